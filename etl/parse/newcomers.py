"""Bodies that a document names for the first time: whether words are the name of one, and of which type."""

from __future__ import annotations

import re

from etl.parse.called import DESCRIBES, holds_a_verb, is_proper, same_words
from etl.parse.clause import Said
from etl.parse.model import Body
from etl.parse.names import NHRI, states_in, type_of
from etl.parse.roster import Roster
from etl.parse.titles import ACRONYM, HIGH_COMMISSIONER, KIND_WORD, high_commissioner, is_function

TAKES_THE_FLOOR = re.compile(r"(?:for (?:its|their) part|in turn|pour sa part|à son tour|por su parte|a su vez)\b")
# What is named with capitals and says something, but is no speaker: "the Aliens Act stated that".
THING = re.compile(
    r"\b(?:Act|Law|Code|Bill|Decree|Order|Constitution|Convention|Covenant|Protocol|Compact|Treaty|Agreement|Charter|Plan|Strategy|"
    r"Policy|Programme|Report|Survey|Guidelines|Court|Tribunal|Parliament|Assembly|Congress|Senate|Cabinet|State|Police|Army|Service|"
    r"Agency|Authority|Department|Directorate|Bureau|Board|Committee|Bank|Party|Guard|Force)\b"
)
# The Office under a name of its own, which is kept as printed; the rest are persons and parts of it.
AS_OFFICE = re.compile(r"(?:United Nations |UN )?(?:Office|Haut-Commissariat|Oficina|OHCHR|HCDH|ACNUDH)\b")


class Newcomers(Roster):
    """A roster that knows a new body when it meets one."""

    def new_body(self, printed: str, context: str, said: Said | None = None) -> Body | None:
        """A body met for the first time; None where the words are not the name of one."""
        if self.is_dialogue and not (self.at_start or self.words.representing.match(printed)):
            return None
        represented = bool(self.words.representing.match(printed))
        with_article = not represented and bool(self.words.article.match(printed))
        printed = self.words.article.sub("", self.words.representing.sub("", printed))
        acronym = ACRONYM.search(printed) or (ACRONYM.search(f"({said.bracket})") if said and said.bracket else None)
        whole = re.sub(r"\s*\([^)]*\)", "", printed).strip()
        name = whole if " & " in whole else whole.split(", ")[0].strip()
        plain = KIND_WORD.sub("", name)
        slug, basis = type_of(name, context, self.knowledge)
        told = slug or (said is None and self.unnamed_type)  # the body of a person who was introduced
        abbreviated = acronym and self.unnamed_type and acronym.group(1).isupper()
        long_enough = bool(slug and represented or (told or abbreviated or plain != name) and " " in name)
        described = bool(said and slug and DESCRIBES.match(said.gloss))
        if not self._is_name(plain, long_enough=long_enough, described=described):
            return None
        if slug == "state_delegation" or not (slug or self._may_be_untyped(with_article, said)):
            return None
        if slug == "un_entity" and HIGH_COMMISSIONER.search(name) and not AS_OFFICE.match(name):
            return next((b for b in self.bodies if b.acronym == "OHCHR"), high_commissioner(name))
        states = states_in(name, self.knowledge)
        told = self.reviewed[0] if len(self.reviewed) == 1 else self.state_told(said.before) if said else None
        country = next(iter(states), told if slug == "nhri" else None)
        called = (said.bracket,) if said and said.bracket else ()
        named_so = (b for b in self.bodies if same_words(b.name, plain))
        known = next((b for b in named_so if country is None or b.country_iso3 in (country, None)), None)
        return known or self.as_then(
            Body(
                plain,
                acronym.group(1) if acronym and sum(c.isupper() for c in acronym.group(1)) > 1 else None,
                slug or self.unnamed_type or "other",
                country,
                basis if slug else "the document speaks of such organisations",
                (*called, name) if plain != name else called,
            )
        )

    def is_told_apart(self, subject: str, said: Said) -> bool:
        """True for a new body that is named after its words: it opens a paragraph, or its name or acronym tells that it is one."""
        if self.is_dialogue:
            return said.how == "according" and self.at_start
        return (
            self.at_start
            or bool(ACRONYM.fullmatch(f"({said.bracket})"))
            or type_of(subject, "", self.knowledge)[0] in ("ngo", "nhri")
        )

    def _is_name(self, name: str, *, long_enough: bool, described: bool) -> bool:
        """True for words that are the name of a body: no State, no function, no clause; not proper ones only where long enough.

        described: what follows says what kind of body it is, so words of another language in it are no verb.
        """
        if not name[:1].isupper() or self.words.article.match(name):
            return False
        if self.words.state_role.match(name) and not NHRI.match(name):
            return False
        if name in self.knowledge.state_names or (is_function(name) and type_of(name, "", self.knowledge)[0] is None):
            return False
        if self.words.finite.search(f"{name} ") if described else holds_a_verb(name, self.words):
            return False
        return is_proper(name) or long_enough

    def _may_be_untyped(self, with_article: bool, said: Said | None) -> bool:
        """True where organisations are speaking: first in a paragraph, without an article, or clearly new."""
        new = said and (ACRONYM.fullmatch(f"({said.bracket})") or TAKES_THE_FLOOR.match(said.gloss))
        stranger = said and not (self.words.names_in_small or THING.search(said.subject))
        return self.unnamed_type is not None and (self.at_start or not with_article or bool(new or stranger))
