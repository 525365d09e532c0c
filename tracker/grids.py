"""Grids of words as HTML tables: each cell says its value by shape, colour and word, and may open its rows. Pure.

An HTML table is its own twin for the keyboard: every link in it can be reached with the Tab key and read aloud.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlencode

from tracker.selection import Selection
from tracker.words import params


@dataclass(frozen=True)
class Look:
    """How a value looks: its shape, and its class in style.css, which gives the colour."""

    shape: str
    tone: str


@dataclass(frozen=True)
class Cell:
    """One cell: the value in words, its look, and the address of its rows (empty where there are none)."""

    words: str
    look: Look
    href: str = ""


@dataclass(frozen=True)
class Grid:
    """A grid with a caption, a heading for each column, and rows of a heading and as many cells as columns."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def to_html(grid: Grid, dark: bool) -> str:
    """The grid as one HTML table, all text escaped."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in (grid.corner, *grid.columns))
    body = "".join(
        f'<tr><th scope="row">{escape(name)}</th>{"".join(_cell(cell) for cell in cells)}</tr>'
        for name, cells in grid.rows
    )
    theme = "grid dark" if dark else "grid"
    return (
        f'<p class="grid-caption">{escape(grid.caption)}</p>'
        f'<div class="grid-box" tabindex="0"><table class="{theme}" aria-label="{escape(grid.caption)}">'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(cell: Cell) -> str:
    words = f'<span aria-hidden="true">{cell.look.shape}</span> {escape(cell.words)}'
    if cell.href:
        words = f'<a href="{escape(cell.href)}">{words}</a>'
    return f'<td class="{cell.look.tone}">{words}</td>'


def key(meanings: Iterable[tuple[str, Look]], dark: bool) -> str:
    """The meaning of each shape in one line of HTML, for the line above a grid."""
    theme = "grid-key dark" if dark else "grid-key"
    parts = (f'<span class="{look.tone}">{look.shape} {escape(word)}</span>' for word, look in meanings)
    return f'<p class="{theme}">{" ".join(parts)}</p>'


def href(page: str, selection: Selection) -> str:
    """The address of a page with a selection, relative to the page that links to it."""
    name = page.removeprefix("pages/").removesuffix(".py")
    return f"{name}?{urlencode({**selection.to_params(), **params()}, doseq=True)}"
