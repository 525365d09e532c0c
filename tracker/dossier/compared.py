"""New against persistent concerns, who was heard, and what other States of the region were told. Pure."""

from __future__ import annotations

from tracker import counted, tables_indicators
from tracker.dossier.material import Elsewhere, Material, cycle_name, review_name
from tracker.dossier.model import Behind, Block, Cell, Grid, Paragraph, Section
from tracker.dossier.notes import Notes, paragraph
from tracker.dossier.said import TYPES
from tracker.indicators import persistence
from tracker.indicators.measure import NO_DATE, NOT_RECORDED, Measure
from tracker.indicators.record import PROCEDURAL
from tracker.indicators.voices import NOT_KNOWN, Voice
from tracker.words import N_, _, day, listed, n_

MOST_CYCLES = 4
VALUES = {"heard": N_("heard"), "silent": N_("silent"), "not_known": N_("not known")}


def concerns(m: Material, notes: Notes) -> Section:
    """Each concern named at least once, by cycle: new, named again, not named again, or why that is not known."""
    title = _("New against persistent concerns")
    cells = [cell for cell in persistence.cells(m.record) if cell.concern in m.concerns]
    held = m.held[-MOST_CYCLES:]
    named = [c for c in m.record.counted if any(cell.concern == c and cell.statement_ids for cell in cells)]
    if not named:
        empty = _(
            "No concern of the observations is on record. The observations of two cycles, read whole, would supply this."
        )
        return Section("concerns", title, (Paragraph(empty),))
    by_place = {(cell.concern, cell.review_key): cell for cell in cells}
    rows = tuple(
        (
            Cell(m.named(c)),
            *(_cell(m, notes, by_place[c, r.key]) for r in held),
            Cell(_run(m, c)),
            Cell(_base(m.base_rates[c])),
        )
        for c in named
    )
    columns = (_("Concern"), *(cycle_name(r.cycle) for r in held), _("In a row"), _("In all observations"))
    share = 48 // len(held)
    grid = Grid(columns, rows, (22, *(share for _cycle in held), 13, 17))
    return Section(
        "concerns",
        title,
        (Paragraph(_how_to_read(m)), grid),
        behind=Behind(tables_indicators.CELLS, counted.frame(tables_indicators.CELLS, cells, m.names)),
    )


def _how_to_read(m: Material) -> str:
    cut = N_(" The latest {most} of {n} cycles are printed.")
    more = _(cut, most=MOST_CYCLES, n=len(m.held)) if len(m.held) > MOST_CYCLES else ""
    told = _(
        "“Not named again” may be progress, lack of space or another order of priorities; it never reads “solved”. Only "
        "observations read whole can show that a concern is not there. {concern} is left out.",
        concern=m.named(PROCEDURAL),
    )
    return f"{told}{more}"


def _cell(m: Material, notes: Notes, cell: persistence.Cell) -> Cell:
    cited = dict.fromkeys(n for i in cell.statement_ids for n in notes.of(m.by_id[i], m.pages))
    return Cell(_(cell.status), tuple(cited))


def _run(m: Material, concern: str) -> str:
    run = persistence.run_length(m.record, m.iso3, concern)
    if run is None:
        return _(VALUES["not_known"])
    return _("at least {n}", n=run.length) if run.is_at_least else str(run.length)


def _base(measure: Measure) -> str:
    """The base rate in words; where only named cases are known a share would read as all of them."""
    if measure.rate is not None:
        return measure.text()
    n = int(measure.numerator)
    return n_("named in {n} review; share not known", "named in {n} reviews; share not known", n)


def heard(m: Material, notes: Notes) -> Section:
    """Per review held and type: heard, silent or not known, with the reason."""
    title = _("Who was heard")
    if not m.voices:
        nobody = Paragraph(_("No review held is on record, so nobody can have been heard or silent."))
        return Section("heard", title, (nobody,))
    by_place = {(voice.review_key, voice.stakeholder_type): voice for voice in m.voices}
    keys = list(dict.fromkeys(voice.review_key for voice in m.voices))[::-1]
    rows = tuple(
        (Cell(cycle_name(key.split("/")[1])), *(_voice(m, notes, by_place[key, kind]) for kind in TYPES))
        for key in keys
    )
    said = _(
        "“Not known” is never counted as silence. “Silent (inferred)” follows from a summary read whole that names nobody; “silent” is said by a source."
    )
    grid = Grid((_("Review"), *map(_, TYPES.values())), rows, (16, 28, 28, 28))
    ids = tuple(i for voice in m.voices for i in voice.statement_ids)
    return Section(
        "heard",
        title,
        (Paragraph(said), grid),
        ids,
        Behind(tables_indicators.VOICES, counted.frame(tables_indicators.VOICES, m.voices, {**m.names, **TYPES})),
    )


def _voice(m: Material, notes: Notes, voice: Voice) -> Cell:
    parts = [_(VALUES[voice.value]) + (_(" (inferred)") if voice.is_inferred else "")]
    parts += [_(voice.reason)] if voice.reason else []
    papers = n_("{n} written submission on record", "{n} written submissions on record", voice.papers)
    parts += [papers] if voice.papers else []
    parts += [_("{n} from another State", n=voice.from_abroad)] if voice.from_abroad else []
    cited = dict.fromkeys(n for i in voice.statement_ids if i in m.by_id for n in notes.of(m.by_id[i], m.pages))
    if cited or voice.value == NOT_KNOWN:
        return Cell(listed(parts), tuple(cited))
    parts += [_("named as a participant; no statement on record")] if voice.participants else []
    page = voice.source_url or m.meetings.get(voice.review_key)
    review = review_name(m.name, voice.review_key.split("/")[1])
    return Cell(listed(parts), notes.of_page(_("Meeting with stakeholders on {review}", review=review), page))


def elsewhere(m: Material, notes: Notes) -> Section:
    """References to observations on the concerns of this State in other States of its region; no text."""
    title = _("Observations on comparable States")
    if not m.elsewhere:
        empty = _(
            "No observation on a concern of this State is on record for another State of its regional group. Their "
            "observations, read whole, would supply them."
        )
        return Section("elsewhere", title, (Paragraph(empty),))
    said = _(
        "Other States of the same United Nations regional group ({region}), on the concerns that the observations on "
        "{state} name. One reference a State and concern, from the latest review that names it; the newest States come "
        "first, and a concern says how many of all are printed. References only.",
        region=_(m.treaty["region"] if m.treaty else NOT_RECORDED),
        state=m.name,
    )
    rows = tuple(
        (
            Cell(f"{m.named(one.concern)} ({_kept_of(m, one)})"),
            Cell(review_name(one.state, one.cycle)),
            Cell(_where(one), notes.of(one, m.pages)),
        )
        for one in sorted(m.elsewhere, key=lambda e: m.record.concerns.index(e.concern))
    )
    grid = Grid((_("Concern"), _("State and review"), _("Where")), rows, (36, 28, 36))
    blocks: tuple[Block, ...] = (Paragraph(said), grid)
    return Section("elsewhere", title, blocks, tuple(one.statement_id for one in m.elsewhere))


def _kept_of(m: Material, one: Elsewhere) -> str:
    kept = sum(e.concern == one.concern for e in m.elsewhere)
    return _("{n} of {all} States", n=kept, all=one.of_all)


def _where(one: Elsewhere) -> str:
    place = paragraph(one) + (_(", as a later document recalls it") if one.recalled_in else "")
    return f"{one.symbol or _('no symbol on record')}, {place}, {day(one.date or _(NO_DATE))}"
