"""A selection as a sentence in the reader's language. Pure; it names every filter that is on."""

from __future__ import annotations

from tracker.selection import FIELDS, FLAGS, Selection
from tracker.vocabulary import labels
from tracker.words import N_, _, listed, pair

MOST_NAMED = 6
OTHERS = {
    "years": N_("years"),
    "words": N_("words"),
    "raised": N_("raised as a concern"),
    "context": N_("general advocacy"),
}


def describe(selection: Selection) -> str:
    """What is chosen, in words: "State: Azerbaijan; Concern: Detention or Health; 2019 to 2023." """
    parts = [pair(_(FIELDS[name].label), _values(name, values)) for name, values in selection.values]
    if selection.first_year is not None or selection.last_year is not None:
        parts.append(_years(selection.first_year, selection.last_year))
    if selection.words:
        parts.append(_("matching the search “{words}”", words=selection.words))
    parts += [_(text) for name, text in FLAGS.items() if getattr(selection, name)]
    return listed(parts)


def opening(text: str) -> str:
    """A text with a capital at its start, as a sentence or a heading begins."""
    return text[:1].upper() + text[1:]


def names_of(fields: list[str]) -> str:
    """The names of filters for a note, as in "State, cycle and years"."""
    names = [_(OTHERS.get(name) or FIELDS[name].label) for name in fields]
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def _values(name: str, values: tuple[str, ...]) -> str:
    shown = [labels(name)[value] for value in values[:MOST_NAMED]]
    more = len(values) - len(shown)
    joiner = _(" and ") if FIELDS[name].also else _(" or ")
    return joiner.join(shown) + (_(" or {n} more", n=more) if more else "")


def _years(first: int | None, last: int | None) -> str:
    if first is None:
        return _("up to {year}", year=str(last))
    return (
        _("from {year}", year=str(first)) if last is None else _("{first} to {last}", first=str(first), last=str(last))
    )
