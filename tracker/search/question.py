"""A typed question -> a tree. Pure, and total: every text has a reading.

NOT binds closest, then AND, then OR; words beside each other are joined by AND. What is half typed is read as far as it
goes, and `Question.repairs` says what was made of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tracker.search.tree import Joined, Leaf, Node, Not, Phrase, Shortcut, Word
from tracker.words import sentence

SHORTCUTS = ("state", "type", "concern", "session", "article", "cycle", "year", "group", "act")
OTHER_NAMES = {
    "country": "state",
    "état": "state",
    "etat": "state",
    "pays": "state",
    "estado": "state",
    "art": "article",
}
NAMES = {**{name: name for name in SHORTCUTS}, **{f"{name}s": name for name in SHORTCUTS}, **OTHER_NAMES}
OPERATORS = {
    **dict.fromkeys(("AND", "ET", "Y", "&", "&&", "and"), "AND"),
    **dict.fromkeys(("OR", "OU", "O", "|", "||", "or"), "OR"),
    **dict.fromkeys(("NOT", "SAUF"), "NOT"),
}
ASKING = frozenset(
    ("about", "did", "do", "does", "from", "had", "has", "have", "he", "her", "his", "how", "its", "she", "their")
    + ("them", "they", "was", "were", "what", "when", "where", "which", "who")
)
DEEPEST = 20
QUOTES = str.maketrans(dict.fromkeys("“”„«»″", '"'))
PIECE = re.compile(
    r"(?P<minus>(?<![^\s(])-(?=[\w(\"]))|(?P<open>\()|(?P<close>\))"
    rf"|(?<![\w\"])(?P<name>{'|'.join(sorted(NAMES, key=len, reverse=True))})\s?:\s*"
    r"(?P<value>\"[^\"]*\"?|(?!(?:AND|OR|NOT)\b)[^\s()\"]+)?"
    r"|\"(?P<phrase>[^\"]*)(?P<shut>\"?)|(?P<word>[^\s()\"]+)",
    re.IGNORECASE,
)
ELISION = re.compile(r"^(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?(?=\W*$)", re.IGNORECASE)
UNKNOWN_NAME = re.compile(r"^([^\W\d_]+):(?=\w)")
SEARCHABLE = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Question:
    """What was typed, its tree (None when nothing in it can be searched for), and what was made of half-typed parts."""

    typed: str
    tree: Node | None
    repairs: tuple[str, ...]


def read(typed: str, is_small: Callable[[str], bool] = lambda word: False) -> Question:
    """The question that a text asks. Small words ("of", "the") are left out where others stand beside them."""
    reader = _Reader(typed, is_small)
    tree = reader.any_of(0)
    return Question(typed, tree, tuple(dict.fromkeys(reader.repairs)))


@dataclass
class _Reader:
    """Walks over the pieces once; each method returns the node it read, or None where there was nothing to read."""

    typed: str
    is_small: Callable[[str], bool]
    repairs: list[str] = field(default_factory=list)
    place: int = 0

    def __post_init__(self) -> None:
        self.pieces = list(_pieces(self.typed, self.repairs))

    def any_of(self, depth: int) -> Node | None:
        """Parts joined by OR, up to the bracket that closes them or the end."""
        parts: list[Node] = []
        while True:
            part = self._all_of(depth)
            parts += [part] if part else []
            if self._next() == "OR":
                self._take()
                self._say(not part or self._next() in ("", "OR", ")"), sentence("OR had nothing on one side"))
            elif self._next() == ")" and depth == 0:
                self._take()
                self._say(True, sentence("a closing bracket had no opening one"))
            else:
                return _joined("OR", parts)

    def _all_of(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while self._next() not in ("", "OR", ")"):
            if self._next() == "AND":
                self._take()
                self._say(not parts or self._next() in ("", "OR", "AND", ")"), sentence("AND had nothing on one side"))
                continue
            part = self._one(depth)
            parts += [part] if part else []
        return _joined("AND", self._without_small(parts))

    def _one(self, depth: int) -> Node | None:
        negated = False
        while self._next() == "NOT":
            self._take()
            negated = not negated
        if self._next() in ("", "AND", "OR", ")"):
            self._say(True, sentence("NOT had nothing after it"))
            return None
        kind, leaf = self._take()
        part: Node | None = self._in_brackets(depth) if kind == "(" else leaf
        return Not(part) if negated and part else part

    def _in_brackets(self, depth: int) -> Node | None:
        part = self.any_of(depth + 1)
        self._say(self._next() != ")", sentence("a bracket was left open"))
        if self._next() == ")":
            self._take()
        return part

    def _without_small(self, parts: list[Node]) -> list[Node]:
        small = [part for part in parts if isinstance(part, Word) and self._is_small(part)]
        if not small or len(small) == len(parts):
            return parts
        left_out = ", ".join(dict.fromkeys(f"“{word}”" for word in small))
        self._say(
            True,
            sentence("small words were left out ({words}); put them in quotation marks to keep them", words=left_out),
        )
        return [part for part in parts if part not in small]

    def _is_small(self, word: Word) -> bool:
        return not word.is_prefix and (word.text.lower() in ASKING or self.is_small(word.text))

    def _next(self) -> str:
        return self.pieces[self.place][0] if self.place < len(self.pieces) else ""

    def _take(self) -> tuple[str, Leaf | None]:
        self.place += 1
        return self.pieces[self.place - 1]

    def _say(self, is_so: bool, repair: str) -> None:
        self.repairs += [repair] if is_so else []


def _joined(by: str, parts: list[Node]) -> Node | None:
    flat = [
        inner for part in parts for inner in (part.parts if isinstance(part, Joined) and part.by == by else (part,))
    ]
    return Joined(by, tuple(flat)) if len(flat) > 1 else flat[0] if flat else None


def _pieces(typed: str, repairs: list[str]) -> Iterator[tuple[str, Leaf | None]]:
    """The pieces of a question: ("word", leaf) or one of "(", ")", AND, OR, NOT with None."""
    depth = 0
    for match in PIECE.finditer(typed.translate(QUOTES)):
        if match["minus"]:
            yield "NOT", None
        elif match["open"] or match["close"]:
            deepest = depth + 1 if match["open"] else depth
            depth = max(depth + (1 if match["open"] else -1), 0)
            if deepest <= DEEPEST:
                yield match[0], None
        elif match["word"] in OPERATORS:
            operator = OPERATORS[match["word"]]
            if match["word"] != operator:
                repairs.append(sentence("“{word}” was read as {operator}", word=match["word"], operator=operator))
            yield operator, None
        else:
            leaf = _leaf(match, repairs)
            if leaf:
                yield "word", leaf


def _leaf(match: re.Match[str], repairs: list[str]) -> Leaf | None:
    if match["name"]:
        return _shortcut(match, repairs)
    if match["word"]:
        return _word(match["word"], match.span("word"), repairs)
    if not match["shut"]:
        repairs.append(sentence("a quotation mark was left open"))
    text = " ".join(match["phrase"].split())
    return Phrase(text, match.span()) if SEARCHABLE.search(text) else None


def _shortcut(match: re.Match[str], repairs: list[str]) -> Shortcut | None:
    name = NAMES[match["name"].lower()]
    value = (match["value"] or "").strip()
    if value.startswith('"') and (len(value) == 1 or not value.endswith('"')):
        repairs.append(sentence("a quotation mark was left open"))
    texts = [value.strip('"')] if value.startswith('"') else value.split(",")
    values = tuple(dict.fromkeys(" ".join(text.split()) for text in texts if SEARCHABLE.search(text)))
    if not values:
        repairs.append(sentence("“{name}:” has no value yet and was left out", name=name))
        return None
    return Shortcut(name, values, match.span())


def _word(text: str, at: tuple[int, int], repairs: list[str]) -> Word | None:
    unknown = UNKNOWN_NAME.match(text)
    if unknown:
        known = ", ".join(f"{name}:" for name in SHORTCUTS)
        repairs.append(
            sentence(
                "“{word}” is no shortcut, so it was read as a word; shortcuts are {known}", word=unknown[0], known=known
            )
        )
    is_prefix = text.rstrip(".,;:!?").endswith("*")
    if "*" in text.rstrip(".,;:!?*"):
        repairs.append(sentence("a star counts at the end of a word only"))
    bare = POSSESSIVE.sub("", ELISION.sub("", text.replace("*", " ").strip()))
    return Word(" ".join(bare.split()).strip(".,;:!?"), is_prefix, at) if SEARCHABLE.search(bare) else None
