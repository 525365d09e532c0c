"""What was set aside is let go all the same, a settling later, and settling costs nothing in between."""

import gc
import weakref

import pytest

from tracker import garbage


class Knot:
    """Something that only a search for garbage finds: it holds itself."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def at_rest(monkeypatch):
    monkeypatch.setattr(garbage, "_settled", None)
    yield
    gc.unfreeze()


def test_what_a_visitor_leaves_behind_is_gone_after_the_next_settling(at_rest, monkeypatch):
    knot = Knot()
    gone = weakref.ref(knot)
    garbage.settle()
    del knot
    gc.collect()
    assert gone() is not None
    monkeypatch.setattr(garbage, "SECONDS", 0.0)
    garbage.settle()
    assert gone() is None


def test_what_stays_is_set_aside_once_for_many_reruns(at_rest):
    garbage.settle()
    before = gc.get_freeze_count()
    kept = [Knot() for _ in range(1000)]
    garbage.settle()
    assert before > 10_000
    assert gc.get_freeze_count() < before + len(kept)
