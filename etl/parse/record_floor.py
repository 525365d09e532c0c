"""Who has the floor in a summary record: a bracket tells the side, a name without one is a member of the Committee."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from etl.knowledge import Knowledge
from etl.parse.called import spellings, words_of
from etl.parse.draft import COMMITTEE
from etl.parse.model import Body
from etl.parse.official_meeting import state_body
from etl.parse.persons import natural
from etl.parse.record_bodies import ARTICLES, body_behind
from etl.parse.record_patterns import Patterns, patterns_of
from etl.parse.words_official.shape import RecordWords

TITLE = re.compile(r"^,\s*(?P<title>[A-ZÀ-Þ][^,]{2,120}?)(?:,| and [^,]+,| et [^,]+,| y [^,]+,)")
FARTHEST_CLAUSE = 240
TAKES_THE_CHAIR = re.compile(
    r"\btook the chair\b|\bprend la présidence\b|\b(?:ocupa|asume) la presidencia\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Speaker:
    """A person or group that speaks: body, name and role as far as they are printed, and whether it is the Chair."""

    body: Body
    name: str | None
    role: str | None
    basis: str
    is_chair: bool = False


@dataclass
class RecordFloor:
    """The speaker of the moment and those met so far; `hear` moves the floor from sentence to sentence."""

    knowledge: Knowledge
    words: RecordWords
    reviewed: tuple[str, ...]
    held_on: str | None
    chair: str | None
    civil: bool = False  # organisations are heard in this section
    current: Speaker | None = None
    persons: dict[str, Speaker] = field(default_factory=dict)
    bodies: list[Body] = field(default_factory=list)
    behind: dict[str, Body | None] = field(default_factory=dict)

    @property
    def patterns(self) -> Patterns:
        """The patterns of the language of the record."""
        return patterns_of(self.words)

    def hear(self, sentence: str, opens_paragraph: bool) -> Speaker | None:
        """The speaker of a sentence, with what decided it; None while nobody has spoken yet."""
        found = self._subject(sentence, opens_paragraph) or self._after_clauses(sentence)
        if found is None and self.current is not None:
            return replace(self.current, basis="carried from the sentence before")
        if found is not None:
            self.current = found
            if found.body.stakeholder_type != "committee" and found.body.name not in {b.name for b in self.bodies}:
                self.bodies.append(found.body)
        return found

    def preside(self, sentence: str) -> None:
        """Whoever "took the Chair" presides from here on."""
        match = self.patterns.titled.match(sentence)
        if match and TAKES_THE_CHAIR.search(sentence):
            self.chair = _natural(match.group("name").rstrip(".,"))

    def _after_clauses(self, sentence: str) -> Speaker | None:
        """The subject behind introductory clauses: "Replying to the questions, Ms. Fall (Senegal) said"."""
        if not self.patterns.leading.match(sentence):
            return None
        places = (m.end() for m in re.finditer(r",\s+", sentence[:FARTHEST_CLAUSE]))
        return next((found for place in places if (found := self._subject(sentence[place:], False))), None)

    def _subject(self, text: str, opens_paragraph: bool) -> Speaker | None:
        return (
            self._person(text, opens_paragraph)
            or self._chair(text)
            or self._officer(text)
            or self._delegation(text)
            or self._representative(text)
            or self._members(text)
            or self._body_again(text)
        )

    def _person(self, text: str, opens_paragraph: bool) -> Speaker | None:
        match = self.patterns.titled.match(text) or self.patterns.untitled.match(text)
        if match is None:
            return None
        printed = match.group("name").rstrip(".,")
        rest = text[match.end() :]
        if match.group("bracket"):
            return self._met(printed, match.group("bracket"), rest)
        known, says = self._known(printed), self._says(rest)
        if known and (says or opens_paragraph):
            return replace(known, basis=f"named: {printed}")
        return self._member(printed) if says or self.patterns.joint.match(rest) else None

    def _met(self, printed: str, bracket: str, rest: str) -> Speaker:
        """A person with a bracket: the bracket is the side, or the role where it names an office of the Committee."""
        body = self._behind(bracket)
        if body is None:
            return self._known(printed) or self._member(printed)
        title = TITLE.match(rest)
        known = self._known(printed)
        role = bracket if body is COMMITTEE else title.group("title") if title else known.role if known else None
        speaker = Speaker(body, _natural(printed), role, f"bracket: {bracket}")
        self.persons[printed.casefold()] = speaker
        return speaker

    def _member(self, printed: str) -> Speaker:
        basis = "a name without a bracket is a member of the Committee"
        speaker = Speaker(COMMITTEE, _natural(printed), None, basis)
        self.persons[printed.casefold()] = speaker
        return speaker

    def _known(self, printed: str) -> Speaker | None:
        """A person met before under this name, or under a longer or shorter form of it."""
        wanted = printed.casefold().split()
        for name, speaker in reversed(self.persons.items()):
            full = name.split()
            if full[-len(wanted) :] == wanted or wanted[-len(full) :] == full or full[: len(wanted)] == wanted:
                return speaker
        return None

    def _chair(self, text: str) -> Speaker | None:
        match = self.words.chair.match(text)
        if match is None:
            return None
        role = ARTICLES.sub("", match.group()).capitalize()
        return Speaker(COMMITTEE, self.chair, role, "the Chair is the subject", is_chair=True)

    def _officer(self, text: str) -> Speaker | None:
        match = self.words.officers.match(text)
        if match is None or not self._says(text[match.end() :]):
            return None
        return Speaker(COMMITTEE, None, match.group("role"), "an office of the Committee is the subject")

    def _members(self, text: str) -> Speaker | None:
        match = self.words.members.match(text)
        if match is None or not self._says(text[match.end() :]):
            return None
        return Speaker(COMMITTEE, None, "Committee Expert", "members of the Committee are the subject")

    def _delegation(self, text: str) -> Speaker | None:
        match = self.words.delegation.match(text)
        if match is None or len(self.reviewed) != 1 or not self._says(text[match.end() :]):
            return None
        body = state_body(self.reviewed[0], self.knowledge, "the delegation is the subject")
        return Speaker(body, None, "delegation", body.basis)

    def _representative(self, text: str) -> Speaker | None:
        match = self.words.representative.match(text)
        if match is None:
            return None
        again = self._again(match.group("body"))
        body = again or self._behind(match.group("body"))
        return (
            Speaker(body, None, match.group("role").lower(), f"{match.group('role')} of {body.name}") if body else None
        )

    def _body_again(self, text: str) -> Speaker | None:
        """A body met before that is itself the subject: "The Commission said"."""
        match = self.patterns.subject.match(text)
        body = self._again(match.group("name")) if match else None
        if body is None or (self.current is not None and body.name == self.current.body.name):
            return None
        return Speaker(body, None, None, f"named in the sentence: {body.name}")

    def _again(self, printed: str) -> Body | None:
        wanted = words_of(printed)
        fitting = [body for body in self.bodies if wanted and wanted <= spellings(body)]
        exact = [body for body in fitting if words_of(body.name) == wanted]
        return (exact or fitting)[0] if exact or len(fitting) == 1 else None

    def _says(self, rest: str) -> bool:
        return self.patterns.says.match(rest) is not None

    def _behind(self, printed: str) -> Body | None:
        if printed not in self.behind:
            self.behind[printed] = body_behind(printed, self.reviewed, self.held_on, self.knowledge, civil=self.civil)
        return self.behind[printed]


def _natural(printed: str) -> str:
    """A name in natural case: ARÉVALO DE LEÓN becomes Arévalo de León."""
    first, *rest = natural(printed).split(" ")
    return " ".join(
        [
            first,
            *(
                word.lower() if word.lower() in ("de", "del", "du", "des", "y", "e", "von", "van", "da") else word
                for word in rest
            ),
        ]
    )
