"""One frozen dataclass a table of a build. TABLES gives them in the order in which they can be loaded."""

from __future__ import annotations

from etl.records.reference import (
    State,
    Session,
    Review,
    Member,
    Article,
    Concern,
    Term,
)
from etl.records.events import (
    Meeting,
    MeetingState,
    MeetingReview,
    Document,
    MeetingDocument,
    DocumentReview,
    Stakeholder,
    Person,
    Participation,
)
from etl.records.statements import (
    Statement,
    StatementState,
    StatementConcern,
    StatementGroup,
    StatementArticle,
    StatementStakeholder,
    StatementPerson,
    Link,
)
from etl.records.notes import (
    Conflict,
    Correction,
    Quarantine,
    Manifest,
)

TABLES: dict[str, type] = {
    "state": State,
    "session": Session,
    "review": Review,
    "member": Member,
    "article": Article,
    "concern": Concern,
    "term": Term,
    "meeting": Meeting,
    "meeting_state": MeetingState,
    "meeting_review": MeetingReview,
    "document": Document,
    "meeting_document": MeetingDocument,
    "document_review": DocumentReview,
    "stakeholder": Stakeholder,
    "person": Person,
    "participation": Participation,
    "statement": Statement,
    "statement_state": StatementState,
    "statement_concern": StatementConcern,
    "statement_group": StatementGroup,
    "statement_article": StatementArticle,
    "statement_stakeholder": StatementStakeholder,
    "statement_person": StatementPerson,
    "link": Link,
    "conflict": Conflict,
    "correction": Correction,
    "quarantine": Quarantine,
    "manifest": Manifest,
}

__all__ = ["TABLES", "Article", "Concern", "Conflict", "Correction", "Document", "DocumentReview", "Link", "Manifest", "Meeting", "MeetingDocument", "MeetingReview", "MeetingState", "Member", "Participation", "Person", "Quarantine", "Review", "Session", "Stakeholder", "State", "Statement", "StatementArticle", "StatementConcern", "StatementGroup", "StatementPerson", "StatementStakeholder", "StatementState", "Term"]
