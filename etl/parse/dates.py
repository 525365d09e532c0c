"""Dates and parts of the day as these documents print them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january janvier enero",
            "february février fevrier febrero",
            "march mars marzo",
            "april avril abril",
            "may mai mayo",
            "june juin junio",
            "july juillet julio",
            "august août aout agosto",
            "september septembre septiembre",
            "october octobre octubre",
            "november novembre noviembre",
            "december décembre decembre diciembre",
        ),
        1,
    )
    for name in names.split()
}
DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|er)?\s+(?:de\s+)?([A-Za-zûéÛÉ]+)\s+(?:de\s+)?(\d{4})\b")


def day_in(text: str) -> date | None:
    """The first full date of a text; None when there is none, or it is no day of the calendar."""
    for match in DAY.finditer(text):
        month = MONTHS.get(match.group(2).lower())
        if month:
            try:
                return date(int(match.group(3)), month, int(match.group(1)))
            except ValueError:
                continue
    return None


def is_date_line(block: str) -> bool:
    """True for a block that is nothing but a date."""
    match = DAY.match(block)
    return bool(match and match.end() >= len(block.rstrip(" .")) and day_in(block))


def part_of_day(text: str) -> str | None:
    """morning or afternoon, where the words or the hour say so; "today" alone says nothing."""
    hour = re.search(r"\b(\d{1,2})(?:[.:]\d{2})?\s*([ap])\.?m\b", text)
    if re.search(r"\bthis afternoon\b", text) or (hour and hour.group(2) == "p"):
        return "afternoon"
    return "morning" if re.search(r"\bthis morning\b", text) or hour else None
