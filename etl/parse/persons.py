"""Names of persons in natural case, and delegations called by their State."""

from __future__ import annotations

from etl.knowledge import Knowledge
from etl.parse.model import Body

PARTICLE = r"(?:de|da|del|della|dos|das|la|el|al|bin|ben|von|van|ould|mint|di|du|le|y|e)"
LOWERED = {"de", "del", "da", "do", "dos", "das", "di", "du", "von", "van", "der", "y", "e", "la", "las", "los"}
OHCHR = "Office of the United Nations High Commissioner for Human Rights"


def delegation(iso3: str, knowledge: Knowledge) -> Body:
    """The delegation of a State, called by the name of the State."""
    name = next(name for name, code in knowledge.state_names.items() if code == iso3)
    return Body(name, None, "state_delegation", iso3, "the State under review or named")


def natural(name: str) -> str:
    """A name printed in capitals in natural case: JOAQUÍN BELMONTE becomes Joaquín Belmonte."""
    first, *others = name.split(" ")
    lowered = (w.lower() if w.isupper() and w.lower() in LOWERED else w for w in others)
    return " ".join(w.title() if w.isupper() and len(w) > 1 else w for w in (first, *lowered))
