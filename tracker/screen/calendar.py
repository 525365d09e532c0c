"""What the calendar page draws: what comes, what has passed, and the file to take away."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from tracker import export, ics, tables
from tracker.build import current_build
from tracker.chart import amount
from tracker.indicators.clocks import FOLLOW_UP_MONTHS
from tracker.queries import calendar as queries
from tracker.screen import rows
from tracker.selection import Selection
from tracker.words import N_, _, day, listed

PARTS = (
    (
        "coming",
        N_("Dates that come after the reach of the record"),
        N_("No date after {reach} is on record for this selection."),
    ),
    ("undated", N_("Under way, without a date on record"), N_("No review under way without a date in this selection.")),
    (
        "passed",
        N_("Dates that have passed, latest first"),
        N_("No date up to {reach} is on record for this selection."),
    ),
)


def show(selection: Selection) -> None:
    """Draw the dates of the selection in three tables, each with its downloads, and the calendar file."""
    reach = str(current_build().manifest["covers_until"])
    found = queries.due(selection, reach)
    st.info(
        _(
            "The record reaches to {reach}; nothing after that day is known to it. A follow-up date follows from "
            "a rule ({months} months after adoption), and “no report on record” means *not seen*, "
            "never *late*.",
            reach=day(reach),
            months=FOLLOW_UP_MONTHS,
        )
    )
    _calendar_file(found, selection)
    for position, title, empty in PARTS:
        part = found[found["position"] == position]
        part = part.iloc[::-1] if position == "passed" else part
        st.header(_(title), anchor=False)
        if part.empty:
            st.markdown(_(empty, reach=day(reach)))
            continue
        st.caption(listed((amount(part["review_key"].nunique(), "review"), _(tables.CALENDAR.grain))) + ".")
        rows.show(tables.CALENDAR, _in_words(part), selection, f"calendar_{position}")


def _calendar_file(found: pd.DataFrame, selection: Selection) -> None:
    dated = found[found["day"].notna()]
    build_id = current_build().build_id
    st.download_button(
        _("Download {n} dates for a calendar (.ics)", n=len(dated)),
        partial(ics.to_ics, dated, build_id),
        f"{export.file_name('calendar', selection, build_id)}.ics",
        "text/calendar",
        key="ics",
        on_click="ignore",
        icon=":material/event:",
        disabled=dated.empty,
    )


def _in_words(found: pd.DataFrame) -> pd.DataFrame:
    return found.assign(step=found["what"].map(ics.WORDS))
