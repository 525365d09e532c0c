"""Who has been met in a document: persons and bodies, and how they are found again by part of their name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from etl.knowledge import Knowledge
from etl.parse.called import NAME, folded, is_called, role_in, spellings, words_of
from etl.parse.draft import COMMITTEE, Turn
from etl.parse.model import Body
from etl.parse.names import BEFORE_2016, before_joining, states_in
from etl.parse.persons import delegation, natural
from etl.parse.titles import HIGH_COMMISSIONER, body_of, is_function
from etl.parse.words.model import Voices

NOT_NAMED = "Speakers"
UNKNOWN = Body("", None, "other", None, "not introduced")
SPELLED_ALIKE = 86
ALIKE = 4
NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
}
TOGETHER = re.compile(
    rf"(?:the|les|las)\s(?P<number>{'|'.join(NUMBERS)})\s(?:non-?\s?governmental\s)?(?:organi[sz]ations|organizaciones|NGOs|ONG)\b",
    re.IGNORECASE,
)
HONOURED = r"(?:(?:M|Mme|Mr|Ms|Mrs|Sr|Sra)\.?\s+)?"
OF_BODY = re.compile(r"^[^,]{3,60}?\s(?:of|del?|du|d[’'])\s*(?P<noun>(?:the |la |l[’'])?[a-zà-ÿ]+)$")
MEMBERS = re.compile(
    rf"(?:(?P<first>{NAME.pattern})\s+(?:and|et|y)\s+(?:d[e’']\s*|del?\s+(?:la\s+)?|el\s+|la\s+)?{HONOURED})?(?P<second>{NAME.pattern}),"
    r"\s+(?P<title>[^,;.]{3,90})"
)
GUESTS = re.compile(
    rf"\b(?:by|from|par|de|por)\s+(?:the\s+)?{HONOURED}(?P<name>{NAME.pattern}),\s+(?P<title>[A-ZÀ-Þ][^;.]{{5,260}})"
)
TITLED_GUESTS = re.compile(
    rf"\b(?:by|from|par|de|por)\s+(?:(?:the|its|le|la|son|sa|el|su)\s+|l[’'])?(?:United Nations\s+)?"
    rf"(?P<title>[A-ZÀ-Þ][^;.,]{{5,260}})(?:,\s[^;.,]{{5,80}})?,\s+{HONOURED}(?P<name>{NAME.pattern})(?=[,.;])"
)


@dataclass
class Roster:
    """The speakers met in one document: who has the floor, persons with title, bodies, and the one that spoke last first."""

    knowledge: Knowledge
    words: Voices
    reviewed: tuple[str, ...]
    is_dialogue: bool
    unnamed_type: str | None = None
    current: Turn | None = None
    persons: list[Turn] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    latest: list[Body] = field(default_factory=list)
    delegations: dict[str, Body] = field(default_factory=dict)
    lead: str = ""
    at_start: bool = False
    section_state: str | None = None
    states_speak: bool = False
    held_on: str | None = None

    def delegation(self, iso3: str) -> Body:
        """The delegation of a State, called as title and lead call the State."""
        if iso3 not in self.delegations:
            printed = [m.group() for m in self.knowledge.state_pattern.finditer(self.lead.replace("’", "'"))]
            names = [name for name in printed if self.knowledge.state_names[name] == iso3 and not name.isupper()]
            body = delegation(iso3, self.knowledge)
            self.delegations[iso3] = replace(body, name=max(names, key=len)) if names else body
        return self.delegations[iso3]

    def remember(self, turn: Turn) -> None:
        """Keep the body of a turn that was taken, as a participant and as the one that spoke last."""
        body = turn.body
        if body is UNKNOWN:
            return
        if body.stakeholder_type != "committee" and body not in self.bodies and not body.name.startswith(NOT_NAMED):
            self.bodies.append(body)
        self.latest = [body, *(known for known in self.latest if known != body)]

    def meet_members(self, sentence: str) -> None:
        """Members of the Committee whom a sentence names beside its subject, so that they are known later."""
        for match in MEMBERS.finditer(sentence):
            if self.words.committee_role.search(match.group("title")):
                for printed in filter(None, (match.group("first"), match.group("second"))):
                    name = self.words.honorific.sub("", printed)
                    if self.person_called(name) is None:
                        title = match.group("title").strip()
                        self.persons.append(Turn(COMMITTEE, "", f"named with title: {title}", natural(name), title))
        self._meet_guests(sentence)

    def _meet_guests(self, sentence: str) -> None:
        """Persons of another body whom a sentence names with their title, before or after it: "heard Anna Example, Chief of"."""
        for match in (*GUESTS.finditer(sentence), *TITLED_GUESTS.finditer(sentence)):
            title = match.group("title").strip()
            is_guest = HIGH_COMMISSIONER.search(title) and is_function(title)
            presents = self.is_dialogue and self.words.state_role.match(title)
            body = (is_guest or presents) and body_of(
                title, self.words, self.reviewed, self.knowledge, state_first=False
            )
            if body and self.person_called(match.group("name")) is None:
                name = natural(match.group("name"))
                self.persons.append(Turn(body, "", f"named with title: {title}", name, role_in(title)))

    def own_body(self, title: str) -> Body | None:
        """The body that has the floor, where a title is of that body: "its secretary", "coordinator of the network"."""
        now = self.current.body if self.current else None
        if now is None or now is UNKNOWN:
            return None
        noun = OF_BODY.match(title)
        own = self.words.possessive.match(title) or (noun and self._is_kind(noun.group("noun"), now))
        return now if own else None

    def state_told(self, before: str) -> str | None:
        """The State that opens a sentence, where several are under review: "As to Togo, the Commission said"."""
        told = states_in(before, self.knowledge) if len(self.reviewed) > 1 else ()
        return told[0] if len(told) == 1 and told[0] in self.reviewed else None

    def unless_of_another(self, found: Turn | None, before: str) -> Turn | None:
        """What was found, if it is not of another State than the one that opens the sentence."""
        told = self.state_told(before)
        country = found.body.country_iso3 if found else None
        return None if told and country and country != told else found

    def as_then(self, body: Body) -> Body:
        """A body with the type that it had on the day of the meeting: IOM joined the United Nations system in 2016."""
        if body.stakeholder_type == "un_entity" and before_joining(body.name, self.held_on):
            return replace(body, stakeholder_type="intergovernmental", basis=BEFORE_2016)
        return body

    def by_role(self, bare: str) -> Turn | None:
        """The person met under that function: "the Rapporteur", "the Minister"; the one who spoke last, if several."""
        noun = self.words.article.sub("", bare).casefold()
        fitting = [turn for turn in self.persons if turn.role and noun in turn.role.casefold()]
        if self.current in fitting or (self.current and self.current.role and noun in self.current.role.casefold()):
            return self.current
        return replace(fitting[-1], basis=f"named by function: {bare}") if fitting else None

    def person_called(self, printed: str) -> Turn | None:
        """The person met whose name holds these words; without the person, where two of one body share them."""
        wanted = folded(natural(printed)).split()
        found = [turn for turn in self.persons if is_called(folded(turn.speaker or "").split(), wanted)]
        if not found and len(" ".join(wanted)) > 4:
            found = [t for t in self.persons if fuzz.ratio(" ".join(wanted), _last(t, len(wanted))) >= SPELLED_ALIKE]
        if len(found) > 1 and len({turn.body for turn in found}) == 1:
            exact = [t for t in found if folded(t.speaker or "").split() == wanted]
            turn = exact[0] if exact else replace(found[0], speaker=None, role=None)
            return replace(turn, basis=f"named: {printed}")
        return replace(found[0], basis=f"named: {printed}") if len(found) == 1 else None

    def body_called(self, subject: str) -> Turn | None:
        """A body met before, by name, part of its name, acronym, or a noun for its kind."""
        joint = self._together(subject) or self._of_the_land(subject)
        if joint:
            return joint
        plain = self.words.article.sub("", self.words.representing.sub("", subject))
        wanted = words_of(plain)
        if not wanted:
            return None
        fitting = [body for body in self.latest if body.stakeholder_type != "committee" and wanted <= spellings(body)]
        now = self.current.body if self.current else None
        if now and self._is_kind(subject, now) and not any(b.stakeholder_type == now.stakeholder_type for b in fitting):
            fitting = []
        if not fitting:
            fitting = [
                body
                for body in self.latest
                if body.stakeholder_type not in ("committee", "state_delegation") and self._is_kind(subject, body)
            ]
            if self.current and self.current.body in fitting:
                return replace(self.current, basis=f"noun for the speaker before: {subject}")
        if not fitting:
            return self.by_role(subject) if self.words.article.match(subject) and self.persons else None
        holder = self._holder(subject, fitting)
        if holder:
            return holder
        body = fitting[0]
        same = self.current if self.current and self.current.body == body else None
        return (
            replace(same, basis=f"named in the sentence: {subject}")
            if same
            else Turn(body, "", f"named in the sentence: {subject}")
        )

    def _holder(self, subject: str, bodies: list[Body]) -> Turn | None:
        """The person of one of these bodies whose title opens with these words: "the Deputy Prosecutor"."""
        title = self.words.article.sub("", subject).casefold().split()
        of_them = [turn for turn in self.persons if turn.role and turn.body in bodies]
        return next((t for t in reversed(of_them) if (t.role or "").casefold().split()[: len(title)] == title), None)

    def _together(self, subject: str) -> Turn | None:
        """The last organisation that spoke, where all of them speak: "the three organizations jointly called"."""
        match = TOGETHER.match(subject)
        spoke = [body for body in self.bodies if body.stakeholder_type == "ngo"]
        if match is None or len(spoke) != NUMBERS[match.group("number").casefold()]:
            return None
        last = next(body for body in self.latest if body in spoke)
        return Turn(last, "", f"speaks with the others: {subject}")

    def _of_the_land(self, subject: str) -> Turn | None:
        """The body of one of several States, called by its people: "the Togolese Commission"."""
        for word in re.findall(r"[\w’-]{5,}", subject) if len(self.reviewed) > 1 else ():
            rest = re.sub(rf"\s*\b{re.escape(word)}\b", "", subject).strip()
            lands = {iso3 for iso3 in self.reviewed if self._is_people(word, iso3)}
            fitting = [b for b in self.latest if lands == {b.country_iso3} and self._is_kind(rest, b)]
            if fitting:
                return Turn(fitting[0], "", f"named in the sentence: {subject}")
        return None

    def _is_people(self, word: str, iso3: str) -> bool:
        """True for a word that begins as a name of the State does and is none: "Togolese", "marroquí"."""
        names = [folded(name) for name, code in self.knowledge.state_names.items() if code == iso3]
        return folded(word) not in names and any(name[:ALIKE] == folded(word)[:ALIKE] for name in names)

    def _is_kind(self, subject: str, body: Body) -> bool:
        generic = self.words.generic
        kind = generic.get(body.stakeholder_type)
        if generic[""].match(subject):
            return self.current is not None and body == self.current.body
        return bool(kind and kind.match(subject))


def _last(turn: Turn, length: int) -> str:
    """The last words of the name of a person."""
    return " ".join(folded(turn.speaker or "").split()[-length:])
