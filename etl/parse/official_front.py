"""The head of an official document: family, symbol, title, day of issue, session, day and hour of the meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from etl.knowledge import Knowledge
from etl.parse.dates import day_in
from etl.parse.meeting import session_printed
from etl.parse.model import Header
from etl.parse.ordinals import ordinals_in
from etl.parse.symbols import Symbol, symbols_in
from etl.parse.words_official import WORDS
from etl.parse.words_official.shape import OfficialWords

NEAR_NOTHING, NEAR_TITLE, NEAR_SYMBOL, LONGEST_LABEL = 2, 25, 14, 90
MARKS = re.compile(r"\s*\*+$")
AFORE = re.compile(
    r"(?:.*\b(?:version|unedited|provisoire|nations unies|united nations|naciones unidas)\b[\s:.]*)?", re.IGNORECASE
)
RANGE = re.compile(
    r"\d{1,2}(?:er|º)?[^\n;.]{0,24}?\s?(?:-|–|—|\bto\b|\bau\b|\ba\b|\bal\b)\s?\d{1,2}(?:er|"
    r"º)?\s(?:de\s)?\w+\s(?:de\s)?\d{4}"
)
FIRST_OF_MONTH = re.compile(r"\b1\s?(?:º|°|er|o)(?=\s)")
DISTRIBUTED = re.compile(r"distr\b", re.IGNORECASE)
NOON = 12


@dataclass(frozen=True)
class Official:
    """What an official document is: its family, its language where the title tells it, and its own symbol."""

    family: str
    language: str | None
    symbol: Symbol | None


def official_in(blocks: list[str]) -> Official | None:
    """What the head of a document says it is; None for what is no record, observations, list of issues or State paper."""
    titled = _titled(blocks[:NEAR_TITLE])
    symbol = _own_symbol(blocks[:NEAR_SYMBOL], titled[0] if titled else None)
    if symbol is not None and symbol.family == "agenda":
        return None
    if symbol is not None and (symbol.family != "report" or titled is None):
        return Official("other" if symbol.family == "report" else symbol.family, titled[1] if titled else None, symbol)
    return Official(titled[0], titled[1], symbol) if titled else None


def record_heading(blocks: list[str]) -> bool:
    """True where a line of the head says that this is the record of a meeting, whatever notice stands before it."""
    titled = _titled([block for block in blocks[:NEAR_TITLE] if len(block) <= LONGEST_LABEL])
    return titled is not None and titled[0] == "summary_record"


def with_front(header: Header, front: list[str], words: OfficialWords) -> Header:
    """The header with what the head prints; empty where it prints nothing."""
    text = "\n".join(front)
    held = _held(front, words)
    day, issued, session = day_of(held), _issued(text, words), session_in(front, words)
    return replace(
        header,
        title=_title(front, header.family, words) or header.title,
        published_on=issued,
        held_on=day,
        part_of_day=_part_of_day(held, words),
        session=session,
        session_basis="printed" if session else None,
    )


def _held(front: list[str], words: OfficialWords) -> str:
    """The line on place and day of the meeting; older records print the day in a paragraph of its own."""
    for block, after in pairwise([*front, ""]):
        match = words.front.held.search(block)
        if match:
            return match.group() if day_of(match.group()) else f"{match.group()} {after}"
    return ""


def head_only(header: Header, blocks: list[str], official: Official, knowledge: Knowledge) -> Header:
    """The header of a document in a language that is not read: what its symbol and the label of its issue tell."""
    symbol = official.symbol
    starred = next((b for b in blocks[NEAR_NOTHING:NEAR_TITLE] if re.search(r"\w\s?\*+$", b) and "CMW/" not in b), None)
    head = "\n".join(blocks[:NEAR_SYMBOL])
    label = DISTRIBUTED.search(head)
    session = next((number for block in blocks[:NEAR_TITLE] if (number := session_printed(block))), None)
    iso3 = symbol.iso3 if symbol else None
    return replace(
        header,
        title=MARKS.sub("", starred) if starred else header.title,
        published_on=day_of(head[label.end() :]) if label else None,
        kind="state_dialogue" if official.family == "concluding_observations" else None,
        session=session,
        session_basis="printed" if session else None,
        states_under_review=(iso3,) if iso3 else (),
        cycle=knowledge.cycles_by_symbol.get(symbol.text) if symbol else None,
        cycle_basis="table of reviews, by symbol" if symbol and symbol.text in knowledge.cycles_by_symbol else None,
    )


def day_of(text: str) -> str | None:
    """The first full day of a text, as YYYY-MM-DD; also "1er mars 2011" and "1º de marzo de 2011"."""
    found = day_in(FIRST_OF_MONTH.sub("1", text))
    return found.isoformat() if found else None


def session_in(blocks: list[str], words: OfficialWords) -> int | None:
    """The session that a head names: that of the note on adoption first, else the first that stands there."""
    noted = [block for block in blocks if words.front.adopted.search(block)]
    found = (session_printed(block) for block in [*noted, *blocks])
    return next((number for number in found if number is not None), None)


def _titled(blocks: list[str]) -> tuple[str, str] | None:
    """Family and language of the first block that begins with the title of an official document."""
    for block in blocks:
        for language, words in WORDS.items():
            for family, pattern in words.front.titles:
                match = pattern.search(block)
                if match and AFORE.fullmatch(block[: match.start()]):
                    return family, language
    return None


def _own_symbol(blocks: list[str], family: str | None) -> Symbol | None:
    """The symbol that stands on its own in the head; one in brackets or in a sentence is that of another document."""
    meeting = next((number for block in blocks if (number := _meeting(block)) is not None), None)
    for block in blocks:
        for symbol in symbols_in(block, meeting):
            before = block[: block.index("CMW")] if "CMW" in block else block
            alone = len(before) <= LONGEST_LABEL and not re.search(r"[(;,]|\b(?:see|voir|véa)", before)
            if alone and (family is None or symbol.family == family or symbol.family != "report"):
                return symbol
    return None


def _meeting(block: str) -> int | None:
    """The number of the meeting that the title of a summary record names."""
    for words in WORDS.values():
        match = words.front.titles[0][1].search(block)
        numbers = [number for number, _, _ in ordinals_in(match.group())] if match else []
        if numbers:
            return numbers[-1]
    return None


def _title(front: list[str], family: str, words: OfficialWords) -> str | None:
    pattern = next((pattern for name, pattern in words.front.titles if name == family), None)
    for block in front if pattern else ():
        match = pattern.search(block) if pattern else None
        if match and AFORE.fullmatch(block[: match.start()]):
            title = re.sub(r"\s*(?:\*+|†)\s*(?=\s|$)", " ", re.sub(r"\)\*+", ")", match.group()))
            return re.sub(r"\s+", " ", re.sub(r"\s*\(CMW/[^)]*\)\s*$", "", title.strip())).strip(" .")
    return None


def _issued(text: str, words: OfficialWords) -> str | None:
    """The day of issue: the first full day after "Distr.", else the first of the head, dates of sittings and sessions aside."""
    for symbol in reversed(symbols_in(text, _meeting(text))):
        text = text[: symbol.end] + " " + text[symbol.end :]
    text = re.sub(r"CMW/\S+", " ", RANGE.sub(" ", words.front.held.sub(" ", text)))
    lines = [line for line in text.split("\n") if not words.front.adopted.search(line) and not line.startswith("*")]
    text = "\n".join(lines)
    label = DISTRIBUTED.search(text)
    return (day_of(text[label.end() :]) if label else None) or day_of(text)


def _part_of_day(held: str, words: OfficialWords) -> str | None:
    match = words.front.hour.search(held)
    if match is None:
        return None
    half = match.group("half").lower()
    afternoon = half == "p" if half else int(match.group("hour")) >= NOON
    return "afternoon" if afternoon else "morning"
