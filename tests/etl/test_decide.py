"""Cues and model weighed together: what a sign is, and what a label's rivals do to it."""

import pytest

from etl.classify.cues import Evidence
from etl.classify.decide import SIGNS, Decider, Heard, odds, signs_of, trusted

pytestmark = pytest.mark.no_build


def cue(label, text="removed", strength="strong"):
    return Evidence(label, text, 0, 7, strength, 1.0 if strength == "strong" else 0.5)


def heard(label, score, *cues):
    points = sum(c.score for c in cues)
    return Heard(label, cues, points, score, points >= 1)


def signs(one, scores, *others, trust=None):
    return dict(zip(SIGNS, signs_of([one, *others], scores, 10, trust or {})[0], strict=True))


def test_a_label_is_judged_beside_its_best_rival():
    told = signs(heard("expulsion", 0.6), [0.6, 0.9, 0.1])
    assert (told["first"], told["rival"]) == (0, odds(0.9)) and told["lead"] < 0
    told = signs(heard("detention", 0.9), [0.6, 0.9, 0.1])
    assert (told["first"], told["rival"]) == (1, odds(0.6)) and told["lead"] > 0
    assert told["rivals_together"] == pytest.approx(0.7)


def test_weak_and_strong_cues_are_told_apart():
    strong = signs(heard("expulsion", 0.1, cue("expulsion")), [0.1])
    weak = signs(heard("expulsion", 0.1, cue("expulsion", strength="weak")), [0.1])
    none = signs(heard("expulsion", 0.1), [0.1])
    assert [(told["suffices"], told["hinted"], told["cues"]) for told in (strong, weak, none)] == [
        (1, 0, 1),
        (0, 1, 1),
        (0, 0, 0),
    ]
    other = heard("detention", 0.1, cue("detention"))
    assert signs(heard("expulsion", 0.1), [0.1, 0.1], other)["rivals_with_cues"] == 1


def test_a_cue_is_trusted_as_far_as_it_was_right_in_training():
    trust = {"expulsion": {"removed": 0.25}}
    assert trusted(cue("expulsion"), trust) == 0.25
    assert trusted(cue("expulsion", "taken away"), trust) == 0.8
    assert trusted(cue("expulsion", "taken away", "weak"), trust) == 0.3
    told = signs(heard("expulsion", 0.1, cue("expulsion"), cue("expulsion", "taken away", "weak")), [0.1], trust=trust)
    assert told["best_cue"] == 0.3


def test_the_score_grows_with_the_signs_and_differs_by_label():
    decider = Decider([1.0] + [0.0] * (len(SIGNS) - 1), {"housing": -1.0}, 0.0, {})
    low, high = ([odds(score), *[0.0] * (len(SIGNS) - 1)] for score in (0.2, 0.8))
    assert decider.score("health", low) < 0.5 < decider.score("health", high)
    assert decider.score("housing", high) < decider.score("health", high)
    assert decider.score("health", high) == pytest.approx(0.8, abs=0.01)
