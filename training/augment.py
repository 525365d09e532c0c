"""More text for the student to copy the teacher on: sentences with words swapped for near ones, cut and spliced."""

from __future__ import annotations

import random
import re

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"[A-Za-z]+")
SWAPPED, DROPPED = 0.25, 0.08
NEAR = 12
SHORTEST = 3


class Neighbours:
    """The nearest words of each word, by the cosine of their vectors; parts of words are left out."""

    def __init__(self, pieces: list[str], vectors: NDArray[np.float32]) -> None:
        chosen = [place for place, piece in enumerate(pieces) if piece.isalpha() and len(piece) >= SHORTEST]
        self.words = [pieces[place] for place in chosen]
        moved = vectors[chosen] - vectors.mean(axis=0)
        self.vectors = moved / np.linalg.norm(moved, axis=1, keepdims=True)
        self.place = {word: i for i, word in enumerate(self.words)}
        self._near: dict[str, list[str]] = {}

    def of(self, word: str) -> list[str]:
        """The nearest words, nearest first; none for a word that is not known."""
        if word not in self.place:
            return []
        if word not in self._near:
            close = np.argpartition(-(self.vectors @ self.vectors[self.place[word]]), NEAR)[: NEAR + 1]
            self._near[word] = [self.words[i] for i in close if self.words[i] != word]
        return self._near[word]


def varied(texts: list[str], near: Neighbours, copies: int) -> list[str]:
    """So many variants of each text: every second one spliced with another text, all with words swapped or dropped."""
    made = []
    for text in texts:
        for copy in range(copies):
            base = _spliced(text, random.choice(texts)) if copy % 2 else text
            made.append(_swapped(base, near))
    return made


def _spliced(first: str, second: str) -> str:
    one, two = first.split(), second.split()
    cut = random.randint(len(one) // 3, len(one))
    return " ".join(one[:cut] + two[random.randint(0, 2 * len(two) // 3) :])


def _swapped(text: str, near: Neighbours) -> str:
    def change(match: re.Match[str]) -> str:
        word, chance = match.group(), random.random()
        if chance < DROPPED:
            return ""
        close = near.of(word.lower()) if chance < DROPPED + SWAPPED and len(word) > 3 else []
        return random.choice(close) if close else word

    return WORD.sub(change, text)
