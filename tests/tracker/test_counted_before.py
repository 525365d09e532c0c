"""What the build counted before is what the rows say, for every view, chosen or not."""

import pandas as pd
import pytest
from hypothesis import given, settings

from tests.tracker.test_selection import selections
from tracker import catalogue
from tracker.build import run
from tracker.chart import marks_of
from tracker.queries import counts
from tracker.screen import cards
from tracker.selection import NONE, Selection

CHARTS = {chart.key: chart for charts in catalogue.CHARTS.values() for chart in charts if chart.rows == "statements"}
ASKED = {(chart.unit, dims, chart.raised) for chart in CHARTS.values() for dims in (chart.dims, ())}
ASKED |= {(chart.unit, (chart.within,), chart.raised) for chart in CHARTS.values() if chart.within}
NUMBERS = {
    number.unit
    for numbers in (cards.OVERVIEW, cards.STAKEHOLDERS, cards.CONCERNS)
    for number in numbers
    if number.rows == "statements"
}
ASKED |= {(unit, (), False) for unit in NUMBERS}


@pytest.mark.parametrize(("unit", "dims", "raised"), sorted(ASKED), ids=str)
def test_every_view_without_a_choice_was_counted_before_as_its_rows_say(unit, dims, raised):
    everything = Selection(raised=raised)
    key = {"dims": ",".join(dims), "unit": unit, "raised": raised}
    held = run("select count(*) as n from mark where dims = $dims and unit = $unit and is_raised = $raised", key)
    assert held["n"].iloc[0] > 0
    if dims:
        anew = counts.marks_anew(everything, "statements", unit, dims)
        pd.testing.assert_frame_equal(counts.marks(everything, "statements", unit, dims), anew)
    else:
        assert counts.count(everything, "statements", unit) == counts.count_anew(everything, "statements", unit)


def test_nothing_else_was_counted_before():
    held = run("select distinct unit, dims, is_raised from mark where dims <> ''").itertuples(index=False)
    assert {(unit, tuple(dims.split(",")), raised) for unit, dims, raised in held} == {a for a in ASKED if a[1]}


@settings(max_examples=100, deadline=None)
@given(selections())
def test_what_is_chosen_is_counted_as_its_rows_say(selection):
    for chart in CHARTS.values():
        scope = chart.scope(selection)
        anew = counts.marks_anew(scope, "statements", chart.unit, chart.dims)
        pd.testing.assert_frame_equal(counts.marks(scope, "statements", chart.unit, chart.dims), anew)
        n = counts.count(scope, "statements", chart.unit)
        assert n == counts.count_anew(scope, "statements", chart.unit)


@settings(max_examples=30, deadline=None)
@given(selections())
def test_what_a_chart_says_is_not_stated_is_what_that_choice_counts(selection):
    for chart in CHARTS.values():
        marks = marks_of(chart, selection)
        for dim, n in marks.missing.items():
            assert n == counts.count_anew(marks.selection.narrow(dim, NONE), "statements", chart.unit)
