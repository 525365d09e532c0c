"""A suppressed name is in no table, however it is spelled; what was said stays."""

import shutil
from dataclasses import astuple
from pathlib import Path

import pytest

from etl import pipeline
from tests.etl.helpers import add, change, gather, quiet

EXAMPLES = Path(__file__).parent.parent / "examples"
STATEMENT = {"statement_id": "s33-2021-10-04-stakeholder-aze/01"}
PERSON = {"person_id": "zoe-pena-lira", "name": "Zoé Peña-Lira", "aliases": ["Z. Peña Lira"], "committee_member": False}

pytestmark = pytest.mark.no_build


@pytest.fixture
def spoken(data):
    """A record in which an invented person speaks, under several spellings, in several tables."""
    add(data / "record" / "persons.jsonl", PERSON)
    text = "ZOE PENA LIRA, and then Z. Pen\u0303a Lira, spoke; Zoé Peña-Liras did not."
    change(
        data / "record" / "statements.jsonl",
        STATEMENT,
        person_id=PERSON["person_id"],
        co_person_ids=["zoe-pena-lira"],
        text=text,
    )
    change(
        data / "record" / "meetings.jsonl",
        {"meeting_id": "s33-2021-10-04-stakeholder-aze"},
        title="Zoé  Peña Lira is heard",
    )
    change(
        data / "record" / "stakeholders.jsonl", {"stakeholder_id": "adc-memorial"}, aliases=["Office of Zoe Peña-Lira"]
    )
    add(data / "reference" / "members.csv", "Zoe Pena Lira,MAR,2001,2002,n,http://x,no")
    return data


def all_text(tables):
    return "\n".join(str(cell) for rows in tables.values() for row in rows for cell in astuple(row))


def test_a_name_is_shown_until_it_is_suppressed(spoken):
    assert "Zoé Peña-Lira" in all_text(gather(spoken).tables)


@pytest.mark.parametrize("listed", ["Zoé Peña-Lira", "zoe pena lira"])
def test_a_suppressed_person_is_in_no_table(spoken, listed):
    add(spoken / "suppressed_names.csv", f"{listed},asked,2026-01-01")
    gathered = gather(spoken)
    statement = next(s for s in gathered.tables["statement"] if s.statement_id == STATEMENT["statement_id"])
    assert statement.text == "[name withheld], and then [name withheld], spoke; Zoé Peña-Liras did not."
    assert statement.person_id is None and statement.stakeholder_id == "nhri-aze"
    shown = all_text(gathered.tables).replace("Zoé Peña-Liras", "")
    assert not [name for name in ("zoe-pena-lira", "Peña-Lira", "Peña Lira", "Pena Lira") if name in shown]
    assert gathered.reconciliation["persons.jsonl"]["withheld"] == 1
    assert gathered.reconciliation["members.csv"]["withheld"] == 1


def test_evidence_still_points_at_its_words(data, tmp_path):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    shutil.copy(EXAMPLES / "stakeholders-2021-azerbaijan-twin.txt", inbox)
    add(data / "suppressed_names.csv", "Commissioner for Human Rights,asked,2026-01-01")
    add(data / "suppressed_names.csv", "nine regional,asked,2026-01-01")
    tables = gather(data, inbox).tables
    texts = {s.statement_id: s.text for s in tables["statement"] if s.text_origin == "sentence"}
    found = [
        (texts[c.statement_id], c)
        for c in tables["statement_concern"]
        if c.statement_id in texts and c.char_start is not None and c.decided_by == "cue"
    ]
    assert any("[name withheld]" in text for text in texts.values()) and found
    for text, concern in found:
        words = text[concern.char_start : concern.char_end].lower()
        assert any(words.startswith(cue.strip().lower()[:4]) for cue in concern.cue.split(";"))


def test_a_name_does_not_lie_about_in_older_builds(spoken, tmp_path):
    first = pipeline.build(spoken, tmp_path / "b", None, False, quiet).build_id
    add(spoken / "suppressed_names.csv", "Zoé Peña-Lira,asked,2026-01-01")
    second = pipeline.build(spoken, tmp_path / "b", None, False, quiet).build_id
    assert not (tmp_path / "b" / first).exists() and (tmp_path / "b" / second).is_dir()
