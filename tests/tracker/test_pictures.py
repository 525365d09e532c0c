"""A picture of a chart says what it is, whatever stands in the title, and leaves the plot its height."""

import plotly.graph_objects as go
import pytest

from tracker.pictures import LINE, WIDTH, as_picture, credit

pytestmark = pytest.mark.no_build


def test_title_and_lines_stand_in_the_picture_and_nothing_runs():
    figure = go.Figure(go.Bar(x=[1], y=["a"])).update_layout(height=300)
    picture = as_picture(figure, "Who <b>spoke</b>?", ["State: Azerbaijan", "word " * 60])
    told = picture.layout.title
    assert told.text == "<b>Who &lt;b&gt;spoke&lt;/b&gt;?</b>" and told.subtitle.text.startswith(
        "State: Azerbaijan<br>"
    )
    pieces = told.subtitle.text.split("<br>")
    assert len(pieces) == 4 and max(map(len, pieces)) <= LINE
    assert picture.layout.width == WIDTH and picture.layout.height - picture.layout.margin.t >= 250
    assert figure.layout.title.text is None and figure.layout.height == 300


def test_the_source_names_build_and_reach():
    assert "build b1" in credit("b1", "2025-12-31") and "2025-12-31" in credit("b1", "2025-12-31")
