"""The closed lists, read from data/vocabulary: every slug once, with labels, definition and cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import process

from etl.errors import BrokenContract, Finding, SourceMissing

LANGUAGES = ("en", "fr", "es")
EXTRA = {
    "meeting_kind": ("outside_meeting", "Outside a meeting", "Hors réunion", "Fuera de una reunión"),
    "stage": ("meeting", "Said at a meeting", "Dit en réunion", "Dicho en una reunión"),
}
OWN = {
    "procedure": (
        ("ordinary", "Ordinary procedure", "Procédure ordinaire", "Procedimiento ordinario"),
        ("simplified", "Simplified procedure", "Procédure simplifiée", "Procedimiento simplificado"),
        ("without_report", "In the absence of a report", "En l'absence de rapport", "En ausencia de informe"),
    ),
    "text_origin": (
        ("sentence", "Sentence as printed", "Phrase telle qu'imprimée", "Frase tal como fue impresa"),
        ("paraphrase", "Paraphrase, in our words", "Paraphrase", "Paráfrasis"),
    ),
}
LISTS = {
    "meeting_kinds": "meeting_kind",
    "stages": "stage",
    "relations": "relation",
    "parts": "part",
    "review_statuses": "review_status",
    "extents": "extent",
    "source_types": "source_type",
    "subkinds": "subkind",
}


@dataclass(frozen=True)
class Entry:
    """One word of a list: slug, order, labels by language, definition, and cues by language and strength."""

    slug: str
    position: int
    label: Mapping[str, str]
    definition: str | None
    cues: Mapping[str, Mapping[str, tuple[str, ...]]]
    articles: tuple[int, ...] = ()
    cluster: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """All lists by name: concern, cluster, affected_group, stakeholder_type, act, meeting_kind, stage and so on."""

    lists: Mapping[str, Mapping[str, Entry]]
    threshold: float
    weights: Mapping[str, float]

    def __getitem__(self, name: str) -> Mapping[str, Entry]:
        """The entries of a list by slug, in order."""
        return self.lists[name]


def nearest(value: str, slugs: Iterable[str]) -> str:
    """The slug that looks most like a value, for the remedy of a finding."""
    found = process.extractOne(value, list(slugs))
    return str(found[0]) if found else ""


def load_vocabulary(folder: Path, other: Path | None = None) -> Vocabulary:
    """The vocabulary in a folder with taxonomy.yaml (or another one) and lists.yaml. Raises SourceMissing, BrokenContract on a slug twice."""
    taxonomy, lists = _yaml(other or folder / "taxonomy.yaml"), _yaml(folder / "lists.yaml")
    named = {
        "cluster": "clusters",
        "concern": "concerns",
        "affected_group": "groups",
        "stakeholder_type": "stakeholder_types",
        "act": "acts",
    }
    loaded = {name: _entries("taxonomy.yaml", name, taxonomy[key]) for name, key in named.items()}
    for key, name in LISTS.items():
        loaded[name] = _entries(
            "lists.yaml", name, [{"slug": slug, "label": label} for slug, label in lists[key].items()]
        )
    for name, (slug, *words) in EXTRA.items():
        loaded[name] = {**loaded[name], slug: _plain(slug, len(loaded[name]), words)}
    for name, words_of in OWN.items():
        loaded[name] = {slug: _plain(slug, place, words) for place, (slug, *words) in enumerate(words_of)}
    return Vocabulary(loaded, float(taxonomy["threshold"]), taxonomy["weights"])


def _plain(slug: str, position: int, words: list[str]) -> Entry:
    return Entry(slug, position, dict(zip(LANGUAGES, words, strict=True)), None, {})


def _yaml(path: Path) -> Any:
    if not path.is_file():
        raise SourceMissing(f"{path.name} is missing from {path.parent}; restore it from the repository.")
    text = path.read_text(encoding="utf-8")
    try:
        return yaml.load(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        # The reader in C is ten times as fast, but only the other one shows the line that is at fault.
        return yaml.safe_load(text)


def _entries(file: str, name: str, items: list[dict[str, Any]]) -> dict[str, Entry]:
    entries: dict[str, Entry] = {}
    for position, item in enumerate(items):
        slug = str(item["slug"])
        if slug in entries or set(item["label"]) < set(LANGUAGES):
            reason = "stands twice" if slug in entries else "lacks a label in en, fr or es"
            raise BrokenContract([Finding(file, name, "slug", slug, reason, "Keep one entry with all three labels")])
        cues = {
            language: {strength: tuple(listed) for strength, listed in by_strength.items()}
            for language, by_strength in item.get("cues", {}).items()
        }
        entries[slug] = Entry(
            slug,
            position,
            item["label"],
            item.get("definition"),
            cues,
            tuple(item.get("articles", ())),
            item.get("cluster", ""),
        )
    return entries
