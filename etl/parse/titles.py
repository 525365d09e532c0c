"""What the title of a person says: the body that the person speaks for, in any of the languages read."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from etl.knowledge import Body as Known
from etl.knowledge import Knowledge
from etl.parse.called import is_proper
from etl.parse.draft import COMMITTEE
from etl.parse.model import Body
from etl.parse.names import (
    COUNSEL,
    INTERGOVERNMENTAL,
    NGO,
    NHRI,
    OTHER,
    STATE_BODY,
    UN,
    known_body,
    states_in,
    told_outright,
)
from etl.parse.persons import OHCHR, delegation
from etl.parse.words.model import Voices

OFFICE_NAMED = re.compile(
    r"High Commissioner(?!.{0,20}Refugees)|\bOHCHR\b|Haut-Commissa\w+(?!.{0,40}réfugiés)|\bHCDH\b|"
    r"Alt[oa] Comisionad[oa](?!.{0,40}Refugiados)|\bACNUDH\b"
)
HIGH_COMMISSIONER = re.compile(
    rf"{OFFICE_NAMED.pattern}|"
    r"Human Rights (?:Council and )?(?:Treat(?:y|ies)|Procedures Division)|Groups in Focus|Treaty Bod(?:y|ies)|"
    r"(?:Division|Service|Section) des (?:instruments|traités)|(?:División|Servicio|Sección|Subdivisión) de (?:los )?Tratados|"
    r"Special Procedures (?:Division|Branch)|Civil Society Section"
)
OFFICE_ABROAD = re.compile(r"(?:Haut-Commissariat|Oficina del? (?:la )?Alt[oa] Comisionad).*")
HOLDER = re.compile(r"(?:Procurador|Defensor|Ombuds|Prosecutor|Procurator|Médiat|Défenseu|Comisionad)", re.IGNORECASE)
CLOSE = 80
DESCRIBED = re.compile(r"(?:an?|une?|una|la|l[’'])\s+[a-zà-ÿ]|[a-zà-ÿ]+(?:ción|tion) ")
# "universidad pública de X", after a name: it tells what the body is. "profesor en la universidad" is a person.
KIND_FIRST = re.compile(
    r"(?:universi|centr|red |réseau|network|coalition|coalición|association|asociación|fundación|fondation|foundation|"
    r"clini|cliniq|clínic|institut|sindicato|syndicat|union |collecti|colectivo|ONG|faculty|faculté|facultad)"
)
# A function and whose it is: "Director of Hands Without Frontiers", "Secrétaire général de l'Organisation du port".
OF_NAME = re.compile(
    r"(?:[\w’'-]+\s){1,5}?(?:of|for|at|with|du|des|de la|de l[’']|del|de los|de las|de|d[’'])\s*(?:the\s+)?"
    r"(?P<name>[A-ZÀ-Þ][\w’'&-]*\s+[\w’'&-]+.*)"
)
KIND_WORD = re.compile(
    r"^(?:[a-zà-ÿ]+(?:[’']s?)?\s){0,2}(?:ONG|NGO|union|organi[sz]ation|organización|association|asociación|coalition|coalición|collectif|colectivo|network|réseau|"
    r"charity|syndicat|sindicato)\s+(?=[A-ZÀ-Þ«“])"
)
ACRONYM = re.compile(r"\(([A-Z][\w&./-]{1,14})\)")
# A name goes back over capitals and the small words between them, up to "of the" after a function.
NAME_BACK = re.compile(r"(?:[A-ZÀ-Þ][\w’'.&-]*|(?<=\s)(?:and|for|on|&)(?=\s))(?:\s+|$)")
OFFICE = re.compile(
    r"(?:\b(?:Office|Bureau|Oficina|Institution|Secretariat|Commission|Council|Federation|Association|"
    r"Network)\s+(?:of|for|du|de la|de l[’']|del|de)\s+(?:the\s+)?)$"
)
ROLE_BEFORE = re.compile(
    r"^(?:.*?\b(?:of|for|at|from|with|representing|du|de la|de l[’']|des|de|au|à la|del|de los|de las|"
    r"en)\s+(?:the\s+|la\s+|el\s+)?)?(?=[A-ZÀ-Þ])"
)


def body_of(
    title: str, words: Voices, reviewed: tuple[str, ...], knowledge: Knowledge, *, state_first: bool
) -> Body | None:
    """The body that a title stands for; None where it names none.

    state_first: where a delegation speaks, a director is one of its members before he is the head of a centre.
    """
    if HIGH_COMMISSIONER.search(title):
        return high_commissioner(title)
    special = UN.search(title) or INTERGOVERNMENTAL.search(title)
    if words.committee_role.search(title) and not special:
        return COMMITTEE
    outright = told_outright(title)
    if outright and outright[0] == "ngo":
        return _named(title, NGO, "ngo", reviewed, knowledge)
    if COUNSEL.search(title):
        return _named(title, COUNSEL, "other", reviewed, knowledge)
    if NHRI.search(title) and not STATE_BODY.search(title):
        return _named(title, NHRI, "nhri", reviewed, knowledge)
    if INTERGOVERNMENTAL.search(title):
        return _named(title, INTERGOVERNMENTAL, "intergovernmental", reviewed, knowledge)
    state = _state_of(title, words, reviewed, knowledge)
    strong = STATE_BODY.search(title) or re.search(
        r"\b(?:ambassad|permanent|delegaci|délégation|delegation|embajad)", title, re.IGNORECASE
    )
    if UN.search(title) and not strong:
        return _named(title, UN, "un_entity", reviewed, knowledge)
    if state and (state_first or strong):
        return state
    for pattern, slug in ((OTHER, "other"), (NGO, "ngo")):
        if pattern.search(title):
            return _named(title, pattern, slug, reviewed, knowledge)
    return state if strong or state_first or not _of_an_own_body(title, knowledge) else None


def _of_an_own_body(title: str, knowledge: Knowledge) -> bool:
    """True where a function is of a body with a name of its own and no State is named: "Secrétaire général de l'Organisation X"."""
    return of_body(title) != title and not states_in(title, knowledge)


def high_commissioner(title: str) -> Body:
    """The Office of the High Commissioner for Human Rights, by its name in the language of the title where that is printed."""
    abroad = OFFICE_ABROAD.search(title)
    name = re.split(r",|\s*\([A-Z]", abroad.group())[0].strip() if abroad else OHCHR
    return Body(name, "OHCHR", "un_entity", None, f"title: {title}")


def _state_of(title: str, words: Voices, reviewed: tuple[str, ...], knowledge: Knowledge) -> Body | None:
    """The State whose office a title names; the one under review where it names none."""
    plain = words.article.sub("", title.strip())
    if not words.state_role.search(title) and plain not in knowledge.state_names:
        return None
    named = states_in(title, knowledge)
    iso3 = next((s for s in named if s in reviewed), None) or next(iter(named), None)
    iso3 = iso3 or (reviewed[0] if len(reviewed) == 1 else None)
    return delegation(iso3, knowledge) if iso3 else None


def _named(title: str, pattern: re.Pattern[str], slug: str, reviewed: tuple[str, ...], knowledge: Knowledge) -> Body:
    name, acronym = organisation_in(title, pattern)
    known = known_body(name, knowledge) or (_of_country(name, reviewed, knowledge) if slug == "nhri" else None)
    name = known.name if known and slug == "nhri" and not known_body(name, knowledge) else name
    states = states_in(name, knowledge)
    only = reviewed[0] if len(reviewed) == 1 and slug == "nhri" else None
    country = (known.country_iso3 if known else None) or (states[0] if states else only)
    return Body(name, acronym or (known.acronym if known else None), slug, country, f"title: {title}", (title,))


def _of_country(name: str, reviewed: tuple[str, ...], knowledge: Knowledge) -> Known | None:
    """The institution on record of the State under review, where an office holder's title is close to its name."""
    if len(reviewed) != 1 or not HOLDER.match(name):
        return None
    fitting = [b for b in knowledge.bodies if b.stakeholder_type == "nhri" and b.country_iso3 == reviewed[0]]
    close = [b for b in fitting if fuzz.token_set_ratio(name.casefold(), b.name.casefold()) >= CLOSE]
    return close[0] if len(close) == 1 else None


def organisation_in(title: str, pattern: re.Pattern[str]) -> tuple[str, str | None]:
    """The name of the organisation in a title, and its acronym."""
    acronym = ACRONYM.search(title)
    plain = re.sub(r"\s*\([^)]*\)", "", title)
    parts = [part.strip() for part in plain.split(", ") if part.strip()]
    fitting = [i for i, part in enumerate(parts) if pattern.search(part)] or [0]
    # "Ombudsperson, Institution of Ombudsmen of X": the post comes first, the body after it.
    found = next((i for i in fitting if is_proper(parts[i])), fitting[0]) if parts else 0
    if found and (DESCRIBED.match(parts[found]) or (parts[found][0].islower() and KIND_FIRST.match(parts[found]))):
        found -= 1
    part = parts[found] if parts else plain
    match = next((m for m in pattern.finditer(part) if not is_function(m.group())), None)
    name = _around(part, match) if match else ROLE_BEFORE.sub("", part)
    name = re.sub(r"^(?:the|le|la|l[’']|el|les|los)\s*(?=[A-ZÀ-Þ])", "", name, flags=re.IGNORECASE)
    return KIND_WORD.sub("", name.strip(" ,")), acronym.group(1) if acronym else None


def _around(part: str, match: re.Match[str]) -> str:
    """The name around a word that tells the type: back over its capitals, on to the end of the part."""
    start = match.start()
    while True:
        before = part[:start]
        office = OFFICE.search(before)
        word = re.search(r"(?:(?<=\s)|^)(?:[A-ZÀ-Þ][\w’'.&-]*)\s+(?:(?:and|for|on|&|et|y)\s+)?$", before)
        step = office or word
        if step is None or is_function(before[step.start() :]):
            return part[start:] if part[start : start + 1].isupper() or start == match.start() else part
        start = step.start()


def of_body(title: str) -> str:
    """The name of the body after the function in a title; the title itself where it holds no such name."""
    match = OF_NAME.match(title)
    if match is None:
        return title
    function = title[: match.start("name")]
    told = function[:1].islower() or any(is_function(word) for word in function.split())
    return match.group("name") if told else title


def is_function(words: str) -> bool:
    """True for a word that is the function of a person and no part of a name: President, Director, Inspector."""
    return bool(
        re.match(
            r"(?:Director|President|Chair\w*|Professor|Profess\w+|Head|Chief|Member|Representative|Secretary|"
            r"Inspector|Coordinator|Officer|Founder|Advis[eo]r|Lawyer|Manager|Spokes\w+|Treasurer|Researcher|Deputy|Vice\S*|"
            r"Direct\w+|Président\w*|President\w*|Représentant\w*|Représentante|Cheffe?|Secrétaire|Jef[ea]|Miembro|"
            r"Secretari[oa]|Coordinador\w*|Commissioner of)\b",
            words,
        )
    )
