"""How many, and how they fall apart: the numbers on cards and the marks of every chart."""

from __future__ import annotations

import pandas as pd

from tracker.build import run
from tracker.predicate import TABLES, value_of, values_of, where
from tracker.queries import search
from tracker.selection import FIELDS, NONE, Selection

UNITS = {
    "statement": "statement_id",
    "review": "review_key",
    "meeting": "meeting_id",
    "document": "document_id",
    "organisation": "organisations[]",
    "state": "states[]",
}


# What a row of each kind is known by: counting rows is counting these.
KEYS = {"statements": "statement_id", "reviews": "review_key", "meetings": "meeting_id"}
COUNTED_BEFORE = (
    "select {columns} from mark where dims = $dims and unit = $unit and is_raised = $is_raised order by all"
)


def count(selection: Selection, rows: str, unit: str) -> int:
    """How many different units (statements, reviews, ...) stand behind the chosen rows."""
    if selection.words and unit == "statement" and rows == "statements":
        wanted = search.wanted(selection)
        return count_anew(selection, rows, unit) if wanted is None else search.answer(selection.words).count(wanted)
    before = _counted_before(selection, rows, unit, ())
    return count_anew(selection, rows, unit) if before is None else int(before["n"].iloc[0])


def marks(selection: Selection, rows: str, unit: str, dims: tuple[str, ...]) -> pd.DataFrame:
    """One row a mark of a chart: a value of each dimension (slug, `none` where not stated), n, the units behind it, and
    the keys of their reviews (statements and reviews have one).

    An also_ dimension pairs the values of one row with each other; pairs of a value with itself are left out.
    """
    before = _counted_before(selection, rows, unit, dims)
    return marks_anew(selection, rows, unit, dims) if before is None else before


def _counted_before(selection: Selection, rows: str, unit: str, dims: tuple[str, ...]) -> pd.DataFrame | None:
    """The marks as the build counted them; None where it did not: most of all when anything is chosen."""
    if rows != "statements" or selection != Selection(raised=selection.raised):
        return None
    columns = ", ".join([*(f"d{i} as {dim}" for i, dim in enumerate(dims)), "n", "review_keys"])
    asked = {"dims": ",".join(dims), "unit": unit, "is_raised": selection.raised}
    found = run(COUNTED_BEFORE.format(columns=columns), asked)
    return None if found.empty else found


def count_anew(selection: Selection, rows: str, unit: str) -> int:
    """`count`, from the rows themselves."""
    condition, params = where(selection, rows)
    counted = UNITS[unit].removesuffix("[]")
    value = f"unnest({counted})" if UNITS[unit].endswith("[]") else counted
    n = "count(*)" if _is_key(unit, rows) else "count(distinct unit)"
    sql = f"select {n} as n from (select {value} as unit from {TABLES[rows]} where {condition})"
    return int(run(sql, params)["n"].iloc[0])


def marks_anew(selection: Selection, rows: str, unit: str, dims: tuple[str, ...]) -> pd.DataFrame:
    """`marks`, from the rows themselves."""
    condition, params = where(selection, rows)
    columns, lists = _columns(rows, unit, dims)
    spread = f"select {', '.join(columns)} from {TABLES[rows]} where {condition}"
    for name in lists:
        # One list a step: two in one step would be laid side by side, not each value with each.
        spread = f"select * replace (unnest({name}) as {name}) from ({spread})"
    pairs = [
        f"d{i} <> d{dims.index(FIELDS[dim].also)} and d{i} <> '{NONE}'"
        for i, dim in enumerate(dims)
        if _pairs(dim, dims)
    ]
    each = f"select *, count(*) as k from ({spread}) where {' and '.join(pairs) or 'true'} group by all"
    n = "sum(k)::bigint" if _is_key(unit, rows) else "count(distinct unit)"
    named = ", ".join(f"d{i} as {dim}" for i, dim in enumerate(dims))
    sql = f"select {named}, {n} as n, {_reviews(rows)} as review_keys from ({each}) group by all having n > 0 order by all"
    return run(sql, params)


def _columns(rows: str, unit: str, dims: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """SQL for what a mark is counted from (d0, d1, ..., unit, review_key), and the names of those that are lists.

    The unit is left out where it is the row itself, and is then counted without telling units apart.
    """
    held = {f"d{i}": getattr(FIELDS[dim], rows) for i, dim in enumerate(dims)}
    columns = [f"{_values(column)} as {name}" for name, column in held.items()]
    if not _is_key(unit, rows):
        held["unit"] = UNITS[unit]
        columns.append(f"{UNITS[unit].removesuffix('[]')} as unit")
    if rows != "meetings":
        columns.append("review_key")
    return columns, [name for name, column in held.items() if column.endswith("[]")]


def _values(column: str) -> str:
    return values_of(column.removesuffix("[]")) if column.endswith("[]") else value_of(column)


def _is_key(unit: str, rows: str) -> bool:
    """True when each row is one unit."""
    return UNITS[unit] == KEYS[rows]


def _reviews(rows: str) -> str:
    """SQL for the keys of the reviews behind a mark, joined by "; "."""
    if rows == "meetings":
        return "any_value('')"
    return "coalesce(string_agg(distinct review_key, '; ' order by review_key), '')"


def _pairs(dim: str, dims: tuple[str, ...]) -> bool:
    return FIELDS[dim].also in dims
