"""Documents of a user's own -> rows beside the record, as sentences with speaker, type and act."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from etl import join
from etl.assemble import Tables, statement_ties
from etl.curated_rows import Labels
from etl.errors import Finding, UnreadableSource
from etl.knowledge import Knowledge, load_knowledge
from etl.parse.contract import MOST_CONCERNS
from etl.parse.model import Header, ParsedDocument, ParsedStatement
from etl.parse.run import parse_path
from etl.records import Statement, StatementConcern


def inbox_files(inbox: Path | None) -> list[Path]:
    """The documents in an inbox, by name; hidden files are passed over."""
    if inbox is None or not inbox.is_dir():
        return []
    return sorted(path for path in inbox.rglob("*") if path.is_file() and not path.name.startswith("."))


def add_inbox(tables: Tables, data: Path, inbox: Path, step: Callable[[str], None]) -> list[Finding]:
    """Add every document of the inbox to the tables; what cannot be read or decided comes back for quarantine."""
    files, findings = inbox_files(inbox), []
    knowledge = load_knowledge(data) if files else None
    for path in files:
        step(f"inbox: {path.name}")
        try:
            parsed = parse_path(path, knowledge) if knowledge else None
        except UnreadableSource as error:
            findings.append(
                Finding(path.name, "whole file", "", "", str(error), "Mend the file, or take it out of the inbox")
            )
            continue
        if parsed and knowledge:
            findings += [
                Finding(path.name, where, "", "", what, "Look at the document") for where, what in parsed.problems
            ]
            _add(tables, path, parsed, knowledge)
    return findings


def _add(tables: Tables, path: Path, parsed: ParsedDocument, knowledge: Knowledge) -> None:
    header = parsed.header
    meeting = join.same_event(tables, header)
    meeting_id = meeting.meeting_id if meeting else join.new_meeting(tables, parsed)
    known = join.same_document(tables, header, meeting_id)
    document_id = known.document_id if known else join.new_document(tables, path, header, meeting_id)
    if known and parsed.statements:
        join.mark_read(tables, known, path)
    states = {row.review_key: row.iso3 for row in tables["review"]}  # type: ignore[attr-defined]
    review_key = join.review_key_of(header, states)
    seen: set[str] = set()
    for parsed_statement in parsed.statements:
        speaker = join.stakeholder_of(tables, parsed_statement.organisation)
        statement = _statement(parsed_statement, document_id, meeting_id, review_key, speaker, header)
        if statement.statement_id in seen:
            continue
        seen.add(statement.statement_id)
        join.name_states(tables, parsed_statement.states)
        tables["statement"].append(statement)
        labels = Labels((), tuple(parsed_statement.groups), parsed_statement.articles, parsed_statement.states, (), ())
        statement_ties(tables, statement, labels, states.get(review_key or ""), by="cue")
        tables["statement_concern"] += _concerns(statement.statement_id, parsed_statement)
    for body in parsed.participants:
        join.take_part(tables, meeting_id, join.stakeholder_of(tables, body))


def _statement(
    parsed: ParsedStatement,
    document_id: str,
    meeting_id: str | None,
    review_key: str | None,
    speaker: str,
    header: Header,
) -> Statement:
    normal = " ".join(re.findall(r"\w+", parsed.text.casefold()))
    return Statement(
        statement_id=f"{document_id}-{hashlib.sha256(normal.encode()).hexdigest()[:10]}",
        source_key=None,
        document_id=document_id,
        meeting_id=meeting_id,
        review_key=review_key,
        ordinal=parsed.ordinal,
        paragraph=str(parsed.paragraph),
        char_start=parsed.start,
        char_end=parsed.end,
        stage=None,
        part=None,
        unit="sentence",
        person_id=None,
        speaker_role=parsed.role,
        stakeholder_id=speaker,
        stakeholder_type=parsed.organisation.stakeholder_type,
        act=parsed.act,
        act_inferred=False,
        attribution_basis=f"{parsed.basis}; type from {parsed.organisation.basis}",
        text=parsed.text,
        text_origin="sentence",
        label_unsure=False,
        date_text=header.held_on,
        date_basis="meeting" if header.held_on else None,
        recalled_in=None,
        relation=None,
        medium=None,
        topic_of_question=parsed.topic_of_question,
        superseded_by=None,
    )


def _concerns(statement_id: str, parsed: ParsedStatement) -> list[object]:
    rows: list[object] = []
    for place, (concern, evidence) in enumerate(list(parsed.concerns.items())[:MOST_CONCERNS]):
        best = min(evidence, key=lambda e: (e.strength != "strong", e.start))
        cues = "; ".join(dict.fromkeys(e.cue for e in evidence))
        weak = best.strength == "weak"
        rows.append(
            StatementConcern(statement_id, concern, place, "cue", weak, cues, best.start, best.end, best.strength)
        )
    return rows
