"""Rows that are fetched as they are needed: how many there are, those of one page, and all of them. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Paged:
    """The rows of a table: `n` of them, `part(first, n)` for those from a position on, `whole()` for all in order."""

    n: int
    part: Callable[[int, int], pd.DataFrame]
    whole: Callable[[], pd.DataFrame]

    def __len__(self) -> int:
        """How many rows there are."""
        return self.n


def of_frame(frame: pd.DataFrame) -> Paged:
    """Rows that are in memory already."""
    return Paged(len(frame), lambda first, n: frame.iloc[first : first + n], lambda: frame)
