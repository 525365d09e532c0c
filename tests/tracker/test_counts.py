"""The promise of every view: number, table, CSV and mark come from the same selection."""

import csv
import io

import pytest
from hypothesis import given, settings

from tests.tracker.test_selection import selections
from tracker import catalogue, export, tables
from tracker.build import run
from tracker.chart import marks_of
from tracker.predicate import TABLES as TABLES_OF_ROWS
from tracker.queries import counts, rows
from tracker.selection import FIELDS, Selection

TABLES = {
    "statements": (tables.STATEMENTS, rows.statements, "statement", "statement_id"),
    "reviews": (tables.REVIEWS, rows.reviews, "review", "review_key"),
    "meetings": (tables.MEETINGS, rows.meetings, "meeting", "meeting_id"),
}


@settings(max_examples=200, deadline=None)
@given(selections())
def test_number_is_table_is_csv(selection):
    for source, (table, query, unit, key) in TABLES.items():
        n, found = counts.count(selection, source, unit), query(selection)
        lines = list(csv.DictReader(io.StringIO(export.to_csv(table, found).decode())))
        assert n == len(found) == found[key].nunique() == len(lines)
        assert [line[key] for line in lines] == list(found[key])
    organisations = rows.organisations(selection)
    assert counts.count(selection, "statements", "organisation") == len(organisations)


@pytest.mark.parametrize("page", catalogue.CHARTS)
@settings(max_examples=200, deadline=None)
@given(selection=selections())
def test_each_mark_opens_exactly_the_rows_it_counts(page, selection):
    for chart in catalogue.CHARTS[page]:
        marks = marks_of(chart, selection)
        assert marks.total == counts.count(marks.selection, chart.rows, chart.unit)
        for position in {0, len(marks.frame) // 2, len(marks.frame) - 1} if len(marks.frame) else ():
            opened = marks.opens(position)
            assert counts.count(opened, chart.rows, chart.unit) == marks.frame["n"].iloc[position]


def test_every_mark_of_every_chart_opens_its_rows_when_nothing_is_filtered():
    for charts in catalogue.CHARTS.values():
        for chart in charts:
            marks = marks_of(chart, Selection())
            for position in range(0, len(marks.frame), 1 + len(marks.frame) // 40):
                assert counts.count(marks.opens(position), chart.rows, chart.unit) == marks.frame["n"].iloc[position], (
                    chart.key
                )


def test_the_rows_of_a_mark_are_the_rows_of_the_table():
    marks = marks_of(catalogue.CONCERN_BY_STATE, Selection())
    found = marks.frame[(marks.frame["concern"] == "detention") & (marks.frame["state"] == "MEX")]
    opened = rows.statements(marks.opens(int(found.index[0])))
    assert len(opened) == found["n"].iloc[0]
    assert opened["concerns"].str.contains("Detention").all() and opened["states"].str.contains("MEX").all()


def test_marks_that_overlap_are_told():
    from tracker.captions import coverage

    marks = marks_of(catalogue.CONCERN_BY_TYPE, Selection())
    assert marks.overlap and "more than n" in coverage(marks)


def test_values_not_stated_are_counted_and_open_their_rows():
    marks = marks_of(catalogue.PROCEDURES, Selection())
    assert (
        marks.missing["procedure"] == counts.count(Selection().choose("procedure", ("none",)), "reviews", "review") > 0
    )
    assert marks.frame["n"].sum() == marks.total == 114


def test_no_list_of_a_wide_row_holds_a_value_twice():
    """Marks are counted without telling rows apart, which is right only as long as this holds."""
    for rows_kind, table in TABLES_OF_ROWS.items():
        columns = {c.removesuffix("[]") for f in FIELDS.values() if (c := getattr(f, rows_kind)).endswith("[]")}
        twice = " or ".join(f"len({column}) <> len(list_distinct({column}))" for column in columns)
        assert run(f"select count(*) as n from {table} where {twice}")["n"].iloc[0] == 0


@pytest.mark.parametrize("unit", counts.UNITS)
def test_a_mark_is_counted_as_a_reader_would_count_it(unit):
    """Against one row a statement, concern and State, spread out and counted in pandas."""
    column = counts.UNITS[unit]
    found = run(
        f"select concerns, states as about, {column.removesuffix('[]')} as unit from statement_row where is_raised"
    )
    for name in ["concerns", "about", *(["unit"] if column.endswith("[]") else [])]:
        found = found.explode(name).fillna({name: "none"} if name != "unit" else {})
    wanted = found.groupby(["concerns", "about"])["unit"].nunique()
    marks = counts.marks(Selection(raised=True, context=True), "statements", unit, ("concern", "state"))
    assert marks.set_index(["concern", "state"])["n"].to_dict() == wanted[wanted > 0].to_dict()
