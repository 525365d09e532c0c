"""PDF with a text layer -> blocks: lines put together by their distance, running heads and page numbers left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

import pypdfium2

from etl.errors import UnreadableSource
from etl.read.plain import blocks_of_text, fold

MOST_PAGES = 400
EDGE, SMALL = 3, 0.93
NOTE = re.compile(r"\*|\d{1,3}\s?(?=[A-ZÀ-Þ«“])")
PAGE_NUMBER = re.compile(r"(?:page\s*)?[-–(]?\s*\d{1,4}\s*[-–)]?(?:\s*(?:/|of|de|sur)\s*\d{1,4})?", re.IGNORECASE)
JOB = re.compile(r"GE\.\d{2}-\d{3,6}.{0,30}", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One printed line: its text, its top and bottom in points from the foot of the page, and the size of its type."""

    text: str
    top: float
    bottom: float
    size: float


def blocks_of_pdf(content: bytes) -> list[str]:
    """The blocks of a PDF, its footnotes at the end, each after "* ".

    Raises UnreadableSource for a locked, damaged or scanned one, with what to do.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        raise UnreadableSource(
            "The PDF is locked by a password. Save a copy without one."
            if locked
            else "The PDF is damaged. Fetch it again, or save the document as DOCX or plain text."
        ) from None
    try:
        pages = _pages(document)
    finally:
        document.close()
    if not any(pages):
        raise UnreadableSource(
            "The PDF is a scan without a text layer. Take the DOCX of the same symbol, or run text recognition on it."
        )
    pages = _without_running_heads(pages)
    usual = median([line.size for lines in pages for line in lines] or [0])
    feet = [_foot(lines, usual) for lines in pages]
    text = "\n".join(_page_text(lines[: len(lines) - len(foot)]) for lines, foot in zip(pages, feet, strict=True))
    return blocks_of_text(text) + [f"* {note}" for foot in feet for note in _notes(foot)]


def _pages(document: pypdfium2.PdfDocument) -> list[list[Line]]:
    if len(document) > MOST_PAGES:
        raise UnreadableSource(
            f"The PDF has {len(document):,} pages; at most {MOST_PAGES} are read. Take the part needed."
        )
    try:
        return [_lines(document[number].get_textpage()) for number in range(len(document))]
    except pypdfium2.PdfiumError:
        raise UnreadableSource(
            "The PDF is damaged. Fetch it again, or save the document as DOCX or plain text."
        ) from None


def _lines(page: pypdfium2.PdfTextPage) -> list[Line]:
    """The lines of a page from above, each put together from its runs of one type."""
    found: list[Line] = []
    for place in range(page.count_rects()):
        left, bottom, right, top = page.get_rect(place)
        text = page.get_text_bounded(left, bottom, right, top).replace("\r\n", " ").strip()
        if not text:
            continue
        last = found[-1] if found else None
        if last and min(last.top, top) - max(last.bottom, bottom) > 0.4 * min(last.top - last.bottom, top - bottom):
            size = max(last.size, _size(page, left, (bottom + top) / 2))
            found[-1] = Line(f"{last.text} {text}", max(last.top, top), min(last.bottom, bottom), size)
        else:
            found.append(Line(text, top, bottom, _size(page, left, (bottom + top) / 2)))
    return sorted(found, key=lambda line: -line.bottom)


def _size(page: pypdfium2.PdfTextPage, x: float, y: float) -> float:
    """The size of the type at a place: the height of its letters with the room that the type leaves above and below."""
    place = page.get_index(x, y, 3, 3)
    if place is None:
        return 0
    _, bottom, _, top = page.get_charbox(place, loose=True)
    return float(top - bottom)


def _foot(lines: list[Line], usual: float) -> list[Line]:
    """The lines in small type at the foot of a page, if they begin with the mark of a footnote."""
    first = next((i + 1 for i in range(len(lines) - 1, -1, -1) if lines[i].size > SMALL * usual), 0)
    foot = lines[first:]
    return foot if foot and NOTE.match(foot[0].text) else []


def _notes(foot: list[Line]) -> list[str]:
    """The footnotes of a page, each put together from its lines."""
    notes: list[str] = []
    for line in foot:
        if NOTE.match(line.text):
            notes.append(line.text.lstrip("* "))
        else:
            notes[-1] += f" {line.text}"
    return [fold(note) for note in notes]


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without page numbers, and without what stands at the edge of several pages after its first time."""
    at_edge = [{_key(line) for line in [*lines[:EDGE], *lines[-EDGE:]]} for lines in pages]
    running = {
        key for keys in at_edge for key in keys if sum(key in other for other in at_edge) > max(1, len(pages) / 3)
    }
    seen: set[str] = set()
    kept = []
    for lines in pages:
        edges = {id(line) for line in [*lines[:EDGE], *lines[-EDGE:]]}
        page = [line for line in lines if not (id(line) in edges and _is_running(line, running, seen))]
        seen |= {_key(line) for line in lines}
        kept.append(page)
    return kept


def _is_running(line: Line, running: set[str], seen: set[str]) -> bool:
    alone = PAGE_NUMBER.fullmatch(line.text) or JOB.fullmatch(line.text)
    return bool(alone) or (_key(line) in running and _key(line) in seen)


def _key(line: Line) -> str:
    """The height and text of a line without numbers, so that "page 2" and "page 3" are the same running head."""
    text = fold(re.sub(r"(?<![/.\w])\d{1,4}(?![/.\w])", "", line.text)).casefold()
    return f"{line.bottom / 5:.0f} {text}"


def _page_text(lines: list[Line]) -> str:
    """The lines of a page, an empty one where the distance to the next is wider than between the lines of a paragraph."""
    gaps = [above.bottom - below.bottom for above, below in zip(lines, lines[1:], strict=False)]
    usual = median(sorted(gaps)[: max(1, len(gaps) * 2 // 3)]) if gaps else 0
    text = lines[0].text if lines else ""
    for gap, line in zip(gaps, lines[1:], strict=True):
        wide = gap > 1.25 * usual + 1 and gap > 1.5 * (line.top - line.bottom)
        text += ("\n\n" if wide else "\n") + line.text
    return text
