"""Markup -> plain text, and the number that a paragraph prints before its text. Pure."""

from __future__ import annotations

import html
import re

from selectolax.lexbor import LexborHTMLParser

NUMBER = re.compile(r"^(?:paras?(?:graphs?)?\.?\s*)?(\d{1,3})\s*[.:]\s*(?=\D)", re.IGNORECASE)
# A heading that runs into its paragraph: "Seasonal workers 31.The ..."; "of article 5. The" is no such heading.
HEADED = re.compile(r"^([A-Z][^.;:!?]{2,160}?)\s+(\d{1,3})\s*\.\s*(?=[A-ZÀ-Ý(])")
CITES = re.compile(
    r"\b(?:arts?|articles?|art[ií]culos?|paras?|paragraphs?|paragraphes?|párrafos?|nos?|and|et|y)\s*$", re.I
)
UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\u00ad\u200b-\u200f\ufeff\ud800-\udfff]")


def plain_text(text: str) -> str:
    """A text without tags and entities, also those escaped twice, with white space folded."""
    text = html.unescape(html.unescape(text))
    if "<" in text:
        tree = LexborHTMLParser(text)
        text = tree.body.text(separator=" ") if tree.body else ""
    return " ".join(UNSEEN.sub("", text).split())


def split_number(text: str) -> tuple[str | None, str | None, str]:
    """Paragraph number, the heading printed before it, and the text itself; None for what is not printed."""
    if match := NUMBER.match(text):
        return match.group(1), None, text[match.end() :]
    match = HEADED.match(text)
    if match and not CITES.search(match.group(1)):
        return match.group(2), match.group(1), text[match.end() :]
    return None, None, text
