"""The words of a text, and which forms of a word are the same word: capitals, accents and endings are forgiven.

The index holds every form as printed, without accents. A question is widened to the forms that share a stem, so what a
word stands for can be shown, marked and counted alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

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
PLURALS = {
    "fr": ((r"(?<=[^\Wsx]{2})[sx]$", ""),),
    "es": ((r"ces$", "z"), (r"(?<=[^\Waeioué])es$|(?<=[aeo])s$", "")),
}
ENDINGS = {
    language: [(re.compile(ending), instead) for ending, instead in pairs]
    for language, pairs in {"en": SPELLINGS, **PLURALS}.items()
}


def _analyzer(*filters: tantivy.Filter) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    for each in filters:
        builder = builder.filter(each)
    return builder.build()


# As the build makes them: one change here without one there, and nothing is found.
FOLD = _analyzer(tantivy.Filter.ascii_fold())
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

    def __init__(self, language: str, words: Mapping[str, Mapping[str, int]]) -> None:
        """Take the words as the index lists them: for each form without accents, how it is printed and how often."""
        self.language = language
        self.printed = words
        self.counts = {form: sum(printed.values()) for form, printed in words.items()}
        self._asked = lru_cache(maxsize=4096)(self._forms)

    def forms(self, word: str) -> list[str]:
        """The forms of a word that the texts hold, in order of the alphabet; empty when they hold none."""
        return self._asked(word)

    def _forms(self, word: str) -> list[str]:
        known = self.printed.get("".join(folded(word)), [word.lower()])
        return sorted({form for stem in self._stems(known) for form in self._families.get(stem, ())})

    def beginning(self, text: str) -> list[str]:
        """The words of the texts that begin with this text."""
        start = "".join(folded(text))
        return sorted(form for form in self.counts if form.startswith(start)) if start else []

    @cached_property
    def _families(self) -> Mapping[str, set[str]]:
        families: dict[str, set[str]] = defaultdict(set)
        printed = [(word, form) for form, words in self.printed.items() for word in words]
        for (_, form), stem in zip(printed, self._stems([word for word, _ in printed]), strict=True):
            families[stem].add(form)
        return families

    def _stems(self, words: Iterable[str]) -> list[str]:
        """The stem of each word; all at once, for there are as many as a record has words."""
        singular = [self._singular(IRREGULAR.get(word, word)) for word in words]
        stem = STEM.get(self.language, FOLD).analyze
        stems = list(stem(" ".join(singular)))
        return stems if len(stems) == len(singular) else ["".join(stem(word)) for word in singular]

    def _singular(self, word: str) -> str:
        """A word without its plural ending, in one spelling; İzmir in small letters has a dot that is no letter."""
        word = word if word.isalnum() else "".join(c for c in word if c.isalnum())
        for ending, instead in ENDINGS.get(self.language, ()):
            word = ending.sub(instead, word)
        return word

    def is_small(self, word: str) -> bool:
        """True for a word that says nothing by itself in this language."""
        return self.language in SMALL and not SMALL[self.language].analyze(word)
