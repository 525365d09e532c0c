"""The cue syntax that the head of the taxonomy describes, on made-up sentences."""

import pytest

from etl import pipeline
from etl.classify.cues import Matcher, fold_letters
from etl.vocabulary import Entry, Vocabulary, load_vocabulary

pytestmark = pytest.mark.no_build


def matcher(strong=(), weak=(), negative=()):
    cues = {"en": {"strong": tuple(strong), "weak": tuple(weak), "negative": tuple(negative)}}
    entry = Entry("x", 0, {}, None, cues)
    return Matcher(Vocabulary({"concern": {"x": entry}}, 1.0, {"strong": 1.0, "weak": 0.5}), "concern")


@pytest.mark.parametrize(
    ("cue", "text", "found"),
    [
        ("pay slip", "No pay-slip was given", "pay-slip"),
        ("pay slip", "No payslip was given", None),
        ("deport*", "They were DEPORTED at night", "DEPORTED"),
        ("deport*", "a redeported person", None),
        ("withh* ~ wage*", "withheld three months of wages", "withheld three months of wages"),
        ("withh* ~ wage*", "withheld for a very long time all of their wages", None),
        ("re:no\\s+one counted", "No one counted them", "No one counted"),
        ("éducation", "la Education publique", "Education"),
    ],
)
def test_a_strong_cue_matches_as_written(cue, text, found):
    evidence = matcher(strong=[cue]).find(text).get("x")
    assert (text[evidence[0].start : evidence[0].end] if evidence else None) == found


def test_one_weak_cue_is_not_enough_and_two_are():
    assert matcher(weak=["court*", "judge*"]).find("The court sat") == {}
    assert [e.strength for e in matcher(weak=["court*", "judge*"]).find("The judge of the court")["x"]] == [
        "weak",
        "weak",
    ]


def test_a_negative_cue_blanks_its_words():
    assert matcher(strong=["law*"], negative=["rule of law"]).find("The rule of law") == {}
    assert matcher(strong=["law*"], negative=["rule of law"]).find("The rule of law and a new law")


def test_the_vocabulary_labels_a_plain_sentence():
    found = Matcher(load_vocabulary(pipeline.DATA / "vocabulary"), "concern").find(
        "Migrants were held in overcrowded detention centres."
    )
    assert list(found) == ["detention"]


def test_evidence_points_into_the_original_text():
    text = "Ils ont été DÉPORTÉS de force — sans décision."
    evidence = Matcher(
        Vocabulary({"concern": {"x": Entry("x", 0, {}, None, {"fr": {"strong": ("deport*",)}})}}, 1.0, {"strong": 1.0}),
        "concern",
        "fr",
    ).find(text)["x"][0]
    assert text[evidence.start : evidence.end] == "DÉPORTÉS"
    assert len(fold_letters(text)) == len(text)


def test_cues_that_do_not_suffice_are_told_all_the_same():
    assert [e.cue for e in matcher(weak=["court*", "judge*"]).all_cues("The court of the courts")["x"]] == ["court*"]
