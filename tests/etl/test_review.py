"""A person's verdict wins, is never overwritten, and comes back row by row. Sentences of the inbox are invented."""

import csv
import io
import re
import shutil
from pathlib import Path

import duckdb
import pytest

from bench.uhri import write_export
from etl import labelled, pipeline
from etl.keys import text_key
from etl.load import SQL
from tests.etl.helpers import add, database, gather, quiet

TWIN = Path(__file__).parent.parent / "examples" / "stakeholders-2021-azerbaijan-twin.txt"
pytestmark = pytest.mark.no_build


def labels_of(tables, statement_id):
    rows = [row for row in tables["statement_concern"] if row.statement_id == statement_id]
    return {row.concern: row for row in rows}


def labelled_statement(tables):
    label = tables["statement_concern"][0]
    return next(row for row in tables["statement"] if row.statement_id == label.statement_id), label.concern


def verdict(statement, concern, given, reason="as the text says", key=None):
    return f"{statement.statement_id},{key or text_key(statement.text)},{concern},{given},AB,2026-11-01,{reason}"


def test_a_verdict_gives_and_takes_labels_and_is_kept(data):
    statement, concern = labelled_statement(gather(data).tables)
    add(data / "reviewed.csv", verdict(statement, concern, "no"))
    add(data / "reviewed.csv", verdict(statement, "remittances", "yes"))
    gathered = gather(data)
    found = labels_of(gathered.tables, statement.statement_id)
    assert concern not in found and found["remittances"].decided_by == "reviewed"
    kept = {(row.concern, row.is_given, row.reviewer) for row in gathered.tables["label_review"]}
    assert kept == {(concern, False, "AB"), ("remittances", True, "AB")}
    assert gathered.reconciliation["reviewed.csv"]["loaded"] == 2


def test_a_label_that_a_person_confirms_is_marked_as_reviewed(data):
    statement, concern = labelled_statement(gather(data).tables)
    add(data / "reviewed.csv", verdict(statement, concern, "yes"))
    label = labels_of(gather(data).tables, statement.statement_id)[concern]
    assert (label.decided_by, label.is_unsure) == ("reviewed", False)


def test_a_verdict_finds_its_sentence_under_another_id(data):
    statement, _ = labelled_statement(gather(data).tables)
    line = verdict(statement, "remittances", "yes").replace(statement.statement_id, "an-older-id")
    add(data / "reviewed.csv", line)
    assert labels_of(gather(data).tables, statement.statement_id)["remittances"].decided_by == "reviewed"


def test_a_verdict_on_a_text_that_has_changed_goes_to_quarantine(data):
    statement, concern = labelled_statement(gather(data).tables)
    add(data / "reviewed.csv", verdict(statement, concern, "no", key="0123456789"))
    add(data / "reviewed.csv", verdict(statement, "detension", "no"))
    gathered = gather(data)
    assert concern in labels_of(gathered.tables, statement.statement_id)
    told = [str(finding) for finding in gathered.quarantined if finding.file == "reviewed.csv"]
    assert len(told) == 2 and "Nearest: detention" in told[0] and "text has changed" in told[1]


def test_the_queue_comes_back_as_verdicts_and_is_not_asked_again(data):
    asked = labelled.open_questions(data)[:3]
    assert asked[0].worth >= asked[1].worth >= asked[2].worth and all(question.why for question in asked)
    rows = [question.as_row() for question in asked]
    rows[0] |= {"verdict": "yes", "reviewer": "AB", "date": "2026-11-01"}
    rows[1] |= {"verdict": "maybe", "reviewer": "AB", "date": "2026-11-01"}
    taken, findings = labelled.take_reviews(as_file(data, rows), data)
    assert taken == 1 and [(f.place, f.field) for f in findings] == [("line 3", "verdict")]
    again = labelled.open_questions(data)
    key = (asked[0].statement.statement_id, asked[0].opinion.label)
    assert key not in {(q.statement.statement_id, q.opinion.label) for q in again}


def test_a_verdict_is_never_overwritten(data):
    rows = [labelled.open_questions(data)[0].as_row()]
    rows[0] |= {"verdict": "yes", "reviewer": "AB", "date": "2026-11-01"}
    labelled.take_reviews(as_file(data, rows), data)
    rows[0] |= {"verdict": "no", "reviewer": "CD"}
    taken, findings = labelled.take_reviews(as_file(data, rows), data)
    assert taken == 0 and "reviewed before (yes by AB on 2026-11-01" in str(findings[0])


def as_file(data, rows):
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    (data / "returned.csv").write_text(stream.getvalue())
    return data / "returned.csv"


@pytest.fixture
def built(data, tmp_path):
    """A build with the record, a document that was read, an export of the index and a verdict: every kind of label."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(TWIN, inbox)
    write_export(inbox / "export.json", 8, 8)
    statement, concern = labelled_statement(gather(data).tables)
    add(data / "reviewed.csv", verdict(statement, concern, "yes"))
    pipeline.build(data, tmp_path / "b", inbox, False, quiet)
    with database(tmp_path / "b") as connection:
        yield connection


def test_every_label_of_a_build_says_what_decided_it(built):
    columns: dict[str, set[str]] = {}
    for table, column in built.execute("select table_name, column_name from duckdb_columns()").fetchall():
        columns.setdefault(table, set()).add(column)
    labels, seen = {table for table, held in columns.items() if "decided_by" in held}, set()
    assert labels >= {f"statement_{what}" for what in ("concern", "group", "article", "state")}
    for table in labels:
        seen |= {by for (by,) in built.execute(f"select distinct decided_by from {table}").fetchall()}
        score = "t.score" if "score" in columns[table] else "null"
        unproven = f"""select t.* from {table} as t join statement as s using (statement_id)
            where t.decided_by in ('cue', 'model') and (t.char_start is null or t.char_end is null)
            or t.decided_by = 'cue' and t.cue is null or t.decided_by = 'model' and {score} is null
            or t.char_end > length(s.text) or t.char_start >= t.char_end"""
        assert built.execute(unproven).fetchall() == []
    assert {"hand", "reviewed", "cue", "uhri"} <= seen <= {"hand", "reviewed", "cue", "model", "uhri"}


def test_a_state_is_a_label_where_the_text_names_it_and_comes_with_the_review_elsewhere(built):
    named = built.execute(
        """select t.cue, s.text[t.char_start + 1 : t.char_end]
        from statement_state t join statement s using (statement_id) where t.decided_by = 'cue'"""
    ).fetchall()
    assert named and all(cue == words for cue, words in named)
    silent = built.execute(
        """select distinct states from statement_row anti join statement_state using (statement_id)
        where document_id = '2021-10-04-stakeholder-aze' and text_origin = 'sentence'"""
    ).fetchall()
    assert silent == [(["AZE"],)]
    lost = "select count(*) from statement_row where review_key is not null and states[1] <> review_iso3"
    assert built.execute(lost).fetchone() == (0,)


@pytest.mark.parametrize("by", ["model", "cue", "guess"])
def test_the_database_refuses_a_label_without_its_reason(by):
    connection = duckdb.connect()
    connection.execute(re.sub(r" references \w+ \(\w+\)", "", (SQL / "schema.sql").read_text()))
    with pytest.raises(duckdb.ConstraintException, match="CHECK"):
        connection.execute(
            "insert into statement_concern values ('x', 'detention', 0, $by, true, null, null, null, null, null)",
            {"by": by},
        )
