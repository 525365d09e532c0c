"""A selection as one SQL condition over the wide rows of a build. Pure; the only place where a filter becomes SQL."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tracker.selection import FIELDS, NONE, Field, Selection

# From so many values on, one pass over a list with all of them is faster than one pass a value.
ONE_BY_ONE = 8
TABLES = {"statements": "statement_row", "reviews": "review_row", "meetings": "meeting_row"}


@dataclass(frozen=True)
class Answering:
    """A parameter that stands for the ids of the statements that answer a question, in the build that is asked."""

    question: str


def where(selection: Selection, rows: str) -> tuple[str, dict[str, Any]]:
    """The condition that picks the chosen rows ("statements", "reviews" or "meetings"), and its named parameters.

    Fields that the rows do not have are not obeyed; `obeyed` names those that are.
    """
    parts: list[str] = []
    params: dict[str, Any] = {}
    for name, values in selection.values:
        column = getattr(FIELDS[name], rows)
        if column:
            parts.append(_condition(FIELDS[name], column, values))
            params[name] = list(values)
    if selection.first_year is not None:
        parts.append("year >= $first_year")
        params["first_year"] = selection.first_year
    if selection.last_year is not None:
        parts.append("year <= $last_year")
        params["last_year"] = selection.last_year
    if rows == "statements":
        _statement_parts(selection, parts, params)
    return " and ".join(parts) or "true", params


def obeyed(selection: Selection, rows: str) -> list[str]:
    """The names of the active filters that a number over these rows obeys."""
    names = [name for name, _ in selection.values if getattr(FIELDS[name], rows)]
    if selection.first_year is not None or selection.last_year is not None:
        names.append("years")
    if rows == "statements":
        names += [name for name in ("words", "raised", "context") if getattr(selection, name)]
    return names


def value_of(column: str) -> str:
    """SQL for the value of a scalar column as a slug, `none` where it is not stated."""
    return f"coalesce(cast({column} as varchar), '{NONE}')"


def values_of(column: str) -> str:
    """SQL for the values of a list column as slugs, `none` where it is empty. A build holds each value of a list once."""
    return f"coalesce(nullif(cast({column} as varchar[]), []), ['{NONE}'])"


def _condition(field: Field, column: str, values: tuple[str, ...]) -> str:
    if not column.endswith("[]"):
        return f"list_contains(${field.name}, {value_of(column)})"
    held = column.removesuffix("[]")
    if len(values) >= ONE_BY_ONE:
        return f"{'list_has_all' if field.also else 'list_has_any'}({values_of(held)}, ${field.name})"
    tests = (_holds(held, f"${field.name}[{i}]", value) for i, value in enumerate(values, start=1))
    return f"({(' and ' if field.also else ' or ').join(tests)})"


def _holds(column: str, param: str, value: str) -> str:
    """SQL that is true where a list column holds a value; it asks for the parameter even where it needs none."""
    if value == NONE:
        return f"coalesce(len({column}), 0) = 0 and {param} is not null"
    return f"list_contains(cast({column} as varchar[]), {param})"


def _statement_parts(selection: Selection, parts: list[str], params: dict[str, Any]) -> None:
    if selection.words:
        parts.append("statement_id in (select unnest($words::varchar[]))")
        params["words"] = Answering(selection.words)
    if selection.raised:
        parts.append("is_raised")
    if not selection.context:
        parts.append("not is_context")
