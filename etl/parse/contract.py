"""A parsed document as the JSON that `python -m etl parse` prints."""

from __future__ import annotations

from typing import Any

from etl.classify.cues import Evidence
from etl.classify.labels import Found
from etl.parse.model import Header, ParsedDocument, ParsedStatement

# The contract names no family for these.
OTHER = ("follow_up_report",)


def as_contract(parsed: ParsedDocument) -> dict[str, Any]:
    """One object: document, meeting, main text, statements (evidence, basis), problems, sentences set aside, calendar."""
    header = parsed.header
    return {
        "document": {
            "family": "other" if header.family in OTHER else header.family,
            "title": header.title,
            "language": header.language,
            "published_on": header.published_on,
            "symbol": header.symbol,
            "extent": header.extent,
        },
        "meeting": {
            **_meeting(header),
            "participants": [
                {
                    "name": b.name,
                    "acronym": b.acronym,
                    "stakeholder_type": b.stakeholder_type,
                    "country_iso3": b.country_iso3,
                }
                for b in parsed.participants
            ],
        },
        "paragraphs": [vars(paragraph) for paragraph in parsed.paragraphs],
        "statements": [_statement(statement) for statement in parsed.statements],
        "problems": [{"where": where, "what": what} for where, what in parsed.problems],
        "set_aside": [{"text": text, "reason": reason} for text, reason in parsed.set_aside],
        "calendar": [
            {key: value for key, value in vars(row).items() if value or key in ("iso3", "what", "symbol")}
            for row in parsed.calendar
        ],
    }


def _meeting(header: Header) -> dict[str, Any]:
    coming = header.next_meeting
    return {
        "held_on": header.held_on,
        "part_of_day": header.part_of_day,
        "kind": header.kind,
        "session": header.session,
        "session_basis": header.session_basis,
        "states_under_review": list(header.states_under_review),
        "other_states": list(header.other_states),
        "report_symbols": list(header.report_symbols),
        "report_symbols_basis": header.report_symbols_basis or ("printed" if header.report_symbols else None),
        "cycle": header.cycle,
        "cycle_basis": header.cycle_basis,
        "next_meeting": {
            "on": coming.on,
            "part_of_day": coming.part_of_day,
            "states": list(coming.states),
            "report_symbols": list(coming.report_symbols),
        }
        if coming
        else None,
    }


def _statement(statement: ParsedStatement) -> dict[str, Any]:
    return {
        "ordinal": statement.ordinal,
        "paragraph": statement.paragraph,
        "speaker": statement.speaker,
        "role": statement.role,
        "organisation": statement.organisation.name,
        "stakeholder_type": statement.organisation.stakeholder_type,
        "act": statement.act,
        "text": statement.text,
        "start": statement.start,
        "end": statement.end,
        "topic_of_question": statement.topic_of_question,
        "states": list(statement.states),
        "basis": statement.basis,
        **as_labels(statement.text, statement.found),
    }


def as_labels(text: str, found: Found) -> dict[str, Any]:
    """The labels of a text as the contract has them: concerns, groups, articles, and the evidence for each."""
    evidence = [as_evidence(text, e) for e in found.evidence()]
    return {
        "concerns": list(found.concerns),
        "groups": list(found.groups),
        "articles": list(found.articles),
        "evidence": evidence,
    }


def as_evidence(text: str, evidence: Evidence) -> dict[str, Any]:
    """One reason for a label as the contract has it: the label, its kind, the words with their place, the score and the cue."""
    return {
        "label": int(evidence.label) if evidence.kind == "article" else evidence.label,
        "kind": evidence.kind,
        "text": text[evidence.start : evidence.end],
        "start": evidence.start,
        "end": evidence.end,
        "score": evidence.score,
        "cue": evidence.cue if evidence.kind == "cue" else None,
    }
