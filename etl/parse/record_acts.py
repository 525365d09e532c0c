"""What a speaker in a summary record does: presents, asks, replies, briefs, opens or closes, told from whole turns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from etl.parse.record_floor import Speaker
from etl.parse.words_official.shape import RecordWords


@dataclass(frozen=True)
class Said:
    """A sentence of a record: paragraph, place, speaker, and the kind of heading it stands under."""

    paragraph: int
    text: str
    start: int
    end: int
    speaker: Speaker
    section: int
    kind: str
    continued: bool


def acts_of(said: list[Said], words: RecordWords) -> Iterator[tuple[Said, str]]:
    """Each sentence with its act; all sentences of one turn share it."""
    turns = [list(turn) for _, turn in groupby(said, key=lambda s: (s.section, s.speaker.body.name, s.speaker.name))]
    asked, section, before = False, None, ""
    for place, turn in enumerate(turns):
        if turn[0].section != section:
            section, asked, before = turn[0].section, turn[0].continued, ""
        act = _act(turn, asked, before, turns[place + 1 :], words)
        asked = asked or act == "question"
        before = act
        yield from ((sentence, act) for sentence in turn)


def _act(turn: list[Said], asked: bool, before: str, after: list[list[Said]], words: RecordWords) -> str:
    text = " ".join(sentence.text for sentence in turn)
    speaker, kind = turn[0].speaker, turn[0].kind
    if words.closing.search(text) or kind == "session_closing":
        return "concluding_remark"
    if speaker.is_chair:
        return _of_chair(text, asked, any(not t[0].speaker.is_chair for t in after), words)
    slug = speaker.body.stakeholder_type
    if slug == "committee":
        return _of_member(text, kind, asked, after, words)
    if slug == "state_delegation" and kind == "state_dialogue":
        return _of_delegation(text, asked, before, after, words)
    if kind == "session_opening":
        return "opening_remark"
    return "reply" if asked else "briefing"


def _of_chair(text: str, asked: bool, goes_on: bool, words: RecordWords) -> str:
    if words.asking.search(words.inviting.sub(" ", text)) and not words.thanking.search(text):
        return "question"
    if not asked:
        return "opening_remark"
    return "concluding_remark" if not goes_on or words.thanking.search(text) else "question"


def _of_member(text: str, kind: str, asked: bool, after: list[list[Said]], words: RecordWords) -> str:
    """A member asks, unless he opens a session, or thanks at the end when nobody asks any more."""
    if words.asking.search(text):
        return "question"
    if kind == "session_opening":
        return "opening_remark"
    return (
        "concluding_remark" if asked and words.thanking.search(text) and not _asks_later(after, words) else "question"
    )


def _of_delegation(text: str, asked: bool, before: str, after: list[list[Said]], words: RecordWords) -> str:
    """A delegation presents until it is asked, then replies; its thanks after the Committee's closing words close too."""
    if words.introducing.search(text) and not words.replying.search(text):
        return "presentation"
    if before == "concluding_remark" and words.thanking.search(text) and not _asks_later(after, words):
        return "concluding_remark"
    return "reply" if asked or words.replying.search(text) else "presentation"


def _asks_later(after: list[list[Said]], words: RecordWords) -> bool:
    return any(
        words.asking.search(sentence.text)
        for turn in after
        if turn[0].speaker.body.stakeholder_type == "committee"
        for sentence in turn
    )
