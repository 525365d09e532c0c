"""How many, and how they fall apart: the numbers on cards and the marks of every chart."""

from __future__ import annotations

import pandas as pd

from tracker.build import run
from tracker.predicate import TABLES, value_of, values_of, where
from tracker.selection import FIELDS, NONE, Selection

UNITS = {
    "statement": "statement_id",
    "review": "review_key",
    "meeting": "meeting_id",
    "document": "document_id",
    "organisation": "organisations[]",
    "state": "states[]",
}


def count(selection: Selection, rows: str, unit: str) -> int:
    """How many different units (statements, reviews, ...) stand behind the chosen rows."""
    condition, params = where(selection, rows)
    source, counted = _unit(unit)
    sql = f"select count(distinct {counted}) as n from {TABLES[rows]} as chosen{source} where {condition}"
    return int(run(sql, params)["n"].iloc[0])


def marks(selection: Selection, rows: str, unit: str, dims: tuple[str, ...]) -> pd.DataFrame:
    """One row a mark of a chart: a value of each dimension (slug, `none` where not stated), n, the units behind it, and
    the keys of their reviews (statements and reviews have one).

    An also_ dimension pairs the values of one row with each other; pairs of a value with itself are left out.
    """
    condition, params = where(selection, rows)
    unit_source, counted = _unit(unit)
    columns = [getattr(FIELDS[dim], rows) for dim in dims]
    sources = "".join(
        f", unnest({values_of('chosen.' + column.removesuffix('[]'))}) as u{i}(d{i})"
        for i, column in enumerate(columns)
        if column.endswith("[]")
    )
    values = [f"d{i}" if c.endswith("[]") else value_of(f"chosen.{c}") for i, c in enumerate(columns)]
    named = ", ".join(f"{value} as {dim}" for value, dim in zip(values, dims, strict=True))
    pairs = [
        f"d{i} <> d{dims.index(FIELDS[dim].also)} and d{i} <> '{NONE}'"
        for i, dim in enumerate(dims)
        if _pairs(dim, dims)
    ]
    sql = (
        f"select {named}, count(distinct {counted}) as n, {_reviews(rows)} as review_keys from {TABLES[rows]} as chosen{sources}{unit_source}"
        f" where {' and '.join([condition, *pairs])} group by all having n > 0 order by all"
    )
    return run(sql, params)


def _reviews(rows: str) -> str:
    """SQL for the keys of the reviews behind a mark, joined by "; "."""
    if rows == "meetings":
        return "any_value('')"
    return "coalesce(string_agg(distinct chosen.review_key, '; ' order by chosen.review_key), '')"


def _pairs(dim: str, dims: tuple[str, ...]) -> bool:
    return FIELDS[dim].also in dims


def _unit(unit: str) -> tuple[str, str]:
    column = UNITS[unit]
    if column.endswith("[]"):
        return f", unnest(chosen.{column.removesuffix('[]')}) as counted(unit)", "counted.unit"
    return "", f"chosen.{column}"
