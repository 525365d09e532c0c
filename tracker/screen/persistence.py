"""What the patterns page draws of persistence: a State's concerns cycle by cycle, or each concern over many States."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from tracker import counted, grids, tables_indicators
from tracker.chart import amount
from tracker.indicators import persistence
from tracker.indicators.measure import NOT_READ, NOT_RECORDED
from tracker.indicators.persistence import Cell, Change
from tracker.indicators.record import Record
from tracker.screen import measures, rows
from tracker.selection import Selection
from tracker.vocabulary import labels
from tracker.words import _, listed, pair, params

MOST_STATES = 4
LOOKS = {
    persistence.AGAIN: grids.Look("■", "tone-strong"),
    persistence.NEW: grids.Look("▲", "tone-middle"),
    persistence.FIRST: grids.Look("●", "tone-light"),
    persistence.NAMED: grids.Look("◆", "tone-light"),
    persistence.NOT_AGAIN: grids.Look("○", "tone-outline"),
    persistence.ABSENT: grids.Look("–", "tone-plain"),
    NOT_READ: grids.Look("?", "tone-unread"),
    NOT_RECORDED: grids.Look("×", "tone-none"),
}


def show(record: Record, selection: Selection) -> None:
    """Draw the grid of one State, or the table by concern where more than one State is chosen; then every cell."""
    st.header(_("Which concerns do the observations name again?"), anchor=False)
    states = sorted({review.iso3 for review in record.examined})
    if 1 <= len(states) <= MOST_STATES:
        _grid(record)
    if len(states) == 1:
        _one_state(record, states[0], selection)
    else:
        _by_concern(record, selection)
        _known_again(record)
    found = counted.paged(tables_indicators.CELLS, persistence.cells(record), measures.names())
    with st.expander(_("Every review and concern ({n} rows)", n=len(found)), key="cells", on_change="rerun") as box:
        if box.open:
            rows.show(tables_indicators.CELLS, found, selection, "cells")


def _one_state(record: Record, iso3: str, selection: Selection) -> None:
    measure = persistence.by_state(record, iso3)
    measures.numbers(((_("Named again in the next review"), measure),))
    named = {cell.concern for cell in persistence.cells(record) if cell.statement_ids}
    runs = [(concern, persistence.run_length(record, iso3, concern)) for concern in record.counted if concern in named]
    told = [
        pair(labels("concern")[concern], _("at least {n}", n=run.length) if run.is_at_least else run.length)
        for concern, run in runs
        if run and run.length > 1
    ]
    none = _("none is known to be named in two or more of them")
    st.markdown(
        _(
            "**Reviews in a row up to the latest on record that name a concern:** {concerns}.",
            concerns=listed(told) or none,
        )
    )
    measures.behind(((_("Named again in the next review"), measure),), selection, "persistence")


def _grid(record: Record) -> None:
    measures.grid(grid_of(record), list(LOOKS.items()))
    named = {cell.concern for cell in persistence.cells(record) if cell.statement_ids}
    rest = [labels("concern")[concern] for concern in record.counted if concern not in named]
    if rest:
        st.caption(
            _(
                "Named in no observation that we read: {concerns}. In this record that means *not found*.",
                concerns=listed(rest),
            )
        )


def grid_of(record: Record) -> grids.Grid:
    """The grid of a record of few States: concerns that any review names down, reviews by State and cycle across."""
    cells = persistence.cells(record)
    reviews = list(record.examined)
    by_place = {(cell.concern, cell.review_key): cell for cell in cells}
    named = [c for c in record.counted if any(by_place[c, r.key].statement_ids for r in reviews)]
    caption = _(
        "{reviews} held, {n} concerns named. A number is the statements behind a cell; follow it to them.",
        reviews=amount(len(reviews), "review"),
        n=len(named),
    )
    return grids.Grid(
        caption,
        _("Concern"),
        tuple(labels("review")[review.key] for review in reviews),
        tuple((labels("concern")[c], tuple(_drawn(by_place[c, r.key]) for r in reviews)) for c in named),
    )


def _drawn(cell: Cell) -> grids.Cell:
    n = f" ({len(cell.statement_ids)})" if cell.statement_ids else ""
    link = grids.href("pages/statements.py", observations(cell.review_key, cell.concern)) if n else ""
    return grids.Cell(_(cell.status) + n, LOOKS[cell.status], link)


def observations(review_key: str, concern: str) -> Selection:
    """The selection of the observations of a review that name a concern."""
    chosen = Selection(raised=True).choose("stage", ("co",)).choose("review", (review_key,))
    return chosen.choose("concern", (concern,))


def _by_concern(record: Record, selection: Selection) -> None:
    found = tables_indicators.persistence_by_concern(record, labels("concern"))
    st.caption(
        _(
            "One row a concern, all States of the selection together. “Named again” is of pairs of consecutive "
            "reviews of one State; “all observations” is how often any observations name it, so that a concern "
            "named by habit is seen."
        )
    )
    rows.show(tables_indicators.BY_CONCERN, found, selection, "by_concern")
    figures = [(labels("concern")[c], persistence.by_concern(record, c)) for c in record.counted]
    measures.behind(figures, selection, "persistence")


def _known_again(record: Record) -> None:
    again = [cell for cell in persistence.cells(record) if cell.status == persistence.AGAIN]
    st.subheader(_("Named in two reviews in a row, as far as the record shows"), anchor=False)
    if not again:
        st.markdown(_("None in this selection."))
    names = labels("review")
    lines = [
        f"- {names[cell.review_key]}: [{labels('concern')[cell.concern]}]({grids.href('pages/statements.py', observations(cell.review_key, cell.concern))})"
        for cell in sorted(again, key=lambda c: (names[c.review_key], record.counted.index(c.concern)))
    ]
    st.markdown("\n".join(lines))


def changes(record: Record, selection: Selection) -> None:
    """Draw what is new and what is not named again between consecutive reviews, with the praise on the same concerns."""
    found = persistence.changes(record)
    st.header(_("What is new, and what is not named again?"), anchor=False)
    known = [change for change in found if change.new or change.dropped]
    st.caption(
        _(
            "n = {n} pairs of consecutive reviews; of {unknown} of them nothing can be told, since the "
            "observations of one of the two were not read whole. “Not named again” may mean progress, lack of "
            "space or other priorities.",
            n=len(found),
            unknown=len(found) - len(known),
        )
    )
    for change in known:
        _change(change)
    with st.expander(_("All {n} pairs, and why not", n=len(found)), key="changes", on_change="rerun") as box:
        if box.open:
            rows.show(
                tables_indicators.CHANGES,
                counted.paged(tables_indicators.CHANGES, found, measures.names()),
                selection,
                "changes",
            )


def _change(change: Change) -> None:
    names = labels("review")
    with st.container(border=True):
        st.markdown(_("**{later}**, against {earlier}", later=names[change.later], earlier=names[change.earlier]))
        st.markdown(
            _("▲ New: {new}", new=_list(change.new))
            + "  \n"
            + _("○ Not named again: {dropped}", dropped=_list(change.dropped))
        )
        if change.unknown:
            st.caption(
                _(
                    "Not known: {concerns} ({reasons}).",
                    concerns=_list(change.unknown),
                    reasons=listed(map(_, change.reasons)),
                )
            )
        links = [
            f"[{_('praise {n}', n=n)}](statements?{urlencode({'statement': one, **params()})})"
            for n, one in enumerate(change.positive_ids, 1)
        ]
        if links:
            st.markdown(_("Praise on a concern not named again: {links}", links=", ".join(links)))
        measures.reviews((change.earlier, change.later))


def _list(concerns: tuple[str, ...]) -> str:
    return listed(labels("concern")[concern] for concern in concerns) or _("none")
