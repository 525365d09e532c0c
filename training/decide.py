"""The weights by which cues and model are weighed into one score, learnt on sentences that the model did not see."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from sklearn.linear_model import LogisticRegression

from etl.classify.cues import Matcher
from etl.classify.decide import SIGNS, UNSEEN, UNSEEN_TIMES, Decider
from etl.classify.labels import LISTS, Labeller
from etl.classify.model import Model
from etl.vocabulary import Vocabulary
from training.rows import Example

# How much a label of its own may weigh: little, so that a label with few examples is treated like the others.
OWN = 0.5
ROUNDS = 3000
Trust = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Lesson:
    """Labels heard of in sentences, by list: each with its signs, and whether it is right."""

    heard: Mapping[str, list[tuple[str, list[float], bool]]]


def trust(vocabulary: Vocabulary, examples: Iterable[Example]) -> dict[str, Trust]:
    """How often each cue pointed to a right label in these sentences, by list and label; a few times are added by its strength."""
    told: dict[str, Trust] = {}
    for name in LISTS:
        matcher, times = Matcher(vocabulary, name), {}
        for example in examples:
            for label, evidence in matcher.all_cues(example.text).items():
                for cue in evidence:
                    right, all_ = times.get((label, cue.cue), (UNSEEN[cue.strength], UNSEEN_TIMES))
                    times[label, cue.cue] = right + (label in example.labels), all_ + 1
        by_label: dict[str, dict[str, float]] = {}
        for (label, cue_text), (right, all_) in times.items():
            by_label.setdefault(label, {})[cue_text] = round(right / all_, 3)
        told[name] = by_label
    return told


def lesson(examples: list[Example], model: Model, vocabulary: Vocabulary, trusted: Mapping[str, Trust]) -> Lesson:
    """What a model and the cues say of sentences that the model did not see."""
    blank = {name: Decider([0.0] * len(SIGNS), {}, 0.0, trusted[name]) for name in LISTS}
    labeller, texts = Labeller(vocabulary, replace(model, deciders=blank)), [example.text for example in examples]
    return Lesson(
        {
            name: [
                (label, signs, label in example.labels)
                for example, heard in zip(examples, labeller.signs(name, texts), strict=True)
                for label, signs in heard
            ]
            for name in LISTS
        }
    )


def learnt(lessons: Iterable[Lesson], trusted: Mapping[str, Trust]) -> dict[str, Decider]:
    """The deciders by list, with the cues trusted as given."""
    taken = list(lessons)
    return {name: _learnt([row for one in taken for row in one.heard[name]], trusted[name]) for name in LISTS}


def _learnt(rows: list[tuple[str, list[float], bool]], trusted: Trust) -> Decider:
    labels = sorted({label for label, _, _ in rows})
    place = {label: i for i, label in enumerate(labels)}
    own = np.zeros((len(rows), len(labels)))
    own[np.arange(len(rows)), [place[label] for label, _, _ in rows]] = OWN
    signs = np.hstack([np.array([signs for _, signs, _ in rows]), own])
    weights = LogisticRegression(max_iter=ROUNDS).fit(signs, [right for _, _, right in rows])
    found = [round(float(weight), 4) for weight in weights.coef_[0]]
    by_label = {label: round(OWN * found[len(SIGNS) + i], 4) for label, i in place.items()}
    return Decider(found[: len(SIGNS)], by_label, round(float(weights.intercept_[0]), 4), trusted)
