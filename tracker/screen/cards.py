"""The numbers at the head of a page, each with its unit, what it obeys and a way to its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.chart import units
from tracker.predicate import obeyed
from tracker.queries import counts
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.sentence import names_of, opening
from tracker.words import _, number


@dataclass(frozen=True)
class Number:
    """One number: what it counts among which rows, the page that lists them, and what the number means."""

    unit: str
    rows: str
    page: str
    meaning: str
    within: tuple[tuple[str, str], ...] = ()
    title: str = ""


OVERVIEW = (
    Number("review", "reviews", "pages/cycles.py", "A State and a cycle, also where the review is still under way."),
    Number("meeting", "meetings", "app.py", "Events, however many documents report on each."),
    Number("statement", "statements", "pages/statements.py", "The smallest attributed units: a sentence or a point."),
    Number(
        "organisation",
        "statements",
        "pages/stakeholders.py",
        "Organisations, delegations and bodies behind a statement.",
    ),
)
CYCLES = OVERVIEW[:1] + (
    Number("state", "reviews", "pages/states.py", "States with at least one review on record."),
    Number(
        "review",
        "reviews",
        "pages/cycles.py",
        "Reviews held although no report had come.",
        (("procedure", "without_report"),),
        "Without a report",
    ),
    Number(
        "review",
        "reviews",
        "pages/cycles.py",
        "By a rule, not by a source: a report would be due and none was found. Never called overdue.",
        (("status", "no_report_found"),),
        "No report found",
    ),
    OVERVIEW[2],
)
STAKEHOLDERS = (
    OVERVIEW[3],
    OVERVIEW[2],
    Number("review", "statements", "pages/cycles.py", "Reviews with a statement in this selection."),
)
CONCERNS = (
    OVERVIEW[2],
    STAKEHOLDERS[2],
    Number("state", "statements", "pages/states.py", "States under review or named."),
)


def show(selection: Selection, numbers: Sequence[Number] = OVERVIEW) -> None:
    """Draw the numbers side by side; a number that ignores an active filter says which filters it obeys."""
    active = set(obeyed(selection, "statements"))
    columns = st.container(key="head_numbers").columns(len(numbers))
    for column, card in zip(columns, numbers, strict=True):
        chosen = selection
        for field, value in card.within:
            chosen = chosen.narrow(field, value)
        n = counts.count(chosen, card.rows, card.unit)
        name = units(card.unit)
        with column.container(border=True, height="stretch"):
            title = _(card.title) if card.title else _("{units} on record", units=opening(name))
            st.metric(title, number(n), help=_(card.meaning))
            heeded = obeyed(selection, card.rows)
            if active - set(heeded):
                st.caption(
                    _("Obeys {filters} only.", filters=names_of(heeded))
                    if heeded
                    else _("Not narrowed by these filters.")
                )
            st.page_link(card.page, label=_("Show the {units}", units=name), query_params=link_params(chosen))
