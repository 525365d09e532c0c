"""Who was heard, review by review: a grid that tells heard, silent and not known apart."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from tracker import counted, grids, tables_indicators
from tracker.chart import amount
from tracker.indicators import voices
from tracker.indicators.voices import Voice
from tracker.markup import web
from tracker.queries import indicators as queries
from tracker.screen import measures, rows
from tracker.selection import Selection
from tracker.vocabulary import labels
from tracker.words import N_, _, n_, pair, params

HEARD, SILENT = grids.Look("■", "tone-strong"), grids.Look("○", "tone-outline")
WRITTEN, UNKNOWN = grids.Look("✎", "tone-light"), grids.Look("?", "tone-unread")
KEY = (
    (N_("heard at a meeting with stakeholders"), HEARD),
    (N_("silent (inferred where no source says it)"), SILENT),
    (N_("written only"), WRITTEN),
    (N_("not known, with the reason"), UNKNOWN),
)
FIRST_SHOWN = 10


def show(selection: Selection) -> None:
    """Draw the section: how many reviews had a voice, the grid with reviews without a known voice first, all as a table."""
    found = queries.voices(selection)
    st.header(_("Who was heard before the review?"), anchor=False)
    measures.say_what_is_obeyed(selection)
    if not found:
        st.markdown(_("No review held in this selection."))
        return
    _counts(found)
    ordered = voices.unheard_first(found)
    silent = [row for row in ordered if _any(row, voices.SILENT)]
    rest = [row for row in ordered if row not in silent]
    _part(_("Silence on record"), silent)
    _part(_("No voice on record"), [row for row in rest if not _any(row, voices.HEARD)])
    _part(_("At least one voice on record"), [row for row in rest if _any(row, voices.HEARD)])
    in_order = [voice for _, group in ordered for voice in group]
    with st.expander(_("Every review and type ({n} rows)", n=len(found)), key="voices", on_change="rerun") as box:
        if box.open:
            table = tables_indicators.VOICES
            rows.show(table, counted.paged(table, in_order, measures.names()), selection, "voices")


def _any(row: tuple[str, tuple[Voice, ...]], value: str) -> bool:
    return any(voice.value == value for voice in row[1])


def _part(title: str, ordered: Sequence[tuple[str, tuple[Voice, ...]]]) -> None:
    if not ordered:
        return
    st.subheader(pair(title, amount(len(ordered), "review")), anchor=False)
    measures.grid(grid_of(ordered[:FIRST_SHOWN]), KEY)
    rest = ordered[FIRST_SHOWN:]
    if rest:
        with st.expander(
            n_("{n} more review", "{n} more reviews", len(rest)), key=f"more_{title}", on_change="rerun"
        ) as box:
            if box.open:
                measures.grid(grid_of(rest), KEY)


def _counts(found: Sequence[Voice]) -> None:
    reviews = len({voice.review_key for voice in found})
    unheard = sum(all(v.value != voices.HEARD for v in group) for _, group in voices.unheard_first(found))
    lines = []
    for one in voices.TYPES:
        by_value = [voice.value for voice in found if voice.stakeholder_type == one]
        counted = {value: by_value.count(value) for value in (voices.HEARD, voices.SILENT, voices.NOT_KNOWN)}
        lines.append(
            _(
                "- **{type}**: heard in {heard}, silent in {silent}, not known in {unknown}",
                type=labels("type")[one],
                heard=counted[voices.HEARD],
                silent=counted[voices.SILENT],
                unknown=counted[voices.NOT_KNOWN],
            )
        )
    st.markdown(
        _(
            "n = {reviews} held; in {unheard} of them no voice is on record, which is **not** the same as "
            "silence: most meetings with stakeholders were read in part, or are closed.",
            reviews=amount(reviews, "review"),
            unheard=unheard,
        )
        + "\n\n"
        + "\n".join(lines)
    )
    figures = [(_("No voice: {type}", type=labels("type")[one]), voices.silence(found, one)) for one in ("ngo", "nhri")]
    measures.behind(figures, Selection(), "silence", _("How often nobody spoke, where that is known"))


def grid_of(ordered: Sequence[tuple[str, tuple[Voice, ...]]]) -> grids.Grid:
    """The grid of reviews down and stakeholder types across, in the order given."""
    names = labels("review")
    lines = []
    for key, group in ordered:
        by_type = {voice.stakeholder_type: voice for voice in group}
        lines.append((names[key], tuple(cell(by_type[one]) for one in voices.TYPES)))
    caption = _("{reviews} drawn. Follow a cell to what was said.", reviews=amount(len(lines), "review"))
    return grids.Grid(caption, _("Review"), tuple(labels("type")[one] for one in voices.TYPES), tuple(lines))


def cell(voice: Voice) -> grids.Cell:
    """The cell of one review and type, in words: heard with what is on record, silent, written only, or why not known."""
    written = _("written only ({papers})", papers=voice.papers) if voice.written_only else ""
    if voice.value == voices.HEARD:
        abroad = (
            _("; organisations from abroad: {from_abroad}", from_abroad=voice.from_abroad) if voice.from_abroad else ""
        )
        n = len(voice.statement_ids)
        said = f" ({amount(n, 'statement')}{abroad})" if n else _(" (took part, no statement on record)")
        return grids.Cell(_("heard") + said, HEARD, grids.href("pages/statements.py", spoken(voice)) if n else "")
    if voice.value == voices.SILENT:
        words = _("silent, inferred") if voice.is_inferred else _("silent, as a source says")
        return grids.Cell(", ".join(filter(None, (words, written))), SILENT, _said_to_be_silent(voice))
    look = WRITTEN if written else UNKNOWN
    return grids.Cell(", ".join(filter(None, (written, _("not known: {reason}", reason=_(voice.reason))))), look)


def _said_to_be_silent(voice: Voice) -> str:
    """The address of what says that nobody spoke: its statement, else its source; empty when it is inferred."""
    if voice.is_inferred:
        return ""
    return (
        f"statements?{urlencode({'statement': voice.statement_ids[0], **params()})}"
        if voice.statement_ids
        else web(voice.source_url or "")
    )


def spoken(voice: Voice) -> Selection:
    """The selection of what a type said at the meetings with stakeholders of a review."""
    chosen = Selection().choose("review", (voice.review_key,)).choose("type", (voice.stakeholder_type,))
    chosen = chosen.choose("kind", ("stakeholder_meeting",))
    return chosen.choose("act", ("briefing", "reply")) if voice.stakeholder_type == "un_entity" else chosen
