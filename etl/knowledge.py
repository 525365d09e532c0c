"""What a parser must know beforehand, read once from data/: States and their names, sessions, reviews, known bodies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from etl.classify.labels import Labeller
from etl.model_file import load_model
from etl.reference import read_reviews, read_sessions
from etl.rows import json_rows
from etl.state_names import LANGUAGES, names_and_pattern
from etl.vocabulary import Vocabulary, load_vocabulary


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
    """States by name, sessions by their days, cycles and reports by State and session, bodies, the vocabulary and its labeller."""

    state_names: dict[str, str]
    state_pattern: re.Pattern[str]
    sessions: tuple[tuple[int, date, date], ...]
    cycles: dict[tuple[str, int], int]
    bodies: tuple[Body, ...]
    vocabulary: Vocabulary
    labeller: Labeller
    cycles_by_symbol: Mapping[str, int]
    names_by_language: Mapping[str, tuple[dict[str, str], re.Pattern[str]]]
    reports: Mapping[tuple[str, int], str]

    @cached_property
    def bodies_by_key(self) -> dict[str, Body]:
        """The known bodies by every spelling of their names and acronyms; the first, where two share a spelling."""
        spelled = (
            (spelling, body)
            for body in self.bodies
            for spelling in (body.name, *body.aliases, *([body.acronym] if body.acronym else []))
        )
        found: dict[str, Body] = {}
        for spelling, body in spelled:
            found.setdefault(name_key(spelling), body)
        return found

    def in_language(self, language: str) -> Knowledge:
        """The same knowledge with the names of States in another language (en, fr or es)."""
        names, pattern = self.names_by_language[language]
        return replace(self, state_names=names, state_pattern=pattern)


@lru_cache(maxsize=16384)
def name_key(name: str) -> str:
    """The words of a name by which two spellings of it are told to be one: no article, no bracket, British letters."""
    words = re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", name.casefold()))
    swaps = {"center": "centre", "organization": "organisation"}
    return " ".join(swaps.get(word, word) for word in words if word != "the")


def load_knowledge(data: Path) -> Knowledge:
    """The knowledge in a data folder. Raises SourceMissing, UnreadableSource."""
    vocabulary = load_vocabulary(data / "vocabulary")
    sessions = tuple(
        (s.session, s.starts_on, s.ends_on) for s in read_sessions(data / "reference", []) if s.starts_on and s.ends_on
    )
    reviews = read_reviews(data / "reference", vocabulary, [])
    cycles = {(r.iso3, r.session): r.cycle for r in reviews if r.session}
    by_symbol = {s: r.cycle for r in reviews for s in (r.report_symbol, r.co_symbol, r.loi_symbol) if s}
    reports = {(r.iso3, r.session): r.report_symbol for r in reviews if r.session and r.report_symbol}
    names = {language: names_and_pattern(language) for language in LANGUAGES}
    bodies = _bodies(data / "record" / "stakeholders.jsonl")
    labeller = Labeller(vocabulary, load_model())
    return Knowledge(*names["en"], sessions, cycles, bodies, vocabulary, labeller, by_symbol, names, reports)


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
