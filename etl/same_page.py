"""A fetched page that the record has already: the document of the same address, and the meeting it reports on."""

from __future__ import annotations

from etl.records import Document, Meeting
from etl.tables import Tables


def fetched_from(tables: Tables, address: str) -> Document | None:
    """The document of an address; None when no document has it."""
    return next(iter(tables.found("document", _addresses, address)), None)


def _addresses(document: Document) -> tuple[str, ...]:
    return document.url, *document.alt_urls


def reported_by(tables: Tables, document: Document) -> Meeting | None:
    """The meeting that a document reports on; None when it reports on none."""
    tied = {tie.meeting_id for tie in tables.found("meeting_document", "document_id", document.document_id)}
    places = [place for meeting_id in tied for place in tables.places("meeting", "meeting_id", meeting_id)]
    return tables["meeting"][min(places)] if places else None  # type: ignore[return-value]
