"""Who a subject stands for: a speaker met before, or a person or body that the sentence introduces."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.parse.called import (
    CAPITAL,
    DESCRIBES,
    NAME,
    is_proper,
    looks_human,
    looks_like_body,
    role_in,
    same_body,
)
from etl.parse.clause import Said
from etl.parse.draft import COMMITTEE, Turn
from etl.parse.model import Body
from etl.parse.names import known_body, states_in
from etl.parse.newcomers import Newcomers
from etl.parse.persons import delegation, natural
from etl.parse.roster import NOT_NAMED, UNKNOWN
from etl.parse.titles import body_of

LONGEST_NAME = 16
# "They" after one person is that person's body: who else spoke is not said.
PLURAL = re.compile(r"(?:they|both.*|ils|elles|ces derniers|ell[oa]s|est[oa]s|amb[oa]s)$", re.IGNORECASE)
PRESENTS = re.compile(
    r"\b(?:presenting|introducing|présentant|presentando|al presentar)\s+(?:\w+\s+){0,6}(?:report|rapport|informe)\b",
    re.IGNORECASE,
)


class Speakers(Newcomers):
    """The speakers of a document, and how the next subject is to be understood."""

    def turn_of(self, said: Said) -> Turn | None:
        """The turn that an attribution opens or goes on with; None where it is none."""
        subject = said.subject.strip(' ,“”"')
        if not subject or len(subject.split()) > LONGEST_NAME:
            return None
        if said.how in ("head", "near") and self._is_unnamed(subject):
            return self._group(subject, said)
        found = None if said.how == "weak" else self._again(subject, said)
        if found is None and said.how != "near":
            found = self._person(subject, said)
            if found is None and said.how != "weak":
                found = self._group(subject, said) or self._body(subject, said)
        return found

    def _is_unnamed(self, subject: str) -> bool:
        """True for speakers without a name; "the speaker" is the one before, and "a speaker for the X" has a name."""
        if not self.words.unnamed.match(subject) or self.words.generic[""].match(subject):
            return False
        of = self.words.representing.match(subject)
        body = subject[of.end() :] if of else ""
        return not is_proper(body) or body in self.knowledge.state_names or bool(self.words.unnamed.match(body))

    def _again(self, subject: str, said: Said) -> Turn | None:
        """A speaker met before, or one of the standing ones: pronoun, delegation, Experts, Chair."""
        if self.words.pronoun.match(subject):
            turn = self.current and replace(self.current, basis="pronoun for the speaker before")
            return replace(turn, speaker=None, role=None) if turn and PLURAL.match(subject) else turn
        honorific = self.words.honorific.match(subject)
        if honorific:
            return self._titled(subject[honorific.end() :].strip(), said)
        gloss_name = self._name_in_gloss(said)
        if gloss_name:
            return None
        standing = self._standing(subject)
        if standing:
            return standing
        return self.person_called(subject) or self.body_called(subject)

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
        context = self._context(said, rest[len(printed) :])
        if context:
            met = self._meet(printed, context, said)
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
        if match and self._ends(bare, match.end()):
            if re.match(r"(?:the|l[ea]|el|la)\s+(?:country )?(?:co-?|cor)?r[ae][pl]", bare, re.IGNORECASE):
                return self.by_role(bare) or Turn(COMMITTEE, "", "the rapporteur is the subject", role="Rapporteur")
            return Turn(COMMITTEE, "", "Experts are the subject", role=bare)
        if words.committee.match(bare):
            return Turn(COMMITTEE, "", "the Committee is the subject")
        return None

    def _ends(self, text: str, place: int) -> bool:
        """True where nothing but a phrase with "of" or "for" follows."""
        rest = text[place:].strip()
        return (
            not rest
            or bool(self.words.linking.match(rest))
            or bool(re.match(r"(?:who|qui|que|present|présents)\b", rest))
        )

    def _person(self, subject: str, said: Said) -> Turn | None:
        """A person who is introduced: name and title, title and name, or name and body."""
        in_gloss = self._name_in_gloss(said)
        if in_gloss:
            return self._meet(in_gloss, subject, said)
        if self.words.verb.search(said.gloss):
            return None
        clause_word = said.how in ("head", "weak") and not said.fresh
        name = None if clause_word or DESCRIBES.match(said.gloss) else NAME.fullmatch(subject)
        if name and subject not in self.knowledge.state_names and not self.words.article.match(subject):
            context = self._context(said, "")
            met = self._meet(subject, context, said) if context else None
            # A person of a body that nothing tells must not speak for the one before.
            stranger = said.how == "head" and self.words.linking.match(said.gloss) and looks_human(subject)
            return met or (Turn(UNKNOWN, "", f"of an unknown body: {subject}", subject) if stranger else None)
        start = None if self.words.article.match(subject) else NAME.match(subject)
        if start and self.words.linking.match(subject[start.end() :]) and not known_body(subject, self.knowledge):
            linked = self.words.linking.sub("", subject[start.end() :])
            if linked[:1].isupper() and looks_human(start.group()):
                return self._meet(start.group(), subject[start.end() :], said)
        match = re.match(rf"(?P<role>.+?)\s+(?P<name>{NAME.pattern})$", subject)
        if match and self.words.committee_role.search(match.group("role")):
            return self._meet(match.group("name"), match.group("role"), said)
        return None

    def _name_in_gloss(self, said: Said) -> str | None:
        """The name where the title stands first: "The Minister of Labour, Anna Example, said"."""
        first = said.gloss.split(", ")[0]
        honorific = self.words.honorific.match(first)
        name = NAME.fullmatch(first[honorific.end() :] if honorific else first)
        subject = said.subject
        if self.words.opener.match(subject):
            return None
        titled = (
            self.words.committee_role.search(subject)
            or self.words.state_role.search(subject)
            or self.words.chair.match(subject)
        )
        return (
            name.group() if name and (titled or honorific) and name.group() not in self.knowledge.state_names else None
        )

    def _context(self, said: Said, more: str) -> str:
        """What is said of a person: title, bracket, and the clause before that names whom the person speaks for."""
        inserted = re.split(
            r",\s+(?=(?:speaking|responding|replying|in|who|qui|quien|for (?:his|her)|pour sa|por su|"
            r"répondant|en)\b)",
            said.gloss,
        )
        gloss = inserted[0] if not self.words.inserted.match(inserted[0]) else said.gloss
        parts = [more.strip(" ,"), said.bracket, gloss]
        behalf = re.search(
            r"(?:on behalf of|representing|au nom d\w+|en nombre d\w+|en representación d\w+)\s*(.+)", said.before
        )
        parts.append(behalf.group(1).strip(" ,") if behalf else "")
        return ", ".join(part for part in parts if part)

    def _meet(self, name: str, context: str, said: Said) -> Turn | None:
        body = (
            self._presenter(context, said)
            or self.own_body(context)
            or body_of(context, self.words, self.reviewed, self.knowledge, state_first=self.is_dialogue)
        )
        now = self.current.body.stakeholder_type if self.current else None
        if body is None and now == "state_delegation" and len(self.reviewed) == 1 and not looks_like_body(context):
            body = self.delegation(self.reviewed[0])
        if body is None and said.how == "tail" and not self.words.linking.match(context):
            return None
        if body is None:
            body = self.new_body(self.words.linking.sub("", context), context)
        if body is None:
            return None
        if body.stakeholder_type == "state_delegation" and body.country_iso3:
            body = self.delegation(body.country_iso3)
        body = self.as_then(body)
        known = next((b for b in self.bodies if same_body(b, body)), None)
        turn = Turn(known or body, "", f"named with title: {context}", natural(name), role_in(context))
        self.persons.append(turn)
        return turn

    def _presenter(self, context: str, said: Said) -> Body | None:
        """The delegation of the State under review, where a person presents its report: whatever the title."""
        if not self.is_dialogue or len(self.reviewed) != 1 or self.words.committee_role.search(context):
            return None
        presents = PRESENTS.search(f"{said.before} {said.gloss}")
        return self.delegation(self.reviewed[0]) if presents else None

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
        return None

    def _named_after(self, subject: str, gloss: str) -> Turn | None:
        """The person or body in the words after speakers without a name: "a non-governmental organization, represented by X"."""
        first, _, more = self.words.represented.sub("", gloss).partition(", ")
        person = self._person(first, Said(first, more, how="tail"))
        body = None if person else self.new_body(first, subject)
        return person or (Turn(body, "", f"first named in the sentence: {gloss}") if body else None)

    def _body(self, subject: str, said: Said) -> Turn | None:
        may_be_new = said.fresh or (said.how == "according" and self.at_start)
        body = self.new_body(subject, f"{said.gloss} {said.bracket}", said) if may_be_new else None
        return Turn(body, "", f"first named in the sentence: {subject}") if body else None
