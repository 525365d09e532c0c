"""The interface beside the pages: the same rows as the screen for whatever is asked, and never an error for junk."""

import csv
import io
import json
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tracker import api, export
from tracker.build import current_build
from tracker.selection import FIELDS, Selection
from tracker.views import VIEWS
from tracker.vocabulary import labels

PLAIN = [name for name, field in FIELDS.items() if not field.also]
MANY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def client():
    with TestClient(Starlette(routes=api.ROUTES), raise_server_exceptions=True) as opened:
        yield opened


@st.composite
def selections(draw):
    selection = Selection(
        first_year=draw(st.none() | st.integers(2004, 2025)),
        words=draw(st.sampled_from(["", "", "", "detention", '"family members" child'])),
        raised=draw(st.booleans()),
        context=draw(st.booleans()),
    )
    for name in draw(st.lists(st.sampled_from(PLAIN), max_size=3, unique=True)):
        slugs = sorted(labels(name))
        selection = selection.choose(name, draw(st.lists(st.sampled_from(slugs), min_size=1, max_size=4)))
    return selection


@MANY
@given(data=st.data(), name=st.sampled_from(sorted(VIEWS)), ending=st.sampled_from(sorted(api.ENDINGS)))
def test_the_rows_are_those_of_the_screen(client, data, name, ending):
    selection, view = data.draw(selections()), VIEWS[name]
    wanted = view.find(selection)
    answer = client.get(f"/api/{name}.{ending}?{urlencode(selection.to_params(), doseq=True)}")
    assert answer.status_code == 200 and answer.headers["x-cmw-rows"] == str(len(wanted))
    assert answer.headers["x-cmw-build"] == current_build().build_id
    if ending == "csv":
        assert answer.content == export.to_csv(view.table, wanted)
        return
    exact = [json.loads(line) for line in export.to_jsonl(view.table, wanted).splitlines()]
    if ending == "jsonl":
        assert [json.loads(line) for line in answer.content.splitlines()] == exact
    else:
        assert answer.json()["rows"] == exact and answer.json()["about"]["parameters"] == selection.to_params()


def test_an_answer_of_many_pieces_is_whole(client):
    answers = {ending: client.get(f"/api/statements.{ending}?context=1") for ending in api.ENDINGS}
    lines = list(csv.DictReader(io.StringIO(answers["csv"].text, newline="")))
    assert len(lines) == len(answers["json"].json()["rows"]) == len(answers["jsonl"].text.splitlines()) == 1984
    assert len(lines) > 3 * export.PIECE


JUNK = st.text(alphabet=st.characters(codec="utf-8"), max_size=20)


@MANY
@given(
    pairs=st.lists(st.tuples(st.sampled_from([*PLAIN, "from", "to", "q", "raised", "stat"]) | JUNK, JUNK), max_size=5)
)
def test_junk_is_told_and_never_an_error(client, pairs):
    answer = client.get(f"/api/organisations.json?{urlencode(pairs)}")
    assert answer.status_code == 200
    told = {entry["parameter"] for entry in answer.json()["about"]["ignored"]}
    assert {name for name, value in pairs if name in FIELDS and value not in labels(name)} <= told


def test_what_is_not_known_is_told_as_the_page_tells_it(client):
    answer = client.get("/api/statements.json?state=AZE&state=zzz&from=1890&stat=MEX&statement=x&build=")
    told = {(entry["parameter"], entry["value"]) for entry in answer.json()["about"]["ignored"]}
    assert told == {("state", "zzz"), ("from", "1890"), ("stat", "MEX")}
    assert json.loads(answer.headers["x-cmw-ignored"]) == [["state", "zzz"], ["from", "1890"], ["stat", "MEX"]]


@pytest.mark.parametrize(
    "path", ["/api/nothing.csv", "/api/statements.exe", "/api/statements", "/api/..%2f", "/api/statements.csv/x"]
)
def test_what_there_is_not_says_what_there_is(client, path):
    answer = client.get(path)
    assert answer.status_code == 404 and "statements, reviews, meetings" in answer.json()["error"]


def test_it_only_reads(client):
    assert {client.request(method, "/api/statements.csv").status_code for method in ("POST", "PUT", "DELETE")} == {405}


def test_it_says_what_there_is(client):
    told = client.get("/api").json()
    assert told["build"] == current_build().build_id and "/api/statements.csv" in told["addresses"]
    assert set(told["parameters"]) >= {*FIELDS, "from", "to", "q", "raised", "context"}
    assert all(client.get(address).status_code == 200 for address in told["addresses"])


@pytest.mark.no_build
def test_without_a_build_it_says_so(client, tmp_path, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path))
    for path in ("/api", "/api/statements.csv"):
        answer = client.get(path)
        assert answer.status_code == 503 and "python -m etl build" in answer.json()["error"]
