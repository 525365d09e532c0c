"""What a reader takes away: safe in a spreadsheet, exact in a program, and saying what it is."""

import csv
import io
import json

import pandas as pd
import pytest

from tracker import export, tables
from tracker.build import current_build
from tracker.queries import rows
from tracker.selection import Selection

MADE_UP = tables.Table(
    "made-up", "one row a test", (tables.Column("text", "Text", "Words."), tables.Column("n", "N", "Number."))
)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd()"])
def test_a_formula_is_made_harmless(cell):
    assert export.harmless(cell).startswith("'")


def test_numbers_stay_numbers_and_the_unknown_stays_empty():
    frame = pd.DataFrame({"text": ["a", None], "n": [1.0, float("nan")]})
    assert export.to_csv(MADE_UP, frame) == b"text,n\r\na,1\r\n,\r\n"


def test_quotes_commas_and_line_breaks_come_back():
    text = 'He said "no", and\nleft; é'
    back = list(
        csv.reader(io.StringIO(export.to_csv(MADE_UP, pd.DataFrame({"text": [text], "n": [2]})).decode(), newline=""))
    )
    assert back == [["text", "n"], [text, "2"]]


def test_the_spreadsheet_variant_only_adds_a_mark():
    frame = pd.DataFrame({"text": ["é"], "n": [1]})
    assert export.to_csv(MADE_UP, frame, True) == b"\xef\xbb\xbf" + export.to_csv(MADE_UP, frame)


def test_every_row_of_statements_has_its_source():
    frame = rows.statements(Selection(context=True))
    assert len(frame) == 1984 and frame["source_url"].str.startswith("http").all()


def test_the_twin_says_selection_count_build_licence_and_citation():
    selection = Selection().choose("state", ("AZE",))
    frame, manifest = rows.statements(selection), current_build().manifest
    twin = json.loads(export.twin(tables.STATEMENTS, frame, selection, "State: Azerbaijan", manifest))
    assert twin["rows"] == len(frame) and twin["build"] == manifest["build_id"]
    assert (
        twin["parameters"] == {"state": ["AZE"]} and "CC BY 4.0" in twin["licence"] and "Azerbaijan" in twin["citation"]
    )
    assert list(twin["columns"]) == [column.name for column in tables.STATEMENTS.columns]


def test_the_file_name_says_selection_and_build():
    name = export.file_name("statements", Selection().choose("state", ("AZE", "MEX")), "20260101T000000-abc")
    assert name.startswith("cmw_statements_state-AZE-MEX_") and name.endswith("20260101T000000-abc")
    assert name != export.file_name("statements", Selection().choose("state", ("AZE",)), "20260101T000000-abc")
