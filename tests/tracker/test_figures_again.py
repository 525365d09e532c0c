"""A figure that was made before is shown again only where it would be made the same."""

import pytest

from tests.tracker.test_pages import opened


def figures(page, params):
    return [chart.proto.spec for chart in opened(page, params).get("plotly_chart")]


@pytest.mark.parametrize("page", ["app.py", "pages/concerns.py"])
def test_figures_are_made_anew_for_another_language_and_choice_and_are_then_the_same(page):
    english, french, mexico = (figures(page, params) for params in ({}, {"lang": "fr"}, {"state": "MEX"}))
    assert english and all(a != b for a, b in zip(english, french, strict=True))
    assert english != mexico
    assert [figures(page, params) for params in ({}, {"lang": "fr"}, {"state": "MEX"})] == [english, french, mexico]
