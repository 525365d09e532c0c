"""Who speaks: carries organisation, type and act from sentence to sentence of a stakeholder meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE
from etl.parse.model import Body
from etl.parse.names import states_in, type_of

SAYING = (
    "said|noted|stated|explained|focused|focussed|spoke|speaking|turned|regretted|recommended|drew|reported|raised|stressed|"
    "emphasi[sz]ed|highlighted|expressed|recalled|added|pointed|urged|called|asked|informed|briefed|underlined|underscored|"
    "welcomed|feared|deplored|denounced|presented|observed|warned|indicated|referred|mentioned|addressed|described|commented|"
    "replied|responded|answered|assured|proposed|dwelt|told|outlined|shared|gave|began|concluded|clarified|confirmed|dealt"
)
ADVERBIAL = re.compile(
    r"^(?:In|For|As|On|During|Following|After|Turning|Speaking|Representing|With|Regarding|Concerning|Also|Finally|Then|"
    r"Responding|Replying|Answering|Continuing|Jointly|Next|Lastly|Second|First|Third)\b[^,]*,\s+"
)
SUBJECT = re.compile(
    rf"^(?P<name>(?:[Tt]he |An? )?[^,;:.]*?(?:\([^)]*\))?)(?:,\s*(?P<gloss>(?!responding|replying|answering)[^,]{{3,120}}),)?"
    rf"(?:,\s*(?:responding|replying|answering|for its part|in turn)[^,]*(?:,[^,]*)?,)?\s+"
    rf"(?:also |then |further |next |and |in turn )*(?P<verb>{SAYING})\b"
)
REPLY = re.compile(
    r"\b(responding|replying|answering)\b|\bin (?:reply|response|answer) to\b|^following (?:a |further )?(?:question|inquir|enquir|quer)|"
    r"\bin the (?:\w+ )?discussion\b|\bthe committee was (?:told|assured|informed)\b",
    re.IGNORECASE,
)
TOPIC = re.compile(
    r"(?:responding to|replying to|answering|in (?:reply|response|answer) to|following) (?:a |an |the |further |several )?"
    r"(?:questions?|inquir\w+|enquir\w+|quer(?:y|ies))\s+(?:about|on|regarding|concerning|as to|relating to)\s+(?P<topic>[^,;.]+)",
    re.IGNORECASE,
)
HIDDEN = re.compile(r"\bthe committee was (?:told|assured|informed)\b", re.IGNORECASE)
ASKED = re.compile(
    r"^(?:the )?(?:committee|experts|committee experts|members)\b[^.]*\b(asked|wished to know|wondered|enquired|inquired)\b",
    re.IGNORECASE,
)
SMALL_WORDS = {"the", "a", "an", "of", "for", "and", "on", "to", "in"}
GENERIC = {
    "it",
    "they",
    "he",
    "she",
    "organisation",
    "organization",
    "institution",
    "association",
    "representative",
    "speaker",
    "office",
    "commission",
}


@dataclass
class Speaker:
    """The organisation that is speaking and the act, as they stand after the last sentence read."""

    knowledge: Knowledge
    reviewed: tuple[str, ...]
    unnamed_type: str | None
    bodies: list[Body] = field(default_factory=list)
    current: Body | None = None
    act: str = "briefing"

    def start_paragraph(self) -> None:
        """A new paragraph briefs until a question or a discussion says otherwise."""
        self.act = "briefing"

    def hear(self, sentence: str) -> tuple[Body | None, str, str | None, str]:
        """Speaker, act, topic of the question answered, and what decided the speaker, for the next sentence."""
        topic = TOPIC.search(sentence)
        if ASKED.match(sentence):
            return COMMITTEE, "question", None, "the Committee is the subject of the sentence"
        if REPLY.search(sentence):
            self.act = "reply"
        hidden = HIDDEN.search(sentence)
        basis = "hidden speaker: continues the organisation that answers" if hidden else self._subject(sentence)
        return self.current, self.act, topic.group("topic").strip() if topic else None, basis

    def _subject(self, sentence: str) -> str:
        rest, clauses = without_adverbials(sentence)
        match = SUBJECT.match(rest)
        if match:
            name = match.group("name").strip()
            found = self._known(name)
            if found:
                self.current = found
                return f"named in the sentence: {name}"
            if _is_name(name) and not _is_state(name, self.knowledge):
                self.current = self._new(name, " ".join([clauses, match.group("gloss") or ""]))
                return f"first named in the sentence: {name}"
        return "carried from the sentence before" if self.current else "no organisation named yet"

    def _known(self, name: str) -> Body | None:
        words = _words(name)
        if not words:
            return None
        if words <= GENERIC and name.split()[0].lower() in ("it", "they", "he", "she", "the"):
            return self.current
        fitting = [body for body in self.bodies if words <= _spellings(body)]
        return fitting[0] if len(fitting) == 1 else (self.current if self.current in fitting else None)

    def _new(self, printed: str, context: str) -> Body:
        name, acronym, gloss = _name_parts(printed)
        slug, basis = type_of(name, f"{context} {gloss}", self.knowledge)
        if slug is None:
            slug, basis = (
                self.unnamed_type or "other",
                "the lead counts the organisations" if self.unnamed_type else basis,
            )
        states = states_in(printed, self.knowledge)
        country = states[0] if states else (self.reviewed[0] if slug == "nhri" and len(self.reviewed) == 1 else None)
        body = Body(name, acronym, slug, country, basis, (gloss,) if gloss else ())
        self.bodies.append(body)
        return body


def without_adverbials(sentence: str) -> tuple[str, str]:
    """The sentence without the clauses before its subject, and these clauses."""
    rest, clauses = sentence, ""
    while match := ADVERBIAL.match(rest):
        clauses += " " + match.group()
        rest = rest[match.end() :]
    return rest, clauses


def _name_parts(printed: str) -> tuple[str, str | None, str]:
    """A printed name as (name, acronym, other words in brackets)."""
    brackets = re.findall(r"\(([^)]*)\)", printed)
    name = re.sub(r"\s*\([^)]*\)", "", printed).strip()
    name = re.sub(r"^(?:[Tt]he|[Aa]n?) (?:representatives? of (?:the )?)?", "", name)
    acronym = next(
        (b for b in brackets if re.fullmatch(r"[A-Z][A-Za-z&.-]{1,11}", b) and sum(c.isupper() for c in b) >= 2), None
    )
    return name, acronym, " ".join(b for b in brackets if b != acronym)


def _is_name(name: str) -> bool:
    """True when a subject looks like the name of a body: two capitalised words, or an acronym."""
    bare = re.sub(r"^(?:The|An?|A)\s+", "", name)
    capitals = re.findall(r"\b[A-ZÀ-Ý][\w’'-]*", bare)
    return (
        len(bare.split()) <= 16
        and (len(capitals) >= 2 or bool(re.fullmatch(r"[A-Z]{3,12}", bare)))
        and not re.match(r"(?:the )?committee\b", name, re.IGNORECASE)
    )


def _is_state(name: str, knowledge: Knowledge) -> bool:
    """True when a subject is nothing but a State."""
    plain = re.sub(r"^(?:the|The)\s+", "", name)
    return plain in knowledge.state_names


def _spellings(body: Body) -> set[str]:
    """The words by which a body may be called later: its name, its acronym and what stood in brackets after it."""
    return _words(" ".join([body.name, body.acronym or "", *body.also_called]))


def _words(text: str) -> set[str]:
    words = re.findall(r"[\w’'-]+", re.sub(r"\([^)]*\)", " ", text).lower())
    return {word for word in words if word not in SMALL_WORDS}
