"""The document that every format is written from: parts, sections, blocks and numbered sources. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import pandas as pd

from tracker.tables import Table
from tracker.words import ENGLISH, N_, _

OURS = N_("(our\u00a0words)")
SOURCES = N_("Sources")
FOOT = N_("Build {build}; not a product of the United Nations")
# The words of a format put the numbers of its pages in themselves.
PAGE = N_("page {page} of {pages}")


OVERRIDES = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e"))


def printable(text: str) -> str:
    """A text on one line, without the characters that no format prints: controls and switches of writing direction."""
    kept = "".join(c for c in " ".join(text.split()) if unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.translate(OVERRIDES)


def runs_left(text: str) -> bool:
    """True for a text that is written from right to left, as its first letter with a direction tells."""
    return next((c for c in map(unicodedata.bidirectional, text) if c in ("L", "R", "AL")), "L") != "L"


@dataclass(frozen=True)
class _Words:
    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", printable(self.text))


@dataclass(frozen=True)
class Note(_Words):
    """One numbered source: what it is and where in it, its address ("" when none is on record), its id in the build."""

    number: int
    url: str = ""
    document_id: str | None = None


@dataclass(frozen=True)
class Heading(_Words):
    """A heading within a section."""


@dataclass(frozen=True)
class Paragraph(_Words):
    """Words of the dossier itself, with the sources they rest on where they claim something."""

    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Point(_Words):
    """One statement: its text, who and when (`lead`), and its sources. A sentence is quoted; a paraphrase says it is ours.

    `lang` is the language of the text, "" where it is not known: a sentence stands as its document has it.
    """

    lead: str
    is_sentence: bool
    notes: tuple[int, ...]
    statement_id: str = ""
    lang: str = ENGLISH

    @property
    def shown(self) -> str:
        """The text as every format prints it: between quotation marks, or marked as our words."""
        return _("“{text}”", text=self.text) if self.is_sentence else f"{self.text} {_(OURS)}"


@dataclass(frozen=True)
class Cell(_Words):
    """One cell of a grid, with its sources."""

    notes: tuple[int, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A small table: headings and rows of as many cells. `widths` are shares of the line."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Paragraph | Point | Grid


@dataclass(frozen=True)
class Behind:
    """The rows behind a section, with the columns of their table."""

    table: Table
    rows: pd.DataFrame


@dataclass(frozen=True)
class Section:
    """One section: its slug in the address, its title, what it says, and the statements or rows behind it."""

    slug: str
    title: str
    blocks: tuple[Block, ...]
    statement_ids: tuple[str, ...] = ()
    behind: Behind | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Part:
    """All sections on one State."""

    title: str
    iso3: str
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Dossier:
    """The whole: title, what is printed at its head, the parts, and the sources in the order of their numbers.

    `language` is the one that it speaks: whoever writes it out speaks the same.
    """

    title: str
    head: tuple[str, ...]
    build_id: str
    parts: tuple[Part, ...]
    notes: tuple[Note, ...]
    language: str = ENGLISH

    def blocks(self) -> Iterator[tuple[Part, Section, Block]]:
        """Every block with the part and section it stands in, in order."""
        for part in self.parts:
            for section in part.sections:
                for block in section.blocks:
                    yield part, section, block


def notes_of(block: Block) -> tuple[int, ...]:
    """The numbers of the sources that a block cites, in order; each as often as it is cited."""
    if isinstance(block, Grid):
        return tuple(number for row in block.rows for cell in row for number in cell.notes)
    return () if isinstance(block, Heading) else block.notes
