"""Publishing: the pointer moves last, a crash leaves the old build, and little is left lying about."""

import json
import shutil

import pytest

from etl import load, pipeline
from etl.errors import BrokenContract
from etl.records import Session
from etl.tables import Tables
from tests.etl.helpers import add, change, one, quiet
from tests.trust.test_same_build import contents

pytestmark = pytest.mark.no_build


def folders(builds):
    return sorted(path.name for path in builds.iterdir() if path.is_dir())


def test_the_last_three_builds_are_kept(data, tmp_path):
    made = [pipeline.build(data, tmp_path / "b", None, True, quiet).build_id for _ in range(5)]
    assert len(set(made)) == 5 and folders(tmp_path / "b") == sorted(made)[-3:]
    assert (tmp_path / "b" / "current").read_text().strip() == made[-1]


def test_a_crash_while_writing_leaves_the_old_build(data, tmp_path, monkeypatch):
    before = pipeline.build(data, tmp_path / "b", None, False, quiet).build_id

    def crash(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(load, "write_database", crash)
    with pytest.raises(KeyboardInterrupt):
        pipeline.build(data, tmp_path / "b", None, True, quiet)
    assert load.current_manifest(tmp_path / "b")["build_id"] == before and folders(tmp_path / "b") == [before]


def test_what_a_killed_build_left_is_cleared(data, tmp_path):
    (tmp_path / "b" / ".staged-20200101T000000-abc").mkdir(parents=True)
    made = pipeline.build(data, tmp_path / "b", None, False, quiet).build_id
    assert folders(tmp_path / "b") == [made]


def test_a_pointer_to_nothing_is_mended_by_the_next_build(data, tmp_path):
    gone = pipeline.build(data, tmp_path / "b", None, False, quiet).build_id
    shutil.rmtree(tmp_path / "b" / gone)
    assert pipeline.build(data, tmp_path / "b", None, False, quiet).is_new


@pytest.mark.parametrize("file", ["corrections.csv", "expectations.toml", "record/about.json", "vocabulary/lists.yaml"])
def test_any_changed_input_makes_a_new_build(data, tmp_path, file):
    pipeline.build(data, tmp_path / "b", None, False, quiet)
    (data / file).write_text((data / file).read_text() + "\n")
    assert pipeline.build(data, tmp_path / "b", None, False, quiet).is_new


def test_a_row_that_the_database_refuses_is_named_with_its_table(data, tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline.check, "check_references", lambda tables, folder: [])
    change(data / "record" / "stakeholders.jsonl", {"stakeholder_id": "adc-memorial"}, country_iso3="XYZ")
    with pytest.raises(BrokenContract, match="stakeholder, all rows.*XYZ"):
        pipeline.build(data, tmp_path / "b", None, False, quiet)
    assert not (tmp_path / "b" / "current").exists()


def test_a_number_that_no_column_can_hold_is_named_with_its_table(tmp_path):
    whole = Tables(session=[Session(10**30, None, None, None, False, None)])
    with pytest.raises(BrokenContract, match="session, all rows"):
        load.write_database(tmp_path / "b.duckdb", whole, quiet)


def test_a_table_is_the_same_in_however_many_pieces_it_is_written(data, tmp_path, monkeypatch):
    pipeline.build(data, tmp_path / "whole", None, False, quiet)
    monkeypatch.setattr(load, "AT_ONCE", 7)
    pipeline.build(data, tmp_path / "pieces", None, False, quiet)
    assert contents(tmp_path / "pieces") == contents(tmp_path / "whole")


def test_the_manifest_names_every_input_with_hash_and_rows(data, tmp_path):
    add(data / "corrections.csv", "reviews.csv,ALB/1,report_kind,initial,,a slip,")
    pipeline.build(data, tmp_path / "b", None, False, quiet)
    manifest = load.current_manifest(tmp_path / "b")
    assert manifest["files"]["record/links.jsonl"]["rows"] == 35 and manifest["files"]["corrections.csv"]["rows"] == 1
    assert len(manifest["files"]["vocabulary/taxonomy.yaml"]["sha256"]) == 64
    assert manifest["files"]["vocabulary/taxonomy.yaml"]["rows"] is None
    assert manifest["covers_until"] == "2025-12-31" and manifest["duckdb"] and manifest["python"]
    told, code = one(tmp_path / "b", "select counts, code_version from manifest")
    assert json.loads(told) == manifest["reconciliation"] and code == manifest["code_version"]
    for name, row in manifest["reconciliation"].items():
        assert row["in"] == row["loaded"] + row["quarantined"] + row["merged"] + row["withheld"], name


def test_the_file_can_be_read_by_older_versions_of_the_database(data, tmp_path):
    made = pipeline.build(data, tmp_path / "b", None, False, quiet).build_id
    header = (tmp_path / "b" / made / load.DATABASE).read_bytes()[:24]
    assert int.from_bytes(header[12:20], "little") == 68
