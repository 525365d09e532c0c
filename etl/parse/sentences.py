"""Paragraphs -> sentences with their place in the main text."""

from __future__ import annotations

from sentencex import segment

from etl.parse.model import Paragraph


def paragraphs_of(blocks: list[str]) -> tuple[Paragraph, ...]:
    """Blocks as numbered paragraphs; the main text is their texts joined by an empty line."""
    paragraphs, start = [], 0
    for number, block in enumerate(blocks, 1):
        paragraphs.append(Paragraph(number, block, start))
        start += len(block) + 2
    return tuple(paragraphs)


def sentences_of(paragraph: Paragraph, language: str) -> list[tuple[str, int, int]]:
    """The sentences of a paragraph with their first and last offset in the main text; together they are the paragraph."""
    found, place = [], 0
    for piece in segment(language, paragraph.text):
        text = piece.strip()
        if not text:
            continue
        place = paragraph.text.index(text, place)
        found.append((text, paragraph.start + place, paragraph.start + place + len(text)))
        place += len(text)
    return found
