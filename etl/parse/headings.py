"""Headings of a document, and the act that a heading sets for what stands under it."""

from __future__ import annotations

import re

from etl.parse.model import Paragraph
from etl.parse.sentences import paragraphs_of
from etl.parse.words.model import Words


def is_heading(block: str) -> bool:
    """True for a short block without a full stop that does not run on: a heading, not a paragraph."""
    return len(block.split()) <= 14 and not re.search(r"[.?!;,:]$", block) and not re.match(r"\d+\s*\.|\(", block)


def heading_act(heading: str, words: Words) -> str | None:
    """The act that a heading sets, in the words of its language; None for a heading that sets none."""
    return next((act for act, pattern in words.course.headings if pattern.search(heading)), None)


def split_headings(paragraphs: tuple[Paragraph, ...]) -> tuple[tuple[Paragraph, ...], dict[int, list[str]]]:
    """The paragraphs numbered without headings, and the headings that stand before a paragraph, by its number."""
    kept: list[str] = []
    headings: dict[int, list[str]] = {}
    for paragraph in paragraphs:
        if is_heading(paragraph.text) and not re.search(r"CMW/C/|:$", paragraph.text):
            headings.setdefault(len(kept) + 1, []).append(paragraph.text)
        else:
            kept.append(paragraph.text)
    return paragraphs_of(kept), headings


def summary_until(paragraphs: tuple[Paragraph, ...], headings: dict[int, list[str]], words: Words) -> int:
    """The number of the paragraph where the body of a dialogue starts that repeats a summary; 0 without a summary."""
    marks = [(n, act) for n, found in headings.items() if n > 1 for h in found if (act := heading_act(h, words))]
    if not marks:
        return _capitals_after(paragraphs)
    first, act = min(marks)
    if all(_is_no_statement(p.text, words) for p in paragraphs[first - 1 :]):
        return 0  # the headings only part the references at the end; what stands above them is the body
    if act in ("presentation", "opening_remark"):
        return first
    before = " ".join(p.text for p in paragraphs[1 : first - 1])
    return first if words.course.asking.search(before) else 0


def _is_no_statement(text: str, words: Words) -> bool:
    course = words.course
    return any(pattern.search(text) for pattern in (course.reference, course.next_meeting, course.make_up))


def _capitals_after(paragraphs: tuple[Paragraph, ...]) -> int:
    """Where names in capitals repeat persons named above in ordinary letters, the body starts; 0 where none do."""
    for paragraph in paragraphs[1:]:
        start = " ".join(word for word in paragraph.text.split(",")[0].split() if word.isupper())
        above = " ".join(p.text for p in paragraphs if p.number < paragraph.number)
        if len(start.split()) >= 2 and start.title() in above:
            return paragraph.number
    return 0
