"""Hostile text in every field of the record, in rows taken away: word for word for programs, and run by nothing."""

import csv
import io
import json
import re
import zipfile

import openpyxl
import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tests.trust import hostile
from tracker import api, datapackage, export
from tracker.build import current_build
from tracker.formats import FORMATS
from tracker.queries import whole
from tracker.selection import Selection
from tracker.views import VIEWS

pytestmark = [pytest.mark.no_build, pytest.mark.usefixtures("hostile_builds")]
# What a spreadsheet runs; an apostrophe or a mark of the workbook stands in front of it.
FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
PAYLOADS = list(hostile.PAYLOADS.values())


def taken(view, form):
    """The rows of a view in a format, made as the screen makes them; the words of the selection are hostile too."""
    found = VIEWS[view].find(Selection())
    about = export.about(VIEWS[view].table, found, Selection(words=hostile.ALL), hostile.ALL, current_build().manifest)
    return FORMATS[form].write(VIEWS[view].table, found, about)


def texts(form):
    """The texts of the statements as a program reads them back from a format."""
    content = taken("statements", form)
    if form == "xlsx":
        sheet = openpyxl.load_workbook(io.BytesIO(content))["Rows"]
        head, *rows = sheet.iter_rows(values_only=True)
        return [row[head.index("text")] for row in rows]
    if form == "parquet":
        return pq.read_table(io.BytesIO(content)).column("text").to_pylist()
    if form == "jsonl":
        return [json.loads(line)["text"] for line in content.decode().split("\n") if line]
    return [row["text"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


@pytest.mark.parametrize("form", ["csv", "csv-excel", "xlsx", "parquet", "jsonl"])
def test_every_payload_is_in_the_rows_word_for_word(form):
    said = texts(form)
    missing = [payload for payload in PAYLOADS if not any(payload.strip() in one for one in said)]
    assert missing == [] and len(said) >= len(PAYLOADS)


@pytest.mark.parametrize("view", VIEWS)
def test_no_cell_of_a_workbook_is_a_formula(view):
    content = taken(view, "xlsx")
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type in ("f", "e") or cell.hyperlink]
    hot = [cell for cell in cells if isinstance(cell.value, str) and FORMULA.match(cell.value)]
    assert all(cell.quotePrefix for cell in hot) and (hot or view != "statements")


def test_a_workbook_runs_nothing_and_asks_nobody():
    bundle = zipfile.ZipFile(io.BytesIO(taken("statements", "xlsx")))
    assert not [name for name in bundle.namelist() if re.search("vba|external|embed|activex|connections", name, re.I)]
    for name in bundle.namelist():
        content = bundle.read(name).decode()
        assert "<f>" not in content and 'TargetMode="External"' not in content, name


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("form", ["csv", "csv-excel"])
def test_no_cell_of_a_csv_begins_like_a_formula(view, form):
    rows = list(csv.reader(io.StringIO(taken(view, form).decode("utf-8-sig"), newline="")))
    assert len(rows) > 1 and {len(row) for row in rows} == {len(VIEWS[view].table.columns)}
    assert [cell for row in rows for cell in row if FORMULA.match(cell) and not is_number(cell)] == []


def is_number(cell):
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def test_no_cell_of_the_data_package_begins_like_a_formula():
    files = datapackage.files(whole.tables(), whole.sources(), current_build().manifest)
    assert json.loads(files["datapackage.json"])["resources"] and all(re.fullmatch(r"\w+\.\w+", name) for name in files)
    for name, content in files.items():
        rows = csv.reader(io.StringIO(content.decode(), newline="")) if name.endswith(".csv") else ()
        assert [cell for row in rows for cell in row if FORMULA.match(cell) and not is_number(cell)] == [], name


def test_what_the_rows_are_stays_text_in_the_metadata():
    content = pq.read_table(io.BytesIO(taken("statements", "parquet"))).schema.metadata[b"about"]
    assert json.loads(content)["selection"] == json.loads(taken("statements", "json"))["selection"] == hostile.ALL


@pytest.mark.parametrize("ending", api.ENDINGS)
@pytest.mark.parametrize("view", VIEWS)
def test_the_interface_answers_as_data_and_its_headers_hold(view, ending):
    with TestClient(Starlette(routes=api.ROUTES)) as client:
        answer = client.get(f"/api/{view}.{ending}", params={"state": [*PAYLOADS, "x\r\nSet-Cookie: pwned=1"]})
    assert answer.status_code == 200 and answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-type"].split(";")[0] in ("text/csv", "application/json", "application/jsonl")
    assert "set-cookie" not in answer.headers and re.fullmatch(
        r'inline; filename="[\w.-]+"', answer.headers["content-disposition"]
    )


def test_the_interface_gives_the_texts_as_they_are():
    with TestClient(Starlette(routes=api.ROUTES)) as client:
        said = [row["text"] for row in client.get("/api/statements.json").json()["rows"]]
    assert said == texts("jsonl")
