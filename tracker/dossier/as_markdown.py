"""A dossier as Markdown with footnotes. Pure; text of the record can form no markup, link or HTML."""

from __future__ import annotations

import re

from tracker.dossier.model import SOURCES, Block, Dossier, Grid, Heading, Note, Paragraph, Point, runs_left
from tracker.words import _

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~$&!^])")
# A line that starts like this would be read as a list or a rule.
LINE_START = re.compile(r"^(\d*)([-+=.)])")


def to_markdown(dossier: Dossier) -> bytes:
    """The dossier as UTF-8 Markdown: headings, points as a list, grids as tables, one footnote a source."""
    lines = [f"# {escape(dossier.title)}", *(escape(line) for line in dossier.head)]
    for part in dossier.parts:
        lines.append(f"## {escape(part.title)}")
        for section in part.sections:
            lines.append(f"### {escape(section.title)}")
            lines += [_block(block) for block in section.blocks]
    lines += [f"## {escape(_(SOURCES))}", *(_source(note) for note in dossier.notes)]
    return ("\n\n".join(lines) + "\n").encode()


def escape(text: str) -> str:
    """Text that Markdown shows as it is."""
    return LINE_START.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"#### {escape(block.text)}"
    if isinstance(block, Paragraph):
        return f"{escape(block.text)}{_refs(block.notes)}"
    if isinstance(block, Grid):
        return _grid(block)
    return f"- {_('{name}: {value}', name=f'**{escape(block.lead)}**', value=_said(block))}{_refs(block.notes)}"


def _said(point: Point) -> str:
    """The text of a point; one that runs from right to left stands between the marks that keep its own order."""
    said = escape(point.shown)
    return f"\u2067{said}\u2069" if runs_left(point.text) else said


def _grid(grid: Grid) -> str:
    rows = [[f"{escape(cell.text)}{_refs(cell.notes)}" for cell in row] for row in grid.rows]
    lines = [[escape(column) for column in grid.columns], ["---"] * len(grid.columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _refs(numbers: tuple[int, ...]) -> str:
    return "".join(f"[^{number}]" for number in numbers)


def _source(note: Note) -> str:
    return f"[^{note.number}]: {escape(note.text)}" + (f" <{note.url}>" if note.url.startswith("http") else "")
