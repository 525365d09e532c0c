"""The first minutes: questions that lead to rows, help at every chart, and words that are explained."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tracker import glossary
from tracker.catalogue import CHARTS
from tracker.queries import counts
from tracker.screen.overview import QUESTIONS

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q[0])
def test_each_question_of_the_home_has_an_answer_on_record(question):
    _, page, asked = question
    assert (ROOT / page).exists() and counts.count(asked, "statements", "statement") > 0


def test_the_questions_give_way_to_a_selection():
    home = AppTest.from_file("../../app.py", default_timeout=60).run()
    assert any("Begin with a question" in m.value for m in home.markdown)
    home.query_params["state"] = "AZE"
    assert not any("Begin with a question" in m.value for m in home.run().markdown)


@pytest.mark.parametrize("chart", {c.key: c for cs in CHARTS.values() for c in cs}.values(), ids=lambda c: c.key)
def test_every_chart_says_how_to_read_it(chart):
    assert chart.how_to_read.endswith(".")


def test_the_glossary_explains_the_words_that_the_screens_lean_on():
    names = " ".join(term.name for term in glossary.TERMS).lower()
    for word in ("list of issues", "concluding observations", "nhri", "cycle", "raised", "paraphrase", "build"):
        assert word in names
    assert {term.part for term in glossary.TERMS} == set(glossary.PARTS)
    assert all(re.search(r"\.$", term.meaning) for term in glossary.TERMS)
