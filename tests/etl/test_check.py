"""Every fault of the data is named with file, line, value and what to do. The faults are invented."""

import json
import re

import pytest

from etl.errors import BrokenContract, EtlError, UnreadableSource
from tests.etl.helpers import add, change, gather

pytestmark = pytest.mark.no_build
MEETING = {"meeting_id": "s33-2021-10-04-stakeholder-aze"}
PERSON = {"person_id": "abdelhamid-el-jamri"}
TWIN = {**PERSON, "name": "Abdelhamid El Jamri", "aliases": [], "committee_member": True}

# File, row to change, new values; then the line, value and remedy that the finding names.
STOPPING = [
    ("documents.jsonl", {"document_id": "2014-03-26-announcement-slv-mli-phl-ury"}, {"extent": "hole"}, "hole", "whole"),
    ("meetings.jsonl", MEETING, {"kind": "stakeholder_meetin"}, "stakeholder_meetin", "stakeholder_meeting"),
    ("meetings.jsonl", MEETING, {"part_of_day": "evening"}, "evening", "morning"),
    ("meetings.jsonl", MEETING, {"held_on": "2021-10-34"}, "2021-10-34", "YYYY-MM-DD"),
    ("meetings.jsonl", MEETING, {"held_on": "2022-10-04"}, "2022-10-04", "source"),
    ("meetings.jsonl", MEETING, {"held_until": "2021-10-01"}, "2021-10-01", "source"),
    ("meetings.jsonl", MEETING, {"participants": ["adc-memorail"]}, "adc-memorail", "adc-memorial"),
    ("meetings.jsonl", MEETING, {"other_states": ["XYZ"]}, "XYZ", "add the row"),
    ("meetings.jsonl", MEETING, {"review_keys": ["AZE/9"]}, "AZE/9", "add the row"),
    ("meetings.jsonl", MEETING, {"session": 99}, "99", "add the row"),
    ("stakeholders.jsonl", {"stakeholder_id": "adc-memorial"}, {"member_ids": ["nobody"]}, "nobody", "add the row"),
    ("stakeholders.jsonl", {"stakeholder_id": "adc-memorial"}, {"stakeholder_type": "ngos"}, "ngos", "ngo"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "row", "fault", "value", "remedy"), STOPPING, ids=[next(iter(f[2])) + f[3] for f in STOPPING]
)
def test_a_bad_row_that_others_lean_on_stops_the_build(data, file, row, fault, value, remedy):
    change(data / "record" / file, row, **fault)
    with pytest.raises(BrokenContract) as broken:
        gather(data)
    finding = broken.value.findings[0]
    assert (finding.file, finding.value) == (file, value)
    assert finding.place.startswith("line ") and remedy in finding.remedy and finding.reason


# A line added to a file; then its line, the field, and what is said.
ADDED = [
    ("record/persons.jsonl", TWIN, "line 190", "person_id", "stands twice, first on line 1"),
    ("record/persons.jsonl", "[1]", "line 190", "line", "no JSON object"),
    ("record/persons.jsonl", '{"person_id": "x",', "line 190", "line", "no JSON object"),
    ("reference/states.csv", "ALB,Albania,African,,,,,x,yes", "line 73", "iso3", "stands twice, first on line 2"),
    ("reference/reviews.csv", "ALB,1,initial,,,,,,,,reviewed,http://x,yes", "line 116", "iso3, cycle", "stands twice"),
    ("reference/reviews.csv", "ALB,9,initial,,,,,,,,revewed,http://x,yes", "line 116", "status", "not in the list"),
    ("reference/reviews.csv", "ALB,9,initial,,77,,,,,,reviewed,http://x,yes", "line 116", "session", "points to nothing"),
    ("reference/reviews_fill.csv", "ALB,9,session,3,a rule", "line LAST", "iso3, cycle", "not there"),
    ("reference/reviews_fill.csv", "ALB,1,session,13,a rule", "line 2", "session", "cannot be filled"),
    ("reference/members.csv", "A. Body,MAR,2o01,2002,y,http://x,yes", "line 39", "from_year", "not a whole number"),
    ("reference/members.csv", "A. Body,MAR,2001,2002,y,http://x,yes,more", "line 39", "cells beyond the last column", "does not know"),
    ("reference/members.csv", "A. Body,MAR", "line 39", "from_year", "missing"),
    ("reference/sessions.csv", "42,2025-12-05,2025-12-20,Geneva,http://x,yes", "line 43 (42)", "starts_on", "within session 41"),
    ("reference/sessions.csv", "44,2026-12-05,2026-12-20,Geneva,http://x,yes", "line 43 (44)", "number", "left out"),
    ("reference/sessions.csv", "42,2026-12-05,2026-11-20,Geneva,http://x,yes", "line 43 (42)", "ends_on", "before the first day"),
    ("reference/silences.csv", "NER,1,press,s25-2016-08-29-opening/04,x", "line 4", "stakeholder_type", "not in the list"),
    ("reference/silences.csv", "NER,1,nhri,no-such,x", "line 4", "statement_id", "points to nothing"),
    ("reference/silences.csv", "NER,9,nhri,s25-2016-08-29-opening/04,x", "line 4", "iso3, cycle", "points to nothing"),
    ("reference/state_points.csv", "ALB,141,20,a map", "line 8", "latitude", "between -90 and 90"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "row", "place", "field", "reason"), ADDED, ids=[f"{f[0].split('/')[1]}-{f[3]}" for f in ADDED]
)
def test_a_bad_line_stops_the_build(data, file, row, place, field, reason):
    add(data / file, row)
    place = place.replace("LAST", str(len((data / file).read_text().splitlines())))
    with pytest.raises(BrokenContract) as broken:
        gather(data)
    finding = broken.value.findings[0]
    assert finding.field == field and reason in finding.reason and finding.remedy
    assert finding.place == place


def test_a_table_that_outgrows_its_bounds_stops_the_build(data):
    add(data / "reference" / "articles.csv", "94,IX,Nothing,all")
    with pytest.raises(BrokenContract, match="expectations.toml, article, rows = '94': expected 93 to 93"):
        gather(data)


@pytest.mark.parametrize(
    ("file", "column", "told"),
    [
        ("documents.jsonl", "symbol", "document, symbol = 'filled in 0': expected in at least 20% of its 724 rows"),
        ("statements.jsonl", "review_key", "statement, review_key = 'filled in 0'"),
    ],
)
def test_a_column_that_turns_empty_stops_the_build(data, file, column, told):
    lines = (data / "record" / file).read_text().splitlines()
    emptied = [json.dumps({**json.loads(line), column: ""}) for line in lines if line]
    (data / "record" / file).write_text("\n".join(emptied))
    with pytest.raises(BrokenContract, match=re.escape(told)):
        gather(data)


def test_a_new_unknown_value_in_many_rows_stops_the_build_with_the_value(data):
    for row in [json.loads(line) for line in (data / "record" / "links.jsonl").read_text().splitlines() if line]:
        change(data / "record" / "links.jsonl", row, kind="echoed")
    with pytest.raises(BrokenContract) as broken:
        gather(data)
    assert broken.value.findings[0].place == "quarantine" and "at most 20" in broken.value.findings[0].reason
    assert "'echoed'" in str(broken.value)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd"]
)
def test_an_address_that_runs_something_stops_the_build(data, url):
    change(data / "record" / "documents.jsonl", {"document_id": "2014-03-26-announcement-slv-mli-phl-ury"}, url=url)
    with pytest.raises(BrokenContract, match="table document, 2014-03-26.*no address of the web"):
        gather(data)


def test_expectations_that_cannot_be_read_are_named(data):
    (data / "expectations.toml").write_text('[rows]\nstate = { min = "many" }\n')
    with pytest.raises(UnreadableSource, match="expectations.toml cannot be read"):
        gather(data)


def test_a_review_before_the_convention_was_in_force_stops_the_build(data):
    file = data / "reference" / "states.csv"
    file.write_text(file.read_text().replace("2007-06-05,accession,2007-10-01", "2017-06-05,accession,2017-10-01"))
    with pytest.raises(BrokenContract, match=r"reviews.csv, line 2 \(ALB/1\).*became bound"):
        gather(data)


LEAVES = [
    ("links.jsonl", {"iso3": "SLV"}, {"iso3": "XYZ"}, "XYZ"),
    ("links.jsonl", {"iso3": "SLV"}, {"kind": "taken"}, "taken"),
    ("links.jsonl", {"iso3": "SLV"}, {"source_url": ""}, ""),
    ("links.jsonl", {"iso3": "SLV"}, {"to_ids": ["no-such"]}, "no-such"),
    ("conflicts.jsonl", {"field": "session"}, {"meeting_id": "no-such"}, "no-such"),
    ("conflicts.jsonl", {"field": "session"}, {"values": [["9"]]}, "[['9']]"),
    ("statements.jsonl", {"stage": "co"}, {"articles": ["x"]}, "x"),
    ("statements.jsonl", {"stage": "co"}, {"articles": [94]}, "94"),
    ("statements.jsonl", {"stage": "co"}, {"states": ["XYZ"]}, "XYZ"),
    ("statements.jsonl", {"stage": "co"}, {"groups": "children"}, "children"),
    ("statements.jsonl", {"stage": "co"}, {"ordinal": "first"}, "first"),
    ("statements.jsonl", {"stage": "voice"}, {"medium": "fax"}, "fax"),
]


@pytest.mark.parametrize(
    ("file", "row", "fault", "value"), LEAVES, ids=[f"{f[0]}-{next(iter(f[2]))}-{f[3]}" for f in LEAVES]
)
def test_a_bad_leaf_goes_to_quarantine_and_is_counted(data, file, row, fault, value):
    change(data / "record" / file, row, **fault)
    gathered = gather(data)
    mine = [finding for finding in gathered.quarantined if finding.file == file]
    assert [finding.value for finding in mine] == [value]
    assert mine[0].place.startswith("line ") and mine[0].remedy
    row = gathered.reconciliation[file]
    assert (row["quarantined"], row["loaded"]) == (1, row["in"] - 1)


def test_what_leans_on_a_statement_in_quarantine_is_reported(data):
    change(data / "record" / "statements.jsonl", {"statement_id": "obs-slv-3-020"}, act="concren")
    found = [(f.file, f.value) for f in gather(data).quarantined]
    assert ("statements.jsonl", "concren") in found and ("links.jsonl", "obs-slv-3-020") in found


def test_a_shrunken_record_lists_what_went_to_quarantine(data):
    file = data / "record" / "statements.jsonl"
    file.write_text(file.read_text().replace('"act": "concern"', '"act": "worry"'))
    with pytest.raises(BrokenContract) as broken:
        gather(data)
    assert {"expectations.toml", "statements.jsonl"} <= {finding.file for finding in broken.value.findings}


def test_a_statement_said_at_a_meeting_takes_the_meeting_of_its_document(data):
    change(data / "record" / "statements.jsonl", {"statement_id": "s33-2021-10-04-stakeholder-aze/01"}, meeting_id="")
    rows = gather(data).tables["statement"]
    found = next(row for row in rows if row.statement_id == "s33-2021-10-04-stakeholder-aze/01")
    assert found.meeting_id == MEETING["meeting_id"]
    assert any(row.meeting_id is None for row in rows if row.stage == "co")


@pytest.mark.parametrize("file", ["record/persons.jsonl", "reference/states.csv"])
def test_a_file_in_another_encoding_is_named(data, file):
    (data / file).write_bytes((data / file).read_bytes() + "é".encode("latin-1"))
    with pytest.raises(UnreadableSource, match=r"is not UTF-8 \(byte \d+\)"):
        gather(data)


def test_a_missing_file_is_named(data):
    (data / "record" / "links.jsonl").unlink()
    with pytest.raises(EtlError, match=r"links\.jsonl is missing"):
        gather(data)


def test_the_record_builds_without_points_for_small_states(data):
    (data / "reference" / "state_points.csv").unlink()
    gathered = gather(data)
    assert all(state.latitude is None for state in gathered.tables["state"])
    assert "state_points.csv" not in gathered.reconciliation


def test_a_broken_vocabulary_is_named_with_its_line(data):
    file = data / "vocabulary" / "lists.yaml"
    line = len(file.read_text().splitlines()) + 1
    add(file, "  : : [")
    with pytest.raises(BrokenContract, match=rf"lists\.yaml, line {line}.*no YAML"):
        gather(data)
