"""The four kinds of rows of a selection: what the screen lists, the interface serves and the command writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from tracker import tables
from tracker.queries import rows
from tracker.selection import Selection
from tracker.tables import Table


@dataclass(frozen=True)
class View:
    """One kind of rows: its columns, and the query that finds the rows of a selection."""

    table: Table
    find: Callable[[Selection], pd.DataFrame]


VIEWS = {
    view.table.name: view
    for view in (
        View(tables.STATEMENTS, rows.statements),
        View(tables.REVIEWS, rows.reviews),
        View(tables.MEETINGS, rows.meetings),
        View(tables.ORGANISATIONS, rows.organisations),
    )
}
