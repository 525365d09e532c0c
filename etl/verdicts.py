"""data/reviewed.csv on disk: read for a build, applied to its tables, and added to by a reviewer's returned list."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from pathlib import Path

from etl.classify.review import FIELDS, FILE, Verdict, apply_verdicts, verdict_of
from etl.errors import Finding
from etl.keys import text_key
from etl.reconcile import Counts
from etl.records import Concern, Statement, StatementConcern
from etl.rows import BadRow, Row, csv_rows, take
from etl.tables import Tables


def settle_labels(tables: Tables, data: Path, quarantined: list[Finding]) -> Counts:
    """Let the verdicts decide the labels in the tables; back come the rows of the file and what became of them.

    A row that is unsound, or that finds no statement, goes to quarantine.
    """
    concerns = [row.concern for row in tables["concern"] if isinstance(row, Concern)]
    rows = list(csv_rows(data / FILE))
    findings: list[Finding] = []
    verdicts = take(iter(rows), lambda row: verdict_of(row, concerns), findings)
    statements = [row for row in tables["statement"] if isinstance(row, Statement)]
    labels = [row for row in tables["statement_concern"] if isinstance(row, StatementConcern)]
    settled, reviews, stray = apply_verdicts(verdicts, statements, labels)
    tables["statement_concern"], tables["label_review"] = list(settled), list(reviews)
    quarantined += [*findings, *stray]
    gone = len(findings) + len(stray)
    return {"in": len(rows), "loaded": len(rows) - gone, "quarantined": gone, "merged": 0, "withheld": 0}


def take_back(
    returned: Path, data: Path, texts: Mapping[str, str], concerns: Collection[str]
) -> tuple[int, list[Finding]]:
    """Add the verdicts of a returned list to data/reviewed.csv: how many, and a finding for each row that was not taken.

    `texts` are the statements by id. A row without a verdict is passed over; one that was reviewed before is not taken.
    Raises SourceMissing, UnreadableSource.
    """
    findings: list[Finding] = []
    before = take(csv_rows(data / FILE), lambda row: verdict_of(row, concerns), findings)
    seen = {(verdict.statement_id, verdict.concern): verdict for verdict in before}
    taken: list[Verdict] = []
    for row in csv_rows(returned):
        if not str(row.values.get("verdict") or "").strip():
            continue
        try:
            verdict = _checked(row, texts, concerns, seen)
        except BadRow as error:
            findings.append(error.finding)
        else:
            seen[verdict.statement_id, verdict.concern] = verdict
            taken.append(verdict)
    _append(data / FILE, taken)
    return len(taken), findings


def _checked(
    row: Row, texts: Mapping[str, str], concerns: Collection[str], seen: Mapping[tuple[str, str], Verdict]
) -> Verdict:
    verdict = verdict_of(row, concerns)
    text, earlier = texts.get(verdict.statement_id), seen.get((verdict.statement_id, verdict.concern))
    if text is None:
        raise row.bad("statement_id", verdict.statement_id, "is no statement", "Copy the id from the list to review")
    if text_key(text) != verdict.text_key:
        raise row.bad("text_key", verdict.text_key, "is not that of the text", "Review the text as it now stands")
    if earlier:
        told = f"{'yes' if earlier.is_given else 'no'} by {earlier.reviewer} on {earlier.day}, {earlier.place}"
        reason, remedy = f"was reviewed before ({told})", f"To change it, take that row out of {FILE} first"
        raise row.bad("concern", verdict.concern, reason, remedy)
    return verdict


def _append(file: Path, verdicts: list[Verdict]) -> None:
    with file.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, FIELDS, lineterminator="\n")
        for v in verdicts:
            given = "yes" if v.is_given else "no"
            cells = (v.statement_id, v.text_key, v.concern, given, v.reviewer, v.day.isoformat(), v.reason or "")
            writer.writerow(dict(zip(FIELDS, cells, strict=True)))
