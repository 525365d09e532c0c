"""Flows of many concerns and claims beside replies, counted by hand on the tiny record (tests/tiny/README.md)."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from tests.tracker.test_selection import selections
from tests.tracker.test_trace import opened, said
from tracker import sankey, tables_trace
from tracker.flows import HELD_NOT, NOT_FOUND, SHOWN, STEPS, flows, marks, pairs
from tracker.indicators.measure import NOT_READ
from tracker.queries import indicators as queries
from tracker.screen import measures
from tracker.screen.replies import of_state
from tracker.selection import Selection


def on_tiny(test):
    """The test sees the tiny record."""
    return pytest.mark.no_build(pytest.mark.usefixtures("tiny_build")(test))


def state(iso3):
    return Selection().choose("state", (iso3,))


@on_tiny
def test_what_each_step_shows_of_each_concern():
    found = {(pair.review_key, pair.concern): pair.values for pair in pairs(queries.record(state("AND")))}
    assert found == {
        ("AND/1", "detention"): (SHOWN, SHOWN, SHOWN),
        ("AND/1", "expulsion"): (SHOWN, NOT_FOUND, NOT_FOUND),
        ("AND/1", "legal_framework"): (NOT_FOUND, SHOWN, SHOWN),
        ("AND/1", "data_statistics"): (NOT_FOUND, NOT_FOUND, SHOWN),
        ("AND/2", "detention"): (SHOWN, SHOWN, SHOWN),
        ("AND/2", "data_statistics"): (SHOWN, NOT_READ, NOT_FOUND),
        ("AND/2", "expulsion"): (NOT_FOUND, NOT_READ, SHOWN),
        ("AND/4", "union_rights"): (SHOWN, NOT_FOUND, SHOWN),
        ("AND/4", "detention"): (SHOWN, NOT_FOUND, NOT_READ),
        ("AND/4", "expulsion"): (NOT_READ, SHOWN, SHOWN),
    }


@on_tiny
def test_a_flow_holds_its_pairs_and_their_statements():
    streams = flows(pairs(queries.record(state("AND").choose("cycle", ("1",)))))
    counted = {(flow.step, flow.value, flow.next_value): flow.n for flow in streams}
    assert counted == {
        ("briefing", SHOWN, SHOWN): 1,
        ("briefing", SHOWN, NOT_FOUND): 1,
        ("briefing", NOT_FOUND, SHOWN): 1,
        ("briefing", NOT_FOUND, NOT_FOUND): 1,
        ("question", SHOWN, SHOWN): 2,
        ("question", NOT_FOUND, SHOWN): 1,
        ("question", NOT_FOUND, NOT_FOUND): 1,
    }
    assert streams[0].statement_ids == ("and1-co/12", "and1-dialogue/05", "and1-heard/00")
    assert streams[0].concerns == ("AND/1 detention",)
    assert streams[0].name == "Briefing on record → Question on record"


@on_tiny
def test_a_closed_briefing_has_a_node_of_its_own():
    values = {pair.briefing for pair in pairs(queries.record(state("LIE")))}
    assert values == {HELD_NOT}


@settings(max_examples=40, deadline=None)
@given(selection=selections())
def test_no_pair_is_lost_or_counted_twice_between_steps(selection):
    found = pairs(queries.record(selection))
    streams = flows(found)
    for step in STEPS[:-1]:
        here = [pair for flow in streams if flow.step == step for pair in flow.pairs]
        assert len(here) == len(found) and set(here) == set(found)
    table = tables_trace.flows(streams, len(found), measures.names())
    assert list(table["n"]) == [flow.n for flow in streams]
    if streams:
        *bands, dots = sankey.draw(streams, dark=False).data
        assert [band.name for band in bands] == [f"{flow.name}: {flow.n}" for flow in streams]
        assert list(dots.text) == [f"{mark.name}: {len(mark.pairs)}" for mark in marks(found)]


@on_tiny
def test_bands_fill_their_nodes_and_never_overlap():
    streams = flows(pairs(queries.record(state("AND"))))
    bands = sankey.bands_of(streams)
    heights = {band.height / flow.n for flow, band in zip(streams, bands, strict=True)}
    assert max(heights) - min(heights) < 1e-9
    for end in (0, 1):
        spans = sorted((band.x[end], band.y[end], band.y[end] + band.height) for band in bands)
        for (x, _, lower), (other, upper, _) in pairwise(spans):
            assert x != other or upper >= lower - 1e-9


def test_the_statements_of_a_flow_are_all_there():
    for flow in flows(pairs(queries.record(state("AZE")))):
        assert set(queries.statements(flow.statement_ids)["statement_id"]) == set(flow.statement_ids)


@on_tiny
def test_claims_stand_beside_the_replies_of_the_same_review():
    found = {
        (claim.review.key, claim.concern): (
            [row["statement_id"] for row in claim.said],
            [row["statement_id"] for row in claim.replied],
        )
        for claim in of_state(state("AND"))
    }
    assert found == {
        ("AND/4", "union_rights"): (["and4-heard/26"], []),
        ("AND/4", "detention"): (["and4-heard/27"], []),
        ("AND/4", "expulsion"): ([], ["and4-dialogue/29"]),
        ("AND/2", "detention"): (["and2-heard/17"], ["and2-sr1/20"]),
        ("AND/2", "data_statistics"): (["and2-heard/18"], []),
        ("AND/1", "detention"): (["and1-heard/00"], ["and1-dialogue/07"]),
        ("AND/1", "expulsion"): (["and1-heard/01"], []),
        ("AND/1", "working_conditions"): (["and1-heard/02"], []),
        ("AND/1", "legal_framework"): ([], ["and1-dialogue/04"]),
    }
    assert [claim.review.cycle for claim in of_state(state("AND"))] == [4, 4, 4, 2, 2, 1, 1, 1, 1]


@on_tiny
def test_a_side_without_a_statement_says_why():
    reasons = {(c.review.key, c.concern): (c.said_reason, c.reply_reason) for c in of_state(state("AND"))}
    assert reasons["AND/2", "data_statistics"] == (
        "",
        "Not in the part we read: the dialogue was not read whole.",
    )
    assert reasons["AND/1", "expulsion"][1].startswith("Not found")
    assert reasons["AND/4", "expulsion"][0].startswith("Not in the part we read")


@on_tiny
def test_the_table_of_claims_has_the_rows_on_screen():
    found = of_state(state("AND").choose("concern", ("detention",)))
    table = tables_trace.claims(found, measures.names())
    assert list(table["review_key"]) == ["AND/4", "AND/2", "AND/1"]
    assert list(table["reply_ids"]) == ["", "and2-sr1/20", "and1-dialogue/07"]
    assert [reason != "" for reason in table["reply_reason"]] == [True, False, False]


def test_the_page_of_claims_sets_both_sides_side_by_side():
    at = opened("pages/replies.py")
    at.selectbox(key="choose_state").select("MEX").run()
    assert not at.exception and dict(at.query_params) == {"state": "MEX"}
    assert at.header[0].value == "What was Mexico told about, and what did it say?"
    assert "*Said to the Committee*" in said(at) and "*Said by the State*" in said(at)
