"""Paragraphs and sentences of official documents: an abbreviation ends no sentence, a short word before a full stop does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.parse.model import Paragraph
from etl.parse.numbered import Piece
from etl.parse.sentences import paragraphs_of, sentences_of
from etl.parse.words_official.shape import OfficialWords

BREAK = re.compile(r"(?<=[.?!])[\"”’»)]*\s+(?=[A-ZÀ-Þ¿¡«“])")


def paragraphs_of_pieces(pieces: list[Piece]) -> tuple[Paragraph, ...]:
    """The pieces of a body as paragraphs of the main text, each under its printed number."""
    paragraphs = paragraphs_of([piece.text for piece in pieces])
    return tuple(replace(p, number=piece.number) for p, piece in zip(paragraphs, pieces, strict=True))


def whole_sentences(paragraph: Paragraph, words: OfficialWords, text: str) -> list[tuple[str, int, int]]:
    """The sentences of a paragraph with first and last offset in the main text; "Mr.", "art." and "núm." end none."""
    whole: list[tuple[str, int, int]] = []
    for piece, start, end in _parted(sentences_of(paragraph, words.language), words):
        if whole and (words.abbreviation.search(whole[-1][0]) or piece[:1].islower()):
            start = whole.pop()[1]
            piece = text[start:end]
        whole.append((piece, start, end))
    return whole


def _parted(pieces: list[tuple[str, int, int]], words: OfficialWords) -> Iterator[tuple[str, int, int]]:
    """The pieces cut where a full stop stands before a capital after a word that is no abbreviation ("o no. En 2014")."""
    for piece, start, end in pieces:
        last = 0
        for match in BREAK.finditer(piece):
            if not words.abbreviation.search(piece[: match.start()]):
                yield piece[last : match.end()].rstrip(), start + last, start + len(piece[: match.end()].rstrip())
                last = match.end()
        yield piece[last:], start + last, end
