"""What kind of speech a sentence is: from the heading above it, from its words, and from what was said before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.parse.draft import Turn
from etl.parse.model import Body
from etl.parse.words.model import Words

STICKY = ("concluding_remark", "opening_remark", "presentation", "reply")


@dataclass
class Acts:
    """The course of a meeting as far as it decides acts: the section, who had spoken when questions were put, the close."""

    words: Words
    kind: str
    section: str | None = None
    answering: bool = False
    asked: bool = False
    closing: bool = False
    heard: set[Body] = field(default_factory=set)
    questioned: set[Body] = field(default_factory=set)

    def open_section(self, act: str | None) -> None:
        """A heading sets the act; a heading that sets none leaves it open."""
        self.section, self.answering = act, False
        self.closing = act == "concluding_remark"

    def start_paragraph(self) -> None:
        """An answer to a question ends with its paragraph."""
        self.answering = False

    def act_of(self, turn: Turn, sentence: str, *, is_new: bool, same: bool) -> str:
        """The act of a sentence; is_new: the sentence names its speaker; same: the speaker before speaks on."""
        words, body = self.words, turn.body
        if words.course.reply.search(sentence) and body.stakeholder_type != "committee":
            self.answering = True
            self.questioned |= self.heard
        act = self._act(turn, sentence, is_new=is_new, same=same)
        if body.stakeholder_type == "committee" and act == "question":
            self.asked = True
            self.questioned |= self.heard
        self.closing = self.closing or (act == "concluding_remark" and self.section is None)
        if body.stakeholder_type != "committee":
            self.heard.add(body)
        return act

    def _act(self, turn: Turn, sentence: str, *, is_new: bool, same: bool) -> str:
        words, kind = self.words, turn.body.stakeholder_type
        asks = bool(words.course.asking.search(sentence) or sentence.rstrip(" ”»").endswith("?"))
        if self.section == "concluding_remark" or words.course.closing.search(sentence):
            return "concluding_remark"
        if self.closing and self.kind in ("state_dialogue", "session_closing") and not (kind == "committee" and asks):
            return "concluding_remark"
        answers = kind == "state_delegation" and words.course.reply.search(sentence)
        if (
            same
            and turn.act in ("concluding_remark", "presentation")
            and not (kind == "committee" and asks)
            and not answers
        ):
            return turn.act
        if kind == "committee":
            return self._committee(turn, sentence, asks=asks, same=same)
        if kind == "state_delegation":
            return self._state(turn, sentence)
        return self._other(turn, sentence, same=same)

    def _committee(self, turn: Turn, sentence: str, *, asks: bool, same: bool) -> str:
        opens = bool(self.words.course.opening.search(sentence))
        if self.kind == "session_closing":
            return "concluding_remark"
        if self.section in ("opening_remark", "presentation") or (opens and self.section in (None, "briefing")):
            return "opening_remark"
        leads = self.section is None and bool(re.search(r"rapporteu|relator", turn.role or "", re.IGNORECASE))
        chair = leads or bool(turn.role and self.words.voices.chair.search(turn.role.split(" and ")[0]))
        if chair and self.asked and not asks and self.words.course.thanking.search(sentence):
            return "concluding_remark"
        if self.section == "question":
            return "question"
        if self.kind == "session_opening":
            first = turn.act in ("", "opening_remark") and not self.heard_civil and (bool(turn.speaker) or same)
            return "opening_remark" if first else "question"
        if self.kind in ("general_discussion", "states_parties_meeting", "other"):
            return (
                "question"
                if asks and not turn.speaker
                else turn.act
                if same and turn.act
                else "opening_remark"
                if not self.heard
                else "concluding_remark"
                if self.words.course.thanking.search(sentence)
                else "briefing"
            )
        if same and turn.act == "opening_remark" and not asks:
            return "opening_remark"
        whole = not turn.role and not turn.speaker
        if whole and not asks and self.section is None and self.regrets.search(sentence):
            return "concern"
        begun = self.asked or any(body.stakeholder_type == "state_delegation" for body in self.heard)
        if turn.role and self.words.voices.chair.match(turn.role) and not asks and not begun and not same:
            return "opening_remark"
        return "question"

    @property
    def regrets(self) -> re.Pattern[str]:
        """What the Committee as a whole regretted or feared."""
        return next(pattern for act, pattern in self.words.course.observed if act == "concern")

    @property
    def heard_civil(self) -> bool:
        """True once an organisation or institution has spoken."""
        return any(body.stakeholder_type in ("ngo", "nhri", "other") for body in self.heard)

    def _state(self, turn: Turn, sentence: str) -> str:
        opens = self.kind == "state_dialogue" and self.words.course.opening.search(sentence)
        if opens or self.section == "presentation" or self.words.course.presenting.search(sentence):
            return "presentation"
        if self.section == "reply" or self.asked or self.answering:
            return "reply"
        if self.kind == "state_dialogue":
            return "presentation"
        return "opening_remark" if self.words.course.opening.search(sentence) else "reply"

    def _other(self, turn: Turn, sentence: str, *, same: bool) -> str:
        body = turn.body
        if self.section in ("question", "reply"):
            return "reply"
        if self.answering or body in self.questioned and self.kind != "state_dialogue":
            return "reply"
        addresses = body.stakeholder_type in ("un_entity", "intergovernmental")
        if addresses and self.section != "briefing" and not self.heard_civil:
            opens = (
                self.words.course.opening.search(sentence)
                or self.section == "opening_remark"
                or (same and turn.act == "opening_remark")
            )
            if opens or (self.kind in ("session_opening", "session_closing")):
                return "opening_remark"
        return "briefing"
