"""What a question is made of: words, phrases and shortcuts, joined by AND, OR and NOT. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """A word, or the beginning of one; `at` is its place in the question as typed."""

    text: str
    is_prefix: bool = False
    at: tuple[int, int] = (0, 0)

    def __str__(self) -> str:
        return f"{self.text}*" if self.is_prefix else self.text


@dataclass(frozen=True)
class Phrase:
    """Words that stand beside each other in this order; `at` is their place in the question as typed."""

    text: str
    at: tuple[int, int] = (0, 0)

    def __str__(self) -> str:
        return f'"{self.text}"'


@dataclass(frozen=True)
class Shortcut:
    """A field and the values typed for it, of which one must hold; `at` is its place in the question as typed."""

    name: str
    values: tuple[str, ...]
    at: tuple[int, int] = (0, 0)

    def __str__(self) -> str:
        return shortcut(self.name, self.values)


@dataclass(frozen=True)
class Joined:
    """Parts that must all hold (AND), or of which one must (OR)."""

    by: str
    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return f" {self.by} ".join(f"({part})" if isinstance(part, Joined) else str(part) for part in self.parts)


@dataclass(frozen=True)
class Not:
    """A part that must not hold."""

    part: Node

    def __str__(self) -> str:
        return f"NOT ({self.part})" if isinstance(self.part, Joined) else f"NOT {self.part}"


Leaf = Word | Phrase | Shortcut
Node = Leaf | Joined | Not


def shortcut(name: str, values: tuple[str, ...]) -> str:
    """A shortcut as it is typed; a value of more than one word stands in quotation marks."""
    return f"{name}:" + ",".join(value if value.replace("_", "").isalnum() else f'"{value}"' for value in values)


def leaves(node: Node | None, wanted: bool = True) -> Iterator[tuple[Leaf, bool]]:
    """Each word, phrase and shortcut of a tree, and whether it is wanted: False under NOT."""
    if isinstance(node, Joined):
        for part in node.parts:
            yield from leaves(part, wanted)
    elif isinstance(node, Not):
        yield from leaves(node.part, not wanted)
    elif node is not None:
        yield node, wanted
