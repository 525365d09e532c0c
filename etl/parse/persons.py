"""Named speakers: who a name and title stand for, and how they are called later."""

from __future__ import annotations

import re

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE
from etl.parse.model import Body
from etl.parse.names import NGO, NHRI, STATE_BODY, UN, states_in

PARTICLE = r"(?:de|da|del|della|dos|das|la|el|al|bin|ben|von|van|ould|mint|di|du|le|y|e)"
LOWERED = {"de", "del", "da", "do", "dos", "das", "di", "du", "von", "van", "der", "y", "e", "la", "las", "los"}
WORD = r"[A-ZÀ-Þ][\w’'‘.-]*"
NAME = rf"{WORD}(?:[ -](?:{PARTICLE}|{WORD})){{1,5}}"
HONORIFIC = r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Father|Sister|Archbishop|Ambassador)"
COMMITTEE_ROLE = re.compile(
    r"\b(?:Committee (?:Expert|Member|Chair\w*|Vice-Chair\w*)|(?:Country )?(?:Co-)?Rapporteur|Vice-Chair\w*|Chair(?:person|man|woman)?"
    r"|Expert and|Member of the Committee)\b(?! of the (?:National|Commission|Council))"
)
STATE_ROLE = re.compile(
    r"\b(?:head of (?:the )?delegation|delegation|Minister|Ministry|Vice-Minister|Ambassador|Permanent Representative|"
    r"Chargé d.affaires|Secretary of State|Permanent Mission|Director[- ]General|Attorney General|Commissioner|Undersecretary)\b",
    re.IGNORECASE,
)
HELD_IN = (
    r"^.*?\b(?:member|head|president|director|representative|chair\w*|commissioner|secretary|coordinator|officer|advis[eo]r|"
    r"deputy \w+)\b[^,]*?\b(?:of|at|for|from) (?:the )?(?P<o>[A-Z].*)$"
)
OHCHR = "Office of the United Nations High Commissioner for Human Rights"


def body_of(title: str, reviewed: tuple[str, ...], knowledge: Knowledge) -> tuple[Body | None, str | None]:
    """The body that a title or a bracket stands for, and the role in it; None where neither tells."""
    role = _role(title)
    if COMMITTEE_ROLE.search(title):
        return COMMITTEE, role
    if NHRI.search(title) and not STATE_BODY.search(title):
        return Body(_organisation(title), None, "nhri", _state(title, reviewed, knowledge), f"title: {title}"), role
    if re.search(r"High Commissioner for Human Rights|\bOHCHR\b|Human Rights (?:Council and )?Treat(?:y|ies)", title):
        return Body(OHCHR, "OHCHR", "un_entity", None, f"title: {title}"), role
    if UN.search(title):
        return Body(_organisation(title), None, "un_entity", None, f"title: {title}"), role
    state = states_in(title, knowledge)
    if STATE_ROLE.search(title) or title.strip() in knowledge.state_names:
        iso3 = next((s for s in state if s in reviewed), None) or (state[0] if state else None) or _only(reviewed)
        return (delegation(iso3, knowledge), role) if iso3 else (None, role)
    if NGO.search(title):
        return Body(_organisation(title), None, "ngo", None, f"title: {title}"), role
    return None, role


def delegation(iso3: str, knowledge: Knowledge) -> Body:
    """The delegation of a State, called by the name of the State."""
    name = next(name for name, code in knowledge.state_names.items() if code == iso3)
    return Body(name, None, "state_delegation", iso3, "the State under review or named")


def natural(name: str) -> str:
    """A name printed in capitals in natural case: JOAQUÍN BELMONTE becomes Joaquín Belmonte."""
    words = [w.title() if w.isupper() and len(w) > 1 else w for w in name.split(" ")]
    return " ".join([words[0], *(w.lower() if w.lower() in LOWERED else w for w in words[1:])])


def _role(title: str) -> str | None:
    role = re.sub(r",?\s+(?:and )?head of (?:the )?delegation.*$", "", title)
    role = (
        re.sub(r"\s+(?:of|for|at|to|from) (?:the )?(?:[A-ZÀ-Þ][\w’'-]+(?: |$)){1,8}$", "", role)
        if " of " in role
        else role
    )
    return role.strip(" ,") or None


def _organisation(title: str) -> str:
    """The part of a title that names an organisation: what follows its last "of the", "at the", or its last comma."""
    for pattern in (HELD_IN, r"^.*, (?:the )?(?P<o>[A-Z].*)$"):
        match = re.match(pattern, title, re.IGNORECASE)
        if match and match.group("o")[:1].isupper():
            return match.group("o").strip(" ,")
    return re.sub(r"^(?:the|a|an) ", "", title, flags=re.IGNORECASE).strip(" ,")


def _state(title: str, reviewed: tuple[str, ...], knowledge: Knowledge) -> str | None:
    named = states_in(title, knowledge)
    return named[0] if named else _only(reviewed)


def _only(states: tuple[str, ...]) -> str | None:
    return states[0] if len(states) == 1 else None
