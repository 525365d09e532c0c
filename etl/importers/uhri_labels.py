"""Labels of the Universal Human Rights Index -> concerns and groups of the vocabulary.

A label with one line in the file stands for that slug, or for none where the slug is empty; a label with several lines
stands for those of them that the words of the paragraph show.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.errors import BrokenContract, Finding
from etl.rows import Row, csv_rows, take
from etl.vocabulary import Vocabulary

THEMES, PERSONS = "uhri_themes.csv", "uhri_persons.csv"


@dataclass(frozen=True)
class LabelMap:
    """The slugs that each label may stand for, by the letters of the label."""

    slugs: Mapping[str, tuple[str, ...]]

    def knows(self, label: str) -> bool:
        """True when the file has the label, in any spelling of case, spaces and signs."""
        return _key(label) in self.slugs

    def of(self, label: str, shown: Collection[str]) -> tuple[str, ...]:
        """The slugs of a label; `shown` are those that the words of the text show."""
        candidates = self.slugs.get(_key(label), ())
        return candidates if len(candidates) < 2 else tuple(slug for slug in candidates if slug in shown)


@dataclass(frozen=True)
class LabelMaps:
    """Themes and affected persons."""

    themes: LabelMap
    persons: LabelMap


def read_label_maps(folder: Path, vocabulary: Vocabulary) -> LabelMaps:
    """Both maps in the vocabulary folder. Raises BrokenContract for a slug that the vocabulary lacks."""
    findings: list[Finding] = []
    maps = LabelMaps(
        _read(folder / THEMES, vocabulary["concern"], findings),
        _read(folder / PERSONS, vocabulary["affected_group"], findings),
    )
    if findings:
        raise BrokenContract(findings)
    return maps


def _read(path: Path, known: Collection[str], findings: list[Finding]) -> LabelMap:
    slugs: dict[str, tuple[str, ...]] = {}

    def _take(row: Row) -> None:
        key, slug = _key(row.need("label")), row.slug("slug", known)
        row.text("note")
        slugs[key] = (*slugs.get(key, ()), *([slug] if slug else []))

    take(csv_rows(path), _take, findings)
    return LabelMap(slugs)


def _key(label: str) -> str:
    return re.sub(r"[^a-z0-9]", "", label.casefold().replace("&", "and"))
