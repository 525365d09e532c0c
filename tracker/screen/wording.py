"""What the page of wording draws: quotations by firmness, article, State or year, and the paraphrases apart."""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from tracker.firmness import SCALE, SCALE_NOTE
from tracker.markup import plain
from tracker.queries import wording as queries
from tracker.screen import rows
from tracker.screen.frame import statement_params
from tracker.selection import Selection
from tracker.tables_wording import WORDING
from tracker.vocabulary import said
from tracker.words import N_, _, number

GROUPS = {"firmness": N_("Firmness"), "articles": N_("Article"), "state": N_("State"), "year": N_("Year")}
NOT_STATED = N_("Not stated")


def show(selection: Selection) -> None:
    """Draw what can be quoted, then every observation of the selection as rows with their downloads."""
    found = queries.observations(selection)
    if found.empty:
        st.markdown(_("No observation of the Committee on record for this selection."))
        return
    quotable = found[found["wording"].notna()]
    _counts(len(found), len(quotable))
    if not quotable.empty:
        _quotations(quotable)
    rows.section(_("The observations"), WORDING, found, selection, "wording")
    _how_to_read()


def _counts(n: int, read: int) -> None:
    with st.container(horizontal=True):
        st.metric(_("Observations on record"), number(n), border=True)
        st.metric(_("Read as printed"), number(read), border=True)
        st.metric(_("Paraphrases"), number(n - read), border=True)
    if n > read:
        st.info(
            _(
                "{paraphrases} of {n} are paraphrases in our words: there the page gives the document and, where known, "
                "the paragraph, and claims no verb. Put the concluding observations themselves into the inbox and "
                "build again: the paragraphs read replace the paraphrases, and can be quoted.",
                paraphrases=n - read,
                n=n,
            )
        )


def _quotations(quotable: pd.DataFrame) -> None:
    st.header(_("What can be quoted"), anchor=False)
    group = st.segmented_control(
        _("Group by"),
        list(GROUPS),
        format_func=lambda column: _(GROUPS[column]),
        default="firmness",
        key="wording_group",
    )
    parted = _parted(quotable, group or "firmness")
    first = rows.first_of_page(len(parted), "quotations")
    for name, part in parted.iloc[first : first + rows.PAGE].groupby("group", sort=False):
        st.subheader(str(name), anchor=False)
        for row in part.to_dict("records"):
            _quotation({str(key): value for key, value in row.items()})


def _parted(quotable: pd.DataFrame, column: str) -> pd.DataFrame:
    """The quotations with their group in order; one that cites several articles stands under each."""
    if column == "firmness":
        return quotable.assign(group=quotable["firmness"].map(_))
    if column == "articles":
        numbers = quotable["articles"].str.split("; ")
        apart = quotable.assign(number=numbers).explode("number")
        apart = apart.assign(number=pd.to_numeric(apart["number"])).sort_values("number", kind="stable")
        return apart.assign(
            group=apart["number"].map(lambda n: _(NOT_STATED) if pd.isna(n) else _("Article {0}").format(int(n)))
        )
    values = (
        quotable["date"].str[:4]
        if column == "year"
        else quotable[column].map(partial(said, "state"), na_action="ignore")
    )
    named = quotable.assign(group=values.fillna(_(NOT_STATED)))
    return named.sort_values("group", kind="stable", ascending=column != "year")


def _quotation(row: dict[str, Any]) -> None:
    state = said("state", row["state"]) if row["state"] else _("State not stated")
    where = state if pd.isna(row["cycle"]) else _("{0}, cycle {1}").format(state, int(row["cycle"]))
    with st.container(border=True):
        st.markdown(f"**{plain(where)}** · {said('act', row['act'])} · {_(row['firmness'])}")
        st.html(f'<blockquote class="sentence" dir="auto">“{marked(whole(row), row["verb"])}”</blockquote>')
        st.markdown(plain(row["citation"]))
        with st.container(horizontal=True, vertical_alignment="center"):
            with st.popover(_("Copy with citation"), type="tertiary"):
                st.code(f"“{whole(row)}” ({row['citation']})", language=None, wrap_lines=True)
            if str(row["source_url"]).startswith("http"):
                st.link_button(_("Open the document"), row["source_url"], type="tertiary")
            target = statement_params(row["statement_id"])
            st.page_link("pages/statements.py", label=_("Read it in place"), query_params=target)


def whole(row: Mapping[str, Any]) -> str:
    """The words as printed, after the line that opens their list where they are a point of one."""
    return row["wording"] if pd.isna(row["chapeau"]) else f"{row['chapeau']} […] {row['wording']}"


def marked(text: str, verb: str | None) -> str:
    """The text as HTML that nothing in it can break, with the verb that put it on the scale underlined."""
    safe = html.escape(text)
    return safe.replace(html.escape(verb), f"<u>{html.escape(verb)}</u>", 1) if verb else safe


def _how_to_read() -> None:
    with st.popover(_("How to read this"), type="tertiary"):
        steps = ", ".join(_(level.label).lower() for level in SCALE)
        st.markdown(
            _(
                "{scale} Steps: {steps}. The verb counts when the Committee is its subject, or the State party "
                "is told what it should do; of several the firmest. A point of a list without a verb of its own "
                "takes that of the line that opens the list. French and Spanish texts are read by the verb of their "
                "translation. Articles are those that a paragraph cites or was tagged with; few paraphrases have any.",
                scale=_(SCALE_NOTE),
                steps=steps,
            )
        )
