"""Concluding observations: each numbered paragraph or sub-paragraph is one statement of the Committee."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE, Draft, Turn
from etl.parse.model import Header, ParsedDocument
from etl.parse.official_front import Official, day_of, with_front
from etl.parse.official_meeting import delegation_at
from etl.parse.paper import Entry, Paper, paper_of
from etl.parse.words_official.shape import OfficialWords, PaperWords

FIRST_PARAGRAPHS = 3
YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
# A copy may lose the year of the first days: what follows is the sitting at which the observations were adopted.
NEXT_SITTING = re.compile(r"(?<=\w)\W+(?:at its|à sa|en su)\b", re.IGNORECASE)
BRACKETS = re.compile(r"\s*\([^()]*\)")


def parse(
    header: Header, blocks: list[str], knowledge: Knowledge, words: OfficialWords, official: Official
) -> ParsedDocument:
    """The observations with their review and one statement a paragraph; introduction, chapeaus and notes are set aside."""
    paper = paper_of(blocks, words)
    header = replace(with_front(header, paper.front, words), kind="state_dialogue")
    header = replace(header, held_on=_last_sitting(paper, words))
    header = paper.with_review(header, knowledge, words, official)
    draft = Draft(knowledge)
    for entry in paper.entries:
        _take(draft, entry, words.paper)
    states = header.states_under_review if _sat_with_delegation(header, paper, words.paper) else ()
    bodies = tuple(delegation_at(iso3, knowledge) for iso3 in states)
    return draft.finish(header, paper.paragraphs, bodies)


def _sat_with_delegation(header: Header, paper: Paper, words: PaperWords) -> bool:
    """False where the State was reviewed without a report, and no line of the introduction tells of a delegation."""
    introduction = " ".join(entry.text for entry in paper.entries if entry.part == "introduction")
    return not words.absent.search(header.title) or bool(words.attended.search(introduction))


def _take(draft: Draft, entry: Entry, words: PaperWords) -> None:
    if entry.aside:
        draft.put_aside(entry.text, entry.aside)
    elif entry.part == "introduction":
        draft.put_aside(entry.text, "introduction: stock phrases")
    else:
        act, basis = act_of(entry, words)
        part = "follow_up" if act == "follow_up" else _part(entry)
        turn = Turn(COMMITTEE, act, basis, part=part, chapeau=entry.chapeau or None)
        draft.say(turn, entry.number, entry.text, entry.start, entry.end)


def _part(entry: Entry) -> str:
    return entry.part if entry.part in ("positive_aspects", "factors_difficulties") else "concerns_recommendations"


def act_of(entry: Entry, words: PaperWords) -> tuple[str, str]:
    """The act of a paragraph and what decided it: its section, else the verbs of it or of the line that opens its list."""
    if entry.part == "positive_aspects":
        return "positive_aspect", f"section: {entry.section}"
    text = entry.chapeau or entry.text
    if words.follows_up.search(entry.text if not entry.chapeau else f"{text} {entry.text}") and words.asks.search(text):
        return "follow_up", "words of the paragraph"
    act, basis = _by_verbs(text, words)
    if entry.part == "follow_up" and not _recommends(text):
        return "follow_up", f"section: {entry.section}"
    return act, basis


def _by_verbs(text: str, words: PaperWords) -> tuple[str, str]:
    """The act by the verbs whose subject is the Committee; praise that runs on into concern is concern."""
    for where, patterns in (("verb of the Committee", _main(words)), ("words of the paragraph", _loose(words))):
        found = {act: match.start() for act, pattern in patterns.items() if (match := pattern.search(text))}
        if "recommendation" in found and found["recommendation"] <= found.get("concern", len(text)):
            return "recommendation", where
        if "concern" in found:
            return "concern", where
        if "positive_aspect" in found:
            later = words.worries.search(text, found["positive_aspect"])
            return ("concern", "praise, then concern") if later else ("positive_aspect", where)
    return "concern", "no verb tells; a statement of fact under this section"


def _recommends(text: str) -> bool:
    return re.search(r"\b(?:recommends?|recommande|recomienda)\b", text) is not None


def _loose(words: PaperWords) -> dict[str, re.Pattern[str]]:
    return {"recommendation": words.asks, "concern": words.worries, "positive_aspect": words.welcomes}


@lru_cache(maxsize=8)
def _main(words: PaperWords) -> dict[str, re.Pattern[str]]:
    return {
        act: re.compile(f"{words.subject}(?:{pattern.pattern})", re.IGNORECASE)
        for act, pattern in _loose(words).items()
    }


def _last_sitting(paper: Paper, words: OfficialWords) -> str | None:
    """The last day of the dialogue, from "held on 29 and 30 March 2023": the day before the first year after it."""
    for entry in paper.entries[:FIRST_PARAGRAPHS]:
        text = BRACKETS.sub(" ", entry.text)
        match = words.paper.sat.search(text)
        year = YEAR.search(text, match.end()) if match else None
        days = NEXT_SITTING.split(text[match.end() : year.start()])[0] if match and year else ""
        day = day_of(f"{days} {year.group()}") if year else None
        if day:
            return day
    return None
