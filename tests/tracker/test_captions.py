"""How numbers may be quoted: worked out by hand."""

import pytest

from tracker.shares import share_text, wilson

pytestmark = pytest.mark.no_build


@pytest.mark.parametrize(
    ("n", "base", "text"),
    [
        (3, 4, "3 of 4"),
        (3, 6, "3 of 6 (50%)"),
        (10, 20, "50% (10 of 20; 30% to 70%)"),
        (0, 40, "0% (0 of 40; 0% to 9%)"),
    ],
)
def test_a_share_is_told_as_its_size_allows(n, base, text):
    assert share_text(n, base) == text


def test_the_interval_is_wilsons():
    low, high = wilson(10, 20)
    assert (round(low, 4), round(high, 4)) == (0.2993, 0.7007)
