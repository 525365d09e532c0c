"""What a parser must know beforehand, read once from data/: States and their names, sessions, reviews, known bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from etl.reference import country_names, read_reviews, read_sessions
from etl.rows import json_rows
from etl.vocabulary import Vocabulary, load_vocabulary

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
    "Republic of the Congo": "COG",
    "Democratic Republic of the Congo": "COD",
    "Libyan Arab Jamahiriya": "LBY",
    "Plurinational State of Bolivia": "BOL",
    "Bolivarian Republic of Venezuela": "VEN",
    "Republic of Moldova": "MDA",
    "Guinea-Bissau": "GNB",
    "Kyrgyz Republic": "KGZ",
    "Gambia": "GMB",
}
FRENCH_NAMES = {
    "Turquie": "TUR",
    "Syrie": "SYR",
    "République arabe syrienne": "SYR",
    "Libye": "LBY",
    "Bolivie": "BOL",
    "Venezuela": "VEN",
    "Fédération de Russie": "RUS",
    "Moldova": "MDA",
    "République de Moldova": "MDA",
    "République de Corée": "KOR",
    "États-Unis d'Amérique": "USA",
    "États-Unis": "USA",
    "Royaume-Uni": "GBR",
    "Viet Nam": "VNM",
    "Congo": "COG",
    "République du Congo": "COG",
    "République démocratique du Congo": "COD",
    "Cabo Verde": "CPV",
    "Cap-Vert": "CPV",
    "Timor-Leste": "TLS",
    "République-Unie de Tanzanie": "TZA",
    "Gambie": "GMB",
    "Kirghizistan": "KGZ",
    "République tchèque": "CZE",
    "Iran": "IRN",
    "Azerbaïdjan": "AZE",
    "Sao Tomé-et-Principe": "STP",
    "Bosnie-Herzégovine": "BIH",
    "Bélarus": "BLR",
    "Côte d'Ivoire": "CIV",
    "Saint-Vincent-et-les Grenadines": "VCT",
}
SPANISH_NAMES = {
    "Turquía": "TUR",
    "Türkiye": "TUR",
    "Siria": "SYR",
    "República Árabe Siria": "SYR",
    "Libia": "LBY",
    "Bolivia": "BOL",
    "Venezuela": "VEN",
    "Federación de Rusia": "RUS",
    "República de Moldova": "MDA",
    "República de Corea": "KOR",
    "Estados Unidos de América": "USA",
    "Estados Unidos": "USA",
    "Reino Unido": "GBR",
    "Viet Nam": "VNM",
    "Congo": "COG",
    "República del Congo": "COG",
    "República Democrática del Congo": "COD",
    "Cabo Verde": "CPV",
    "Timor-Leste": "TLS",
    "República Unida de Tanzanía": "TZA",
    "Tayikistán": "TJK",
    "Kirguistán": "KGZ",
    "Azerbaiyán": "AZE",
    "Irán": "IRN",
    "Santo Tomé y Príncipe": "STP",
    "San Vicente y las Granadinas": "VCT",
    "Costa de Marfil": "CIV",
    "Côte d'Ivoire": "CIV",
    "Bosnia y Herzegovina": "BIH",
    "Belarús": "BLR",
}
OTHER_LANGUAGES = {"fr": (1, FRENCH_NAMES), "es": (2, SPANISH_NAMES)}
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
    """States by name, sessions by their days, cycles by State and session, bodies, and the vocabulary."""

    state_names: dict[str, str]
    state_pattern: re.Pattern[str]
    sessions: tuple[tuple[int, date, date], ...]
    cycles: dict[tuple[str, int], int]
    bodies: tuple[Body, ...]
    vocabulary: Vocabulary
    reports: Mapping[tuple[str, int], str] = field(default_factory=dict)
    names_elsewhere: Mapping[str, dict[str, str]] = field(default_factory=dict)

    def in_language(self, language: str) -> Knowledge:
        """The same knowledge with the names of States of that language; English where there are none."""
        names = self.names_elsewhere.get(language)
        return replace(self, state_names=names, state_pattern=_pattern(names)) if names else self


def load_knowledge(data: Path) -> Knowledge:
    """The knowledge in a data folder. Raises SourceMissing."""
    vocabulary = load_vocabulary(data / "vocabulary")
    names = _names(0, ALIASES)
    elsewhere = {language: _names(place, aliases) for language, (place, aliases) in OTHER_LANGUAGES.items()}
    sessions = tuple(
        (s.session, s.starts_on, s.ends_on) for s in read_sessions(data / "reference", []) if s.starts_on and s.ends_on
    )
    reviews = read_reviews(data / "reference", vocabulary, [])
    cycles = {(r.iso3, r.session): r.cycle for r in reviews if r.session}
    reports = {(r.iso3, r.session): r.report_symbol for r in reviews if r.session and r.report_symbol}
    bodies = _bodies(data / "record" / "stakeholders.jsonl")
    return Knowledge(names, _pattern(names), sessions, cycles, bodies, vocabulary, reports, elsewhere)


def _names(place: int, aliases: Mapping[str, str]) -> dict[str, str]:
    """Codes of States by name in one language (its place among the languages), as printed and in capitals."""
    listed = {names[place].replace("’", "'"): iso3 for iso3, names in country_names().items() if iso3 not in CONFUSING}
    plain = {**listed, **aliases}
    return {**plain, **{name.upper(): iso3 for name, iso3 in plain.items() if len(name) > 3}}


def _pattern(names: Mapping[str, str]) -> re.Pattern[str]:
    longest = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in longest) + r")(?![\w-])")


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
