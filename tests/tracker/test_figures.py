"""What a figure shows at a place is the mark that a click there opens, and its texts can be read on either ground."""

import pytest

from tracker import catalogue, charts, palette
from tracker.captions import mark_text
from tracker.chart import marks_of
from tracker.selection import NONE, Selection

CHARTS = {chart.key: chart for of_page in catalogue.CHARTS.values() for chart in of_page}
CHOICES = (Selection(), Selection().choose("cycle", ("2",)))


def drawn(figure):
    """(what stands across, what stands up, position of the mark, its text) of all that can be clicked."""
    for trace in figure.data:
        if trace.customdata is not None:
            yield from zip(trace.x, trace.y, trace.customdata, trace.hovertext, strict=True)


@pytest.mark.parametrize("selection", CHOICES, ids=str)
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_each_mark_stands_where_its_values_are_and_says_its_number(chart, selection):
    marks = marks_of(chart, selection)
    found = list(drawn(charts.draw(marks, dark=False)))
    assert found and len({position for _, _, position, _ in found}) == len(found)
    for across, up, position, text in found:
        row = marks.frame.iloc[position]
        height = row["n"] / row["base"] * 100 if chart.share or chart.within else row["n"]
        values = {row[dim] for dim in chart.dims} | {height}
        assert {across, up} <= values
        assert text.endswith(mark_text(marks, position)) and marks.value(position)[0] == row["n"]


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_only_the_smaller_marks_of_a_long_chart_are_left_to_its_table(chart):
    marks = marks_of(chart, Selection())
    shown = marks.frame.index.isin([position for _, _, position, _ in drawn(charts.draw(marks, dark=False))])
    if chart.form == "bars":
        stated = marks.frame[chart.dims[0]] != NONE
        assert shown[~stated].all() and shown[stated].sum() == min(chart.top, stated.sum())
        assert min(marks.frame["n"][shown & stated]) >= max(marks.frame["n"][~shown], default=0)
    if chart.form == "status_grid":
        assert shown.all()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS)
def test_texts_have_the_ink_of_their_ground(chart, dark):
    layout = charts.draw(marks_of(chart, Selection()), dark).layout
    texts = [layout.font, layout.legend.font, layout.xaxis.tickfont, layout.yaxis.title.font]
    assert {text.color for text in (*texts, *(note.font for note in layout.annotations))} == {palette.INK[dark]}
