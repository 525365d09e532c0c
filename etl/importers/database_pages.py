"""Saved pages of the Treaty Body Database -> dated facts: session, State, ratifications, master calendar. Pure.

A page is known by its own address in the page; a grid by its headings. A grid without them is a changed template.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.errors import Finding, UnreadableSource
from etl.importers.countries import iso3_of
from etl.importers.facts import Claim, Fact, Read, day_of
from etl.importers.ratifications import read_consents

HOST = "tbinternet.ohchr.org"
BASE = f"https://{HOST}/_layouts/15/TreatyBodyExternal/"
NAMES = ("SessionDetails1.aspx", "Countries.aspx", "Treaty.aspx", "MasterCalendar.aspx")
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+)")
CMW = re.compile(r"\bCMW\b|migrant workers", re.IGNORECASE)
SYMBOL = re.compile(r"\bCMW/C/([A-Z]{3})/[\w/.-]*\w")
SESSION = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s+session\s*\(\s*(\d{1,2} \w+ \d{4})\s*[-–]\s*(\d{1,2} \w+ \d{4})", re.IGNORECASE
)
# What each grid must have, by the words of its headings.
CALENDAR = {
    "state": "state|country",
    "treaty": "treaty|committee",
    "document": "document|report",
    "due": "^due|due date|deadline",
}
STATUS = {"treaty": "treaty|committee", "report": "report|document", "due": "^due|due date|deadline"}
CONSENTS = {"state": "country|state|participant", "signed": "signature", "consent": "ratification", "force": "entry"}
Row = tuple[str, dict[str, str]]


def address_of(text: str) -> str | None:
    """The public address of a saved page of the database; None when it is no such page."""
    saved = SAVED_FROM.search(text[:3000])
    forms = [form.attributes.get("action") or "" for form in LexborHTMLParser(text).css("form")]
    for address in (*([saved.group(1)] if saved else []), *forms):
        parts = urlsplit(address)
        name = parts.path.rsplit("/", 1)[-1]
        is_known = parts.netloc in ("", HOST) and name.lower() in {known.lower() for known in NAMES}
        if is_known or ("treatybodyexternal" in parts.path.lower() and name):
            return urljoin(BASE, f"{name}?{parts.query}" if parts.query else name)
    return None


def read_page(file: str, text: str, names: Mapping[str, str]) -> Read:
    """The facts of a page. Raises UnreadableSource, which says so, for a page of another kind or template."""
    address = urlsplit(address_of(text) or "")
    name = address.path.rsplit("/", 1)[-1].lower()
    tree = LexborHTMLParser(text)
    if name == "sessiondetails1.aspx":
        return _session(file, tree)
    if name == "countries.aspx":
        given = {key.lower(): value[0] for key, value in parse_qs(address.query).items()}
        return _state(file, tree, iso3_of(given.get("countrycode", ""), names))
    if name == "treaty.aspx":
        rows = [(place, [cells[name] for name in CONSENTS]) for place, cells in _grid(file, tree, CONSENTS)]
        return read_consents(file, rows, names)
    if name == "mastercalendar.aspx":
        return _calendar(file, tree, names)
    raise UnreadableSource(f"{file} is a page of the Treaty Body Database that is not read; save one of {NAMES}.")


def _calendar(file: str, tree: LexborHTMLParser, names: Mapping[str, str]) -> Read:
    rows = [
        (place, {**cells, "iso3": iso3_of(cells["state"], names) or ""}) for place, cells in _grid(file, tree, CALENDAR)
    ]
    return _due(file, rows, "document")


def _state(file: str, tree: LexborHTMLParser, iso3: str | None) -> Read:
    if iso3 is None:
        raise UnreadableSource(f"{file} names no State in its address: its template has changed.")
    rows = [(place, {**cells, "state": iso3, "iso3": iso3}) for place, cells in _grid(file, tree, STATUS)]
    return _due(file, rows, "report")


def _due(file: str, rows: Sequence[Row], what: str) -> Read:
    """Due dates of this Committee; a row without a State or a day is a finding, one without any date says nothing."""
    facts, findings, empty, others = list[Fact](), list[Finding](), 0, 0
    for place, cells in rows:
        day, symbol = day_of(cells["due"]), SYMBOL.search(cells["whole"])
        if not CMW.search(cells["treaty"]):
            others += 1
        elif not cells["iso3"]:
            remedy = "Teach etl/importers/countries.py the name"
            findings.append(Finding(file, place, "State", cells["state"], "is no State that is known", remedy))
        elif day:
            facts.append(Fact(place, cells[what], cells["iso3"], day, symbol=symbol.group() if symbol else None))
        elif re.search(r"\d", cells["due"]):
            told = "is no day of the calendar"
            findings.append(Finding(file, place, "due date", cells["due"], told, "Look at the page"))
        else:
            empty += 1
    return Read(len(rows), tuple(facts), (), tuple(findings), empty, others)


def _session(file: str, tree: LexborHTMLParser) -> Read:
    """The days of a session and, from the symbols of its observations, which reviews it held."""
    main, treaty = tree.css_first("#DeltaPlaceHolderMain"), tree.css_first("span[id$=tdTreatyName]")
    told = SESSION.search(_text(main)) if main else None
    rows = list(main.css("tr.rgRow, tr.rgAltRow")) if main else []
    if main is None or treaty is None or told is None or not rows:
        raise UnreadableSource(
            f"{file} lacks the treaty, the days or the documents of a session: its template has changed."
        )
    if not CMW.search(_text(treaty)):
        return Read(1 + len(rows), (), (), (), not_cmw=1 + len(rows))
    number, first, last = int(told.group(1)), day_of(told.group(2)), day_of(told.group(3))
    if first is None or last is None:
        finding = Finding(file, "session", "days", told.group(), "are no days of the calendar", "Look at the page")
        return Read(1 + len(rows), (), (), (finding,), set_aside=len(rows))
    facts = [
        Fact("session", f"session {number} {end}", None, None, day) for end, day in (("begins", first), ("ends", last))
    ]
    claims = [
        Claim("session", "session", str(number), field, day) for field, day in (("starts_on", first), ("ends_on", last))
    ]
    symbols = [(f"document {n}", SYMBOL.search(_text(row))) for n, row in enumerate(rows, 1)]
    held = [(place, match.group()) for place, match in symbols if match and "/CO/" in match.group()]
    claims += [Claim(place, "review", symbol, "session", number) for place, symbol in held]
    return Read(1 + len(rows), tuple(facts), tuple(claims), (), set_aside=len(rows) - len(held))


def _grid(file: str, tree: LexborHTMLParser, needed: Mapping[str, str]) -> Iterator[Row]:
    """Place and cells of each row below the headings that are needed. Raises UnreadableSource without them or without rows."""
    n, columns = 0, dict[str, int]()
    for row in tree.css("tr"):
        cells = [_text(cell) for cell in row.iter() if cell.tag in ("td", "th")]
        found = _columns(cells, needed)
        if found:
            columns = found
        elif columns and any(day_of(cell) for cell in cells) and len(cells) <= max(columns.values()):
            raise UnreadableSource(f"{file} has a dated row with too few cells: its template has changed.")
        elif columns and len(cells) > max(columns.values()) and any(cells) and not row.css_first("th"):
            n += 1
            yield f"row {n}", {**{name: cells[place] for name, place in columns.items()}, "whole": " ".join(cells)}
    if not n:
        told = "rows" if columns else f"headings {', '.join(needed)}"
        raise UnreadableSource(
            f"{file} has no {told} where they used to be: its template has changed, or it came empty."
        )


def _columns(cells: Sequence[str], needed: Mapping[str, str]) -> dict[str, int]:
    """Where each heading stands, if every one is there and no cell holds a day."""
    if any(day_of(cell) for cell in cells):
        return {}
    found = {
        name: place
        for name, pattern in needed.items()
        if (place := next((i for i, cell in enumerate(cells) if re.search(pattern, cell, re.IGNORECASE)), None))
        is not None
    }
    return found if len(set(found.values())) == len(needed) else {}


def _text(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())
