"""The labels of a text: what cues, model and articles say, united, each label with its evidence.

Cues speak English, French and Spanish. The model speaks English alone, so a label in the other two rests on cues.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from etl.classify.articles import articles_cited
from etl.classify.cues import Evidence, Matcher
from etl.classify.decide import Heard, signs_of
from etl.classify.model import Model, Reading, read
from etl.vocabulary import LANGUAGES, Vocabulary

MOST_CONCERNS = 3
MODEL_LANGUAGE = "en"
LISTS = ("concern", "affected_group")
# A label is given when it is rather more likely right than wrong, for a wrong one misleads a reader and a missing one does not.
BAR = 0.55
# What the model scores lower is looked at only for its cues.
WORTH_A_LOOK = 0.2


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
    """What is said of one label: by the cues found, whether they suffice, and how likely it is right, from 0 to 1.

    There is no likelihood in a language that the model does not read, nor for a label that it does not know: the cues decide.
    """

    label: str
    cues: tuple[Evidence, ...]
    suffices: bool
    score: float | None

    @property
    def strength(self) -> float:
        """How sure the label is; it ranks the labels of a text."""
        return sum(cue.score for cue in self.cues) if self.score is None else self.score

    @property
    def is_taken(self) -> bool:
        """True when the label is given."""
        return self.suffices if self.score is None else self.score >= BAR


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
        return [
            self._opinions(name, text, reading, language, 0.0) for text, reading in zip(texts, readings, strict=True)
        ]

    def _read(self, texts: Sequence[str], language: str) -> Sequence[Reading | None]:
        return read(self._model, texts) if language == MODEL_LANGUAGE else [None] * len(texts)

    def _found(self, text: str, reading: Reading | None, language: str) -> Found:
        taken: dict[str, dict[str, list[Evidence]]] = {}
        for name in LISTS if language in LANGUAGES else ():
            held = [opinion for opinion in self._opinions(name, text, reading, language) if opinion.is_taken]
            best_first = sorted(held, key=lambda opinion: -opinion.strength)
            taken[name] = {opinion.label: self._evidence(opinion, text, reading) for opinion in best_first}
        concerns = dict(list(taken.get("concern", {}).items())[:MOST_CONCERNS])
        return Found(concerns, taken.get("affected_group", {}), articles_cited(text))

    def _opinions(
        self, name: str, text: str, reading: Reading | None, language: str, worth: float = WORTH_A_LOOK
    ) -> list[Opinion]:
        scores = self._scores(name, reading)
        heard, decider = self._heard(name, text, language, scores, worth), self._model.deciders.get(name)
        if not scores or decider is None:
            return [Opinion(one.label, one.cues, one.suffices, None) for one in heard]
        signs, known = signs_of(heard, scores, len(text.split()), decider.trust), self._places[name]
        return [
            Opinion(one.label, one.cues, one.suffices, decider.score(one.label, told) if one.label in known else None)
            for one, told in zip(heard, signs, strict=True)
        ]

    def signs(self, name: str, texts: Sequence[str]) -> list[list[tuple[str, list[float]]]]:
        """What a decider weighs, for each text the labels heard of with their signs; training learns the weights from it."""
        told, trust = [], self._model.deciders[name].trust
        for text, reading in zip(texts, read(self._model, texts), strict=True):
            scores = self._scores(name, reading)
            heard = self._heard(name, text, MODEL_LANGUAGE, scores, WORTH_A_LOOK)
            signs = signs_of(heard, scores, len(text.split()), trust) if scores else []
            told.append([(one.label, each) for one, each in zip(heard, signs, strict=False)])
        return told

    def _scores(self, name: str, reading: Reading | None) -> list[float]:
        """The scores of the model for the labels of a list; none where it read nothing."""
        if reading is None:
            return []
        scores = reading.scores.tolist()
        return [scores[place] for place in self._places[name].values()]

    def _heard(self, name: str, text: str, language: str, scores: Sequence[float], worth: float) -> list[Heard]:
        """The labels for which a cue was found, or to which the model gives the score that makes them worth a look."""
        matcher = self._matchers[name, language]
        cues, by_label = matcher.all_cues(text), dict(zip(self._places[name], scores, strict=False))
        heard = []
        for label in dict.fromkeys([*cues, *(label for label, score in by_label.items() if score >= WORTH_A_LOOK)]):
            found = tuple(cues.get(label, ()))
            points = sum(cue.score for cue in found)
            heard.append(Heard(label, found, points, by_label.get(label, 0.0), points >= matcher.threshold))
        return heard

    def _evidence(self, opinion: Opinion, text: str, reading: Reading | None) -> list[Evidence]:
        """The reasons for a label, the deciding one first: its cues, and the words that weigh most for the model."""
        if reading is None or opinion.score is None:
            return list(opinion.cues)
        start, end = reading.telling(self._model.labels.index(opinion.label))
        words = text[start:end]
        model = Evidence(opinion.label, words, start, end, "model", round(opinion.score, 2), "model")
        return [*opinion.cues, model] if opinion.suffices else [model, *opinion.cues]
