"""Blocks of text -> a parsed document: recognise the family, then hand over to its module. No network, no disk."""

from __future__ import annotations

import py3langid

from etl.errors import UnreadableSource
from etl.knowledge import Knowledge
from etl.parse import dialogue_release, list_of_issues, observations, stakeholder_release, summary_record
from etl.parse.dates import day_in, is_date_line
from etl.parse.mending import HEAD, mended
from etl.parse.model import Header, ParsedDocument
from etl.parse.official_front import Official, head_only, official_in
from etl.parse.recognise import COMMITTEE, family_of, kind_of
from etl.parse.sentences import paragraphs_of
from etl.parse.words_official import WORDS

RELEASES = {
    "stakeholder_meeting": stakeholder_release.parse,
    "state_dialogue": dialogue_release.parse,
    "session_opening": dialogue_release.parse,
}
OFFICIAL = {
    "summary_record": summary_record.parse,
    "concluding_observations": observations.parse,
    "list_of_issues": list_of_issues.parse,
}


def parse_document(blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """What the blocks of a document hold. Raises UnreadableSource when it is not a document of this Committee.

    A family that is recognised but not read yet gives its header and one problem that says so, never a statement.
    """
    official = official_in(mended(blocks[:HEAD]))
    if official:
        return _official(official, blocks, knowledge)
    title, body, published = _parts(blocks)
    text = "\n".join(body)
    family = family_of(title, "\n".join(blocks))
    if family is None:
        raise UnreadableSource(
            "This does not name the Committee on Migrant Workers, so it was not read as one of its documents."
        )
    lead = body[0] if body else ""
    kind = kind_of(title, lead) if family == "press_release" else None
    header = Header(family, title, _language(text), published, kind=kind, held_on=published)
    paragraphs = paragraphs_of(body)
    if header.language == "en" and family == "press_release" and kind in RELEASES:
        return RELEASES[kind](header, paragraphs, knowledge)
    told = f"Recognised as {family}{f' on a {kind}' if kind else ''} in {header.language}; this family is not read yet."
    return ParsedDocument(header, paragraphs, problems=(("document", told),))


def _official(official: Official, blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """A record, observations or list of issues; in a language that is not read, its head and one problem."""
    language = official.language or _language("\n".join(blocks))
    symbol = official.symbol.text if official.symbol else None
    header = Header(official.family, symbol or "", language, symbol=symbol)
    if official.family in OFFICIAL and language in WORDS:
        parse = OFFICIAL[official.family]
        return parse(header, blocks, knowledge.in_language(language), WORDS[language], official)
    told = f"Recognised as {official.family} in {language}; this is not read yet."
    return ParsedDocument(
        head_only(header, blocks, official, knowledge), paragraphs_of(blocks), problems=(("document", told),)
    )


def _parts(blocks: list[str]) -> tuple[str, list[str], str | None]:
    """Title, body and day of publication: the title is the first block that names the Committee and is no sentence."""
    dates = [block for block in blocks if is_date_line(block)]
    rest = [block for block in blocks if not is_date_line(block)]
    naming = (b for b in rest[:6] if COMMITTEE.search(b) and not b.endswith(".") and not b.startswith("CMW/"))
    title = next(naming, rest[0] if rest else "")
    after = rest[rest.index(title) + 1 :] if title in rest else rest
    body = [block for block in after if block != title]
    day = day_in(dates[0]) if dates else None
    return title, body, day.isoformat() if day else None


def _language(text: str) -> str:
    return str(py3langid.classify(text[:2000])[0])
