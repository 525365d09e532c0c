"""A selection as the search index can take it: values of which a statement must have one. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.selection import FIELDS, NONE, Selection

Wanted = list[tuple[str, tuple[str, ...]]]


def wanted(selection: Selection, years: Iterable[str]) -> Wanted | None:
    """Each field of the index with the values of which one must be there; None where the index cannot tell.

    It cannot tell what is not stated, for it holds only what is. `years` are all years of the record.
    """
    if any(NONE in values for _, values in selection.values):
        return None
    found: Wanted = []
    for name, values in selection.values:
        also = FIELDS[name].also
        found += [(also, (value,)) for value in values] if also else [(name, values)]
    if selection.first_year is not None or selection.last_year is not None:
        first, last = selection.first_year or 0, selection.last_year or 9999
        found.append(("year", tuple(year for year in years if first <= int(year) <= last)))
    if selection.raised:
        found.append(("raised", ("true",)))
    return found if selection.context else [*found, ("context", ("false",))]
