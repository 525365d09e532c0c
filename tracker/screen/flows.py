"""The flow of many concerns from briefing to question to observations, with the rows of each flow below the figure."""

from __future__ import annotations

from functools import partial

import streamlit as st

from tracker import counted, sankey, tables, tables_trace
from tracker.flows import NOT_FOUND, SHOWN, Flow, Mark, Pair, flows, marks, pairs
from tracker.predicate import obeyed
from tracker.queries import indicators as queries
from tracker.screen import choose, measures, pictures, rows
from tracker.screen.frame import statement_params
from tracker.selection import Selection
from tracker.sentence import names_of
from tracker.vocabulary import labels
from tracker.words import N_, _, pair

TITLE = N_("How many concerns pass from briefing to question to observations?")

HOW = N_(
    "“Also on record” never means “because of”. *Not found*: the source was read whole. *Not read*: not in the part that "
    "we read. *No source*: none held. A dot opens the pairs and statements of its flow or node below, where each can also "
    "be chosen by name."
)


def show(selection: Selection) -> None:
    """Draw the flows over all concerns of the reviews in the selection."""
    found = pairs(queries.record(selection))
    st.header(_(TITLE), anchor=False)
    st.caption(_coverage(found, selection))
    if not found:
        st.markdown(_("No concern on record at one of the three steps in this selection."))
        return
    streams = flows(found)
    whole = sum(one.values == (SHOWN, SHOWN, SHOWN) for one in found)
    told = _("{whole} of {n} pairs are on record at all three steps.", whole=whole, n=len(found))
    pictures.frame("flows").plotly_chart(
        sankey.draw(streams, st.context.theme.type == "dark"),
        key="chart_flows",
        on_select=_picked,
        selection_mode="points",
        config={"displayModeBar": False},
        alt=_("Flows of concerns from briefing to question to observations. {told}", told=told),
    )
    st.caption(told)
    with st.container(horizontal=True):
        with st.popover(_("How to read this"), type="tertiary"):
            st.markdown(_(HOW))
        light = partial(sankey.draw, streams, False)
        pictures.offer(light, _(TITLE), _coverage(found, selection), selection, "flows")
    _numbers(streams, marks(found), selection)


def _coverage(found: tuple[Pair, ...], selection: Selection) -> str:
    reviews = len({one.review_key for one in found})
    known = sum(all(value in (SHOWN, NOT_FOUND) for value in one.values) for one in found)
    heeded = obeyed(selection, "reviews")
    said = _("Obeys {filters} only.", filters=names_of(heeded)) if heeded else _("Not narrowed by filters.")
    return _(
        "n = {n} pairs of review and concern, from {reviews} reviews held, on record at one step at least; "
        "all three steps are known for {known} of them. Briefing is that of NGOs and institutions, aloud. "
        "{said} All concerns are shown but the procedural one.",
        n=len(found),
        reviews=reviews,
        known=known,
        said=said,
    )


def _picked() -> None:
    """Open below what the reader picked in the figure."""
    places = st.session_state["chart_flows"]["selection"]["point_indices"]
    if places:
        st.session_state["mark_flows"] = places[0]
        st.session_state["numbers_flows"] = True


def _numbers(streams: tuple[Flow, ...], opened: tuple[Mark, ...], selection: Selection) -> None:
    with st.expander(_("Numbers, and the rows behind each flow"), key="numbers_flows", on_change="rerun") as box:
        if not box.open:
            return
        total = sum(flow.n for flow in streams if flow.step == streams[0].step)
        rows.show(tables_trace.FLOWS, tables_trace.flows(streams, total, measures.names()), selection, "flows")
        flow = opened[
            st.selectbox(
                _("Flow or node"),
                range(len(opened)),
                format_func=lambda place: pair(opened[place].name, len(opened[place].pairs)),
                key="mark_flows",
            )
        ]
        _pairs(flow, selection)
        st.markdown(_("**The statements of these pairs**"))
        found = queries.statements(flow.statement_ids)
        picked = rows.show(tables.STATEMENTS, found, selection, "flow_statements", selectable=True)
        if picked is not None:
            st.switch_page("pages/statements.py", query_params=statement_params(str(picked["statement_id"])))


def _pairs(flow: Mark, selection: Selection) -> None:
    st.markdown(_("**The pairs of “{name}”**", name=flow.name))
    one = flow.pairs[
        st.selectbox(
            _("Review and concern"),
            range(len(flow.pairs)),
            format_func=lambda place: _pair_name(flow.pairs[place]),
            key="pair_flows",
        )
    ]
    target = Selection().choose("state", (one.review_key.split("/")[0],)).choose("concern", (one.concern,))
    choose.way_to(_("Trace {concern}", concern=_pair_name(one)), target, "trace_pair")
    rows.show(
        tables_trace.PAIRS, counted.paged(tables_trace.PAIRS, flow.pairs, measures.names()), selection, "flow_pairs"
    )


def _pair_name(one: Pair) -> str:
    return pair(labels("review")[one.review_key], labels("concern")[one.concern])
