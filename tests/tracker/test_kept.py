"""Answers are kept as long as there is room, and what does not fit is asked again."""

import numpy as np
import pandas as pd
import pytest

from tracker.kept import Kept, size_of

pytestmark = pytest.mark.no_build


def frame(n):
    return pd.DataFrame({"n": np.arange(n, dtype="int64")})


@pytest.fixture
def asked():
    return []


def found(kept, key, asked, n=10):
    def ask():
        asked.append(key)
        return frame(n)

    return kept.find(key, ask)


def test_the_same_question_is_asked_once(asked):
    kept = Kept(3, 10_000)
    assert found(kept, "a", asked) is found(kept, "a", asked) and asked == ["a"]
    kept.clear()
    found(kept, "a", asked)
    assert asked == ["a", "a"] and len(kept) == 1


def test_the_one_not_asked_for_longest_makes_room(asked):
    kept = Kept(2, 10_000)
    for key in "abac":
        found(kept, key, asked)
    found(kept, "a", asked)
    assert asked == ["a", "b", "c"]
    found(kept, "b", asked)
    assert asked == ["a", "b", "c", "b"]


def test_all_together_stay_within_their_size(asked):
    kept = Kept(100, 3 * size_of(frame(100)))
    for key in range(10):
        found(kept, key, asked, 100)
    assert len(kept) == 3 and kept.bytes <= kept.most_bytes
    found(kept, "large", asked, 10_000)
    found(kept, "large", asked, 10_000)
    assert asked[-2:] == ["large", "large"] and len(kept) == 3


def test_lists_in_cells_are_counted_with_what_they_hold():
    ids = np.array([f"statement-{n}" for n in range(1000)], dtype=object)
    assert size_of(pd.DataFrame({"ids": [ids, ids]})) > 100_000
