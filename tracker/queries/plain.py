"""The rows of a frame as plain Python, for what counts without pandas. Pure."""

from __future__ import annotations

from typing import Any

import pandas as pd


def plain(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a frame as plain Python: lists as tuples, what is not known as None."""
    names = [str(name) for name in frame.columns]
    columns = [_cells(column) for _, column in frame.items()]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _cells(column: pd.Series) -> list[Any]:
    if column.dtype != object and not column.hasnans:
        return list(column.tolist())
    return [_cell(value) for value in column.tolist()]


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, list):
        return tuple(value)
    return None if pd.isna(value) else value
