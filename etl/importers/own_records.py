"""Records of an organisation's own, from a filled-in template -> meetings, participants and statements with their source."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from etl import join
from etl.assemble import statement_ties
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.importers.own_rows import OUTSIDE, OwnRow, checked
from etl.knowledge import Knowledge
from etl.parse.model import Body, Header, ParsedDocument
from etl.records import Document, MeetingDocument, Review, Statement, StatementConcern
from etl.rows import Row
from etl.tables import Tables

Counts = dict[str, int]


def import_own(tables: Tables, file: str, rows: Iterable[Row], knowledge: Knowledge) -> tuple[list[Finding], Counts]:
    """Add the good rows to the tables; the faults of the others and the counts come back."""
    reviews = {row.review_key: row.iso3 for row in tables["review"] if isinstance(row, Review)}
    findings: list[Finding] = []
    counts = Counter[str]()
    for row in rows:
        made, faults = checked(row, knowledge, reviews)
        findings += faults
        counts["quarantined" if faults else "loaded" if _add(tables, file, made, knowledge) else "merged"] += 1
    return findings, {"in": counts.total(), **{what: counts[what] for what in ("loaded", "merged", "quarantined")}}


def _add(tables: Tables, file: str, row: OwnRow, knowledge: Knowledge) -> bool:
    """Add a row with its meeting, source and speaker; False when it stood there already."""
    join.name_states(tables, [row.state])
    meeting_id = _meeting(tables, row, knowledge)
    document_id = _document(tables, row, meeting_id)
    body = Body(row.organisation, None, row.organisation_type, row.organisation_state, "own record")
    speaker = join.stakeholder_of(tables, body)
    before = len(tables["participation"])
    join.take_part(tables, meeting_id, speaker)
    if row.text is None:
        return len(tables["participation"]) > before
    person = join.person_of(tables, row.speaker, row.organisation_type == "committee")
    statement = _statement(file, row, document_id, meeting_id, speaker, person)
    if any(isinstance(s, Statement) and s.statement_id == statement.statement_id for s in tables["statement"]):
        return False
    tables["statement"].append(statement)
    labels = Labels((), row.groups, row.articles, (row.state,), (), ())
    statement_ties(tables, statement, labels)
    tables["statement_concern"] += [
        StatementConcern(statement.statement_id, concern, place, "hand", False, None, None, None, None)
        for place, concern in enumerate(row.concerns)
    ]
    return True


def _meeting(tables: Tables, row: OwnRow, knowledge: Knowledge) -> str | None:
    """The meeting of a row: one that is known by day, kind and State, else a new one; None outside a meeting."""
    if row.kind == OUTSIDE:
        return None
    session = next((number for number, first, last in knowledge.sessions if first <= row.day <= last), None)
    header = Header(
        "press_release",
        row.source_title,
        row.language or "",
        held_on=row.day.isoformat(),
        kind=row.kind,
        session=session,
        states_under_review=(row.state,),
    )
    known = join.same_event(tables, header)
    return known.meeting_id if known else join.new_meeting(tables, ParsedDocument(header, ()))


def _document(tables: Tables, row: OwnRow, meeting_id: str | None) -> str:
    """The id of the source: the document with its address, else a new one, tied to the meeting."""
    for known in tables["document"]:
        if isinstance(known, Document) and row.source_url in (known.url, *known.alt_urls):
            return known.document_id
    new = Document(
        document_id=f"own-{hashlib.sha256(row.source_url.encode()).hexdigest()[:12]}",
        url=row.source_url,
        alt_urls=(),
        url_is_mirrored=False,
        publisher=None,
        source_type=row.source_type,
        lang=row.language,
        symbol=None,
        symbol_basis=None,
        page_date=None,
        page_date_basis=None,
        title=row.source_title,
        extent="selection",
        origin="inbox",
        content_sha256=None,
    )
    tables["document"].append(new)
    tables["meeting_document"] += [MeetingDocument(meeting_id, new.document_id)] if meeting_id else []
    return new.document_id


def _statement(
    file: str, row: OwnRow, document_id: str, meeting_id: str | None, speaker: str, person: str | None
) -> Statement:
    told = "\n".join((row.source_url, row.day.isoformat(), row.organisation, row.text or ""))
    return Statement(
        statement_id=f"own-{hashlib.sha256(told.encode()).hexdigest()[:16]}",
        source_key=None,
        document_id=document_id,
        meeting_id=meeting_id,
        review_key=row.review,
        ordinal=int(row.place.split()[-1]),
        paragraph=None,
        char_start=None,
        char_end=None,
        stage=None if meeting_id else "voice",
        part=None,
        unit="sentence" if row.text_origin == "sentence" else "point",
        person_id=person,
        speaker_role=row.speaker_role,
        stakeholder_id=speaker,
        stakeholder_type=row.organisation_type,
        act=row.act or "",
        act_inferred=False,
        attribution_basis=f"own record: {file}, {row.place}",
        text=row.text or "",
        text_origin=row.text_origin or "",
        label_unsure=False,
        date_text=row.day.isoformat(),
        date_basis="statement",
        recalled_in=None,
        relation=row.relation,
        medium=None,
        topic_of_question=None,
        superseded_by=None,
    )
