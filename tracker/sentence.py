"""A selection as an English sentence. Pure; it names every filter that is on."""

from __future__ import annotations

from tracker.selection import FIELDS, FLAGS, Selection
from tracker.vocabulary import labels

MOST_NAMED = 6


def describe(selection: Selection) -> str:
    """What is chosen, in words: "State: Azerbaijan; Concern: Detention or Health; 2019 to 2023." """
    parts = [f"{FIELDS[name].label}: {_values(name, values)}" for name, values in selection.values]
    if selection.first_year is not None or selection.last_year is not None:
        parts.append(_years(selection.first_year, selection.last_year))
    if selection.words:
        parts.append(f"matching the search “{selection.words}”")
    parts += [text for name, text in FLAGS.items() if getattr(selection, name)]
    return "; ".join(parts)


def opening(text: str) -> str:
    """A text with a capital at its start, as a sentence or a heading begins."""
    return text[:1].upper() + text[1:]


def names_of(fields: list[str]) -> str:
    """The names of filters for a note, as in "State, cycle and years"."""
    known = {"years": "years", "words": "words", "raised": "raised as a concern", "context": "general advocacy"}
    names = [known.get(name) or FIELDS[name].label for name in fields]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _values(name: str, values: tuple[str, ...]) -> str:
    shown = [labels(name)[value] for value in values[:MOST_NAMED]]
    more = len(values) - len(shown)
    joiner = " and " if FIELDS[name].also else " or "
    return joiner.join(shown) + (f" or {more} more" if more else "")


def _years(first: int | None, last: int | None) -> str:
    if first is None:
        return f"up to {last}"
    return f"from {first}" if last is None else f"{first} to {last}"
