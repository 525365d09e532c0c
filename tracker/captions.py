"""Sentences about charts: values in words, coverage notes, summaries. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.chart import UNIT_NAMES, Marks, amount
from tracker.indicators.measure import NOT_READ, Measure
from tracker.markup import plain
from tracker.selection import FIELDS, NONE
from tracker.shares import MIN_FOR_SHARE, share_text
from tracker.vocabulary import labels

READ = {
    "whole": "document read whole",
    "opening": "only the opening of the document was read",
    "selection": "only selected paragraphs of the document are known",
}


def bar_text(marks: Marks, position: int) -> str:
    """The value of one mark as short as it may be: the interval is left to the numbers below."""
    n, base = int(marks.frame["n"].iloc[position]), marks.frame["base"].iloc[position]
    if not marks.chart.share:
        return f"{n:,}"
    return f"{n} of {int(base)}" if base < MIN_FOR_SHARE else f"{n / base:.0%} ({n} of {int(base)})"


def mark_text(marks: Marks, position: int) -> str:
    """The value of one mark in words, with its unit."""
    n, base = int(marks.frame["n"].iloc[position]), marks.frame["base"].iloc[position]
    if marks.chart.share or marks.chart.within:
        return f"{share_text(n, int(base))} {UNIT_NAMES[marks.chart.unit][1]}"
    return amount(n, marks.chart.unit)


def coverage(marks: Marks) -> str:
    """The line under a title: unit, n, what is missing, and whether marks overlap."""
    unit = amount(marks.total, marks.chart.unit)
    parts = [f"n = {unit}"]
    if marks.chart.share:
        parts = [f"Share of {unit} with a point raised on record" if marks.chart.raised else f"Share of {unit}"]
    elif marks.chart.within:
        parts = [f"Share within each {labels_name(marks.chart.within)}, n = {unit}"]
    parts += [f"{labels_name(dim).lower()} not stated: {n:,}" for dim, n in marks.missing.items()]
    cut = drawn_of(marks)
    if cut:
        parts.append(cut)
    if marks.overlap:
        parts.append(
            f"one {UNIT_NAMES[marks.chart.unit][0]} can stand behind several marks, so they add up to more than n"
        )
    return "; ".join(parts) + "."


def drawn_of(marks: Marks) -> str:
    """How many values are drawn where a chart leaves the smaller ones to its table; empty when all are drawn."""
    dim = {"bars": 0, "heatmap": -1, "lines": 0}.get(marks.chart.form)
    if dim is None:
        return ""
    name = marks.chart.dims[dim]
    values = {slug for slug in marks.frame[name] if slug != NONE}
    most = marks.chart.top
    return f"the largest {most} of {len(values)} are drawn, all are in the numbers below" if len(values) > most else ""


def labels_name(dim: str) -> str:
    """The name of a dimension as a reader knows it."""
    return FIELDS[dim].label


def summary(marks: Marks) -> str:
    """One or two sentences that say in words what the chart shows: the largest mark and how many there are."""
    if marks.frame.empty:
        return "Nothing to show for this selection."
    if marks.chart.form == "status_grid":
        counted = marks.frame["status"].map(labels("status")).value_counts()
        return "; ".join(f"{name}: {n}" for name, n in counted.items()) + "."
    stated = [
        i for i in range(len(marks.frame)) if NONE not in [str(marks.frame[dim].iloc[i]) for dim in marks.chart.dims]
    ]
    if not stated:
        return "No value is stated in this selection."
    top = max(stated, key=lambda i: int(marks.frame["n"].iloc[i]))
    return f"{len(stated)} marks. The largest: {marks.name(top)}, {mark_text(marks, top)}."


def too_few_for_shares(marks: Marks) -> bool:
    """True when the share would be taken of so few units that only counts may be shown."""
    return marks.chart.share and marks.total < MIN_FOR_SHARE


def counts_only(marks: Marks) -> str:
    """The marks as a list of counts, for a selection too small to draw shares of."""
    lines = [f"- {plain(marks.name(i))}: {mark_text(marks, i)}" for i in range(len(marks.frame))]
    return "\n".join([f"Fewer than {MIN_FOR_SHARE}, so counts only:", *lines])


def when(row: Mapping[str, Any]) -> str:
    """The date of a statement as far as it is known, and where it comes from when it is not its own."""
    if not row["date_text"]:
        return "date not known"
    known = {"meeting": " (date of the meeting)", "document": " (date of the page)"}
    return f"{row['date_text']}{known.get(row['date_basis'] or '', '')}"


def place_of(row: Mapping[str, Any]) -> str:
    """Where in its document a statement stands: symbol, paragraph, and how much of the document was read."""
    parts = [str(row["symbol"])] if row["symbol"] else []
    parts.append(f"para. {row['paragraph']}" if row["paragraph"] else "paragraph not recorded")
    parts.append(READ.get(row["extent"] or "", "how much of the document was read is not known"))
    return ", ".join(parts)


def origin_badge(text_origin: str) -> str:
    """The badge that tells a paraphrase from a sentence as printed."""
    return "Paraphrase, in our words" if text_origin == "paraphrase" else "As printed"


def known(value: object, missing: str = "no date on record") -> str:
    """A value as text, or the words that say it is not on record."""
    return str(value) if isinstance(value, str) and value else missing


def measured(measure: Measure) -> str:
    """A figure in words. Where a source was read in part it says found, not there and not known: what was read in part
    can only show what is there, so that "16 of 16" would claim too much."""
    if NOT_READ not in measure.left_out:
        return measure.text()
    absent = measure.denominator - measure.numerator
    return f"{measure.numerator:g} found · {absent:g} not there · {sum(measure.left_out.values())} not known"
