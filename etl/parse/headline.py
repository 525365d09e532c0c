"""What a press release says of its meeting in title and lead: kind, States, reports, cycle, session, day, and what comes next."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from etl.knowledge import Knowledge
from etl.parse.dates import MONTHS, day_in
from etl.parse.meeting import SYMBOL, session_of, session_printed
from etl.parse.model import Header, NextMeeting, Paragraph
from etl.parse.names import states_in
from etl.parse.ordinals import ordinal
from etl.parse.words.model import Words

SESSIONS = ("states_parties_meeting", "session_opening", "session_closing")
WITHOUT_STATES = ("general_discussion", "states_parties_meeting", "other")
MONTH = "|".join(MONTHS)
SHORT_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er)?\s+(?:de\s+)?({MONTH})\b(?:\s+(?:de\s+)?(\d{{4}}))?", re.IGNORECASE
)
RANGE = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er)?(?:\s+(?:de\s+)?({MONTH}))?\s*(?:to|until|au|al|a|-|"
    rf"–)\s*\d{{1,2}}(?:er)?\s+(?:de\s+)?({MONTH})(?:\s+(?:de\s+)?(\d{{4}}))?",
    re.IGNORECASE,
)
ON_DAY = re.compile(
    rf"(?:this morning|this afternoon|today|ce matin|cet après-midi|esta mañana|esta tarde|hoy|aujourd.hui|"
    rf"\bon|\ble|\bel|\w+day|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes),?\s+"
    rf"(\d{{1,2}})(?:st|nd|rd|th|er)?\s+(?:de\s+)?({MONTH})\b",
    re.IGNORECASE,
)
MORNING = re.compile(
    r"\bmorning\b|\bmatin(?:ée)?\b|\bpor la mañana\b|\besta mañana\b|\bde la mañana\b|\b(?:8|9|10|"
    r"11)(?:[.:]\d\d)?\s*(?:a\.?m|heures|horas|h\b)",
    re.IGNORECASE,
)
AFTERNOON = re.compile(
    r"\bafternoon\b|\baprès-midi\b|\btarde\b|\b\d{1,2}(?:[.:]\d\d)?\s*p\.?m\b|"
    r"\b1[4-8](?:[.:]\d\d)?\s*(?:heures|horas|h\b)|\b1[4-8] h",
    re.IGNORECASE,
)
YESTERDAY = re.compile(r"\byesterday\b|\bhier\b|\bayer\b", re.IGNORECASE)
SAME_DAY = re.compile(
    r"\bthis (?:morning|afternoon)\b|\btoday\b|\bce matin\b|\bcet après-midi\b|\baujourd.hui\b|"
    r"\besta (?:mañana|tarde)\b|\bhoy\b",
    re.IGNORECASE,
)
TOMORROW = re.compile(r"\btomorrow\b|\bdemain\b|(?<!esta )(?<!la )\bmañana\b", re.IGNORECASE)
WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday lundi lunes",
            "tuesday mardi martes",
            "wednesday mercredi miércoles",
            "thursday jeudi jueves",
            "friday vendredi viernes",
        )
    )
    for word in words.split()
}
FURTHER = re.compile(r",\s+(?:with|while|as|when|avec|les experts|con|mientras)\b.*", re.DOTALL)
WITHOUT_REPORT = re.compile(r"absence (?:of|de) |ausencia de", re.IGNORECASE)
FOR_STATE = re.compile(
    r"Rapporteurs? (?:for|on) (?:the )?(?:report of )?|[Rr]apporteu(?:r|se)s?(?: du Comité)? pour l[ae]s? |"
    r"[Rr]elator(?:a|es)?(?: del Comité)? para (?:el |la )?"
)


def with_headline(
    header: Header, paragraphs: tuple[Paragraph, ...], coming: str | None, words: Words, knowledge: Knowledge
) -> Header:
    """The header with its meeting; coming is the sentence that says what comes next."""
    lead = paragraphs[0].text if paragraphs else ""
    text = "\n".join(p.text for p in paragraphs)
    kind = header.kind or ("state_dialogue" if _by_rapporteur(text, knowledge) else "other")
    day = held_on(lead, header.published_on)
    session, session_basis = _session(kind, f"{header.title}. {lead}", day, knowledge)
    reviewed = () if kind in WITHOUT_STATES else _reviewed(kind, header.title, lead, text, words, knowledge)
    single = kind in ("state_dialogue", "stakeholder_meeting")
    before = text if single or not coming else text.replace(coming, "")
    symbols = tuple(
        dict.fromkeys(m.group() for m in SYMBOL.finditer(f"{header.title}\n{before}") if m.group(1) in reviewed)
    )
    if (
        kind == "state_dialogue"
        and len(reviewed) == 1
        and not symbols
        and not WITHOUT_REPORT.search(f"{header.title} {lead}")
    ):
        listed = knowledge.reports.get((reviewed[0], session)) if session else None
        symbols = (listed,) if listed else ()
    cycle, cycle_basis = _cycle(reviewed, symbols, f"{lead} {header.title}", session, words, knowledge)
    return replace(
        header,
        kind=kind,
        held_on=day,
        part_of_day=part_of_day(lead.split(". ")[0]),
        states_under_review=reviewed,
        other_states=tuple(s for s in states_in(text, knowledge) if s not in reviewed),
        report_symbols=symbols,
        session=session,
        session_basis=session_basis,
        cycle=cycle,
        cycle_basis=cycle_basis,
        next_meeting=_next(coming, day, knowledge) if coming else None,
    )


def part_of_day(text: str) -> str | None:
    """morning or afternoon, by the first word that says so; by the last, where yesterday is named too."""
    found = sorted(
        [(m.start(), "morning") for m in MORNING.finditer(text)]
        + [(m.start(), "afternoon") for m in AFTERNOON.finditer(text)]
    )
    this = re.search(
        r"\b(?:this|ce|cet|esta) (morning|matin|mañana|afternoon|après-midi|"
        r"tarde)\b",
        text,
        re.IGNORECASE,
    )
    if this:
        return "morning" if this.group(1).lower() in ("morning", "matin", "mañana") else "afternoon"
    return (found[-1] if YESTERDAY.search(text) else found[0])[1] if found else None


def held_on(lead: str, published: str | None) -> str | None:
    """The day of the meeting: printed in the lead, else the day of publication, or the day before "yesterday"."""
    first = re.split(r"(?<=[a-zà-ÿ])\. ", lead)[0]
    printed = day_in(first)
    if printed and (published is None or abs((date.fromisoformat(published) - printed).days) <= 7):
        return printed.isoformat()
    if published is None:
        return None
    page = date.fromisoformat(published)
    for match in ON_DAY.finditer(first):
        found = day_in(f"{match.group(1)} {match.group(2)} {page.year}")
        if found and 0 <= (page - found).days <= 7:
            return found.isoformat()
    if YESTERDAY.search(first) and not SAME_DAY.search(first):
        return (page - timedelta(days=1)).isoformat()
    return published


def _session(kind: str, text: str, day: str | None, knowledge: Knowledge) -> tuple[int | None, str | None]:
    """The session by the calendar; where the day tells none, the one that is printed."""
    session, basis = session_of(day, knowledge)
    if session or kind not in SESSIONS:
        return session, basis
    printed = session_printed(text)
    return (printed, "printed") if printed else (None, None)


def _reviewed(kind: str, title: str, lead: str, text: str, words: Words, knowledge: Knowledge) -> tuple[str, ...]:
    """The States under review: those of the lead and the title, not those on a list of issues only."""
    said = states_in(words.course.lists.sub(" ", FURTHER.sub("", lead)), knowledge)
    titled = states_in(words.course.lists.sub(" ", title), knowledge)
    if kind == "state_dialogue":
        both = tuple(iso3 for iso3 in said if iso3 in titled)
        found = both or _of_report(lead, words, knowledge) or said or titled
    else:
        found = said or titled
    return found or _by_rapporteur(text, knowledge) or _announced(text, words, knowledge)


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
    """The States of the first sentence that says which reports will be reviewed."""
    for sentence in re.split(r"(?<=[.])\s+", text):
        named = (
            states_in(words.course.lists.sub(" ", sentence), knowledge) if words.course.review.search(sentence) else ()
        )
        if named and re.search(r"\bwill\b|\bexaminera\b|\bexaminará\b|\bsession\b|\bsesiones\b", sentence):
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
        _coming_day(sentence, day),
        None if RANGE.search(sentence) else part_of_day(sentence),
        states_in(sentence, knowledge),
        tuple(match.group() for match in SYMBOL.finditer(sentence)),
    )


def _coming_day(sentence: str, day: str | None) -> str | None:
    """The day that a sentence announces; relative words count from the day of the meeting."""
    span = RANGE.search(sentence)
    year = day[:4] if day else ""
    if span:
        last = re.search(r"\b\d{4}\b", sentence[span.start() :])
        found = day_in(
            f"{span.group(1)} {span.group(2) or span.group(3)} {span.group(4) or (last.group() if last else year)}"
        )
        return found.isoformat() if found else None
    short = SHORT_DAY.search(sentence)
    if short:
        found = day_in(f"{short.group(1)} {short.group(2)} {short.group(3) or year}")
        return found.isoformat() if found else None
    if day is None:
        return None
    today = date.fromisoformat(day)
    if TOMORROW.search(sentence):
        return (today + timedelta(days=1)).isoformat()
    if SAME_DAY.search(sentence):
        return day
    named = next((WEEKDAYS[w] for w in re.findall(r"\w+", sentence.lower()) if w in WEEKDAYS), None)
    return None if named is None else (today + timedelta(days=(named - today.weekday() - 1) % 7 + 1)).isoformat()
