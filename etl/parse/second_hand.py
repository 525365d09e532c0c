"""Pages that tell of a paper or a release of the Committee, or are a part of one: no release of the United Nations."""

from __future__ import annotations

import re

from etl.parse.front import Front

# What a release of the United Nations never says.
SIGNS = (
    (
        "a news story on a release of the Committee",
        r"\b(?:dans|selon) (?:un|ce|le|son) communiqué\b[^.]{0,60}\bcomité\b|"
        r"\b(?:poursuit|précise|indique|ajoute|souligne|selon) (?:le|ce|un) communiqué\b|"
        r"\bin (?:a|its) (?:press|news) (?:statement|release)\b,? the (?:un )?committee\b|"
        r"\b(?:the|its) (?:press|news) release (?:said|added|reads?|states?)\b|\bsee the (?:ohchr|un) press release\b|"
        r"\b(?:en|según) (?:un|el|su) comunicado\b[^.]{0,60}\bcomité\b|\b(?:agrega|añade|señala|indica|según) el comunicado\b",
    ),
    ("a page of somebody else, who writes for himself", r"\((?:hereinafter|en adelante|ci-après)\b"),
    (
        "a passage of concluding observations without their head",
        r"\badopted the (?:present|following) concluding observations\b|"
        r"\badopté les (?:présentes observations finales|observations finales ci-après)|"
        r"\baprobó las (?:presentes|siguientes) observaciones finales\b",
    ),
    (
        "a list of issues without its head, so it does not say for which State",
        r"^(?:sírvanse|veuillez|please) (?:facilitar|proporcionar|indicar|describir|informar|fournir|donner|indiquer|préciser|"
        r"provide|describe|indicate|inform|specify)\b",
    ),
)


def second_hand(front: Front) -> str | None:
    """What the page looks like, by a sign in its text; None where it may be a release."""
    for what, pattern in SIGNS:
        if any(re.search(pattern, block, re.IGNORECASE) for block in (*front.head, *front.body)):
            return what
    return None
