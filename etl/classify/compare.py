"""What a change to the vocabulary would relabel, told before it is done. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from etl.classify.labels import Found
from etl.records import Statement, StatementConcern
from etl.vocabulary import Vocabulary

EXAMPLES = 3
SHOWN = 90


def changes(
    statements: Sequence[Statement],
    labels: Iterable[StatementConcern],
    before: Sequence[Found],
    after: Sequence[Found],
    vocabularies: tuple[Vocabulary, Vocabulary],
) -> Iterator[str]:
    """Lines that tell which words come and go, which labels of people lose their word, and which automatic ones change."""
    old, new = (set(vocabulary["concern"]) for vocabulary in vocabularies)
    yield f"Concerns that go: {', '.join(sorted(old - new)) or 'none'}; that come: {', '.join(sorted(new - old)) or 'none'}"
    given = list(labels)
    orphans = Counter((label.concern, label.decided_by) for label in given if label.concern not in new)
    for (concern, by), n in sorted(orphans.items()):
        yield f"  {n} labels of {concern} ({by}) would stand for nothing; a build would refuse them"
    by_hand = {label.statement_id for label in given if label.decided_by in ("hand", "reviewed")}
    yield "Labels that the words and the model would give or take away:"
    changed = _changed(statements, before, after)
    for mark, concern in sorted(changed, key=lambda key: (key[1], key[0])):
        found = changed[mark, concern]
        kept = sum(statement.statement_id in by_hand for statement in found)
        yield f"{mark} {concern}: {len(found)} statements, of which {kept} keep the labels that a person gave"
        for statement in found[:EXAMPLES]:
            yield f"    {statement.statement_id}: {statement.text[:SHOWN]}"
    yield f"{len(changed)} kinds of change in {len(statements)} statements; nothing was written."


def _changed(
    statements: Sequence[Statement], before: Sequence[Found], after: Sequence[Found]
) -> dict[tuple[str, str], list[Statement]]:
    """The statements that would gain (+) or lose (-) each concern."""
    changed: dict[tuple[str, str], list[Statement]] = {}
    for statement, was, now in zip(statements, before, after, strict=True):
        for mark, concerns in (
            ("-", was.concerns.keys() - now.concerns.keys()),
            ("+", now.concerns.keys() - was.concerns.keys()),
        ):
            for concern in concerns:
                changed.setdefault((mark, concern), []).append(statement)
    return changed
