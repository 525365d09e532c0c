"""What the compare page draws: what was read of each side, concerns at each step, voices, clocks, and the choice itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from tracker import comparison, counted, grids, tables, tables_indicators
from tracker.indicators.ids import NONE as NOBODY
from tracker.indicators.ids import Ids
from tracker.indicators.record import NONE, OBSERVATION, PART, POSITIVE, WHOLE, Record, Review, recorded
from tracker.queries import indicators as queries
from tracker.queries import states
from tracker.screen import clocks, heard, measures, rows
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.vocabulary import labels, said
from tracker.words import N_, _, pair

STEP_NAMES = {
    "briefing": N_("briefing"),
    "un_briefing": N_("UN briefing"),
    "submission": N_("written"),
    "list": N_("list of issues"),
    "question": N_("question"),
    "reply": N_("reply"),
    "observation": N_("observation"),
    "follow_up": N_("follow-up"),
}
EXTENTS = {
    WHOLE: grids.Cell(N_("read whole"), grids.Look("■", "tone-strong")),
    PART: grids.Cell(N_("read in part"), grids.Look("◧", "tone-light")),
    NONE: grids.Cell(N_("not on record"), grids.Look("×", "tone-none")),
}
NAMED = grids.Look("■", "tone-middle")
ABSENT = grids.Look("–", "tone-plain")
UNKNOWN = grids.Look("?", "tone-unread")


def choose(selection: Selection) -> None:
    """Say what to choose, and offer States of the same region by name, or the last two cycles of the one chosen."""
    st.info(
        _(
            "Choose **two to four States** in the filter *State*: their latest reviews stand side by side. Or "
            "choose **one State and two cycles**. The choice is in the address, so that the link opens the same "
            "comparison."
        )
    )
    if len(selection["state"]) == 1:
        last_two(selection["state"][0])
        _others_of_region(selection["state"][0])


def last_two(iso3: str) -> None:
    """Offer the last two reviews of a State side by side; nothing where fewer than two were held."""
    held = queries.record(Selection().choose("state", (iso3,))).examined[-2:]
    if len(held) == 2:
        cycles = [str(review.cycle) for review in held]
        both = Selection().choose("state", (iso3,)).choose("cycle", cycles)
        label = _(
            "Compare the last two reviews of {state} (cycle {first} and cycle {second})",
            state=labels("state")[iso3],
            first=cycles[0],
            second=cycles[1],
        )
        st.page_link("pages/compare.py", label=label, query_params=link_params(both))


def _others_of_region(iso3: str) -> None:
    found = states.parties(Selection())
    region = found.loc[found["iso3"] == iso3, "region"]
    if region.empty or not region.iloc[0]:
        return
    near = found[(found["region"] == region.iloc[0]) & (found["iso3"] != iso3) & (found["reviews"] > 0)]
    st.markdown(
        _("**Reviewed States of the same regional group** ({region}), by name:", region=said("region", region.iloc[0]))
    )
    for other in near["iso3"]:
        pair = Selection().choose("state", (iso3, other))
        st.page_link(
            "pages/compare.py", label=_("With {state}", state=labels("state")[other]), query_params=link_params(pair)
        )


def show(record: Record, sides: Sequence[Review], selection: Selection) -> None:
    """Draw the comparison: what was read first, then concerns, wording, voices and clocks; then all of it as a table."""
    _read(sides)
    _concerns(record, sides)
    _wording(record, sides, selection)
    _behind(record, sides, selection)
    _voices(sides)
    _clocks(sides)
    table = tables_indicators.COMPARED
    found = counted.paged(table, comparison.shown(record, sides), measures.names())
    rows.section(_("Everything above, row by row"), table, found, selection, "compared")


def _names(sides: Sequence[Review]) -> tuple[str, ...]:
    return tuple(labels("review")[review.key] for review in sides)


def _read(sides: Sequence[Review]) -> None:
    st.header(_("First: what was read of each?"), anchor=False)
    apart = [_(STEP_NAMES[step]) for step in comparison.unequal(sides)]
    if apart:
        st.warning(
            _(
                "Not read to the same extent: {names}. A concern missing on one side may only be unread there.",
                names=", ".join(apart),
            )
        )
    lines = tuple(
        (_(STEP_NAMES[step]), tuple(_extent(recorded(review, step)) for review in sides)) for step in comparison.STEPS
    )
    measures.grid(grids.Grid(_("{n} reviews, by step", n=len(sides)), _("Step"), _names(sides), lines), ())


def _extent(read: str) -> grids.Cell:
    return replace(EXTENTS[read], words=_(EXTENTS[read].words))


def _concerns(record: Record, sides: Sequence[Review]) -> None:
    st.header(_("Which concerns stand at which step?"), anchor=False)
    named = comparison.named(record, sides)
    lines = tuple((labels("concern")[c], tuple(_concern(record, review, c) for review in sides)) for c in named)
    caption = _(
        "{n} concerns that at least one of the reviews names. A number is the statements on record.", n=len(named)
    )
    meanings = ((_("named at these steps"), NAMED), (_("not found"), ABSENT), (_("not known"), UNKNOWN))
    measures.grid(grids.Grid(caption, _("Concern"), _names(sides), lines), meanings)


def _concern(record: Record, review: Review, concern: str) -> grids.Cell:
    found = [(step, len(record.ids(review, step, concern))) for step in comparison.STEPS]
    steps = [f"{_(STEP_NAMES[step])} {n}" for step, n in found if n]
    if steps:
        return grids.Cell(" · ".join(steps), NAMED)
    whole = recorded(review, OBSERVATION) == WHOLE
    return grids.Cell(_("not found"), ABSENT) if whole else grids.Cell(_("not in what we read"), UNKNOWN)


def _behind(record: Record, sides: Sequence[Review], selection: Selection) -> None:
    """Draw, folded, the statements behind one row of the concerns or of the wording."""
    found = {labels("concern")[c]: comparison.behind(record, sides, c) for c in comparison.named(record, sides)}
    for act in (*comparison.ACTS, POSITIVE):
        ids = sum((comparison.wordings(record, review)[act] for review in sides), NOBODY)
        found |= {_("Observations worded as: {act}", act=labels("act")[act]): ids} if ids else {}
    with st.expander(_("The statements behind each row"), key="behind_compare", on_change="rerun") as box:
        if box.open and found:
            row = st.selectbox(_("Row"), list(found), key="row_compare")
            rows.show(tables.STATEMENTS, queries.statements(found[row]), selection, "compare_statements")


def _wording(record: Record, sides: Sequence[Review], selection: Selection) -> None:
    st.header(_("How are the observations worded?"), anchor=False)
    lines = tuple(
        (labels("act")[act], tuple(_wordings(review, comparison.wordings(record, review)[act]) for review in sides))
        for act in (*comparison.ACTS, POSITIVE)
    )
    caption = _("Statements of the observations on record; long observations make many: compare the mix, not the size.")
    measures.grid(grids.Grid(caption, _("Worded as"), _names(sides), lines), ())
    figures = [
        (pair(name, labels("act")[act]), one)
        for review, name in zip(sides, _names(sides), strict=True)
        for act, one in comparison.mix(record, review).items()
    ]
    measures.behind(figures, selection, "wordings", _("The mix of each side, with its statements"))


def _wordings(review: Review, ids: Ids) -> grids.Cell:
    if ids:
        return grids.Cell(str(len(ids)), NAMED)
    return grids.Cell(_("none found"), ABSENT) if recorded(review, OBSERVATION) == WHOLE else _unread(review)


def _unread(review: Review) -> grids.Cell:
    none = recorded(review, OBSERVATION) == NONE
    return _extent(NONE) if none else grids.Cell(_("not in the part we read"), UNKNOWN)


def _voices(sides: Sequence[Review]) -> None:
    st.header(_("Who was heard?"), anchor=False)
    order = {review.key: place for place, review in enumerate(sides)}
    found = queries.voices(Selection().choose("review", tuple(order)))
    grouped = {key: tuple(voice for voice in found if voice.review_key == key) for key in order}
    measures.grid(heard.grid_of(tuple((key, group) for key, group in grouped.items() if group)), heard.KEY)


def _clocks(sides: Sequence[Review]) -> None:
    st.header(_("Clocks"), anchor=False)
    st.caption(f"{clocks.reach()} {_(clocks.OVERDUE)}")
    states_once = dict.fromkeys(review.iso3 for review in sides)
    for column, iso3 in zip(st.columns(len(states_once)), states_once, strict=True):
        told = clocks.lines(Selection().choose("state", (iso3,)))
        column.markdown("\n".join([f"**{labels('state')[iso3]}**", "", *(f"- {line}" for line in told)]))
