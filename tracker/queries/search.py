"""Searching the current build: what a question finds, what to mark in a text, and which statements are alike."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tracker.build import current_build, run
from tracker.search import chosen, index, marks, similar
from tracker.search.chosen import Wanted
from tracker.search.index import Found, Index
from tracker.search.marks import Spans
from tracker.search.tree import Shortcut, leaves
from tracker.selection import Selection

SHOWN = 5
ALIKE = """
select statement_id, list_aggregate(states, 'string_agg', '; ') as states, date_text, organisation, stakeholder_type, text
from statement_row where list_contains($ids, statement_id) and not is_context
"""


@dataclass(frozen=True)
class Alike:
    """A statement like another: who says it, about which States, when, its text, and the telling words they share."""

    statement_id: str
    states: str
    date: str
    organisation: str | None
    stakeholder_type: str
    text: str
    shared: tuple[str, ...]


def opened() -> Index:
    """The index of the current build. Raises NoBuild or NoIndex."""
    return index.opened(current_build().database.parent)


def answer(words: str) -> Found:
    """What a question finds in the current build, whatever else is filtered. Raises NoBuild or NoIndex."""
    return index.found(current_build().database.parent, words)


def wanted(selection: Selection) -> Wanted | None:
    """What the index must hold of a statement for the selection to pick it; None where the index cannot tell."""
    return chosen.wanted(selection, opened().names["year"])


def asks_for_words(words: str) -> bool:
    """True when a question asks for words of the text, not only for States, types and the like. Raises NoBuild or NoIndex."""
    asked = leaves(answer(words).question.tree) if words else ()
    return any(wanted and not isinstance(leaf, Shortcut) for leaf, wanted in asked)


def marked(words: str, statement_id: str, text: str) -> Spans:
    """The places in the text of a statement of the words asked for; none without words. Raises NoBuild or NoIndex."""
    return marks.spans(opened(), answer(words).question.tree, statement_id, text) if words else []


def alike(statement_id: str, text: str) -> list[Alike]:
    """Up to five statements that are most like this one, general advocacy left out. Raises NoBuild or NoIndex."""
    ids = similar.similar(opened(), statement_id, text)
    rows = {str(row["statement_id"]): row for row in run(ALIKE, {"ids": ids}).to_dict("records")}
    return [_alike(statement_id, text, rows[key]) for key in [key for key in ids if key in rows][:SHOWN]]


def _alike(statement_id: str, text: str, row: Mapping[Hashable, Any]) -> Alike:
    known = {str(name): None if pd.isna(value) else str(value) for name, value in row.items()}
    return Alike(
        known["statement_id"] or "",
        known["states"] or "",
        known["date_text"] or "",
        known["organisation"],
        known["stakeholder_type"] or "",
        known["text"] or "",
        tuple(similar.shared(opened(), statement_id, text, known["text"] or "")),
    )
