"""Which statement of this build stands for one of an earlier build whose id is gone, so that its link goes on. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, utils

from etl.records import Document, Statement, StatementAlias
from etl.tables import Tables

# Of 100: a word or two of a sentence differ. Below it, two sentences of one paper may say different things.
NEAR = 90.0


@dataclass(frozen=True)
class Said:
    """A statement as far as it can be found again: its id, its text, and marks of the paper it stands in."""

    statement_id: str
    text: str
    places: frozenset[str]


def said(
    statement_id: str,
    text: str,
    document_id: str,
    url: str,
    symbol: str | None,
    lang: str | None,
    meeting_id: str | None,
    source_type: str,
) -> Said:
    """A statement with the marks by which its paper is the same one: id, address, symbol, or meeting and kind."""
    marks = [f"id {document_id}", f"at {url}"]
    marks += [f"symbol {symbol} {lang}"] if symbol else []
    marks += [f"meeting {meeting_id} {source_type} {lang}"] if meeting_id else []
    return Said(statement_id, text, frozenset(marks))


def said_now(tables: Tables, gone: Iterable[Said], known: Iterable[StatementAlias]) -> list[Said]:
    """The statements of papers from which one is gone, and those that a known alias names: no other can stand for one."""
    places = {place for one in gone for place in one.places}
    named = {name for alias in known for name in (alias.old_id, alias.statement_id)}
    if not places and not named:
        return []
    documents = {row.document_id: row for row in tables["document"] if isinstance(row, Document)}
    every = (_said(row, documents[row.document_id]) for row in tables["statement"] if isinstance(row, Statement))
    return [one for one in every if one.statement_id in named or not places.isdisjoint(one.places)]


def _said(row: Statement, paper: Document) -> Said:
    return said(
        row.statement_id,
        row.text,
        row.document_id,
        paper.url,
        paper.symbol,
        paper.lang,
        row.meeting_id,
        paper.source_type,
    )


def aliases(before: Iterable[Said], now: Iterable[Said], known: Iterable[StatementAlias]) -> list[StatementAlias]:
    """One alias an id that is gone: the statement of the same paper whose text is (nearly) the same, if there is one.

    `known` are the aliases of the earlier build; they go on as long as their statement, or one that stands for it, is
    there.
    """
    by_id = {one.statement_id: one for one in now}
    by_place: dict[str, list[Said]] = defaultdict(list)
    for one in by_id.values():
        for place in one.places:
            by_place[place].append(one)
    found: dict[str, StatementAlias] = {}
    for old in before:
        if old.statement_id not in by_id:
            fitting = {one.statement_id: one for place in old.places for one in by_place[place]}
            found |= {alias.old_id: alias for alias in _nearest(old, fitting.values())}
    for alias in known:
        next_one = found.get(alias.statement_id)
        if alias.old_id in by_id or alias.old_id in found:
            continue
        if alias.statement_id in by_id:
            found[alias.old_id] = alias
        elif next_one:
            likeness = min(alias.likeness, next_one.likeness)
            found[alias.old_id] = StatementAlias(alias.old_id, next_one.statement_id, likeness)
    return sorted(found.values(), key=lambda alias: alias.old_id)


def _nearest(old: Said, fitting: Iterable[Said]) -> list[StatementAlias]:
    """The alias of the fitting statement that is most like the old one, if it is near enough; none otherwise."""
    compared = [
        (fuzz.ratio(old.text, one.text, processor=utils.default_process, score_cutoff=NEAR), one.statement_id)
        for one in fitting
    ]
    likeness, statement_id = max(compared, default=(0.0, ""))
    return [StatementAlias(old.statement_id, statement_id, round(likeness, 1))] if likeness >= NEAR else []
