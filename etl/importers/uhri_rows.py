"""Records of the Universal Human Rights Index -> rows of this Committee: chosen, each once, cleaned. Pure.

The index writes the Committee in two ways and leaves it out in places, repeats records, and carries markup in its text.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from etl.errors import Finding
from etl.importers.countries import iso3_of
from etl.importers.plain import plain_text, split_number
from etl.importers.uhri_acts import act_of
from etl.rows import BadRow
from etl.vocabulary import nearest

BODIES = frozenset({"cmw", "committee on migrant workers"})
SYMBOL = re.compile(r"CMW/C/([A-Z]{3})/CO/\d[\w.-]*(?:/(?:Rev|Add|Corr)\.\d+)?$", re.IGNORECASE)
LABELS = {"theme": "Themes", "affected_persons": "AffectedPersons", "sdg": "Sdgs"}


@dataclass(frozen=True)
class UhriRow:
    """One paragraph: id, symbol, States with their basis, number, heading, text, act with its basis, labels, day."""

    statement_id: str
    symbol: str
    states: tuple[str, ...]
    state_basis: str
    paragraph: str | None
    heading: str | None
    text: str
    act: str
    act_basis: str
    act_inferred: bool
    labels: tuple[tuple[str, str], ...]
    published_on: str | None


@dataclass
class Chosen:
    """The records of this Committee by id with their place, and how many there were, of other bodies, and repeated."""

    records: dict[str, tuple[str, Mapping[str, Any]]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    n: int = 0
    not_cmw: int = 0
    duplicate: int = 0


def choose(file: str, records: Iterable[tuple[str, Any]]) -> Chosen:
    """The records of this Committee, each once: of two with one id the richer one stays."""
    chosen = Chosen()
    for place, record in records:
        chosen.n += 1
        if not isinstance(record, dict):
            reason, remedy = "is no record with keys", "Fetch the export again"
            chosen.findings.append(Finding(file, place, "record", str(record)[:80], reason, remedy))
        elif not is_committee(record):
            chosen.not_cmw += 1
        else:
            key = _key(record)
            before = chosen.records.get(key)
            chosen.duplicate += before is not None
            if before is None or _wealth(record) > _wealth(before[1]):
                chosen.records[key] = (place, record)
    return chosen


def is_committee(record: Mapping[str, Any]) -> bool:
    """True when the body of a record is this Committee in either spelling, or its symbol begins with CMW/."""
    body = re.sub(r"^-\s*", "", _text(record.get("Body"))).casefold()
    return body in BODIES or _symbol(record).upper().startswith("CMW/")


def row_of(file: str, place: str, record: Mapping[str, Any], names: Mapping[str, str]) -> UhriRow:
    """A record as a row; `names` are names of States with their codes. Raises BadRow for what cannot be placed."""
    symbol = _symbol(record)
    match = SYMBOL.match(symbol)
    if match is None:
        told = "is no symbol of concluding observations of this Committee"
        raise BadRow(Finding(file, place, "Symbol", symbol, told, "Look the paragraph up in the index"))
    paragraph, heading, text = split_number(plain_text(_text(record.get("Text"))))
    if not text:
        raise BadRow(Finding(file, place, "Text", "", "is empty", "Look the paragraph up in the index"))
    kind = re.sub(r"^-\s*", "", _text(record.get("AnnotationType")))
    act = act_of(kind, text)
    if act is None:
        told = "is no type, and no verb of the paragraph tells its act"
        raise BadRow(Finding(file, place, "AnnotationType", kind, told, "Look the paragraph up in the index"))
    states, basis = _states(file, place, record, match.group(1).upper(), names)
    return UhriRow(
        f"uhri-{_key(record)}",
        symbol,
        states,
        basis,
        paragraph,
        heading,
        text,
        *act,
        tuple((kind, label) for kind, key in LABELS.items() for label in _list(record.get(key))),
        _day(_text(record.get("PublicationDate"))[:10]),
    )


def _states(
    file: str, place: str, record: Mapping[str, Any], of_symbol: str, names: Mapping[str, str]
) -> tuple[tuple[str, ...], str]:
    """The States of a record and what they rest on: its countries, else its symbol. Raises BadRow when the two differ."""
    listed = _list(record.get("Countries"))
    found = {name: iso3_of(name, names) for name in listed}
    for name, iso3 in found.items():
        if iso3 is None:
            remedy = f"Nearest: {nearest(name, names)}"
            raise BadRow(Finding(file, place, "Countries", name, "is no name of a State that is known", remedy))
    codes = tuple(dict.fromkeys(iso3 for iso3 in found.values() if iso3))
    if codes and of_symbol not in codes:
        told = f"is not the State of the symbol, {of_symbol}"
        raise BadRow(Finding(file, place, "Countries", ", ".join(listed), told, "Look the paragraph up in the index"))
    if codes:
        return codes, "State: country of the index"
    if iso3_of(of_symbol, names) != of_symbol:
        raise BadRow(Finding(file, place, "Symbol", of_symbol, "is no code of a State", "Look the paragraph up"))
    return (of_symbol,), "State: inferred:symbol"


def _key(record: Mapping[str, Any]) -> str:
    """The id of a record; made of symbol and text where the export has none."""
    given = _text(record.get("AnnotationId"))
    made = f"{_symbol(record)}\n{plain_text(_text(record.get('Text')))}"
    return given or hashlib.sha256(made.encode(errors="replace")).hexdigest()[:16]


def _wealth(record: Mapping[str, Any]) -> tuple[int, int, int]:
    """How much a record says: fields filled, labels, length of its text."""
    filled = [value for value in record.values() if value not in (None, "", [])]
    return len(filled), sum(len(v) for v in filled if isinstance(v, list)), len(_text(record.get("Text")))


def _symbol(record: Mapping[str, Any]) -> str:
    return re.sub(r"\s+", "", _text(record.get("Symbol")))


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _day(text: str) -> str | None:
    """A day of the calendar as ISO text, None for anything else."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _list(value: Any) -> list[str]:
    """The texts of a list, without the dash that a sheet puts in front of each, each once; a text alone counts as one."""
    values = value if isinstance(value, list) else [value]
    texts = (re.sub(r"^-\s+", "", _text(one)) for one in values)
    return list(dict.fromkeys(text for text in texts if text))
