"""Follow-up reports of States: each numbered paragraph or sub-paragraph is one reply of the State to the observations."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.draft import Draft, Turn
from etl.parse.model import Header, ParsedDocument
from etl.parse.numbered import MARK
from etl.parse.official_front import Official, with_front
from etl.parse.official_meeting import delegation_at
from etl.parse.paper import Entry, paper_of
from etl.parse.words_official.shape import OfficialWords, PaperWords

FOLLOWS_UP = re.compile(r"\b(?:follow-? ?up|suivi|seguimiento)\b", re.IGNORECASE)


def parse(
    header: Header, blocks: list[str], knowledge: Knowledge, words: OfficialWords, official: Official
) -> ParsedDocument:
    """The report with its review and one reply a paragraph; what it repeats of the observations is set aside."""
    paper = paper_of(blocks, words)
    header = replace(with_front(header, paper.front, words), kind=None, held_on=None)
    header = replace(header, title=_title(paper.front) or header.title)
    header = paper.with_review(header, knowledge, words, _of_observations(official))
    draft = Draft(knowledge)
    for entry in paper.entries:
        reason = _aside(entry, words.paper) if header.states_under_review else "nothing says which State reports"
        if reason:
            draft.put_aside(entry.text, reason)
        else:
            body = delegation_at(header.states_under_review[0], knowledge)
            turn = Turn(body, "reply", "follow-up report of the State", part="follow_up")
            draft.say(turn, entry.number, entry.text, entry.start, entry.end)
    return draft.finish(header, paper.paragraphs, ())


def _title(front: list[str]) -> str | None:
    """The line of the head that says that it follows up; None where none does."""
    found = next((line for line in front if FOLLOWS_UP.search(line) and "CMW/" not in line), None)
    return MARK.sub("", found) if found else None


def _of_observations(official: Official) -> Official:
    """The same with the symbol of the observations it answers, by which the table of reviews knows the cycle."""
    symbol = official.symbol
    if symbol is None:
        return official
    return replace(official, symbol=replace(symbol, text=f"CMW/C/{symbol.iso3}/CO/{symbol.number}"))


def _aside(entry: Entry, words: PaperWords) -> str | None:
    """Why an entry is no reply: a heading, a note, or words of the Committee that it repeats."""
    if entry.aside:
        return entry.aside
    told = (entry.chapeau or entry.text).lstrip("“\"«' ")
    asked = re.match(f"{words.subject}(?:{words.asks.pattern})", told, re.IGNORECASE)
    return "repeats the observations" if asked else None
