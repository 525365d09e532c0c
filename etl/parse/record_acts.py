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


@dataclass(frozen=True)
class Moment:
    """Where a turn stands: whether the Committee has asked already or asks again, others speak on, and what was done before."""

    asked: bool
    asks_later: bool
    goes_on: bool
    before: str


def acts_of(said: list[Said], words: RecordWords) -> Iterator[tuple[Said, str]]:
    """Each sentence with its act; all sentences of one turn share it."""
    turns = [list(turn) for _, turn in groupby(said, key=lambda s: (s.section, s.speaker.body.name, s.speaker.name))]
    last_asking = max((i for i, turn in enumerate(turns) if _asks(turn, words)), default=-1)
    last_other = max((i for i, turn in enumerate(turns) if not turn[0].speaker.is_chair), default=-1)
    asked, section, before = False, None, ""
    for place, turn in enumerate(turns):
        if turn[0].section != section:
            section, asked, before = turn[0].section, turn[0].continued, ""
        before = _act(turn, Moment(asked, place < last_asking, place < last_other, before), words)
        asked = asked or before == "question"
        yield from ((sentence, before) for sentence in turn)


def _act(turn: list[Said], now: Moment, words: RecordWords) -> str:
    text = " ".join(sentence.text for sentence in turn)
    speaker, kind = turn[0].speaker, turn[0].kind
    if words.closing.search(text) or kind == "session_closing":
        return "concluding_remark"
    if speaker.is_chair:
        return _of_chair(text, now, words)
    slug = speaker.body.stakeholder_type
    if slug == "committee":
        return _of_member(text, kind, now, words)
    if slug == "state_delegation" and kind == "state_dialogue":
        return _of_delegation(text, now, words)
    if kind == "session_opening":
        return "opening_remark"
    return "reply" if now.asked else "briefing"


def _of_chair(text: str, now: Moment, words: RecordWords) -> str:
    thanks = words.thanking.search(text)
    if words.asking.search(words.inviting.sub(" ", text)) and not thanks:
        return "question"
    if not now.asked:
        return "opening_remark"
    return "concluding_remark" if thanks or not now.goes_on else "question"


def _of_member(text: str, kind: str, now: Moment, words: RecordWords) -> str:
    """A member asks, unless he opens a session, or thanks at the end when nobody asks any more."""
    if words.asking.search(text):
        return "question"
    if kind == "session_opening":
        return "opening_remark"
    return "concluding_remark" if now.asked and not now.asks_later and words.thanking.search(text) else "question"


def _of_delegation(text: str, now: Moment, words: RecordWords) -> str:
    """A delegation presents until it is asked, then replies; its thanks after the Committee's closing words close too."""
    replies = words.replying.search(text)
    if words.introducing.search(text) and not replies:
        return "presentation"
    if now.before == "concluding_remark" and not now.asks_later and words.thanking.search(text):
        return "concluding_remark"
    return "reply" if now.asked or replies else "presentation"


def _asks(turn: list[Said], words: RecordWords) -> bool:
    """True for a turn of the Committee in which somebody asks."""
    committee = turn[0].speaker.body.stakeholder_type == "committee"
    return committee and any(words.asking.search(sentence.text) for sentence in turn)
