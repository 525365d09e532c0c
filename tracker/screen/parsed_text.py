"""A parsed document as HTML: facts, legend, and each sentence beside its reading. All text is escaped, none is Markdown."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from tracker import palette
from tracker.chart import amount
from tracker.preview import ASIDE, STATEMENT, Fact, evidence
from tracker.screen.reading import underline
from tracker.told import in_words
from tracker.words import N_, _, pair

OTHER = "other"
BASIS = N_("basis not stated")


def facts(found: Iterable[Fact]) -> str:
    """The facts as a list of terms, each with what it rests on."""
    lines = [
        f"<div><dt>{html.escape(_(fact.name))}</dt><dd>{html.escape(_(fact.value))}"
        + (f"<small>{html.escape(in_words(fact.basis))}</small>" if fact.basis else "")
        + "</dd></div>"
        for fact in found
    ]
    return f'<dl class="parsed-facts">{"".join(lines)}</dl>'


def legend(rows: pd.DataFrame) -> str:
    """Who speaks in the document: the shape, colour and name of each type with its number of statements."""
    said = rows[rows["row"] == STATEMENT]
    counted = Counter(zip(said["slug"], said["stakeholder_type"], strict=True))
    items = [
        f'<li style="{_colour(slug)}">{_type(slug, name)}: {amount(n, "statement")}</li>'
        for (slug, name), n in counted.items()
    ]
    return f'<ul class="parsed-legend">{"".join(items)}</ul>' if items else f"<p>{_('No statement was found.')}</p>"


def sentences(rows: pd.DataFrame, problems: Mapping[str, Sequence[str]]) -> str:
    """The paragraphs in order: number and problems in the margin, each sentence as printed, and beside it its reading."""
    records = rows.to_dict("records")
    lines = [
        f'<li><div class="margin">{_margin(paragraph, problems.get(paragraph, ()))}</div>'
        f"<div>{''.join(map(_sentence, found))}</div></li>"
        for paragraph, found in groupby(records, lambda row: str(row["paragraph"] or ""))
    ]
    return f'<ol class="parsed">{"".join(lines)}</ol>'


def _margin(paragraph: str, problems: Sequence[str]) -> str:
    place = _("Paragraph {number}", number=html.escape(paragraph)) if paragraph else _("Place not found")
    head = _("Problem.")
    told = "".join(f'<p class="problem"><b>⚠ {head}</b> {html.escape(what)}</p>' for what in problems)
    return f'<p class="number">{place}</p>{told}'


def _sentence(row: Mapping[Any, Any]) -> str:
    text, aside = row["text"], row["row"] == ASIDE
    if row["row"] == STATEMENT:
        marks = evidence(row["marks"])
        words, reading = underline(text, marks), _reading(row, marks)
        return f'<div class="sentence" style="{_colour(row["slug"])}"><p class="words said" dir="auto">{words}</p>{reading}</div>'
    reason = (
        _("Set aside: {reason}", reason=in_words(row["reason"]))
        if aside
        else _("Not read: a heading, or a family of documents not read yet")
    )
    words, reading = html.escape(text), html.escape(reason)
    return f'<div class="sentence"><p class="words aside" dir="auto">{words}</p><div class="reading"><p>{reading}</p></div></div>'


def _reading(row: Mapping[Any, Any], marks: pd.DataFrame) -> str:
    person = ", ".join(filter(None, (row["speaker"], row["role"])))
    who = html.escape(row["organisation"] or _("organisation not stated"))
    act = html.escape(
        row["act"] + (_(" on {topic}", topic=row["topic_of_question"]) if row["topic_of_question"] else "")
    )
    lines = [
        " · ".join((_type(row["slug"], row["stakeholder_type"]), act, _("no. {n}", n=row["ordinal"]))),
        f"<b>{who}</b>" + (f" · {html.escape(person)}" if person else ""),
        *_labelled(_("Concerns"), row["concerns"], row["text"], marks),
        *_labelled(_("Groups"), row["groups"], row["text"], marks),
        *([_("Articles: {numbers}", numbers=html.escape(row["articles"]))] if row["articles"] else []),
        *([_("Names: {states}", states=html.escape(row["states"]))] if row["states"] else []),
        f"<small>{html.escape(_('Speaker: {basis}', basis=in_words(row['basis'] or BASIS)))}</small>",
    ]
    return f'<div class="reading">{"".join(f"<p>{line}</p>" for line in lines)}</div>'


def _labelled(title: str, labels: str, text: str, marks: pd.DataFrame) -> list[str]:
    """One line with the labels, each with the words of the sentence that decided it; none where there is no label."""
    if not labels:
        return []
    words: dict[str, list[str]] = {}
    for start, end, label in marks[["char_start", "char_end", "label"]].itertuples(index=False):
        words.setdefault(label, []).append(f"“{text[start:end]}”")
    named = [
        f"{label} ({', '.join(dict.fromkeys(words[label]))})" if label in words else label
        for label in labels.split("; ")
    ]
    return [pair(title, html.escape(", ".join(named)))]


def _type(slug: str, name: str) -> str:
    shape = palette.SHAPES.get(slug, palette.SHAPES[OTHER])
    return f'<span class="type"><span class="shape" aria-hidden="true">{shape}</span> {html.escape(name)}</span>'


def _colour(slug: str) -> str:
    return f"--type:{palette.TYPES.get(slug, palette.TYPES[OTHER])}"
