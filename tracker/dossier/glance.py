"""The State at a glance, and its dates. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from tracker import tables
from tracker.captions import NO_DATE, known
from tracker.dossier.material import Material, review_name
from tracker.dossier.model import Behind, Block, Cell, Grid, Paragraph, Section
from tracker.dossier.notes import Notes
from tracker.ics import WORDS
from tracker.indicators.clocks import days_overdue
from tracker.indicators.measure import NOT_RECORDED
from tracker.told import in_words
from tracker.vocabulary import labels
from tracker.words import N_, _, day, listed

NO_TIE = N_("Neither a party to the Convention nor a signatory, as far as the record says.")
NO_REVIEW = N_(
    "No review of this State is on record. The table of reviews would supply it, once a source names a report, a list "
    "of issues or a dialogue."
)
BY_RULE = N_(" (by rule)")


def glance(m: Material, notes: Notes) -> Section:
    """Treaty facts, the time since the last review, and each review with its dates, symbols and procedure."""
    blocks: list[Block] = [_treaty(m, notes), *_since(m, notes)]
    if m.reviews:
        rows = tuple(_review(m, review, notes) for review in m.reviews)
        columns = (
            _("Cycle"),
            _("Status and procedure"),
            _("List, report, observations"),
            _("Dialogue"),
            _("Adopted"),
        )
        blocks.append(Grid(columns, rows, (10, 25, 31, 20, 14)))
    else:
        blocks.append(Paragraph(_(NO_REVIEW)))
    return Section("glance", _("The State at a glance"), tuple(blocks))


def _treaty(m: Material, notes: Notes) -> Paragraph:
    facts = m.treaty
    if facts is None:
        return Paragraph(_(NO_TIE))
    parts = [
        f"{_('State party') if facts['is_party'] else _('Signatory')} ({_(facts['consent_kind'] or SIGNED)})",
        _("signed: {day}", day=_dated(facts["signed_on"])),
        _("consent deposited: {day}", day=_dated(facts["consent_on"])),
        _("in force since: {day}", day=_dated(facts["entered_into_force_on"])),
        _("United Nations regional group: {region}", region=_(facts["region"] or NOT_RECORDED)),
    ]
    doubt = "" if facts["is_verified"] else _(" Not all of these were found in a source.")
    source = "" if facts["source_url"] else _(" No source on record.")
    cited = notes.of_page(_("Treaty status of {state}", state=m.name), facts["source_url"])
    return Paragraph(f"{listed(parts)}.{doubt}{source}", cited)


def _since(m: Material, notes: Notes) -> list[Block]:
    if m.since is None or m.since.years is None:
        return []
    said = _(
        "On {reach}, to which the record reaches, {years} years since: {basis}, {day}.",
        reach=day(m.reach),
        years=m.since.years,
        basis=_(m.since.basis),
        day=day(m.since.since),
    )
    key = m.since.review_key
    page = next((review["source_url"] for review in m.reviews if review["review_key"] == key), None)
    return [Paragraph(said, notes.of_review(m, key, page, "") if key else ())]


def _review(m: Material, review: Mapping[str, Any], notes: Notes) -> tuple[Cell, ...]:
    rule = dict.fromkeys(review["inferred_fields"], _(BY_RULE))
    procedure = (
        labels("procedure")[review["procedure"]].lower() if review["procedure"] else _("procedure not on record")
    )
    symbols = [f"{known(review[name], NONE_THERE)}{rule.get(name, '')}" for name in SYMBOLS]
    session = _(", session {session}", session=review["session"]) if review["session"] else ""
    cited = notes.of_review(m, review["review_key"], review["source_url"], "")
    return (
        Cell(str(review["cycle"]), cited),
        Cell(listed((labels("status")[review["status"]], procedure))),
        Cell(listed(symbols)),
        Cell(f"{_span(review)}{session}{rule.get('dialogue_from', '')}"),
        Cell(f"{_day(review['co_adopted_on'])}{rule.get('co_adopted_on', '')}"),
    )


SYMBOLS = ("loi_symbol", "report_symbol", "co_symbol")
NONE_THERE = N_("none on record")
SIGNED = N_("signature only")


def _day(value: Any) -> str:
    return _(NO_DATE) if value is None else day(value.date())


def _dated(value: Any) -> str:
    return day(known(value))


def _span(review: Mapping[str, Any]) -> str:
    first, last = _day(review["dialogue_from"]), _day(review["dialogue_to"])
    return first if first == last else _("from {first} to {last}", first=first, last=last)


def dates(m: Material, notes: Notes) -> Section:
    """What is due or coming and what has passed, each with the basis of its date."""
    dues = _dues(m, notes)
    if m.dates.empty:
        empty = _("No date is on record. The adoption of observations, or a coming session, would supply one.")
        return Section("dates", _("Dates"), (*dues, Paragraph(empty)))
    found = m.dates.assign(step=m.dates["what"].map(WORDS))
    rows = tuple(_date(m, row, notes) for row in found.to_dict("records"))
    said = _(
        "The record reaches to {reach}; nothing after that day is known to it. “No report on record” means "
        "not seen, never late. Whether a follow-up was asked for stands in the section on what the Committee said.",
        reach=day(m.reach),
    )
    grid = Grid((_("Date"), _("What"), _("Basis"), _("On record")), rows, (18, 24, 36, 22))
    return Section("dates", _("Dates"), (Paragraph(said), *dues, grid), behind=Behind(tables.CALENDAR, found))


def _dues(m: Material, notes: Notes) -> list[Paragraph]:
    """When a source states that a report is due: overdue only where the record shows that none came."""
    found = []
    for row in m.dues:
        days = days_overdue(row, m.reach)
        about = _("{document}: day on which a report of {state} is due", document=row.stated_in, state=m.name)
        said = _("A report was stated to be due on {day}; {state}.", day=day(row.due_on), state=_overdue(days, m.reach))
        found.append(Paragraph(said, notes.of_page(about, row.source_url)))
    return found


def _overdue(days: int | None, reach: date) -> str:
    if days is None:
        return _("whether it came is not known")
    if not days:
        return _("a report is on record, or the day has not passed")
    return _("none is on record, {days} days later, on {reach}", days=days, reach=day(reach))


def _date(m: Material, row: Mapping[Any, Any], notes: Notes) -> tuple[Cell, ...]:
    what = review_name(_(row["step"]), row["cycle"])
    cited = notes.of_review(m, row["review_key"], row["source_url"], f"{what}, {m.name}")
    return Cell(_dated(row["day"]), cited), Cell(what), Cell(in_words(row["basis"])), Cell(in_words(row["on_record"]))
