"""The words of a text, and which forms of a word are the same word: capitals, accents and endings are forgiven.

The index holds every form as printed, without accents. A question is widened to the forms that share a stem, so what a
word stands for can be shown, marked and counted alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

import tantivy

STEMMERS = {"en": "english", "fr": "french", "es": "spanish"}
# Plurals that no stemmer knows, with the word that they are a form of.
IRREGULAR = {
    "women": "woman",
    "men": "man",
    "children": "child",
    "grandchildren": "grandchild",
    "stepchildren": "stepchild",
    "wives": "wife",
    "midwives": "midwife",
    "policewomen": "policewoman",
    "policemen": "policeman",
    "fishermen": "fisherman",
    "ombudsmen": "ombudsman",
    "crises": "crisis",
    "criteria": "criterion",
    "travaux": "travail",
}
# Two spellings of one English word: organization / organisation, labor / labour, center / centre.
SPELLINGS = (
    (r"(?<=\w{3})iz(?=(e|ed|es|ing|er|ers|ation|ations)$)", "is"),
    (r"yz(?=(e|ed|es|ing)$)", "ys"),
    (r"^(lab|behavi|neighb|col|hon|fav|harb)our", r"\1or"),
    (r"^(cent|theat)er(?=s?$)", r"\1re"),
    (r"^programme", "program"),
    (r"^(def|off|lic)ense", r"\1ence"),
)
# The stemmers leave the plural alone in places: détenus / détenu, mujeres / mujer, jueces / juez.
ENDINGS = {
    "en": SPELLINGS,
    "fr": ((r"(?<=[^\Wsx]{2})[sx]$", ""),),
    "es": ((r"ces$", "z"), (r"(?<=[^\Waeioué])es$|(?<=[aeo])s$", "")),
}


def _analyzer(*filters: tantivy.Filter) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    for each in filters:
        builder = builder.filter(each)
    return builder.build()


# As the build makes them: one change here without one there, and nothing is found.
FOLD = _analyzer(tantivy.Filter.ascii_fold())
LOWER = _analyzer()
STEM = {code: _analyzer(tantivy.Filter.stemmer(name), tantivy.Filter.ascii_fold()) for code, name in STEMMERS.items()}
SMALL = {code: _analyzer(tantivy.Filter.stopword(name)) for code, name in STEMMERS.items()}


def folded(text: str) -> list[str]:
    """The words of a text as the index holds them: no capitals, no accents."""
    return list(FOLD.analyze(text))


def places(text: str) -> list[tuple[str, int, int]]:
    """The words of a text as the index holds them, each with its first and last place in the text."""
    return [(t.text, t.char_offset_from, t.char_offset_to) for t in FOLD.pre_tokenize(text).tokens]


class Vocabulary:
    """The words of one language in a build, as printed, with the number of statements that hold each."""

    def __init__(self, language: str, counts: Mapping[str, int]) -> None:
        """Take the words as the index lists them."""
        self.language = language
        self.counts: dict[str, int] = defaultdict(int)
        self.printed: dict[str, dict[str, int]] = defaultdict(dict)
        for word, count in counts.items():
            for form in folded(word):
                self.counts[form] += count
                self.printed[form][word] = count

    def forms(self, word: str) -> list[str]:
        """The forms of a word that the texts hold, in order of the alphabet; empty when they hold none."""
        known = self.printed.get("".join(folded(word))) or [word.lower()]
        return sorted({form for each in known for form in self._families.get(self._stem(each), ())})

    def beginning(self, text: str) -> list[str]:
        """The words of the texts that begin with this text."""
        start = "".join(folded(text))
        return sorted(form for form in self.counts if form.startswith(start)) if start else []

    @cached_property
    def _families(self) -> Mapping[str, set[str]]:
        families: dict[str, set[str]] = defaultdict(set)
        for form, printed in self.printed.items():
            for word in printed:
                families[self._stem(word)].add(form)
        return families

    def _stem(self, word: str) -> str:
        word = IRREGULAR.get(word, word)
        for ending, instead in ENDINGS.get(self.language, ()):
            word = re.sub(ending, instead, word)
        return "".join(STEM[self.language].analyze(word) if self.language in STEM else folded(word))

    def is_small(self, word: str) -> bool:
        """True for a word that says nothing by itself in this language."""
        return self.language in SMALL and not SMALL[self.language].analyze(word)
