"""Nothing is lost between an input and its table, and the same inputs give the same tables on another day and machine."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from etl import load, pipeline
from etl.records import TABLES
from tests.tiny import record
from tests.trust.crash import quiet
from tracker.build import SETTINGS

pytestmark = pytest.mark.no_build
ROOT = Path(__file__).parent.parent.parent
ELSEWHERE = """
import datetime, sys
from pathlib import Path
from etl import load, pipeline

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2031, 5, 17, 23, 59, 30, tzinfo=tz)

load.datetime = Later
data, builds, inbox = map(Path, sys.argv[1:])
pipeline.build(data, builds, inbox, True, lambda step: None)
"""


def contents(builds):
    """For each table of the current build a hash over its rows; the id of the build, which tells its time, left out."""
    hashes = {}
    file = builds / load.pointed_to(builds) / load.DATABASE
    with duckdb.connect(str(file), read_only=True, config=SETTINGS) as connection:
        for table in TABLES:
            columns = "* exclude (build_id)" if table == "manifest" else "*"
            rows = connection.execute(f"select {columns} from {table} order by all").fetchall()
            hashes[table] = hashlib.sha256(repr(rows).encode()).hexdigest()
    return hashes


def test_same_inputs_same_tables_on_another_day_and_machine(tmp_path):
    record.write(tmp_path / "data")
    record.write_inbox(tmp_path / "inbox")
    pipeline.build(tmp_path / "data", tmp_path / "here", tmp_path / "inbox", True, quiet)
    elsewhere = tmp_path / "another place" / "with a longer path"
    for name in ("data", "inbox"):
        shutil.copytree(tmp_path / name, elsewhere / name)
    surroundings = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8"}
    folders = (str(elsewhere / name) for name in ("data", "builds", "inbox"))
    subprocess.run([sys.executable, "-c", ELSEWHERE, *folders], cwd=ROOT, env=surroundings, check=True)
    assert load.pointed_to(elsewhere / "builds").startswith("20310517T")
    assert contents(elsewhere / "builds") == contents(tmp_path / "here")


def test_another_input_gives_other_tables(tmp_path):
    record.write(tmp_path / "data")
    pipeline.build(tmp_path / "data", tmp_path / "b", None, True, quiet)
    before = contents(tmp_path / "b")
    file = tmp_path / "data" / "record" / "statements.jsonl"
    file.write_text(file.read_text().replace("Made-up Union: briefing", "Made-up Union: a briefing", 1))
    pipeline.build(tmp_path / "data", tmp_path / "b", None, True, quiet)
    assert {table for table, digest in contents(tmp_path / "b").items() if digest != before[table]} >= {"statement"}


def test_rows_in_are_rows_loaded_quarantined_merged_or_withheld_for_every_input(tmp_path):
    record.write(tmp_path / "data")
    record.write_inbox(tmp_path / "inbox")
    lines = (tmp_path / "data" / "record" / "statements.jsonl").read_text().splitlines()
    spoilt = {**json.loads(lines[3]), "act": "no-such-act"}
    (tmp_path / "data" / "record" / "statements.jsonl").write_text(
        "\n".join([*lines[:3], json.dumps(spoilt), *lines[4:]])
    )
    (tmp_path / "data" / "suppressed_names.csv").write_text("name,reason,date\nMade-up League,asked,2026-01-01\n")
    result = pipeline.build(tmp_path / "data", tmp_path / "b", tmp_path / "inbox", True, quiet)
    inputs = {**result.reconciliation, **result.inbox}
    for name, row in inputs.items():
        assert row["in"] == sum(row.values()) - row["in"], name
    assert inputs["statements.jsonl"]["quarantined"] == 1 and inputs["agenda.txt"]["in"] == 11
    told = json.loads((tmp_path / "b" / result.build_id / "manifest.json").read_text())
    assert {**told["reconciliation"], **told["inbox"]} == inputs
