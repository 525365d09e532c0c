"""A dossier as a Word document: real headings, A4, page numbers, numbers in the text that lead to the sources.

python-docx writes no footnotes, so the sources stand at the end: each number links to its source, each source back.
"""

from __future__ import annotations

import io
import re
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from tracker.dossier.model import (
    FOOT,
    PAGE,
    SOURCES,
    Block,
    Cell,
    Dossier,
    Grid,
    Heading,
    Note,
    Paragraph,
    Point,
    runs_left,
)
from tracker.words import _

ACCENT, QUIET = RGBColor(0x0F, 0x5C, 0x6E), RGBColor(0x4A, 0x5A, 0x60)
RULE = "C9D4D8"
MARGIN, WIDTH = 22, 210 - 2 * 22


def to_docx(dossier: Dossier) -> bytes:
    """The dossier as DOCX."""
    word = Document()
    _set_up(word, dossier)
    word.add_heading(dossier.title, 0)
    for line in dossier.head:
        _small(word.add_paragraph(line))
    for part in dossier.parts:
        word.add_heading(part.title, 1)
        for section in part.sections:
            word.add_heading(section.title, 2)
            for block in section.blocks:
                _block(word, block)
    word.add_heading(_(SOURCES), 1)
    _mark_first(word)
    for note in dossier.notes:
        _source(word, note)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _set_up(word: Word, dossier: Dossier) -> None:
    page = word.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
    word.core_properties.title, word.core_properties.author = dossier.title, "CMW Review Tracker"
    styles: Any = word.styles
    styles["Normal"].font.size = Pt(10.5)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3"):
        styles[name].font.color.rgb = ACCENT
    _small(page.header.paragraphs[0], dossier.title)
    _in_language(styles["Normal"].element.get_or_add_rPr(), dossier.language)
    _foot(page.footer.paragraphs[0], dossier)


def _foot(foot: WordParagraph, dossier: Dossier) -> None:
    """The build, and the number of the page among all, each number a field of its own."""
    _small(foot, f"{_(FOOT, build=dossier.build_id)}; ")
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    for part in re.split(r"({\w+})", _(PAGE)):
        if part in fields:
            _field(foot, fields[part])
        elif part:
            _small(foot, part)


def _small(paragraph: WordParagraph, text: str = "") -> None:
    if text:
        paragraph.add_run(text)
    for run in paragraph.runs:
        run.font.size, run.font.color.rgb = Pt(8.5), QUIET


def _field(paragraph: WordParagraph, name: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size, run.font.color.rgb = Pt(8.5), QUIET
    field.append(run._r)
    paragraph._p.append(field)


def _block(word: Word, block: Block) -> None:
    if isinstance(block, Heading):
        word.add_heading(block.text, 3)
    elif isinstance(block, Grid):
        _grid(word, block)
    elif isinstance(block, Paragraph):
        _refer(word.add_paragraph(block.text), block.notes)
    else:
        _point(word, block)


def _point(word: Word, point: Point) -> None:
    """A statement below what it is. One that runs from right to left has a paragraph of its own that does so too."""
    paragraph = word.add_paragraph(style="List Bullet")
    paragraph.paragraph_format.keep_together = True
    lead = paragraph.add_run(point.lead)
    lead.font.size, lead.font.color.rgb = Pt(8.5), QUIET
    turned = runs_left(point.text)
    if turned:
        paragraph.paragraph_format.keep_with_next = True
        paragraph = word.add_paragraph(style="List Continue")
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    else:
        lead.add_break()
    said = paragraph.add_run(point.shown)
    said.font.rtl = turned or None
    _in_language(said._r.get_or_add_rPr(), point.lang)
    _refer(paragraph, point.notes)


def _in_language(properties: Any, language: str) -> None:
    """Say in which language a text is, for the spelling check and for readers that speak; nothing where that is not known."""
    if language:
        found = OxmlElement("w:lang")
        for script in ("w:val", "w:bidi"):
            found.set(qn(script), language)
        properties.append(found)


def _grid(word: Word, grid: Grid) -> None:
    word.paragraphs[-1].paragraph_format.keep_with_next = True
    rows = [tuple(Cell(column) for column in grid.columns), *grid.rows]
    table = word.add_table(len(rows), len(grid.columns), style="Table Grid")
    table.autofit = False
    _rule(table)
    total = sum(grid.widths)
    for column, width in zip(table.columns, grid.widths, strict=True):
        column.width = Mm(WIDTH * width / total)
    # One walk over the cells: looking one up by its place is slow in a long table.
    for row, cells in zip(table.rows, rows, strict=True):
        for box, cell, width in zip(row.cells, cells, grid.widths, strict=True):
            box.width = Mm(WIDTH * width / total)
            paragraph = box.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
            paragraph.add_run(cell.text).font.size = Pt(8.5)
            # A number may stand on a line of its own where a column is narrow.
            _refer(paragraph, cell.notes, " ")
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    _head(table.rows[0])
    word.add_paragraph()


def _rule(table: Any) -> None:
    """Light lines between the rows and below the table, none beside the cells."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        line.set(qn("w:val"), "single" if side in ("bottom", "insideH") else "nil")
        line.set(qn("w:sz"), "4")
        line.set(qn("w:color"), RULE)
        borders.append(line)
    table._tbl.tblPr.append(borders)


def _head(row: Any) -> None:
    """Make a row the head of its table: bold, and repeated on every page."""
    for box in row.cells:
        for run in box.paragraphs[0].runs:
            run.font.bold, run.font.color.rgb = True, ACCENT
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _refer(paragraph: WordParagraph, numbers: tuple[int, ...], space: str = "\u00a0") -> None:
    for number in numbers:
        paragraph.add_run(space)
        _link(paragraph, f"[{number}]", "w:anchor", f"source_{number}")


def _link(paragraph: WordParagraph, text: str, attribute: str, target: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn(attribute), target)
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(8.5), ACCENT
    link.append(run._r)
    paragraph._p.append(link)


def _source(word: Word, note: Note) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(10), Mm(-10)
    paragraph._p.extend(_bookmark(f"source_{note.number}", 2 * note.number))
    _link(paragraph, f"[{note.number}] ↑", "w:anchor", f"cited_{note.number}")
    paragraph.add_run(f"\t{note.text} ").font.size = Pt(9)
    if note.url.startswith("http"):
        relation = word.part.relate_to(note.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        _link(paragraph, note.url, "r:id", relation)


def _mark_first(word: Word) -> None:
    """Put a bookmark where each source is cited first, for the way back from the source."""
    seen: set[str] = set()
    for link in list(word.element.body.iter(qn("w:hyperlink"))):
        number = (link.get(qn("w:anchor")) or "").removeprefix("source_")
        if number and number not in seen:
            seen.add(number)
            start, end = _bookmark(f"cited_{number}", 2 * int(number) + 1)
            link.addprevious(start)
            link.addnext(end)


def _bookmark(name: str, number: int) -> tuple[Any, Any]:
    """The two ends of a bookmark; `number` must be its own in the document."""
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(number))
    start.set(qn("w:name"), name)
    return start, end
