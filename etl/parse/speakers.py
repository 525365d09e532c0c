"""Who a subject stands for: a speaker met before, or a person or body that the sentence introduces."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.parse.called import (
    CAPITAL,
    NAME,
    is_proper,
)
from etl.parse.clause import Said
from etl.parse.draft import COMMITTEE, Turn
from etl.parse.introductions import Introductions
from etl.parse.model import Body
from etl.parse.names import states_in, type_of
from etl.parse.persons import delegation, natural
from etl.parse.roster import NOT_NAMED, UNKNOWN

LONGEST_NAME = 16
AND = re.compile(r",\s+(?:and|et|y)\s+|,\s+|\s(?:and|et|y)\s(?=[A-ZÀ-Þ])")
# "Land and Water, an association from the coast": the name before it is one body's.
ONE_BODY = re.compile(r"(?:an?|une?|una)\s[a-zA-Z]")
OF_COMMITTEE = re.compile(r"\b(?:committee|comité)\b", re.IGNORECASE)
DELEGATES = re.compile(r".{0,30}d[eé]l[eé]g", re.IGNORECASE)
# "They" after one person is that person's body: who else spoke is not said.
PLURAL = re.compile(r"(?:they|both.*|ils|elles|ces derniers|ell[oa]s|est[oa]s|amb[oa]s)$", re.IGNORECASE)


class Speakers(Introductions):
    """The speakers of a document, and how the next subject is to be understood."""

    def turn_of(self, said: Said) -> Turn | None:
        """The turn that an attribution opens or goes on with; None where it is none."""
        subject = self._heard(said.subject.strip(' ,“”"'), said)
        if not subject or len(subject.split()) > LONGEST_NAME:
            return None
        if said.how in ("head", "near"):
            if self._is_mixed(said):
                return Turn(UNKNOWN, "", f"people of several kinds of bodies: {subject}")
            if self._is_unnamed(subject):
                return self._group(subject, said)
        if said.how == "head" and (several := self._several(said)):
            return several
        found = self._acting(subject, said) if said.how == "weak" else self._again(subject, said)
        if found is None and said.how != "near":
            found = self.person(subject, said)
            if found is None and said.how != "weak":
                found = self._group(subject, said) or self._body(subject, said) or self._guest(subject, said)
        if said.how == "near" and found and found.body is UNKNOWN:
            return None  # "Rapporteur for this report, Mr. Example said": what stands before the name tells more
        return found

    def _heard(self, subject: str, said: Said) -> str:
        """The subject, empty where the verb is told of it: "the organization had closed", not "closed".

        An institution or organisation that is met at the start of a paragraph is heard there even so.
        """
        name, _, last = subject.rpartition(" ")
        if said.how not in ("head", "near") or not self.words.auxiliary.fullmatch(last):
            return subject
        newcomer = said.how == "head" and self.at_start and self.unnamed_type and is_proper(name)
        return name if newcomer and type_of(name, "", self.knowledge)[0] in ("ngo", "nhri") else ""

    def meet_listed(self, text: str) -> None:
        """Those who spoke, where one sentence lists them; what follows belongs to all of them."""
        listed = re.split(r"\b(?:by|from|were|was|included|fueron|étaient)\b:?|:", text, maxsplit=1)[-1].strip(" .")
        parts = (
            re.split(r";\s*(?:and |et |y )?", listed)
            if ";" in listed
            else re.split(r",\s*(?:and |et |y )?|\s(?:and|et|y)\s", listed)
        )
        self.at_start = True
        for part in parts:
            subject, _, gloss = part.strip().partition(", ")
            turn = self.turn_of(Said(subject, gloss))
            if turn:
                self.remember(turn)
        self.current = Turn(
            Body("Speakers listed together", None, "other", None, f"a list: {listed}"), "", "the speakers of the list"
        )

    def _acting(self, subject: str, said: Said) -> Turn | None:
        """Experts, the delegation or a person met before as the subject of any verb that tells what was done there."""
        if self.words.auxiliary.search(said.verb):
            return None
        honorific = self.words.honorific.match(subject)
        if honorific:
            return self.person_called(subject[honorific.end() :].strip())
        if self.at_start and self.words.representing.match(subject):
            return self._again(subject, said) or self._group(subject, said) or self._body(subject, said)
        experts = self.words.experts.fullmatch(subject)
        delegates = DELEGATES.match(subject) and self.words.delegation.fullmatch(subject)
        named = experts and OF_COMMITTEE.search(subject)
        at_start = (experts or (delegates and self.is_dialogue)) and self.at_start
        return self._standing(subject) if named or at_start else None

    def _several(self, said: Said) -> Turn | None:
        """The first of several bodies that speak together; the others take part too. None where it is no list of bodies."""
        if ONE_BODY.match(said.gloss) or self.words.honorific.match(said.subject):
            return None
        whole = f"{self.words.representing.sub('', said.subject)}, {said.gloss}" if said.gloss else said.subject
        parts = [part.strip() for part in AND.split(self.words.representing.sub("", whole)) if part.strip()]
        typed = [type_of(part, "", self.knowledge)[0] not in (None, "state_delegation") for part in parts]
        if len(parts) < 2 or not typed[0] or not all(is_proper(part) for part in parts):
            return None
        if not (all(typed) or (len(parts) > 2 and self.unnamed_type)):
            return None
        found = [self.body_called(part) or self._body(part, Said(part)) for part in parts]
        turns = [turn for turn in found if turn]
        if len(turns) < len(parts):
            return None
        for turn in (*turns, turns[0]):
            self.remember(turn)
        return turns[0]

    def _guest(self, subject: str, said: Said) -> Turn | None:
        """Somebody of a meeting who is told by function only, or a stranger: never the speaker before."""
        if said.how != "head" or self.words.auxiliary.search(subject):
            return None
        first, _, more = said.gloss.partition(", ")
        person = first and self.words.guests.match(subject) and self.person(first, Said(first, more, how="tail"))
        if person:
            return person
        sent = self.words.representing.match(subject) and (self.at_start or not self.is_dialogue)
        if sent or self.words.guests.match(subject):
            return self.by_role(subject) or Turn(UNKNOWN, "", f"told by function only: {subject}")
        return None

    def _is_unnamed(self, subject: str) -> bool:
        """True for speakers without a name; "the speaker" is the one before, and "a speaker for the X" has a name."""
        if not self.words.unnamed.match(subject) or self.words.generic[""].match(subject):
            return False
        of = self.words.representing.match(subject)
        body = subject[of.end() :] if of else ""
        is_name = is_proper(body) or (body[:1].isupper() and bool(type_of(body, "", self.knowledge)[0]))
        return not is_name or body in self.knowledge.state_names or bool(self.words.unnamed.match(body))

    def _is_mixed(self, said: Said) -> bool:
        """True for people who come from several kinds of bodies: Governments, universities and civil society."""
        whole = f"{said.before}{said.subject}, {said.gloss}"
        start = self.words.group.search(whole)
        return start is not None and sum(bool(kind.search(whole, start.start())) for kind in self.words.kinds) > 1

    def _again(self, subject: str, said: Said) -> Turn | None:
        """A speaker met before, or one of the standing ones: pronoun, delegation, Experts, Chair."""
        if self.words.pronoun.match(subject):
            turn = self.current and replace(self.current, basis="pronoun for the speaker before")
            several = turn and turn.speaker and PLURAL.match(subject)
            return replace(turn, speaker=None, role=None) if turn and several else turn
        honorific = self.words.honorific.match(subject)
        if honorific:
            return self._titled(subject[honorific.end() :].strip(), said)
        gloss_name = self.name_in_gloss(said)
        if gloss_name:
            return None
        standing = self._standing(subject)
        if standing:
            return standing
        return self.unless_of_another(self.person_called(subject) or self.body_called(subject), said.before)

    def _titled(self, rest: str, said: Said) -> Turn | None:
        """A name with Mr. or Ms. before it."""
        name = NAME.match(rest)
        single = re.match(CAPITAL, rest)
        printed = name.group() if name else single.group() if single else ""
        if not printed or (len(rest) > len(printed) and not self.words.linking.match(rest[len(printed) :])):
            return None
        known = self.person_called(printed)
        if known:
            return known
        context = self.context_of(said, rest[len(printed) :])
        if context:
            met = self.meet(printed, context, said)
            if met:
                return met
        return Turn(UNKNOWN, "", f"named, but not introduced: {printed}", natural(printed))

    def _standing(self, subject: str) -> Turn | None:
        words = self.words
        bare = re.sub(r"\s*,.*$", "", subject)
        match = words.delegation.match(bare)
        if match and self._ends(bare, match.end()):
            states = states_in(bare, self.knowledge) or self.reviewed
            if self.is_dialogue and len(states) == 1:
                return Turn(self.delegation(states[0]), "", "the delegation is the subject", role="delegation")
        match = words.chair.match(bare)
        if match:
            return self.by_role(bare) or Turn(COMMITTEE, "", "the Chair is the subject", role="Chair")
        match = words.experts.match(bare)
        if match and self._ends(bare, match.end()) and not self._is_of_a_body(bare):
            if re.match(r"(?:the|l[ea]|el|la)\s+(?:country )?(?:co-?|cor)?r[ae][pl]", bare, re.IGNORECASE):
                return self.by_role(bare) or Turn(COMMITTEE, "", "the rapporteur is the subject", role="Rapporteur")
            return Turn(COMMITTEE, "", "Experts are the subject", role=bare)
        if words.committee.match(bare):
            return Turn(COMMITTEE, "", "the Committee is the subject")
        if words.secretariat.match(bare):
            return Turn(COMMITTEE, "", "the Secretariat is the subject", role="Secretariat")
        return None

    def _is_of_a_body(self, subject: str) -> bool:
        """True for a member of a body with a name: of a bar association, not of the Committee."""
        of = self.words.representing.match(subject)
        return bool(of and is_proper(subject[of.end() :]) and not OF_COMMITTEE.search(subject))

    def _ends(self, text: str, place: int) -> bool:
        """True where nothing but a phrase with "of" or "for" follows."""
        rest = text[place:].strip()
        return (
            not rest
            or bool(self.words.linking.match(rest))
            or bool(re.match(r"(?:who|qui|que|present|présents|acting|serving|agissant|faisant|chargée?s?)\b", rest))
        )

    def _group(self, subject: str, said: Said) -> Turn | None:
        """Speakers who are not named, or the representative of a State."""
        if self._is_unnamed(subject):
            named = self._named_after(subject, said.gloss) if said.gloss else None
            if named:
                return named
            states = states_in(subject, self.knowledge) or states_in(said.before, self.knowledge)
            now = self.current.body if self.current else None
            if now and now.name.startswith(NOT_NAMED) and not states:
                return self.current
            iso3 = states[0] if states else self.section_state
            name = f"{NOT_NAMED} on {delegation(iso3, self.knowledge).name}" if iso3 else f"{NOT_NAMED} not named"
            return Turn(Body(name, None, "ngo", iso3, f"not named: {subject}"), "", f"not named: {subject}")
        plain = self.words.article.sub("", subject)
        state = self.words.article.sub("", self.words.representing.sub("", subject))
        if state in self.knowledge.state_names and (self.is_dialogue or self.states_speak or state != plain):
            return Turn(self.delegation(self.knowledge.state_names[state]), "", f"named: {subject}")
        return self.official(subject, said)

    def _named_after(self, subject: str, gloss: str) -> Turn | None:
        """The person or body in the words after speakers without a name: "a non-governmental organization, represented by X"."""
        first, _, more = self.words.represented.sub("", gloss).partition(", ")
        person = self.person(first, Said(first, more, how="tail"))
        body = None if person else self.new_body(first, subject)
        return person or (Turn(body, "", f"first named in the sentence: {gloss}") if body else None)

    def _body(self, subject: str, said: Said) -> Turn | None:
        may_be_new = said.fresh or (said.how in ("according", "tail") and self.is_told_apart(subject, said))
        if self.words.auxiliary.search(said.gloss) and not self.words.inserted.match(said.gloss):
            return None  # "The Minister, the Mayor and the Judge had come and asked" is told, they do not speak
        body = self.new_body(subject, f"{said.gloss} {said.bracket}", said) if may_be_new else None
        return Turn(body, "", f"first named in the sentence: {subject}") if body else None
