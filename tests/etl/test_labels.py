"""Cues and model united: who decided, with which words, and what a language without a model gets. All sentences are invented."""

import numpy as np
import pytest

from etl.classify.evaluate import as_table, figures
from etl.classify.labels import MOST_CONCERNS, Labeller
from etl.classify.model import read
from etl.classify.pieces import cut_text, cut_word
from etl.errors import SourceMissing, UnreadableSource
from etl.label_rows import why
from etl.model_file import MODEL, Stored, load_model, save_model
from tests.etl.helpers import small_model

pytestmark = pytest.mark.no_build
SENTENCES = (
    "Workers were shackled to their beds at night.",
    "Migrants were held in a detention centre for ninety days, and 12 women were deported.",
    "Under article 22 (1) of the Convention, nobody may be expelled without a decision.",
    "The meeting will resume at three o'clock.",
    "…",
    "",
)


def test_the_model_decides_where_no_cue_does_and_shows_its_words(vocabulary):
    text = "They were Shackled."
    found = Labeller(vocabulary, small_model()).label([text])[0]
    (evidence,) = found.concerns["detention"]
    assert (evidence.kind, text[evidence.start : evidence.end]) == ("model", "Shackled") and evidence.score > 0.9
    assert why([evidence])["decided_by"] == "model" and why([evidence])["is_unsure"]


def test_a_cue_decides_where_cue_and_model_agree(vocabulary):
    found = Labeller(vocabulary, small_model()).label(["Shackled in a detention centre."])[0]
    assert [e.kind for e in found.concerns["detention"]][0] == "cue"
    told = why(found.concerns["detention"])
    assert told["decided_by"] == "cue" and not told["is_unsure"] and told["score"] > 0.9


def test_the_model_can_outvote_a_cue(vocabulary):
    text = "The detention of the harvest by customs was regretted."
    assert "detention" not in Labeller(vocabulary, small_model()).label([text])[0].concerns


def test_french_and_spanish_rest_on_cues_and_other_languages_on_none(vocabulary):
    labels = Labeller(vocabulary, small_model())
    (found,) = labels.label(["La ratification a pris du retard."], "fr")
    assert {e.kind for evidence in found.concerns.values() for e in evidence} == {"cue"}
    assert labels.label(["Die Ratifikation, article 22."], "de")[0].concerns == {}


@pytest.mark.parametrize("text", SENTENCES)
def test_every_label_has_evidence_that_stands_in_the_text(labeller, text):
    found = labeller.label([text])[0]
    assert len(found.concerns) <= MOST_CONCERNS
    for labels in (found.concerns, found.groups):
        assert all(labels.values())
    for evidence in found.evidence():
        assert 0 <= evidence.start < evidence.end <= len(text)
        assert text[evidence.start : evidence.end].strip()
        if evidence.kind != "cue":
            assert text[evidence.start : evidence.end] == evidence.cue


def test_a_text_is_labelled_alike_alone_and_among_others(labeller):
    together = labeller.label(SENTENCES)
    alone = [labeller.label([text])[0] for text in SENTENCES]
    assert [f.concerns.keys() for f in together] == [f.concerns.keys() for f in alone]


def test_the_score_of_a_label_comes_from_what_its_words_add():
    model = load_model()
    reading = read(model, [SENTENCES[0]])[0]
    logits = (reading.shares.mean(axis=0) + model.bias).astype(float)
    assert 1 / (1 + np.exp(-logits)) == pytest.approx(reading.scores, abs=1e-4)


@pytest.mark.parametrize(
    ("word", "pieces"), [("deported", [1]), ("deportees", [1, 2]), ("depot", [0]), ("deportedees", [1, 2])]
)
def test_words_are_cut_into_the_longest_known_pieces(word, pieces):
    known = {"[UNK]": 0, "deported": 1, "deport": 1, "##ees": 2}
    assert cut_word(word, known) == pieces
    assert cut_text(f"The {word}!", known, {"the"}) == (pieces, [(4, 4 + len(word))] * len(pieces))


def test_a_model_survives_being_written(tmp_path):
    shipped = load_model()
    with np.load(MODEL) as arrays:
        scale, layers = arrays["scale"], arrays["layers"].tobytes()
    table = np.round(shipped.vectors / scale[:, None]).astype(np.int8)
    parts = (shipped.labels, tuple(shipped.passed_over), tuple(shipped.pieces), table, scale, shipped.bias, layers)
    save_model(tmp_path / "m.npz", Stored(*parts), {})
    again, first = (read(model, SENTENCES[:1])[0].scores for model in (load_model(tmp_path / "m.npz"), shipped))
    assert again == pytest.approx(first, abs=1e-5)


def test_a_model_that_is_missing_or_spoilt_is_named(tmp_path):
    (tmp_path / "spoilt.npz").write_bytes(b"no model")
    for name, error in (("none.npz", SourceMissing), ("spoilt.npz", UnreadableSource)):
        with pytest.raises(error, match=name):
            load_model(tmp_path / name)


def test_the_figures_are_those_reckoned_by_hand():
    pairs = [({"a"}, {"a"}), ({"a", "b"}, {"a"}), (set(), {"b"}), ({"c"}, {"c", "a"})]
    found = figures(pairs, ["a", "b", "c", "d"])
    assert (found.overall.wanted, found.overall.found, found.overall.right) == (4, 5, 3)
    assert (found.overall.precision, found.overall.recall, found.exact) == (0.6, 0.75, 1)
    assert found.labels["a"].precision == pytest.approx(2 / 3) and found.labels["a"].recall == 1
    assert (found.labels["b"].precision, found.labels["b"].recall) == (0, 0)
    assert found.macro[0] == pytest.approx((2 / 3 + 0 + 1) / 3) and "d" not in found.labels
    assert "all labels (micro)                   4  0.600  0.750  0.667" in as_table(found)
