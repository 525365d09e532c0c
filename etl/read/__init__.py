"""Bytes -> numbered paragraphs of main text. Format is decided by content; page chrome is left out."""

from __future__ import annotations

from pathlib import Path

from etl.errors import UnreadableSource
from etl.read.html import blocks_of_html
from etl.read.plain import blocks_of_text

LARGEST = 8_000_000


def read_blocks(path: Path) -> list[str]:
    """The blocks of text of a document, in order, white space folded. Raises UnreadableSource with what to do."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(
            f"{path.name} cannot be opened ({error.strerror}). Check the path and its permissions."
        ) from None
    if len(content) > LARGEST:
        raise UnreadableSource(
            f"{path.name} has {len(content):,} bytes; at most {LARGEST:,} are read. Save the page alone."
        )
    if content[:5] == b"%PDF-" or content[:2] == b"PK" or b"\0" in content[:4096]:
        raise UnreadableSource(f"{path.name} is not a text or a web page. Save it as HTML or plain text first.")
    text = _decoded(content)
    blocks = blocks_of_html(text) if _is_html(text) else blocks_of_text(text)
    if not blocks:
        raise UnreadableSource(f"{path.name} holds no text. Check that the page was saved whole.")
    return blocks


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _is_html(text: str) -> bool:
    head = text[:2000].lower()
    return any(mark in head for mark in ("<!doctype html", "<html", "<body", "<p>", "<p "))
