"""Official documents (records, observations, lists of issues): each to its parser, in the language in which it is written."""

from __future__ import annotations

from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse import list_of_issues, observations, summary_record
from etl.parse.model import Header, ParsedDocument
from etl.parse.official_front import Official, head_only
from etl.parse.sentences import paragraphs_of
from etl.parse.words_official import WORDS

PARSERS = {
    "summary_record": summary_record.parse,
    "concluding_observations": observations.parse,
    "list_of_issues": list_of_issues.parse,
}


def parse(official: Official, header: Header, blocks: list[str], knowledge: Knowledge) -> ParsedDocument:
    """What an official document holds; in a language that is not read, its head, its paragraphs and one problem."""
    language = official.language or header.language
    symbol = official.symbol.text if official.symbol else None
    header = replace(header, family=official.family, language=language, symbol=symbol, published_on=None, held_on=None)
    if official.family in PARSERS and language in WORDS:
        parser = PARSERS[official.family]
        return parser(header, blocks, knowledge.in_language(language), WORDS[language], official)
    told = f"Recognised as {official.family} in {language}; this is not read yet."
    return ParsedDocument(
        head_only(header, blocks, official, knowledge), paragraphs_of(blocks), problems=(("document", told),)
    )
