"""Blocks of text -> a parsed document: recognise the family, then hand over to its module. No network, no disk."""

from __future__ import annotations

from dataclasses import replace

from etl.errors import UnreadableSource
from etl.knowledge import Knowledge
from etl.parse import (
    agenda,
    announcement,
    dialogue_release,
    findings,
    official,
    stakeholder_release,
)
from etl.parse.foot import extent_of, without_foot
from etl.parse.front import Front, front_of
from etl.parse.language import language_of
from etl.parse.mending import HEAD, mended
from etl.parse.model import Header, ParsedDocument
from etl.parse.official_front import official_in
from etl.parse.recognise import Recognised, official_title, recognise
from etl.parse.sentences import paragraphs_of
from etl.parse.symbols import symbols_in

RELEASES = {
    "stakeholder_meeting": stakeholder_release.parse,
    "state_dialogue": dialogue_release.parse,
    "session_opening": dialogue_release.parse,
}
WITHOUT_SPEAKERS = {
    "advisory": announcement.parse,
    "findings": findings.parse,
    "agenda": agenda.parse,
    "announcement": announcement.parse,
}


def parse_document(blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """What the blocks of a document hold. Raises UnreadableSource when it is not a document of this Committee.

    A family that is recognised but not read yet gives its header and one problem that says so, never a statement.
    """
    front = front_of(blocks)
    found = recognise(front)
    if found is None:
        raise UnreadableSource(
            "This does not name the Committee on Migrant Workers, so it was not read as one of its documents."
        )
    parsed = _parsed(found, front, without_foot(blocks), knowledge)
    extent = extent_of(found.family, blocks)
    doubts = [("document", found.doubt)] if found.doubt else []
    if not parsed.header.title:
        doubts.append(("title", "The page has no title. Check that it was saved whole"))
    return replace(parsed, header=replace(parsed.header, extent=extent), problems=(*doubts, *parsed.problems))


def _parsed(found: Recognised, front: Front, blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    header, paragraphs = _header(found, front), paragraphs_of(list(front.body))
    paper = official_in(mended(blocks[:HEAD]))
    if paper:
        return official.parse(paper, header, blocks, knowledge)
    if header.language == "en" and found.family == "press_release" and found.kind in RELEASES:
        return RELEASES[found.kind](header, paragraphs, knowledge)
    special = WITHOUT_SPEAKERS.get(found.kind or "" if found.family == "press_release" else found.family)
    if special and header.language in ("en", "fr", "es"):
        return special(header, front, knowledge)
    told = f"Recognised as {header.family}{f' on a {header.kind}' if header.kind else ''} in {header.language}; this family is not read yet."
    return ParsedDocument(header, paragraphs, problems=() if found.doubt else (("document", told),))


def _header(found: Recognised, front: Front) -> Header:
    """What the front says; a release without another date is taken to speak of the day on which it came out."""
    published = front.published.isoformat() if front.published else None
    is_release = found.family in ("press_release", "advisory", "findings")
    symbols = (symbol.text for line in front.head if len(line) < 70 for symbol in symbols_in(line))
    return Header(
        found.family,
        front.title if is_release else official_title(found.family, front),
        language_of(front.body, front.title),
        published,
        None if is_release else next(symbols, None),
        published if is_release else None,
        kind=found.kind,
    )
