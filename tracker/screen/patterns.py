"""What the patterns page says first, and the groups that observations name."""

from __future__ import annotations

from collections import Counter

import streamlit as st

from tracker import counted, grids, tables_indicators
from tracker.chart import amount
from tracker.indicators import groups, persistence, uptake
from tracker.indicators.record import NONE, OBSERVATION, PART, WHOLE, Record, recorded
from tracker.screen import measures, rows
from tracker.screen.uptake import speakers_of
from tracker.selection import NONE as NOT_STATED
from tracker.selection import Selection
from tracker.vocabulary import labels
from tracker.words import _, listed, pair

MANY, FEW, NOBODY = grids.Look("■", "tone-middle"), grids.Look("▫", "tone-plain"), grids.Look("", "")


def known_first(record: Record, selection: Selection) -> None:
    """Say in one box how much was read, what is known, and why the rest is not."""
    read = Counter(recorded(review, OBSERVATION) for review in record.examined)
    again = sum(cell.status == persistence.AGAIN for cell in persistence.cells(record))
    voiced = uptake.uptake(record, speakers=speakers_of(selection)).concluded
    st.info(
        _(
            "**What is known.** Reviews that name a concern of the review before again: {again} times. Concerns "
            "voiced at a briefing: {voiced}, of which {also} are known to appear also in the observations; a "
            "concern counts once for each review.\n\n**What that rests on.** {reviews} held: the observations of "
            "{whole} were read whole, of {part} in part, of {none} they are not on record. What was read in "
            "part shows that a concern is there, never that it is missing; so most figures here are counts.",
            again=again,
            voiced=voiced.total,
            also=voiced.numerator,
            reviews=amount(len(record.examined), "review"),
            whole=read[WHOLE],
            part=read[PART],
            none=read[NONE],
        )
    )


def group_visibility(record: Record, selection: Selection) -> None:
    """Draw in how many reviews the observations name each group, and which groups they were not found to name."""
    st.header(_("Which groups do the observations name?"), anchor=False)
    figures = [(name, groups.visibility(record, slug)) for slug, name in labels("group").items() if slug != NOT_STATED]
    told = listed(pair(name, one.numerator) for name, one in figures if one.numerator)
    never = listed(name for name, one in figures if not one.numerator)
    on_record = [review for review in record.examined if recorded(review, OBSERVATION) != NONE]
    n = _("n = {reviews} with observations on record", reviews=amount(len(on_record), "review"))
    st.markdown(
        _("**Reviews whose observations name the group** ({n}): {groups}.", n=n, groups=told or _("none found"))
    )
    st.markdown(_("**Not found in what we read** (the same n): {groups}.", groups=never or _("none")))
    measures.behind(figures, selection, "groups")
    with st.expander(_("Groups and concerns in the same statement"), key="crossed", on_change="rerun") as box:
        if box.open:
            measures.grid(crossed(record), ((_("reviews"), MANY), (_("fewer than three reviews"), FEW)))
            table = tables_indicators.CROSSED
            rows.show(table, counted.paged(table, groups.together(record), measures.names()), selection, "crossed")


def crossed(record: Record) -> grids.Grid:
    """The grid of concerns down and groups across: reviews whose observations name both in one statement."""
    found = groups.crossed(record)
    across = [slug for slug in labels("group") if any(group == slug for group, _ in found)]
    down = [concern for concern in record.counted if any(named == concern for _, named in found)]
    lines = tuple((labels("concern")[c], tuple(_together(g, c, found.get((g, c), ())) for g in across)) for c in down)
    return grids.Grid(
        _("Reviews, counted once a cell."), _("Concern"), tuple(labels("group")[slug] for slug in across), lines
    )


def _together(group: str, concern: str, keys: tuple[str, ...]) -> grids.Cell:
    if not keys:
        return grids.Cell("", NOBODY)
    opens = Selection(raised=True).choose("stage", ("co",)).choose("review", keys)
    opens = opens.choose("concern", (concern,)).choose("group", (group,))
    look = FEW if len(keys) < groups.GREY_UNDER else MANY
    return grids.Cell(str(len(keys)), look, grids.href("pages/statements.py", opens))
