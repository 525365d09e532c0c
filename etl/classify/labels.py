"""The labels of a text: what cues, model and articles say, united, each label with its evidence.

Cues speak English, French and Spanish. The model speaks English alone, so a label in the other two rests on cues.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.classify.articles import articles_cited
from etl.classify.cues import Evidence, Matcher
from etl.classify.model import Model, Reading, read
from etl.vocabulary import LANGUAGES, Vocabulary

MOST_CONCERNS = 3
MOST_CUES = 2.0
MODEL_LANGUAGE = "en"
LISTS = ("concern", "affected_group")


@dataclass(frozen=True)
class Bars:
    """The scores of the model from which a label is taken: alone, beside weak cues, and beside cues that suffice."""

    alone: float
    beside_weak: float
    beside_strong: float


BARS = {"concern": Bars(0.9, 0.7, 0.05), "affected_group": Bars(0.8, 0.6, 0.05)}


@dataclass(frozen=True)
class Found:
    """The labels of a text, best first, with their evidence; what decided a label is the kind of its first evidence."""

    concerns: Mapping[str, list[Evidence]] = field(default_factory=dict)
    groups: Mapping[str, list[Evidence]] = field(default_factory=dict)
    articles: Mapping[int, Evidence] = field(default_factory=dict)

    def evidence(self) -> list[Evidence]:
        """All the evidence, label by label."""
        labelled = [*self.concerns.values(), *self.groups.values()]
        return [*(evidence for found in labelled for evidence in found), *self.articles.values()]


@dataclass(frozen=True)
class Opinion:
    """What is said of one label: by the cues found, whether they suffice, and by the model, from 0 to 1, if it has a say."""

    label: str
    cues: tuple[Evidence, ...]
    suffices: bool
    score: float | None

    @property
    def strength(self) -> float:
        """How sure cues and model are together; it ranks the labels of a text."""
        return min(sum(cue.score for cue in self.cues), MOST_CUES) / MOST_CUES + (self.score or 0.0)

    def is_taken(self, bars: Bars) -> bool:
        """True when the label is given: the model must reach the bar that goes with what the cues say."""
        if self.score is None:
            return self.suffices
        if self.suffices:
            return self.score >= bars.beside_strong
        return self.score >= (bars.beside_weak if self.cues else bars.alone)


class Labeller:
    """Labels texts by a vocabulary and a model; built once, for building it takes longer than a hundred texts."""

    def __init__(self, vocabulary: Vocabulary, model: Model) -> None:
        self._model = model
        self._matchers = {
            (name, language): Matcher(vocabulary, name, language) for name in LISTS for language in LANGUAGES
        }
        self._places = {
            name: {slug: place for place, slug in enumerate(model.labels) if slug in vocabulary[name]} for name in LISTS
        }

    def label(self, texts: Sequence[str], language: str = "en") -> list[Found]:
        """The labels of each text in a language; nothing but articles in a language without cues."""
        readings = self._read(texts, language)
        return [self._found(text, reading, language) for text, reading in zip(texts, readings, strict=True)]

    def opinions(self, name: str, texts: Sequence[str], language: str = "en") -> list[list[Opinion]]:
        """What cues and model say of every label of a list, one list a text, also of labels that are not given."""
        readings = self._read(texts, language)
        return [self._opinions(name, text, reading, language) for text, reading in zip(texts, readings, strict=True)]

    def _read(self, texts: Sequence[str], language: str) -> Sequence[Reading | None]:
        return read(self._model, texts) if language == MODEL_LANGUAGE else [None] * len(texts)

    def _found(self, text: str, reading: Reading | None, language: str) -> Found:
        taken: dict[str, dict[str, list[Evidence]]] = {}
        for name in LISTS if language in LANGUAGES else ():
            held = self._opinions(name, text, reading, language, BARS[name].beside_weak)
            held = [opinion for opinion in held if opinion.is_taken(BARS[name])]
            best_first = sorted(held, key=lambda opinion: -opinion.strength)
            taken[name] = {opinion.label: self._evidence(opinion, text, reading) for opinion in best_first}
        concerns = dict(list(taken.get("concern", {}).items())[:MOST_CONCERNS])
        return Found(concerns, taken.get("affected_group", {}), articles_cited(text))

    def _opinions(
        self, name: str, text: str, reading: Reading | None, language: str, least: float = 0.0
    ) -> list[Opinion]:
        """The opinions on the labels for which a cue was found, or to which the model gives the least score or more."""
        matcher = self._matchers[name, language]
        cues = matcher.all_cues(text)
        scores = reading.scores.tolist() if reading else []
        places = self._places[name] if reading else {}
        worth = [label for label, place in places.items() if scores[place] >= least]
        return [
            Opinion(
                label,
                tuple(cues.get(label, ())),
                sum(cue.score for cue in cues.get(label, ())) >= matcher.threshold,
                scores[places[label]] if label in places else None,
            )
            for label in dict.fromkeys([*cues, *worth])
        ]

    def _evidence(self, opinion: Opinion, text: str, reading: Reading | None) -> list[Evidence]:
        """The reasons for a label, the deciding one first: its cues, and the words that weigh most for the model."""
        if reading is None or opinion.score is None:
            return list(opinion.cues)
        start, end = reading.telling(self._model.labels.index(opinion.label))
        words = text[start:end]
        model = Evidence(opinion.label, words, start, end, "model", round(opinion.score, 2), "model")
        return [*opinion.cues, model] if opinion.suffices else [model, *opinion.cues]
