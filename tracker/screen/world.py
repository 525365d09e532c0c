"""The world map of States parties: never reviewed, or last reviewed when. Works without internet."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from tracker import maps
from tracker.build import current_build
from tracker.queries import states as queries
from tracker.ready import Ready
from tracker.screen import cells, pictures
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.vocabulary import labels
from tracker.words import N_, _, language, listed, pair

TITLE = N_("When was each State party last reviewed?")
BOUNDARIES = N_("Boundaries imply no opinion on the status of any territory.")
CONFIG = {"topojsonURL": "/app/static/", "displayModeBar": False, "scrollZoom": False}


def show(selection: Selection) -> None:
    """Draw the map for the chosen States and regions; a click opens the State."""
    obeyed = Selection().choose("state", selection["state"]).choose("region", selection["region"])
    found = maps.classed(queries.parties(obeyed))
    st.header(_(TITLE), anchor=False)
    counted = found["class"].value_counts()
    told = listed(pair(_(name), int(counted[name])) for name in maps.CLASSES if name in counted)
    coverage = _(
        "n = {n} parties and signatories. {told}. The map obeys the filters State and region only.",
        n=len(found),
        told=told,
    )
    st.caption(coverage)
    event: Any = pictures.frame("world").plotly_chart(
        _drawn(current_build().database, obeyed, language(), st.context.theme.type == "dark"),
        key="chart_world",
        on_select="rerun",
        selection_mode="points",
        config=CONFIG,
        alt=_("World map of the States parties by their last review. {told}.", told=told),
    )
    pictures.offer(partial(maps.world, found, False), _(TITLE), f"{coverage} {_(BOUNDARIES)}", selection, "world")
    points = event["selection"]["points"]
    if points:
        st.switch_page(
            "pages/states.py", query_params=_of_state(str(points[0].get("location") or points[0]["customdata"]))
        )
    _table(found)


@lru_cache(maxsize=64)
def _drawn(build: Path, obeyed: Selection, language: str, dark: bool) -> Ready:
    """The map, made once for the same States: it is the dearest figure of all, and is never changed."""
    return Ready(maps.world(maps.classed(queries.parties(obeyed)), dark))


def _table(found: pd.DataFrame) -> None:
    with st.expander(_("The same as a table, and the way to a State"), key="numbers_world", on_change="rerun") as box:
        if not box.open or found.empty:
            return
        names = labels("state")
        iso3 = st.selectbox(_("State on the map"), list(found["iso3"]), format_func=names.__getitem__, key="mark_world")
        st.page_link("pages/states.py", label=_("Open {name}", name=names[iso3]), query_params=_of_state(iso3))
        st.dataframe(
            cells.said(found[["state", "class", "reviews", "last_reviewed"]]),
            hide_index=True,
            alt=_("The States of the map"),
            column_config={
                "state": _("State"),
                "class": _("Class"),
                "reviews": _("Reviews held"),
                "last_reviewed": _("Last review"),
            },
        )


def _of_state(iso3: str) -> dict[str, Any]:
    return link_params(Selection().choose("state", (iso3,)))
