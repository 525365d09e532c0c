"""The sections and sources of a dossier as HTML for the screen. Pure; all text is escaped."""

from __future__ import annotations

import html
from collections.abc import Sequence

from tracker.dossier.model import Block, Grid, Heading, Note, Paragraph, Section
from tracker.words import _


def section_html(section: Section) -> str:
    """What stands under the heading of a section."""
    return f'<div class="dossier">{"".join(_block(block) for block in section.blocks)}</div>'


def sources_html(notes: Sequence[Note]) -> str:
    """The numbered sources, each with its address as a link."""
    rows = "".join(f'<li id="source-{note.number}" value="{note.number}">{_source(note)}</li>' for note in notes)
    return f'<div class="dossier"><ol>{rows}</ol></div>'


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h4>{html.escape(block.text)}</h4>"
    if isinstance(block, Paragraph):
        return f"<p>{html.escape(block.text)}{_refs(block.notes)}</p>"
    if isinstance(block, Grid):
        return _grid(block)
    said = f'<div lang="{html.escape(block.lang)}" dir="auto">{html.escape(block.shown)}{_refs(block.notes)}</div>'
    return f'<div class="point"><span class="lead">{html.escape(block.lead)}</span>{said}</div>'


def _grid(grid: Grid) -> str:
    head = "".join(f'<th scope="col">{html.escape(column)}</th>' for column in grid.columns)
    rows = "".join(
        "<tr>" + "".join(f"<td>{html.escape(cell.text)}{_refs(cell.notes)}</td>" for cell in row) + "</tr>"
        for row in grid.rows
    )
    return f'<div class="wide" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _refs(numbers: tuple[int, ...]) -> str:
    return "".join(f' <a class="ref" href="#source-{number}">[{number}]</a>' for number in numbers)


def _source(note: Note) -> str:
    text = html.escape(note.text)
    if not note.url.startswith("http"):
        return text
    return f'{text} <a href="{html.escape(note.url)}" target="_blank" rel="noopener">{html.escape(_("Open the source"))}</a>'
