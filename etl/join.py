"""Ties a document that was read to the record: its event, its twin among the documents, its speakers, its States.

One event stays one meeting; a document is matched to one of the record by day, kind and States of its meeting.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from etl.assemble import Tables
from etl.parse.model import Body, Header, ParsedDocument
from etl.parse.names import same_name
from etl.records import (
    Document,
    DocumentReview,
    Meeting,
    MeetingDocument,
    MeetingReview,
    MeetingState,
    Participation,
    Person,
    Stakeholder,
    State,
    Statement,
)
from etl.reference import other_state
from etl.sidecar import Source

STAGES = {"concluding_observations": "co", "list_of_issues": "loi", "follow_up_report": "follow_up"}
SOURCE_TYPES = {
    "press_release": "press_release",
    "advisory": "advisory",
    "findings": "findings_press_release",
    "summary_record": "summary_record",
    "concluding_observations": "concluding_observations",
    "list_of_issues": "list_of_issues",
    "follow_up_report": "follow_up_report",
}


def same_event(tables: Tables, header: Header) -> Meeting | None:
    """The meeting of the record in whose days it falls, of that kind, with those States; openings go by session."""
    if header.family in STAGES or not header.held_on:
        return None
    reviewed: dict[str, set[str]] = {}
    for tie in tables["meeting_state"]:
        if isinstance(tie, MeetingState) and tie.role == "under_review":
            reviewed.setdefault(tie.meeting_id, set()).add(tie.iso3)
    day, wanted = date.fromisoformat(header.held_on), set(header.states_under_review)
    for meeting in tables["meeting"]:
        if not isinstance(meeting, Meeting) or header.kind not in (meeting.kind, *meeting.also_kinds):
            continue
        if header.kind in ("session_opening", "session_closing"):
            same = meeting.session == header.session is not None
        else:
            in_days = bool(meeting.held_on and meeting.held_on <= day <= (meeting.held_until or meeting.held_on))
            same = in_days and reviewed.get(meeting.meeting_id, set()) == wanted
        if same:
            return meeting
    return None


def new_meeting(tables: Tables, parsed: ParsedDocument) -> str | None:
    """The id of a new meeting made from a document; None when its day or kind is not known."""
    header = parsed.header
    if header.family in STAGES or not header.held_on or not header.kind:
        return None
    states = "-".join(iso3.lower() for iso3 in header.states_under_review) or "none"
    meeting_id = f"s{header.session or 0:02d}-{header.held_on}-{header.kind.replace('_', '-')}-{states}"
    if any(isinstance(row, Meeting) and row.meeting_id == meeting_id for row in tables["meeting"]):
        return meeting_id
    tables["meeting"].append(
        Meeting(
            meeting_id,
            date.fromisoformat(header.held_on),
            None,
            header.held_on,
            "day",
            "document of the inbox",
            header.part_of_day,
            header.kind,
            (),
            None,
            header.session,
            header.title,
            header.report_symbols,
            (),
            (),
            None,
            None,
            "inbox",
        )
    )
    name_states(tables, (*header.states_under_review, *header.other_states))
    tables["meeting_state"] += [MeetingState(meeting_id, iso3, "under_review") for iso3 in header.states_under_review]
    reviews = {row.review_key for row in tables["review"]}  # type: ignore[attr-defined]
    key = review_key_of(header, dict.fromkeys(reviews, ""))
    tables["meeting_review"] += [MeetingReview(meeting_id, key)] if key else []
    return meeting_id


def same_document(tables: Tables, header: Header, meeting_id: str | None) -> Document | None:
    """The record's document of the same family on the same event, in the same language."""
    at_meeting = {
        t.document_id
        for t in tables["meeting_document"]
        if isinstance(t, MeetingDocument) and t.meeting_id == meeting_id
    }
    fitting = [
        d
        for d in tables["document"]
        if isinstance(d, Document)
        and (d.document_id in at_meeting if meeting_id else bool(header.symbol) and d.symbol == header.symbol)
        and d.lang == header.language
        and d.source_type == SOURCE_TYPES.get(header.family)
        and (header.symbol == d.symbol if header.symbol else d.page_date in (None, header.published_on))
    ]
    return fitting[0] if len(fitting) == 1 or (fitting and header.symbol) else None


def new_document(tables: Tables, path: Path, header: Header, meeting_id: str | None, source: Source | None) -> str:
    """The id of the document as a new one, tied to its meeting and review; `source` is where it was fetched."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    document_id = f"inbox-{header.held_on or 'undated'}-{digest[:12]}"
    if document_id not in {d.document_id for d in tables["document"]}:  # type: ignore[attr-defined]
        tables["document"].append(
            Document(
                document_id,
                source.address if source else f"file:{path.name}",
                (),
                False,
                None,
                SOURCE_TYPES.get(header.family, "other"),
                header.language,
                header.symbol,
                "printed" if header.symbol else None,
                header.published_on,
                "printed" if header.published_on else None,
                header.title,
                header.extent,
                "inbox",
                digest,
                source.retrieved_on if source else None,
            )
        )
        tables["meeting_document"] += [MeetingDocument(meeting_id, document_id)] if meeting_id else []
        known = {row.review_key: "" for row in tables["review"]}  # type: ignore[attr-defined]
        key = review_key_of(header, known)
        tables["document_review"] += [DocumentReview(document_id, key)] if key else []
    return document_id


def mark_read(tables: Tables, document: Document, path: Path, extent: str | None, source: Source | None) -> None:
    """Supersede the paraphrases of a document by its sentences, and note how much of it was read, and when it was fetched."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    retrieved = source.retrieved_on if source else None
    tables["document"] = [
        replace(d, content_sha256=digest, extent=extent, retrieved_on=retrieved)
        if isinstance(d, Document) and d.document_id == document.document_id
        else d
        for d in tables["document"]
    ]
    tables["statement"] = [
        replace(s, superseded_by=document.document_id)
        if isinstance(s, Statement) and s.document_id == document.document_id and s.text_origin == "paraphrase"
        else s
        for s in tables["statement"]
    ]


def review_key_of(header: Header, known: dict[str, str]) -> str | None:
    """The key of the one review a document belongs to; None when it is not one, or not known."""
    if len(header.states_under_review) != 1 or header.cycle is None:
        return None
    key = f"{header.states_under_review[0]}/{header.cycle}"
    return key if key in known else None


def stakeholder_of(tables: Tables, body: Body) -> str:
    """The id of the stakeholder that a body is: one of the record by name, alias or delegating State, else a new one."""
    for known in tables["stakeholder"]:
        if isinstance(known, Stakeholder) and _is_same(known, body):
            return known.stakeholder_id
    slug = _free_slug(body.name, {row.stakeholder_id for row in tables["stakeholder"] if isinstance(row, Stakeholder)})
    tables["stakeholder"].append(
        Stakeholder(
            slug,
            body.name,
            body.acronym,
            body.stakeholder_type,
            body.country_iso3,
            (),
            (),
            f"type: {body.basis}",
            "inbox",
        )
    )
    name_states(tables, [body.country_iso3] if body.country_iso3 else [])
    return slug


def _is_same(known: Stakeholder, body: Body) -> bool:
    # A delegation is called by the name of its State, which three languages spell in many ways.
    if "state_delegation" in (known.stakeholder_type, body.stakeholder_type):
        both = known.stakeholder_type == body.stakeholder_type
        return both and body.country_iso3 is not None and known.country_iso3 == body.country_iso3
    return same_name(body.name, (known.name, *known.aliases))


def _free_slug(name: str, taken: set[str]) -> str:
    """An id made of a name; with a piece of its hash where another body has that id already."""
    letters = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60]
    return slug if slug and slug not in taken else f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".strip("-")


def person_of(tables: Tables, name: str | None, is_member: bool) -> str | None:
    """The id of a named speaker: one of the record by name or alias, else a new one; None without a name."""
    if name is None:
        return None
    for known in tables["person"]:
        if isinstance(known, Person) and same_name(name, (known.name, *known.aliases)):
            return known.person_id
    slug = re.sub(r"\W+", "-", name.lower()).strip("-")[:60]
    tables["person"].append(Person(slug, name, (), is_member))
    return slug


def take_part(tables: Tables, meeting_id: str | None, stakeholder_id: str) -> None:
    """Add a stakeholder to the participants of a meeting."""
    row = Participation(meeting_id, stakeholder_id) if meeting_id else None
    if row and row not in tables["participation"]:
        tables["participation"].append(row)


def name_states(tables: Tables, named: Iterable[str]) -> None:
    """Add States that a document names and the record did not."""
    known = {row.iso3 for row in tables["state"] if isinstance(row, State)}
    tables["state"] += [other_state(iso3) for iso3 in dict.fromkeys(named) if iso3 not in known]
