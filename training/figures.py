"""How well a model does on sentences held back from it, by cues and model together and by cues alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from etl.classify.evaluate import as_table, figures
from etl.classify.labels import Found, Labeller
from etl.classify.model import Model
from etl.vocabulary import Vocabulary, load_vocabulary
from training.rows import ROOT, TRUST, Example

PARTS = {
    "record": "statements of the record, whole documents held back",
    "invented": "invented sentences of a writer held back",
}


def of(model: Model, kept: list[Example]) -> list[dict[str, Any]]:
    """The figures, one entry for each part held back, way of labelling and list of labels."""
    vocabulary = load_vocabulary(ROOT / "data" / "vocabulary")
    both, cues = Labeller(vocabulary, model), Labeller(vocabulary, replace(model, labels=()))
    told = []
    for short, what in PARTS.items():
        chosen = [example for example in kept if example.trust == TRUST[short]]
        texts = [example.text for example in chosen]
        for labeller, how in ((both, ""), (cues, ", cues alone")):
            found = labeller.label(texts)
            for name in ("concern", "affected_group"):
                about = {"what": what + how, "short": short + how, "list": name}
                told.append(about | _counted(chosen, found, vocabulary, name))
    return told


def _counted(chosen: list[Example], found: list[Found], vocabulary: Vocabulary, name: str) -> dict[str, Any]:
    known = set(vocabulary[name])
    given = [f.concerns if name == "concern" else f.groups for f in found]
    pairs = [(set(e.labels) & known, set(labels)) for e, labels in zip(chosen, given, strict=True)]
    counted = figures(pairs, vocabulary[name])
    labels = {slug: [score.wanted, score.found, score.right] for slug, score in counted.labels.items()}
    return {"rows": counted.rows, "labels": labels, "table": as_table(counted).split("\n")}
