"""Documents of a user's own -> rows beside the record, as sentences with speaker, type and act."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from sys import intern

from etl import join
from etl.assemble import statement_ties
from etl.curated_rows import Labels
from etl.errors import Finding, UnreadableSource
from etl.importers.facts import Fact, add_facts
from etl.importers.run import importer_of
from etl.inputs import inbox_files
from etl.keys import text_key
from etl.label_rows import add_labels
from etl.parse.model import Appointment, Header, ParsedDocument, ParsedStatement
from etl.read_before import ReadBefore
from etl.reading import read_documents
from etl.records import Session, Statement
from etl.same_page import fetched_from, reported_by
from etl.sidecar import Source, read_source
from etl.tables import Tables

Counts = dict[str, int]
CMW = "Committee on Migrant Workers"


@dataclass(frozen=True)
class _Home:
    """Where the sentences of a document belong: its header, and the ids of document, meeting and review."""

    header: Header
    document_id: str
    meeting_id: str | None
    review_key: str | None


def add_inbox(
    tables: Tables, data: Path, inbox: Path, step: Callable[[str], None], before: ReadBefore | None = None
) -> tuple[list[Finding], dict[str, Counts]]:
    """Add every document of the inbox to the tables; what an importer takes is left to it.

    What was read `before` in an unchanged document is taken from there, and what is read now is kept there.

    Back come the findings for quarantine, and by document the sentences in, loaded, merged (they stood there already)
    and set aside (they are no statement).
    """
    files = [path for path in inbox_files(inbox) if importer_of(path) is None]
    findings, counts = list[Finding](), dict[str, Counts]()
    outcomes = read_documents(files, data, before)
    for path in files:
        name = path.relative_to(inbox).as_posix()
        step(f"inbox: {name}")
        outcome = next(outcomes)
        parsed = outcome if isinstance(outcome, ParsedDocument) else None
        if parsed:
            found = [_unread(name, where, what, "Look at the document") for where, what in parsed.problems]
            found += _unknown_session(tables, name, parsed.header)
        else:
            found = [_unread(name, "whole file", str(outcome), "Mend the file, or take it out of the inbox")]
        said_something = parsed and (parsed.statements or parsed.participants or parsed.calendar)
        source, unvouched = _source(path, name)
        loaded = _add(tables, path, parsed, source) if parsed and said_something else 0
        counts[name] = _counted(parsed, loaded)
        findings += [*found, *unvouched]
    return findings, counts


def _unread(name: str, place: str, reason: str, remedy: str) -> Finding:
    return Finding(name, place, "document", name, reason.rstrip("."), remedy)


def _source(path: Path, name: str) -> tuple[Source | None, list[Finding]]:
    """Where a document was fetched, None when it was not; with a finding for a sidecar that does not vouch for it."""
    try:
        return read_source(path), []
    except UnreadableSource as error:
        return None, [_unread(name, "sidecar", str(error), "Until then its address is not shown")]


def _counted(parsed: ParsedDocument | None, loaded: int) -> Counts:
    said, aside = (len(parsed.statements), len(parsed.set_aside)) if parsed else (0, 0)
    return {
        "in": said + aside,
        "loaded": loaded,
        "merged": said - loaded,
        "set_aside": aside,
    }


def _unknown_session(tables: Tables, name: str, header: Header) -> list[Finding]:
    """A finding for a session that is not in the reference table; it is added without its days."""
    if header.session is None or tables.places("session", "session", header.session):
        return []
    tables["session"].append(Session(header.session, None, None, None, False, None))
    reason, remedy = "is not among the sessions", "Add it to sessions.csv, with its days and source"
    return [Finding(name, "whole file", "session", str(header.session), reason, remedy)]


def _add(tables: Tables, path: Path, parsed: ParsedDocument, source: Source | None) -> int:
    """Add a document with its event, speakers and sentences; the number of sentences that were new."""
    header = parsed.header
    fetched = fetched_from(tables, source.address) if source else None
    meeting = (reported_by(tables, fetched) if fetched else None) or join.same_event(tables, header)
    meeting_id = meeting.meeting_id if meeting else join.new_meeting(tables, parsed)
    known = fetched or join.same_document(tables, header, meeting_id)
    document_id = known.document_id if known else join.new_document(tables, path, header, meeting_id, source)
    if known and parsed.statements:
        join.mark_read(tables, known, path, header.extent, source)
    home = _Home(header, document_id, meeting_id, join.review_key_of(tables, header))
    # An id starts with that of the document, so no statement of another can have it.
    seen = {row.statement_id for row in tables.found("statement", "document_id", document_id)}
    before = len(seen)
    for parsed_statement in parsed.statements:
        speaker = join.stakeholder_of(tables, parsed_statement.organisation)
        person = join.person_of(tables, parsed_statement.speaker, parsed_statement.organisation.name == CMW)
        statement = _statement(parsed_statement, home, speaker, person)
        if statement.statement_id not in seen:
            seen.add(statement.statement_id)
            join.name_states(tables, parsed_statement.states)
            tables["statement"].append(statement)
            ties = Labels((), (), (), parsed_statement.states, (), ())
            statement_ties(tables, statement, ties, parsed_statement.named)
            add_labels(tables, statement.statement_id, parsed_statement.found)
    for body in parsed.participants:
        join.take_part(tables, meeting_id, join.stakeholder_of(tables, body))
    add_facts(tables, map(_fact, parsed.calendar), document_id)
    return len(seen) - before


def _fact(told: Appointment) -> Fact:
    due, takes_place = (date.fromisoformat(day) if day else None for day in (told.due, told.on))
    return Fact(told.what, told.what, told.iso3, due, takes_place, told.symbol)


def _statement(parsed: ParsedStatement, home: _Home, speaker: str, person: str | None) -> Statement:
    stage = join.STAGES.get(home.header.family)
    is_written = stage or home.header.kind == "announcement"
    day = home.header.published_on if is_written else home.header.held_on
    # What is interned is shared by many statements, and kept in memory once.
    return Statement(
        statement_id=f"{home.document_id}-{text_key(parsed.text)}",
        source_key=None,
        document_id=home.document_id,
        meeting_id=home.meeting_id,
        review_key=home.review_key,
        ordinal=parsed.ordinal,
        paragraph=intern(str(parsed.paragraph)),
        char_start=parsed.start,
        char_end=parsed.end,
        stage=stage,
        part=parsed.part and intern(parsed.part),
        unit="sentence",
        person_id=person,
        speaker_role=parsed.role and intern(parsed.role),
        stakeholder_id=speaker,
        stakeholder_type=intern(parsed.organisation.stakeholder_type),
        act=intern(parsed.act),
        act_inferred=False,
        attribution_basis=intern(f"{parsed.basis}; type from {parsed.organisation.basis}"),
        text=parsed.text,
        text_origin="sentence",
        label_unsure=False,
        date_text=day,
        date_basis=("document" if stage else "meeting") if day else None,
        recalled_in=None,
        relation=None,
        medium=None,
        topic_of_question=parsed.topic_of_question,
        superseded_by=None,
        chapeau=parsed.chapeau,
    )
