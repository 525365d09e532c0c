"""The figures of a run as one table with the targets below it, and as JSON. Pure."""

from __future__ import annotations

import math
import os
import platform
import statistics
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any

from bench import verdict
from bench.measure import Timed

Found = Mapping[int, Mapping[str, Mapping[str, Timed]]]
# At a million statements so many times faster than each peer at the median question, and never this much slower.
FASTER, NEVER_SLOWER = 10.0, 1.2
TARGET_SIZE = 1_000_000


def table(found: Found, limit: float) -> tuple[str, bool]:
    """The table with the targets as text, and whether a target is missed."""
    judged = list(_targets(found))
    lines = [f"{_where()}\nms are medians; > is over the limit of {limit:g} s; * is one run, for it was slow.\n"]
    for size, sides in found.items():
        peers = [side for side in sides if side != "ours"]
        head = f"{size:,} statements".ljust(40) + "      ours" + "".join(f"{peer:>12}{'ratio':>8}" for peer in peers)
        lines += [head, *(_line(name, sides, peers) for name in sides["ours"]), ""]
    exponents = growth(found)
    lines += [f"growth exponent of our median question, {step}: {value:.2f}" for step, value in exponents.items()]
    lines += verdict.lines(judged)
    return "\n".join(lines), not all(met for _, met in judged)


def growth(found: Found) -> dict[str, float]:
    """From each size to the next: the exponent by which our time grows, 1 where ten times the data take ten times as long."""
    sizes = sorted(found)
    return {
        f"{small:,} to {large:,}": statistics.median(
            math.log(found[large]["ours"][name].ms / timed.ms) / math.log(large / small)
            for name, timed in found[small]["ours"].items()
        )
        for small, large in zip(sizes, sizes[1:], strict=False)
    }


def as_json(found: Found) -> dict[str, Any]:
    """Machine, versions, and each question's median and runs by size and side; an unfinished one has no runs."""
    return {
        "machine": _where(),
        "made_up": True,
        "ms": {
            size: {
                side: {name: {"ms": round(t.ms, 1), "runs": t.runs} for name, t in asked.items()}
                for side, asked in sides.items()
            }
            for size, sides in found.items()
        },
    }


def _targets(found: Found) -> Iterator[tuple[str, bool]]:
    size = max(found)
    sides = found[size]
    note = "" if size == TARGET_SIZE else f" (the target is for {TARGET_SIZE:,})"
    for peer in (side for side in sides if side != "ours"):
        ratios = [sides[peer][name].ms / timed.ms for name, timed in sides["ours"].items()]
        middle, worst = statistics.median(ratios), min(ratios)
        yield f"{size:,}: {middle:.1f}x {peer} at the median question, {FASTER:g}x wanted{note}", middle >= FASTER
        if peer == "Datasette":
            slower = f"{size:,}: at worst {1 / worst:.2f}x the time of {peer}, {NEVER_SLOWER}x allowed{note}"
            yield slower, 1 / worst <= NEVER_SLOWER
    for step, value in growth(found).items():
        yield f"growth {step}: exponent {value:.2f}, 1 allowed", value <= 1


def _line(name: str, sides: Mapping[str, Mapping[str, Timed]], peers: list[str]) -> str:
    ours = sides["ours"][name]
    cells = "".join(f"{_ms(sides[peer][name]):>12}{sides[peer][name].ms / ours.ms:>7.1f}x" for peer in peers)
    return f"{name:40}{_ms(ours):>10}{cells}"


def _ms(timed: Timed) -> str:
    return f"{'' if timed.runs else '>'}{timed.ms:,.0f}{'*' if timed.runs == 1 else ''}"


def _where() -> str:
    known = ", ".join(f"{name} {version(name)}" for name in ("duckdb", "pandas", "starlette"))
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.release()}, Python {platform.python_version()}, {known}"
    )
