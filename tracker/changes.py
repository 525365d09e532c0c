"""Two states of the record side by side: what is new, what is gone, which values changed. Pure."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from tracker.queries.changes import Kind

COLUMNS = ("change", "kind", "said", "field", "before", "after", "states", "source_url", "id")
NOT_KNOWN = "not known"


def compare(kind: Kind, before: pd.DataFrame, after: pd.DataFrame, replaced: Mapping[str, str]) -> pd.DataFrame:
    """One row a thing that is new or gone, and one row a value that changed, with COLUMNS.

    A thing is new or gone only when the other build lacks it altogether, not when a filter stopped matching it.
    """
    then, now = _by_id(before), _by_id(after)
    found = [_row("new", kind, id, row) for id, row in now.items() if id not in then and row["is_chosen"]]
    for id, row in then.items():
        if id not in now and row["is_chosen"]:
            by = replaced.get(id)
            found.append({**_row("gone", kind, id, row), "after": f"replaced by {by}" if by else None})
    for id, row in now.items():
        if id in then and (row["is_chosen"] or then[id]["is_chosen"]):
            found += _values(kind, id, then[id], row)
    return pd.DataFrame(found, columns=list(COLUMNS), dtype=object)


def _by_id(frame: pd.DataFrame) -> dict[str, dict[str, object]]:
    return {str(row["id"]): {str(key): value for key, value in row.items()} for row in frame.to_dict("records")}


def _row(change: str, kind: Kind, id: str, row: Mapping[str, object]) -> dict[str, object]:
    empty: dict[str, object] = {"field": None, "before": None, "after": None}
    told = {name: row[name] for name in ("said", "states", "source_url")}
    return {"change": change, "kind": kind.name, "id": id, **told, **empty}


def _values(kind: Kind, id: str, then: Mapping[str, object], now: Mapping[str, object]) -> list[dict[str, object]]:
    return [
        {
            **_row("changed", kind, id, now),
            "field": "text" if name == "said" else name,
            "before": then[name] or NOT_KNOWN,
            "after": now[name] or NOT_KNOWN,
        }
        for name in kind.watched
        if then[name] != now[name]
    ]
