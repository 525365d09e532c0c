"""Ties a document that was read to the record: its event, its twin among the documents, its speakers, its States.

One event stays one meeting; a document is matched to one of the record by day, kind and States of its meeting.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from etl.inputs import sha256_of
from etl.knowledge import name_key
from etl.parse.model import Body, Header, ParsedDocument
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
    Statement,
)
from etl.reference import other_state
from etl.sidecar import Source
from etl.tables import Tables

DELEGATION = "state_delegation"
Call = tuple[str, str | None]
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
    if header.kind in ("session_opening", "session_closing"):
        same = tables.found("meeting", "session", header.session) if header.session is not None else []
    else:
        day, wanted = date.fromisoformat(header.held_on), set(header.states_under_review)
        same = [one for one in tables.found("meeting", _days, day) if _reviewed_at(tables, one) == wanted]
    return next((meeting for meeting in same if header.kind in (meeting.kind, *meeting.also_kinds)), None)


def _days(meeting: Meeting) -> list[date]:
    """Every day of a meeting; none where the days are not known."""
    first = meeting.held_on
    last = meeting.held_until or first
    return [first + timedelta(days) for days in range((last - first).days + 1)] if first and last else []


def _reviewed_at(tables: Tables, meeting: Meeting) -> set[str]:
    ties = tables.found("meeting_state", "meeting_id", meeting.meeting_id)
    return {tie.iso3 for tie in ties if tie.role == "under_review"}


def new_meeting(tables: Tables, parsed: ParsedDocument) -> str | None:
    """The id of a new meeting made from a document; None when its day or kind is not known."""
    header = parsed.header
    if header.family in STAGES or not header.held_on or not header.kind:
        return None
    states = "-".join(iso3.lower() for iso3 in header.states_under_review) or "none"
    meeting_id = f"s{header.session or 0:02d}-{header.held_on}-{header.kind.replace('_', '-')}-{states}"
    if tables.places("meeting", "meeting_id", meeting_id):
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
    key = review_key_of(tables, header)
    tables["meeting_review"] += [MeetingReview(meeting_id, key)] if key else []
    return meeting_id


def same_document(tables: Tables, header: Header, meeting_id: str | None) -> Document | None:
    """The record's document of the same family on the same event, in the same language."""
    fitting = [
        d
        for d in _documents_of(tables, header, meeting_id)
        if d.lang == header.language
        and d.source_type == SOURCE_TYPES.get(header.family)
        and (header.symbol == d.symbol if header.symbol else d.page_date in (None, header.published_on))
    ]
    return fitting[0] if len(fitting) == 1 or (fitting and header.symbol) else None


def _documents_of(tables: Tables, header: Header, meeting_id: str | None) -> list[Document]:
    """The documents of a meeting, else those with the symbol of the header, in the order of the table."""
    if not meeting_id:
        return tables.found("document", "symbol", header.symbol) if header.symbol else []
    ids = {tie.document_id for tie in tables.found("meeting_document", "meeting_id", meeting_id)}
    places = sorted(place for key in ids for place in tables.places("document", "document_id", key))
    return [tables["document"][place] for place in places]  # type: ignore[misc]


def new_document(tables: Tables, path: Path, header: Header, meeting_id: str | None, source: Source | None) -> str:
    """The id of the document as a new one, tied to its meeting and review; `source` is where it was fetched."""
    digest = sha256_of(path)
    document_id = f"inbox-{header.held_on or 'undated'}-{digest[:12]}"
    if not tables.places("document", "document_id", document_id):
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
        key = review_key_of(tables, header)
        tables["document_review"] += [DocumentReview(document_id, key)] if key else []
    return document_id


def mark_read(tables: Tables, document: Document, path: Path, extent: str | None, source: Source | None) -> None:
    """Supersede the paraphrases of a document by its sentences, and note how much of it was read, and when it was fetched."""
    digest = sha256_of(path)
    retrieved = source.retrieved_on if source else None
    documents, statements = tables["document"], tables["statement"]
    for place in tables.places("document", "document_id", document.document_id):
        documents[place] = replace(documents[place], content_sha256=digest, extent=extent, retrieved_on=retrieved)  # type: ignore[type-var]
    for place in tables.places("statement", "document_id", document.document_id):
        said = statements[place]
        if isinstance(said, Statement) and said.text_origin == "paraphrase":
            statements[place] = replace(said, superseded_by=document.document_id)


def review_key_of(tables: Tables, header: Header) -> str | None:
    """The key of the one review a document belongs to; None when it is not one, or not known."""
    if len(header.states_under_review) != 1 or header.cycle is None:
        return None
    key = f"{header.states_under_review[0]}/{header.cycle}"
    return key if tables.places("review", "review_key", key) else None


def stakeholder_of(tables: Tables, body: Body) -> str:
    """The id of the stakeholder that a body is: one of the record by name, alias or delegating State, else a new one."""
    for known in tables.found("stakeholder", _called, _call(body)):
        return str(known.stakeholder_id)
    slug = _free_slug(body.name, tables)
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


def _called(known: Stakeholder) -> list[Call]:
    """All that a stakeholder goes by: every spelling of its name, or the State that a delegation speaks for."""
    # A delegation is called by the name of its State, which three languages spell in many ways.
    if known.stakeholder_type == DELEGATION:
        return [(DELEGATION, known.country_iso3)] if known.country_iso3 else []
    return [("", spelling) for spelling in _spellings(known)]


def _call(body: Body) -> Call:
    return (DELEGATION, body.country_iso3) if body.stakeholder_type == DELEGATION else ("", name_key(body.name))


def _free_slug(name: str, tables: Tables) -> str:
    """An id made of a name; with a piece of its hash where another body has that id already."""
    letters = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:60]
    is_free = slug and not tables.places("stakeholder", "stakeholder_id", slug)
    return slug if is_free else f"{slug}-{hashlib.sha256(name.encode()).hexdigest()[:8]}".strip("-")


def person_of(tables: Tables, name: str | None, is_member: bool) -> str | None:
    """The id of a named speaker: one of the record by name or alias, else a new one; None without a name."""
    if name is None:
        return None
    for known in tables.found("person", _spellings, name_key(name)):
        return str(known.person_id)
    slug = re.sub(r"\W+", "-", name.lower()).strip("-")[:60]
    tables["person"].append(Person(slug, name, (), is_member))
    return slug


def _spellings(known: Stakeholder | Person) -> list[str]:
    return [name_key(name) for name in (known.name, *known.aliases)]


def take_part(tables: Tables, meeting_id: str | None, stakeholder_id: str) -> None:
    """Add a stakeholder to the participants of a meeting."""
    row = Participation(meeting_id, stakeholder_id) if meeting_id else None
    if row and row not in tables.found("participation", "meeting_id", meeting_id):
        tables["participation"].append(row)


def name_states(tables: Tables, named: Iterable[str]) -> None:
    """Add States that a document names and the record did not."""
    tables["state"] += [other_state(iso3) for iso3 in dict.fromkeys(named) if not tables.places("state", "iso3", iso3)]
