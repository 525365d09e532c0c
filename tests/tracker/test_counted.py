"""Every table and chart of the indicators carries numerator, denominator, left out and review keys, and adds up to its figure."""

import csv
import io
from dataclasses import dataclass
from functools import partial

import pytest

from tracker import (
    catalogue,
    comparison,
    counted,
    export,
    tables,
    tables_changes,
    tables_indicators,
    tables_trace,
    tables_wording,
)
from tracker.chart import marks_of
from tracker.flows import flows, pairs
from tracker.indicators import breadth, clocks, groups, persistence, uptake, voices
from tracker.indicators.record import OBSERVATION
from tracker.queries import indicators as queries
from tracker.screen import figures, measures
from tracker.screen.clocks import STEPS
from tracker.screen.replies import of_state
from tracker.screen.trace import traced
from tracker.selection import Selection
from tracker.tables import Table
from tracker.vocabulary import labels

pytestmark = [pytest.mark.no_build, pytest.mark.usefixtures("tiny_build")]
ALL = Selection()
ANDORRA = ALL.choose("state", ("AND",))
TWO = ALL.choose("state", ("AND", "LIE"))
# Lists of what is on record, where a row is a thing and no figure.
RECORDS = (tables, tables_changes, tables_wording)
COUNTED = [column.name for column in counted.COUNTED]


def tables_in(*modules):
    return {table.name: table for module in modules for table in vars(module).values() if isinstance(table, Table)}


def framed(table, rows, **more):
    return counted.frame(table, rows, measures.names(), **more)


def measures_of(record):
    return [(labels("concern")[c], persistence.base_rate(record, c)) for c in record.counted]


def follow_ups(reference):
    found = queries.follow_ups(ALL)
    return framed(tables_indicators.FOLLOW_UPS, found, tally=partial(clocks.follow_up_tally, reference=reference))


def widths(record):
    return [breadth.breadth(record, review, step) for review in record.examined for step in STEPS]


def compared(record):
    return comparison.shown(record, comparison.sides(record, TWO))


def streams(record):
    return flows(pairs(record))


def rows_of(name):
    """The rows of a table on the tiny record, made as the screen makes them."""
    record, reference = queries.record(ALL), queries.reference_date()
    i, t = tables_indicators, tables_trace
    return {
        "figures": lambda: i.figures(measures_of(record)),
        "persistence by concern": lambda: i.persistence_by_concern(record, labels("concern")).whole(),
        "persistence": lambda: framed(i.CELLS, persistence.cells(record)),
        "changes": lambda: framed(i.CHANGES, persistence.changes(record)),
        "uptake": lambda: framed(i.CHAINS, uptake.chains(record)),
        "groups and concerns": lambda: framed(i.CROSSED, groups.together(record)),
        "who was heard": lambda: framed(i.VOICES, queries.voices(ALL)),
        "time since last review": lambda: framed(i.SINCE, clocks.since_last_review(queries.parties(ALL), reference)),
        "follow-up": lambda: follow_ups(reference),
        "breadth": lambda: framed(i.BREADTH, widths(record)),
        "comparisons": lambda: framed(i.COMPARED, compared(queries.record(TWO))),
        "trace": lambda: t.cards(traced(ANDORRA.choose("concern", ("detention",))), "detention", measures.names()),
        "flows": lambda: t.flows(streams(record), len(pairs(record)), measures.names()),
        "pairs": lambda: framed(t.PAIRS, pairs(record)),
        "claims and replies": lambda: t.claims(of_state(ANDORRA), measures.names()),
    }[name]()


INDICATORS = tables_in(tables_indicators, tables_trace)


def test_no_table_of_records_hides_a_figure():
    """A table of an indicator belongs into the two modules that the tests below walk."""
    for name, table in tables_in(*RECORDS).items():
        assert not {"numerator", "measure", "share", "rate"} & {column.name for column in table.columns}, name


@pytest.mark.parametrize("name", INDICATORS)
def test_each_table_carries_what_its_figure_is_made_of(name):
    table, known = INDICATORS[name], set(labels("review"))
    lines = list(csv.DictReader(io.StringIO(export.to_csv(table, rows_of(name)).decode())))
    assert lines and set(COUNTED) <= set(lines[0])
    for line in lines:
        assert float(line["numerator"]) <= float(line["denominator"])
        assert (float(line["left_out"]) > 0) == bool(line["left_out_reasons"])
        assert set(filter(None, line["review_keys"].split("; "))) <= known
    assert any(line["review_keys"] for line in lines)


@pytest.mark.parametrize("name", INDICATORS)
def test_no_slug_stands_on_the_screen(name):
    table = INDICATORS[name]
    shown = rows_of(name)[[column.name for column in table.columns if column.on_screen]]
    slugs = {*labels("concern"), *labels("type"), *labels("review"), "un_briefing", "not_known", "follow_up"}
    cells = {part for cell in shown.to_numpy().ravel() for part in str(cell).split("; ")}
    assert not cells & {slug for slug in slugs if "_" in slug or "/" in slug}


@dataclass(frozen=True)
class Sums:
    """The sums of the columns of a table."""

    numerator: float
    denominator: float
    left_out: float


def sums(frame):
    return Sums(*(frame[name].sum() for name in ("numerator", "denominator", "left_out")))


def of(*found):
    return Sums(
        sum(m.numerator for m in found), sum(m.denominator for m in found), sum(sum(m.left_out.values()) for m in found)
    )


def test_the_rows_of_a_table_add_up_to_its_figure():
    record, reference = queries.record(ALL), queries.reference_date()
    assert sums(rows_of("persistence")) == of(*(m for _, m in measures_of(record)))
    assert sums(rows_of("uptake")) == of(uptake.uptake(record).chain)
    spoken = queries.voices(ALL)
    for kind in voices.TYPES:
        table = rows_of("who was heard")
        assert sums(table[table["stakeholder_type"] == kind]) == of(voices.silence(spoken, kind))
    assert sums(rows_of("follow-up")) == of(clocks.on_time(queries.follow_ups(ALL), reference))
    groups_named = [groups.visibility(record, slug) for slug in {t.group for t in groups.together(record)}]
    assert max(rows_of("groups and concerns")["numerator"]) <= max(m.numerator for m in groups_named)


def test_the_rows_of_a_comparison_add_up_to_the_breadth_beside_it():
    record = queries.record(TWO)
    table = rows_of("comparisons")
    for review in comparison.sides(record, TWO):
        one = breadth.breadth(record, review, OBSERVATION).tally
        here = table[(table["review_key"] == review.key) & (table["step"] == OBSERVATION)]
        assert sums(here) == Sums(one.numerator, one.denominator, one.left_out)


def test_flows_of_a_known_pair_of_steps_add_up_to_one():
    for step in ("briefing", "question"):
        here = [flow for flow in streams(queries.record(ALL)) if flow.step == step]
        tallies = [flow.tally(here) for flow in here]
        known = {tally.denominator for tally in tallies if tally.denominator}
        assert known == {sum(tally.numerator for tally in tallies)}


@pytest.mark.parametrize(
    "chart", [chart for charts in catalogue.CHARTS.values() for chart in charts], ids=lambda c: c.key
)
def test_each_chart_carries_what_its_marks_are_made_of(chart):
    marks = marks_of(chart, ALL)
    table, found = figures.table_of(marks), figures.numbers(marks)
    assert set(COUNTED) <= {column.name for column in table.columns}
    assert list(found["numerator"]) == list(marks.frame["n"])
    assert (found["numerator"] <= found["denominator"]).all()
    known = set(labels("review"))
    for keys in found["review_keys"]:
        assert set(filter(None, keys.split("; "))) <= known
    assert export.to_csv(table, found)
