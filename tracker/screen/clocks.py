"""Clocks and counts: years since the last review, waiting reports, follow-up, breadth, replies, points on record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

import streamlit as st

from tracker import counted, grids, tables_indicators
from tracker.chart import amount
from tracker.indicators import breadth, clocks, replies, share_of_points
from tracker.indicators.measure import Measure
from tracker.indicators.record import BRIEFING, LIST, OBSERVATION, QUESTION, Record
from tracker.markup import link
from tracker.queries import indicators as queries
from tracker.screen import measures, rows
from tracker.selection import Selection
from tracker.sentence import opening
from tracker.vocabulary import labels, said
from tracker.words import N_, _, day, listed, pair

STEPS = {
    BRIEFING: N_("Briefing"),
    LIST: N_("List of issues"),
    QUESTION: N_("Question"),
    OBSERVATION: N_("Observations"),
}
COUNTED, NOTHING = grids.Look("■", "tone-light"), grids.Look("×", "tone-none")
UNKNOWN = grids.Look("?", "tone-unread")
KEY = ((N_("on record"), COUNTED), (N_("nothing on record"), NOTHING), (N_("not known"), UNKNOWN))
OVERDUE = N_("A report is called overdue only against a due date that a source states.")


def reach() -> str:
    """The reference date of every clock, in words."""
    return _(
        "Counted to {reach}, the day to which the record reaches.",
        reach=day(queries.reference_date()),
    )


def of_state(selection: Selection) -> None:
    """Draw the small section of one State: its clocks in words, then the counts of each review."""
    st.header(_("Clocks and counts"), anchor=False)
    st.caption(f"{reach()} {_(OVERDUE)}")
    st.markdown("\n".join(f"- {line}" for line in lines(selection)))
    record = measures.record(selection)
    measures.grid(grid_of(record), KEY)
    _rows_of_reviews(record, selection)
    _points(selection)


def lines(selection: Selection) -> list[str]:
    """The clocks of the chosen States as sentences: last review, reports waiting, follow-up."""
    reference = queries.reference_date()
    since = [_since(one) for one in clocks.since_last_review(queries.parties(selection), reference)]
    waits = [_waits(one) for one in queries.waiting(selection)]
    dues = [_due(one) for one in queries.dues(selection)] or [_("Report due: no source on record states a day.")]
    states = Counter(clocks.follow_up_state(one, reference) for one in queries.follow_ups(selection))
    told = listed(pair(_(name), n) for name, n in states.items()) or _("no review held")
    return [
        *since,
        *dues,
        *waits,
        _("Follow-up of {reviews} held: {told}.", reviews=amount(sum(states.values()), "review"), told=told),
    ]


def _since(one: clocks.Since) -> str:
    if one.years is None:
        return _("Time since the last review of {state}: {basis}.", state=said("state", one.state), basis=_(one.basis))
    review = _(" of {review}", review=labels("review")[one.review_key]) if one.review_key else ""
    return _(
        "**{years} years** since {since} ({basis}{review}).",
        years=one.years,
        since=day(one.since),
        basis=_(one.basis),
        review=review,
    )


def _due(one: clocks.Due) -> str:
    days = clocks.days_overdue(one, queries.reference_date())
    told = _("a report is on record") if days == 0 and one.has_report else _("not passed")
    if days is None:
        told = _("whether a report came is not known")
    elif days:
        told = _("{days} days ago, no report on record", days=days)
    return _(
        "Report of {state} due {day}, as stated in {link}: {told}.",
        state=said("state", one.state),
        day=day(one.due_on),
        link=link(str(one.stated_in), str(one.source_url)),
        told=told,
    )


def _waits(one: clocks.Received) -> str:
    days = clocks.waiting_days(one, queries.reference_date())
    told = (
        _("the day it was received is not on record")
        if days is None
        else _("for {days} days (the Committee's queue)", days=days)
    )
    return _(
        "Report {symbol} waits for its review: {told}.",
        symbol=one.report_symbol or _("without symbol on record"),
        told=told,
    )


def grid_of(record: Record) -> grids.Grid:
    """The grid of reviews down and steps across: different concerns named, and asked concerns with a reply on record."""
    lines = []
    for review in record.examined:
        cells = tuple(_width(breadth.breadth(record, review, step)) for step in STEPS)
        lines.append((labels("review")[review.key], (*cells, _covered(replies.coverage(record, review)))))
    caption = _("Different concerns named at each step, and in how many statements; concerns asked that have a reply.")
    return grids.Grid(caption, _("Review"), (*map(_, STEPS.values()), _("Asked with a reply")), tuple(lines))


def _width(one: breadth.Breadth) -> grids.Cell:
    if not one.statements:
        return grids.Cell(_("none on record"), NOTHING)
    told = _("at least {concerns} in {statements}") if one.is_at_least else _("{concerns} in {statements}")
    return grids.Cell(told.format(concerns=one.concerns, statements=one.statements), COUNTED)


def _covered(one: Measure) -> grids.Cell:
    if one.left_out:
        return grids.Cell(
            _("{n} asked; {reasons}", n=sum(one.left_out.values()), reasons=listed(map(_, one.left_out))), UNKNOWN
        )
    return grids.Cell(one.text(), COUNTED) if one.denominator else grids.Cell(_("no question on record"), NOTHING)


def _rows_of_reviews(record: Record, selection: Selection) -> None:
    """Draw, folded, breadth, reply coverage and attention of each review held, with their rows."""
    with st.expander(_("Concerns at each step, as a table"), key="breadth", on_change="rerun") as box:
        if box.open:
            found = [breadth.breadth(record, review, step) for review in record.examined for step in STEPS]
            table = tables_indicators.BREADTH
            rows.show(table, counted.paged(table, found, measures.names()), selection, "breadth")
    if record.examined:
        covered = partial(_covered_by_review, record)
        measures.behind(covered, selection, "replies", _("Concerns asked with a reply on record"))
    if any(record.ids(review, OBSERVATION, concern) for review in record.examined for concern in record.counted):
        attended = partial(_attended, record)
        measures.behind(attended, selection, "attention", _("How the statements of the observations fall to concerns"))


def _covered_by_review(record: Record) -> measures.Figures:
    return [(labels("review")[review.key], replies.coverage(record, review)) for review in record.examined]


def _attended(record: Record) -> measures.Figures:
    return [
        (pair(labels("review")[review.key], labels("concern")[concern]), one)
        for review in record.examined
        for concern, one in breadth.attention(record, review, OBSERVATION).items()
    ]


def _points(selection: Selection) -> None:
    found = queries.points(selection)
    if any(point.is_counted for point in found):
        title = _("{title}, by kind of meeting and type", title=_(share_of_points.title(found)))
        measures.behind(partial(_shares, found), selection, "points", title)


def _shares(found: Sequence[share_of_points.Point]) -> measures.Figures:
    kinds, types = labels("kind"), labels("type")
    return [
        (pair(kinds[one.kind], f"{types[one.stakeholder_type]}, {unit}"), figure)
        for one in share_of_points.shares(found)
        for unit, figure in _in_order(one)
    ]


def _in_order(one: share_of_points.Share) -> list[tuple[str, Measure]]:
    words = _("words of our paraphrase") if one.on_paraphrase else _("words")
    figures = [(_("statements"), one.statements), (words, one.words)]
    return figures[::-1] if one.words_first else figures


def of_many(selection: Selection) -> None:
    """Draw the clocks of all chosen States as tables: years since the last review, and the follow-up of each review."""
    reference = queries.reference_date()
    since = clocks.since_last_review(queries.parties(selection), reference)
    middle = clocks.median_years(since)
    never = sum(not one.is_reviewed for one in since)
    st.header(_("How long ago was the last review?"), anchor=False)
    told = _(" The median of those reviewed is {years} years.", years=middle) if middle is not None else ""
    st.caption(
        _(
            "n = {states}, of which {never} never reviewed (counted from the entry into force).{told} {reach} "
            "{overdue} By name, in no order of merit. Obeys State and region only.",
            states=amount(len(since), "state"),
            never=never,
            told=told,
            reach=reach(),
            overdue=_(OVERDUE),
        )
    )
    table = tables_indicators.SINCE
    rows.show(table, counted.paged(table, since, measures.names()), selection, "since")
    _follow_up(selection)
    _reports(selection)
    st.header(_("How much does each review name, and what was replied to?"), anchor=False)
    st.caption(
        _("At least so many, wherever a step was read in part: compare reviews only where both were read whole.")
    )
    _rows_of_reviews(measures.record(selection), selection)


def _follow_up(selection: Selection) -> None:
    reference = queries.reference_date()
    found = queries.follow_ups(selection)
    states = Counter(clocks.follow_up_state(one, reference) for one in found)
    st.header(_("Where does the follow-up stand?"), anchor=False)
    told = listed(pair(_(name), n) for name, n in states.items()) or _("no review held")
    st.caption(f"{opening(told)}. {reach()}")
    measures.behind(((_("Follow-up received on time"), clocks.on_time(found, reference)),), selection, "on_time")
    table = tables_indicators.FOLLOW_UPS
    with st.expander(
        _("The follow-up of {reviews}", reviews=amount(len(found), "review")), key="follow_ups", on_change="rerun"
    ) as box:
        if box.open:
            on_time = partial(clocks.follow_up_tally, reference=reference)
            rows.show(table, counted.paged(table, found, measures.names(), on_time), selection, "follow_ups")


def _reports(selection: Selection) -> None:
    dues = queries.dues(selection)
    if dues:
        st.markdown(_("**Due dates that a source states** (obeys State and region only)"))
        st.markdown("\n".join(f"- {_due(one)}" for one in dues))
    found = queries.waiting(selection)
    if found:
        st.markdown(_("**Reports received and not yet reviewed**"))
        st.markdown("\n".join(f"- {pair(labels('review')[one.review_key], _waits(one))}" for one in found))
