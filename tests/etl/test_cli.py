"""The command line: what it prints, and its exit codes."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl import __main__ as cli
from etl import load, pipeline
from etl.dictionary import dictionary
from tests.etl.helpers import change

EXAMPLES = Path(__file__).parent.parent / "examples"

pytestmark = pytest.mark.no_build


@pytest.fixture
def run(data, tmp_path, monkeypatch, capsys):
    """Run a command over a copy of the data; exit code, standard output and standard error."""
    monkeypatch.setattr(pipeline, "DATA", data)

    def _run(*arguments):
        code = cli.main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return _run


def test_build_says_what_became_of_every_file_and_then_that_nothing_changed(run, tmp_path):
    code, out, err = run("build", "--builds", tmp_path / "b")
    assert (code, out) == (0, "")
    assert "statements.jsonl: 1984 in = 1984 loaded\n" in err and "seconds" in err
    code, out, err = run("build", "--builds", tmp_path / "b")
    assert code == 0 and "Nothing has changed" in err and len(err.strip().splitlines()) == 1


def test_build_reads_the_inbox_of_the_data_folder(run, data, tmp_path):
    (data / "inbox").mkdir()
    shutil.copy(EXAMPLES / "stakeholders-2021-azerbaijan-twin.txt", data / "inbox")
    assert "13 in = 10 loaded + 3 set aside" in run("build", "--builds", tmp_path / "b")[2]


def test_build_with_a_fault_lists_it_and_keeps_the_current_build(run, data, tmp_path):
    run("build", "--builds", tmp_path / "b")
    before = load.current_manifest(tmp_path / "b")
    change(data / "record" / "stakeholders.jsonl", {"stakeholder_id": "adc-memorial"}, stakeholder_type="ngos")
    code, _, err = run("build", "--builds", tmp_path / "b")
    assert code == 1 and "stakeholders.jsonl, line 2, stakeholder_type = 'ngos'" in err and "Nearest: ngo" in err
    assert load.current_manifest(tmp_path / "b") == before


def test_a_second_build_at_the_same_time_ends_with_one(run, tmp_path):
    with load.only_builder(tmp_path / "b"):
        code, _, err = run("build", "--builds", tmp_path / "b")
    assert code == 1 and "Another build is at work" in err


def test_check_writes_nothing(run, data, tmp_path):
    code, _, err = run("check")
    assert code == 0 and "All checks pass" in err and not (data / "builds").exists()
    change(data / "record" / "statements.jsonl", {"stage": "co"}, act="concren")
    assert "concren" in run("check")[2]


@pytest.mark.parametrize(
    "command",
    [("parse", "no-such-file.txt"), ("build", "--inbox", "no-such-folder"), ("check", "--inbox", "no-such-folder")],
)
def test_what_is_not_there_ends_with_two_and_one_sentence(run, command, tmp_path):
    extra = ("--builds", tmp_path / "b") if command[0] == "build" else ()
    code, out, err = run(*command, *extra)
    assert (code, out) == (2, "") and len(err.strip().splitlines()) == 1 and command[-1] in err


def test_bad_usage_ends_with_two(run):
    with pytest.raises(SystemExit) as ended:
        run("bild")
    assert ended.value.code == 2


def test_parse_prints_json(run):
    code, out, _ = run("parse", EXAMPLES / "stakeholders-2021-azerbaijan-twin.txt")
    assert code == 0 and len(json.loads(out)["statements"]) == 10


def test_parse_reads_standard_input_and_names_it_as_told(run):
    example, command = EXAMPLES / "stakeholders-2021-azerbaijan-twin.txt", [sys.executable, "-m", "etl", "parse", "-"]
    piped = subprocess.run(command, input=example.read_bytes(), capture_output=True, cwd=pipeline.ROOT)
    assert (piped.returncode, piped.stdout.decode()) == (0, run("parse", example)[1])
    command.append("--name=my.bin")
    refused = subprocess.run(command, input=b"\0\1", capture_output=True, cwd=pipeline.ROOT)
    assert (refused.returncode, refused.stdout) == (2, b"") and refused.stderr.splitlines()[-1].startswith(b"my.bin")


def test_show_tells_a_row_with_what_belongs_to_it(run, tmp_path):
    run("build", "--builds", tmp_path / "b")
    for wanted, told in (
        ("s33-2021-10-04-stakeholder-aze/01", "statement_state: AZE"),
        ("s33-2021-10-04-stakeholder-aze", "meeting_document: 2021-10-04-stakeholder-aze"),
        ("2021-10-04-stakeholder-aze", "document_review: AZE/3"),
        ("AZE/3", "statements that count"),
    ):
        code, out, _ = run("show", wanted, "--builds", tmp_path / "b")
        assert code == 0 and out.splitlines()[0].endswith(wanted) and told in out


def test_show_of_an_unknown_id_says_so(run, tmp_path):
    run("build", "--builds", tmp_path / "b")
    code, _, err = run("show", "no-such-id", "--builds", tmp_path / "b")
    assert code == 2 and "no-such-id" in err
    code, _, err = run("show", "no-such-id", "--builds", tmp_path / "none")
    assert code == 2 and "Run `python -m etl build`" in err


def test_the_data_dictionary_is_fresh():
    stale = (pipeline.ROOT / "docs" / "data.md").read_text() != dictionary(pipeline.DATA)
    assert not stale, "Run `python -m etl docs`."
