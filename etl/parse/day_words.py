"""The days of a press release: when the meeting was held, at which part of the day, and the day that a sentence announces."""

from __future__ import annotations

import re
from datetime import date, timedelta

from etl.parse.dates import MONTHS, day_in

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
    r"\bmorning\b|\bmatin(?:ée)?\b|\bpor la mañana\b|\besta mañana\b|\b(?:de|en) la mañana\b|\b(?:8|9|10|"
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


def coming_day(sentence: str, day: str | None) -> str | None:
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
