"""Copies that keep a whole official document in one line: its head, headings and paragraphs are parted again."""

from __future__ import annotations

import re

HEAD, SHORTEST = 700, 600
DOCUMENT = re.compile(r"\bCMW/C/[A-Z]{3}/(?:CO|Q|QPR)/\d")
# Each label starts a line of the head, once.
LABELS = (
    r"CMW/C/[A-Z]{3}/(?:CO|Q|QPR)/\d",
    r"Distr\b",
    r"(?:(?:English|French|Spanish|Français|Español) )?Origin(?:al|e) ?:",
    r"(?:Committee on the Protection|Comité pour la protection|Comité de Protección) ",
    r"(?:Concluding observations|List of issues|Observations finales|Liste de points|Observaciones finales|Lista de cuestiones) ",
    r"1\s?\. ?(?=[A-ZÀ-Þ])",
)
LETTERED = re.compile(r"(?<=[.;:] )(?=[A-F]\. [A-ZÀ-Þ])")
LAST_STOP = re.compile(r".*[^A-Z\W][.;:!?]\s", re.DOTALL)
LONGEST_HEADING = 200


def unfolded(blocks: list[str]) -> list[str]:
    """The blocks with a document of one line as its lines; all others as they are."""
    parted: list[str] = []
    for block in blocks:
        parted += _lines(block) if _is_document(block) else [block]
    return parted


def _is_document(block: str) -> bool:
    head = block[:HEAD]
    return len(block) >= SHORTEST and bool(DOCUMENT.search(head)) and "Distr" in head


def _lines(block: str) -> list[str]:
    """The lines of the head, then paragraph by paragraph as far as their numbers run on."""
    cuts, start = [0], 0
    for label in LABELS:
        match = re.compile(label).search(block, start, max(HEAD, start) + HEAD)
        if match:
            start = match.end()
            cuts.append(match.start())
    number = 2
    while match := re.compile(rf"(?<=\s){number}\s?\.\s?(?=[A-ZÀ-Þ])").search(block, start):
        cuts.append(match.start())
        start, number = match.end(), number + 1
    pieces = [block[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(block)], strict=True)]
    return [line for piece in pieces for line in _off_heading(piece) if line]


def _off_heading(piece: str) -> list[str]:
    """A paragraph and the headings that stand between its last stop and the next number."""
    match = LAST_STOP.match(piece)
    tail = piece[match.end() :] if match else ""
    if not match or not tail[:1].isupper() or len(tail) > LONGEST_HEADING or tail.endswith("."):
        return [piece]
    return [piece[: match.end()].strip(), *LETTERED.split(tail.strip())]
