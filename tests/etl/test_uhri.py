"""The export of the human rights index: every fault it is known for, on invented records."""

import json
from datetime import datetime

import pytest
import yaml
from openpyxl import Workbook

from bench.uhri import expected, imported, write_export
from etl import pipeline
from etl.errors import BrokenContract
from etl.importers.plain import plain_text, split_number
from etl.importers.uhri_acts import act_of
from etl.importers.uhri_labels import read_label_maps
from etl.knowledge import load_knowledge
from etl.records import Document, DocumentReview
from tests.etl.helpers import gather, one, quiet

pytestmark = pytest.mark.no_build
SYMBOL, REVIEW = "CMW/C/ALB/CO/1", "ALB/1"
OTHER = {"Body": "- CRC", "Symbol": "CRC/C/ALB/CO/9"}


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def record(number, **changes):
    """An invented record of this Committee; the text names its number."""
    return {
        "AnnotationId": f"invented-{number}",
        "DocumentId": "invented",
        "Symbol": SYMBOL,
        "Text": f"{number}.The Committee recommends that the invented office of matter {number} open on Mondays.",
        "AnnotationType": "- Recommendations",
        "Body": "- CMW",
        "Countries": ["Albania"],
        "Regions": [],
        "Themes": [],
        "AffectedPersons": [],
        "Sdgs": [],
        "PublicationDate": "2010-12-10T00:00:00",
        "PublicationDateOnUhri": "2011-01-10T09:00:00.5",
        **changes,
    }


@pytest.fixture
def take(data, inbox):
    """Build everything with these records in the inbox: statements by number, findings, counts, tables."""

    def _take(*records):
        (inbox / "export.json").write_text(json.dumps(list(records)))
        gathered = gather(data, inbox)
        mine = {s.statement_id.removeprefix("uhri-invented-"): s for s in gathered.tables["statement"]}
        found = [f for f in gathered.quarantined if f.file == "export.json"]
        return mine, found, gathered.inbox["export.json"], gathered.tables

    return _take


def test_rows_in_are_loaded_merged_doubled_quarantined_or_of_another_body(take):
    rows = [
        record(1),
        record(2, Body="- Committee on Migrant Workers"),
        record(3, Body="- CRC"),
        record(4, **OTHER),
        record(5, Symbol=None),
        record(1, Themes=["Right to health"]),
        "no record",
    ]
    statements, found, counts, _ = take(*rows)
    assert {"1", "2", "3"} <= statements.keys() and not {"4", "5"} & statements.keys()
    assert counts == {"in": 7, "loaded": 3, "merged": 0, "duplicate": 1, "quarantined": 2, "not_cmw": 1}
    assert sum(counts.values()) == 2 * counts["in"]
    assert [f.place for f in found if f.field in ("Symbol", "record")] == ["record 7", "record 5"]


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_rows_with_one_id_the_richer_stays(take, order):
    rows = [record(1, Themes=[]), record(1, Themes=["Right to health"])]
    statements, _, counts, tables = take(*(rows[i] for i in order))
    assert counts["duplicate"] == 1
    assert [c.concern for c in tables["statement_concern"] if c.statement_id == "uhri-invented-1"] == ["health"]


def test_the_same_export_twice_counts_once(data, inbox):
    for name in ("a.json", "b.json"):
        (inbox / name).write_text(json.dumps([record(1), record(2)]))
    counts = gather(data, inbox).inbox
    assert (counts["a.json"]["loaded"], counts["b.json"]["loaded"], counts["b.json"]["duplicate"]) == (2, 0, 2)


def test_a_row_without_an_id_is_kept_and_known_again(take):
    statements, _, counts, _ = take(record(1, AnnotationId=None), record(1, AnnotationId=None))
    assert (counts["loaded"], counts["duplicate"]) == (1, 1)


@pytest.mark.parametrize(
    ("text", "number", "heading", "clean"),
    [
        ("4.The office opens.", "4", None, "The office opens."),
        ("<p>12.&nbsp;The <b>office</b><br/>opens.</p>", "12", None, "The office opens."),
        ("12. The office &amp;amp; its lift.", "12", None, "The office & its lift."),
        ("Seasonal workers 31.The office opens.", "31", "Seasonal workers", "The office opens."),
        ("Under article 31. The office opens.", None, None, "Under article 31. The office opens."),
        ("The office of 3 opens.", None, None, "The office of 3 opens."),
        ("Fewer than < 7 offices open.", None, None, "Fewer than < 7 offices open."),
    ],
)
def test_number_and_heading_come_off_the_text(text, number, heading, clean):
    assert split_number(plain_text(text)) == (number, heading, clean)


@pytest.mark.parametrize(
    ("kind", "text", "act", "inferred"),
    [
        ("Recommendations", "It should open.", "recommendation", False),
        ("Recommendations", "It should tell of this in its next periodic report.", "follow_up", False),
        ("Concerns/Observations", "It is concerned that doors stick.", "concern", False),
        ("Concerns/Observations", "It welcomes the new door.", "positive_aspect", False),
        ("Concerns/Observations", "It welcomes the door but is concerned about its lock.", "concern", False),
        ("", "It urges the State party to oil the door.", "recommendation", True),
        ("7c9e6679-7425-40de-944b-e07fc1f90ae7", "It is concerned that doors stick.", "concern", True),
        ("", "Il recommande d'huiler la porte.", "recommendation", True),
        ("", "Le preocupa la puerta.", "concern", True),
    ],
)
def test_the_act_is_that_of_the_type_else_of_the_verbs(kind, text, act, inferred):
    found = act_of(kind, text)
    assert (found[0], found[2]) == (act, inferred) and ("inferred:verbs" in found[1]) == inferred


def test_a_missing_type_is_inferred_and_said_so_or_quarantined(take):
    lost = record(2, AnnotationType="7c9e6679-7425-40de-944b-e07fc1f90ae7", Text="2.Doors and windows.")
    statements, found, _, _ = take(record(1, AnnotationType=None), lost)
    assert statements["1"].act_inferred and "inferred:verbs" in statements["1"].attribution_basis
    assert "2" not in statements and [f.place for f in found if f.field == "AnnotationType"] == ["record 2"]


def test_a_missing_country_comes_from_the_symbol_and_says_so(take):
    statements, _, _, tables = take(record(1, Countries=[]), record(2))
    assert "inferred:symbol" in statements["1"].attribution_basis
    assert "inferred" not in statements["2"].attribution_basis
    assert [s.iso3 for s in tables["statement_state"] if s.statement_id == "uhri-invented-1"] == ["ALB"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"Countries": ["Albanistan"]}, "Countries"),
        ({"Countries": ["Peru"]}, "Countries"),
        ({"Countries": [], "Symbol": "CMW/C/XQZ/CO/1"}, "Symbol"),
        ({"Text": "<p>&nbsp;</p>"}, "Text"),
        ({"Symbol": "CMW/C/ALB/Q/1"}, "Symbol"),
    ],
)
def test_what_cannot_be_placed_goes_to_quarantine_with_its_place(take, changes, field):
    _, found, counts, _ = take(record(1, **changes), record(2))
    assert (counts["quarantined"], counts["loaded"]) == (1, 1)
    assert [f.place for f in found if f.field == field] == ["record 1"]


def test_the_review_is_that_of_the_symbol_and_never_of_the_number_in_it(take):
    statements, found, _, tables = take(record(1), record(2, Symbol="CMW/C/ALB/CO/7"))
    assert (statements["1"].review_key, statements["2"].review_key) == (REVIEW, None)
    assert [f.place for f in found if f.reason == "is the symbol of no review"] == ["CMW/C/ALB/CO/7"]
    papers = [d for d in tables["document"] if isinstance(d, Document) and d.document_id.startswith("uhri-")]
    assert [(d.symbol, d.page_date, d.extent) for d in papers] == [
        (SYMBOL, "2010-12-10", "selection"),
        ("CMW/C/ALB/CO/7", "2010-12-10", "selection"),
    ]
    assert [t.review_key for t in tables["document_review"] if t.document_id == papers[0].document_id] == [REVIEW]
    assert isinstance(tables["document_review"][-1], DocumentReview)


def test_two_days_for_one_document_are_told(take):
    _, found, _, _ = take(record(1), record(2), record(3, PublicationDate="2011-02-01T00:00:00"))
    assert [f.value for f in found if f.field == "PublicationDate"] == ["2010-12-10 (2 rows), 2011-02-01 (1 rows)"]


def test_themes_become_concerns_that_say_so_and_stay_beside(take):
    themes = ["Right to health", "Freedom of movement", "Invented theme"]
    text = "1.The Committee recommends that no one be deported without a decision."
    statements, found, _, tables = take(
        record(1, Themes=themes, Text=text, AffectedPersons=["- Women & girls"], Sdgs=["16.2 - Invented goal"])
    )
    concerns = {c.concern: c for c in tables["statement_concern"] if c.statement_id == "uhri-invented-1"}
    # The words decide among the concerns that movement may stand for.
    assert {slug: c.decided_by for slug, c in concerns.items()} == {"expulsion": "uhri", "health": "uhri"}
    assert concerns["health"].cue == "Right to health"
    assert {(x.kind, x.label, x.slugs) for x in tables["uhri_label"]} == {
        ("theme", "Right to health", ("health",)),
        ("theme", "Freedom of movement", ("expulsion",)),
        ("theme", "Invented theme", ()),
        ("affected_persons", "Women & girls", ("women",)),
        ("sdg", "16.2 - Invented goal", ()),
    }
    groups = [(g.affected_group, g.decided_by) for g in tables["statement_group"] if g.statement_id.startswith("uhri")]
    assert groups == [("women", "uhri")]
    assert [(f.value, f.field) for f in found if "stands for nothing" in f.reason] == [("Invented theme", "theme")]


def test_expression_and_person_before_the_law_are_civil_liberties(take):
    label = "Freedom of opinion and expression and access to information"  # another spelling of the sign
    _, _, _, tables = take(
        record(1, Themes=[label]), record(2, Themes=["Right to be recognized as a person before the law"])
    )
    assert {c.concern for c in tables["statement_concern"] if c.statement_id.startswith("uhri")} == {"civil_liberties"}


def test_every_theme_that_the_taxonomy_names_is_mapped():
    folder = pipeline.DATA / "vocabulary"
    maps = read_label_maps(folder, load_knowledge(pipeline.DATA).vocabulary)
    concerns = yaml.safe_load((folder / "taxonomy.yaml").read_text(encoding="utf-8"))["concerns"]
    named = [label for concern in concerns for label in concern["uhri_themes"]]
    assert len(named) > 30 and [label for label in named if not maps.themes.knows(label)] == []


def test_a_slug_that_the_vocabulary_lacks_stops_the_import_with_its_line(data):
    file = data / "vocabulary" / "uhri_themes.csv"
    file.write_text(file.read_text().replace("Right to health,health,", "Right to health,helth,"))
    with pytest.raises(BrokenContract, match="helth.*Nearest: health"):
        read_label_maps(data / "vocabulary", load_knowledge(pipeline.DATA).vocabulary)


OBSERVATIONS = """CMW/C/ALB/CO/1

Distr.: General
10 December 2010

Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families

Concluding observations on the initial report of Albania

C. Principal subjects of concern and recommendations

11. The Committee recommends that the invented office of matter 11 open on Mondays.

[Test document: invented for these tests.]
"""


def test_a_paragraph_that_was_read_from_the_document_is_shown_once(data, inbox):
    (inbox / "observations.txt").write_text(OBSERVATIONS)
    (inbox / "export.json").write_text(json.dumps([record(11), record(12)]))
    gathered = gather(data, inbox)
    assert gathered.inbox["observations.txt"]["loaded"] == 1
    counts = gathered.inbox["export.json"]
    assert (counts["loaded"], counts["merged"]) == (1, 1)
    shown = [
        s for s in gathered.tables["statement"] if s.document_id.startswith(("inbox", "uhri")) and not s.superseded_by
    ]
    assert sorted(s.paragraph for s in shown) == ["11", "12"]
    merged = next(s for s in gathered.tables["statement"] if s.statement_id == "uhri-invented-11")
    assert merged.superseded_by in {d.document_id for d in gathered.tables["document"] if d.symbol == SYMBOL}


def test_the_records_paraphrase_of_the_same_paragraph_gives_way_and_others_are_counted(data, inbox):
    lines = [json.loads(line) for line in (data / "record" / "statements.jsonl").read_text().splitlines()]
    mine = [line for line in lines if line["review_key"] == REVIEW and line["stage"] == "co"]
    assert len(mine) >= 2 and not any(line["paragraph"] for line in mine)
    mine[0]["paragraph"] = "11 (a)"
    (data / "record" / "statements.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    (inbox / "export.json").write_text(json.dumps([record(11)]))
    gathered = gather(data, inbox)
    gone = {s.statement_id for s in gathered.tables["statement"] if s.superseded_by}
    assert gone == {mine[0]["statement_id"]}
    told = [f.value for f in gathered.quarantined if f.field == "paragraph"]
    assert told == [str(len(mine) - 1)]


def sheet(path, rows, heading="Reccomending Body"):
    names = ["Text", "Countries Concerned", heading, "Document Symbol", "Themes", "Affected Persons", "Sdgs"]
    names += ["Document Publication Date", "UPR Reccomending States", "UPR Position", "Type", "OHCHR Annotation Id"]
    names += ["UPR Session", "Regions Concerned", "Recommending Regions", "Date of publication on UHRI"]
    book = Workbook()
    book.worksheets[0].append(names)
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def cells(number, body="- CMW", day=40522):
    text = f"{number}.The Committee recommends that the invented office of matter {number} open on Mondays."
    head = [text, "- Albania", body, SYMBOL, "- Right to health\n- Right to education", "- Children", None, day]
    return [*head, None, None, "- Recommendations", f"invented-{number}", None, None, None, 40600.5]


@pytest.mark.parametrize("heading", ["Reccomending Body", "Recommending body"])
def test_the_sheet_gives_what_the_array_gives(data, inbox, heading):
    sheet(inbox / "export.xlsx", [cells(1), cells(2, "- CRC"), cells(3, day=datetime(2010, 12, 10))], heading)
    gathered = gather(data, inbox)
    statements = [s for s in gathered.tables["statement"] if s.statement_id.startswith("uhri-")]
    assert {(s.paragraph, s.date_text, s.review_key) for s in statements} == {
        (number, "2010-12-10", REVIEW) for number in "123"
    }
    assert len([c for c in gathered.tables["statement_concern"] if c.decided_by == "uhri"]) == 6
    assert gathered.inbox["export.xlsx"]["in"] == 3


def test_an_export_that_is_cut_adds_nothing_and_says_so(data, inbox):
    whole = json.dumps([record(1), record(2)])
    (inbox / "export.json").write_text(whole[:-40])
    gathered = gather(data, inbox)
    assert not [s for s in gathered.tables["statement"] if s.statement_id.startswith("uhri-")]
    assert ["no whole JSON array" in f.reason for f in gathered.quarantined] == [True]


def test_the_rows_reach_the_build_and_what_is_merged_does_not_count(data, inbox, tmp_path):
    (inbox / "observations.txt").write_text(OBSERVATIONS)
    rows = [record(11, Themes=["Right to health"]), record(12, Text="12.It should \ud800 open.\x00")]
    (inbox / "export.json").write_text(json.dumps(rows))
    result = pipeline.build(data, tmp_path / "b", inbox, False, quiet)
    assert result.counts["uhri_label"] == 1
    wanted = "select list(paragraph order by paragraph) from {} where stage = 'co' and unit = 'paragraph'"
    assert one(tmp_path / "b", wanted.format("statement"))[0] == ["11", "12"]
    assert one(tmp_path / "b", wanted.format("statement_row"))[0] == ["12"]


def test_memory_does_not_grow_with_the_export_and_the_rows_are_exact(tmp_path):
    knowledge, peaks = load_knowledge(pipeline.DATA), []
    for n in (50, 500, 5_000):
        write_export(tmp_path / f"{n}.json", n, 50)
        ids, counts, peak = imported(tmp_path / f"{n}.json", knowledge)
        peaks.append(peak)
        assert ids == expected(n, 50)
        assert counts["in"] == n + 5 == counts["loaded"] + counts["duplicate"] + counts["not_cmw"]
    assert (tmp_path / "5000.json").stat().st_size > 4_000_000
    # The first warms up what is made once; a tenfold export may then cost a few buffers, never its own size.
    assert peaks[2] < 1.5 * peaks[1]
