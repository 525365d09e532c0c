"""The cue matcher: words of the vocabulary found in a text, with their place and strength.

The syntax of a cue stands at the head of data/vocabulary/taxonomy.yaml.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from etl.vocabulary import Entry, Vocabulary

GAP = r"(?:\W+\w+){0,4}?\W+"


@dataclass(frozen=True)
class Evidence:
    """One cue found: the label it speaks for, the cue, the words' place in the original text, and its strength."""

    label: str
    cue: str
    start: int
    end: int
    strength: str


@dataclass(frozen=True)
class Rules:
    """The compiled cues of one label in one language."""

    label: str
    cues: tuple[tuple[str, str, re.Pattern[str]], ...]
    negative: tuple[re.Pattern[str], ...]


class Matcher:
    """Finds the labels of one list in texts of one language."""

    def __init__(self, vocabulary: Vocabulary, name: str, language: str = "en") -> None:
        self.threshold, self.weights = vocabulary.threshold, vocabulary.weights
        self.rules = [_rules(entry, language) for entry in vocabulary[name].values()]

    def find(self, text: str) -> dict[str, list[Evidence]]:
        """The labels that reach the threshold, best first, each with all the cues that speak for it."""
        plain = fold_letters(text)
        found = {rules.label: self._evidence(rules, plain) for rules in self.rules}
        scores = {label: sum(self.weights[e.strength] for e in evidence) for label, evidence in found.items()}
        taken = [label for label, score in scores.items() if score >= self.threshold]
        return {label: found[label] for label in sorted(taken, key=lambda label: -scores[label])}

    def _evidence(self, rules: Rules, plain: str) -> list[Evidence]:
        for pattern in rules.negative:
            plain = pattern.sub(lambda match: " " * len(match.group()), plain)
        found = []
        for cue, strength, pattern in rules.cues:
            match = pattern.search(plain)
            if match:
                found.append(Evidence(rules.label, cue, match.start(), match.end(), strength))
        return found


def fold_letters(text: str) -> str:
    """The text in small letters without accents, each character at its old place."""
    return "".join(_fold_letter(letter) for letter in text)


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter.lower())[:1]
    return {"’": "'", "‘": "'"}.get(base, base) or letter


def _rules(entry: Entry, language: str) -> Rules:
    cues: Mapping[str, Iterable[str]] = entry.cues.get(language, {})
    listed = [(cue, strength, _pattern(cue)) for strength in ("strong", "weak") for cue in cues.get(strength, ())]
    return Rules(entry.slug, tuple(listed), tuple(_pattern(cue) for cue in cues.get("negative", ())))


def _pattern(cue: str) -> re.Pattern[str]:
    if cue.startswith("re:"):
        return re.compile(cue[3:], re.IGNORECASE)
    parts = [_words(part.strip()) for part in cue.split("~")]
    return re.compile(rf"(?<!\w){GAP.join(parts)}(?!\w)")


def _words(text: str) -> str:
    words = [re.escape(fold_letters(word)).replace(r"\*", r"\w*") for word in re.split(r"[\s-]+", text)]
    return r"[\s-]+".join(words)


ARTICLE = re.compile(r"\barticles?\s+((?:\d{1,2}(?:\s*\(\d+\))*(?:\s*(?:,|and|to|or)\s*)?)+)(.{0,60})", re.IGNORECASE)
ELSEWHERE = re.compile(r"\b(constitution|code|law|act|covenant|ILO)\b", re.IGNORECASE)


def articles_cited(text: str) -> dict[int, Evidence]:
    """The articles of the Convention that a text cites, each with its place; articles of other texts are left out."""
    found: dict[int, Evidence] = {}
    for match in ARTICLE.finditer(text):
        if ELSEWHERE.search(match.group(2)) and "Convention" not in match.group(2):
            continue
        for number in re.findall(r"(?<!\()\b\d{1,2}\b(?!\))", match.group(1)):
            if 1 <= int(number) <= 93:
                found.setdefault(
                    int(number), Evidence(number, match.group().strip(), match.start(), match.end(1), "strong")
                )
    return found
