"""Backup, restore and upgrade as docs/operations.md tells them, run as an operator would."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl import load, pipeline
from tests.tiny import record
from tests.trust.crash import in_process, look, quiet

pytestmark = pytest.mark.no_build
ROOT = Path(__file__).parent.parent.parent
DOCS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path):
    """A folder `data` with the tiny record and two builds of it."""
    record.write(tmp_path / "data")
    for _ in range(2):
        pipeline.build(tmp_path / "data", tmp_path / "data" / "builds", None, True, quiet)
    return tmp_path


def told(start):
    """The command of the documents that starts like this."""
    return next(line.split("#")[0].strip() for line in DOCS.splitlines() if line.startswith(start))


def run(command, place):
    command = command.replace("python -m etl", f"{sys.executable} -m etl")
    found = subprocess.run(
        command, shell=True, cwd=place, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}, capture_output=True
    )
    return found.returncode


def test_a_backup_is_restored_and_verified(place):
    builds = place / "data" / "builds"
    before = in_process(look, builds)
    assert run(told("tar -cf"), place) == 0
    shutil.rmtree(builds)
    assert run(told("python -m etl verify"), place) == 2
    assert run(told("tar -xf"), place) == 0
    assert run(told("python -m etl verify"), place) == 0 and in_process(look, builds) == before


def test_an_older_build_is_brought_back_by_its_name(place):
    builds = place / "data" / "builds"
    newest, older = load.kept_names(builds)
    (builds / "current").write_text(older)
    assert in_process(look, builds)[:2] == (older, True)


def test_a_new_version_makes_a_new_build_and_still_opens_the_old_one(place, monkeypatch):
    builds = place / "data" / "builds"
    before = load.kept_names(builds)[0]
    file = builds / before / "manifest.json"
    manifest = json.loads(file.read_text())
    for name in ("seal", "contents"):  # as a version before made it
        del manifest[name]
    file.write_text(json.dumps({**manifest, "inputs_sha256": "of another version"}))
    assert in_process(look, builds)[:2] == (before, True)
    made = pipeline.build(place / "data", builds, None, False, quiet)
    assert made.is_new and in_process(look, builds)[0] == made.build_id
    (builds / "current").write_text(before)
    assert in_process(look, builds)[:2] == (before, True)
