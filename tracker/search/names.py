"""The values of a shortcut: what a reader types for a State, a concern or an article, and the slug it stands for. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

Names = Mapping[str, Mapping[str, list[str]]]
NEAR = 60
AS_GOOD = 12
OFFERED = 3


@dataclass(frozen=True)
class Value:
    """A value as typed and the slug it stands for (None when it is unknown); else the slugs nearest to it, best first."""

    field: str
    typed: str
    slug: str | None
    nearest: tuple[str, ...] = ()


def resolve(field: str, typed: str, names: Names) -> Value:
    """The value that a text stands for: a slug, a code or a name in one of three languages, or the beginning of just one."""
    known = [(bare(name), slug) for slug, listed in names.get(field, {}).items() for name in (slug, *listed)]
    asked = bare(typed)
    same = {slug for name, slug in known if name == asked}
    found = same or {slug for name, slug in known if f"{name} ".startswith(f"{asked} ")}
    found = found or {slug for name, slug in known if f" {asked} " in f" {name} "}
    found = found or {slug for name, slug in known if len(asked) > 2 and name.startswith(asked)}
    if len(found) == 1:
        return Value(field, typed, found.pop())
    return Value(field, typed, None, tuple(sorted(found)[:OFFERED]) or _nearest(asked, known))


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """A name without capitals, accents and marks, words parted by one space."""
    letters = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in letters).split())


def _nearest(asked: str, known: list[tuple[str, str]]) -> tuple[str, ...]:
    scored = process.extract(asked, [name for name, _ in known], scorer=fuzz.WRatio, limit=12, score_cutoff=NEAR)
    good = [place for _, score, place in scored if score >= scored[0][1] - AS_GOOD]
    return tuple(dict.fromkeys(known[place][1] for place in good))[:OFFERED]
