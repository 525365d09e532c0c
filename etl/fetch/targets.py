"""What a user wants, and the pages that make it up."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.errors import SourceMissing
from etl.fetch.pages import Page

Month = tuple[int, int]


@dataclass(frozen=True)
class Target:
    """A page to fetch, and the check that tells whether it is what it should be (it raises a FetchError)."""

    address: str
    check: Callable[[Page], None]
    is_document: bool = True
    changes: bool = False


@dataclass(frozen=True)
class Wish:
    """What is asked for: months (first and last), session number, symbols, and the States that have a page."""

    first: Month
    last: Month
    session: int | None = None
    symbols: tuple[str, ...] = ()
    states: tuple[str, ...] = ()


def wish_for(reference: Path, since: int | None, session: int | None, symbols: tuple[str, ...], today: date) -> Wish:
    """The wish that options of the command line make; without any, the releases of this year and the last.

    A session stands for its months and the ones before and after, and for the symbols of its agenda and its reviews.
    Raises SourceMissing for a session that is not in sessions.csv.
    """
    states = tuple(row["iso3"] for row in _rows(reference / "states.csv"))
    if session is None:
        return Wish((since or today.year - 1, 1), (today.year, 12), None, symbols, states)
    days = {row["number"]: (row["starts_on"], row["ends_on"]) for row in _rows(reference / "sessions.csv")}
    if not all(days.get(str(session), ("",))):
        raise SourceMissing(
            f"Session {session} has no days in data/reference/sessions.csv. Add them, with their source."
        )
    start, end = (date.fromisoformat(day) for day in days[str(session)])
    reviews = [row for row in _rows(reference / "reviews.csv") if row["session"] == str(session)]
    found = [row[column] for row in reviews for column in ("loi_symbol", "co_symbol") if row[column]]
    return Wish(_shift(start, -1), _shift(end, 1), session, (*symbols, f"CMW/C/{session}/1", *found), states)


def _shift(day: date, months: int) -> Month:
    place = day.year * 12 + day.month - 1 + months
    return place // 12, place % 12 + 1


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))
