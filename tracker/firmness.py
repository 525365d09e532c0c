"""How firmly the Committee asks: our own scale of its verbs, and the verb of a paragraph that was read. Pure.

The scale orders words of English drafting; the Committee publishes none. A French or Spanish text is read by the verb
of its translation, which need not stand at the same step as the English one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tracker.words import N_

SCALE_NOTE = N_("Our own scale of the verb, firmest first; the Committee publishes none.")
_STATE = r"(?:state party|état partie|estado parte)\s+(?:should|must|devrait|doit|debería|debe)"
_SUBJECT = r"(?:(?:the|le|el) (?:committee|comité)|\bit|\bil)"
_ASIDE = r"(?:,(?:[^.;]|\.(?=\s?\d)){1,200}?,)?"
_BETWEEN = (
    r"(?:(?:\s|,)+(?:also|further|moreover|therefore|strongly|again|once more|and|in particular|in addition|"
    r"también|además|encarecidamente|asimismo|le|lui|se))*\s+"
)


@dataclass(frozen=True)
class Level:
    """One step of the scale: its slug, its label, and the verbs that stand for it in each language."""

    slug: str
    label: str
    verbs: str


SCALE = (
    Level("urges", "Urges", r"urges?|exhorte|(?:prie|demande) instamment|engage (?:instamment|vivement)|insta"),
    Level("calls_upon", "Calls upon", r"calls? (?:up)?on|engage|appelle|exhorta|hace un llamamiento"),
    Level("recommends", "Recommends", r"recommends?|reiterates? its (?:\w+ )?recommendations?|recommande|recomienda"),
    Level("should", "Says the State should", ""),
    Level("requests", "Requests", r"requests?|asks|prie|demande|pide|solicita"),
    Level("encourages", "Encourages", r"encourages?|encourage|alienta|anima"),
    Level("invites", "Invites", r"invites?|invita"),
)
NOT_ASKED = Level("concern", "Voices concern only", "")
NO_VERB = Level("no_verb", "No verb of the scale", "")
NOT_CLAIMED = Level("not_claimed", "Not claimed (paraphrase)", "")
LEVELS = (*SCALE, NO_VERB, NOT_ASKED, NOT_CLAIMED)
_PATTERNS = tuple(
    (
        level,
        re.compile(
            f"{_SUBJECT}{_ASIDE}{_BETWEEN}({level.verbs})\\b" if level.verbs else f"({_STATE})\\b", re.IGNORECASE
        ),
    )
    for level in SCALE
)


def level_of(text: str, act: str, text_origin: str, chapeau: str | None = None) -> tuple[Level, str | None]:
    """The step of an observation and the verb that put it there, as printed.

    The verb is one whose subject is the Committee, or "the State party should"; of several the firmest counts. A paraphrase is never given a verb: its
    words are ours. A sub-paragraph without a verb of its own takes that of `chapeau`, the line that opens its list.
    """
    if text_origin != "sentence":
        return NOT_CLAIMED, None
    for where in (text, chapeau or ""):
        for level, pattern in _PATTERNS:
            if found := pattern.search(where):
                return level, found[1]
    return (NOT_ASKED if act == "concern" else NO_VERB), None
