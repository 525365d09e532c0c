"""Sentences dealt into folds, so that each is measured by a model that saw neither it nor its like."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
from rapidfuzz import fuzz, process

from etl.classify.cues import Matcher
from etl.classify.labels import LISTS
from etl.vocabulary import Entry, Vocabulary
from training.rows import Example

FOLDS = 2
ALIKE = 85


def folds(examples: list[Example]) -> list[int]:
    """The fold of each sentence: a document stays whole, and near copies stay together wherever they stand."""
    owner = {example.origin: example.origin for example in examples}

    def head(origin: str) -> str:
        while owner[origin] != origin:
            origin = owner[origin]
        return origin

    for one, other in _near_copies([example.text for example in examples]):
        first, second = sorted((head(examples[one].origin), head(examples[other].origin)))
        owner[second] = first
    return [hashlib.sha256(head(example.origin).encode()).digest()[0] % FOLDS for example in examples]


def _near_copies(texts: list[str]) -> list[tuple[int, int]]:
    alike = process.cdist(texts, texts, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, dtype=np.uint8)
    return [(int(one), int(other)) for one, other in np.argwhere(np.triu(alike, 1))]


def supported(vocabulary: Vocabulary, examples: list[Example]) -> Vocabulary:
    """The vocabulary without the cues that point to no right label in these sentences, as if nobody had thought of them."""
    lists = dict(vocabulary.lists)
    for name in LISTS:
        matcher, right = Matcher(vocabulary, name), set()
        for example in examples:
            found = matcher.all_cues(example.text)
            right |= {(e.label, e.cue) for label in found if label in example.labels for e in found[label]}
        lists[name] = {slug: _with_cues(entry, right) for slug, entry in vocabulary[name].items()}
    return replace(vocabulary, lists=lists)


def _with_cues(entry: Entry, right: set[tuple[str, str]]) -> Entry:
    english = {
        strength: tuple(cue for cue in cues if strength == "negative" or (entry.slug, cue) in right)
        for strength, cues in entry.cues.get("en", {}).items()
    }
    return replace(entry, cues={**entry.cues, "en": english})
