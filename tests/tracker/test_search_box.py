"""The search box: it is on the page, says how a question was read, offers what was meant, and outlives a broken index."""

import json
import shutil

import pytest
from streamlit.testing.v1 import AppTest

from tests.tracker.test_pages import opened
from tracker.queries import counts, rows
from tracker.screen import hits
from tracker.selection import Selection

STATEMENTS = "pages/statements.py"


def said(at: AppTest) -> str:
    """All that a page says in running text."""
    return "\n".join([*(m.value for m in at.markdown), *(c.value for c in at.caption), *(w.value for w in at.warning)])


def listed(at: AppTest) -> str:
    """The list of best answers as HTML."""
    return next((block.proto.body for block in at.get("html") if '<ol class="hits">' in block.proto.body), "")


def test_an_old_link_fills_the_box_and_enter_writes_the_address():
    at = opened(STATEMENTS, {"q": "detention"})
    assert at.text_input(key="f_words").value == "detention" and "<mark>detention</mark>" in listed(at).lower()
    at.text_input(key="f_words").set_value('"domestic worker').run()
    assert dict(at.query_params) == {"q": '"domestic worker'}
    assert 'Read as `"domestic worker"`: a quotation mark was left open' in said(at)


def test_did_you_mean_is_a_button_that_asks_it():
    at = opened(STATEMENTS, {"q": "detenton", "type": "committee"})
    wanted = Selection(words="detention").choose("type", ("committee",))
    button = at.button(key="suggest_detention")
    assert f"({counts.count(wanted, 'statements', 'statement')} statements)" in button.label
    button.click().run()
    assert dict(at.query_params) == {"q": "detention", "type": "committee"} and not at.exception


def test_an_unknown_value_is_said_with_the_nearest_one():
    at = opened("pages/concerns.py", {"q": "state:azerbajan"})
    assert "goes by the name “azerbajan”, so nothing matches" in said(at)
    at.button(key="suggest_state:AZE").click().run()
    assert dict(at.query_params) == {"q": "state:AZE"} and "azerbajan" not in said(at)


def test_what_only_general_advocacy_holds_is_offered():
    at = opened(STATEMENTS, {"q": "Gjader"})
    at.button(key="include_advocacy").click().run()
    assert dict(at.query_params) == {"q": "Gjader", "context": "1"} and "<mark>Gjadër</mark>" in listed(at)


@pytest.mark.parametrize("typed", ['"', "state:", "(((", "AND", "<script>alert(1)</script>", "`` ` * _ [x](y)", "NOT"])
def test_a_half_typed_or_hostile_question_opens_the_page(typed):
    at = opened(STATEMENTS, {"q": typed})
    assert not at.exception and not at.error and "<script>" not in listed(at)


def test_hostile_text_is_inert_where_it_is_marked():
    row = {"statement_id": "x", "organisation": "<b>A</b>", "stakeholder_type": "", "states": None, "date": None}
    shown = hits._hit({**row, "text": "<img src=x onerror=y> detention & <i>"}, Selection(words="detention"))
    assert "<img" not in shown and "<b>" not in shown and "<mark>detention</mark> &amp; &lt;i&gt;" in shown


def test_the_column_in_context_marks_every_row_of_a_text_search():
    selection = Selection(words="children")
    table = rows.statements(selection)
    column = hits.context(selection, table)
    assert len(column) == len(table) and column.str.contains("«child", case=False).all()
    assert hits.context(Selection(), table) is None and hits.context(Selection(words="state:AZE"), table) is None


@pytest.fixture
def without_index(builds, tmp_path, monkeypatch):
    """A copy of the builds without their search index."""
    copy = tmp_path / "builds"
    shutil.copytree(builds, copy, ignore=lambda folder, names: ["search"] if "search" in names else [])
    monkeypatch.setenv("CMW_BUILDS", str(copy))
    return copy


def test_a_build_that_lost_its_index_is_not_whole(without_index):
    broken = opened(STATEMENTS, {"q": "detention"})
    assert not broken.exception and "python -m etl build --force" in broken.error[0].value


def test_a_build_that_never_had_an_index_says_so_and_the_rest_works(without_index):
    for file in without_index.glob("*/manifest.json"):
        kept = json.loads(file.read_text())
        file.write_text(json.dumps({key: value for key, value in kept.items() if key != "seal"}))
    broken = opened(STATEMENTS, {"q": "detention"})
    assert not broken.exception and "python -m etl build --force" in broken.error[0].value
    plain = opened(STATEMENTS, {"state": "AZE"})
    assert not plain.exception and not plain.error


def test_similar_statements_stand_beside_the_one_that_is_read():
    at = opened(STATEMENTS, {"statement": "s33-2021-10-04-stakeholder-aze/20", "q": "detention"})
    assert "Similar statements" in [h.value for h in at.header] and not at.exception
    assert any("<mark>detention</mark>" in block.proto.body for block in at.get("html"))
