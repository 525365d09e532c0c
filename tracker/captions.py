"""Sentences about charts: values in words, coverage notes, summaries. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tracker.chart import UNIT_NAMES, Marks, amount, units
from tracker.indicators.measure import NOT_READ, Measure
from tracker.markup import plain
from tracker.selection import FIELDS, NONE
from tracker.shares import MIN_FOR_SHARE, share_text
from tracker.vocabulary import labels
from tracker.words import N_, _, day, listed, number, pair, percent

READ = {
    "whole": N_("document read whole"),
    "opening": N_("only the opening of the document was read"),
    "selection": N_("only selected paragraphs of the document are known"),
}
UNJUDGED = N_("how much of the document was read is not known")
NO_DATE = N_("no date on record")


def bar_text(marks: Marks, position: int) -> str:
    """The value of one mark as short as it may be: the interval is left to the numbers below."""
    n, base = marks.value(position)
    if not marks.chart.share or base is None:
        return number(n)
    if base < MIN_FOR_SHARE:
        return _("{n} of {base}", n=n, base=int(base))
    return _("{share} ({n} of {base})", share=percent(n / base), n=n, base=int(base))


def mark_text(marks: Marks, position: int) -> str:
    """The value of one mark in words, with its unit."""
    n, base = marks.value(position)
    if base is not None:
        return f"{share_text(n, int(base))} {units(marks.chart.unit)}"
    return amount(n, marks.chart.unit)


def coverage(marks: Marks) -> str:
    """The line under a title: unit, n, what is missing, and whether marks overlap."""
    unit = amount(marks.total, marks.chart.unit)
    parts = [f"n = {unit}"]
    if marks.chart.share:
        told = _("Share of {units} with a point raised on record", units=unit)
        parts = [told if marks.chart.raised else _("Share of {units}", units=unit)]
    elif marks.chart.within:
        parts = [_("Share within each {field}, n = {units}", field=labels_name(marks.chart.within), units=unit)]
    parts += [_("{field} not stated: {n}", field=labels_name(dim).lower(), n=n) for dim, n in marks.missing.items()]
    cut = drawn_of(marks)
    if cut:
        parts.append(cut)
    if marks.overlap:
        one = _(UNIT_NAMES[marks.chart.unit][0])
        parts.append(_("one {unit} can stand behind several marks, so they add up to more than n", unit=one))
    return listed(parts) + "."


def drawn_of(marks: Marks) -> str:
    """How many values are drawn where a chart leaves the smaller ones to its table; empty when all are drawn."""
    dim = {"bars": 0, "heatmap": -1, "lines": 0}.get(marks.chart.form)
    if dim is None:
        return ""
    name = marks.chart.dims[dim]
    values = {slug for slug in marks.frame[name] if slug != NONE}
    most = marks.chart.top
    told = _("the largest {most} of {n} are drawn, all are in the numbers below", most=most, n=len(values))
    return told if len(values) > most else ""


def labels_name(dim: str) -> str:
    """The name of a dimension as a reader knows it."""
    return _(FIELDS[dim].label)


def summary(marks: Marks) -> str:
    """One or two sentences that say in words what the chart shows: the largest mark and how many there are."""
    if marks.frame.empty:
        return _("Nothing to show for this selection.")
    if marks.chart.form == "status_grid":
        counted = marks.frame["status"].map(labels("status")).value_counts()
        return listed(pair(str(name), int(n)) for name, n in counted.items()) + "."
    stated = [i for i, is_stated in enumerate((marks.frame[[*marks.chart.dims]] != NONE).all(axis=1)) if is_stated]
    if not stated:
        return _("No value is stated in this selection.")
    top = max(stated, key=lambda i: marks.value(i)[0])
    return _("{n} marks. The largest: {name}, {told}.", n=len(stated), name=marks.name(top), told=mark_text(marks, top))


def too_few_for_shares(marks: Marks) -> bool:
    """True when the share would be taken of so few units that only counts may be shown."""
    return marks.chart.share and marks.total < MIN_FOR_SHARE


def counts_only(marks: Marks) -> str:
    """The marks as a list of counts, for a selection too small to draw shares of."""
    lines = [f"- {pair(plain(marks.name(i)), mark_text(marks, i))}" for i in range(len(marks.frame))]
    return "\n".join([_("Fewer than {n}, so counts only:", n=MIN_FOR_SHARE), *lines])


def when(row: Mapping[str, Any]) -> str:
    """The date of a statement as far as it is known, and where it comes from when it is not its own."""
    if not row["date_text"]:
        return _("date not known")
    known = {"meeting": _(" (date of the meeting)"), "document": _(" (date of the page)")}
    return f"{day(row['date_text'])}{known.get(row['date_basis'] or '', '')}"


def place_of(row: Mapping[str, Any]) -> str:
    """Where in its document a statement stands: symbol, paragraph, and how much of the document was read."""
    parts = [str(row["symbol"])] if row["symbol"] else []
    parts.append(_("para. {number}", number=row["paragraph"]) if row["paragraph"] else _("paragraph not recorded"))
    parts.append(_(READ.get(row["extent"] or "", UNJUDGED)))
    return ", ".join(parts)


def origin_badge(text_origin: str) -> str:
    """The badge that tells a paraphrase from a sentence as printed."""
    return _("Paraphrase, in our words") if text_origin == "paraphrase" else _("As printed")


def known(value: object, missing: str = NO_DATE) -> str:
    """A value as text, or the words that say it is not on record."""
    return value if isinstance(value, str) and value else _(missing)


def measured(measure: Measure) -> str:
    """A figure in words. Where a source was read in part it says found, not there and not known: what was read in part
    can only show what is there, so that "16 of 16" would claim too much."""
    if NOT_READ not in measure.left_out:
        return measure.text()
    absent = measure.denominator - measure.numerator
    return _(
        "{found} found · {absent} not there · {unknown} not known",
        found=measure.numerator,
        absent=absent,
        unknown=sum(measure.left_out.values()),
    )
