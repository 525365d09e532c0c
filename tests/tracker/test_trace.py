"""The trace: every statement of a step on one card, every empty slot with its reason, a chain through every lane."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from streamlit.testing.v1 import AppTest

from etl import pipeline
from tests.tiny import record as tiny
from tests.tracker.test_selection import selections
from tracker import tables_trace
from tracker.build import run
from tracker.indicators.record import NONE, PART, WHOLE, Review
from tracker.queries import rows
from tracker.screen import measures
from tracker.screen.trace import traced
from tracker.selection import Selection
from tracker.trace import LANES, empty, lengths, tie_text, trace

LANE = {lane.key: lane for lane in LANES}
CO, LOI, PAPER, AFTER = tiny.CO, {"stage": "loi"}, tiny.SUBMITTED | {"relation": "submitted"}, {"stage": "follow_up"}
DOCUMENTS = {
    "chain-list": ("list_of_issues", "2010-01-10", "AND/1", "", tiny.WHOLE, "CMW/C/AND/Q/1"),
    "chain-paper": ("ngo_page", "2010-03-02", "AND/1", "", tiny.WHOLE, ""),
    "chain-after": ("follow_up_report", "2012-05-01", "AND/1", "", tiny.WHOLE, ""),
}
CHAIN = (
    ("chain-list", "committee", "question", "detention", LOI),
    ("chain-paper", "union", "briefing", "detention", PAPER),
    ("and1-heard", "agency", "briefing", "detention", {}),
    ("chain-after", "delegation", "reply", "detention", AFTER),
)
ADDED = len(tiny.STATEMENTS)  # the ids of the four statements above count on from here
TIE = {
    "kind": "persists", "iso3": "AND", "concern": "detention", "from_cycle": 1, "from_stage": "co", "from_ids": ["and1-co/12"],
    "to_cycle": 2, "to_stage": "co", "to_ids": ["and2-co/22"], "actor": "", "explicit_in_source": False,
    "note": "invented", "source_url": "https://example.org/tie",
}  # fmt: skip
ASKED = TIE | {"kind": "asked_again", "to_stage": "loi", "to_ids": [], "from_ids": [], "explicit_in_source": True}


def one(iso3, concern):
    return Selection().choose("state", (iso3,)).choose("concern", (concern,))


def lanes_of(found, cycle):
    column = next(column for column in found.columns if column.review.cycle == cycle)
    return {slot.lane.key: slot for slot in column.slots}


def review(key="AND/1", is_reviewed=True, in_scope=True, **recorded):
    return Review(key, key[:3], "Andorra", int(key[4:]), is_reviewed, recorded, in_scope=in_scope)


def row(name, step, key="AND/1", is_chosen=True):
    return {"statement_id": name, "review_key": key, "step": step, "is_chosen": is_chosen}


@pytest.fixture(scope="module")
def chain_builds(tmp_path_factory):
    """The tiny record with four more invented documents, so that one concern passes through every lane."""
    data, folder = tmp_path_factory.mktemp("chain") / "data", tmp_path_factory.mktemp("chain-builds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tiny, "DOCUMENTS", tiny.DOCUMENTS | DOCUMENTS)
        patch.setattr(tiny, "STATEMENTS", tiny.STATEMENTS + CHAIN)
        tiny.write(data)
    (data / "record" / "links.jsonl").write_text("\n".join(map(json.dumps, (TIE, ASKED))))
    pipeline.build(data, folder, None, False, lambda step: None)
    return folder


@pytest.mark.no_build
def test_a_lane_shows_its_cards_and_a_slot_without_one_says_why():
    read = {"briefing": WHOLE, "question": PART, "observation": NONE}
    found = lanes_of(trace([review(**read)], [row("a", "list"), row("b", "positive_aspect")], ()), 1)
    assert [card.row["statement_id"] for card in found["list"].cards] == ["a"] and found["list"].reason == ""
    assert [card.row["statement_id"] for card in found["observation"].cards] == ["b"]
    assert "Not found" in found["briefing"].reason and "read whole" in found["briefing"].reason
    assert found["question"].reason == "Not in the part we read: the dialogue was not read whole."
    assert "Not on record" in found["follow_up"].reason and "closed" in found["un_briefing"].reason


@pytest.mark.no_build
def test_a_review_still_to_come_and_a_filter_are_reasons_of_their_own():
    assert "not held" in empty(review(is_reviewed=False), LANE["question"])
    found = trace([review(question=WHOLE)], [row("a", "question", is_chosen=False)], ())
    slot = lanes_of(found, 1)["question"]
    assert slot.cards == () and slot.hidden == 1 and slot.reason == "Hidden by your filters: 1."


@pytest.mark.no_build
def test_a_review_outside_the_filters_stays_when_a_statement_of_it_was_chosen():
    reviews = [review("AND/2", in_scope=False), review("AND/1", in_scope=False)]
    found = trace(reviews, [row("a", "list", "AND/2"), row("b", "list", "AND/1", is_chosen=False)], ())
    assert [column.review.key for column in found.columns] == ["AND/2"]


@pytest.mark.no_build
def test_the_longest_chain_comes_first_then_the_newest():
    def step(concern, key, name, latest):
        return {"concern": concern, "review_key": key, "step": name, "latest": latest, "n": 1}

    found = lengths(
        [
            step("short_old", "AND/1", "list", "2010"),
            step("short_new", "AND/2", "list", "2014"),
            step("long", "AND/1", "list", "2009"),
            step("long", "AND/1", "question", "2010"),
            step("long", "AND/2", "question", "2014"),
        ]
    )
    assert [length.concern for length in found] == ["long", "short_new", "short_old"]
    assert (found[0].review_key, found[0].statements) == ("AND/1", 3)
    assert found[0].lanes == ("List of issues", "Question of the Committee")


@pytest.mark.no_build
def test_a_complete_chain_passes_through_every_lane(chain_builds, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(chain_builds))
    found = traced(one("AND", "detention"))
    ids = {key: [card.row["statement_id"] for card in slot.cards] for key, slot in lanes_of(found, 1).items()}
    assert ids == {
        "list": [f"chain-list/{ADDED}"],
        "submission": [f"chain-paper/{ADDED + 1}"],
        "briefing": ["and1-heard/00"],
        "un_briefing": [f"and1-heard/{ADDED + 2}"],
        "question": ["and1-dialogue/05"],
        "reply": ["and1-dialogue/07"],
        "observation": ["and1-co/12"],
        "follow_up": [f"chain-after/{ADDED + 3}"],
    }
    assert [column.review.cycle for column in found.columns] == [1, 2, 4]
    tied = [card.row["statement_id"] for card in found.cards if card.ties]
    assert tied == ["and1-co/12", "and2-co/22"]
    assert [tie_text(tie) for tie in found.loose] == [
        "Asked again: concluding observations, cycle 1 → list of issues, cycle 2 (a source says so)"
    ]


@pytest.mark.no_build
@pytest.mark.usefixtures("tiny_build")
def test_general_advocacy_and_pages_about_a_review_never_enter():
    switched_on = replace(one("AND", "trafficking_forced_labour"), context=True)
    assert traced(switched_on).cards == ()


@pytest.mark.no_build
@pytest.mark.usefixtures("tiny_build")
def test_the_closed_meeting_and_the_half_read_dialogue_of_the_tiny_record():
    assert "may have been closed" in lanes_of(traced(one("LIE", "detention")), 1)["briefing"].reason
    second = lanes_of(traced(one("AND", "data_statistics")), 2)
    assert second["question"].reason == "Not in the part we read: the dialogue was not read whole."
    assert second["observation"].reason.startswith("Not found")


def test_the_third_review_of_azerbaijan_as_far_as_the_record_goes():
    regularization = lanes_of(traced(one("AZE", "regularization")), 3)
    assert [key for key, slot in regularization.items() if slot.cards] == ["briefing", "question", "observation"]
    assert regularization["briefing"].cards[0].row["stakeholder_type"] == "nhri"
    assert regularization["reply"].reason == "Not in the part we read: the dialogue was not read whole."
    laws = lanes_of(traced(one("AZE", "legal_framework")), 3)
    assert [key for key, slot in laws.items() if slot.cards] == ["list", "briefing", "observation"]


def test_ties_of_the_record_stand_on_the_cards():
    found = traced(one("AZE", "civil_society_nhri"))
    texts = {tie_text(tie) for card in found.cards for tie in card.ties}
    assert texts == {"Taken up: submission → concluding observations, cycle 3 (our reading)"}


@settings(max_examples=60, deadline=None)
@given(selection=selections())
@pytest.mark.parametrize(("iso3", "concern"), [("AZE", "regularization"), ("MEX", "border_governance")])
def test_the_cards_are_the_statements_of_the_selection_at_a_step(iso3, concern, selection):
    chosen = replace(selection, context=False).choose("state", (iso3,)).choose("concern", (concern,))
    found = traced(chosen)
    at_step = run(
        "select statement_id from step_statement where step is not null and review_iso3 = $iso3", {"iso3": iso3}
    )
    wanted = set(rows.statements(chosen)["statement_id"]) & set(at_step["statement_id"])
    shown = [card.row["statement_id"] for card in found.cards]
    assert len(shown) == len(set(shown)) and set(shown) == wanted
    table = tables_trace.cards(found, concern, measures.names())
    assert list(table["statement_id"].dropna()) == shown
    assert len(table) == len(shown) + sum(not slot.cards for column in found.columns for slot in column.slots)
    assert (table["statement_id"].isna() == (table["reason"] != "")).all()


def opened(path, **address):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    return at.switch_page(path).run()


def said(at):
    return "\n".join([*(m.value for m in at.markdown), *(h.proto.body for h in at.get("html"))])


def test_choosing_a_state_then_a_concern_draws_the_trace():
    at = opened("pages/trace.py")
    at.selectbox(key="choose_state").select("AZE").run()
    assert dict(at.query_params) == {"state": "AZE"} and at.header[0].value == "What can be traced for Azerbaijan?"
    at.selectbox(key="choose_concern").select("regularization").run()
    assert dict(at.query_params) == {"state": "AZE", "concern": "regularization"}
    assert not at.exception and at.header[0].value == "What became of “Regularization” in Azerbaijan?"
    shown = said(at)
    assert "Not in the part we read: the dialogue was not read whole." in shown and "Prasad Kariyawasam" in shown
    assert [s.value for s in at.subheader] == ["Cycle 1 · 2009", "Cycle 2 · 2013", "Cycle 3 · 2021"]


def test_of_several_states_the_first_is_shown_and_said():
    at = opened("pages/trace.py", state=["MEX", "AZE"], concern=["detention", "health"])
    told = [info.value for info in at.info]
    assert "2 States are chosen; shown is the first, Mexico." in told
    assert "2 concerns are chosen; shown is the first, Detention." in told
