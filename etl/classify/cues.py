"""The cue matcher: words of the vocabulary found in a text, with their place and strength.

The syntax of a cue stands at the head of data/vocabulary/taxonomy.yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from etl.vocabulary import Entry, Vocabulary

GAP = r"(?:\W+\w+){0,4}?\W+"
WORD = re.compile(r"\w+")
ANCHOR = re.compile(r"(?<![\w*])(\w+)(\*?)")
SHORTEST = 2
# Shorter words are common in any text.
TELLING = 4
WORDS_KEPT = 20_000


@dataclass(frozen=True)
class Evidence:
    """One reason for a label: its kind (cue, model, article), the cue, the words' place in the original text, strength and score."""

    label: str
    cue: str
    start: int
    end: int
    strength: str
    score: float = 1.0
    kind: str = "cue"


@dataclass(frozen=True)
class Cue:
    """One cue of one label, compiled; its number keeps the order of the vocabulary."""

    number: int
    label: str
    text: str
    strength: str
    pattern: re.Pattern[str]


class Matcher:
    """Finds the labels of one list in texts of one language.

    Each cue is filed under one word that it cannot do without and few other cues have, so that a text is tried against
    few patterns only.
    """

    def __init__(self, vocabulary: Vocabulary, name: str, language: str = "en") -> None:
        self.threshold, self.weights = vocabulary.threshold, vocabulary.weights
        self._words: dict[str, list[Cue]] = {}
        self._stems: dict[str, list[Cue]] = {}
        self._always: list[Cue] = []
        cues = _numbered(vocabulary[name].values(), language)
        often = Counter(word for cue in cues for word, _ in _words_of(cue.text))
        for cue in cues:
            self._file(cue, often)
        self._of_word = lru_cache(WORDS_KEPT)(self._look_up)

    def _file(self, cue: Cue, often: Mapping[str, int]) -> None:
        word, star = _anchor(cue.text, often)
        if len(word) < SHORTEST:
            self._always.append(cue)
        else:
            (self._stems if star else self._words).setdefault(word, []).append(cue)

    def find(self, text: str) -> dict[str, list[Evidence]]:
        """The labels that reach the threshold, best first, each with all the cues that speak for it."""
        found = self.all_cues(text)
        scores = {label: sum(e.score for e in evidence) for label, evidence in found.items()}
        taken = [label for label, score in scores.items() if score >= self.threshold]
        return {label: found[label] for label in sorted(taken, key=lambda label: -scores[label])}

    def all_cues(self, text: str) -> dict[str, list[Evidence]]:
        """Every cue found, by label in the order of the vocabulary, also where they do not reach the threshold."""
        plain = fold_letters(text)
        by_label: dict[str, list[Cue]] = {}
        candidates = {cue.number: cue for cue in self._candidates(plain)}
        for _, cue in sorted(candidates.items()):
            by_label.setdefault(cue.label, []).append(cue)
        found = {label: self._evidence(cues, plain) for label, cues in by_label.items()}
        return {label: evidence for label, evidence in found.items() if evidence}

    def _candidates(self, plain: str) -> list[Cue]:
        return [*self._always, *(cue for word in set(WORD.findall(plain)) for cue in self._of_word(word))]

    def _look_up(self, word: str) -> list[Cue]:
        """The cues filed under a word or one of its beginnings."""
        beginnings = (word[:end] for end in range(SHORTEST, len(word) + 1))
        return [*self._words.get(word, ()), *(cue for stem in beginnings for cue in self._stems.get(stem, ()))]

    def _evidence(self, cues: list[Cue], plain: str) -> list[Evidence]:
        for cue in cues:
            if cue.strength == "negative":
                plain = cue.pattern.sub(lambda match: " " * len(match.group()), plain)
        found = []
        for cue in cues:
            match = None if cue.strength == "negative" else cue.pattern.search(plain)
            if match:
                score = self.weights[cue.strength]
                found.append(Evidence(cue.label, cue.text, match.start(), match.end(), cue.strength, score))
        return found


def fold_letters(text: str) -> str:
    """The text in small letters without accents, each character at its old place."""
    if text.isascii():
        return text.lower()
    return "".join(_fold_letter(letter) for letter in text)


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter.lower())[:1]
    return {"’": "'", "‘": "'"}.get(base, base) or letter


def _numbered(entries: Iterable[Entry], language: str) -> list[Cue]:
    listed: list[tuple[str, str, str]] = []
    for entry in entries:
        cues: Mapping[str, Iterable[str]] = entry.cues.get(language, {})
        listed += [(entry.slug, s, cue) for s in ("negative", "strong", "weak") for cue in cues.get(s, ())]
    return [Cue(n, label, text, strength, _pattern(text)) for n, (label, strength, text) in enumerate(listed)]


def _anchor(cue: str, often: Mapping[str, int]) -> tuple[str, str]:
    """The word of a cue that the fewest cues have, with a star where only its beginning is given; empty for a regular expression."""
    words = _words_of(cue)
    telling = [found for found in words if len(found[0]) >= TELLING] or words
    return min(telling, key=lambda found: (often[found[0]], -len(found[0])), default=("", ""))


def _words_of(cue: str) -> list[tuple[str, str]]:
    return [] if cue.startswith("re:") else ANCHOR.findall(fold_letters(cue))


def _pattern(cue: str) -> re.Pattern[str]:
    if cue.startswith("re:"):
        return re.compile(cue[3:], re.IGNORECASE)
    parts = [_words(part.strip()) for part in cue.split("~")]
    return re.compile(rf"(?<!\w){GAP.join(parts)}(?!\w)")


def _words(text: str) -> str:
    words = [re.escape(fold_letters(word)).replace(r"\*", r"\w*") for word in re.split(r"[\s-]+", text)]
    return r"[\s-]+".join(words)
