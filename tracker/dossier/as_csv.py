"""A dossier as a bundle of CSV files: its points, its sources, the rows behind each section, and a page that explains. Pure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from tracker import export
from tracker.dossier.model import Behind, Block, Dossier, Grid, Heading, Point
from tracker.words import _, pair

POINT_COLUMNS = ("part", "section", "heading", "kind", "lead", "text", "origin", "sources", "statement_id")
SOURCE_COLUMNS = ("number", "source", "source_url", "document_id")


def to_zip(dossier: Dossier, behind: Mapping[str, Behind]) -> bytes:
    """The bundle as a zip file; `behind` gives the rows of each section, by the name of its file."""
    files = {
        "points.csv": _csv(POINT_COLUMNS, _points(dossier)),
        "sources.csv": _csv(SOURCE_COLUMNS, ((n.number, n.text, n.url, n.document_id) for n in dossier.notes)),
        **{f"{name}.csv": export.to_csv(rows.table, rows.rows) for name, rows in behind.items()},
    }
    return export.bundle({"README.txt": _readme(dossier, behind), **files})


def _points(dossier: Dossier) -> Iterable[tuple[object, ...]]:
    heading = ""
    for part, section, block in dossier.blocks():
        if block is section.blocks[0]:
            heading = ""
        if isinstance(block, Heading):
            heading = block.text
            continue
        for row in _rows(block):
            yield (part.iso3, section.slug, heading, *row)


def _rows(block: Block) -> Iterable[tuple[object, ...]]:
    if isinstance(block, Grid):
        for row in block.rows:
            for column, cell in zip(block.columns, row, strict=True):
                yield ("cell", column, cell.text, "", _numbers(cell.notes), "")
    elif isinstance(block, Point):
        origin = "sentence" if block.is_sentence else "paraphrase"
        yield ("point", block.lead, block.text, origin, _numbers(block.notes), block.statement_id)
    elif not isinstance(block, Heading):
        yield ("paragraph", "", block.text, "", _numbers(block.notes), "")


def _numbers(notes: tuple[int, ...]) -> str:
    return "; ".join(map(str, notes))


def _csv(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([export.harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _readme(dossier: Dossier, behind: Mapping[str, Behind]) -> bytes:
    files = [
        pair(
            "points.csv",
            _("everything the dossier prints, one row a point, paragraph or cell; sources are numbers of sources.csv."),
        ),
        pair("sources.csv", _("the numbered sources with their addresses.")),
        _(
            "The files below hold rows of the record. Their columns, labels and explanations are in English in every language."
        ),
        *(f"{pair(f'{name}.csv', _(rows.table.grain))}.\n{_columns(rows)}" for name, rows in behind.items()),
    ]
    lines = [dossier.title, *dossier.head, *files, f"{pair(_('Licence'), _(export.LICENCE))}."]
    return ("\n\n".join(lines) + "\n").encode()


def _columns(behind: Behind) -> str:
    return "\n".join(f"  {column.name}: {column.meaning}" for column in behind.table.columns)
