"""A fetched page that the record has already: the document of the same address, and the meeting it reports on."""

from __future__ import annotations

from etl.assemble import Tables
from etl.records import Document, Meeting, MeetingDocument


def fetched_from(tables: Tables, address: str) -> Document | None:
    """The document of an address; None when no document has it."""
    documents = (row for row in tables["document"] if isinstance(row, Document))
    return next((document for document in documents if address in (document.url, *document.alt_urls)), None)


def reported_by(tables: Tables, document: Document) -> Meeting | None:
    """The meeting that a document reports on; None when it reports on none."""
    tied = {
        tie.meeting_id
        for tie in tables["meeting_document"]
        if isinstance(tie, MeetingDocument) and tie.document_id == document.document_id
    }
    return next((row for row in tables["meeting"] if isinstance(row, Meeting) and row.meeting_id in tied), None)
