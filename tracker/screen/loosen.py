"""What a page says when no statement matches all filters: that, and which filter to loosen."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from tracker.chart import amount
from tracker.markup import plain
from tracker.queries import counts
from tracker.screen import filter_bar
from tracker.selection import Selection
from tracker.sentence import describe
from tracker.words import _


def offer(selection: Selection) -> None:
    """Say that nothing matches, and offer to take back the filter without which most would."""
    st.info(_("No statement on record matches all of these filters together. That means *not seen*, not *never said*."))
    looser = [(name, counts.count(_without(selection, name), "statements", "statement")) for name in _active(selection)]
    best = max(looser, key=lambda pair: pair[1], default=None)
    if best and best[1]:
        label = describe(_only(selection, best[0]))
        st.button(
            _("Loosen “{label}”: {statements} then match", label=plain(label), statements=amount(best[1], "statement")),
            on_click=filter_bar.loosen,
            args=(best[0],),
        )


def _active(selection: Selection) -> list[str]:
    names = [name for name, _ in selection.values]
    if selection.first_year is not None or selection.last_year is not None:
        names.append("years")
    return names + [name for name in ("words", "raised") if getattr(selection, name)]


def _without(selection: Selection, name: str) -> Selection:
    if name == "years":
        return replace(selection, first_year=None, last_year=None)
    if name in ("words", "raised"):
        return replace(selection, words="") if name == "words" else replace(selection, raised=False)
    return selection.choose(name, ())


def _only(selection: Selection, name: str) -> Selection:
    if name == "years":
        return Selection(first_year=selection.first_year, last_year=selection.last_year)
    if name in ("words", "raised"):
        return Selection(words=selection.words) if name == "words" else Selection(raised=True)
    return Selection().choose(name, selection[name])
