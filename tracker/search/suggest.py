"""What a reader may have meant: another spelling, a shortcut in place of a name, or any of the words in place of all."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from tracker.search.index import Found, Index
from tracker.search.names import Value, bare
from tracker.search.tree import Joined, Phrase, Shortcut, Word, leaves, shortcut
from tracker.search.words import folded

FEW = 3
ALIKE = 75
MUCH_MORE = 5
AS_GOOD = 10
OFFERED = 3


@dataclass(frozen=True)
class Suggestion:
    """Another question, and what it changes, in words."""

    typed: str
    says: str


def values(found: Found) -> list[Suggestion]:
    """For each unknown value of a shortcut, the question with each of the nearest values in its place."""
    shortcuts = [leaf for leaf, _ in leaves(found.question.tree) if isinstance(leaf, Shortcut)]
    unknown = {value.typed: value for value in found.values if not value.slug}
    return [
        Suggestion(
            _instead(found, leaf.at, shortcut(leaf.name, _with(leaf.values, value, slug))), f"{leaf.name}:{slug}"
        )
        for leaf in shortcuts
        for value in (unknown[typed] for typed in leaf.values if typed in unknown)
        for slug in value.nearest
    ]


def spellings(index: Index, found: Found) -> list[Suggestion]:
    """Where little is found: words of the texts that are spelt like one that no text, or hardly any, holds."""
    if len(found.scores) > FEW:
        return []
    asked = [leaf for leaf, wanted in leaves(found.question.tree) if wanted and isinstance(leaf, Word)]
    return [
        Suggestion(_instead(found, word.at, near), near)
        for word in asked
        if not word.is_prefix
        for near in _near(index, word.text)
    ]


def shortcuts(index: Index, found: Found) -> list[Suggestion]:
    """For each word that is the name of a State: the question about that State, whatever the wording."""
    asked = [leaf for leaf, wanted in leaves(found.question.tree) if wanted and isinstance(leaf, (Word, Phrase))]
    named = {bare(name): slug for slug, names in index.names["state"].items() for name in names}
    return [
        Suggestion(typed, typed)
        for leaf in asked
        if bare(leaf.text) in named
        for typed in [_instead(found, leaf.at, shortcut("state", (named[bare(leaf.text)],)))]
    ]


def any_of(found: Found) -> list[Suggestion]:
    """Where no statement has all of the words: the question for any of them."""
    tree = found.question.tree
    if found.scores or not isinstance(tree, Joined) or tree.by != "AND":
        return []
    words = [part for part in tree.parts if isinstance(part, (Word, Phrase))]
    rest = [str(part) for part in tree.parts if part not in words]
    if len(words) < 2:
        return []
    any_word = " OR ".join(map(str, words))
    return [Suggestion(" ".join([f"({any_word})", *rest]) if rest else any_word, any_word)]


def _with(typed: tuple[str, ...], value: Value, slug: str) -> tuple[str, ...]:
    return tuple(slug if each == value.typed else each for each in typed)


def _instead(found: Found, at: tuple[int, int], text: str) -> str:
    typed = found.question.typed
    return typed[: at[0]] + text + typed[at[1] :]


def _near(index: Index, word: str) -> list[str]:
    """The words spelt most like this one, as printed, if they are in many more statements than it."""
    counts = {form: n for v in index.vocabularies.values() for form, n in v.counts.items() if len(form) > 2}
    form = "".join(folded(word))
    own = sum(counts.get(each, 0) for v in index.vocabularies.values() for each in v.forms(word))
    scored = process.extract(form, list(counts), scorer=fuzz.ratio, limit=20, score_cutoff=ALIKE)
    better = sorted(
        (-s, -counts[near], near) for near, s, _ in scored if near != form and counts[near] > MUCH_MORE * own
    )
    families: dict[tuple[str, ...], str] = {}
    for worse, _, near in better:
        if worse <= better[0][0] + AS_GOOD:
            families.setdefault(tuple(sorted(f for v in index.vocabularies.values() for f in v.forms(near))), near)
    return [index.printed(near) for near in families.values()][:OFFERED]
