"""What a press release says of its meeting in title and lead: kind, States, reports, cycle, session, day, and what comes next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.day_words import RANGE, coming_day, held_on, part_of_day
from etl.parse.meeting import SYMBOL, session_of, session_printed
from etl.parse.model import Header, NextMeeting, Paragraph
from etl.parse.names import states_in
from etl.parse.ordinals import ordinal
from etl.parse.words.model import Words

SESSIONS = ("states_parties_meeting", "session_opening", "session_closing")
WITHOUT_STATES = ("general_discussion", "states_parties_meeting", "other")
FURTHER = re.compile(r",\s+(?:with|while|as(?! well as)|when|avec|les experts|con|mientras)\b.*", re.DOTALL)
WITHOUT_REPORT = re.compile(r"absence (?:of|de) |ausencia de", re.IGNORECASE)
AHEAD = re.compile(r"\bwill\b|\bexaminera\b|\bexaminará\b")
CAME_IN = re.compile(
    r"\b(?:ha[ds]|have) (?:\w+ )?(?:submitted|ratified|acceded)\b|\b(?:avai(?:t|ent)|ont|a) (?:soumis|ratifié|adhéré)\b|"
    r"\bhabían? (?:presentado|ratificado)\b",
    re.IGNORECASE,
)
FOR_STATE = re.compile(
    r"Rapporteurs? (?:for|on) (?:the )?(?:report of )?|[Rr]apporteu(?:r|se)s?(?: du Comité)? pour l[ae]s? |"
    r"[Rr]elator(?:a|es)?(?: del Comité)? para (?:el |la )?"
)


def with_headline(
    header: Header, paragraphs: tuple[Paragraph, ...], coming: tuple[str, ...], words: Words, knowledge: Knowledge
) -> Header:
    """The header with its meeting; coming are the sentences that say what comes next."""
    lead = paragraphs[0].text if paragraphs else ""
    text = "\n".join(p.text for p in paragraphs)
    now = text
    for sentence in coming:
        now = now.replace(sentence, "")
    kind = header.kind or ("state_dialogue" if _by_rapporteur(text, knowledge) else "other")
    day = held_on(lead, header.published_on)
    session, session_basis = _session(kind, f"{header.title}. {lead}", day, knowledge)
    reviewed = () if kind in WITHOUT_STATES else _reviewed(kind, header.title, lead, now, words, knowledge)
    single = kind in ("state_dialogue", "stakeholder_meeting")
    before = text if single else now
    symbols, symbols_basis = _symbols(header.title, lead, before, reviewed, knowledge.reports, session, kind)
    cycle, cycle_basis = _cycle(reviewed, symbols, f"{lead} {header.title}", session, words, knowledge)
    return replace(
        header,
        kind=kind,
        held_on=day,
        part_of_day=part_of_day(lead.split(". ")[0]),
        states_under_review=reviewed,
        other_states=tuple(s for s in states_in(text, knowledge) if s not in reviewed),
        report_symbols=symbols,
        report_symbols_basis=symbols_basis,
        session=session,
        session_basis=session_basis,
        cycle=cycle,
        cycle_basis=cycle_basis,
        next_meeting=_next(" ".join(coming), day, knowledge) if coming else None,
    )


def _symbols(
    title: str,
    lead: str,
    text: str,
    reviewed: tuple[str, ...],
    listed: Mapping[tuple[str, int], str],
    session: int | None,
    kind: str,
) -> tuple[tuple[str, ...], str | None]:
    """The reports under review that the release prints, else the one in the table of reviews; and which of the two."""
    printed = tuple(dict.fromkeys(m.group() for m in SYMBOL.finditer(f"{title}\n{text}") if m.group(1) in reviewed))
    if printed:
        return printed, "printed"
    single = kind == "state_dialogue" and len(reviewed) == 1 and session
    known = listed.get((reviewed[0], session)) if single and session else None
    if known is None or WITHOUT_REPORT.search(f"{title} {lead}"):
        return (), None
    return (known,), "table of reviews, by State and session"


def _session(kind: str, text: str, day: str | None, knowledge: Knowledge) -> tuple[int | None, str | None]:
    """The session by the calendar; where the day tells none, the one that is printed."""
    session, basis = session_of(day, knowledge)
    if session or kind not in SESSIONS:
        return session, basis
    printed = session_printed(text)
    return (printed, "printed") if printed else (None, None)


def session_conflict(header: Header, lead: str) -> tuple[str, str] | None:
    """The problem to tell where title and lead print two sessions, or another than the calendar has for the day."""
    titled, led = session_printed(header.title), session_printed(lead)
    printed = titled or led
    by_day = header.session if header.session_basis and header.session_basis != "printed" else None
    if header.kind not in SESSIONS or printed is None:
        return None
    if titled and led and titled != led and by_day is None:
        return (
            "session",
            f"The title prints session {titled}, the lead session {led}; the title was taken. Check the page",
        )
    if by_day is None or printed == by_day:
        return None
    told = f"The release prints session {printed}; by its day it belongs to session {by_day}, which was taken. Check the date"
    return "session", told


def _reviewed(kind: str, title: str, lead: str, text: str, words: Words, knowledge: Knowledge) -> tuple[str, ...]:
    """The States under review: those of the lead and the title, not those on a list of issues only."""
    said = states_in(words.course.lists.sub(" ", FURTHER.sub("", lead)), knowledge)
    titled = states_in(words.course.lists.sub(" ", title), knowledge)
    if kind == "state_dialogue":
        both = tuple(iso3 for iso3 in said if iso3 in titled)
        found = both or _of_report(lead, words, knowledge) or said or titled
    else:
        found = (_to_review(text, words, knowledge) if kind == "session_opening" else ()) or said or titled
    return found or _by_rapporteur(text, knowledge) or _announced(text, words, knowledge)


def _to_review(text: str, words: Words, knowledge: Knowledge) -> tuple[str, ...]:
    """The States whose reports an opening says will be reviewed; those of which others only spoke are none of them."""
    told = [s for s in re.split(r"(?<=[.])\s+", "\n".join(text.split("\n")[:5])) if words.course.will_review.search(s)]
    for sentence in told:
        plain = words.course.lists.sub(" ", sentence)
        match = words.course.will_review.search(plain)
        states = states_in(plain[match.start() :], knowledge) if match else ()
        if states:
            return states
    return ()


def _of_report(lead: str, words: Words, knowledge: Knowledge) -> tuple[str, ...]:
    """The first State named after "report" in a lead."""
    match = words.course.review.search(lead)
    return states_in(lead[match.start() :], knowledge)[:1] if match else ()


def _by_rapporteur(text: str, knowledge: Knowledge) -> tuple[str, ...]:
    for match in FOR_STATE.finditer(text):
        named = states_in(text[match.end() : match.end() + 50].split(",")[0], knowledge)
        if named:
            return named[:1]
    return ()


def _announced(text: str, words: Words, knowledge: Knowledge) -> tuple[str, ...]:
    """The States of the first sentence that says which reports will be reviewed; reports that came in are not reviewed yet."""
    for sentence in re.split(r"(?<=[.])\s+", text):
        named = (
            states_in(words.course.lists.sub(" ", sentence), knowledge) if words.course.review.search(sentence) else ()
        )
        of_session = re.search(r"\bsession\b|\bsesiones\b", sentence) and not CAME_IN.search(sentence)
        if named and (of_session or AHEAD.search(sentence)):
            return named
    return ()


def _cycle(
    reviewed: tuple[str, ...],
    symbols: tuple[str, ...],
    about: str,
    session: int | None,
    words: Words,
    knowledge: Knowledge,
) -> tuple[int | None, str | None]:
    if len(reviewed) != 1:
        return None, None
    listed = knowledge.cycles.get((reviewed[0], session)) if session else None
    match = words.course.report_number.search(about)
    groups = match.groupdict() if match else {}
    printed = ordinal(groups.get("number") or groups.get("word") or "")
    if printed and printed > 1 and not re.search(r"combin", about[:400]):
        return printed, "number of the report in words"
    if listed:
        return listed, "table of reviews, by State and session"
    if symbols:
        return int(symbols[0].rsplit("/", 1)[1].split("-")[0]), "symbol of the report"
    return (printed, "number of the report in words") if printed else (None, None)


def _next(sentence: str, day: str | None, knowledge: Knowledge) -> NextMeeting:
    return NextMeeting(
        coming_day(sentence, day),
        None if RANGE.search(sentence) else part_of_day(sentence),
        states_in(sentence, knowledge),
        tuple(match.group() for match in SYMBOL.finditer(sentence)),
    )
