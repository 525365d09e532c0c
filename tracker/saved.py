"""Statements and selections that a reader set aside, with notes; the address holds them, so no account is needed. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from tracker.tables import Column, Table

STATEMENT, SELECTION = "statement", "selection"
# An address of some thousand characters still passes through mail programs.
MOST, MOST_NOTE = 60, 300
SAVED = Table(
    "saved",
    "one row a statement or selection set aside",
    (
        Column("kind", "Kind", "statement or selection.", width="small"),
        Column("note", "Note", "Your note.", width="large"),
        Column("said", "What", "The statement, or what is chosen.", width="large"),
        Column("statements", "Statements", "How many statements it stands for.", width="small"),
        Column("organisation", "Who", "Who speaks; empty for a selection."),
        Column("date", "Date", "Date of the statement.", width="small"),
        Column("origin", "Origin", "sentence: as printed; paraphrase: in our words.", width="small"),
        Column("citation", "Citation", "How to cite it.", width="large"),
        Column("source_url", "Source", "Address of the document; empty for a selection.", width="small"),
        Column("link", "Link", "Address in the dashboard.", width="small"),
    ),
)


@dataclass(frozen=True)
class Item:
    """One thing set aside: a statement by its id, or a selection by its query; and the reader's note."""

    kind: str
    value: str
    note: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What makes two items the same thing, whatever their notes."""
        return self.kind, self.value


def to_params(items: Iterable[Item]) -> list[str]:
    """The items as values of one parameter of an address: kind, value and note with a tilde between."""
    return ["~".join((item.kind, quote(item.value).replace("~", "%7E"), item.note)) for item in items]


def from_params(values: Iterable[str]) -> tuple[list[Item], int]:
    """The items of an address, each once, and how many of its values are none of them or one too many."""
    items: dict[tuple[str, str], Item] = {}
    left_out = 0
    for text in values:
        kind, value, note = [*text.split("~", 2), "", ""][:3]
        item = Item(kind, unquote(value), note[:MOST_NOTE])
        if kind in (STATEMENT, SELECTION) and (value or kind == SELECTION) and len(items) < MOST:
            items.setdefault(item.key, item)
        else:
            left_out += 1
    return list(items.values()), left_out


def toggled(items: list[Item], item: Item) -> list[Item]:
    """The items without this one if it is among them, else with it at the end."""
    kept = [one for one in items if one.key != item.key]
    return kept if len(kept) < len(items) else [*items, item]


def noted(items: list[Item], item: Item, note: str) -> list[Item]:
    """The items with this note on this one."""
    return [replace(one, note=note.strip()[:MOST_NOTE]) if one.key == item.key else one for one in items]
