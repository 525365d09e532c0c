"""What the cues miss: a small reader that gives each label a score and tells which words weigh most. Pure arithmetic.

It was trained offline (training/README.md) and reads English only. Each word is cut into known pieces; two layers look one
piece to each side; then every label weighs the pieces in its own way, so that its score is a sum over words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from etl.classify.cues import fold_letters

Floats = NDArray[np.float32]
WORD = re.compile(r"[^\W\d_]+|\d+")
NUMBER, UNKNOWN = "0", "?"
LONGEST_WORD = 40
SMALL = np.float32(1e-5)
HALF = 0.5
# As many texts as keep the arrays within the cache of a processor.
AT_ONCE = 64


@dataclass(frozen=True)
class Model:
    """The trained arrays: word pieces with their vectors, the layers, and for each label how it looks at a text."""

    labels: tuple[str, ...]
    pieces: Mapping[str, int]
    table: NDArray[np.int8]
    scale: Floats
    enter: tuple[Floats, Floats]
    mix: tuple[tuple[Floats, Floats], ...]
    look: tuple[Floats, Floats]
    value: tuple[Floats, Floats]
    bias: Floats

    @cached_property
    def entered(self) -> Floats:
        """The vector of every piece as the first layer takes it; the first row, which stands between texts, is zero."""
        weights, bias = self.enter
        vectors = (self.table.astype(np.float32) * self.scale[:, None]) @ weights + bias
        vectors[0] = 0
        entered: Floats = vectors.astype(np.float32)
        return entered

    @cached_property
    def cut_words(self) -> dict[str, tuple[int, ...]]:
        """Words cut before, with their pieces."""
        return {}


@dataclass(frozen=True)
class Reading:
    """What the model made of a text: a score from 0 to 1 for each label, and how much each word adds to it."""

    scores: Floats
    shares: Floats
    places: Sequence[tuple[int, int]]

    def telling(self, label: int) -> tuple[int, int]:
        """Where the words stand that weigh most for a label: the best one, and its neighbours with half its weight."""
        share = self.shares[:, label]
        first = last = int(share.argmax())
        enough = share[first] * HALF
        while first > 0 and share[first - 1] >= enough:
            first -= 1
        while last + 1 < len(share) and share[last + 1] >= enough:
            last += 1
        return self.places[first][0], self.places[last][1]


def read(model: Model, texts: Sequence[str]) -> list[Reading | None]:
    """The reading of each text; None for a text without a word."""
    parts = (texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE))
    return [reading for part in parts for reading in _read(model, part)]


def _read(model: Model, texts: Sequence[str]) -> list[Reading | None]:
    cut = [cut_text(model, text) for text in texts]
    lengths = np.array([len(ids) for ids, _ in cut if ids])
    if not len(lengths):
        return [None] * len(texts)
    ids = np.array([i for ids, _ in cut if ids for i in (*ids, 0)])
    starts = np.concatenate([[0], np.cumsum(lengths + 1)[:-1]])
    scores, shares = _score(model, ids, starts)
    made = iter(
        (scores[number], shares[start : start + length])
        for number, (start, length) in enumerate(zip(starts, lengths, strict=True))
    )
    return [Reading(*next(made), places) if ids else None for ids, places in cut]


def cut_text(model: Model, text: str) -> tuple[list[int], list[tuple[int, int]]]:
    """The pieces of a text, and for each the place of the word it belongs to."""
    ids: list[int] = []
    places: list[tuple[int, int]] = []
    for match in WORD.finditer(fold_letters(text)):
        word = match.group()
        found = model.cut_words.get(word)
        if found is None:
            found = model.cut_words[word] = pieces_of(word, model.pieces)
        ids += found
        places += [match.span()] * len(found)
    return ids, places


def pieces_of(word: str, pieces: Mapping[str, int]) -> tuple[int, ...]:
    """A word cut into the longest known pieces, from the left; any number is one piece."""
    if word.isdigit():
        return (pieces[NUMBER],)
    found: list[int] = []
    start = 0
    while start < len(word) <= LONGEST_WORD:
        mark = "##" if start else ""
        end = next((e for e in range(len(word), start, -1) if mark + word[start:e] in pieces), None)
        if end is None:
            return (pieces[UNKNOWN],)
        found.append(pieces[mark + word[start:end]])
        start = end
    return tuple(found) or (pieces[UNKNOWN],)


def _score(model: Model, ids: NDArray[np.int64], starts: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Scores by text and label, and the share of each piece in them; a zero parts the texts in `ids`."""
    here = (ids > 0).astype(np.float32)[:, None]
    hidden = model.entered[ids]
    for weights, bias in model.mix:
        plain = _levelled(hidden) * here
        around = np.zeros((len(plain) + 2, plain.shape[1]), dtype=np.float32)
        around[1:-1] = plain
        seen = np.concatenate([around[:-2], plain, around[2:]], axis=1)
        hidden = (hidden + np.maximum(seen @ weights + bias, 0)) * here
    hidden = _levelled(hidden)
    looks = np.exp(np.clip(hidden @ model.look[0] + model.look[1], -20, 20)) * here
    totals = np.add.reduceat(looks, starts, axis=0)
    lengths = np.diff(np.append(starts, len(ids)))
    shares: Floats = looks / np.repeat(totals, lengths, axis=0) * (hidden @ model.value[0] + model.value[1])
    logits = np.add.reduceat(shares, starts, axis=0) + model.bias
    return (1 / (1 + np.exp(-logits))).astype(np.float32), shares


def _levelled(hidden: Floats) -> Floats:
    """Each row with mean 0 and variance 1."""
    centred = hidden - hidden.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=1, keepdims=True) + SMALL)
    levelled: Floats = centred / spread
    return levelled
