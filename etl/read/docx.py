"""DOCX -> blocks: headings, paragraphs and rows of tables in their order, the footnotes kept apart at the end."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml import etree

from etl.errors import UnreadableSource
from etl.read.chrome import is_chrome
from etl.read.docx_numbers import Numbers
from etl.read.plain import fold

LARGEST_UNPACKED = 60_000_000
MOST_PARTS = 2_000
SHORT_CELL = 120
DAMAGED = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    EOFError,
)
TEXT = "word/document.xml"


def blocks_of_docx(content: bytes) -> list[str]:
    """The blocks of a Word file; a footnote starts with "* ". Raises UnreadableSource with what to do."""
    _refuse_danger(content)
    try:
        document = Document(BytesIO(content))
        found = [block for block in _body(document) if block and not is_chrome(block)]
        return found + [f"* {note}" for note in _footnotes(document) if note]
    except (KeyError, IndexError, AttributeError, etree.LxmlError, OpcError, *DAMAGED):
        raise UnreadableSource("The Word file is damaged. Open it in Word and save it anew as DOCX.") from None


def _refuse_danger(content: bytes) -> None:
    """Look at the table of contents of the package before anything of it is unpacked as a document."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
            if TEXT not in {part.filename for part in parts}:
                raise UnreadableSource("This is a ZIP file, but no Word document. Unpack it, or save the text as DOCX.")
            if sum(part.file_size for part in parts) > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
                raise UnreadableSource(
                    f"The Word file unpacks to more than {LARGEST_UNPACKED:,} bytes or {MOST_PARTS:,} parts, so it was "
                    "not opened. Save the text alone."
                )
            if any(b"<!DOCTYPE" in package.read(p)[:4096] for p in parts if p.filename.endswith((".xml", ".rels"))):
                raise UnreadableSource("The Word file declares XML entities, so it was not opened. Save it anew.")
    except DAMAGED:
        raise UnreadableSource(
            "The Word file is damaged or locked. Open it in Word and save it anew as DOCX."
        ) from None


def _body(document: WordDocument) -> list[str]:
    found: list[str] = []
    numbers = Numbers(document)
    for item in document.iter_inner_content():
        found += _rows(item, numbers) if isinstance(item, Table) else _lines(item, numbers)
    return found


def _lines(paragraph: Paragraph, numbers: Numbers) -> list[str]:
    """A paragraph with the number of its list, without its footnote marks; hard breaks inside a heading part it."""
    if not _has_text(paragraph):
        return []
    return [fold(line) for line in f"{numbers.before(paragraph)}{paragraph.text}".replace("\t", " ").split("\n")]


def _has_text(paragraph: Paragraph) -> bool:
    return bool(paragraph.text.strip())


def _rows(table: Table, numbers: Numbers) -> list[str]:
    """A row of short cells as one block, its cells parted by a bar; the paragraphs of other cells as blocks."""
    found: list[str] = []
    for row in table.rows:
        cells = [[line for p in cell.paragraphs for line in _lines(p, numbers)] for cell in dict.fromkeys(row.cells)]
        if all(len(lines) <= 1 and len("".join(lines)) <= SHORT_CELL for lines in cells):
            found.append(" | ".join(line for lines in cells for line in lines))
        else:
            found += [line for lines in cells for line in lines]
    return found


def _footnotes(document: WordDocument) -> list[str]:
    """The text of each footnote, its number first, in the order of the file."""
    part = next((r.target_part for r in document.part.rels.values() if r.reltype.endswith("/footnotes")), None)
    if part is None:
        return []
    safe = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    notes = etree.fromstring(part.blob, safe).findall(qn("w:footnote"))
    texts = [(note.get(qn("w:id")), "".join(t.text or "" for t in note.iter(qn("w:t")))) for note in notes]
    return [_numbered(number or "", fold(text)) for number, text in texts if text.strip()]


def _numbered(number: str, text: str) -> str:
    return text.lstrip("* ") if re.match(r"\*|Adopted|No summary", text) else f"{number} {text}"
