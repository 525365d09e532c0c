"""What the overview draws beside its charts: three questions to begin with, and what comes next."""

from __future__ import annotations

import streamlit as st

from tracker.build import current_build
from tracker.chart import amount
from tracker.markup import link
from tracker.queries import about, counts
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.vocabulary import said
from tracker.words import N_, _, day

QUESTIONS = (
    (
        N_("What did national institutions say about detention?"),
        "pages/statements.py",
        Selection().choose("type", ("nhri",)).choose("concern", ("detention",)),
    ),
    (
        N_("What became of the points on regularization in Azerbaijan?"),
        "pages/trace.py",
        Selection().choose("state", ("AZE",)).choose("concern", ("regularization",)),
    ),
    (
        N_("Who was heard before the reviews of Mexico?"),
        "pages/stakeholders.py",
        Selection().choose("state", ("MEX",)),
    ),
)


def questions(selection: Selection) -> None:
    """Draw three questions to begin with as links, each with the statements behind it; only while nothing is filtered."""
    if not selection.is_everything:
        return
    st.markdown(_("**Begin with a question**, or choose a State in the filters."))
    for column, (question, page, asked) in zip(st.columns(len(QUESTIONS)), QUESTIONS, strict=True):
        with column.container(border=True, height="stretch"):
            st.page_link(page, label=_(question), query_params=link_params(asked))
            st.caption(amount(counts.count(asked, "statements", "statement"), "statement"))
    st.page_link(
        "pages/glossary.py", label=_("New to the words? See the glossary."), query_params=link_params(selection)
    )


def coming() -> None:
    """Draw the reviews under way by status; nothing after the reach of the record is known."""
    found = about.coming()
    st.header(_("What comes next, as far as the record knows?"), anchor=False)
    st.caption(
        _(
            "{n} reviews under way on {reach}, the day to which the record reaches. Not narrowed by filters.",
            n=len(found),
            reach=day(current_build().manifest["covers_until"]),
        )
    )
    for status, part in found.groupby("status", sort=False):
        named = ", ".join(
            link(
                _("{state} (cycle {cycle})", state=said("state", str(row.state)), cycle=row.cycle), str(row.source_url)
            )
            for row in part.itertuples()
        )
        st.markdown(_("**{status}**: {reviews}", status=said("status", str(status)), reviews=named))
