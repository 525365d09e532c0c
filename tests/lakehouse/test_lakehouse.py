"""Builds in a real lakehouse: published, read, found again by their id, and never mixed.

Run by `make test-lakehouse`, beside a PostgreSQL and an S3 server of their own.
"""

import os
import subprocess
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from uuid import uuid4

import duckdb
import pandas as pd
import pytest

from etl import lakehouse, load, pipeline
from etl.errors import CannotPublish
from tests.lakehouse.services import BUCKET, STARTED
from tests.tiny import record
from tests.trust.test_read_only import FORBIDDEN
from tracker import build, predicate
from tracker import lakehouse as reader
from tracker.queries import whole
from warehouse import engine, setting

pytestmark = [
    pytest.mark.no_build,
    pytest.mark.skipif(STARTED not in os.environ, reason="make test-lakehouse starts the servers"),
]


@pytest.fixture
def place(tmp_path, monkeypatch):
    """An empty lakehouse that the environment names; a dashboard there has nothing on its own disk."""
    name = f"t{uuid4().hex[:16]}"
    subprocess.run(["createdb", name], check=True)
    monkeypatch.setenv(setting.NAME, f"ducklake:postgres:dbname={name};data=s3://{BUCKET}/{name}")
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path / "dashboard"))
    monkeypatch.setattr(reader, "SECONDS", 1e-9)
    return setting.chosen()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Three builds in folders: the tiny record, the same with a document more, and that with a name withheld."""
    data = tmp_path_factory.mktemp("data")
    inbox = data / "inbox"
    record.write(data)
    folders = [_made(tmp_path_factory, data, None)]
    record.write_inbox(inbox)
    folders.append(_made(tmp_path_factory, data, inbox))
    (data / "suppressed_names.csv").write_text("name,reason,date\nMarta Feliciano,asked,2026-01-01\n")
    return [*folders, _made(tmp_path_factory, data, inbox)]


def _made(tmp_path_factory, data: Path, inbox: Path | None) -> Path:
    builds = tmp_path_factory.mktemp("builds")
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv(setting.NAME, raising=False)
        return builds / pipeline.build(data, builds, inbox, False, lambda step: None).build_id


def _in_file(folder: Path, sql: str) -> pd.DataFrame:
    with duckdb.connect(str(folder / load.DATABASE), read_only=True, config=build.SETTINGS) as connection:
        return connection.execute(sql).df()


def _objects(place: setting.Warehouse) -> int:
    """How many files lie in the object storage of a lakehouse."""
    prefix = place.data.removeprefix(f"s3://{BUCKET}/")
    address = f"{os.environ['AWS_ENDPOINT_URL']}/{BUCKET}?list-type=2&prefix={prefix}"
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().count(b"<Key>")


def test_the_command_publishes_and_a_dashboard_elsewhere_reads_the_same(place, tmp_path):
    record.write(tmp_path / "data")
    record.write_inbox(tmp_path / "inbox")
    result = pipeline.build(tmp_path / "data", tmp_path / "etl", tmp_path / "inbox", False, lambda step: None)
    folder = tmp_path / "etl" / result.build_id
    assert build.newest_build().build_id == result.build_id
    tables = _in_file(
        folder,
        "select table_name from duckdb_tables() union all select view_name from duckdb_views() where not internal",
    )
    assert len(tables) > 30
    for name in tables["table_name"]:
        pd.testing.assert_frame_equal(build.run(f"from {name}"), _in_file(folder, f"from {name}"))
    again = pipeline.build(tmp_path / "data", tmp_path / "etl", tmp_path / "inbox", False, lambda step: None)
    assert not again.is_new and len(build.kept_builds()) == 1


def test_columns_comments_keys_index_and_template_come_along(place, made, monkeypatch):
    lakehouse.publish(place, made[1])
    words = {"words": predicate.Answering("detention")}
    asked = "select statement_id from statement_row where list_contains($words::varchar[], statement_id) order by 1"
    there = whole.tables(), whole.sources(), build.run(asked, words), build.empty_template()
    monkeypatch.delenv(setting.NAME)
    monkeypatch.setenv("CMW_BUILDS", str(made[1].parent))
    here = whole.tables(), whole.sources(), build.run(asked, words), build.empty_template()
    assert [(t.name, t.grain) for t in there[0]] == [(t.name, t.grain) for t in here[0]]
    for one, other in zip(there[0], here[0], strict=True):
        pd.testing.assert_frame_equal(one.columns, other.columns)
        pd.testing.assert_frame_equal(one.keys, other.keys)
    pd.testing.assert_frame_equal(there[1], here[1])
    pd.testing.assert_frame_equal(there[2], here[2])
    assert len(there[2]) and there[3] == here[3] and there[3]


def test_a_build_is_found_again_by_its_id_after_a_newer_one(place, made):
    for folder in made[:2]:
        lakehouse.publish(place, folder)
    assert [each.build_id for each in build.kept_builds()] == [made[1].name, made[0].name]
    for folder in made[:2]:
        sql = "select statement_id, text from statement order by 1"
        found = build.run_on(build.kept_build(folder.name), sql)
        pd.testing.assert_frame_equal(found, _in_file(folder, sql))
    with pytest.raises(build.NoBuild):
        build.kept_build("20000101T000000-00000000")


def test_of_two_writers_at_once_each_publishes_all_or_nothing(place, made):
    start = Barrier(2)

    def publish(folder):
        start.wait()
        try:
            return lakehouse.publish(place, folder) and folder.name
        except CannotPublish as error:
            assert "at the same time" in str(error)

    lakehouse.publish(place, made[1])
    for _ in range(3):
        with ThreadPoolExecutor(2) as two:
            told_each = list(two.map(publish, made[:2]))
        with engine.attached(place, "read_only") as connection:
            published = engine.published(connection)
            assert published[0][0] in told_each
            for build_id, number, _ in published:
                folder = next(each for each in made if each.name == build_id)
                for table, ordered in (
                    ("manifest", "build_id"),
                    ("statement", "statement_id"),
                    ("document", "document_id"),
                ):
                    rows = f"from {table} at (version => {number}) order by {ordered}"
                    told = connection.execute(rows).df()
                    pd.testing.assert_frame_equal(told, _in_file(folder, f"from {table} order by {ordered}"))
                beside = connection.execute(
                    f"select content from beside.file at (version => {number}) where name = 'manifest.json'"
                )
                assert beside.fetchall()[0][0] == (folder / "manifest.json").read_bytes()


def test_a_build_that_cannot_be_published_leaves_the_last_one(place, made, monkeypatch):
    lakehouse.publish(place, made[0])
    with monkeypatch.context() as storage_gone:
        storage_gone.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
        with pytest.raises(CannotPublish, match="is not published"):
            lakehouse.publish(place, made[1])
    with monkeypatch.context() as cut_off:
        cut_off.setattr(lakehouse, "_explain", lambda connection: connection.execute("select * from no_such_table"))
        with pytest.raises(CannotPublish, match="is not published"):
            lakehouse.publish(place, made[1])
    assert [each.build_id for each in build.kept_builds()] == [made[0].name]
    n = "select count(*) as n from statement"
    assert build.run(n)["n"].iloc[0] == _in_file(made[0], n)["n"].iloc[0]
    lakehouse.publish(place, made[1])
    assert build.newest_build().build_id == made[1].name


def test_a_catalogue_that_refuses_is_told_to_the_log_and_not_to_visitors(place, made, monkeypatch, caplog):
    lakehouse.publish(place, made[0])
    monkeypatch.setenv("PGPASSWORD", "not the password")
    with pytest.raises(build.NoBuild, match="the log says why") as refused:
        build.newest_build()
    assert "PostgreSQL" not in str(refused.value) and os.environ["PGUSER"] not in str(refused.value)
    assert "password authentication failed" in caplog.text


def test_builds_that_may_show_a_withheld_name_are_forgotten_with_their_files(place, made, monkeypatch):
    for folder in made[:2]:
        lakehouse.publish(place, folder)
    assert len(build.kept_builds()) == 2
    files = _objects(place)
    with monkeypatch.context() as cut_off:
        cut_off.setattr(lakehouse, "_forget", lambda connection, withheld: connection.execute("select * from no_table"))
        with pytest.raises(CannotPublish):
            lakehouse.publish(place, made[2])
    assert not lakehouse.publish(place, made[2]), "the second run makes up for what the first left undone"
    assert [each.build_id for each in build.kept_builds()] == [made[2].name]
    assert _objects(place) < files
    fetched = build.builds_folder() / build.FETCHED
    assert [folder.name for folder in fetched.iterdir()] == [made[2].name]


def test_a_dashboard_can_only_read(place, made):
    lakehouse.publish(place, made[0])
    elsewhere = {
        "load": "load icu_of_another",  # httpfs is loaded already
        "another bucket": "select * from read_parquet('s3://other/x.parquet')",
        "another catalogue": "attach 'dbname=postgres' as other (type postgres)",
        "write to the catalogue": "call postgres_execute('__ducklake_metadata_lake', 'create table t (i int)')",
    }
    for name, sql in (FORBIDDEN | elsewhere).items():
        try:
            build.run(sql)
        except duckdb.Error:
            continue
        pytest.fail(f"a dashboard may {name}")


def test_a_file_that_was_changed_in_the_lakehouse_is_not_shown(place, made):
    lakehouse.publish(place, made[0])
    lakehouse.publish(place, made[1])
    with engine.attached(place, f"data_path '{place.data}'") as connection:
        connection.execute("begin")
        connection.execute("update lake.beside.file set content = 'x'::blob where name = 'template.csv'")
        connection.execute(
            f"call lake.set_commit_message('{engine.AUTHOR}', '{made[1].name}', extra_info => '{{\"withheld\": \"\"}}')"
        )
        connection.execute("commit")
    assert build.newest_build().build_id == made[0].name
    assert build.newest_build().stands_in_for == made[1].name
