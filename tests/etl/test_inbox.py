"""Documents of the inbox: nothing twice, nothing lost, what is not known is said."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from etl import pipeline
from etl.errors import SourceMissing
from etl.parse.run import parse_path
from tests.etl.helpers import add, gather

EXAMPLES = Path(__file__).parent.parent / "examples"
TWIN = EXAMPLES / "stakeholders-2021-azerbaijan-twin.txt"

pytestmark = pytest.mark.no_build


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def sentences(tables):
    return [row for row in tables["statement"] if row.text_origin == "sentence"]


def test_every_sentence_is_loaded_merged_or_set_aside(data, inbox):
    documents = [path for path in EXAMPLES.glob("stakeholders-*") if path.suffix != ".json"]
    for path in documents:
        shutil.copy(path, inbox)
    gathered = gather(data, inbox)
    assert len(gathered.inbox) == len(documents) and len(sentences(gathered.tables)) > 30
    for counts in gathered.inbox.values():
        assert counts["in"] == counts["loaded"] + counts["merged"] + counts["set_aside"]
    assert sum(counts["loaded"] for counts in gathered.inbox.values()) == len(sentences(gathered.tables))


def test_two_copies_of_a_document_count_once(data, inbox):
    shutil.copy(TWIN, inbox / "a.txt")
    shutil.copy(TWIN, inbox / "b.txt")
    gathered = gather(data, inbox)
    assert gathered.inbox["b.txt"]["merged"] == gathered.inbox["a.txt"]["loaded"] == len(sentences(gathered.tables))


def test_two_copies_of_a_document_that_the_record_lacks_count_once(data, inbox):
    shutil.copy(EXAMPLES / "stakeholders-2021-peru.html", inbox / "a.html")
    shutil.copy(EXAMPLES / "stakeholders-2021-peru.html", inbox / "b.html")
    gathered = gather(data, inbox)
    assert gathered.inbox["b.html"]["loaded"] == 0
    assert len([row for row in gathered.tables["document"] if row.origin == "inbox"]) == 1
    assert len([row for row in gathered.tables["meeting"] if row.origin == "inbox"]) == 1


def test_a_page_that_breaks_off_is_recorded_as_an_opening(data, inbox):
    whole = (EXAMPLES / "stakeholders-2021-peru.html").read_text()
    (inbox / "whole.html").write_text(whole)
    (inbox / "cut.html").write_text(
        whole[: whole.index(" and street vending")].replace("12 April 2021", "13 April 2021")
    )
    rows = {row.url: row.extent for row in gather(data, inbox).tables["document"] if row.origin == "inbox"}
    assert rows == {"file:whole.html": "whole", "file:cut.html": "opening"}


def test_a_new_event_on_a_day_of_no_session_is_a_meeting_without_session(data, inbox):
    (inbox / "new.txt").write_text(TWIN.read_text().replace("2021", "2026").replace("4 October", "7 April"))
    tables = gather(data, inbox).tables
    new = [row for row in tables["meeting"] if row.origin == "inbox"]
    assert [(str(row.held_on), row.session) for row in new] == [("2026-04-07", None)]
    assert not [row for row in tables["statement"] if row.superseded_by]


def test_a_session_that_is_not_listed_is_added_without_days_and_said_so(data, inbox, monkeypatch):
    def parse(file, knowledge):
        parsed = parse_path(file, knowledge)
        return replace(parsed, header=replace(parsed.header, session=44))

    monkeypatch.setattr("etl.reading.parse_path", parse)
    (inbox / "new.txt").write_text(TWIN.read_text().replace("2021", "2026").replace("4 October", "7 April"))
    gathered = gather(data, inbox)
    assert [(f.file, f.field, f.value) for f in gathered.quarantined] == [("new.txt", "session", "44")]
    added = gathered.tables["session"][-1]
    assert (added.session, added.starts_on, added.is_verified) == (44, None, False)


def test_a_document_that_says_nothing_readable_becomes_no_row(data, inbox):
    (inbox / "notes.txt").write_text("A shopping list")
    (inbox / "page.pdf").write_bytes(b"%PDF-1.4")
    gathered = gather(data, inbox)
    assert [(f.file, f.place) for f in gathered.quarantined] == [
        ("notes.txt", "whole file"),
        ("page.pdf", "whole file"),
    ]
    assert not [row for row in gathered.tables["document"] if row.origin == "inbox"]


def test_two_bodies_whose_names_make_the_same_id_stay_two(data, inbox):
    name = "Casa Puente Abierto"
    assert name in (EXAMPLES / "stakeholders-2021-peru.html").read_text()
    other = {"stakeholder_id": "casa-puente-abierto", "name": "Puente", "acronym": "", "stakeholder_type": "ngo"}
    add(
        data / "record" / "stakeholders.jsonl",
        {**other, "country_iso3": "", "aliases": [], "member_ids": [], "note": ""},
    )
    shutil.copy(EXAMPLES / "stakeholders-2021-peru.html", inbox)
    found = [row.stakeholder_id for row in gather(data, inbox).tables["stakeholder"] if row.name == name]
    assert len(found) == 1 and found[0].startswith("casa-puente-abierto-")


def test_a_folder_that_is_not_there_is_named(data, tmp_path):
    with pytest.raises(SourceMissing, match="nowhere is not a folder"):
        pipeline.build(data, tmp_path / "b", tmp_path / "nowhere", False, lambda step: None)
