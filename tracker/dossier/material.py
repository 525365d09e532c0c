"""What a dossier on one State is made of: rows of the build as plain values, no query and no layout. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from tracker.indicators.clocks import Due, FollowUp, Since
from tracker.indicators.measure import Measure
from tracker.indicators.record import Record, Review
from tracker.indicators.voices import Voice
from tracker.selection import NONE
from tracker.words import ENGLISH, N_, _

NO_CONCERN = N_("No concern labelled")


@dataclass(frozen=True)
class Line:
    """One statement about the State at one step of one review."""

    statement_id: str
    review_key: str
    cycle: int
    step: str
    type: str
    who: str
    act: str
    text: str
    is_sentence: bool
    date: str | None
    paragraph: str | None
    document_id: str
    concerns: tuple[str, ...]
    recalled_in: str | None = None
    label_unsure: bool = False
    lang: str = ENGLISH
    is_briefing: bool = False


@dataclass(frozen=True)
class Page:
    """One document of the build: what a source note says about it. One that is not official only reports on its symbol."""

    document_id: str
    title: str
    publisher: str | None
    symbol: str | None
    kind: str
    page_date: str | None
    extent: str
    is_curated: bool
    is_official: bool
    url: str


@dataclass(frozen=True)
class Elsewhere:
    """One observation on a concern in the latest review of another State that names it: a reference, no text."""

    concern: str
    state: str
    cycle: int
    date: str | None
    symbol: str | None
    statement_id: str
    paragraph: str | None
    document_id: str
    recalled_in: str | None
    of_all: int


@dataclass(frozen=True)
class Material:
    """All that the sections of one State are built from.

    `treaty` and each of `reviews` (newest first) are rows of tracker.queries.states; `dates` are rows of the calendar;
    `left_out` counts statements on the State that no section prints, by reason; `concerns` are those chosen, all when
    nothing was; `meetings` gives a page on the meeting with stakeholders of a review; `words`
    and `english` name the concerns, for the page and for files.
    """

    iso3: str
    name: str
    treaty: Mapping[str, Any] | None
    reviews: tuple[Mapping[str, Any], ...]
    record: Record
    lines: tuple[Line, ...]
    pages: Mapping[str, Page]
    voices: tuple[Voice, ...]
    follow_ups: tuple[FollowUp, ...]
    links: tuple[Mapping[str, Any], ...]
    meetings: Mapping[str, str]
    elsewhere: tuple[Elsewhere, ...]
    base_rates: Mapping[str, Measure]
    since: Since | None
    dues: tuple[Due, ...]
    dates: pd.DataFrame
    left_out: Mapping[str, int]
    concerns: tuple[str, ...]
    words: Mapping[str, str]
    english: Mapping[str, str]
    reach: date

    def at(self, *steps: str) -> tuple[Line, ...]:
        """The lines of these steps on the chosen concerns, newest review first, in the order of their documents."""
        return tuple(line for line in self.lines if line.step in steps and self._chosen(line))

    def _chosen(self, line: Line) -> bool:
        return self.takes_all or bool(set(line.concerns or (NONE,)) & set(self.concerns))

    @property
    def takes_all(self) -> bool:
        """True when no concern was chosen."""
        return set(self.concerns) >= set(self.record.concerns)

    @cached_property
    def by_id(self) -> Mapping[str, Line]:
        """The lines by the id of their statement."""
        return {line.statement_id: line for line in self.lines}

    @cached_property
    def held(self) -> tuple[Review, ...]:
        """The reviews held, in the order of their cycles."""
        return self.record.held.get(self.iso3, ())

    def first_concern(self, line: Line) -> str:
        """The chosen concern a line is printed under: its first one; "" when it carries none."""
        return next((concern for concern in line.concerns if concern in self.concerns), "")

    def by_concern(self, lines: tuple[Line, ...]) -> Mapping[str, tuple[Line, ...]]:
        """The lines under the concern that each is printed under, in the order of the vocabulary, none last."""
        found: dict[str, list[Line]] = {}
        for line in lines:
            found.setdefault(self.first_concern(line), []).append(line)
        return {concern: tuple(found[concern]) for concern in (*self.record.concerns, "") if concern in found}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of concerns and of the reviews of the State in English, as files have them."""
        return {**self.english, **{r.key: f"{r.state}, cycle {r.cycle}" for r in self.record.reviews}}

    def named(self, concern: str) -> str:
        """The label of a concern; words for none."""
        return self.words[concern] if concern else _(NO_CONCERN)


def cycle_name(cycle: object) -> str:
    """A cycle by its number, as the page says it."""
    return _("Cycle {0}").format(cycle)


def review_name(of: str, cycle: object) -> str:
    """A State, or what happens in a review, with the cycle."""
    return _("{0}, cycle {1}").format(of, cycle)
