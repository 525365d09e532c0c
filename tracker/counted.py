"""What the tables of the indicators share: columns from which the figure can be taken, names beside slugs, and rows. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from tracker.indicators.ids import Ids
from tracker.indicators.measure import Tally
from tracker.paged import Paged
from tracker.tables import Column, Table

LABEL = "_label"
COUNTED = (
    Column("numerator", "Numerator", "What the row adds to the numerator of its figure.", on_screen=False),
    Column("denominator", "Denominator", "What the row adds to the denominator.", on_screen=False),
    Column("left_out", "Left out", "How much of the row cannot be told either way.", on_screen=False),
    Column("left_out_reasons", "Why left out", "Why that cannot be told.", on_screen=False),
    Column("review_keys", "Reviews", "Reviews that the row stands on.", on_screen=False),
)
STATEMENT_IDS = Column("statement_ids", "Statements", "Ids of the statements behind it.", on_screen=False)
SOURCE = Column("source_url", "Source", "Address of a document behind it.", width="small")
STATE = Column("state", "State", "State under review.")


def named(name: str, heading: str, meaning: str, width: str = "medium") -> tuple[Column, Column]:
    """Two columns of one slug: its name, for the screen, and the slug itself beside it in the CSV."""
    return (
        Column(f"{name}{LABEL}", heading, meaning, width=width),
        Column(name, f"{heading} (slug)", f"{meaning} As in addresses and files.", on_screen=False),
    )


REVIEW = named("review_key", "Review", "State and cycle.")
CONCERN = named("concern", "Concern", "Concern of the vocabulary.")
STEP = named("step", "Step", "Step of the review.")


def cells(tally: Tally) -> dict[str, object]:
    """The cells of COUNTED."""
    return {**vars(tally), "review_keys": "; ".join(tally.review_keys)}


def both(name: str, slug: str, names: Mapping[str, str]) -> dict[str, object]:
    """The cells of `named`: the name of a slug, and the slug."""
    return {f"{name}{LABEL}": names[slug], name: slug}


def frame(
    table: Table,
    rows: Iterable[Any],
    names: Mapping[str, str],
    tally: Callable[[Any], Tally] = lambda row: row.tally,
) -> pd.DataFrame:
    """The rows of a table from what an indicator gives: each column is the attribute of its name, lists joined by "; ",
    True and False as yes and no. `names` gives the name of each slug, `tally` what a row adds to its figure."""
    columns = [column.name for column in table.columns]
    return pd.DataFrame([_row(row, columns, names, tally(row)) for row in rows], columns=columns, dtype=object)


def paged(
    table: Table,
    rows: Sequence[Any],
    names: Mapping[str, str],
    tally: Callable[[Any], Tally] = lambda row: row.tally,
) -> Paged:
    """The rows of `frame` page by page: a page has the columns of the screen, so that no ids are fetched for it."""
    shown = replace(table, columns=tuple(column for column in table.columns if column.on_screen))
    return Paged(
        len(rows),
        lambda first, n: frame(shown, rows[first : first + n], names, tally),
        lambda: frame(table, rows, names, tally),
    )


def _row(row: Any, columns: list[str], names: Mapping[str, str], tally: Tally) -> list[Any]:
    counted = vars(tally)
    return [_cell(counted[name] if name in counted else _value(row, name, names)) for name in columns]


def _value(row: Any, name: str, names: Mapping[str, str]) -> Any:
    if not name.endswith(LABEL):
        return getattr(row, name)
    slugs = getattr(row, name.removesuffix(LABEL))
    if isinstance(slugs, tuple):
        return tuple(names.get(slug, slug) for slug in slugs)
    return names.get(slugs, slugs)


def _cell(value: Any) -> Any:
    if isinstance(value, (tuple, Ids)):
        return "; ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if value is None or isinstance(value, (int, float, str)) else str(value)
