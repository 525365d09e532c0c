"""Who a subject stands for: persons and bodies met so far, and those that a sentence introduces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from etl.knowledge import Knowledge
from etl.parse.clause import Said
from etl.parse.draft import COMMITTEE, Turn
from etl.parse.model import Body
from etl.parse.names import known_body, states_in, type_of
from etl.parse.persons import delegation, natural
from etl.parse.titles import ACRONYM, body_of
from etl.parse.words.model import Voices

PARTICLE = r"(?:de|da|do|del|della|dos|das|la|las|los|el|al|bin|ben|von|van|der|den|ould|mint|ag|di|du|le|y|e|i)"
CAPITAL = r"(?:[A-ZÀ-ÞĀ-ŽȘȚ’‘'][\w’'‘.-]*|[dDlLnNO][’'][A-ZÀ-Þ][\w’'-]*)"
NAME = re.compile(rf"{CAPITAL}(?:[ -](?:{PARTICLE}|{CAPITAL})){{1,6}}")
SMALL = {
    "the",
    "a",
    "an",
    "of",
    "for",
    "and",
    "on",
    "to",
    "in",
    "against",
    "with",
    "from",
    "at",
    "by",
    "without",
    "under",
    "de",
    "la",
    "le",
    "les",
    "des",
    "du",
    "el",
    "los",
    "las",
    "del",
    "y",
    "et",
    "l",
    "d",
}
# What follows a name and says what kind of body it is, not what a person does.
DESCRIBES = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Uu]ne?|[Uu]na|[Ll]a|[Ee]l|[Ll][’'])\s*)?(?:(?!of |for |de |du |d[’'])[a-zà-ÿ][\w-]* ){0,3}"
    r"(?:organi[sz]ations?|NGO|network|coalition|institution|association|union|charity|body|agency|federation|"
    r"ONG|organisation|"
    r"organización|institución|asociación|red|réseau|collectif|colectivo|centre|group|groupe|grupo|platform|"
    r"movement)\b"
)
NOT_NAMED = "Speakers"
SPELLED_ALIKE = 86
LONGEST_NAME = 16


@dataclass
class Speakers:
    """The speakers of one document, and how the next subject is to be understood."""

    knowledge: Knowledge
    words: Voices
    reviewed: tuple[str, ...]
    is_dialogue: bool
    unnamed_type: str | None = None
    current: Turn | None = None
    persons: list[Turn] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    latest: list[Body] = field(default_factory=list)
    lead: str = ""
    at_start: bool = False
    section_state: str | None = None
    states_speak: bool = False

    def delegation(self, iso3: str) -> Body:
        """The delegation of a State, called as title and lead call the State."""
        printed = [m.group() for m in self.knowledge.state_pattern.finditer(self.lead.replace("’", "'"))]
        names = [name for name in printed if self.knowledge.state_names[name] == iso3 and not name.isupper()]
        body = delegation(iso3, self.knowledge)
        return replace(body, name=max(names, key=len)) if names else body

    def turn_of(self, said: Said, *, meets_bodies: bool) -> Turn | None:
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
                found = self._group(subject, said) or (
                    self._body(subject, said) if meets_bodies and self._may_be_new(said) else None
                )
        return found

    def _is_unnamed(self, subject: str) -> bool:
        """True for speakers without a name; "the speaker" is the one before."""
        return bool(self.words.unnamed.match(subject)) and not self.words.generic[""].match(subject)

    def _may_be_new(self, said: Said) -> bool:
        return said.fresh or (said.how == "according" and self.at_start)

    def remember(self, turn: Turn) -> None:
        """Keep the body of a turn that was taken, as a participant and as the one that spoke last."""
        body = turn.body
        if body is UNKNOWN:
            return
        if body.stakeholder_type != "committee" and body not in self.bodies and not body.name.startswith(NOT_NAMED):
            self.bodies.append(body)
        self.latest = [body, *(known for known in self.latest if known != body)]

    def _again(self, subject: str, said: Said) -> Turn | None:
        """A speaker met before, or one of the standing ones: pronoun, delegation, Experts, Chair."""
        if self.words.pronoun.match(subject):
            return self.current and replace(self.current, basis="pronoun for the speaker before")
        honorific = self.words.honorific.match(subject)
        if honorific:
            return self._titled(subject[honorific.end() :].strip(), said)
        gloss_name = self._name_in_gloss(said)
        if gloss_name:
            return None
        standing = self._standing(subject)
        if standing:
            return standing
        return self._known_person(subject) or self._known_body(subject)

    def _titled(self, rest: str, said: Said) -> Turn | None:
        """A name with Mr. or Ms. before it."""
        name = NAME.match(rest)
        single = re.match(CAPITAL, rest)
        printed = name.group() if name else single.group() if single else ""
        if not printed or (len(rest) > len(printed) and not self.words.linking.match(rest[len(printed) :])):
            return None
        known = self._known_person(printed)
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
            return self._by_role(bare) or Turn(COMMITTEE, "", "the Chair is the subject", role="Chair")
        match = words.experts.match(bare)
        if match and self._ends(bare, match.end()):
            if re.match(r"(?:the|l[ea]|el|la)\s+(?:country )?(?:co-?|cor)?r[ae][pl]", bare, re.IGNORECASE):
                return self._by_role(bare) or Turn(COMMITTEE, "", "the rapporteur is the subject", role="Rapporteur")
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

    def _by_role(self, bare: str) -> Turn | None:
        """The person met under that function: "the Rapporteur", "the Minister"; the one who spoke last, if several."""
        noun = self.words.article.sub("", bare).casefold()
        fitting = [turn for turn in self.persons if turn.role and noun in turn.role.casefold()]
        if self.current in fitting or (self.current and self.current.role and noun in self.current.role.casefold()):
            return self.current
        return replace(fitting[-1], basis=f"named by function: {bare}") if fitting else None

    def _known_person(self, printed: str) -> Turn | None:
        wanted = _folded(natural(printed)).split()
        found = [turn for turn in self.persons if _is_called(_folded(turn.speaker or "").split(), wanted)]
        if not found and len(" ".join(wanted)) > 4:
            found = [t for t in self.persons if fuzz.ratio(" ".join(wanted), _tail(t, len(wanted))) >= SPELLED_ALIKE]
        if len(found) > 1 and len({turn.body for turn in found}) == 1:
            exact = [t for t in found if _folded(t.speaker or "").split() == wanted]
            turn = exact[0] if exact else replace(found[0], speaker=None, role=None)
            return replace(turn, basis=f"named: {printed}")
        return replace(found[0], basis=f"named: {printed}") if len(found) == 1 else None

    def _known_body(self, subject: str) -> Turn | None:
        """A body met before, by name, part of its name, acronym, or a noun for its kind."""
        plain = self.words.article.sub("", self.words.representing.sub("", subject))
        wanted = _words(plain)
        if not wanted:
            return None
        fitting = [body for body in self.latest if body.stakeholder_type != "committee" and wanted <= _spellings(body)]
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
            return self._by_role(subject) if self.words.article.match(subject) and self.persons else None
        body = fitting[0]
        same = self.current if self.current and self.current.body == body else None
        return (
            replace(same, basis=f"named in the sentence: {subject}")
            if same
            else Turn(body, "", f"named in the sentence: {subject}")
        )

    def _is_kind(self, subject: str, body: Body) -> bool:
        generic = self.words.generic
        kind = generic.get(body.stakeholder_type)
        if generic[""].match(subject):
            return self.current is not None and body == self.current.body
        return bool(kind and kind.match(subject))

    def _person(self, subject: str, said: Said) -> Turn | None:
        """A person who is introduced: name and title, title and name, or name and body."""
        in_gloss = self._name_in_gloss(said)
        if in_gloss:
            return self._meet(in_gloss, subject, said)
        name = None if DESCRIBES.match(said.gloss) else NAME.fullmatch(subject)
        if name and subject not in self.knowledge.state_names and not self.words.article.match(subject):
            context = self._context(said, "")
            return self._meet(subject, context, said) if context else None
        start = None if self.words.article.match(subject) else NAME.match(subject)
        if start and self.words.linking.match(subject[start.end() :]) and not known_body(subject, self.knowledge):
            linked = self.words.linking.sub("", subject[start.end() :])
            if linked[:1].isupper() and _looks_human(start.group()):
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
        body = body_of(context, self.words, self.reviewed, self.knowledge, state_first=self.is_dialogue)
        if body is None and self.is_dialogue and self._among_delegates() and not _looks_like_body(context):
            body = self.delegation(self.reviewed[0])
        if body is None and said.how == "tail" and not self.words.linking.match(context):
            return None
        if body is None:
            body = self._new(self.words.linking.sub("", context), context)
        if body is None:
            return None
        if body.stakeholder_type == "state_delegation" and body.country_iso3:
            body = self.delegation(body.country_iso3)
        known = next((b for b in self.bodies if _same_body(b, body)), None)
        turn = Turn(known or body, "", f"named with title: {context}", natural(name), _role(context, body))
        self.persons.append(turn)
        return turn

    def _among_delegates(self) -> bool:
        return len(self.reviewed) == 1 and bool(
            self.current and self.current.body.stakeholder_type == "state_delegation"
        )

    def _group(self, subject: str, said: Said) -> Turn | None:
        """Speakers who are not named, or the representative of a State."""
        if self._is_unnamed(subject):
            named = self._new(said.gloss.split(", ")[0], subject) if said.gloss else None
            if named:
                return Turn(named, "", f"first named in the sentence: {said.gloss}")
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

    def _body(self, subject: str, said: Said) -> Turn | None:
        body = self._new(subject, f"{said.gloss} {said.bracket}", said)
        return Turn(body, "", f"first named in the sentence: {subject}") if body else None

    def _new(self, printed: str, context: str, said: Said | None = None) -> Body | None:
        """A body met for the first time; None where the words are not the name of one."""
        if self.is_dialogue and not (self.at_start or self.words.representing.match(printed)):
            return None
        with_article = bool(self.words.article.match(printed))
        printed = self.words.article.sub("", self.words.representing.sub("", printed))
        acronym = ACRONYM.search(printed) or (ACRONYM.search(f"({said.bracket})") if said and said.bracket else None)
        name = re.sub(r"\s*\([^)]*\)", "", printed).split(", ")[0].strip()
        if (
            not name[:1].isupper()
            or self.words.article.match(name)
            or name in self.knowledge.state_names
            or self.words.state_role.match(name)
        ):
            return None
        slug, basis = type_of(name, context, self.knowledge)
        if self._holds_a_verb(name) or not _is_proper(name) and not (slug and len(name.split()) > 1):
            return None
        if slug == "state_delegation" or not (slug or self._may_be_untyped(with_article)):
            return None
        if slug is None and not _is_proper(name):
            return None
        states = states_in(name, self.knowledge)
        only = self.reviewed[0] if slug == "nhri" and len(self.reviewed) == 1 else None
        extra = tuple(word for word in (said.bracket if said else "",) if word)
        known = next((b for b in self.bodies if same_words(b.name, name)), None)
        return known or Body(
            name,
            acronym.group(1) if acronym and sum(c.isupper() for c in acronym.group(1)) > 1 else None,
            slug or self.unnamed_type or "other",
            states[0] if states else only,
            basis if slug else "the document speaks of such organisations",
            extra,
        )

    def _holds_a_verb(self, name: str) -> bool:
        """True where the words are more than a name; English names have no small words but "of", "for" and their like."""
        small = [word for word in re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*", name)]
        if self.words.names_in_small:
            return bool(self.words.finite.search(f"{name} "))
        return any(word not in SMALL for word in small)

    def _may_be_untyped(self, with_article: bool) -> bool:
        """True where organisations are speaking: at the start of a paragraph, or a bare name in capitals."""
        if self.unnamed_type is None:
            return False
        return self.at_start or not with_article


UNKNOWN = Body("", None, "other", None, "not introduced")


def same_words(one: str, other: str) -> bool:
    """True for two spellings of one name that differ in articles only."""
    return _words(one) == _words(other)


def _same_body(one: Body, other: Body) -> bool:
    if one.stakeholder_type != other.stakeholder_type:
        return False
    if one.stakeholder_type == "state_delegation":
        return one.country_iso3 == other.country_iso3
    mine, yours = _spellings(one), _words(other.name)
    return (
        bool(one.acronym and one.acronym == other.acronym)
        or (len(yours) > 1 and yours <= mine)
        or (len(_words(one.name)) > 1 and _words(one.name) <= yours)
    )


def _role(context: str, body: Body) -> str | None:
    role = re.split(r",?\s+(?:and|y|et)\s+(?:head|jef[ea]|cheffe?)\b", context)[0].strip(" ,")
    return role or None


def _looks_human(name: str) -> bool:
    return len(name.split()) in (2, 3, 4) and not re.search(r"[’']s\b", name)


def _looks_like_body(context: str) -> bool:
    return bool(re.match(r"(?:of|from|for)\s+(?:the\s+)?[A-Z]", context))


def _is_proper(name: str) -> bool:
    """True when words look like a proper name whatever they mean: two capitalised words or more, or an acronym."""
    capitals = re.findall(r"(?<![\w’'])(?:[dl][’'])?[A-ZÀ-Þ][\w’'-]*", name)
    return len(capitals) >= 2 or bool(re.fullmatch(r"[A-Z][\w-]*[A-Z]\w*", name))


def _is_called(full: list[str], wanted: list[str]) -> bool:
    """True when the wanted words stand in a row in a full name, and are not its first name alone."""
    spans = [i for i in range(len(full) - len(wanted) + 1) if full[i : i + len(wanted)] == wanted]
    return bool(wanted) and bool(spans) and (spans[-1] > 0 or len(wanted) > 1 or len(full) == 1)


def _tail(turn: Turn, length: int) -> str:
    return " ".join(_folded(turn.speaker or "").split()[-length:])


def _folded(name: str) -> str:
    return re.sub(r"[’‘']", "'", name.casefold()).replace("-", " ")


def _spellings(body: Body) -> set[str]:
    return _words(" ".join([body.name, body.acronym or "", *body.also_called]))


def _words(text: str) -> set[str]:
    plain = re.sub(r"\b[dl][’']", "", text.lower())
    return {word for word in re.findall(r"[\w-]+", re.sub(r"[’']s?\b", "", plain)) if word not in SMALL}
