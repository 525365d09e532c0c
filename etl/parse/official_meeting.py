"""Which States, reports and cycle an official document is about, with the basis of the cycle."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.meeting import SESSION, session_of
from etl.parse.model import Body, Header, Paragraph
from etl.parse.names import states_in
from etl.parse.ordinals import ordinals_in
from etl.parse.symbols import Symbol, reports_in
from etl.parse.words_official.shape import OfficialWords

NEAR = 60


def with_review(
    header: Header,
    reviewed: tuple[str, ...],
    about: tuple[str, ...],
    paragraphs: tuple[Paragraph, ...],
    knowledge: Knowledge,
    words: OfficialWords,
    own: Symbol | None,
) -> Header:
    """The header with States, reports, session and cycle; `about` are the texts that name the report, the surest first."""
    text = "\n".join(p.text for p in paragraphs)
    symbols = next((found for place in about if (found := _reports(place, reviewed))), ())
    session, basis = (header.session, header.session_basis) if header.session else session_of(header.held_on, knowledge)
    cycle, cycle_basis = (
        _cycle(reviewed[0], symbols, about, session, knowledge, words, own) if len(reviewed) == 1 else (None, None)
    )
    return replace(
        header,
        states_under_review=reviewed,
        other_states=tuple(iso3 for iso3 in states_in(text, knowledge) if iso3 not in reviewed),
        report_symbols=symbols,
        session=session,
        session_basis=basis,
        cycle=cycle,
        cycle_basis=cycle_basis,
    )


def state_body(iso3: str, knowledge: Knowledge, basis: str) -> Body:
    """The delegation of a State, called by the name of the State in the language of the document."""
    name = next((name for name, code in knowledge.state_names.items() if code == iso3), iso3)
    return Body(name, None, "state_delegation", iso3, basis)


def delegation_at(iso3: str, knowledge: Knowledge) -> Body:
    """The delegation of a State as a participant, under one name in every language."""
    names, _ = knowledge.names_by_language["en"]
    name = next((name for name, code in names.items() if code == iso3), iso3)
    return Body(f"Delegation of {name}", None, "state_delegation", iso3, "the State under review")


def _reports(text: str, reviewed: tuple[str, ...]) -> tuple[str, ...]:
    """The symbols of reports of the States under review in a text."""
    return tuple(dict.fromkeys(s.text for s in reports_in(text) if s.iso3 in reviewed))


def _cycle(
    iso3: str,
    symbols: tuple[str, ...],
    about: tuple[str, ...],
    session: int | None,
    knowledge: Knowledge,
    words: OfficialWords,
    own: Symbol | None,
) -> tuple[int | None, str | None]:
    """The cycle of a review: by its symbols in the table of reviews, by their number, by its words, by State and session."""
    mine = (own.text,) if own and own.iso3 == iso3 else ()
    listed = next((knowledge.cycles_by_symbol[s] for s in (*mine, *symbols) if s in knowledge.cycles_by_symbol), None)
    if listed:
        return listed, "table of reviews, by symbol"
    printed = next((s.rsplit("/", 1)[1] for s in symbols), own.number if own and mine else None)
    if printed:
        return int(printed.split("-")[0]), "number in the symbol"
    named = next((number for text in about if (number := _named(text, words)) is not None), None)
    if named:
        return named, "number of the report in words"
    by_session = knowledge.cycles.get((iso3, session)) if session else None
    return by_session, "table of reviews, by State and session" if by_session else None


def _named(text: str, words: OfficialWords) -> int | None:
    """The number of a report in words: the ordinal that stands close to the word for report."""
    for match in words.front.report.finditer(text):
        near = text[max(0, match.start() - NEAR) : match.end() + NEAR]
        numbers = [number for number, _, end in ordinals_in(near) if not SESSION.match(near, end)]
        if numbers or re.search(r"\b(?:initial|inicial)\b", near, re.IGNORECASE):
            return numbers[0] if numbers else 1
    return None
