"""A link to a statement or to a build goes on, or says plainly why it does not."""

import shutil
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from etl import pipeline
from tracker import api
from tracker.build import current_build, kept_builds, pinned, run

PERU = Path(__file__).parent.parent / "examples" / "stakeholders-2021-peru.html"
OLD = "select statement_id, text from statement where text_origin = 'sentence' order by ordinal"


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Two builds: with a page, and with that page read again after a small change."""
    folder = tmp_path_factory.mktemp("permalinks")
    (folder / "inbox").mkdir()
    text = PERU.read_text(encoding="utf-8")
    once = text.replace(" said that ", " then said that ", 1)
    for changed in (text, once.replace("</html>", "<!-- fetched again -->\n</html>")):
        (folder / "inbox" / "page.html").write_text(changed, encoding="utf-8")
        pipeline.build(pipeline.DATA, folder / "builds", folder / "inbox", False, lambda step: None)
    return folder / "builds"


@pytest.fixture
def newer_older(two, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(two))
    return kept_builds()


def opened(path="pages/statements.py", **address):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    return at.run() if path == "app.py" else at.switch_page(path).run()


def said(at):
    return " ".join(element.value for kind in (at.markdown, at.info, at.warning, at.error) for element in kind)


def test_an_old_id_opens_the_statement_that_stands_for_it(newer_older):
    newer, older = newer_older
    with pinned(older):
        was = dict(run(OLD).itertuples(index=False, name=None))
    now = dict(run(OLD).itertuples(index=False, name=None))
    same = next(id for id, text in was.items() if text in now.values())
    at = opened(statement=same)
    assert not at.exception and "read again" in said(at) and "The text is the same" in said(at)
    assert f"Id `{next(id for id, text in now.items() if text == was[same])}`" in said(at)
    reworded = next(id for id, text in was.items() if text not in now.values())
    assert "compare before you quote" in said(opened(statement=reworded))


def test_an_id_that_nobody_knows_says_so(newer_older):
    assert "is not in this build" in said(opened(statement="never-was"))


def test_a_replaced_paraphrase_leads_to_the_sentences(builds, tmp_path, monkeypatch):
    (tmp_path / "inbox").mkdir()
    shutil.copy(PERU.with_name("stakeholders-2021-azerbaijan-twin.txt"), tmp_path / "inbox")
    pipeline.build(pipeline.DATA, tmp_path / "builds", tmp_path / "inbox", False, lambda step: None)
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path / "builds"))
    replaced = run("select statement_id from statement where superseded_by is not null order by 1 limit 1").iloc[0, 0]
    at = opened(statement=str(replaced))
    assert not at.exception and "replaced by the sentences" in said(at)


@pytest.mark.parametrize("path", ["app.py", "pages/statements.py", "pages/states.py", "pages/about_data.py"])
def test_a_pinned_page_shows_that_build_and_says_so(newer_older, path):
    newer, older = newer_older
    at = opened(path, build=older.build_id, state="PER")
    assert not at.exception and f"Pinned to build `{older.build_id}`" in said(at) and newer.build_id in said(at)
    assert f"Build `{older.build_id}`." in said(at)
    assert dict(at.query_params)["build"] == older.build_id


def test_a_pin_goes_along_to_other_pages_until_it_is_taken_back(newer_older):
    newer, older = newer_older
    at = opened("app.py", build=older.build_id, state="PER")
    at.switch_page("pages/states.py").run()
    assert f"Pinned to build `{older.build_id}`" in said(at)
    at.button(key="unpin").click().run()
    assert "Pinned" not in said(at) and f"Build `{newer.build_id}`." in said(at)
    assert dict(at.query_params) == {"state": "PER"}


@pytest.mark.parametrize("junk", ["20200101T000000-00000000", "../../etc", "", "x" * 300])
def test_a_build_that_is_no_longer_kept_is_said_plainly(newer_older, junk):
    newer, _ = newer_older
    at = opened("app.py", build=junk, state="PER")
    assert not at.exception and f"Build `{newer.build_id}`." in said(at)
    assert ("is not kept" in said(at) and "numbers may differ" in said(at)) == bool(junk)


def test_a_page_without_a_pin_shows_the_newest(newer_older):
    assert "Pinned" not in said(opened("app.py")) and current_build() == newer_older[0]


def test_the_interface_obeys_the_pin(newer_older):
    newer, older = newer_older
    client = TestClient(Starlette(routes=api.ROUTES))
    query = "state=PER&origin=sentence"
    answers = [client.get(f"/api/statements.json?{query}&build={b.build_id}").json() for b in newer_older]
    assert [answer["about"]["build"] for answer in answers] == [newer.build_id, older.build_id]
    assert {row["statement_id"] for row in answers[0]["rows"]}.isdisjoint(
        row["statement_id"] for row in answers[1]["rows"]
    )
    gone = client.get(f"/api/statements.csv?{query}&build=20200101T000000-00000000")
    assert gone.status_code == 410 and "is not kept" in gone.json()["error"]
    assert client.get(f"/api/statements.csv?{query}").headers["x-cmw-build"] == newer.build_id
