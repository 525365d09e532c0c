"""The words of a text that answer a question: where they stand, and the text around them (keyword in context)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.search.index import Index
from tracker.search.tree import Leaf, Node, Shortcut, Word, leaves
from tracker.search.words import places

Spans = Sequence[tuple[int, int]]
BEFORE, AFTER = 70, 170


def spans(index: Index, tree: Node | None, statement_id: str, text: str) -> Spans:
    """The places of the words asked for, in order and apart; what stands under NOT is never marked."""
    language = index.language(statement_id)
    asked = [leaf for leaf, wanted in leaves(tree) if wanted and not isinstance(leaf, Shortcut)]
    held = places(text)
    found = sorted({span for leaf in asked for span in _runs(held, _parts(index, language, leaf))})
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def cut(text: str, marked: Spans) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is marked."""
    edges = [0, *(edge for span in marked for edge in span), len(text)]
    pieces = [(text[start:end], place % 2 == 1) for place, (start, end) in enumerate(pairwise(edges))]
    return [(piece, is_marked) for piece, is_marked in pieces if piece]


def in_context(text: str, marked: Spans, before: int = BEFORE, after: int = AFTER) -> list[tuple[str, bool]]:
    """The part of the text with the most marked words, in pieces as `cut` gives them; dots stand for what is left out."""
    if not marked:
        return cut(_shortened(text, 0, before + after), [])
    first = max(marked, key=lambda span: sum(span[0] <= start and end <= span[0] + after for start, end in marked))
    start = max(first[0] - before, 0)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    part = _shortened(text, start, first[0] + after)
    moved = start - (2 if start else 0)
    limit = len(part) - (2 if part.endswith(" …") else 0)
    return cut(part, [(a - moved, b - moved) for a, b in marked if a >= start and b - moved <= limit])


def _shortened(text: str, start: int, end: int) -> str:
    whole = end >= len(text)
    part = text[start:] if whole else text[start:end].rsplit(" ", 1)[0] + " …"
    return f"… {part}" if start else part


def _parts(index: Index, language: str, leaf: Leaf) -> list[set[str]]:
    if language not in index.vocabularies or isinstance(leaf, Shortcut):
        return []
    word = leaf if isinstance(leaf, Word) else Word(leaf.text)
    return [set(forms) for forms in index.forms(language, word)]


def _runs(held: list[tuple[str, int, int]], parts: list[set[str]]) -> Spans:
    """Where the words of a text are one of each part, one after the other."""
    if not parts:
        return []
    last = len(parts) - 1
    return [
        (held[place][1], held[place + last][2])
        for place in range(len(held) - last)
        if all(held[place + step][0] in forms for step, forms in enumerate(parts))
    ]
