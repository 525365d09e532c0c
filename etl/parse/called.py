"""Names of persons and bodies as they are printed and called again later."""

from __future__ import annotations

import re

from etl.parse.model import Body
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
    "da",
    "das",
    "do",
    "dos",
    "el",
    "los",
    "las",
    "del",
    "y",
    "et",
    "l",
    "d",
}
FOREIGN = re.compile(r"\s(?:des?|du|del|d[ao]s|el|las?|les|los|et|y|para|por|pour|pro|für)\s|[À-ÿĀ-Žŝ]")
# What follows a name and says what kind of body it is, not what a person does.
DESCRIBES = re.compile(
    r"(?:(?:[Aa]n?|[Tt]he|[Uu]ne?|[Uu]na|[Ll]a|[Ee]l|[Ll][’'])\s*)?(?:(?!of |for |de |du |d[’'])[a-zà-ÿ][\w-]* ){0,3}"
    r"(?:organi[sz]ations?|NGO|network|coalition|institution|association|union|charity|body|agency|federation|"
    r"ONG|organisation|"
    r"organización|institución|asociación|red|réseau|collectif|colectivo|centre|group|groupe|grupo|platform|"
    r"movement)\b"
)


def same_words(one: str, other: str) -> bool:
    """True for two spellings of one name that differ in articles only."""
    return words_of(one) == words_of(other)


def same_body(one: Body, other: Body) -> bool:
    """True for two bodies that are one: the same State, the same acronym, or the one name within the other."""
    if one.stakeholder_type != other.stakeholder_type:
        return False
    if one.stakeholder_type == "state_delegation":
        return one.country_iso3 == other.country_iso3
    mine, yours = spellings(one), words_of(other.name)
    return (
        bool(one.acronym and one.acronym == other.acronym)
        or (len(yours) > 1 and yours <= mine)
        or (len(words_of(one.name)) > 1 and words_of(one.name) <= yours)
    )


def role_in(context: str) -> str | None:
    """The function in a title, without "and head of delegation"; None where nothing is left."""
    role = re.split(r",?\s+(?:and|y|et)\s+(?:head|jef[ea]|cheffe?)\b", context)[0].strip(" ,")
    return role or None


def looks_human(name: str) -> bool:
    """True for two to four words that may be the name of a person."""
    return len(name.split()) in (2, 3, 4) and not re.search(r"[’']s\b", name)


def looks_like_body(context: str) -> bool:
    """True for words that go on with "of the" and a capital: the body of a person, not a title."""
    return bool(re.match(r"(?:of|from|for)\s+(?:the\s+)?[A-Z]", context))


def is_acronym_of(printed: str, name: str) -> bool:
    """True for the first letters of the capitalised words of a name, two at the least."""
    return len(printed) > 1 and printed == "".join(re.findall(r"(?<![\w’'])[A-ZÀ-Þ]", name))


def is_proper(name: str) -> bool:
    """True when words look like a proper name whatever they mean: two capitalised words or more, or an acronym."""
    capitals = re.findall(r"(?<![\w’'])(?:[dl][’'])?[A-ZÀ-Þ][\w’'-]*", name)
    return len(capitals) >= 2 or bool(re.fullmatch(r"[A-Z][\w-]*[A-Z]\w*", name))


def holds_a_verb(name: str, words: Voices) -> bool:
    """True where the words are more than a name; English names have no small words but "of", "for" and their like.

    A name in another language may hold more of them, in an English text too: "Collectif des dockers de Lima".
    """
    if words.names_in_small or FOREIGN.search(name):
        return bool(words.finite.search(f"{name} "))
    elided = re.sub(r"(?<!\w)[dl][’'](?=\w)", "", name)
    return any(word not in SMALL for word in re.findall(r"(?<![\w’'-])[a-zà-ÿ][\w’'-]*", elided))


def is_called(full: list[str], wanted: list[str]) -> bool:
    """True when the wanted words stand in a row in a full name, and are not its first name alone."""
    spans = [i for i in range(len(full) - len(wanted) + 1) if full[i : i + len(wanted)] == wanted]
    return bool(wanted) and bool(spans) and (spans[-1] > 0 or len(wanted) > 1 or len(full) == 1)


def folded(name: str) -> str:
    """A name with one kind of apostrophe and without hyphens, in small letters."""
    return re.sub(r"[’‘']", "'", name.casefold()).replace("-", " ")


def spellings(body: Body) -> set[str]:
    """The words by which a body may be called: its name, its acronym and what it was called beside them."""
    return words_of(" ".join([body.name, body.acronym or "", *body.also_called]))


def words_of(text: str) -> set[str]:
    """The words of a name that tell one body from another, in small letters."""
    plain = re.sub(r"\b[dl][’']", "", text.lower())
    return {word for word in re.findall(r"[\w-]+", re.sub(r"[’']s?\b", "", plain)) if word not in SMALL}
