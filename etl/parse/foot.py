"""The foot of a document, and what its presence or absence tells: was the whole of it read, or only its opening?"""

from __future__ import annotations

import re

from etl.parse.model import ParsedDocument
from etl.read.chrome import is_foot

AFTER_END = re.compile(r"\W*(?:ends|fin)\W*", re.IGNORECASE)
CONTACT = re.compile(
    r"^for (?:more |further )?(?:information|media|interviews?|press|your news|use)\b|^(?:media|press) (?:contact|"
    r"accreditation|request)|^background$|^what is (?:the )?(?:cmw|committee)|"
    r"^(?:learn more|for accreditation|tag and share|follow (?:us|the un)|pour (?:plus|de plus|toute|obtenir)|"
    r"contexte$|para (?:más|mayor|solicitudes|obtener)|contexto$)",
    re.IGNORECASE,
)
RISES = re.compile(
    r"\b(?:meeting rose at|séance est levée à|levanta la sesión a las|levantó la sesión)\b", re.IGNORECASE
)
COMPLETE = re.compile(r"[.:;!?)\]»”\"*]$")
LAST_LINES = 4
FAMILIES_WITH_FOOT = ("press_release", "advisory", "findings")


def without_foot(blocks: list[str]) -> list[str]:
    """The blocks of a document without the lines of its foot."""
    return [block for block in blocks if not is_foot(block)]


def after_end(blocks: list[str]) -> tuple[list[str], list[str]]:
    """What stands before "ENDS" or the contacts of a release, and what stands after: contacts, background, invitations."""
    for place, block in enumerate(blocks):
        if AFTER_END.fullmatch(block) or (place > 2 and CONTACT.match(block)):
            return without_foot(blocks[:place]), without_foot(blocks[place:])
    return without_foot(blocks), []


def extent_of(family: str, blocks: list[str]) -> str | None:
    """whole where a document ends as its family does, opening where it breaks off; None where neither can be told."""
    text = without_foot(blocks)
    foot = [block for block in blocks if is_foot(block) and re.search(r"\w", block)]
    is_release = family in FAMILIES_WITH_FOOT
    if is_release and (foot or after_end(blocks)[1]):
        return "whole"
    last = text[-1] if text else ""
    if last.endswith(("...", "…")) or (len(last.split()) > 8 and not COMPLETE.search(last)):
        return "opening"
    return "whole" if RISES.search(last) or (foot and not is_release) else None


def extent_of_official(parsed: ParsedDocument, blocks: list[str]) -> str | None:
    """The same for a record or paper, whose number of the job may stand on its first page and then tells nothing.

    Observations that reach the paragraphs on follow-up and the next report were read whole.
    """
    told = extent_of(
        parsed.header.family, [block for block in blocks[:-LAST_LINES] if not is_foot(block)] + blocks[-LAST_LINES:]
    )
    reaches_end = parsed.header.family == "concluding_observations" and [s.act for s in parsed.statements][-1:] == [
        "follow_up"
    ]
    return told or ("whole" if reaches_end else None)
