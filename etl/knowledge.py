"""What a parser must know beforehand, read once from data/: States and their names, sessions, reviews, known bodies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.classify.labels import Labeller
from etl.model_file import load_model
from etl.reference import country_names, read_reviews, read_sessions
from etl.rows import json_rows
from etl.vocabulary import load_vocabulary

ALIASES = {
    "Russian Federation": "RUS",
    "Syria": "SYR",
    "Syrian Arab Republic": "SYR",
    "Türkiye": "TUR",
    "Turkey": "TUR",
    "Cape Verde": "CPV",
    "Cabo Verde": "CPV",
    "Bolivia": "BOL",
    "Venezuela": "VEN",
    "Libya": "LBY",
    "Moldova": "MDA",
    "United States of America": "USA",
    "United States": "USA",
    "United Kingdom": "GBR",
    "Viet Nam": "VNM",
    "Iran": "IRN",
    "Republic of Korea": "KOR",
    "Lao People's Democratic Republic": "LAO",
    "United Republic of Tanzania": "TZA",
    "Tanzania": "TZA",
    "Côte d'Ivoire": "CIV",
    "Ivory Coast": "CIV",
    "Czech Republic": "CZE",
    "Swaziland": "SWZ",
    "East Timor": "TLS",
    "Burma": "MMR",
    "State of Palestine": "PSE",
    "Holy See": "VAT",
    "Brunei Darussalam": "BRN",
    "Bosnia and Herzegovina": "BIH",
    "Saint Vincent and the Grenadines": "VCT",
    "Sao Tome and Principe": "STP",
    "Azerbaidjan": "AZE",
    "Micronesia": "FSM",
    "North Macedonia": "MKD",
    "Congo": "COG",
    "Democratic Republic of the Congo": "COD",
    "Guinea-Bissau": "GNB",
    "Kyrgyz Republic": "KGZ",
    "Gambia": "GMB",
}
CONFUSING = {"JEY", "GGY", "IMN"}


@dataclass(frozen=True)
class Body:
    """A known organisation: name, acronym, type, State and spellings."""

    name: str
    acronym: str | None
    stakeholder_type: str
    country_iso3: str | None
    aliases: tuple[str, ...]


@dataclass(frozen=True)
class Knowledge:
    """States by name, sessions by their days, cycles by State and session, bodies, and the labeller of the vocabulary."""

    state_names: dict[str, str]
    state_pattern: re.Pattern[str]
    sessions: tuple[tuple[int, date, date], ...]
    cycles: dict[tuple[str, int], int]
    bodies: tuple[Body, ...]
    labeller: Labeller


def load_knowledge(data: Path) -> Knowledge:
    """The knowledge in a data folder. Raises SourceMissing, UnreadableSource."""
    vocabulary = load_vocabulary(data / "vocabulary")
    names = {
        name: iso3 for iso3, (english, _, _) in country_names().items() if iso3 not in CONFUSING for name in [english]
    }
    names = {**{name.replace("’", "'"): iso3 for name, iso3 in names.items()}, **ALIASES}
    longest = sorted(names, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in longest) + r")(?![\w-])")
    sessions = tuple(
        (s.session, s.starts_on, s.ends_on) for s in read_sessions(data / "reference", []) if s.starts_on and s.ends_on
    )
    reviews = read_reviews(data / "reference", vocabulary, [])
    cycles = {(r.iso3, r.session): r.cycle for r in reviews if r.session}
    bodies = _bodies(data / "record" / "stakeholders.jsonl")
    return Knowledge(names, pattern, sessions, cycles, bodies, Labeller(vocabulary, load_model()))


def _bodies(path: Path) -> tuple[Body, ...]:
    return tuple(
        Body(
            row.need("name"),
            row.text("acronym"),
            row.need("stakeholder_type"),
            row.text("country_iso3"),
            row.texts("aliases"),
        )
        for row in json_rows(path)
    )
