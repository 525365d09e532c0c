"""The bench asks all sides the same: their answers are equal, and what it prints says what was measured."""

import json
import shutil

import pytest

from bench import __main__ as bench
from bench import growth, report, sides
from bench.flat import write_sqlite
from bench.made_up import write_build
from bench.measure import Timed
from bench.questions import questions
from etl.load import DATABASE
from etl.seal import damage
from tracker.build import current_build

SIZE = 2_000


@pytest.fixture(scope="module")
def made_up(builds, tmp_path_factory):
    folder = tmp_path_factory.mktemp("made-up")
    record = builds / (builds / "current").read_text(encoding="utf-8").strip() / DATABASE
    write_build(record, folder / str(SIZE), SIZE)
    return folder


@pytest.fixture
def answers(made_up):
    """The answers of pandas by question: the plainest of the sides."""
    name = (made_up / str(SIZE) / "current").read_text(encoding="utf-8").strip()
    with sides.pandas(made_up / str(SIZE) / name / DATABASE) as ask:
        return {question.name: ask(question) for question in questions()}


def test_a_made_up_build_is_whole_and_says_so(made_up, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(made_up / str(SIZE)))
    build = current_build()
    assert "copies of build" in build.manifest["made_up"] and not damage(build.database.parent)


def test_we_answer_as_pandas_does(made_up, answers):
    with sides.ours(made_up / str(SIZE), 60) as ask:
        assert {question.name: ask(question) for question in questions()} == answers
    assert sum(map(len, answers.values())) > 1000


@pytest.mark.skipif(not shutil.which("datasette"), reason="datasette is not installed (bench/requirements.txt)")
def test_datasette_answers_as_pandas_does(made_up, answers, tmp_path):
    name = (made_up / str(SIZE) / "current").read_text(encoding="utf-8").strip()
    write_sqlite(made_up / str(SIZE) / name / DATABASE, tmp_path / "data.db")
    with sides.datasette(str(shutil.which("datasette")), tmp_path / "data.db", 60) as ask:
        assert {question.name: ask(question) for question in questions()} == answers


def test_a_run_prints_a_line_a_question_and_writes_the_same(made_up, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(bench.shutil, "which", lambda name: None)
    written = tmp_path / "bench.json"
    bench.main(["--questions-only", "--size", str(SIZE), "--folder", str(made_up), "--json", str(written)])
    printed = capsys.readouterr()
    ours = json.loads(written.read_text(encoding="utf-8"))["ms"][str(SIZE)]["ours"]
    assert list(ours) == [question.name for question in questions()]
    assert all(name in printed.out for name in ours) and "Datasette is not installed" in printed.err


def test_a_missed_target_is_said_and_an_unfinished_peer_is_marked():
    def found(ours, peer, runs=3):
        return {1_000_000: {"ours": {"q": Timed(None, ours, 3)}, "Datasette": {"q": Timed(None, peer, runs)}}}

    told, missed = report.table(found(1.0, 100.0), 10)
    assert not missed and "MISSED" not in told
    told, missed = report.table(found(100.0, 50.0), 10)
    assert missed and "MISSED  1,000,000: at worst 2.00x the time of Datasette" in told
    assert ">10,000" in report.table(found(1.0, 10_000.0, runs=0), 10)[0]


def test_growth_is_told_by_selection_and_missed_when_one_question_grows_by_more_than_its_rows():
    kinds = ("everything", "one State", "NHRI on detention")
    flat, linear, steep = [5.0, 5.0], [5.0, 50.0], [5.0, 100.0]
    found = {
        f"{chart}, {kind}": times for kind, times in zip(kinds, (flat, linear, flat), strict=True) for chart in "abc"
    }
    told, met = growth.table(found, (100_000, 1_000_000))
    assert met and told.splitlines()[2].split() == ["one", "State", "5", "50", "1.00", "1.00"]
    assert not growth.table(found | {"d, everything": steep}, (100_000, 1_000_000))[1]
