"""Finds the texts of the interface in the code, for babel: those in calls of `_`, `n_` and `N_`, and those of declarations."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

Found = tuple[int, str, str | tuple[str, str], list[str]]
# Which arguments of a declaration are words for the reader, by place and by name; they are translated where they are drawn.
DECLARED: Mapping[str, tuple[int | str, ...]] = {
    "Chart": (1, "title", "how_to_read"),
    "Column": (1, 2),
    "Entry": (1, 2),
    "Field": (1,),
    "Format": (1, 5, "label", "meaning"),
    "Measure": (0, 1),
    "fewer": (2,),
    "Lane": (1, 3, 4, 5),
    "Level": (1,),
    "Number": (3, 5),
    "Table": (0, 1),
    "Term": (0, 1),
    "measure": (0, 1),
    "named": (1, 2),
    "_": (0,),
    "N_": (0,),
    "sentence": (0,),
    "Fact": (0,),
    "Form": (0,),
}
PLURAL = "n_"


def texts(file: BinaryIO, keywords: Any, comment_tags: Any, options: Mapping[str, Any]) -> Iterator[Found]:
    """An extraction method of babel (see babel.cfg): (line, marker, text or its two forms, no comments) for each text."""
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name == PLURAL:
                one, many = (_text(argument) for argument in node.args[:2])
                yield node.lineno, "ngettext", (one, many), []
            else:
                for text in filter(None, map(_text, _arguments(node, DECLARED.get(name, ())))):
                    yield node.lineno, "gettext", text, []


def _arguments(node: ast.Call, wanted: Iterable[int | str]) -> Iterator[ast.expr]:
    named = {keyword.arg: keyword.value for keyword in node.keywords}
    # A column that the screen does not show stands in files only, and files are English.
    if ast.dump(named.get("on_screen", ast.Constant(True))) == ast.dump(ast.Constant(False)):
        return
    for place in wanted:
        if isinstance(place, int) and place < len(node.args):
            yield node.args[place]
        elif place in named:
            yield named[str(place)]


def _text(node: ast.expr) -> str:
    """The text of a literal; empty for anything else, which is no text of the catalogues."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
