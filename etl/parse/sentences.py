"""Paragraphs -> sentences with their place in the main text."""

from __future__ import annotations

import re

from sentencex import segment

from etl.parse.model import Paragraph

# Titles and abbreviations after which a sentence goes on, which the segmenter takes for its end.
GOES_ON = re.compile(
    r"(?:^|[\s(«“,;’'])(?:Mr|Ms|Mrs|Dr|Prof|St|MM?|Mmes?|Mlles?|Sra?s?|Srta|Dra|Excmo|No|Nos|Art|art|arts|"
    r"para|paras|p\.m|a\.m|vs|cf|approx|núm|n[°º]|[A-Z])\.$",
)

# "It had been accredited with status A." ends there, though a lone capital is an initial elsewhere.
STATUS = re.compile(r"\b(?:statut|status|estatus|categoría|catégorie|category) [A-C]\.$")


def paragraphs_of(blocks: list[str]) -> tuple[Paragraph, ...]:
    """Blocks as numbered paragraphs; the main text is their texts joined by an empty line."""
    paragraphs, start = [], 0
    for number, block in enumerate(blocks, 1):
        paragraphs.append(Paragraph(number, block, start))
        start += len(block) + 2
    return tuple(paragraphs)


def sentences_of(paragraph: Paragraph, language: str) -> list[tuple[str, int, int]]:
    """The sentences of a paragraph with their first and last offset in the main text; together they are the paragraph."""
    found: list[tuple[str, int, int]] = []
    place = 0
    for text in _joined(
        [piece.strip() for piece in segment(language, paragraph.text) if piece.strip()], paragraph.text
    ):
        place = paragraph.text.index(text, place)
        found.append((text, paragraph.start + place, paragraph.start + place + len(text)))
        place += len(text)
    return found


def _joined(pieces: list[str], whole: str) -> list[str]:
    """The pieces with those joined that were cut after an abbreviation, before a small letter, or before a lone mark."""
    joined: list[str] = []
    place = 0
    for piece in pieces:
        start = whole.index(piece, place)
        gap = whole[place:start]
        place = start + len(piece)
        cut = joined and (_runs_on(joined[-1], piece))
        if cut:
            joined[-1] += gap + piece
        else:
            joined.append(piece)
    return joined


def _runs_on(before: str, piece: str) -> bool:
    if GOES_ON.search(before) and not STATUS.search(before):
        return not (before.endswith((".m.",)) and piece[:1].isupper())
    return piece[:1].islower() or not re.search(r"\w", piece)
