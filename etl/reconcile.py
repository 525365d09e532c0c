"""Nothing in is lost: for each table file, rows in = loaded + quarantined + merged + withheld."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from etl.curated_rows import VALUES_AT_MOST
from etl.errors import BrokenContract, Finding
from etl.inputs import InputFile
from etl.records import Conflict, Review, State
from etl.tables import Tables

Counts = dict[str, int]


def _every(row: object) -> int:
    return 1


def _treaty(row: object) -> int:
    return int(isinstance(row, State) and row.is_verified is not None)


def _point(row: object) -> int:
    return int(isinstance(row, State) and row.latitude is not None)


def _filled(row: object) -> int:
    return len(row.inferred_fields) if isinstance(row, Review) else 0


def _first_value(row: object) -> int:
    """1 for the first value of a conflict: one line of the file gives a row a value."""
    return int(isinstance(row, Conflict) and row.conflict_id % VALUES_AT_MOST == 0)


# For each file: the table its rows go to, and how many rows of the file a row of the table stands for.
HOMES: Mapping[str, tuple[str, Callable[[object], int]]] = {
    "record/documents.jsonl": ("document", _every),
    "record/meetings.jsonl": ("meeting", _every),
    "record/stakeholders.jsonl": ("stakeholder", _every),
    "record/persons.jsonl": ("person", _every),
    "record/statements.jsonl": ("statement", _every),
    "record/links.jsonl": ("link", _every),
    "record/conflicts.jsonl": ("conflict", _first_value),
    "reference/states.csv": ("state", _treaty),
    "reference/state_points.csv": ("state", _point),
    "reference/sessions.csv": ("session", _every),
    "reference/reviews.csv": ("review", _every),
    "reference/reviews_fill.csv": ("review", _filled),
    "reference/members.csv": ("member", _every),
    "reference/articles.csv": ("article", _every),
    "reference/silences.csv": ("silence", _every),
    "corrections.csv": ("correction", _every),
}


def reconcile(
    files: Mapping[str, InputFile], read: Tables, shown: Tables, quarantined: Iterable[Finding]
) -> dict[str, Counts]:
    """Rows by file: in, loaded, quarantined, merged, withheld. Raises BrokenContract when they do not add up.

    `read` are the tables as read, `shown` those without the names that must not be shown; neither holds the inbox.
    """
    findings = list(quarantined)
    result = {}
    for path, (table, stands_for) in HOMES.items():
        if path not in files:
            continue
        name = path.split("/")[-1]
        loaded, before = (sum(stands_for(row) for row in tables[table]) for tables in (shown, read))
        result[name] = {
            "in": files[path].rows or 0,
            "loaded": loaded,
            "quarantined": len({finding.place for finding in findings if finding.file == name}),
            "merged": 0,
            "withheld": before - loaded,
        }
    lost = [_lost(name, row) for name, row in result.items() if row["in"] != sum(row.values()) - row["in"]]
    if lost:
        raise BrokenContract(lost)
    return result


def _lost(name: str, row: Counts) -> Finding:
    reason = "rows in are not rows loaded, quarantined, merged or withheld"
    return Finding(name, "all rows", "rows", str(row), reason, "Report this as a fault of the ETL")
