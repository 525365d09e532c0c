"""The body of an official document: headings, paragraphs with or without printed numbers, sub-paragraphs and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass

PARAGRAPH = re.compile(r"^(\d{1,3})\s?\.\s*(?=[^\d\s])")
ALONE = re.compile(r"^(?:\d{1,3}\s?\.|\(?(?:[a-z]|[ivx]{1,4})\s?\))$")
SUB = re.compile(r"^\(?([a-z]|[ivx]{1,4})\s?\)\s*(?=\S)")
NEXT_NUMBER = re.compile(r"(?<=[.?!:;)”»\"])\s?(\d{1,3})\s?\.\s?(?=[A-ZÀ-Þ«“¿¡(])")
NEXT_LETTER = re.compile(r"(?:(?<=[:;.])|(?<=[;,] and)|(?<=[;,] et)|(?<=[;,] [ye]))\s*\(?\b([a-z])\)\s*(?=[A-ZÀ-Þ«“])")
ENDED = re.compile(r"[.;:?!…][\"”’»)\]]*\s?(?:\d{1,2}|\*+)?$")
MARK = re.compile(r"\s*(?:\*+|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*$")
NOTE = re.compile(r"^(?:\*+|†|‡|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*\S|^\d{1,2}\s+(?=[A-ZÀ-Þ«“])[^.]*\S")
NOISE = re.compile(
    r"(?:GE\.\s?\d.*|\*?\d{5,}\*?|page \d+|\d{1,3}|(?:\d{1,3} )?CMW/C/\S+(?: \d{1,3})?|\[?(?:English|"
    r"anglais|inglés|original)[^.]{0,40}only\]?|"
    r"This record is subject to correction.*|(?:Any )?corrections (?:to|should).*|"
    r"Le présent compte rendu est sujet à rectification.*|"
    r"(?:Les|Toute) rectifications? .*|La presente acta (?:está|podrá).*|Las correcciones .*|(?:Las|"
    r"Dichas) (?:rectificaciones|correcciones).*|"
    r"Les (?:participants|membres) sont priés de soumettre.*)",
    re.IGNORECASE,
)
LONGEST_HEADING = 240


@dataclass(frozen=True)
class Piece:
    """A block of the body: "text", "heading" or "note", with its number, letter and the text that opens its list."""

    kind: str
    number: int
    letter: str
    text: str
    chapeau: str = ""


def pieces_of(blocks: list[str]) -> list[Piece]:
    """The pieces of a body in order; a paragraph that a page break had cut in two is whole again."""
    blocks = _separate([block for block in blocks if not NOISE.fullmatch(block)])
    builder = _Builder(_numbers(blocks))
    for place, block in enumerate(blocks):
        builder.take(place, block)
    return builder.pieces


def is_heading(block: str) -> bool:
    """True for a block that does not end as a sentence does: a title, not a paragraph."""
    bare = MARK.sub("", block)
    return len(bare) <= LONGEST_HEADING and not ENDED.search(bare) and not bare[:1].islower()


class _Builder:
    """Reads the blocks one by one and knows the paragraph it stands in."""

    def __init__(self, numbers: dict[int, int]) -> None:
        self.numbers = numbers
        self.coming = sorted(numbers.items(), reverse=True)
        self.pieces: list[Piece] = []
        self.number, self.chapeau = 0, ""

    def take(self, place: int, block: str) -> None:
        """Add a block, to the piece before it where that was cut, else as a piece of its own."""
        sub = SUB.match(block)
        if place in self.numbers:
            self._paragraph(self.numbers[place], PARAGRAPH.sub("", block))
        elif sub and self.number and (self.chapeau or not is_heading(block)):
            self._add("text", block[sub.end() :], sub.group(1))
        elif self._goes_on(block):
            last = self.pieces.pop()
            self.pieces.append(Piece(last.kind, last.number, last.letter, f"{last.text} {block}", last.chapeau))
        elif NOTE.match(block):
            self._add("note", block)
        elif is_heading(block):
            self.chapeau = ""
            self._add("heading", block)
        else:
            self._paragraph(self._next(place), block)

    def _paragraph(self, number: int, text: str) -> None:
        self.number = number
        inner = SUB.match(text)
        self.chapeau = text if text.endswith(":") else ""
        self._add("text", text[inner.end() :] if inner else text, inner.group(1) if inner else "")

    def _add(self, kind: str, text: str, letter: str = "") -> None:
        self.pieces.append(Piece(kind, self.number, letter, text.strip(), self.chapeau if letter else ""))

    def _goes_on(self, block: str) -> bool:
        if not self.pieces or self.pieces[-1].kind != "text":
            return False
        return block[:1].islower() and not re.search(r"[.?!]$", self.pieces[-1].text)

    def _next(self, place: int) -> int:
        """The number of a paragraph that prints none: the next, unless the numbers around it leave no gap."""
        while self.coming and self.coming[-1][0] <= place:
            self.coming.pop()
        later = self.coming[-1][1] if self.coming else None
        return self.number if self.numbers and later != self.number + 2 else self.number + 1


def _numbers(blocks: list[str]) -> dict[int, int]:
    """The printed number of each paragraph by its place; empty where the copy dropped the numbers.

    One number among paragraphs without is no numbering.
    """
    found: dict[int, int] = {}
    last = 0
    for place, block in enumerate(blocks):
        match = PARAGRAPH.match(block)
        cut = place + 1 < len(blocks) and blocks[place + 1][:1].islower() and not SUB.match(blocks[place + 1])
        if match and (not is_heading(block) or (cut and int(match.group(1)) == last + 1)):
            found[place] = last = int(match.group(1))
    paragraphs = [block for block in blocks if not is_heading(block)]
    return found if len(found) > 1 or len(found) == len(paragraphs) else {}


def _separate(blocks: list[str]) -> list[str]:
    """The blocks with paragraphs and sub-paragraphs that were glued together parted, and lone numbers put before their text."""
    parted, last, lone = [], 0, ""
    for block in blocks:
        if ALONE.match(block):
            lone = f"{block} "
            continue
        for piece in _at_numbers(lone + block, last):
            match = PARAGRAPH.match(piece)
            last = int(match.group(1)) if match else last
            parted += _at_letters(piece)
        lone = ""
    return parted


def _at_numbers(block: str, last: int) -> list[str]:
    """A block cut where the next paragraph number follows the end of a sentence."""
    first = PARAGRAPH.match(block)
    number, start, pieces = int(first.group(1)) if first else last, 0, []
    for match in NEXT_NUMBER.finditer(block):
        if number and int(match.group(1)) == number + 1:
            pieces.append(block[start : match.start()].strip())
            start, number = match.start(), number + 1
    return [*pieces, block[start:].strip()]


def _at_letters(block: str) -> list[str]:
    """A block cut at "(a)", "(b)" and so on where they stand in order after a colon or a semicolon."""
    first = SUB.match(block)
    wanted, start, pieces = (chr(ord(first.group(1)) + 1) if first and len(first.group(1)) == 1 else "a"), 0, []
    for match in NEXT_LETTER.finditer(block):
        if match.group(1) == wanted:
            pieces.append(block[start : match.start()].strip())
            start, wanted = match.start(), chr(ord(wanted) + 1)
    return [*pieces, block[start:].strip()]
