"""Blocks of text -> a parsed document: recognise the family, then hand over to its module. No network, no disk."""

from __future__ import annotations

from dataclasses import replace

from etl.errors import UnreadableSource
from etl.knowledge import Knowledge
from etl.parse import agenda, announcement, findings, follow_up, list_of_issues, observations, release, summary_record
from etl.parse.foot import extent_of, extent_of_official
from etl.parse.front import Front, front_of
from etl.parse.language import language_of
from etl.parse.mending import HEAD, mended
from etl.parse.model import Header, ParsedDocument
from etl.parse.official_front import Official, head_only, official_in, record_heading
from etl.parse.one_line import unfolded
from etl.parse.recognise import Recognised, official_title, recognise
from etl.parse.sentences import paragraphs_of
from etl.parse.symbols import symbols_in
from etl.parse.words import WORDS
from etl.parse.words_official import WORDS as OFFICIAL_WORDS

# A release may print the symbol of a report near its head, and is no official paper for that.
RELEASES = ("press_release", "advisory", "findings")
LONGEST_SYMBOL_LINE = 70
OFFICIAL = {
    "summary_record": summary_record.parse,
    "concluding_observations": observations.parse,
    "list_of_issues": list_of_issues.parse,
    "follow_up_report": follow_up.parse,
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
    blocks = unfolded(blocks)
    front = front_of(blocks)
    found = recognise(front)
    head = mended(blocks[:HEAD])
    official = official_in(head) if record_heading(head) or not (found and found.family in RELEASES) else None
    if official:
        return _official(official, blocks, knowledge)
    if found is None:
        raise UnreadableSource(
            "This does not name the Committee on Migrant Workers, so it was not read as one of its documents."
        )
    parsed = _parsed(found, front, knowledge)
    extent = extent_of(found.family, blocks)
    doubts = [("document", found.doubt)] if found.doubt else []
    if not parsed.header.title:
        doubts.append(("title", "The page has no title. Check that it was saved whole"))
    return replace(parsed, header=replace(parsed.header, extent=extent), problems=(*doubts, *parsed.problems))


def _parsed(found: Recognised, front: Front, knowledge: Knowledge) -> ParsedDocument:
    header, paragraphs = _header(found, front), paragraphs_of(list(front.body))
    special = WITHOUT_SPEAKERS.get(found.kind or "" if found.family == "press_release" else found.family)
    if special and header.language in WORDS:
        return special(header, front, knowledge)
    is_report = found.family == "press_release" and not (found.doubt and front.title)
    if is_report and header.language in WORDS:
        return release.parse(header, paragraphs, knowledge)
    told = f"Recognised as {header.family}{f' on a {header.kind}' if header.kind else ''} in {header.language}; this family is not read yet."
    return ParsedDocument(header, paragraphs, problems=() if found.doubt else (("document", told),))


def _official(official: Official, blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """A record, observations or list of issues; in a language that is not read, its head and one problem."""
    language = official.language or language_of(tuple(blocks), "")
    symbol = official.symbol.text if official.symbol else None
    header = Header(official.family, symbol or "", language, symbol=symbol)
    if official.family in OFFICIAL and language in OFFICIAL_WORDS:
        parse = OFFICIAL[official.family]
        parsed = parse(header, blocks, knowledge.in_language(language), OFFICIAL_WORDS[language], official)
        return replace(parsed, header=replace(parsed.header, extent=extent_of_official(parsed, blocks)))
    told = f"Recognised as {official.family} in {language}; this is not read yet."
    return ParsedDocument(
        head_only(header, blocks, official, knowledge), paragraphs_of(blocks), problems=(("document", told),)
    )


def _header(found: Recognised, front: Front) -> Header:
    """What the front says; a report without another date is taken to speak of the day on which it came out."""
    published = front.published.isoformat() if front.published else None
    is_release = found.family in RELEASES
    symbols = (symbol.text for line in front.head if len(line) < LONGEST_SYMBOL_LINE for symbol in symbols_in(line))
    return Header(
        found.family,
        front.title if is_release else official_title(found.family, front),
        language_of(front.body, front.title),
        published,
        None if is_release else next(symbols, None),
        published if is_release and found.kind != "announcement" else None,
        kind=found.kind,
    )
