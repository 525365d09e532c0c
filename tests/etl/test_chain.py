"""A complete chain of look-alike documents (tests/examples/chain) in the inbox fills every lane of the trace."""

import shutil
from pathlib import Path

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.parse.run import parse_path
from tests.etl.helpers import quiet
from tracker.queries import indicators
from tracker.screen.trace import traced
from tracker.selection import Selection
from tracker.trace import LANES

CHAIN = Path(__file__).parent.parent / "examples" / "chain"
FOLLOW_UP = CHAIN / "5-follow-up.txt"
ONE = Selection().choose("state", ("TLS",)).choose("concern", ("detention",))
RELEASE = "The review of Timor-Leste's initial report ended"  # the record knows the release of that day
# lane: (who, document and paragraph, words of its first card)
FIRST_CYCLE = {
    "list": ("committee", "CMW/C/TLS/QPR/1", "2", "held in administrative detention"),
    "submission": ("ngo", "Paper of Harbour Watch Dili", None, "locked up at the port"),
    "briefing": ("ngo", "Meets with a Non-Governmental Organisation", "2", "put into immigration detention"),
    "un_briefing": ("un_entity", "Meets with a Non-Governmental Organisation", "4", "alternatives to detention"),
    "question": ("committee", RELEASE, "3", "for how long a sailor"),
    "reply": ("state_delegation", RELEASE, "4", "ended after sixty days"),
    "observation": ("committee", "CMW/C/TLS/CO/1", "3", "placed in immigration detention"),
    "follow_up": ("state_delegation", "CMW/C/TLS/CO/1/Add.1", "2", "only by order of a judge"),
}

pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def chain_builds(tmp_path_factory):
    """The bundled record with the chain in the inbox."""
    inbox, folder = tmp_path_factory.mktemp("chain") / "inbox", tmp_path_factory.mktemp("chain-builds")
    shutil.copytree(CHAIN, inbox)
    pipeline.build(pipeline.DATA, folder, inbox, False, quiet)
    return folder


@pytest.fixture
def lanes(chain_builds, monkeypatch):
    """The slots of each cycle of Timor-Leste by lane, for the concern that the chain is about."""
    monkeypatch.setenv("CMW_BUILDS", str(chain_builds))
    return {column.review.cycle: {slot.lane.key: slot for slot in column.slots} for column in traced(ONE).columns}


@pytest.mark.parametrize("lane", [lane.key for lane in LANES])
def test_every_lane_has_its_card_with_document_and_paragraph(lanes, lane):
    who, document, paragraph, words = FIRST_CYCLE[lane]
    slot = lanes[1][lane]
    assert slot.reason == ""
    card = next(card.row for card in slot.cards if words in card.row["text"])
    assert (card["stakeholder_type"], card["paragraph"]) == (who, paragraph)
    assert document in (card["symbol"] or card["document_title"])


def test_the_chain_goes_on_into_the_next_cycle(lanes):
    cards = [card.row for card in lanes[2]["list"].cards if card.row["text_origin"] == "sentence"]
    assert [(card["symbol"], card["paragraph"]) for card in cards] == [("CMW/C/TLS/QPR/2", "1")]
    assert "not held" in lanes[2]["question"].reason


def test_documents_read_to_their_end_permit_to_say_not_found(chain_builds, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(chain_builds))
    review = next(review for review in indicators.record(ONE).reviews if review.key == "TLS/1")
    whole = {step for step, extent in review.recorded.items() if extent == "whole"}
    assert whole == {"list", "briefing", "un_briefing", "question", "reply", "observation", "follow_up"}


def test_the_day_of_the_follow_up_report_reaches_its_clock(chain_builds, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(chain_builds))
    row = next(row for row in indicators.follow_ups(ONE) if row.review_key == "TLS/1")
    assert str(row.received_on) == "2017-10-02" and str(row.due) == "2017-09-08"


def test_a_follow_up_report_speaks_for_the_state_and_never_repeats_the_committee():
    parsed = parse_path(FOLLOW_UP, load_knowledge(pipeline.DATA))
    assert parsed.header.title == "Information received from Timor-Leste on follow-up to the concluding observations"
    assert (parsed.header.cycle, parsed.header.cycle_basis) == (1, "table of reviews, by symbol")
    assert {s.organisation.country_iso3 for s in parsed.statements} == {"TLS"}
    assert [s.paragraph for s in parsed.statements] == [2, 3, 4]
    assert [reason for text, reason in parsed.set_aside if "recommends" in text] == ["repeats the observations"]
    assert as_contract(parsed)["document"]["family"] == "other"


@pytest.mark.parametrize("name", ["3-dialogue.txt", "4-observations.txt", "6-next-list-of-issues.txt"])
def test_a_document_that_was_cut_is_never_taken_for_whole(name):
    knowledge = load_knowledge(pipeline.DATA)
    blocks = (CHAIN / name).read_text().strip().split("\n\n")
    assert parse_document(blocks, knowledge).header.extent == "whole"
    assert parse_document(blocks[:-4], knowledge).header.extent != "whole"
