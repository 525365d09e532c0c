"""A fault at any outside call: the page says one sentence with an id, the log has the rest, the other pages work."""

import json
import logging
import re
import tomllib
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from tracker import build, health, observe, parse_process, shelf, vocabulary
from tracker.kept import Kept
from tracker.queries.rows import MEETINGS
from tracker.screen.menu import MENU
from tracker.search import index

ROOT = Path(__file__).parent.parent.parent
DISK = OSError(5, "Input/output error")
WITHOUT_QUERIES = ("pages/preview.py", "pages/saved.py", "pages/glossary.py")
FAULTS = {
    "the disk": DISK,
    "the database": duckdb.IOException("IO Error: Could not read enough bytes from file"),
    "the memory": MemoryError(),
    "a query": duckdb.BinderException("Binder Error: no such column"),
}


def opened(path):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    at.query_params["state"] = "AZE"
    return at.run() if path == "app.py" else at.switch_page(path).run()


def broken(error):
    def fail(*_, **__):
        raise error

    return fail


def told(at, caplog):
    """The id that the page shows, and the line of the log with the same id."""
    assert not at.exception and len(at.error) == 1
    shown = at.error[0].value
    lines = [r for r in caplog.records if r.name == "tracker.observe" and r.exc_info]
    assert len(lines) == 1 and "Traceback" not in shown and "Error:" not in shown
    return shown, lines[0]


@pytest.mark.faults
@pytest.mark.parametrize("entry", [e for e in MENU if e.path not in WITHOUT_QUERIES], ids=lambda e: e.name)
def test_a_page_without_its_queries_says_one_sentence_with_an_id(entry, monkeypatch, caplog):
    vocabulary.labels("state")
    monkeypatch.setattr(build, "_rows", broken(FAULTS["the database"]))
    at = opened(entry.path)
    shown, line = told(at, caplog)
    assert "report error `" in shown and line.exc_info[1] is FAULTS["the database"]
    monkeypatch.undo()


@pytest.mark.faults
@pytest.mark.parametrize("error", FAULTS.values(), ids=FAULTS)
def test_the_other_pages_work_and_the_page_comes_back(builds, error, monkeypatch, caplog):
    monkeypatch.setenv("CMW_BUILDS", str(builds))
    whole = build._rows

    def meetings_fail(database, sql, params):
        if MEETINGS.split("{")[0] in sql:
            raise error
        return whole(database, sql, params)

    with monkeypatch.context() as patched:
        patched.setattr(build, "_rows", meetings_fail)
        at = opened("app.py")
        shown, _ = told(at, caplog)
        assert at.title[0].value == "Overview" and at.metric  # what stands above the fault is still there
        assert not opened("pages/concerns.py").error
    assert not opened("app.py").error


@pytest.mark.faults
@pytest.mark.parametrize("call", ["named", "names", "is_whole"])
def test_a_disk_that_fails_at_the_folder_of_builds_is_told(call, monkeypatch, caplog):
    monkeypatch.setattr(shelf.Folder, call, broken(DISK))
    shown, line = told(opened("app.py"), caplog)
    assert line.exc_info[1] is DISK


@pytest.mark.faults
def test_a_connection_that_fails_is_told(monkeypatch, caplog):
    monkeypatch.setattr(build, "ANSWERS", Kept(0, 0))
    monkeypatch.setattr(build, "_connection", broken(FAULTS["the database"]))
    told(opened("app.py"), caplog)


@pytest.mark.faults
@pytest.mark.parametrize(
    "error", [ValueError("the index broke"), DISK, MemoryError()], ids=["tantivy", "disk", "memory"]
)
def test_an_index_that_fails_is_told_and_what_needs_no_words_works(error, monkeypatch, caplog):
    monkeypatch.setattr(index.Index, "find", broken(error))
    at = AppTest.from_file("../../app.py", default_timeout=60)
    at.query_params["q"] = f"asked only here {type(error).__name__}"
    shown, line = told(at.run(), caplog)
    assert "report error `" in shown and line.exc_info[1] is error
    assert not opened("pages/statements.py").error


@pytest.mark.faults
def test_a_program_that_cannot_be_started_is_told_on_the_preview(monkeypatch, caplog):
    monkeypatch.setattr(parse_process.subprocess, "Popen", broken(OSError(11, "Resource temporarily unavailable")))
    at = opened("pages/preview.py")
    next(b for b in at.button if b.label == "Try with an invented example").click().run()
    told(at, caplog)


def test_a_line_of_the_log_is_json_with_ids_and_without_the_visitor(capsys):
    observe.start.cache_clear()
    logging.getLogger("tracker").handlers.clear()
    at = AppTest.from_file("../../app.py", default_timeout=60)
    at.query_params["q"] = "Findling"
    at.run()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines() if line.startswith("{")]
    drawn = next(line for line in lines if line["event"] == "page drawn")
    assert drawn["page"] == "app.py" and len(drawn["request"]) == 8 and drawn["ms"] >= 0
    assert drawn["build"] == build.current_build().build_id
    assert "Findling" not in json.dumps(lines)


def test_the_numbers_are_in_the_text_format_of_prometheus():
    opened("app.py")
    said = observe.metrics().decode()
    for name in ("cmw_pages_drawn_total", "cmw_page_seconds_bucket", "cmw_query_seconds_count"):
        assert f"# TYPE {name.rsplit('_', 1)[0]}" in said and name in said
    assert "cmw_ready 1.0" in said and "cmw_degraded 0.0" in said and "cmw_build_age_seconds" in said


def test_every_alert_of_the_documents_asks_for_a_number_that_is_served():
    opened("app.py")
    asked = re.findall(r"expr: .*?(cmw_\w+)", (ROOT / "docs" / "operations.md").read_text(encoding="utf-8"))
    observe.FAULTS.labels("a page")  # a number by page is served from its first page on
    served = set(re.findall(r"^(cmw_\w+)", observe.metrics().decode(), re.M))
    assert len(asked) >= 5 and set(asked) - served == set()


def test_health_tells_a_good_build_from_none(builds, tmp_path, monkeypatch, capsys):
    assert health.main() == 0 and json.loads(capsys.readouterr().out)["ready"]
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path))
    assert health.main() == 1
    said = json.loads(capsys.readouterr().out)
    assert said["build"] is None and "python -m etl build" in said["why"]


@pytest.mark.no_build
def test_the_server_hides_details_and_gathers_nothing():
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())
    assert settings["client"]["showErrorDetails"] == "none" and not settings["browser"]["gatherUsageStats"]
    assert settings["server"]["enableXsrfProtection"] and settings["server"]["enableCORS"]
    assert settings["server"]["maxUploadSize"] == 10 and settings["server"]["fileWatcherType"] == "none"
