"""The rows of a build by table, and the finding of a row by what it holds at the same cost in a table of any size."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any

By = str | Callable[[Any], Iterable[Hashable]]


class Tables(dict[str, list[object]]):
    """The rows by table. Rows are added at the end; one may be replaced in its place as long as what it is found by stays."""

    def __init__(self, **rows: list[Any]) -> None:
        super().__init__(rows)
        self._places: dict[tuple[str, By], _Places] = {}

    def places(self, table: str, by: By, key: Hashable) -> list[int]:
        """Where the rows stand that have a key, in their order; `by` is the field that holds it, or gives all keys of a row."""
        rows = self[table]
        known = self._places.get((table, by))
        if known is None or known.rows is not rows:
            known = self._places[table, by] = _Places(rows, by)
        return known.of(key)

    def found(self, table: str, by: By, key: Hashable) -> list[Any]:
        """The rows that have a key, in their order."""
        rows = self[table]
        return [rows[place] for place in self.places(table, by, key)]

    def given_up(self, table: str) -> list[object]:
        """The rows of a table, which nothing here holds any longer; none where there is no such table."""
        self._places = {known: places for known, places in self._places.items() if known[0] != table}
        return self.pop(table, [])


class _Places:
    """Where the rows of one table stand, by one key; it catches up with the rows that were added since it last looked."""

    def __init__(self, rows: list[object], by: By) -> None:
        self.rows = rows
        self._keys = _field(by) if isinstance(by, str) else by
        self._read = 0
        self._places: dict[Hashable, list[int]] = {}

    def of(self, key: Hashable) -> list[int]:
        """The places of the rows that have a key."""
        for place in range(self._read, len(self.rows)):
            for one in dict.fromkeys(self._keys(self.rows[place])):
                self._places.setdefault(one, []).append(place)
        self._read = len(self.rows)
        return self._places.get(key, [])


def _field(name: str) -> Callable[[Any], Iterable[Hashable]]:
    return lambda row: (getattr(row, name),)
