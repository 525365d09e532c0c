"""Headings of a document, and the act that a heading sets for what stands under it."""

from __future__ import annotations

import re

from etl.parse.model import Paragraph
from etl.parse.sentences import paragraphs_of
from etl.parse.words.model import Words

ACTS = (
    (
        "concluding_remark",
        re.compile(r"(concluding|closing|final) (remarks|statements?|observations)|conclusions?$", re.IGNORECASE),
    ),
    ("reply", re.compile(r"^(responses?|repl(y|ies)|answers?)\b", re.IGNORECASE)),
    ("question", re.compile(r"^questions?\b|^discussion$|interactive dialogue", re.IGNORECASE)),
    (
        "briefing",
        re.compile(
            r"(statements?|remarks|discussion|dialogue|meeting|briefings?) (by|with|from) .*"
            r"(non-?governmental|national (human rights )?(institution|commission)|"
            r"\bNGOs?\b|civil society|ombuds)|^(statements? by )?(national human rights institution|civil society|non-?governmental)",
            re.IGNORECASE,
        ),
    ),
    (
        "presentation",
        re.compile(
            r"^(presentation|introduction) of (the )?(\w+ )*report|^opening statements?\b|^report$|^introductory",
            re.IGNORECASE,
        ),
    ),
    ("opening_remark", re.compile(r"^opening (remarks|of the session)|^statements?\b", re.IGNORECASE)),
)


def is_heading(block: str) -> bool:
    """True for a short block without a full stop that does not run on: a heading, not a paragraph."""
    return len(block.split()) <= 14 and not re.search(r"[.?!;,:]$", block) and not re.match(r"\d+\s*\.|\(", block)


def act_of(heading: str) -> str | None:
    """The act that a heading sets; None for a heading that sets none."""
    return next((act for act, pattern in ACTS if pattern.search(heading)), None)


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
