"""Lists of issues, also prior to reporting: each numbered paragraph or sub-paragraph is one question of the Committee."""

from __future__ import annotations

from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE, Draft, Turn
from etl.parse.model import Header, ParsedDocument
from etl.parse.official_front import Official, with_front
from etl.parse.paper import Entry, paper_of
from etl.parse.words_official.shape import OfficialWords, PaperWords


def parse(
    header: Header, blocks: list[str], knowledge: Knowledge, words: OfficialWords, official: Official
) -> ParsedDocument:
    """The list with its review and one question a paragraph; what explains the procedure is set aside."""
    paper = paper_of(blocks, words)
    header = replace(with_front(header, paper.front, words), kind="other", held_on=None)
    header = paper.with_review(header, knowledge, words, official)
    draft = Draft(knowledge)
    for entry in paper.entries:
        reason = _aside(entry, words.paper)
        if reason:
            draft.put_aside(entry.text, reason)
        else:
            turn = Turn(COMMITTEE, "question", "list of issues", part="list_of_issues")
            draft.say(turn, entry.number, entry.text, entry.start, entry.end)
    return draft.finish(header, paper.paragraphs, ())


def _aside(entry: Entry, words: PaperWords) -> str | None:
    """Why an entry is no question: a heading, a chapeau, or a line on the procedure."""
    if entry.aside:
        return entry.aside
    return "explains the procedure" if words.preamble.search(entry.text[:200]) else None
