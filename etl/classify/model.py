"""What the cues miss: a small reader that gives each label a score and tells which words weigh most. Pure arithmetic.

It was trained offline (training/README.md) and reads English only. Each word is cut into pieces, the layers of the model
turn the pieces of a text into what each of them adds to each label, and the score of a label comes from their mean.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.classify.decide import Decider
from etl.classify.pieces import Place, cut_text

Floats = NDArray[np.float32]
HALF = 0.5
# As many texts as keep the arrays within the cache of a processor.
AT_ONCE = 16
# Pieces of a text that are read; the layers know no place beyond.
LONGEST = 250


@dataclass(frozen=True)
class Model:
    """Labels, word pieces with their vectors, words to pass over, the layers, the bias of each label, and how to
    weigh what they say beside the cues, by list of labels.

    The layers take vectors (text, piece, number) and a mask (text, piece) and give shares (text, piece, label).
    """

    labels: tuple[str, ...]
    passed_over: Collection[str]
    pieces: Mapping[str, int]
    vectors: Floats
    bias: Floats
    layers: Callable[[Floats, Floats], Floats]
    deciders: Mapping[str, Decider]


@dataclass(frozen=True)
class Reading:
    """What the model made of a text: a score from 0 to 1 for each label, and what each piece adds to it."""

    scores: Floats
    shares: Floats
    places: Sequence[Place]

    def telling(self, label: int) -> Place:
        """Where the words stand that weigh most for a label: the best one, and its neighbours with half its weight."""
        share = self.shares[:, label]
        first = last = int(share.argmax())
        enough = max(share[first] * HALF, 0)
        while first > 0 and share[first - 1] >= enough:
            first -= 1
        while last + 1 < len(share) and share[last + 1] >= enough:
            last += 1
        return self.places[first][0], self.places[last][1]


def read(model: Model, texts: Sequence[str]) -> list[Reading | None]:
    """The reading of each text; None for a text without a word to read."""
    cut = [cut_text(text, model.pieces, model.passed_over) for text in texts]
    readings: list[Reading | None] = [None] * len(texts)
    # Texts of one length go together, so that little is reckoned for nothing.
    order = sorted((i for i, (ids, _) in enumerate(cut) if ids), key=lambda i: len(cut[i][0]))
    for start in range(0, len(order), AT_ONCE):
        chosen = order[start : start + AT_ONCE]
        ids = [cut[i][0][:LONGEST] for i in chosen]
        scores, shares = _score(model, ids)
        for row, i in enumerate(chosen):
            readings[i] = Reading(scores[row], shares[row, : len(ids[row])], cut[i][1])
    return readings


def _score(model: Model, ids: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
    """Scores by text and label, and shares by text, piece and label."""
    lengths = np.array([len(row) for row in ids])
    mask = (np.arange(lengths.max()) < lengths[:, None]).astype(np.float32)
    padded = np.zeros(mask.shape, dtype=np.int64)
    padded[mask > 0] = np.concatenate(ids)
    shares = model.layers(model.vectors[padded], mask)
    means = np.einsum("tpl,tp->tl", shares, mask) / lengths[:, None]
    scores: Floats = (1 / (1 + np.exp(-(means + model.bias)))).astype(np.float32)
    return scores, shares
