"""New against persistent concerns, who was heard, and what other States of the region were told. Pure."""

from __future__ import annotations

from tracker import counted, tables_indicators
from tracker.dossier.material import Elsewhere, Material
from tracker.dossier.model import Behind, Block, Cell, Grid, Paragraph, Section
from tracker.dossier.notes import Notes
from tracker.dossier.said import TYPES
from tracker.indicators import persistence
from tracker.indicators.measure import Measure
from tracker.indicators.record import PROCEDURAL
from tracker.indicators.voices import NOT_KNOWN, Voice

MOST_CYCLES = 4
VALUES = {"heard": "heard", "silent": "silent", "not_known": "not known"}


def concerns(m: Material, notes: Notes) -> Section:
    """Each concern named at least once, by cycle: new, named again, not named again, or why that is not known."""
    title = "New against persistent concerns"
    cells = [cell for cell in persistence.cells(m.record) if cell.concern in m.concerns]
    held = m.held[-MOST_CYCLES:]
    named = [c for c in m.record.counted if any(cell.concern == c and cell.statement_ids for cell in cells)]
    if not named:
        empty = Paragraph(
            "No concern of the observations is on record. The observations of two cycles, read whole, would supply this."
        )
        return Section("concerns", title, (empty,))
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
    columns = ("Concern", *(f"Cycle {r.cycle}" for r in held), "In a row", "In all observations")
    share = 48 // len(held)
    grid = Grid(columns, rows, (24, *(share for _ in held), 10, 18))
    return Section(
        "concerns",
        title,
        (Paragraph(_how_to_read(m)), grid),
        behind=Behind(tables_indicators.CELLS, counted.frame(tables_indicators.CELLS, cells, m.names)),
    )


def _how_to_read(m: Material) -> str:
    more = f" The latest {MOST_CYCLES} of {len(m.held)} cycles are printed." if len(m.held) > MOST_CYCLES else ""
    return (
        "“Not named again” may be progress, lack of space or another order of priorities; it never reads “solved”. Only "
        f"observations read whole can show that a concern is not there. {m.named(PROCEDURAL)} is left out.{more}"
    )


def _cell(m: Material, notes: Notes, cell: persistence.Cell) -> Cell:
    cited = dict.fromkeys(n for i in cell.statement_ids for n in notes.of(m.by_id[i], m.pages))
    return Cell(cell.status, tuple(cited))


def _run(m: Material, concern: str) -> str:
    run = persistence.run_length(m.record, m.iso3, concern)
    return "not known" if run is None else f"{'at least ' if run.is_at_least else ''}{run.length}"


def _base(measure: Measure) -> str:
    """The base rate in words; where only named cases are known a share would read as all of them."""
    return measure.text() if measure.rate is not None else f"named in {measure.numerator:g} reviews; share not known"


def heard(m: Material, notes: Notes) -> Section:
    """Per review held and type: heard, silent or not known, with the reason."""
    title = "Who was heard"
    if not m.voices:
        return Section(
            "heard", title, (Paragraph("No review held is on record, so nobody can have been heard or silent."),)
        )
    by_place = {(voice.review_key, voice.stakeholder_type): voice for voice in m.voices}
    keys = list(dict.fromkeys(voice.review_key for voice in m.voices))[::-1]
    rows = tuple(
        (Cell(f"Cycle {key.split('/')[1]}"), *(_voice(m, notes, by_place[key, kind]) for kind in TYPES)) for key in keys
    )
    said = Paragraph(
        "“Not known” is never counted as silence. “Silent (inferred)” follows from a summary read whole that names nobody; “silent” is said by a source."
    )
    grid = Grid(("Review", *TYPES.values()), rows, (16, 28, 28, 28))
    ids = tuple(i for voice in m.voices for i in voice.statement_ids)
    return Section(
        "heard",
        title,
        (said, grid),
        ids,
        Behind(tables_indicators.VOICES, counted.frame(tables_indicators.VOICES, m.voices, {**m.names, **TYPES})),
    )


def _voice(m: Material, notes: Notes, voice: Voice) -> Cell:
    parts = [VALUES[voice.value] + (" (inferred)" if voice.is_inferred else "")]
    parts += [voice.reason] if voice.reason else []
    parts += [f"{voice.papers} written submission{'s' if voice.papers != 1 else ''} on record"] if voice.papers else []
    parts += [f"{voice.from_abroad} from another State"] if voice.from_abroad else []
    cited = dict.fromkeys(n for i in voice.statement_ids if i in m.by_id for n in notes.of(m.by_id[i], m.pages))
    if cited or voice.value == NOT_KNOWN:
        return Cell("; ".join(parts), tuple(cited))
    parts += ["named as a participant; no statement on record"] if voice.participants else []
    page = voice.source_url or m.meetings.get(voice.review_key)
    about = f"Meeting with stakeholders on {m.name}, cycle {voice.review_key.split('/')[1]}"
    return Cell("; ".join(parts), notes.of_page(about, page))


def elsewhere(m: Material, notes: Notes) -> Section:
    """References to observations on the concerns of this State in other States of its region; no text."""
    title = "Observations on comparable States"
    if not m.elsewhere:
        empty = "No observation on a concern of this State is on record for another State of its regional group."
        return Section("elsewhere", title, (Paragraph(f"{empty} Their observations, read whole, would supply them."),))
    region = m.treaty["region"] if m.treaty else "not on record"
    said = Paragraph(
        f"Other States of the same United Nations regional group ({region}), on the concerns that the observations on "
        f"{m.name} name. One reference a State and concern, from the latest review that names it; the newest States come "
        "first, and a concern says how many of all are printed. References only."
    )
    rows = tuple(
        (
            Cell(f"{m.named(one.concern)} ({_kept_of(m, one)})"),
            Cell(f"{one.state}, cycle {one.cycle}"),
            Cell(_where(one), notes.of(one, m.pages)),
        )
        for one in sorted(m.elsewhere, key=lambda e: m.record.concerns.index(e.concern))
    )
    grid = Grid(("Concern", "State and review", "Where"), rows, (36, 28, 36))
    blocks: tuple[Block, ...] = (said, grid)
    return Section("elsewhere", title, blocks, tuple(one.statement_id for one in m.elsewhere))


def _kept_of(m: Material, one: Elsewhere) -> str:
    kept = sum(e.concern == one.concern for e in m.elsewhere)
    return f"{kept} of {one.of_all} States"


def _where(one: Elsewhere) -> str:
    place = f"para. {one.paragraph}" if one.paragraph else "paragraph not recorded"
    place += ", as a later document recalls it" if one.recalled_in else ""
    return f"{one.symbol or 'no symbol on record'}, {place}, {one.date or 'date not known'}"
