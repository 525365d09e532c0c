"""How pairs of review and concern pass from briefing to question to observations. Pure.

A step that was not read whole keeps its own node: it never counts as "not found".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tracker.indicators.ids import NONE, Ids, each_once
from tracker.indicators.measure import NOT_READ, NOT_RECORDED, Tally, tally
from tracker.indicators.record import BRIEFING, OBSERVATION, QUESTION, Record, Review
from tracker.words import N_, _

STEPS = (BRIEFING, QUESTION, OBSERVATION)
NAMES = {BRIEFING: N_("Briefing"), QUESTION: N_("Question"), OBSERVATION: N_("Observations")}
SHOWN, NOT_FOUND = N_("on record"), N_("not found")
HELD_NOT = N_("no source held")
VALUES = (SHOWN, NOT_FOUND, NOT_READ, HELD_NOT)
SHORT = {SHOWN: SHOWN, NOT_FOUND: NOT_FOUND, NOT_READ: N_("not read"), HELD_NOT: N_("no source")}
WORDS: dict[bool | str, str] = {True: SHOWN, False: NOT_FOUND, NOT_RECORDED: HELD_NOT}


@dataclass(frozen=True)
class Pair:
    """A concern of a review: what each step shows of it (one of VALUES, in the order of STEPS) and its statements."""

    review_key: str
    state: str
    concern: str
    briefing: str
    question: str
    observation: str
    statement_ids: Ids

    @property
    def values(self) -> tuple[str, str, str]:
        """What the steps show, in the order of STEPS."""
        return self.briefing, self.question, self.observation

    @property
    def tally(self) -> Tally:
        """Whether all three steps show the concern, or which value keeps that from being known."""
        unknown = next((value for value in self.values if value not in (SHOWN, NOT_FOUND)), None)
        return tally(unknown or self.values == (SHOWN, SHOWN, SHOWN), self.review_key)


@dataclass(frozen=True)
class Flow:
    """The pairs that pass from one value of a step to one value of the next."""

    step: str
    value: str
    next_step: str
    next_value: str
    pairs: tuple[Pair, ...]

    @property
    def n(self) -> int:
        """How many pairs."""
        return len(self.pairs)

    @property
    def name(self) -> str:
        """The flow in words: "Briefing on record → Question not found"."""
        return f"{node_name(self.step, self.value)} → {node_name(self.next_step, self.next_value)}"

    @property
    def is_known(self) -> bool:
        """True when both steps were read whole or show the concern."""
        return {self.value, self.next_value} <= {SHOWN, NOT_FOUND}

    def tally(self, flows: Iterable[Flow]) -> Tally:
        """Its pairs, of all pairs of which both of its steps tell; those of a step not known are left out."""
        if not self.is_known:
            value = next(value for value in (self.value, self.next_value) if value not in (SHOWN, NOT_FOUND))
            return Tally(0, 0, self.n, value, self.review_keys)
        of = sum(flow.n for flow in flows if flow.step == self.step and flow.is_known)
        return Tally(self.n, of, 0, "", self.review_keys)

    @property
    def review_keys(self) -> tuple[str, ...]:
        """The reviews of its pairs."""
        return tuple(sorted({pair.review_key for pair in self.pairs}))

    @property
    def concerns(self) -> tuple[str, ...]:
        """Its pairs as "review concern"."""
        return tuple(f"{pair.review_key} {pair.concern}" for pair in self.pairs)

    @property
    def statement_ids(self) -> Ids:
        """The statements of its pairs at the three steps, each once."""
        return each_once(pair.statement_ids for pair in self.pairs)


def node_name(step: str, value: str) -> str:
    """A node in words: "Briefing not found"."""
    return f"{_(NAMES[step])} {_(value)}"


def pairs(record: Record) -> tuple[Pair, ...]:
    """One pair a review held in scope and counted concern with a statement at one of the three steps at least."""
    found = (_pair(record, review, concern) for review in record.examined for concern in record.counted)
    return tuple(pair for pair in found if SHOWN in pair.values)


def _pair(record: Record, review: Review, concern: str) -> Pair:
    shown = [record.shown(review, step, concern) for step in STEPS]
    ids = sum((record.ids(review, step, concern) for step in STEPS), NONE)
    briefing, question, observation = (WORDS.get(value, str(value)) for value in shown)
    return Pair(review.key, review.state, concern, briefing, question, observation, ids)


def flows(found: Iterable[Pair]) -> tuple[Flow, ...]:
    """One flow a pair of values of consecutive steps that occurs, in the order of STEPS and VALUES."""
    groups: dict[tuple[int, str, str], list[Pair]] = {}
    for pair in found:
        for place, (value, following) in enumerate(pairwise(pair.values)):
            groups.setdefault((place, value, following), []).append(pair)
    order = sorted(groups, key=lambda key: (key[0], VALUES.index(key[1]), VALUES.index(key[2])))
    return tuple(Flow(STEPS[i], a, STEPS[i + 1], b, tuple(groups[i, a, b])) for i, a, b in order)


@dataclass(frozen=True)
class Mark:
    """What opens its rows in the figure: a flow, or a node with all its pairs; its name in words."""

    name: str
    pairs: tuple[Pair, ...]

    @property
    def statement_ids(self) -> Ids:
        """The statements of its pairs at the three steps, each once."""
        return each_once(pair.statement_ids for pair in self.pairs)


def nodes(found: Iterable[Pair]) -> dict[tuple[str, str], tuple[Pair, ...]]:
    """The pairs of each node, by step and value in the order of STEPS and VALUES; no node is empty."""
    held = list(found)
    groups = {
        (step, value): tuple(pair for pair in held if pair.values[place] == value)
        for place, step in enumerate(STEPS)
        for value in VALUES
    }
    return {node: pairs for node, pairs in groups.items() if pairs}


def marks(found: Iterable[Pair]) -> tuple[Mark, ...]:
    """Every mark of the figure: the flows in their order, then the nodes in theirs."""
    held = list(found)
    of_nodes = (Mark(node_name(*node), pairs) for node, pairs in nodes(held).items())
    return (*(Mark(flow.name, flow.pairs) for flow in flows(held)), *of_nodes)
