"""What every part of the bench says at its end: each target with its figure, met or missed, and the exit status."""

from __future__ import annotations

from collections.abc import Iterable

Judged = tuple[str, bool]


def lines(judged: Iterable[Judged]) -> list[str]:
    """A line a target."""
    return [f"{'met   ' if met else 'MISSED'}  {told}" for told, met in judged]


def given(judged: list[Judged]) -> int:
    """Print a line a target; 1 comes back when one is missed."""
    print(*lines(judged), sep="\n")
    return int(not all(met for _, met in judged))
