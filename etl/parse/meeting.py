"""What a document says of its meeting: States, reports, cycle, session, day, and what comes next."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.dates import day_in, part_of_day
from etl.parse.model import Header, NextMeeting, Paragraph
from etl.parse.names import states_in
from etl.parse.sentences import sentences_of

SYMBOL = re.compile(r"CMW/C/([A-Z]{3})/\d(?:-\d)?(?![\d/])")
NEXT = re.compile(
    r"\bwill (?:next )?meet\b|\bnext (?:public )?meeting\b|\bwill be held\b|\bwill next\b|\bwill resume\b",
    re.IGNORECASE,
)
ORDINALS = {name: n for n, name in enumerate(("initial", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)}
REPORT = re.compile(
    r"\b(?:combined )?(initial|first|second|third|fourth|fifth|sixth|seventh)\b[\w\s-]{0,30}?\breports?\b",
    re.IGNORECASE,
)


def is_next_meeting(sentence: str) -> bool:
    """True for a sentence that only says when the Committee meets again."""
    return bool(NEXT.search(sentence)) and bool(re.match(r"(?:The )?(?:Committee|next)\b", sentence, re.IGNORECASE))


def with_meeting(header: Header, about: str, paragraphs: tuple[Paragraph, ...], knowledge: Knowledge) -> Header:
    """The header with its meeting, read from the words that say what the document is about and from the whole text."""
    text = "\n".join(p.text for p in paragraphs)
    coming = next((s for p in paragraphs for s, _, _ in sentences_of(p, "en") if is_next_meeting(s)), None)
    symbols = tuple(dict.fromkeys(match.group() for match in SYMBOL.finditer(f"{about}\n{text}")))
    reviewed = states_in(about, knowledge) or tuple(dict.fromkeys(s.split("/")[2] for s in symbols))
    mine = tuple(s for s in symbols if s.split("/")[2] in reviewed)
    printed = day_in(about)
    held = header.held_on if header.held_on != header.published_on else None
    day = held or (printed.isoformat() if printed else header.published_on)
    session, session_basis = session_of(day, knowledge)
    cycle, cycle_basis = _cycle(reviewed, mine, about, session, knowledge)
    return replace(
        header,
        held_on=day,
        part_of_day=header.part_of_day or part_of_day(about),
        states_under_review=reviewed,
        other_states=tuple(s for s in states_in(text, knowledge) if s not in reviewed),
        report_symbols=mine,
        session=header.session or session,
        session_basis=header.session_basis or session_basis,
        cycle=cycle,
        cycle_basis=cycle_basis,
        next_meeting=_next(coming, day, knowledge),
    )


def session_of(day: str | None, knowledge: Knowledge) -> tuple[int | None, str | None]:
    """The session in whose days a day lies, and that the calendar decided it."""
    for number, first, last in knowledge.sessions:
        if day and first.isoformat() <= day <= last.isoformat():
            return number, "day of the meeting in the calendar of sessions"
    return None, None


def _cycle(
    reviewed: tuple[str, ...], symbols: tuple[str, ...], about: str, session: int | None, knowledge: Knowledge
) -> tuple[int | None, str | None]:
    if len(reviewed) != 1:
        return None, None
    listed = knowledge.cycles.get((reviewed[0], session)) if session else None
    if listed:
        return listed, "table of reviews, by State and session"
    if symbols:
        return int(symbols[0].rsplit("/", 1)[1].split("-")[0]), "symbol of the report"
    named = REPORT.search(about)
    return (ORDINALS.get(named.group(1).lower(), 1), "number of the report in words") if named else (None, None)


def _next(sentence: str | None, day: str | None, knowledge: Knowledge) -> NextMeeting | None:
    if sentence is None:
        return None
    printed = day_in(sentence)
    near = _without_year(sentence, day)
    today = day if re.search(r"\bthis (?:morning|afternoon)\b|\btoday\b", sentence) else None
    return NextMeeting(
        printed.isoformat() if printed else near or today,
        part_of_day(sentence),
        states_in(sentence, knowledge),
        tuple(match.group() for match in SYMBOL.finditer(sentence)),
    )


def _without_year(sentence: str, day: str | None) -> str | None:
    """A day printed without its year, in the year of the meeting."""
    match = re.search(r"\b(\d{1,2}) ([A-Z][a-z]+)\b", sentence)
    found = day_in(f"{match.group(1)} {match.group(2)} {day[:4]}") if match and day else None
    return found.isoformat() if found else None
