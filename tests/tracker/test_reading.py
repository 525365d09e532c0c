"""What decided a label, said in the reading pane: by whom or by which words, and how weak it is."""

import pytest

from tracker.screen.reading import _decided

pytestmark = pytest.mark.no_build
LABEL = {"cue": "held in * cells", "is_unsure": False, "score": None}


@pytest.mark.parametrize(
    ("by", "unsure", "said", "badge"),
    [
        ("hand", True, "doubted it", ""),
        ("reviewed", False, "looked at by a person", "reviewed"),
        ("cue", False, "of the vocabulary", ""),
        ("cue", True, "of the vocabulary", "weak evidence"),
        ("model", True, "score 0.83 of 1", "weak evidence"),
        ("uhri", False, "Universal Human Rights Index", ""),
    ],
)
def test_each_way_of_deciding_is_told(by, unsure, said, badge):
    told = _decided({**LABEL, "decided_by": by, "is_unsure": unsure, "score": 0.83 if by == "model" else None})
    assert said in told and (badge in told if badge else "badge" not in told)


def test_the_words_of_a_cue_are_inert_in_markdown():
    assert "\\*" in _decided({**LABEL, "decided_by": "cue"})
