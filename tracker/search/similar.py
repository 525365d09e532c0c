"""Statements whose words are most like those of one: the words that are rare on record weigh most."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from tracker.search.index import Index
from tracker.search.tree import Joined, Word
from tracker.search.words import folded, places

TAKEN = 15
SHARED = 2
LOOKED_AT = 25
SHORTEST = 4
COMMON = 0.2


def similar(index: Index, statement_id: str, text: str) -> list[str]:
    """The ids of statements that share at least two telling words with this one, the most alike first."""
    telling = list(_telling(index, index.language(statement_id), text))[:TAKEN]
    if len(telling) < SHARED:
        return []
    query = index.query(Joined("OR", tuple(Word(word) for word in telling)), at_least=SHARED)
    return [found for found in index.scores(query, LOOKED_AT) if found != statement_id]


def shared(index: Index, statement_id: str, text: str, other: str) -> list[str]:
    """The telling words of a text that another has too, in any form, as the first prints them; the rarest first."""
    language, held = index.language(statement_id), set(folded(other))
    vocabulary = index.vocabularies.get(language)
    telling = _telling(index, language, text)
    return [printed for word, printed in telling.items() if vocabulary and held & set(vocabulary.forms(word))]


def _telling(index: Index, language: str, text: str) -> Mapping[str, str]:
    """The words of a text that few statements but more than this one hold, as printed; the rarest first."""
    vocabulary = index.vocabularies.get(language)
    weights: dict[str, tuple[float, str]] = {}
    for word, start, end in places(text) if vocabulary else ():
        forms = vocabulary.forms(word) if vocabulary and len(word) >= SHORTEST and word.isalpha() else []
        n = sum(vocabulary.counts[form] for form in forms) if vocabulary else 0
        if 1 < n < COMMON * len(index.statements) and vocabulary and not vocabulary.is_small(word):
            weights.setdefault(forms[0], (log(len(index.statements) / n), text[start:end]))
    ranked = sorted(weights.items(), key=lambda pair: (-pair[1][0], pair[0]))
    return {word: printed for word, (_, printed) in ranked}
