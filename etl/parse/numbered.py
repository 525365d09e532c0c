"""Official documents with printed paragraph numbers: their front matter, sections, paragraphs and sub-paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARAGRAPH = re.compile(r"^(\d{1,3})\s*\.\s*(?=\D)")
SUB = re.compile(r"^\(([a-z]{1,4})\)\s*")
SYMBOL = re.compile(r"\bCMW/C/(?:SR\.\d{1,4}|[A-Z]{3}/(?:CO|QPR|Q)/\d(?:-\d)?|\d{1,3}/\d)(?!\d)")
DISTRIBUTED = re.compile(r"Distr\.?\s*:?\s*\w*\.?\s*(\d{1,2} \w+ \d{4})?", re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """One numbered paragraph or sub-paragraph: printed number, letter, section heading, its text and its chapeau."""

    number: int
    letter: str
    section: str
    text: str
    chapeau: str = ""


def mended(block: str) -> str:
    """A block with the breaks of text copies healed: "372 nd", "Twenty-s eventh", "Thirty- ninth"."""
    block = re.sub(r"(\d) (st|nd|rd|th)\b", r"\1\2", block)
    block = re.sub(r"\b(Twenty|Thirty|Forty|Fifty)-\s*([a-z])\s+([a-z]+)", r"\1-\2\3", block)
    return re.sub(r"\b(Twenty|Thirty|Forty|Fifty)- ([a-z])", r"\1-\2", block)


def pieces_of(blocks: list[str]) -> list[Piece]:
    """The numbered paragraphs of a document with their sections; a block without a number goes on with the last one."""
    found: list[Piece] = []
    section, number, chapeau = "", 0, ""
    for block in blocks:
        start, sub = PARAGRAPH.match(block), SUB.match(block)
        if start:
            number, text = int(start.group(1)), block[start.end() :].strip()
            inner = SUB.match(text)
            chapeau = text if text.endswith(":") else ""
            found.append(
                Piece(number, inner.group(1) if inner else "", section, text[inner.end() :] if inner else text)
            )
        elif sub and number:
            found.append(Piece(number, sub.group(1), section, block[sub.end() :].strip(), chapeau))
        elif number and not _is_section(block):
            found.append(Piece(number, "", section, block, chapeau))
        elif _is_section(block):
            section = block
    return found


def _is_section(block: str) -> bool:
    return len(block) < 160 and not re.search(r"[.;:?]$", block)
