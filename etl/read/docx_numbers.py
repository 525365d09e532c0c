"""The numbers that Word itself puts before the paragraphs of its lists: "12.", "(a)", "(iv)"; they are not in the text."""

from __future__ import annotations

import re
from collections import defaultdict

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
LARGEST_ROMAN, LETTERS = 40, 26  # beyond these a number is shown in digits
LEVEL = re.compile(r"%(\d)")


class Numbers:
    """The lists of a document; `before` counts on with each paragraph, so it is asked once for each, in their order."""

    def __init__(self, document: Document) -> None:
        root = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/numbering")), None)
        element = getattr(root, "element", None)
        nums = [] if element is None else element.findall(qn("w:num"))
        self.lists = {num.get(qn("w:numId")): num.find(qn("w:abstractNumId")).get(qn("w:val")) for num in nums}
        self.restarts = {num.get(qn("w:numId")): _restarts(num) for num in nums}
        self.levels = {
            (one.get(qn("w:abstractNumId")), int(level.get(qn("w:ilvl")))): level
            for one in ([] if element is None else element.findall(qn("w:abstractNum")))
            for level in one.findall(qn("w:lvl"))
        }
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)

    def before(self, paragraph: Paragraph) -> str:
        """The number that Word shows before a paragraph, with a space after it; empty for none and for a bullet."""
        number, depth = _place(paragraph)
        name = self.lists.get(number, "")
        level = self.levels.get((name, depth))
        if level is None or _value(level, "numFmt") == "bullet":
            return ""
        counts = self.counts[name]
        counts |= self.restarts.pop(number, {})
        counts[depth] = counts.get(depth, self._start(name, depth) - 1) + 1
        self.counts[name] = {place: count for place, count in counts.items() if place <= depth}
        shown = LEVEL.sub(lambda m: self._shown(name, int(m.group(1)) - 1), _value(level, "lvlText")).strip()
        return f"{shown} " if re.search(r"\w", shown) else ""

    def _start(self, name: str, depth: int) -> int:
        return int(_value(self.levels[name, depth], "start") or 1)

    def _shown(self, name: str, depth: int) -> str:
        """The number of the level that a paragraph stands in, in digits, letters or Roman figures."""
        if (name, depth) not in self.levels:
            return ""
        count, form = self.counts[name].get(depth, self._start(name, depth)), _value(self.levels[name, depth], "numFmt")
        text = str(count)
        if "Roman" in form and 0 < count < LARGEST_ROMAN:
            text = _roman(count)
        elif "Letter" in form and 0 < count <= LETTERS:
            text = chr(ord("a") + count - 1)
        return text.upper() if form.startswith("upper") else text


def _restarts(num: BaseOxmlElement) -> dict[int, int]:
    """What the counts of a list become when it is used first: one less than the number that it starts at."""
    found = ((over.get(qn("w:ilvl")), _value(over, "startOverride")) for over in num.findall(qn("w:lvlOverride")))
    return {int(level): int(start) - 1 for level, start in found if start}


def _place(paragraph: Paragraph) -> tuple[str, int]:
    """The list of a paragraph and its depth in it: its own, else that of its style."""
    styles = [paragraph.style, getattr(paragraph.style, "base_style", None)]
    for holder in (paragraph._p, *(style.element for style in styles if style is not None)):
        properties = holder.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is not None:
            return _value(properties, "numId"), int(_value(properties, "ilvl") or 0)
    return "", 0


def _value(element: BaseOxmlElement, name: str) -> str:
    child = element.find(qn(f"w:{name}"))
    return "" if child is None else child.get(qn("w:val"), "")


def _roman(count: int) -> str:
    text = ""
    for value, letters in ROMAN:
        text += letters * (count // value)
        count %= value
    return text
