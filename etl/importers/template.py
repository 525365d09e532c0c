"""The empty table that an organisation fills in with its own records: its columns, and the file as CSV or XLSX."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from etl.vocabulary import Vocabulary

SEVERAL = "Several: separated by semicolons."
ROWS = 2000
NOTE = "#"


@dataclass(frozen=True)
class TemplateColumn:
    """One column: its heading, what to write, the list it takes its values from, and when it must be filled in."""

    name: str
    what: str
    list: str | None = None
    is_several: bool = False
    must: str = "no"


COLUMNS = (
    TemplateColumn("date", "Day of the meeting or paper, as in 2025-12-01.", must="yes"),
    TemplateColumn("kind", "Kind of meeting; outside_meeting for papers and releases.", "meeting_kind", must="yes"),
    TemplateColumn("state", "State under review: its name in English or its ISO code of three letters.", must="yes"),
    TemplateColumn("review", "State and cycle of the review, as in AZE/3, where there is one."),
    TemplateColumn("organisation", "Who speaks or took part: the full name.", must="yes"),
    TemplateColumn("organisation_type", "What kind of body that is.", "stakeholder_type", must="yes"),
    TemplateColumn("organisation_state", "State the organisation belongs to, where it belongs to one."),
    TemplateColumn("speaker", "Person who spoke, where named in public."),
    TemplateColumn("speaker_role", "Role of that person."),
    TemplateColumn(
        "text", "One point a row. Empty: the organisation took part in the meeting.", must="outside a meeting"
    ),
    TemplateColumn(
        "text_origin", "sentence: as printed; paraphrase: in your words.", "text_origin", must="with a text"
    ),
    TemplateColumn("act", "What kind of speech it is.", "act", must="with a text"),
    TemplateColumn(
        "relation", "How a paper belongs to the review; empty for a meeting.", "relation", must="outside a meeting"
    ),
    TemplateColumn("concerns", f"What it is about. {SEVERAL}", "concern", True),
    TemplateColumn("groups", f"Who is affected, where named. {SEVERAL}", "affected_group", True),
    TemplateColumn("articles", f"Articles of the Convention that it cites, as numbers. {SEVERAL}"),
    TemplateColumn("source_url", "Address where a reader finds the source.", must="yes"),
    TemplateColumn("source_title", "Title of the source.", must="yes"),
    TemplateColumn("source_type", "What kind of document the source is.", "source_type", must="yes"),
    TemplateColumn("language", "Language of the source, as in en, fr, es."),
)
HEADINGS = tuple(column.name for column in COLUMNS)


def template_files(vocabulary: Vocabulary) -> dict[str, bytes]:
    """The empty template by file name, template.csv and template.xlsx."""
    return {"template.csv": _csv(vocabulary), "template.xlsx": _xlsx(vocabulary)}


def _allowed(vocabulary: Vocabulary) -> Mapping[str, list[tuple[str, str]]]:
    """Slug and English label of each allowed value, by column."""
    return {c.name: [(e.slug, e.label["en"]) for e in vocabulary[c.list].values()] for c in COLUMNS if c.list}


def _csv(vocabulary: Vocabulary) -> bytes:
    """Headings, then a note a column; lines that begin with # are passed over when the file is read."""
    allowed = _allowed(vocabulary)
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(HEADINGS)
    for column in COLUMNS:
        values = f" One of: {', '.join(slug for slug, _ in allowed[column.name])}." if column.list else ""
        writer.writerow([f"{NOTE} {column.name} (must be there: {column.must}). {column.what}{values}"])
    return stream.getvalue().encode("utf-8-sig")


def _xlsx(vocabulary: Vocabulary) -> bytes:
    """Three sheets: records to fill in, with lists to choose from; allowed values; notes."""
    book = Workbook()
    records, values, notes = book.worksheets[0], book.create_sheet("allowed values"), book.create_sheet("notes")
    records.title = "records"
    records.append(HEADINGS)
    records.freeze_panes = "A2"
    allowed = _allowed(vocabulary)
    for place, (name, entries) in enumerate(allowed.items()):
        for row, (slug, meaning) in enumerate([(name, "meaning"), *entries], 1):
            values.cell(row, 2 * place + 1, slug)
            values.cell(row, 2 * place + 2, meaning)
        _offer(records, name, f"'allowed values'!${get_column_letter(2 * place + 1)}$2", len(entries))
    notes.append(("column", "must be there", "what to write"))
    for column in COLUMNS:
        notes.append((column.name, column.must, column.what))
    for sheet in book.worksheets:
        for place in range(1, sheet.max_column + 1):
            sheet.cell(1, place).font = Font(bold=True)
            sheet.column_dimensions[get_column_letter(place)].width = 20
    notes.column_dimensions["C"].width = 90
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _offer(records: Worksheet, name: str, first: str, n: int) -> None:
    """Let the cells of a column be chosen from the list whose first value stands there; not where it takes several."""
    place = HEADINGS.index(name)
    if COLUMNS[place].is_several:
        return
    letter, last = get_column_letter(place + 1), first.removesuffix("2") + str(n + 1)
    choice = DataValidation("list", f"{first}:{last.split('!')[1]}")
    choice.add(f"{letter}2:{letter}{ROWS}")
    records.add_data_validation(choice)
