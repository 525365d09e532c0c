"""Who has the floor in a dialogue or an opening: carries person, body and act from sentence to sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from etl.knowledge import Knowledge
from etl.parse.attribution import REPLY, SAYING, TOPIC, without_adverbials
from etl.parse.draft import COMMITTEE, Turn
from etl.parse.model import Body
from etl.parse.persons import HONORIFIC, NAME, body_of, delegation, natural

VERBS = (
    rf"{SAYING}|praised|thanked|commended|congratulated|wished|wanted|wondered|requested|inquired|enquired|sought|acknowledged|"
    r"appreciated|took note|paid tribute|encouraged|invited|hoped|reiterated|announced|declared|appealed|remarked|maintained|"
    r"reminded|continued|suggested|argued|agreed|insisted|looked|opened|closed|introduced|made|was|were|had|took|offered"
)
FIRST = re.compile(
    rf"^(?P<name>{NAME}),\s+(?P<title>[^;?]{{3,260}}?),?\s+(?:also |then |further |next |and )*(?:{VERBS})\b"
)
LATER = re.compile(rf"^{HONORIFIC}\.?\s+(?P<name>{NAME}|[A-ZÀ-Þ][\w’'-]+)(?:,|\s)")
BRACKET = re.compile(
    rf"^{HONORIFIC}\.?\s+(?P<name>[^(),;:]{{2,60}}?)\s+\((?P<bracket>[^)]+)\)(?:,\s*(?P<title>[^,]{{3,120}}?(?:,| and [^,]+,))?)?"
)
GROUP = re.compile(r"^(?:the )?(?:\w+ )?delegation\b(?! (?:of|was|consisted|included|comprised))", re.IGNORECASE)
EXPERTS = re.compile(
    r"^(?:(?:a|an|one|another|other|several|some|many)\s+)?(?:committee )?(?:experts?|members?)\b|"
    r"^committee (?:experts?|members?)\b|^the (?:country )?(?:co-)?rapporteurs?\b",
    re.IGNORECASE,
)
CHAIR = re.compile(r"^(?:the )?(?:acting )?(?:vice-)?chair(?:person|man|woman)?\b", re.IGNORECASE)
ENDING = re.compile(
    rf",\s+(?:(?:the delegation)|(?P<honorific>{HONORIFIC}\.?\s+)(?P<name>[\w’' -]+?))\s+(?:said|added|noted|explained|stressed|regretted|asked)[.?]?$"
)
CLOSING = re.compile(
    r"\bin (?:his |her |their )?(?:\w+ )?(?:concluding|closing|final) (?:remarks|statement)|^in conclusion\b|^concluding\b",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"\bin (?:his |her |their )?(?:opening|introductory) (?:remarks|statement|address)|^opening the\b|welcom(?:ed|ing) the delegation",
    re.IGNORECASE,
)


@dataclass
class Floor:
    """The turn that is being taken, the persons met so far, and the act that a heading set."""

    knowledge: Knowledge
    reviewed: tuple[str, ...]
    section: str | None = None
    turn: Turn | None = None
    asked: bool = False
    chair: str | None = None
    persons: dict[str, Turn] = field(default_factory=dict)
    bodies: list[Body] = field(default_factory=list)

    def open_section(self, act: str | None) -> None:
        """A heading sets the act, and whoever spoke before has left the floor."""
        self.section = act
        if act == "reply" and len(self.reviewed) == 1:
            self.turn = Turn(delegation(self.reviewed[0], self.knowledge), "reply", "heading", role="delegation")
        elif act == "question":
            self.turn = Turn(COMMITTEE, "question", "heading", role="Committee Expert")

    def hear(self, sentence: str) -> Turn | None:
        """The turn to which a sentence belongs; None while nobody has been named."""
        rest, _ = without_adverbials(sentence)
        found = self._named(sentence) or self._named(rest) or self._group(rest)
        ending = self._ending(sentence)
        turn = found or ending or self.turn
        if turn is None:
            return None
        basis = turn.basis if found or ending else "carried from the sentence before"
        topic = TOPIC.search(sentence)
        turn = replace(turn, act=self._act(turn, sentence, bool(found)), basis=basis)
        self.turn = turn
        self.asked = self.asked or turn.act == "question"
        self._remember(turn.body)
        return replace(turn, topic=topic.group("topic").strip() if topic else None)

    def _named(self, sentence: str) -> Turn | None:
        bracket = BRACKET.match(sentence)
        if bracket:
            return self._meet(bracket.group("name"), bracket.group("bracket"), bracket.group("title"))
        first = FIRST.match(sentence)
        if first and first.group("title").lower().split()[0] not in ("who", "which", "where", "when"):
            return self._meet(first.group("name"), first.group("title"), None)
        later = LATER.match(sentence)
        if later:
            return self._known(later.group("name")) or self._unknown(later.group("name"))
        return None

    def _meet(self, name: str, title: str, more: str | None) -> Turn | None:
        body, role = body_of(title, self.reviewed, self.knowledge)
        if more:
            role = body_of(more.strip(" ,"), self.reviewed, self.knowledge)[1]
        if body is None:
            return None
        turn = Turn(body, "", f"named with title: {title}", natural(name), role if body.name != title else None)
        self.persons[_surname(name)] = turn
        return turn

    def _known(self, name: str) -> Turn | None:
        wanted = natural(name).casefold().replace("’", "'")
        for surname, turn in self.persons.items():
            full = (turn.speaker or "").casefold().replace("’", "'")
            if surname == wanted.split()[-1] or full.endswith(wanted) or wanted.startswith(surname):
                return replace(turn, basis=f"named: {name}")
        return None

    def _unknown(self, name: str) -> Turn | None:
        """A name without bracket or title is that of a member in records; in press releases nobody knows."""
        clean = re.sub(rf"\s+(?:{VERBS})\b.*$", "", name).strip(" ,")
        if not clean or self.section is not None:
            return None
        turn = Turn(COMMITTEE, "", "a name without a bracket is a member of the Committee", natural(clean))
        self.persons[_surname(clean)] = turn
        return turn

    def _group(self, rest: str) -> Turn | None:
        if GROUP.match(rest) and len(self.reviewed) == 1:
            return Turn(
                delegation(self.reviewed[0], self.knowledge), "", "the delegation is the subject", role="delegation"
            )
        if CHAIR.match(rest):
            return Turn(COMMITTEE, "", "the Chair is the subject", self.chair, "Chair")
        if EXPERTS.match(rest):
            return Turn(COMMITTEE, "", "Experts are the subject", role="Committee Expert")
        return None

    def _ending(self, sentence: str) -> Turn | None:
        match = ENDING.search(sentence)
        if match is None:
            return None
        if match.group("name"):
            return self._known(match.group("name"))
        return self._group("the delegation said")

    def _act(self, turn: Turn, sentence: str, is_new: bool) -> str:
        slug = turn.body.stakeholder_type
        if self.section == "concluding_remark" or CLOSING.search(sentence):
            return "concluding_remark"
        if not is_new and turn.act in ("concluding_remark", "opening_remark"):
            return turn.act
        if slug == "committee":
            return self._committee_act(turn, sentence)
        if slug == "state_delegation":
            return (
                "presentation"
                if self.section == "presentation" or not (self.asked or self.section == "reply")
                else "reply"
            )
        replying = self.section == "reply" or REPLY.search(sentence) or (self.section is None and self.asked)
        return "reply" if replying and self.section != "briefing" else "briefing"

    def _committee_act(self, turn: Turn, sentence: str) -> str:
        if self.section in ("presentation", "opening_remark", "briefing") or OPENING.search(sentence):
            return "opening_remark"
        if turn.role == "Chair":
            ends = re.search(r"\bthank|\bclos|\bresume|\bconclu", sentence)
            return (
                "concluding_remark"
                if ends and self.asked
                else "question"
                if sentence.endswith("?")
                else "opening_remark"
            )
        return "question"

    def _remember(self, body: Body) -> None:
        if body.stakeholder_type != "committee" and body.name not in {known.name for known in self.bodies}:
            self.bodies.append(body)


def _surname(name: str) -> str:
    return natural(name).split(" ")[-1].casefold().replace("’", "'")
