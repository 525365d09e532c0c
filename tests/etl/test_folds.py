"""The folds of cross-validation: no document and no near copy on both sides. Sentences are invented."""

import pytest

from etl import pipeline
from etl.classify.cues import Matcher
from etl.vocabulary import load_vocabulary
from training.folds import folds, supported
from training.rows import Example, invented_examples, record_examples

pytestmark = pytest.mark.no_build


def example(text, origin, *labels):
    return Example(text, labels, origin, 1.0)


def test_a_document_is_never_split():
    examples = record_examples()
    fold_of = {}
    for one, number in zip(examples, folds(examples), strict=True):
        assert fold_of.setdefault(one.origin, number) == number
    assert len(set(fold_of.values())) > 1


def test_near_copies_pull_their_documents_together():
    others = invented_examples()[:40]
    here, there = others[3].origin, others[7].origin
    first = example("Forty men were held for a month without seeing a judge.", here)
    second = example("Forty men were held for a month without ever seeing a judge.", there)
    apart, together = folds(others), folds([*others, first, second])
    assert together[3] == together[7] == together[-1] == together[-2]
    assert len(set(apart)) > 1


def test_a_cue_counts_only_where_it_pointed_to_a_right_label():
    vocabulary = load_vocabulary(pipeline.DATA / "vocabulary")
    text = "They were detained and then deported."
    kept = supported(vocabulary, [example(text, "d1", "detention")])
    assert set(Matcher(vocabulary, "concern").find(text)) == {"detention", "expulsion"}
    assert set(Matcher(kept, "concern").find(text)) == {"detention"}
