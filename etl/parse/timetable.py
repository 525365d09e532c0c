"""Days and spans of days in announcements, and the sessions and States they belong to."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.knowledge import Knowledge
from etl.parse.dates import MONTHS
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
AFTER_SESSION = timedelta(days=21)
BEFORE_SESSION = timedelta(days=45)


def days_in(text: str, near: date | None) -> list[date]:
    """Every day that a text names, a span by its first and last; a day without a year is the one nearest to a known day."""
    text = HALF_DAY.sub("", text)
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
    return [day for _, day in sorted(found, key=lambda pair: pair[0]) if day]


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
) -> tuple[Appointment, ...]:
    """The days of the dialogues to come: a row or sentence names a State, and its days stand beside it or in the rows below it."""
    found: dict[tuple[str, date], None] = {}
    current: str | None = None
    for block in blocks:
        named = _mentions(block, states, knowledge)
        if not named and current and _is_row(block):
            named = [(0, current)]
        ends = [place for place, _ in named][1:] + [len(block)] if named else []
        for (place, state), end in zip(named, ends, strict=True):
            found |= {(state, day): None for day in days_in(block[place:end], near) if near is None or day >= near}
        current = named[-1][1] if named and _is_row(block) else None
    return tuple(Appointment(state, "dialogue", on=day.isoformat()) for state, day in found)


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
