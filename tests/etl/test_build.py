"""A build of the bundled record: nothing lost, one event one meeting, bad rows named, the old build kept."""

import json
import shutil
from pathlib import Path

import pytest

from etl import load, pipeline
from etl.errors import BrokenContract, EtlError
from tests.etl.helpers import change, database, one, quiet

EXAMPLES = Path(__file__).parent.parent / "examples"


def lines(file: str) -> int:
    return sum(1 for line in (pipeline.DATA / "record" / file).read_text().splitlines() if line)


@pytest.mark.parametrize("table", ["document", "meeting", "stakeholder", "person", "statement", "link"])
def test_every_row_of_the_record_is_loaded(builds, table):
    assert one(builds, f"select count(*) from {table}")[0] == lines(f"{table}s.jsonl")


def test_every_table_and_column_is_explained(builds):
    with database(builds) as connection:
        assert connection.execute("select table_name from duckdb_tables() where comment is null").fetchall() == []
        assert (
            connection.execute(
                "select column_name from duckdb_columns() join duckdb_tables() using (table_name) where duckdb_columns.comment is null"
            ).fetchall()
            == []
        )


def test_records_have_the_columns_of_their_tables(builds):
    from dataclasses import fields

    from etl.records import TABLES

    with database(builds) as connection:
        for name, record in TABLES.items():
            columns = connection.execute(
                "select column_name from duckdb_columns() where table_name = $t order by column_index", {"t": name}
            ).fetchall()
            assert [c for (c,) in columns] == [f.name for f in fields(record)]


def test_inferred_values_stay_marked(builds):
    assert one(builds, "select loi_symbol, inferred_fields from review where review_key = 'EGY/1'")[1] == []
    assert "dialogue_from" in one(builds, "select inferred_fields from review where review_key = 'AZE/2'")[0]


def test_an_unchanged_record_is_not_built_again(tmp_path, data):
    first = pipeline.build(data, tmp_path / "b", None, False, quiet)
    second = pipeline.build(data, tmp_path / "b", None, False, quiet)
    assert first.is_new and not second.is_new and first.build_id == second.build_id
    assert pipeline.build(data, tmp_path / "b", None, True, quiet).is_new


def test_two_builds_of_the_same_inputs_hold_the_same_rows(builds, tmp_path, data):
    pipeline.build(data, tmp_path / "b", None, True, quiet)
    query = "select * from statement_row order by statement_id"
    with database(builds) as left, database(tmp_path / "b") as right:
        assert left.execute(query).fetchall() == right.execute(query).fetchall()


def test_a_read_document_joins_its_event_and_replaces_its_paraphrases(tmp_path, data):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(EXAMPLES / "stakeholders-2021-azerbaijan-twin.txt", inbox)
    pipeline.build(data, tmp_path / "b", inbox, True, quiet)
    at_meeting = "from statement_row where meeting_id = 's33-2021-10-04-stakeholder-aze'"
    own = "document_id = '2021-10-04-stakeholder-aze'"
    assert one(tmp_path / "b", "select count(*) from meeting")[0] == lines("meetings.jsonl")
    assert one(tmp_path / "b", "select count(*) from document")[0] == lines("documents.jsonl")
    assert one(tmp_path / "b", f"select count(*), count(distinct text_origin) {at_meeting} and {own}") == (10, 1)
    assert one(tmp_path / "b", f"select count(*) {at_meeting} and text_origin = 'paraphrase'")[0] == 4
    assert set(one(tmp_path / "b", f"select list(distinct stakeholder_id) {at_meeting} and {own}")[0]) == {
        "nhri-aze",
        "adc-memorial",
    }
    assert one(tmp_path / "b", f"select list(distinct review_key) {at_meeting} and {own}")[0] == ["AZE/3"]
    assert one(tmp_path / "b", "select count(*) from statement where superseded_by is not null")[0] == 18


def test_a_document_that_cannot_be_read_goes_to_quarantine(tmp_path, data):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "notes.txt").write_text("A shopping list")
    result = pipeline.build(data, tmp_path / "b", inbox, True, quiet)
    assert [finding.file for finding in result.quarantined] == ["notes.txt"]
    assert one(tmp_path / "b", "select count(*) from quarantine")[0] == 1


QUARANTINED = [
    ({"act": "breifing"}, "act", "breifing", "briefing"),
    ({"concerns": ["detentoin"]}, "concerns", "detentoin", "detention"),
    ({"document_id": ""}, "document_id", "", "Fill it in"),
    ({"document_id": "no-such-document"}, "document_id", "no-such-document", "add the row"),
    ({"date": "2021-02-30"}, "date", "2021-02-30", "YYYY"),
    (
        {"statement_id": "s33-2021-10-04-stakeholder-aze/02"},
        "statement_id",
        "s33-2021-10-04-stakeholder-aze/02",
        "id of its own",
    ),
    ({"new_field": 1}, "new_field", "1", "Teach the ETL"),
]


@pytest.mark.parametrize(
    ("fault", "field", "value", "remedy"),
    QUARANTINED,
    ids=[next(iter(f[0])) + str(i) for i, f in enumerate(QUARANTINED)],
)
def test_a_bad_statement_goes_to_quarantine(tmp_path, data, fault, field, value, remedy):
    file = data / "record" / "statements.jsonl"
    change(file, {"statement_id": "s33-2021-10-04-stakeholder-aze/01"}, **fault)
    result = pipeline.build(data, tmp_path / "b", None, False, quiet)
    finding = result.quarantined[0]
    assert (finding.file, finding.field, finding.value) == ("statements.jsonl", field, value)
    assert finding.place.startswith("line ") and remedy in finding.remedy
    row = result.reconciliation["statements.jsonl"]
    assert row["in"] == row["loaded"] + row["quarantined"]


STOPPING = [
    ("documents.jsonl", {"url": ""}, "url"),
    ("documents.jsonl", {"source_type": "blog"}, "source_type"),
    ("documents.jsonl", {"document_id": "2021-10-04-stakeholder-aze-sr463"}, "document_id"),
    ("documents.jsonl", {"meeting_id": "no-such-meeting"}, "meeting_id"),
    ("documents.jsonl", {"page_date": "2021-13-01"}, "page_date"),
]


@pytest.mark.parametrize(("file", "fault", "field"), STOPPING, ids=[f[2] + str(i) for i, f in enumerate(STOPPING)])
def test_a_bad_row_that_others_lean_on_stops_the_build_and_the_old_one_stays(tmp_path, data, file, fault, field):
    before = pipeline.build(data, tmp_path / "b", None, False, quiet).build_id
    change(data / "record" / file, {"document_id": "2021-10-04-stakeholder-aze"}, **fault)
    with pytest.raises(BrokenContract) as broken:
        pipeline.build(data, tmp_path / "b", None, False, quiet)
    told = next(f for f in broken.value.findings if f.field == field)
    assert told.place and told.remedy and told.reason
    assert load.current_manifest(tmp_path / "b")["build_id"] == before
    assert not list((tmp_path / "b").glob(".staged*"))


def test_a_review_outside_its_session_stops_the_build(tmp_path, data):
    file = data / "reference" / "reviews.csv"
    file.write_text(
        file.read_text().replace("2010-11-22,2010-11-23,CMW/C/ALB/CO/1", "2010-11-21,2010-11-23,CMW/C/ALB/CO/1")
    )
    with pytest.raises(BrokenContract, match="ALB/1.*outside session 13"):
        pipeline.build(data, tmp_path / "b", None, False, quiet)


def test_a_record_that_shrinks_stops_the_build(tmp_path, data):
    file = data / "record" / "statements.jsonl"
    file.write_text("\n".join(file.read_text().splitlines()[:1000]))
    with pytest.raises(BrokenContract, match="statement.*expected"):
        pipeline.build(data, tmp_path / "b", None, False, quiet)


def test_a_suppressed_name_is_nowhere_in_the_build(tmp_path, data):
    (data / "suppressed_names.csv").write_text("name,reason,date\nMarta Feliciano,asked,2026-01-01\n")
    person = {
        "person_id": "marta-feliciano",
        "name": "Marta Feliciano",
        "aliases": ["Marta Féliciano"],
        "committee_member": False,
    }
    with (data / "record" / "persons.jsonl").open("a") as stream:
        stream.write("\n" + json.dumps(person) + "\n")
    change(
        data / "record" / "statements.jsonl",
        {"statement_id": "s33-2021-10-04-stakeholder-aze/01"},
        person_id="marta-feliciano",
        text="Marta Feliciano said that the register was late.",
    )
    pipeline.build(data, tmp_path / "b", None, False, quiet)
    assert one(
        tmp_path / "b",
        "select text, speaker, person_id from statement_row where statement_id like '%stakeholder-aze/01'",
    ) == ("[name withheld] said that the register was late.", None, None)
    manifest = load.current_manifest(tmp_path / "b")
    content = (tmp_path / "b" / manifest["build_id"] / load.DATABASE).read_bytes()
    assert b"Marta Feliciano" not in content and b"marta-feliciano" not in content


def test_a_second_build_at_the_same_time_says_so(tmp_path, data):
    with load.only_builder(tmp_path / "b"), pytest.raises(EtlError, match="Another build"):
        pipeline.build(data, tmp_path / "b", None, False, quiet)
