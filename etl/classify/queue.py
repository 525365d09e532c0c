"""Which labels a person should look at next: where cues and model disagree, near the bar, on rare concerns. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from etl.classify.labels import Opinion
from etl.keys import text_key
from etl.records import Statement, StatementConcern

COLUMNS = (
    "statement_id",
    "text_key",
    "concern",
    "verdict",
    "reviewer",
    "date",
    "reason",
    "text",
    "label_now",
    "decided_by",
    "model_score",
    "cues",
    "why_asked",
)
LEAST = 0.2


@dataclass(frozen=True)
class Question:
    """One label of one statement to be decided, how useful the answer is, and why it is asked."""

    statement: Statement
    opinion: Opinion
    label: StatementConcern | None
    worth: float
    why: str

    def as_row(self) -> dict[str, str]:
        """The question as a row to fill in: verdict (yes or no), reviewer, date and reason are empty."""
        cells = (
            self.statement.statement_id,
            text_key(self.statement.text),
            self.opinion.label,
            "",
            "",
            "",
            "",
            self.statement.text,
            "yes" if self.label else "no",
            self.label.decided_by if self.label else "",
            f"{self.opinion.score or 0:.2f}",
            "; ".join(cue.cue for cue in self.opinion.cues),
            self.why,
        )
        return dict(zip(COLUMNS, cells, strict=True))


def questions(
    statements: Sequence[Statement],
    opinions: Iterable[Iterable[Opinion]],
    labels: Iterable[StatementConcern],
    reviewed: Iterable[tuple[str, str]],
) -> list[Question]:
    """All open questions, the most useful first; `opinions` come one list a statement, in the same order."""
    given = {(label.statement_id, label.concern): label for label in labels}
    often = Counter(label for _, label in given)
    done = set(reviewed)
    asked = [
        question
        for statement, held in zip(statements, opinions, strict=True)
        for question in _of_statement(statement, held, given, often)
        if (statement.statement_id, question.opinion.label) not in done
    ]
    return sorted(asked, key=lambda q: (-q.worth, q.statement.statement_id, q.opinion.label))


def _of_statement(
    statement: Statement,
    held: Iterable[Opinion],
    given: dict[tuple[str, str], StatementConcern],
    often: Counter[str],
) -> Iterator[Question]:
    for opinion in held:
        label = given.get((statement.statement_id, opinion.label))
        doubt, why = _doubt(opinion, label)
        if doubt >= LEAST:
            yield Question(statement, opinion, label, doubt / (1 + often[opinion.label]) ** 0.25, why)


def _doubt(opinion: Opinion, label: StatementConcern | None) -> tuple[float, str]:
    """How doubtful a label is, from 0 to 1, and why."""
    score = opinion.score or 0.0
    if label and label.decided_by == "hand" and not label.is_unsure:
        return 0.0, ""
    if label and label.is_unsure and label.decided_by == "hand":
        return 1 - abs(score - (1.0 if opinion.suffices else 0.0)) / 2, "the labeller doubted it"
    if opinion.suffices:
        return 1 - score, "the cues say yes, the model doubts it"
    return 1 - abs(2 * score - 1), "the model is undecided, no cue suffices"
