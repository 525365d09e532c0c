"""Bytes -> blocks of main text. Format is decided by content; page chrome is left out, the foot of a document stays."""

from __future__ import annotations

import re
from pathlib import Path

from etl.errors import UnreadableSource
from etl.read.docx import blocks_of_docx
from etl.read.html import blocks_of_html
from etl.read.pdf import blocks_of_pdf
from etl.read.plain import blocks_of_text

LARGEST = 8_000_000
OLD_WORD, LOCKED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
CHARSET = re.compile(rb"charset=[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
HTML = re.compile(r"<(?:!doctype html|html|head|body|p|div|h1|article|table)\b", re.IGNORECASE)


def read_blocks(path: Path) -> list[str]:
    """The blocks of text of a document, in order, white space folded. Raises UnreadableSource with what to do."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(
            f"{path.name} cannot be opened ({error.strerror}). Check the path and its permissions."
        ) from None
    return read_content(content, path.name)


def read_content(content: bytes, name: str) -> list[str]:
    """The blocks of a document given as bytes; the name stands in the message of UnreadableSource."""
    if len(content) > LARGEST:
        raise UnreadableSource(f"{name} has {len(content):,} bytes; at most {LARGEST:,} are read. Save the page alone.")
    try:
        blocks = blocks_of(content)
    except UnreadableSource as error:
        raise UnreadableSource(f"{name}: {error}") from None
    if not blocks:
        raise UnreadableSource(f"{name} holds no text. Check that the page was saved whole.")
    return blocks


def blocks_of(content: bytes) -> list[str]:
    """The blocks of a document given as bytes. Raises UnreadableSource for a format that is not read."""
    if content[:1024].lstrip()[:5] == b"%PDF-":
        return blocks_of_pdf(content)
    if content[:4] == b"PK\x03\x04":
        return blocks_of_docx(content)
    if content[:4] == OLD_WORD:
        locked = LOCKED in content
        raise UnreadableSource(
            "The Word file is locked by a password. Save a copy without one."
            if locked
            else "This is an old Word file (.doc). Open it in Word or LibreOffice and save it as DOCX."
        )
    text = _decoded(content)
    if "\0" in text or content[:5] == b"{\\rtf":
        raise UnreadableSource("This is neither a text, a web page, a DOCX nor a PDF. Save it as one of these.")
    return blocks_of_html(text) if HTML.search(text[:4000]) else blocks_of_text(text)


def _decoded(content: bytes) -> str:
    """The text of bytes: by its byte order mark, as UTF-8, by the name of the set in the page, else as Western."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = CHARSET.search(content[:4096])
        return _as(content, named.group(1).decode("ascii") if named else "cp1252")


def _as(content: bytes, charset: str) -> str:
    western = charset.lower() in ("utf-8", "utf8", "iso-8859-1", "latin1")
    try:
        return content.decode("cp1252" if western else charset, errors="replace")
    except LookupError:
        return content.decode("cp1252", errors="replace")
