"""What cues and model say of a label, weighed into one score from 0 to 1. Pure arithmetic; the weights come from training.

A label is judged beside its rivals: what looks likely alone may be unlikely where another label fits the text far better.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from etl.classify.cues import Evidence

MOST_POINTS = 2.0
# How far a cue is trusted that no training text has shown, by its strength: as if seen so often, right and in all.
UNSEEN = {"strong": 1.6, "weak": 0.6}
UNSEEN_TIMES = 2
FLOOR = 1e-4
NO_CUE = -3.0
SIGNS = (
    "model",
    "points",
    "suffices",
    "hinted",
    "best_cue",
    "best_cue_odds",
    "rival",
    "lead",
    "first",
    "rivals_with_cues",
    "words",
    "rivals_together",
    "model_and_cues",
    "cues",
)


@dataclass(frozen=True)
class Heard:
    """What is known of one label of a text before it is weighed: the cues found, their points, and the model's score."""

    label: str
    cues: tuple[Evidence, ...]
    points: float
    score: float
    suffices: bool


@dataclass(frozen=True)
class Decider:
    """The weights: of each sign (in the order of SIGNS), of each label, a constant, and how often each cue was right by label."""

    signs: Sequence[float]
    labels: Mapping[str, float]
    constant: float
    trust: Mapping[str, Mapping[str, float]]

    def score(self, label: str, signs: Sequence[float]) -> float:
        """How likely a label is right, from 0 to 1."""
        told = self.constant + self.labels.get(label, 0.0)
        told += sum(weight * sign for weight, sign in zip(self.signs, signs, strict=True))
        return 1 / (1 + math.exp(-told))


def signs_of(
    heard: Sequence[Heard], scores: Sequence[float], words: int, trust: Mapping[str, Mapping[str, float]]
) -> list[list[float]]:
    """The signs of each label heard of in a text of so many words; `scores` are those of the model for all labels of the list."""
    first, second = _two_best(scores)
    total, sure = sum(scores), sum(one.suffices for one in heard)
    made = []
    for one in heard:
        own, rival = odds(one.score), odds(second if one.score >= first else first)
        best = max((trusted(cue, trust) for cue in one.cues), default=0.0)
        made.append(
            [
                own,
                min(one.points, MOST_POINTS),
                float(one.suffices),
                float(bool(one.cues) and not one.suffices),
                best,
                odds(best) if one.cues else NO_CUE,
                rival,
                own - rival,
                float(one.score >= first),
                sure - float(one.suffices),
                math.log(max(words, 1)),
                total - one.score,
                own * one.suffices,
                float(len(one.cues)),
            ]
        )
    return made


def trusted(cue: Evidence, trust: Mapping[str, Mapping[str, float]]) -> float:
    """How often a cue was right in training; a guess by its strength when it was never met."""
    return trust.get(cue.label, {}).get(cue.cue, UNSEEN[cue.strength] / UNSEEN_TIMES)


def odds(share: float) -> float:
    """The logarithm of the odds, kept within bounds."""
    return math.log((share + FLOOR) / (1 - share + FLOOR))


def _two_best(scores: Sequence[float]) -> tuple[float, float]:
    best = sorted(scores, reverse=True)[:2]
    return (best[0], best[1]) if len(best) > 1 else (best[0] if best else 0.0, 0.0)
