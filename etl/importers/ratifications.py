"""The status table of the treaty collection, as XML -> signatures and consents by State. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from etl.errors import Finding, UnreadableSource
from etl.importers.countries import iso3_of
from etl.importers.facts import Claim, Fact, Read, day_of
from etl.rows import BadRow

ADDRESS = "https://treaties.un.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/iv-13.en.xml"
KINDS = {"": "ratification", "a": "accession", "d": "succession"}
HEADINGS = ("participant", "signature", "ratification")
COLUMNS = {"signed_on": "signature", "consent_on": "", "entered_into_force_on": "entry into force"}
MARK = re.compile(r"\d{4}\s*\(?\s*([a-z]{0,2})\s*\)?\W*$", re.IGNORECASE)


def read_ratifications(file: str, content: bytes, names: Mapping[str, str]) -> Read:
    """The participants of chapter IV-13. Raises UnreadableSource for another template, entities, or broken XML."""
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        raise UnreadableSource(f"{file} is no XML that can be read safely ({error!r}). Fetch it again.") from None
    heads = [[cell.lower() for cell in cells] for cells in _rows(root, "Thead")]
    if not any(len(head) == len(HEADINGS) and _fits(head) for head in heads):
        raise UnreadableSource(
            f"{file} holds no table of participants, signature and ratification: its template has changed."
        )
    rows = [(f"participant {n}", cells) for n, cells in enumerate(_rows(root, "Tbody"), 1)]
    if not rows:
        raise UnreadableSource(f"{file} holds a table of participants without rows. Fetch it again.")
    return read_consents(file, rows, names)


def read_consents(file: str, rows: Sequence[tuple[str, Sequence[str]]], names: Mapping[str, str]) -> Read:
    """Facts and claims of rows of name, signature, consent with its mark and, where given, entry into force."""
    facts: list[Fact] = []
    claims: list[Claim] = []
    findings: list[Finding] = []
    empty = 0
    for place, cells in rows:
        try:
            iso3, days = _consent(file, place, cells, names)
        except BadRow as error:
            findings.append(error.finding)
            continue
        claims += [Claim(place, "state", iso3, field, value) for _, value, field in days]
        facts += [Fact(place, what, iso3, takes_place_on=value) for what, value, _ in days if isinstance(value, date)]
        empty += not days
    return Read(len(rows), tuple(facts), tuple(claims), tuple(findings), set_aside=empty)


def _consent(
    file: str, place: str, cells: Sequence[str], names: Mapping[str, str]
) -> tuple[str, list[tuple[str, date | str, str]]]:
    """The State of a row, with what, value and reference column of each of its days. Raises BadRow."""
    iso3 = iso3_of(cells[0], names)
    if iso3 is None:
        remedy = "Teach etl/importers/countries.py the name"
        raise BadRow(Finding(file, place, "participant", cells[0], "is no State that is known", remedy))
    days: list[tuple[str, date | str, str]] = []
    for (field, what), cell in zip(COLUMNS.items(), cells[1:], strict=False):
        if not re.search(r"\w", cell):
            continue
        day, mark = day_of(cell), MARK.search(cell)
        kind = KINDS.get(mark.group(1).lower()) if mark else None
        if day is None or kind is None:
            remedy = "Look it up in the treaty collection"
            raise BadRow(Finding(file, place, field, cell, "is no day with a mark that is known", remedy))
        days.append((what or kind, day, field))
        days += [] if what else [(kind, kind, "consent_kind")]
    return iso3, days


def _fits(head: Sequence[str]) -> bool:
    return all(word in cell for word, cell in zip(HEADINGS, head, strict=True))


def _rows(root: Element, part: str) -> Iterator[list[str]]:
    """The cells of each row of a part of the table, head or body."""
    for node in root.iter():
        if _name(node) == part:
            for row in node.iter():
                if _name(row) == "Row":
                    yield [_text(entry) for entry in row if _name(entry) == "Entry"]


def _text(node: Element) -> str:
    """The text of an entry without its footnote signs."""
    parts = [node.text or ""]
    for child in node:
        parts += ["" if _name(child).lower() == "superscript" else _text(child), child.tail or ""]
    return " ".join("".join(parts).split())


def _name(node: Element) -> str:
    return str(node.tag).rsplit("}", 1)[-1]
