"""The columns of every table: name, heading, width and meaning. The same list drives the screen and the CSV. Pure."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Column:
    """One column: its name in the CSV, its heading on screen, what it means, and whether the screen shows it."""

    name: str
    heading: str
    meaning: str
    on_screen: bool = True
    width: str = "medium"


@dataclass(frozen=True)
class Table:
    """A kind of table: its name, what one row is, and its columns in order."""

    name: str
    grain: str
    columns: tuple[Column, ...]

    def frame(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows with exactly the declared columns, in order; a missing column is an error."""
        return rows[[column.name for column in self.columns]]


def of_frame(name: str, grain: str, frame: pd.DataFrame) -> Table:
    """A table whose columns are those of a frame, headings as they stand."""
    return Table(name, grain, tuple(Column(str(heading), str(heading), str(heading)) for heading in frame.columns))


STATEMENTS = Table(
    "statements",
    "one row a statement",
    (
        Column("date", "Date", "Day, month or year, as far as it is known.", width="small"),
        Column(
            "states", "States", "States it is about: the State under review first, then States it names.", width="small"
        ),
        Column("cycle", "Cycle", "Cycle of the review it belongs to.", width="small"),
        Column("organisation", "Who", "Organisation, delegation or body that speaks."),
        Column("speaker", "Speaker", "Named speakers.", on_screen=False),
        Column("role", "Role", "Role of the speaker as given by the source.", on_screen=False),
        Column(
            "text", "Statement", "The sentence as printed, or our paraphrase of the point (see origin).", width="large"
        ),
        Column("act", "Act", "Kind of speech."),
        Column("stakeholder_type", "Type", "Type of stakeholder that speaks."),
        Column("origin", "Origin", "sentence: as printed; paraphrase: in our words.", width="small"),
        Column("concerns", "Concerns", "Concerns it is labelled with, joined by a semicolon."),
        Column(
            "concerns_decided_by",
            "Decided by",
            "What decided the labels: hand, reviewed, cue, model or uhri; 'unsure' where doubted or weak.",
            on_screen=False,
        ),
        Column("groups", "Groups", "Affected groups it names.", on_screen=False),
        Column("articles", "Articles", "Articles of the Convention.", on_screen=False),
        Column("stage", "Stage", "Said at a meeting, or the kind of paper it stands in.", on_screen=False),
        Column("kinds", "Kind of meeting", "Kind of meeting; 'Outside a meeting' for papers.", on_screen=False),
        Column("meeting", "Meeting", "The event.", on_screen=False),
        Column("session", "Session", "Session of the meeting, else of the review.", on_screen=False),
        Column("review", "Review", "State and cycle of the one review it belongs to.", on_screen=False),
        Column("part", "Part", "Section of the observations or list.", on_screen=False),
        Column("paragraph", "Paragraph", "Paragraph, as printed.", width="small", on_screen=False),
        Column("relation", "Relation", "Tie of a submission or release to the review.", on_screen=False),
        Column("source_type", "Kind of source", "Kind of document.", on_screen=False),
        Column("document", "Document", "Title of the document, in our words for curated ones.", on_screen=False),
        Column("symbol", "Symbol", "UN document symbol.", on_screen=False),
        Column("extent", "Read", "How much of the document was read.", on_screen=False),
        Column(
            "date_basis", "Date from", "Where the date comes from: statement, meeting or document.", on_screen=False
        ),
        Column("source_url", "Source", "Address of the document.", width="small"),
        Column("statement_id", "Id", "Stable id of the statement.", on_screen=False),
        Column("document_id", "Document id", "Stable id of the document.", on_screen=False),
        Column("meeting_id", "Meeting id", "Stable id of the event.", on_screen=False),
    ),
)
REVIEWS = Table(
    "reviews",
    "one row a review: a State and a cycle",
    (
        Column("state", "State", "State under review."),
        Column("iso3", "Code", "ISO 3166-1 alpha-3 code.", on_screen=False),
        Column("cycle", "Cycle", "Number of the cycle.", width="small"),
        Column("status", "Status", "How far the review has come."),
        Column("procedure", "Procedure", "Ordinary, simplified or without a report; read off the symbols."),
        Column("session", "Session", "Session of the dialogue.", width="small"),
        Column("dialogue_from", "Dialogue from", "First day of the dialogue.", width="small"),
        Column("dialogue_to", "Dialogue to", "Last day of the dialogue.", width="small", on_screen=False),
        Column("co_adopted_on", "Observations adopted", "Day the concluding observations were adopted.", width="small"),
        Column("report_kind", "Report", "Kind of report."),
        Column("report_symbol", "Report symbol", "Symbol of the report.", on_screen=False),
        Column("loi_symbol", "List of issues", "Symbol of the list of issues, or of the list prior to reporting."),
        Column("co_symbol", "Concluding observations", "Symbol of the concluding observations."),
        Column("inferred", "Inferred", "Values of this row that follow from a rule, not from a source."),
        Column(
            "verified", "Verified", "yes when every value that is not inferred was found in a source.", width="small"
        ),
        Column("statements", "Statements", "Statements on record for this review.", width="small"),
        Column("source_url", "Source", "Best single page for the row.", width="small"),
        Column("review_key", "Id", "State and cycle.", on_screen=False),
    ),
)
MEETINGS = Table(
    "meetings",
    "one row an event, however many documents report on it",
    (
        Column("held", "Date", "Day or month, as far as it is known.", width="small"),
        Column("title", "Meeting", "What the event was, in our words.", width="large"),
        Column("kinds", "Kind", "Kind of meeting; two where one event served as both."),
        Column("session", "Session", "Session it belongs to.", width="small"),
        Column("states", "States", "States under review."),
        Column("documents", "Documents", "Documents on record that report on it.", width="small"),
        Column("statements", "Statements", "Statements on record.", width="small"),
        Column("date_basis", "Date from", "Where the date comes from.", on_screen=False),
        Column("source_url", "Source", "Address of its first document.", width="small"),
        Column("meeting_id", "Id", "Stable id.", on_screen=False),
    ),
)
ORGANISATIONS = Table(
    "organisations",
    "one row an organisation, institution, delegation or body",
    (
        Column("organisation", "Organisation", "Name.", width="large"),
        Column("acronym", "Acronym", "Acronym.", width="small"),
        Column("stakeholder_type", "Type", "Type of stakeholder."),
        Column(
            "spoke_on",
            "States spoken on",
            "States that its statements are about, with the number of statements.",
            width="large",
        ),
        Column("reviews", "Reviews", "Reviews with a statement of it.", width="small"),
        Column("meetings", "Meetings", "Meetings with a statement of it.", width="small"),
        Column("statements", "Statements", "Statements on record.", width="small"),
        Column("documents", "Documents", "Documents its statements stand in.", width="small", on_screen=False),
        Column("source_url", "Source", "Address of a document with a statement of it.", width="small"),
        Column("organisation_id", "Id", "Stable id.", on_screen=False),
    ),
)
GAPS = Table(
    "gaps",
    "one row a pair of consecutive reviews of one State",
    (
        Column("state", "State", "State under review."),
        Column("from_cycle", "From cycle", "Earlier cycle.", width="small"),
        Column("to_cycle", "To cycle", "Later cycle.", width="small"),
        Column(
            "earlier",
            "Earlier review",
            "Last day of the earlier dialogue, else adoption of its observations.",
            width="small",
        ),
        Column(
            "later", "Later review", "Last day of the later dialogue, else adoption of its observations.", width="small"
        ),
        Column("years", "Years between", "Years from one to the other.", width="small"),
    ),
)
PARTIES = Table(
    "States",
    "one row a party to the Convention or a signatory",
    (
        Column("state", "State", "Name."),
        Column("iso3", "Code", "ISO 3166-1 alpha-3 code.", width="small"),
        Column("region", "Region", "United Nations regional group."),
        Column(
            "consent_kind", "Consent", "Ratification, accession or succession; empty for signatories.", width="small"
        ),
        Column("consent_on", "Deposited", "Day of deposit of the instrument.", width="small"),
        Column("entered_into_force_on", "In force since", "Day of entry into force for the State.", width="small"),
        Column("reviews", "Reviews held", "Reviews with status reviewed.", width="small"),
        Column(
            "last_reviewed",
            "Last review",
            "Last day of the latest dialogue, else adoption of its observations.",
            width="small",
        ),
        Column("source_url", "Source", "Best single page for the treaty dates.", width="small"),
    ),
)
CALENDAR = Table(
    "dates",
    "one row a date or step of a review",
    (
        Column("day", "Date", "Day; empty where none is on record.", width="small"),
        Column("step", "What", "What is due or coming."),
        Column("state", "State", "State under review."),
        Column("iso3", "Code", "ISO 3166-1 alpha-3 code.", on_screen=False),
        Column("cycle", "Cycle", "Number of the cycle.", width="small"),
        Column("symbol", "Symbol", "Symbol of the document that the date belongs to."),
        Column("basis", "Basis", "What the date follows from: a source or a rule.", width="large"),
        Column("on_record", "On record", "Whether what was due is on record; no report means not seen, never late."),
        Column("source_url", "Source", "Page that the date, or the adoption it counts from, stands on.", width="small"),
        Column("review_key", "Review", "State and cycle.", on_screen=False),
    ),
)
