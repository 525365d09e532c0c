"""Persons who are introduced by name and title, in whatever order, and the body that each speaks for."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.parse.called import DESCRIBES, NAME, is_acronym_of, is_proper, looks_human, looks_like_body, role_in, same_body
from etl.parse.clause import Said
from etl.parse.draft import Turn
from etl.parse.model import Body
from etl.parse.names import known_body, told_outright, type_of
from etl.parse.newcomers import Newcomers
from etl.parse.persons import natural
from etl.parse.roster import UNKNOWN
from etl.parse.titles import HOLDER, body_of, is_function, of_body

REPORT = r"(?:\w+\s+){0,6}(?:report|rapport|informe)\b"
PRESENTS = re.compile(
    rf"\b(?:presenting|introducing|présentant|présentait|presentando|al presentar|presentó)\s+{REPORT}|"
    r"\b(?:also|jointly)\s+(?:presenting|introducing)\b|\b(?:presentation|introduction) of (?:the|its) (?:[\w-]+\s){0,3}report\b|"
    r"\b(?:report|rapport|informe)\b[^.;]{0,80}\b(?:presented|introduced|présenté|introduit|presentado)\s+(?:by|par|por)\s*$",
    re.IGNORECASE,
)
PRESENTED = re.compile(rf"(?:introduced|presented|présenté|introduit|presentó)\s+{REPORT}", re.IGNORECASE)
# "le Président du Comité M. Jean Exemple": no comma stands between the title and the name.
TITLE_THEN_NAME = re.compile(
    rf"(?P<role>.+?)\s+(?:(?:el|la)\s)?(?:MM?|Mmes?|Mlle|Mr|Mrs|Ms|Dr|Sra?)\.?\s+(?P<name>{NAME.pattern})$"
)
# "Deputy Ombudsman Ana Example": the post of a national institution, then the name.
HOLDER_THEN_NAME = re.compile(
    rf"(?P<role>(?:(?:[Tt]he|[Ll]e|[Ll]a|[Ee]l)\s)?(?:[A-Z]\w+\s){{0,2}}?(?:Ombuds\w+|Human Rights (?:Commissioner|Defender)|People[’']s Advocate|"
    rf"Defensora? (?:Adjunt[oa] )?del Pueblo|Médiat(?:eur|rice)|Défenseure? des droits))\s+(?P<name>{NAME.pattern})$"
)
# Posts that are the name of a body too: the Ombudsman of X, the Special Rapporteur on Y.
POST = re.compile(
    rf"{HOLDER.pattern}|Special Rapporteur|Independent Expert|Resident Coordinator|Rapporteu(?:r|se) spécial|"
    r"Expert indépendant|Relatora? Especial|Coordinadora? Residente"
)
TITLE_THEN_CAPITALS = re.compile(
    r"(?P<title>(?:[A-ZÀ-Þ][a-zà-ÿ-]+\s){1,6})(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?:\s[A-ZÀ-Þ][A-ZÀ-Þ’'-]+)+)"
)


class Introductions(Newcomers):
    """A roster that meets persons by what is said of them."""

    def person(self, subject: str, said: Said) -> Turn | None:
        """A person who is introduced: name and title, title and name, or name and body."""
        in_gloss = self.name_in_gloss(said)
        if in_gloss:
            return self._named_in_gloss(in_gloss, subject, said)
        if self.words.verb.search(said.gloss):
            return None
        capitals = TITLE_THEN_CAPITALS.fullmatch(subject)
        if capitals:
            return self._titled_in_capitals(capitals, said)
        holder = HOLDER_THEN_NAME.match(subject)
        if holder:
            return self.meet(holder.group("name"), holder.group("role"), said)
        if self._is_bare_name(subject, said):
            return self._bare_name(subject, said)
        return self._name_then_post(subject, said) or self._post_then_name(subject, said)

    def _named_in_gloss(self, name: str, subject: str, said: Said) -> Turn | None:
        """The person whose title is the subject and whose name follows it; of nobody we know where a guest is not placed."""
        guest = self.words.guests.match(subject)
        if guest is None:
            return self.meet(name, subject, said)
        described = ", ".join([self.words.article.sub("", guest.group()), said.gloss.partition(", ")[2]])
        met = self.meet(name, described, said)
        return met or Turn(UNKNOWN, "", f"of a body that is not told: {subject}", name)

    def _is_bare_name(self, subject: str, said: Said) -> bool:
        """Whether the subject is the name of a person and no more."""
        clause_word = said.how in ("head", "weak") and not said.fresh
        of_body = DESCRIBES.match(said.gloss) or is_acronym_of(said.bracket, subject)
        no_name = clause_word or of_body or subject in self.knowledge.state_names or self.words.article.match(subject)
        return not no_name and NAME.fullmatch(subject) is not None

    def _bare_name(self, name: str, said: Said) -> Turn | None:
        """The person of a name; a person of a body that nothing tells must not speak for the one before."""
        context = self.context_of(said, "")
        met = self.meet(name, context, said) if context else None
        stranger = said.how == "head" and self.words.linking.match(said.gloss) and looks_human(name)
        return met or (Turn(UNKNOWN, "", f"of an unknown body: {name}", name) if stranger else None)

    def _name_then_post(self, subject: str, said: Said) -> Turn | None:
        """The person whose name is followed by what he or she is: "Anna Example of the Forum"."""
        start = None if self.words.article.match(subject) else NAME.match(subject)
        link = self.words.linking.match(subject[start.end() :]) if start else None
        if start is None or link is None or known_body(subject, self.knowledge):
            return None
        linked = self.words.linking.sub("", subject[start.end() :])
        # "International Forum of Solidarity" is no person.
        kind_of_body, _ = type_of(start.group(), "", self.knowledge)
        if not linked[:1].isupper() or not looks_human(start.group()) or kind_of_body is not None:
            return None
        return self.meet(start.group(), subject[start.end() :], said)

    def _post_then_name(self, subject: str, said: Said) -> Turn | None:
        """The member or the delegate whose post stands before the name, without a comma."""
        titled = TITLE_THEN_NAME.match(subject)
        match = titled or re.match(rf"(?P<role>.+?)\s+(?P<name>{NAME.pattern})$", subject)
        official = match and self.words.committee_role.search(match.group("role"))
        if match and (official or (titled and self.words.state_role.search(match.group("role")))):
            return self.meet(match.group("name"), match.group("role"), said)
        return None

    def _titled_in_capitals(self, printed: re.Match[str], said: Said) -> Turn | None:
        """The person whose title stands before a name in capitals, without a comma: "Deputy Ombudsman ANNA EXAMPLE"."""
        title = printed.group("title").strip()
        met = self.meet(printed.group("name"), self.context_of(said, "") or title, said)
        if met is None:
            return None
        self.persons[-1] = replace(met, role=title)
        return self.persons[-1]

    def official(self, subject: str, said: Said) -> Turn | None:
        """The State, where an office of its own speaks: "a representative of the Prosecutor's Office" among the delegation."""
        of = self.words.representing.match(subject)
        slug, _ = type_of(subject[of.end() :] if of else subject, said.gloss, self.knowledge)
        among = self.is_dialogue and of and not self.at_start and self.unnamed_type is None and slug in (None, "ngo")
        heard = self.current is None or self.current.body.stakeholder_type in ("state_delegation", "committee")
        outright = told_outright(said.gloss)
        own = bool(outright and outright[0] == "state_delegation") if not among else heard and outright is None
        if not own or len(self.reviewed) != 1 or not is_proper(subject):
            return None
        return Turn(self.delegation(self.reviewed[0]), "", f"an office of the State: {subject}", role=subject)

    def name_in_gloss(self, said: Said) -> str | None:
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
            or self.words.guests.match(subject)
            or self.words.representing.match(subject)
            or is_function(self.words.article.sub("", subject))
            or POST.match(self.words.article.sub("", subject))
        )
        return (
            name.group() if name and (titled or honorific) and name.group() not in self.knowledge.state_names else None
        )

    def context_of(self, said: Said, more: str) -> str:
        """What is said of a person: title, bracket, and the clause before that names whom the person speaks for."""
        inserted = re.split(
            r",\s+(?=(?:speaking|responding|replying|in|who|qui|quien|for (?:his|her)|pour sa|por su|"
            r"répondant|en)\b)",
            said.gloss,
        )
        gloss = inserted[0] if not self.words.inserted.match(inserted[0]) else said.gloss
        parts = [more.strip(" ,"), said.bracket, gloss]
        behalf = re.search(
            r"(?:on behalf of|speaking for|representing|au nom d\w+|en nombre d\w+|en representación d\w+)\s*(.+)",
            said.before,
            re.IGNORECASE,
        )
        parts.append(behalf.group(1).strip(" ,") if behalf and re.search(r"[A-ZÀ-Þ]", behalf.group(1)) else "")
        return ", ".join(part for part in parts if part)

    def meet(self, name: str, context: str, said: Said) -> Turn | None:
        """The first turn of a person of whom the context tells the body; None where it tells none."""
        body = (
            self._presenter(context, said)
            or self.own_body(context)
            or body_of(context, self.words, self.reviewed, self.knowledge, state_first=self.is_dialogue)
        )
        now = self.current.body.stakeholder_type if self.current else None
        title = context and not self.words.inserted.match(context) and not looks_like_body(context)
        if body is None and now == "state_delegation" and len(self.reviewed) == 1 and title:
            body = self.delegation(self.reviewed[0])
        if body is None and said.how == "tail" and not self.words.linking.match(context):
            return None
        if body is None:
            body = self.new_body(of_body(self.words.linking.sub("", context)), context)
        if body is None:
            return None
        if body.stakeholder_type == "state_delegation" and body.country_iso3:
            body = self.delegation(body.country_iso3)
        body = self.as_then(body)
        known = next((b for b in self.bodies if same_body(b, body)), None)
        plain = natural(self.words.honorific.sub("", name))
        turn = Turn(known or body, "", f"named with title: {context}", plain, role_in(context))
        self.persons.append(turn)
        return turn

    def _presenter(self, context: str, said: Said) -> Body | None:
        """The delegation of the State under review, where a person presents its report: whatever the title."""
        if not self.is_dialogue or len(self.reviewed) != 1 or self.words.committee_role.search(context):
            return None
        presents = PRESENTS.search(f"{said.before} {said.gloss}") or PRESENTS.search(said.verb)
        presents = presents or PRESENTED.match(f"{said.verb.split()[-1]}{said.after}" if said.verb else "")
        return self.delegation(self.reviewed[0]) if presents else None
