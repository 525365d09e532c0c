"""The State at a glance, and its dates. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker import tables
from tracker.captions import known
from tracker.dossier.material import Material
from tracker.dossier.model import Behind, Block, Cell, Grid, Paragraph, Section
from tracker.dossier.notes import Notes
from tracker.ics import WORDS
from tracker.indicators.clocks import days_overdue

NO_TIE = "Neither a party to the Convention nor a signatory, as far as the record says."
NO_REVIEW = (
    "No review of this State is on record. The table of reviews would supply it, once a source names a report, a list "
    "of issues or a dialogue."
)
BY_RULE = " (by rule)"


def glance(m: Material, notes: Notes) -> Section:
    """Treaty facts, the time since the last review, and each review with its dates, symbols and procedure."""
    blocks: list[Block] = [_treaty(m, notes), *_since(m, notes)]
    if m.reviews:
        rows = tuple(_review(m, review, notes) for review in m.reviews)
        columns = ("Cycle", "Status and procedure", "List, report, observations", "Dialogue", "Adopted")
        blocks.append(Grid(columns, rows, (10, 25, 31, 20, 14)))
    else:
        blocks.append(Paragraph(NO_REVIEW))
    return Section("glance", "The State at a glance", tuple(blocks))


def _treaty(m: Material, notes: Notes) -> Paragraph:
    facts = m.treaty
    if facts is None:
        return Paragraph(NO_TIE)
    parts = [
        f"{'State party' if facts['is_party'] else 'Signatory'} ({facts['consent_kind'] or 'signature only'})",
        f"signed: {known(facts['signed_on'])}",
        f"consent deposited: {known(facts['consent_on'])}",
        f"in force since: {known(facts['entered_into_force_on'])}",
        f"United Nations regional group: {known(facts['region'], 'not on record')}",
    ]
    doubt = "" if facts["is_verified"] else " Not all of these were found in a source."
    source = "" if facts["source_url"] else " No source on record."
    cited = notes.of_page(f"Treaty status of {m.name}", facts["source_url"])
    return Paragraph(f"{'; '.join(parts)}.{doubt}{source}", cited)


def _since(m: Material, notes: Notes) -> list[Block]:
    if m.since is None or m.since.years is None:
        return []
    said = f"On {m.reach.isoformat()}, to which the record reaches, {m.since.years} years since: {m.since.basis}, {m.since.since}."
    key = m.since.review_key
    page = next((review["source_url"] for review in m.reviews if review["review_key"] == key), None)
    return [Paragraph(said, notes.of_review(m, key, page, "") if key else ())]


def _review(m: Material, review: Mapping[str, Any], notes: Notes) -> tuple[Cell, ...]:
    rule = dict.fromkeys(review["inferred_fields"], BY_RULE)
    procedure = f"; {review['procedure_label'].lower()}" if review["procedure_label"] else "; procedure not on record"
    symbols = [f"{known(review[name], 'none on record')}{rule.get(name, '')}" for name in SYMBOLS]
    session = f", session {review['session']}" if review["session"] else ""
    cited = notes.of_review(m, review["review_key"], review["source_url"], "")
    return (
        Cell(str(review["cycle"]), cited),
        Cell(f"{review['status_label']}{procedure}"),
        Cell("; ".join(symbols)),
        Cell(f"{_span(review)}{session}{rule.get('dialogue_from', '')}"),
        Cell(f"{_day(review['co_adopted_on'])}{rule.get('co_adopted_on', '')}"),
    )


SYMBOLS = ("loi_symbol", "report_symbol", "co_symbol")


def _day(value: Any) -> str:
    return "no date on record" if value is None else value.date().isoformat()


def _span(review: Mapping[str, Any]) -> str:
    first, last = _day(review["dialogue_from"]), _day(review["dialogue_to"])
    return first if first == last else f"{first} to {last}"


def dates(m: Material, notes: Notes) -> Section:
    """What is due or coming and what has passed, each with the basis of its date."""
    dues = _dues(m, notes)
    if m.dates.empty:
        empty = Paragraph("No date is on record. The adoption of observations, or a coming session, would supply one.")
        return Section("dates", "Dates", (*dues, empty))
    found = m.dates.assign(step=m.dates["what"].map(WORDS))
    rows = tuple(_date(m, row, notes) for row in found.to_dict("records"))
    said = Paragraph(
        f"The record reaches to {m.reach.isoformat()}; nothing after that day is known to it. “No report on record” means "
        "not seen, never late. Whether a follow-up was asked for stands in the section on what the Committee said."
    )
    grid = Grid(("Date", "What", "Basis", "On record"), rows, (18, 24, 36, 22))
    return Section("dates", "Dates", (said, *dues, grid), behind=Behind(tables.CALENDAR, found))


def _dues(m: Material, notes: Notes) -> list[Paragraph]:
    """When a source states that a report is due: overdue only where the record shows that none came."""
    found = []
    for row in m.dues:
        days = days_overdue(row, m.reach)
        told = {None: "whether it came is not known", 0: "a report is on record, or the day has not passed"}
        state = told.get(days, f"none is on record, {days} days later, on {m.reach.isoformat()}")
        cited = notes.of_page(f"{row.stated_in}: day on which a report of {m.name} is due", row.source_url)
        found.append(Paragraph(f"A report was stated to be due on {row.due_on.isoformat()}; {state}.", cited))
    return found


def _date(m: Material, row: Mapping[Any, Any], notes: Notes) -> tuple[Cell, ...]:
    what = f"{row['step']}, cycle {row['cycle']}"
    cited = notes.of_review(m, row["review_key"], row["source_url"], f"{what}, {m.name}")
    return Cell(known(row["day"]), cited), Cell(what), Cell(row["basis"]), Cell(row["on_record"])
