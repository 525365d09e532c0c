"""The reading pane: one statement with speaker above, source below, labels with their evidence, and its neighbours."""

from __future__ import annotations

import html
from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import Any

import pandas as pd
import streamlit as st

from tracker import errata, tables
from tracker.build import current_build
from tracker.captions import origin_badge, place_of, when
from tracker.chart import amount
from tracker.citation import of_statement
from tracker.markup import link, plain
from tracker.queries import one_statement, search
from tracker.queries import rows as rows_of
from tracker.saved import STATEMENT, Item
from tracker.screen import alike, cite, hits, keep, moved, rows
from tracker.screen.frame import address, link_params, set_aside, statement_params
from tracker.search.marks import Spans
from tracker.selection import Selection
from tracker.told import in_words
from tracker.trace import tie_kind
from tracker.vocabulary import labels, said
from tracker.words import N_, _, pair, params

# What rows written by hand say of who speaks; what the parser says of it stays English.
BY_HAND = N_("curated record")


def list_of(selection: Selection, title: str) -> None:
    """Draw every chosen statement under a heading; picking a row opens it on the page of statements."""
    found = rows_of.paged(selection)
    st.header(title, anchor=False)
    st.caption(_("{statements}. Pick a row to read it.", statements=amount(len(found), "statement")))
    picked = rows.show(
        tables.STATEMENTS, found, selection, "statements", selectable=True, beside=partial(hits.context, selection)
    )
    if picked is not None:
        target = {**selection.to_params(), **statement_params(str(picked["statement_id"]))}
        st.switch_page("pages/statements.py", query_params=target)


def show(statement_id: str, words: str = "") -> None:
    """Draw the statement, the words asked for marked; an id that the build does not show gets a sentence instead."""
    statement_id = moved.now(statement_id)
    row = one_statement.statement(statement_id)
    if row is None:
        moved.explain(statement_id)
        return
    found = one_statement.concerns(statement_id)
    found = found.assign(label=found["label"].map(partial(said, "concern")))
    st.header(_("The statement"), anchor=False)
    with st.container(border=True, key="reading_pane"):
        _speaker(row)
        st.html(_text(row, found, search.marked(words, statement_id, row["text"])))
        _labels(row, found)
        _source(row)
        _ties(one_statement.links(statement_id))
    _neighbours(statement_id, row)
    alike.show(statement_id, row["text"])


def _speaker(row: dict[str, Any]) -> None:
    who = row["organisation"] or labels("type")[row["stakeholder_type"]]
    names = ", ".join(row["speaker_names"])
    person = (
        f"{names} ({row['speaker_role']})"
        if names and row["speaker_role"]
        else names or row["speaker_role"] or _("speaker not named")
    )
    st.markdown(f"**{plain(who)}** · {labels('type')[row['stakeholder_type']]} · {plain(person)}")
    parts = [
        labels("act")[row["act"]],
        when(row),
        labels("stage")[row["stage"]],
        *(labels("kind")[kind] for kind in row["kinds"]),
    ]
    st.caption(" · ".join(plain(part) for part in dict.fromkeys(parts)))
    st.badge(origin_badge(row["text_origin"]))


def _text(row: dict[str, Any], found: pd.DataFrame, asked: Spans) -> str:
    marked = underline(row["text"], found, asked)
    if row["text_origin"] == "sentence":
        return f'<blockquote class="sentence" {spoken(row)}>“{marked}”</blockquote>'
    return f'<p class="paraphrase" lang="en">{marked}</p>'


def spoken(row: Mapping[str, Any]) -> str:
    """The attributes of HTML that say in which language a text of the record is, and let it run its own way."""
    return f'lang="{html.escape(row["lang"] or "")}" dir="auto"'


def underline(text: str, found: pd.DataFrame, asked: Spans = ()) -> str:
    """The text as HTML, the words that decided a label underlined (solid for strong evidence, dotted for weak), and the
    words asked for, given by their places, marked."""
    cues = _apart(found)
    edges = sorted(
        {0, len(text), *(edge for span in asked for edge in span), *(edge for cue in cues for edge in cue[:2])}
    )
    out = []
    for start, end in pairwise(edges):
        piece = html.escape(text[start:end])
        if any(first <= start < last for first, last in asked):
            piece = f"<mark>{piece}</mark>"
        out += [next((f"<span {how}>{piece}</span>" for first, last, how in cues if first <= start < last), piece)]
    return "".join(out)


def _apart(found: pd.DataFrame) -> list[tuple[int, int, str]]:
    """The places of the words that decided a label, none over another, with the attributes that underline them."""
    spans = found.dropna(subset=["char_start", "char_end"]).sort_values("char_start")
    cues: list[tuple[int, int, str]] = []
    for start, end, label, strength in spans[["char_start", "char_end", "label", "strength"]].itertuples(index=False):
        if start >= (cues[-1][1] if cues else 0):
            style = "underline" if strength == "strong" else "underline dotted"
            how = f'style="text-decoration:{style}" title="{html.escape(label)}"'
            cues.append((int(start), int(end), how))
    return cues


def _labels(row: dict[str, Any], found: pd.DataFrame) -> None:
    lines = [f"- **{concern['label']}**: {_decided(concern)}" for concern in found.to_dict("records")]
    states = ", ".join(labels("state").get(iso3, iso3) for iso3 in row["states"]) or _("no State named")
    groups = ", ".join(labels("group")[group] for group in row["groups"])
    cited = ", ".join(str(number) for number in row["articles"])
    st.markdown("\n".join([_("Concerns:"), *lines] if lines else [_("No concern labelled.")]))
    st.markdown(
        _("About: {states}", states=states)
        + (" · " + _("Groups: {groups}", groups=groups) if groups else "")
        + (" · " + _("Articles: {numbers}", numbers=cited) if cited else "")
    )


def _decided(concern: dict[Any, Any]) -> str:
    """What decided a label, in words; a label that rests on weak evidence carries the badge for it."""
    by, cue = concern["decided_by"], plain(concern["cue"] or "")
    weak = _(" :orange-badge[weak evidence]") if concern["is_unsure"] else ""
    if by == "hand":
        return _("labelled by hand") + (_(", and the labeller doubted it") if concern["is_unsure"] else "")
    if by == "reviewed":
        return _("looked at by a person :green-badge[reviewed]")
    if by == "uhri":
        return _("by the theme “{cue}” of the Universal Human Rights Index", cue=cue)
    if by == "model":
        return _(
            "by the model, score {score} of 1 (no probability); the words that weigh most are underlined{weak}",
            score=round(float(concern["score"]), 2),
            weak=weak,
        )
    return _("by the words “{cue}” of the vocabulary{weak}", cue=cue, weak=weak)


def _source(row: dict[str, Any]) -> None:
    st.markdown(
        _(
            "Source: {link}, {place}. Attribution: {basis}.",
            link=link(row["document_title"], row["url"]),
            place=plain(place_of(row)),
            basis=plain(in_words(row["attribution_basis"])),
        )
        if row["url"].startswith("http")
        else _(
            "Source: {title} ({url}), {place}.",
            title=plain(row["document_title"]),
            url=plain(row["url"]),
            place=plain(place_of(row)),
        )
    )
    permalink = address({"statement": row["statement_id"], **params()})
    with st.container(horizontal=True):
        with st.popover(_("Copy link"), type="tertiary"):
            st.code(permalink, language=None)
        cite.show(of_statement(row, current_build().manifest, permalink))
        keep.button(Item(STATEMENT, row["statement_id"]), set_aside)
    st.markdown(
        _(
            "Id `{statement_id}` · [Report an error in this statement]({report_link})",
            statement_id=row["statement_id"],
            report_link=errata.report_link(row["statement_id"]),
        )
    )
    if row["review_key"]:
        review = Selection().choose("review", (row["review_key"],))
        st.page_link(
            "pages/statements.py",
            label=_("All statements of {review}", review=labels("review")[row["review_key"]]),
            query_params=link_params(review),
        )


def _ties(found: pd.DataFrame) -> None:
    for tie in found.to_dict("records"):
        drawn = _("a source says so") if tie["is_explicit"] else _("our reading, no source says so")
        st.markdown(
            _(
                "Tie: *{kind}* ({basis}). {note} {link}",
                kind=tie_kind({str(name): value for name, value in tie.items()}).lower(),
                basis=drawn,
                note=plain(tie["note"] or ""),
                link=link(_("Source"), tie["source_url"]),
            )
        )


def _neighbours(statement_id: str, row: dict[str, Any]) -> None:
    near = one_statement.neighbours(statement_id)
    if near.empty:
        return
    head = _("Around it, in the same meeting") if row["meeting_id"] else _("Around it, in the same document")
    st.header(head, anchor=False)
    for other in near.to_dict("records"):
        who = other["organisation"] or labels("type")[other["stakeholder_type"]]
        st.page_link(
            "pages/statements.py",
            label=pair(plain(who), plain(alike.shortened(other["text"]))),
            query_params=statement_params(other["statement_id"]),
        )
