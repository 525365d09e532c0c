"""Plain text -> blocks: paragraphs between blank lines, hard-wrapped lines joined."""

from __future__ import annotations

import re

CHROME = re.compile(
    r"skip to main content|press releases?( treaty bodies)?|treaty bodies|meeting summaries|home|back|share|print|"
    r"for use of the information media.*|follow ohchr.*|this press release is not an official record.*|\[test document.*\]",
    re.IGNORECASE,
)


def blocks_of_text(text: str) -> list[str]:
    """The blocks of a plain text, without the chrome of the page it was saved from."""
    pieces = re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    return [block for block in (fold(piece) for piece in pieces) if block and not is_chrome(block)]


def fold(text: str) -> str:
    """The text with each run of white space as one space."""
    return " ".join(text.split())


def is_chrome(block: str) -> bool:
    """True for navigation, banners and foot lines."""
    return CHROME.fullmatch(block) is not None
