"""What a reader takes away: safe in a spreadsheet, exact in a program, and saying what it is."""

import csv
import io
import json

import pandas as pd
import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from tracker import export, tables
from tracker.build import current_build
from tracker.formats import to_parquet
from tracker.queries import rows
from tracker.selection import Selection
from tracker.spreadsheet import ABOUT, CUT, to_xlsx

MADE_UP = tables.Table(
    "made-up", "one row a test", (tables.Column("text", "Text", "Words."), tables.Column("n", "N", "Number."))
)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =cmd()", "\uff1dcmd()"])
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
    twin = json.loads(export.twin(export.about(tables.STATEMENTS, frame, selection, "State: Azerbaijan", manifest)))
    assert twin["rows"] == len(frame) and twin["build"] == manifest["build_id"]
    assert twin["query"] == "state=AZE"
    assert (
        twin["parameters"] == {"state": ["AZE"]} and "CC BY 4.0" in twin["licence"] and "Azerbaijan" in twin["citation"]
    )
    assert list(twin["columns"]) == [column.name for column in tables.STATEMENTS.columns]


def test_the_file_name_says_selection_and_build():
    name = export.file_name("statements", Selection().choose("state", ("AZE", "MEX")), "20260101T000000-abc")
    assert name.startswith("cmw_statements_state-AZE-MEX_") and name.endswith("20260101T000000-abc")
    assert name != export.file_name("statements", Selection().choose("state", ("AZE",)), "20260101T000000-abc")


TRICKY = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "  =cmd()",
    "#N/A",
    "2021-10-04",
    "012",
    "TRUE",
    "é \U0001f30d",
    "a\nb",
]


def made_up(*texts):
    return pd.DataFrame({"text": list(texts), "n": pd.array([*range(len(texts) - 1), None], "Int32")})


def test_text_in_a_workbook_is_text_and_never_runs():
    book = load_workbook(io.BytesIO(to_xlsx(MADE_UP, made_up(*TRICKY), {"rows": 12})))
    cells = [row[0] for row in book["Rows"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == TRICKY and {cell.data_type for cell in cells} == {"s"}
    # Without this mark a spreadsheet runs the text as soon as somebody edits the cell and presses Enter.
    assert [cell.quotePrefix for cell in cells] == [export.is_formula(text) for text in TRICKY]
    assert [row[1].value for row in book["Rows"].iter_rows(min_row=2)] == [*range(11), None]


def test_a_workbook_says_what_it_is():
    selection = Selection(words="=1+1").choose("state", ("AZE",))
    frame, manifest = rows.statements(selection), current_build().manifest
    about = export.about(tables.STATEMENTS, frame, selection, "State: Azerbaijan", manifest)
    sheet = load_workbook(io.BytesIO(to_xlsx(tables.STATEMENTS, frame, about)))[ABOUT]
    told = {name.value: value.value for name, value in sheet.iter_rows()}
    assert told["rows"] == len(frame) and told["build"] == manifest["build_id"] and "CC BY 4.0" in told["licence"]
    assert told["selection"] == "State: Azerbaijan" and told["  state"] == "AZE" and told["  q"] == "=1+1"


def test_a_text_too_long_for_a_cell_says_that_it_is_cut():
    book = load_workbook(io.BytesIO(to_xlsx(MADE_UP, made_up("x" * 40_000, "\x07a"), {})))
    long, odd = (row[0].value for row in book["Rows"].iter_rows(min_row=2))
    assert len(long) == 32_767 and long.endswith(CUT) and odd == "a"


def test_json_lines_and_parquet_hold_cells_as_they_are():
    frame = made_up(*TRICKY)
    lines = [json.loads(line) for line in export.to_jsonl(MADE_UP, frame).decode().splitlines()]
    assert lines == [{"text": text, "n": n} for text, n in zip(TRICKY, [*range(11), None], strict=True)]
    content = pq.read_table(io.BytesIO(to_parquet(MADE_UP, frame, {"rows": 12})))
    assert content.to_pylist() == lines and str(content.schema.field("n").type) == "int32"
    assert json.loads(content.schema.metadata[b"about"]) == {"rows": 12}


def test_another_reader_of_workbooks_finds_the_same_rows():
    """Calamine shares no code with the library that writes; LibreOffice Calc is not at hand where the tests run."""
    frame = rows.statements(Selection().choose("state", ("AZE",)))
    book = CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx(tables.STATEMENTS, frame, {"rows": len(frame)})))
    head, *found = book.get_sheet_by_name("Rows").to_python()
    assert head == [column.name for column in tables.STATEMENTS.columns]
    cells = [[export.plain(cell) for cell in row] for row in tables.STATEMENTS.frame(frame).itertuples(index=False)]
    assert found == [["" if cell is None else cell for cell in row] for row in cells]
    assert book.get_sheet_by_name(ABOUT).to_python() == [["rows", len(frame)]]
