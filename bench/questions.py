"""The questions that all sides are asked: every chart of every view, for nothing chosen and for two usual selections, and
the first page of statements. Each side answers in the same form, so that the bench can compare answers before times."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.catalogue import CHARTS
from tracker.chart import Chart
from tracker.selection import Selection

PAGE = 50
SELECTIONS = {
    "everything": Selection(),
    "one State": Selection().choose("state", ("MEX",)),
    "NHRI on detention": Selection().choose("type", ("nhri",)).choose("concern", ("detention",)),
}
Answer = frozenset[tuple[object, ...]]


@dataclass(frozen=True)
class Question:
    """One question: its name, what is chosen, and the chart; without a chart it asks for the newest statements."""

    name: str
    selection: Selection
    chart: Chart | None = None


def answer_of(question: Question, rows: Iterable[Sequence[object]]) -> Answer:
    """The rows of a side as all sides give them: the values of a mark and its number, or the ids of statements."""
    width = len(question.chart.dims) + 1 if question.chart else 1
    return frozenset(tuple(row[:width]) for row in rows)


def questions() -> list[Question]:
    """Every question, by view and selection; each chart of the views over statements once."""
    charts = {chart.key: chart for view in CHARTS.values() for chart in view if chart.rows == "statements"}
    asked = [
        Question(f"{key}, {name}", chart.scope(selection), chart)
        for key, chart in charts.items()
        for name, selection in SELECTIONS.items()
    ]
    return asked + [Question(f"newest {PAGE}, {name}", selection) for name, selection in SELECTIONS.items()]
