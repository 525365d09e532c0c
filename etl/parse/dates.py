"""Dates and parts of the day as these documents print them, in the six languages of the UN."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier enero يناير января",
            "february feb février fevrier febrero فبراير февраля",
            "march mar mars marzo مارس марта",
            "april apr avril abril أبريل апреля",
            "may mai mayo مايو мая",
            "june jun juin junio يونيه يونيو июня",
            "july jul juillet julio يوليه يوليو июля",
            "august aug août aout agosto أغسطس августа",
            "september sept sep septembre septiembre setiembre سبتمبر сентября",
            "october oct octobre octubre أكتوبر октября",
            "november nov novembre noviembre نوفمبر ноября",
            "december dec décembre decembre diciembre ديسمبر декабря",
        ),
        1,
    )
    for name in names.split()
}
# Arabic dates give the month twice, as in "12 أيار/مايو 2009"; the second name decides.
DAY = re.compile(
    r"(?<![\d/.])(?P<day>\d{1,2})\s*(?:st|nd|rd|th|er|º|°)?\s+(?:de\s+|of\s+)?(?:[^\W\d_]+(?:\s[^\W\d_]+)?/)?"
    r"(?P<month>[^\W\d_]+)\.?,?\s+(?:de\s+|del\s+)?(?P<year>\d{4})(?!\d)"
)
MONTH_FIRST = re.compile(r"\b(?P<month>[A-Z][a-z]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,\s+(?P<year>\d{4})\b")
NUMERIC = re.compile(r"(?<!\d)(?P<year>\d{4})(?:-(?P<month>\d{2})-|年(?P<m>\d{1,2})月)(?P<day>\d{1,2})(?:日|(?!\d))")
SLASHED = re.compile(r"[•\s]*(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})\s*")
GLUED = re.compile(r"(CMW/C/[A-Z]{3}/(?:CO|Q|QPR)/\d)(?=\d{1,2}\s+(?:de\s+)?[^\W\d_]+\s+(?:de\s+)?\d{4})")
WEEKDAY = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|"
    r"miércoles|jueves|viernes|sábado|domingo),?\s+",
    re.IGNORECASE,
)
AFTER = re.compile(r"[\s.,]*(?:года)?\.?$")
MORNING = re.compile(r"\bthis morning\b|\bce matin\b|\besta mañana\b", re.IGNORECASE)
AFTERNOON = re.compile(r"\bthis afternoon\b|\bcet après-midi\b|\besta tarde\b", re.IGNORECASE)
HOUR = re.compile(r"\b(\d{1,2})(?:[.:]\d{2})?\s*([ap])\.?m\b")
HOUR_OF_24 = re.compile(r"\b(?:à|a las) (\d{1,2})(?:\s*(?:h|heures)\b|[.:]\d{2}\s+horas)", re.IGNORECASE)


def day_in(text: str) -> date | None:
    """The first full date of a text; None when there is none, or it is no day of the calendar."""
    text = GLUED.sub(r"\1 ", text)
    found = [match for pattern in (DAY, MONTH_FIRST, NUMERIC) for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda match: match.start()):
        if day := _day(match):
            return day
    return None


def is_date_line(block: str) -> bool:
    """True for a block that is nothing but a date, with or without its day of the week."""
    rest = WEEKDAY.sub("", block.strip())
    match = DAY.match(rest) or MONTH_FIRST.match(rest) or NUMERIC.match(rest)
    return bool(match and AFTER.fullmatch(rest[match.end() :]) and _day(match))


def slashed_day(line: str) -> date | None:
    """The day of a line like "9/23/2021", which reposts print; None where day and month could change places."""
    match = SLASHED.fullmatch(line)
    if match is None or (int(match["day"]) <= 12 and match["day"] != match["month"]):
        return None
    return _day(match)


def part_of_day(text: str) -> str | None:
    """morning or afternoon, where the words or the hour say so; "today" alone says nothing."""
    hour, of_24 = HOUR.search(text), HOUR_OF_24.search(text)
    if AFTERNOON.search(text) or (hour and hour.group(2) == "p") or (of_24 and int(of_24.group(1)) > 12):
        return "afternoon"
    return "morning" if MORNING.search(text) or hour or of_24 else None


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    month = parts["month"] or parts.get("m") or ""
    number = int(month) if month.isdigit() else MONTHS.get(month.lower())
    try:
        return date(int(parts["year"]), number, int(parts["day"])) if number else None
    except ValueError:
        return None
