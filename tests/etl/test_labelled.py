"""French and Spanish sentences, invented and labelled: what the cues alone find in them, and how seldom they are wrong."""

import json
from pathlib import Path

import pytest

from etl.classify.evaluate import figures

pytestmark = pytest.mark.no_build
FOLDER = Path(__file__).parents[1] / "examples" / "labelled"
LISTS = {"concerns": "concern", "groups": "affected_group"}


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("half", ["shown", "kept"])
@pytest.mark.parametrize("key", LISTS)
def test_most_labels_of_french_and_spanish_sentences_are_found(labeller, vocabulary, half, language, key):
    file = FOLDER / f"french-spanish-{half}.jsonl"
    rows = [row for row in map(json.loads, file.read_text().splitlines()) if row["language"] == language]
    found = labeller.label([row["text"] for row in rows], language)
    pairs = [(row[key], tuple(getattr(labels, key))) for row, labels in zip(rows, found, strict=True)]
    overall = figures(pairs, vocabulary[LISTS[key]]).overall
    assert overall.precision >= 0.75 and overall.recall >= 0.75


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le montant versé aux familles est trop élevé.", "fr"),
        ("Conformément à la Convention, le Comité a publié la liste.", "fr"),
        ("M. Diallo, Ambassadeur, a remercié le Comité, qui l'avait consulté.", "fr"),
        ("El Embajador presentó en la sala los saludos universales de su país.", "es"),
    ],
)
def test_words_that_look_like_a_cue_give_no_label(labeller, text, language):
    assert not labeller.label([text], language)[0].concerns
