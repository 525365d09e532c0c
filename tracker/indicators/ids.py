"""Ids of statements that are counted now and fetched only when somebody looks: a number needs no list of a hundred thousand. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload

Placed = tuple[int, str]


class Ids(Sequence[str]):
    """A row of ids, equal to any row with the same ids. `places` says where each statement stands in the order of the rows."""

    def __init__(self, places: Callable[[], Iterable[Placed]], n: int | None = None) -> None:
        """`places` fetches the ids, each with its place; `n` is how many they are, where that is known without them."""
        self._places, self._n = places, n

    @property
    def placed(self) -> tuple[Placed, ...]:
        """Each id with its place. They are not held here: a build has many, and who fetches them keeps a few."""
        return tuple(self._places())

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...
    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        """The id at a position; those of a slice."""
        return tuple(self)[index]

    def __iter__(self) -> Iterator[str]:
        """The ids one after the other."""
        return (one for _, one in self.placed)

    def __len__(self) -> int:
        """How many they are."""
        return len(self.placed) if self._n is None else self._n

    def __eq__(self, other: object) -> bool:
        """True for a row with the same ids in the same order."""
        return isinstance(other, Sequence) and len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """That of the ids as a tuple, which they are equal to."""
        return hash(tuple(self))

    def __add__(self, other: Ids) -> Ids:
        """These ids and, after them, the others."""
        return Ids(lambda: enumerate((*self, *other)), len(self) + len(other))

    def __repr__(self) -> str:
        """The ids, for a message of a test."""
        return f"Ids{tuple(self)}"


def known(*ids: str) -> Ids:
    """Ids that need not be fetched."""
    return Ids(lambda: ((0, one) for one in ids), len(ids))


NONE = known()


def in_order(parts: Iterable[Ids]) -> Ids:
    """The ids of parts that share none, in the order of their places."""
    held = list(parts)
    return Ids(lambda: sorted((one for part in held for one in part.placed), key=_place), sum(map(len, held)))


def each_once(parts: Iterable[Ids]) -> Ids:
    """The ids of all parts, each once, by id. How many they are is not known before they are fetched."""
    held = [part for part in parts if len(part)]
    return Ids(lambda: enumerate(sorted({one for part in held for one in part}))) if held else NONE


def _place(placed: Placed) -> int:
    return placed[0]
