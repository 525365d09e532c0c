"""How well the labels do on sentences that the model did not see: every sentence is measured in its turn, fold by fold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from etl.classify.evaluate import as_table, figures
from etl.classify.labels import LISTS, Found, Labeller
from etl.classify.model import Model
from etl.vocabulary import Vocabulary
from training.decide import Lesson, Trust, learnt, lesson, trust
from training.folds import FOLDS, supported
from training.rows import TRUST, Example

PARTS = {"record": "statements of the record", "invented": "invented sentences"}
ALONE = ", cues alone"


@dataclass(frozen=True)
class Fold:
    """The sentences kept from a model, that model, the cues that the other sentences speak for and how far, and what both say."""

    kept: list[Example]
    model: Model
    vocabulary: Vocabulary
    trusted: Mapping[str, Trust]
    said: Lesson


def fold(examples: list[Example], numbers: list[int], number: int, model: Model, vocabulary: Vocabulary) -> Fold:
    """One fold, with the model that was trained on all the others."""
    kept = [example for example, n in zip(examples, numbers, strict=True) if n == number]
    others = [example for example, n in zip(examples, numbers, strict=True) if n != number]
    cues = supported(vocabulary, others)
    trusted = trust(cues, others)
    return Fold(kept, model, cues, trusted, lesson(kept, model, cues, trusted))


def cross_validated(measured: list[Fold], vocabulary: Vocabulary) -> dict[str, Any]:
    """The figures with their day and number of folds; how a fold weighs cues and model is learnt on the others."""
    both: list[Found] = []
    cues: list[Found] = []
    for place, one in enumerate(measured):
        others = [other.said for other in measured[:place] + measured[place + 1 :]]
        texts = [example.text for example in one.kept]
        both += Labeller(one.vocabulary, replace(one.model, deciders=learnt(others, one.trusted))).label(texts)
        cues += Labeller(one.vocabulary, _silent(one.model)).label(texts)
    kept = [example for one in measured for example in one.kept]
    told = [
        row
        for short, what in PARTS.items()
        for row in _told(_part(kept, both, short), _part(kept, cues, short), vocabulary, short, what)
    ]
    return {"folds": FOLDS, "day": date.today().isoformat(), "figures": told}


def unseen(examples: list[Example], model: Model, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The figures of the model that ships, on sentences that nothing was learnt from."""
    texts = [example.text for example in examples]
    both, cues = (Labeller(vocabulary, one).label(texts) for one in (model, _silent(model)))
    rows = [list(zip(examples, found, strict=True)) for found in (both, cues)]
    return list(_told(*rows, vocabulary, "another writer", "invented sentences of another writer, never trained on"))


Labelled = list[tuple[Example, Found]]


def _silent(model: Model) -> Model:
    """A model that says nothing, so that the cues are alone."""
    return replace(model, labels=(), deciders={})


def _part(kept: list[Example], found: list[Found], short: str) -> Labelled:
    return [pair for pair in zip(kept, found, strict=True) if pair[0].trust == TRUST[short]]


def _told(both: Labelled, cues: Labelled, vocabulary: Vocabulary, short: str, what: str) -> Iterator[dict[str, Any]]:
    for labelled, how in ((both, ""), (cues, ALONE)):
        for name in LISTS:
            about = {"what": what + how, "short": short + how, "list": name}
            yield about | _counted(labelled, vocabulary, name)


def _counted(labelled: Labelled, vocabulary: Vocabulary, name: str) -> dict[str, Any]:
    known = set(vocabulary[name])
    pairs = [
        (set(example.labels) & known, set(found.concerns if name == "concern" else found.groups))
        for example, found in labelled
    ]
    counted = figures(pairs, vocabulary[name])
    labels = {slug: [score.wanted, score.found, score.right] for slug, score in counted.labels.items()}
    return {"rows": counted.rows, "labels": labels, "table": as_table(counted).split("\n")}
