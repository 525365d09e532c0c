"""Symbols of the Committee's documents (CMW/C/...), read even where a text copy has glued a date to them."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTH = r"(?:de\s+)?(?:jan|f[eé]v|feb|mar|avr|apr|abr|ma[iy]|jui|jul|jun|ago|ao[uû]|aug|sep|oct|nov|d[eé]c|dic)[a-zéû]*"
RECORD = re.compile(
    r"CMW\s?/\s?C\s?/\s?SR\s?\.\s?(?P<number>\d{1,6})(?P<tail>(?:/(?:Add|Corr|Rev)\.\d)?)", re.IGNORECASE
)
PAPER = re.compile(
    r"CMW\s?/\s?[CS]\s?/\s?(?P<iso3>[A-Z]{3})\s?/\s?(?:(?P<kind>CO|QPR|FCO|RQ|Q)\s?/\s?)?(?P<number>\d(?:-\d)?)"
    r"(?P<tail>(?:/\s?(?:Add|Corr|Rev|CRP)\s?\.\s?\d)*)(?P<glued>\d{0,2})"
)
AGENDA = re.compile(r"CMW\s?/\s?C\s?/\s?(?P<session>\d{1,3})\s?/\s?(?P<number>\d)")
LOOK_ALIKES = str.maketrans("АВСЕНКМОРТХ", "ABCEHKMOPTX")  # Cyrillic capitals that typists put into a symbol
FAMILY_OF_KIND = {
    "CO": "concluding_observations",
    "Q": "list_of_issues",
    "QPR": "list_of_issues",
    "FCO": "follow_up_report",
}


@dataclass(frozen=True)
class Symbol:
    """A symbol as printed and cleaned, the family it stands for, State, number, and where it ends in the text."""

    text: str
    family: str
    iso3: str | None
    number: str
    end: int


def symbols_in(text: str, meeting: int | None = None) -> list[Symbol]:
    """The symbols of records, observations, lists, reports and agendas in a text, in order.

    The number of a meeting, where it is known, tells where the symbol of its record ends and a glued date begins.
    """
    text = text.translate(LOOK_ALIKES)
    found = [(m.start(), _record(m, text, meeting)) for m in RECORD.finditer(text)]
    found += [(m.start(), _paper(m)) for m in PAPER.finditer(text)]
    found += [(m.start(), _agenda(m)) for m in AGENDA.finditer(text)]
    return [symbol for _, symbol in sorted(found, key=lambda pair: pair[0])]


def reports_in(text: str) -> list[Symbol]:
    """The symbols of reports of States in a text: no list of issues, no reply, no addendum."""
    return [symbol for symbol in symbols_in(text) if symbol.family == "report"]


def _agenda(match: re.Match[str]) -> Symbol:
    return Symbol(
        f"CMW/C/{match.group('session')}/{match.group('number')}", "agenda", None, match.group("number"), match.end()
    )


def _record(match: re.Match[str], text: str, meeting: int | None) -> Symbol:
    digits = match.group("number")
    number = _cut(digits, text[match.end("number") :], meeting) if not match.group("tail") else digits
    end = match.start("number") + len(number) + len(match.group("tail"))
    return Symbol(f"CMW/C/SR.{number}{match.group('tail')}", "summary_record", None, number, end)


def _cut(digits: str, after: str, meeting: int | None) -> str:
    """The digits of the meeting, where those of a day may follow them without a space."""
    if meeting is not None and digits.startswith(str(meeting)):
        return str(meeting)
    if len(digits) > 1 and re.match(rf"\s*(?:er|º|st|nd|rd|th)?\s*{MONTH}", after, re.IGNORECASE):
        day = digits[-2:] if len(digits) > 3 and 10 <= int(digits[-2:]) <= 31 else digits[-1]
        return digits[: -len(day)]
    return digits[:3]


def _paper(match: re.Match[str]) -> Symbol:
    kind, tail, number, iso3 = (
        match.group("kind"),
        match.group("tail").replace(" ", ""),
        match.group("number"),
        match.group("iso3"),
    )
    family = FAMILY_OF_KIND.get(kind, "other") if kind else "report"
    if tail.startswith("/Add"):
        family = "follow_up_report" if kind == "CO" else "other"
    return Symbol(
        f"CMW/C/{iso3}/{f'{kind}/' if kind else ''}{number}{tail}", family, iso3, number, match.start("glued")
    )
