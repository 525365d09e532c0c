"""Blocks of text -> a parsed document: recognise the family, then hand over to its module. No network, no disk."""

from __future__ import annotations

from itertools import takewhile

import py3langid

from etl.errors import UnreadableSource
from etl.knowledge import Knowledge
from etl.parse import observations, release, summary_record
from etl.parse.dates import day_in, is_date_line
from etl.parse.model import Header, ParsedDocument
from etl.parse.recognise import COMMITTEE, family_of
from etl.parse.sentences import paragraphs_of
from etl.parse.words import WORDS

OFFICIAL = {
    "summary_record": summary_record.parse,
    "concluding_observations": observations.parse,
    "list_of_issues": observations.parse,
}


def parse_document(blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """What the blocks of a document hold. Raises UnreadableSource when it is not a document of this Committee.

    A family that is recognised but not read yet gives its header and one problem that says so, never a statement.
    """
    title, body, published = _parts(blocks)
    text = "\n".join(body)
    family = family_of(title, "\n".join(blocks))
    if family is None:
        raise UnreadableSource(
            "This does not name the Committee on Migrant Workers, so it was not read as one of its documents."
        )
    header = Header(family, title, _language(text), published, held_on=published)
    paragraphs = paragraphs_of(body)
    if header.language == "en" and family in OFFICIAL:
        return OFFICIAL[family](header, blocks, knowledge)
    if header.language in WORDS and family == "press_release":
        return release.parse(header, paragraphs, knowledge)
    told = f"Recognised as {family} in {header.language}; this family is not read yet."
    return ParsedDocument(header, paragraphs, problems=(("document", told),))


def _parts(blocks: list[str]) -> tuple[str, list[str], str | None]:
    """Title, body and day of publication: the title is the first block that names the Committee and is no sentence."""
    dates = [block for block in blocks if is_date_line(block)]
    rest = [block for block in blocks if not is_date_line(block)]
    ahead = list(takewhile(lambda block: not block.endswith("."), rest[:12]))
    naming = [b for b in ahead if COMMITTEE.search(b) and not b.startswith("CMW/")]
    title = max(naming, key=len) if naming else rest[0] if rest else ""
    after = rest[rest.index(title) + 1 :] if title in rest else rest
    body = [block for block in after if block != title]
    day = day_in(dates[0]) if dates else None
    return title, body, day.isoformat() if day else None


def _language(text: str) -> str:
    return str(py3langid.classify(text[:2000])[0])
