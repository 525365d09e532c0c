"""What kind of speech a paragraph of the Universal Human Rights Index is: by its type there, else by its verbs. Pure."""

from __future__ import annotations

import re

ASKS = re.compile(
    r"\b(?:recommends?|urges?|encourages?|calls? (?:up)?on|requests?|invites?|should|recommande|engage|encourage|prie|"
    r"demande|devrait|recomienda|insta|exhorta|alienta|invita|pide|solicita|deber[ií]a)\b",
    re.IGNORECASE,
)
WORRIES = re.compile(
    r"\b(?:concern(?:ed|s)?|regrets?|alarmed|deplores?|disturbed|worried|dismayed|pr[ée]occup\w+|inqui\w+|regrette|"
    r"d[ée]plore|preocupa\w*|lamenta|deplora)\b",
    re.IGNORECASE,
)
WELCOMES = re.compile(
    r"\b(?:welcomes?|notes? with (?:appreciation|satisfaction|interest)|commends?|appreciates?|accueille|se f[ée]licite|"
    r"salue|prend note avec (?:satisfaction|int[ée]r[êe]t)|acoge con|celebra|toma nota con (?:satisfacci[óo]n|inter[ée]s))\b",
    re.IGNORECASE,
)
REPORTS = re.compile(
    r"\bnext (?:\w+ ){0,3}periodic report\b|\bwithin (?:one|two) years?\b.*\bparagraphs?\b|"
    r"\bprochain rapport p[ée]riodique\b|\bpr[óo]ximo informe peri[óo]dico\b",
    re.IGNORECASE,
)
TYPES = {"recommendations": "recommendation", "concernsobservations": "observation"}


def act_of(kind: str, text: str) -> tuple[str, str, bool] | None:
    """Act of a paragraph, what decided it, and whether it was inferred from verbs alone; None when nothing tells.

    The index has one type for worry and praise; the verbs tell them apart.
    """
    stated = TYPES.get(re.sub(r"\W", "", kind).lower())
    by_verbs = _by_verbs(text)
    if stated == "recommendation":
        act = "follow_up" if REPORTS.search(text) else "recommendation"
        return act, "type in the index: Recommendations", False
    if stated == "observation":
        act = "positive_aspect" if by_verbs == "positive_aspect" else "concern"
        return act, "type in the index: Concerns/Observations", False
    if by_verbs is None:
        return None
    told = f"the index gives {kind!r} as its type" if kind else "the index gives no type"
    return by_verbs, f"inferred:verbs ({told})", True


def _by_verbs(text: str) -> str | None:
    """The act of the first verb that tells; praise that turns into worry is a concern."""
    named = (("recommendation", ASKS), ("concern", WORRIES), ("positive_aspect", WELCOMES))
    found = {act: match.start() for act, pattern in named if (match := pattern.search(text))}
    if not found:
        return None
    first = min(found, key=lambda act: found[act])
    if first == "recommendation" and REPORTS.search(text):
        return "follow_up"
    return "concern" if first == "positive_aspect" and "concern" in found else first
