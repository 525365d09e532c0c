"""An organisation's own records: the empty table, and what becomes of a filled-in one. All rows are invented."""

import csv
import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook

from etl import __main__ as cli
from etl import load, pipeline
from etl.importers.template import COLUMNS, HEADINGS, template_files
from etl.vocabulary import load_vocabulary
from tests.etl.helpers import gather, one, quiet

pytestmark = pytest.mark.no_build
GOOD = {
    "date": "2031-03-04",
    "kind": "stakeholder_meeting",
    "state": "Albania",
    "organisation": "Invented League of Gardeners",
    "organisation_type": "ngo",
    "text": "Gardeners from abroad wait for their pay.",
    "text_origin": "paraphrase",
    "act": "briefing",
    "concerns": "working_conditions; access_to_justice",
    "groups": "seasonal_frontier_workers",
    "articles": "25; 83",
    "source_url": "https://gardeners.example/2031/albania",
    "source_title": "What we told the Committee (invented)",
    "source_type": "ngo_page",
    "language": "en",
}
PAPER = {**GOOD, "kind": "outside_meeting", "relation": "submitted", "text": "Spades are kept by employers."}


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def write_csv(path, *rows, parting=","):
    stream = io.StringIO()
    writer = csv.DictWriter(stream, HEADINGS, delimiter=parting)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8-sig")


@pytest.fixture
def take(data, inbox):
    """Build everything with these rows in the inbox: own statements, findings, counts, tables."""

    def _take(*rows):
        write_csv(inbox / "own.csv", *rows)
        gathered = gather(data, inbox)
        mine = [s for s in gathered.tables["statement"] if s.statement_id.startswith("own-")]
        found = [f for f in gathered.quarantined if f.file == "own.csv"]
        return mine, found, gathered.inbox["own.csv"], gathered.tables

    return _take


def test_the_empty_template_says_what_each_column_takes():
    vocabulary = load_vocabulary(pipeline.DATA / "vocabulary")
    files = template_files(vocabulary)
    lines = list(csv.reader(io.StringIO(files["template.csv"].decode("utf-8-sig"))))
    assert tuple(lines[0]) == HEADINGS and len(lines) == 1 + len(COLUMNS)
    assert "stakeholder_meeting" in lines[2][0] and "outside_meeting" in lines[2][0]
    book = load_workbook(io.BytesIO(files["template.xlsx"]))
    assert tuple(cell.value for cell in book["records"][1]) == HEADINGS
    values = book["allowed values"]
    listed = {values.cell(1, n).value: n for n in range(1, values.max_column, 2)}
    slugs = [values.cell(n, listed["concerns"]).value for n in range(2, 2 + len(vocabulary["concern"]))]
    assert slugs == list(vocabulary["concern"])
    assert [row[0].value for row in book["notes"].iter_rows(min_row=2)] == list(HEADINGS)


def test_each_list_of_the_sheet_offers_the_values_of_its_column():
    book = load_workbook(io.BytesIO(template_files(load_vocabulary(pipeline.DATA / "vocabulary"))["template.xlsx"]))
    offered = {}
    for choice in book["records"].data_validations.dataValidation:
        name = book["records"][f"{str(choice.sqref)[0]}1"].value
        offered[name] = [
            cell[0].value for cell in book["allowed values"][choice.formula1.split("!")[1].replace("$", "")]
        ]
    vocabulary = load_vocabulary(pipeline.DATA / "vocabulary")
    assert offered == {c.name: list(vocabulary[c.list]) for c in COLUMNS if c.list and not c.is_several}


@pytest.mark.parametrize("name", ["template.csv", "template.xlsx"])
def test_the_command_writes_it_and_overwrites_nothing(name, tmp_path, capsys):
    assert cli.main(["template", "--to", str(tmp_path / name)]) == 0 and (tmp_path / name).stat().st_size > 1000
    assert cli.main(["template", "--to", str(tmp_path / name)]) == 2
    assert cli.main(["template", "--to", str(tmp_path / "t.ods")]) == 2
    assert "neither in .csv nor in .xlsx" in capsys.readouterr().err


def test_the_empty_template_in_the_inbox_adds_nothing_and_is_no_fault(data, inbox):
    for name, content in template_files(load_vocabulary(data / "vocabulary")).items():
        (inbox / name).write_bytes(content)
    gathered = gather(data, inbox)
    assert gathered.quarantined == [] and [counts["in"] for counts in gathered.inbox.values()] == [0, 0]


def test_a_good_row_becomes_a_statement_with_its_meeting_source_and_labels(take):
    (mine,), found, counts, tables = take(GOOD)
    assert found == [] and counts == {"in": 1, "loaded": 1, "merged": 0, "quarantined": 0}
    meeting = next(m for m in tables["meeting"] if m.meeting_id == mine.meeting_id)
    assert (str(meeting.held_on), meeting.kind, meeting.origin) == ("2031-03-04", "stakeholder_meeting", "inbox")
    assert (mine.stage, mine.act, mine.text_origin, mine.date_text) == (None, "briefing", "paraphrase", "2031-03-04")
    assert "own.csv, line 2" in mine.attribution_basis
    source = next(d for d in tables["document"] if d.document_id == mine.document_id)
    assert (source.url, source.source_type) == (GOOD["source_url"], "ngo_page")
    concerns = [(c.concern, c.decided_by) for c in tables["statement_concern"] if c.statement_id == mine.statement_id]
    assert concerns == [("working_conditions", "hand"), ("access_to_justice", "hand")]
    assert [s.iso3 for s in tables["statement_state"] if s.statement_id == mine.statement_id] == ["ALB"]
    assert any(
        p.meeting_id == mine.meeting_id and p.stakeholder_id == mine.stakeholder_id for p in tables["participation"]
    )


def test_a_paper_outside_a_meeting_is_a_voice_with_its_relation_and_review(take):
    (mine,), _, _, _ = take({**PAPER, "review": "ALB/2"})
    assert (mine.meeting_id, mine.stage, mine.relation, mine.review_key) == (None, "voice", "submitted", "ALB/2")


def test_a_row_without_a_text_is_a_participant(take):
    bare = {k: v for k, v in GOOD.items() if k not in ("text", "text_origin", "act", "concerns", "groups", "articles")}
    mine, found, counts, tables = take(bare, bare)
    assert (mine, found) == ([], []) and (counts["loaded"], counts["merged"]) == (1, 1)
    added = tables["participation"][-1]
    assert added.stakeholder_id == "invented-league-of-gardeners"


def test_a_meeting_of_the_record_is_the_same_meeting(take):
    (mine,), _, _, tables = take({**GOOD, "date": "2021-10-04", "state": "AZE"})
    assert mine.meeting_id == "s33-2021-10-04-stakeholder-aze"
    assert not [m for m in tables["meeting"] if m.origin == "inbox"]


@pytest.mark.parametrize(
    ("changes", "column", "value", "told"),
    [
        ({"organisation_type": "ngos"}, "organisation_type", "ngos", "Nearest: ngo"),
        ({"kind": "stakeholders meeting"}, "kind", "stakeholders meeting", "Nearest: stakeholder_meeting"),
        ({"concerns": "detention; detantion"}, "concerns", "detantion", "Nearest: detention"),
        ({"state": "Albanai"}, "state", "Albanai", "Nearest: Albania"),
        ({"review": "ALB/9"}, "review", "ALB/9", "Nearest: ALB/"),
        ({"date": "4.3.2031"}, "date", "4.3.2031", "YYYY-MM-DD"),
        ({"date": ""}, "date", "", "Fill it in"),
        ({"language": "English"}, "language", "English", "en, fr, es"),
        ({"articles": "25; 94"}, "articles", "94", "numbers"),
        ({"source_url": ""}, "source_url", "", "Fill it in"),
        ({"source_url": "our archive"}, "source_url", "our archive", "https://"),
        ({"act": ""}, "act", "", "notes"),
        ({"text_origin": ""}, "text_origin", "", "notes"),
        ({"relation": "submitted"}, "relation", "submitted", "notes"),
        ({"kind": "outside_meeting"}, "relation", "", "notes"),
        ({"kind": "outside_meeting", "relation": "submitted", "text": ""}, "text", "", "notes"),
    ],
)
def test_a_bad_row_says_where_what_and_the_nearest_value_and_the_good_rows_are_loaded(
    take, changes, column, value, told
):
    mine, found, counts, _ = take(GOOD, {**GOOD, **changes}, PAPER)
    assert len(mine) == 2 and (counts["loaded"], counts["quarantined"]) == (2, 1)
    assert [(f.place, f.field, f.value) for f in found] == [("line 3", column, value)]
    assert told in found[0].remedy


def test_every_fault_of_a_row_is_told_at_once(take):
    _, found, counts, _ = take({**GOOD, "kind": "chat", "date": "soon", "source_url": "", "concerns": "pay; visas"})
    assert [f.field for f in found] == ["date", "kind", "concerns", "concerns", "source_url"]
    assert counts["quarantined"] == 1


def test_a_file_with_other_columns_is_refused_with_their_names(data, inbox):
    (inbox / "own.csv").write_text("date,organisation_type,act,colour\n2031-01-01,ngo,briefing,red\n")
    (finding,) = gather(data, inbox).quarantined
    assert "colour" in finding.reason and "source_url" in finding.reason and "python -m etl template" in finding.reason


def test_semicolons_between_cells_are_read_and_other_encodings_refused(data, inbox):
    write_csv(inbox / "a.csv", {**GOOD, "concerns": "detention"}, parting=";")
    (inbox / "b.csv").write_bytes((inbox / "a.csv").read_bytes().replace(b"Gardeners", "Gärtner".encode("cp1252")))
    gathered = gather(data, inbox)
    assert gathered.inbox["a.csv"]["loaded"] == 1
    assert [(f.file, "save it as CSV UTF-8" in f.reason) for f in gathered.quarantined] == [("b.csv", True)]


def test_a_filled_in_sheet_with_real_dates_is_read(data, inbox):
    book = Workbook()
    book.worksheets[0].append(HEADINGS)
    book.worksheets[0].append([{**GOOD, "date": datetime(2031, 3, 4), "articles": 25}.get(name) for name in HEADINGS])
    book.save(inbox / "own.xlsx")
    gathered = gather(data, inbox)
    assert gathered.quarantined == [] and gathered.inbox["own.xlsx"]["loaded"] == 1


def test_a_sheet_that_is_broken_inside_adds_nothing_and_says_so(data, inbox):
    whole = template_files(load_vocabulary(data / "vocabulary"))["template.xlsx"]
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(inbox / "own.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[:-200] if name.endswith("sheet1.xml") else content)
    gathered = gather(data, inbox)
    assert [(f.file, f.place, f.reason.startswith("own.xlsx")) for f in gathered.quarantined] == [
        ("own.xlsx", "whole file", True)
    ]


def test_the_build_offers_the_empty_template_and_holds_the_rows(data, inbox, tmp_path):
    write_csv(inbox / "own.csv", GOOD, PAPER, {**GOOD, "act": "shout"})
    pipeline.build(data, tmp_path / "b", inbox, False, quiet)
    folder = tmp_path / "b" / load.current_manifest(tmp_path / "b")["build_id"]
    assert (folder / "template.csv").read_bytes().startswith("\ufeffdate,kind".encode())
    assert load_workbook(folder / "template.xlsx").sheetnames == ["records", "allowed values", "notes"]
    assert one(tmp_path / "b", "select count(*) from statement_row where statement_id like 'own-%'") == (2,)
    told = "select place, field, value from quarantine where file = 'own.csv'"
    assert one(tmp_path / "b", told) == ("line 4", "act", "shout")
