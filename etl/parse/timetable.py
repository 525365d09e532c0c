"""Days and spans of days in announcements, and the sessions and States they belong to."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from etl.knowledge import Knowledge
from etl.parse.dates import MONTHS
from etl.parse.day_words import WEEKDAYS
from etl.parse.meeting import session_printed
from etl.parse.model import Appointment, NextMeeting

# The month may come after each day or only after the last one, the year at the end or not at all.
SPAN = re.compile(
    r"(?<![\d:/.])(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º)?\s*(?:de\s+)?(?P<m1>[^\W\d_]{3,10})?\.?,?\s*(?:de\s+)?(?P<y1>\d{4})?\s*(?:-|–|—|to|until|and|au|et|al?|y)\s*"
    r"(?:\w+day,?\s+)?(?P<d2>\d{1,2})(?:st|nd|rd|th|er|º)?\s+(?:de\s+)?(?P<m2>[^\W\d_]{3,10})\b\.?,?\s*(?:de\s+)?(?P<y2>\d{4})?",
    re.IGNORECASE,
)
ONE_DAY = re.compile(
    r"(?<![\d:/.])(?P<d>\d{1,2})(?:st|nd|rd|th|er|º)?\s+(?:de\s+)?(?P<m>[^\W\d_]{3,10})\b\.?,?\s*(?:de\s+)?(?P<y>\d{4})?",
    re.IGNORECASE,
)
HALF_DAY = re.compile(r"\s*\((?:[ap]\.?m\.?|morning|afternoon|matin|après-midi)\)", re.IGNORECASE)
# A sentence that opens with the time of what it tells: "In the afternoon on Monday, 5 May, the Committee will start".
HALF = re.compile(
    r"(?:in the|on the same) (?:afternoon|morning)\b|dans l.après-midi|por la (?:tarde|mañana)", re.IGNORECASE
)
OPENS_ON = re.compile(
    r"(?:in the (?:afternoon|morning)|on (?:the )?(?:same|\w+day|\d)|dans l.après-midi|le \w+di|le \d|por la (?:tarde|mañana)|el \d)",
    re.IGNORECASE,
)
HALVES = (
    (
        "afternoon",
        re.compile(
            r"\(p\.?m\.?\)|\bafternoon\b|après-midi|\btarde\b|\b1[3-8][:.]\d\d|\b\d{1,2}\s*p\.?m\b", re.IGNORECASE
        ),
    ),
    (
        "morning",
        re.compile(
            r"\(a\.?m\.?\)|\bmorning\b|\bmatin\b|\bla mañana\b|\b(?:0?9|1[0-2])[:.]\d\d|\b\d{1,2}\s*a\.?m\b",
            re.IGNORECASE,
        ),
    ),
)
DIALOGUES = re.compile(r"\b(?:dialog\w*|discussions?|reviews?|consideration|examin\w+|examen)\b", re.IGNORECASE)
# The day on which the observations come out is no day of a dialogue.
PUBLISHES = re.compile(
    r"[^.]*\b(?:observations|recommendations|findings|reports)\b[^.]*\b(?:available|online|here)\b[^.]*\."
)
SENTENCE = re.compile(r"(?<=[a-z)\d.]\.)\s+(?=[A-Z])")
SAME_DAY = re.compile(r"\b(?:of |on )?the same day\b|\ble même jour\b|\bel mismo día\b", re.IGNORECASE)
WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?!,?\s+\d)", re.IGNORECASE)
FROM_TO = re.compile(r"\bfrom\b.{3,30}\b(?:to|until)\b|\bdu\b.{3,30}\bau\b|\bdel\b.{3,30}\bal\b", re.IGNORECASE)
AFTER_SESSION = timedelta(days=21)
BEFORE_SESSION = timedelta(days=45)


def days_in(text: str, near: date | None) -> list[date]:
    """Every day that a text names, a span by its first and last; a day without a year is the one nearest to a known day."""
    return [day for _, day in _placed(text, near)]


def _placed(text: str, near: date | None) -> list[tuple[int, date]]:
    """The days of a text with the place where each is named."""
    text = HALF_DAY.sub(lambda m: " " * len(m.group()), text)
    found: list[tuple[int, date | None]] = []
    for match in SPAN.finditer(text):
        last = _day(match["d2"], match["m2"], match["y2"], near)
        month = match["m1"] if (match["m1"] or "").lower() in MONTHS else match["m2"]
        first = _day(match["d1"], month, match["y1"] or match["y2"], near)
        found += [(match.start(), first), (match.start() + 1, last)]
    taken = [match.span() for match in SPAN.finditer(text)]
    for match in ONE_DAY.finditer(text):
        if not any(start <= match.start() < end for start, end in taken):
            found.append((match.start(), _day(match["d"], match["m"], match["y"], near)))
    return [(place, day) for place, day in sorted(found, key=lambda pair: pair[0]) if day]


def _day(day: str, month: str | None, year: str | None, near: date | None) -> date | None:
    number = MONTHS.get((month or "").lower())
    if number is None or (year is None and near is None):
        return None
    years = [int(year)] if year else [near.year - 1, near.year, near.year + 1] if near else []
    days = []
    for each in years:
        try:
            days.append(date(each, number, int(day)))
        except ValueError:
            continue
    return min(days, key=lambda one: abs(one - near) if near else timedelta(0), default=None)


def session_of_text(text: str, published: date | None, knowledge: Knowledge) -> tuple[int | None, str | None]:
    """The session that a text announces or looks back on, and what decided it: its number, its days, or the day of issue."""
    printed = session_printed(text)
    if printed:
        return printed, "printed"
    days = days_in(text, published)
    for number, first, last in knowledge.sessions:
        if first in days or (last in days and any(first <= day <= last for day in days)):
            return number, "days of the session, as printed"
    for number, first, last in knowledge.sessions:
        if published and first - BEFORE_SESSION <= published <= last + AFTER_SESSION:
            return number, "day of issue, close to the session in the calendar"
    return None, None


def dialogues_in(
    blocks: list[str], states: tuple[str, ...], near: date | None, knowledge: Knowledge
) -> tuple[tuple[Appointment, ...], NextMeeting | None]:
    """The days of the dialogues to come, and the first of them with its part of the day; None when none has a day.

    A row or sentence names a State, and its days stand beside it or in the rows below it. In a sentence a day may also
    be told by what stands before: "in the afternoon", "on the same day", "on Tuesday".
    """
    found: dict[tuple[str, date], str | None] = {}
    general: dict[date, str | None] = {}
    current: str | None = None
    now: date | None = None
    for block in blocks:
        is_row = _is_row(block)
        for text in [block] if is_row else SENTENCE.split(PUBLISHES.sub("", block)):
            named = _mentions(text, states, knowledge)
            if not named and current and is_row:
                named = [(0, current)]
            for state, day, part in _told(text, named, near, None if is_row else now):
                if near is None or day >= near:
                    found[state, day] = found.get((state, day)) or part
            days = _moments(text, near, now)
            general |= {day: _half(text, place, days) for place, day in days if DIALOGUES.search(text)}
            now = days[0 if FROM_TO.search(text) else -1][1] if days else now
        current = named[-1][1] if named and is_row else None
    calendar = tuple(Appointment(state, "dialogue", on=day.isoformat()) for state, day in found)
    first = first_of(calendar)
    if first is None:
        return calendar, None
    parts = [part for (state, day), part in found.items() if day.isoformat() == first.on and state in first.states]
    return calendar, replace(first, part_of_day=parts[0] or general.get(date.fromisoformat(first.on or "")))


def _told(
    text: str, named: list[tuple[int, str]], near: date | None, now: date | None
) -> list[tuple[str, date, str | None]]:
    """The States of a row or sentence with their days: those after the name, and the one on which the sentence opens."""
    found: list[tuple[str, date, str | None]] = []
    ends = [place for place, _ in named][1:] + [len(text)]
    days = _moments(text, near, now)
    opening = [pair for pair in days if pair[0] < named[0][0]][-1:] if named and OPENS_ON.match(text) else []
    if now and named and not opening and HALF.match(text):
        opening = [(0, now)]
    for number, ((place, state), end) in enumerate(zip(named, ends, strict=False)):
        own = [pair for pair in days if place <= pair[0] < end]
        found += [(state, day, _half(text, at, days)) for at, day in [*(opening if number == 0 else []), *own]]
    return found


def _half(text: str, place: int, days: list[tuple[int, date]]) -> str | None:
    """The part of the day told beside a day: after it, up to the next, else right before it."""
    end = min([at for at, _ in days if at > place + 1] + [place + 60])
    for beside in (text[place:end], text[max(0, place - 30) : place]):
        told = sorted((m.start(), part) for part, pattern in HALVES for m in [pattern.search(beside)] if m)
        if told:
            return told[0][1]
    return None


def _moments(text: str, near: date | None, now: date | None) -> list[tuple[int, date]]:
    """The days that a text names, by date or, where the day before it is known, by weekday or as the same day."""
    found = _placed(text, near)
    if now:
        found += [(m.start(), now) for m in SAME_DAY.finditer(text)]
        for match in WEEKDAY.finditer(text):
            ahead = (WEEKDAYS[match.group(1).lower()] - now.weekday()) % 7
            found.append((match.start(), now + timedelta(days=ahead)))
    return sorted(found)


def _is_row(block: str) -> bool:
    """True for a row of a timetable or the name above it, not for a sentence."""
    return len(block) < 80 and not block.endswith(".")


def _mentions(block: str, states: tuple[str, ...], knowledge: Knowledge) -> list[tuple[int, str]]:
    plain = block.replace("’", "'")
    found = [(m.start(), knowledge.state_names[m.group()]) for m in knowledge.state_pattern.finditer(plain)]
    return [(place, state) for place, state in found if state in states]


def first_of(calendar: tuple[Appointment, ...]) -> NextMeeting | None:
    """The first dialogue of a calendar as the next meeting; None when no dialogue has a day."""
    days = sorted((row.on, row.iso3) for row in calendar if row.on)
    if not days:
        return None
    states = tuple(dict.fromkeys(state for day, state in days if day == days[0][0]))
    return NextMeeting(days[0][0], None, states, ())
