"""A text cut into the word pieces that the model knows, each with the place of its word. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from etl.classify.cues import fold_letters

WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 40
UNKNOWN = 0

Place = tuple[int, int]


def cut_text(text: str, pieces: Mapping[str, int], passed_over: Collection[str]) -> tuple[list[int], list[Place]]:
    """The numbers of the pieces of a text, without the words to pass over, and for each the place of its word."""
    ids: list[int] = []
    places: list[Place] = []
    for match in WORD.finditer(fold_letters(text)):
        word = match.group()
        if word not in passed_over:
            found = cut_word(word, pieces)
            ids += found
            places += [match.span()] * len(found)
    return ids, places


def cut_word(word: str, pieces: Mapping[str, int]) -> list[int]:
    """A word cut into the longest known pieces, from the left; one unknown piece when that cannot be done."""
    if word in pieces:
        return [pieces[word]]
    found: list[int] = []
    start = 0
    while start < len(word) <= LONGEST_WORD:
        mark = "##" if start else ""
        end = next((e for e in range(len(word), start, -1) if mark + word[start:e] in pieces), None)
        if end is None:
            return [UNKNOWN]
        found.append(pieces[mark + word[start:end]])
        start = end
    return found or [UNKNOWN]
