"""States in a text, and what kind of stakeholder a name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.knowledge import Body, Knowledge

NHRI = re.compile(
    r"ombuds\w*|national human rights (institution|commission|council|centre)|commission (on|for) human rights|human rights commission|"
    r"commissioner for human rights|human rights (defender|commissioner|ombudsman)|people.s advocate|defensor[ií]a|procurador|"
    r"conseil national des droits de l.homme|national council (on|for) human rights|human rights prosecutor",
    re.IGNORECASE,
)
STATE_BODY = re.compile(
    r"\b(ministry|minister|government|interministerial|inter-ministerial|presidential|permanent mission)\b",
    re.IGNORECASE,
)
NGO = re.compile(
    r"non-?governmental|\bNGOs?\b|civil society|\b(network|forum|coalition|foundation|platform|centre|center|caritas|association|"
    r"federation|union|alliance|memorial)\b",
    re.IGNORECASE,
)
UN = re.compile(
    r"International Labour Organi[sz]ation|International Organi[sz]ation for Migration|UNHCR|UNICEF|UN[- ]Women|"
    r"High Commissioner|Special Rapporteur|United Nations (?!Committee)|UNDP|UNODC|country team",
)


def states_in(text: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The States that a text names, by code, in the order of their first mention."""
    plain = text.replace("’", "'")
    return tuple(
        dict.fromkeys(knowledge.state_names[match.group()] for match in knowledge.state_pattern.finditer(plain))
    )


def type_of(name: str, context: str, knowledge: Knowledge) -> tuple[str | None, str]:
    """The stakeholder type of a named body, and what decided it; None when neither name nor context tells."""
    known = known_body(name, knowledge)
    if known:
        return known.stakeholder_type, f"known body: {known.name}"
    for where, text in (("its name", name), ("the words around it", context)):
        if STATE_BODY.search(text) and where == "its name":
            return "state_delegation", f"{where}: {STATE_BODY.search(text).group()}"  # type: ignore[union-attr]
        for slug, pattern in (("nhri", NHRI), ("un_entity", UN), ("ngo", NGO)):
            match = pattern.search(text)
            if match:
                return slug, f"{where}: {match.group()}"
    return None, "nothing says what kind of body it is"


def known_body(name: str, knowledge: Knowledge) -> Body | None:
    """The known body that a name or acronym stands for, if exactly that name is known."""
    for body in knowledge.bodies:
        if same_name(name, (body.name, *body.aliases, *([body.acronym] if body.acronym else []))):
            return body
    return None


def same_name(name: str, spellings: Iterable[str]) -> bool:
    """True when a name is one of the spellings, whatever the article, brackets and British or American letters."""
    return _key(name) in {_key(spelling) for spelling in spellings}


def _key(name: str) -> str:
    words = re.findall(r"\w+", re.sub(r"\([^)]*\)", " ", name.casefold()))
    swaps = {"center": "centre", "organization": "organisation"}
    return " ".join(swaps.get(word, word) for word in words if word != "the")
