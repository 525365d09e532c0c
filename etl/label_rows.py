"""The labels found in a text -> rows of the tables of labels, each with what decided it and where that stands. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypedDict

from etl.classify.cues import Evidence
from etl.classify.labels import Found
from etl.records import StatementArticle, StatementConcern, StatementGroup
from etl.tables import Tables


class Why(TypedDict):
    """The columns that say why a label was given, the same for concerns and groups."""

    decided_by: str
    is_unsure: bool
    cue: str | None
    char_start: int
    char_end: int
    strength: str | None
    score: float | None


def add_labels(tables: Tables, statement_id: str, found: Found) -> None:
    """Add the rows for all labels found in a statement."""
    tables["statement_concern"] += [
        StatementConcern(statement_id, concern, place, **why)
        for place, (concern, why) in enumerate(_reasons(found.concerns))
    ]
    tables["statement_group"] += [StatementGroup(statement_id, group, **why) for group, why in _reasons(found.groups)]
    tables["statement_article"] += [
        StatementArticle(statement_id, number, "cue", cited.cue, cited.start, cited.end)
        for number, cited in found.articles.items()
    ]


def _reasons(labels: Mapping[str, list[Evidence]]) -> Iterator[tuple[str, Why]]:
    return ((label, why(evidence)) for label, evidence in labels.items())


def why(evidence: Sequence[Evidence]) -> Why:
    """What decided a label: the kind of its first evidence, the place of the best cue, else that of the model's words.

    It is unsure when no strong cue speaks for it.
    """
    cues = [e for e in evidence if e.kind == "cue"]
    best = min(cues, key=lambda e: (e.strength != "strong", e.start)) if evidence[0].kind == "cue" else evidence[0]
    strength = min((e.strength for e in cues), default=None)
    return Why(
        decided_by=evidence[0].kind,
        is_unsure=strength != "strong",
        cue="; ".join(dict.fromkeys(e.cue for e in cues)) or None,
        char_start=best.start,
        char_end=best.end,
        strength=strength,
        score=next((e.score for e in evidence if e.kind == "model"), None),
    )
