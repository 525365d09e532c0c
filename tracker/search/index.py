"""The search index of a build, opened read-only: the statements that answer a question, best first."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import tantivy
from tantivy import Occur, Query

from tracker.search import question
from tracker.search.chosen import Wanted
from tracker.search.names import Names, Value, resolve
from tracker.search.question import Question
from tracker.search.tree import Joined, Leaf, Node, Not, Shortcut, Word, leaves
from tracker.search.words import Vocabulary, folded
from tracker.words import sentence

FOLDER = "search"
FORMAT = 2
USUAL = "en"
# A statement with two forms of a word is a little better than one with the same form twice.
OTHER_FORMS = 0.2


class NoIndex(Exception):
    """A build has no search index that can be read; the message says what still works and what to do."""


@dataclass(frozen=True)
class Found:
    """The answer to a question: how it was read, the values it names, and how well each statement fits."""

    question: Question
    values: tuple[Value, ...]
    query: Query
    index: Index

    @cached_property
    def scores(self) -> Mapping[str, float]:
        """How well each statement fits, by id, the best first; worked out when it is asked for, for there may be many."""
        return self.index.scores(self.query)

    def best(self, wanted: Wanted, first: int, n: int | None) -> list[str]:
        """The ids of so many statements (None: all) from a place on that have the wanted values, best first.

        Equally good ones stand as tables list them.
        """
        return self.index.best(self.index.narrowed(self.query, wanted), first, n)

    def count(self, wanted: Wanted) -> int:
        """How many statements that have the wanted values answer."""
        return self.index.count(self.index.narrowed(self.query, wanted))


@lru_cache(maxsize=4)
def opened(folder: Path) -> Index:
    """The index in the folder of a build. Raises NoIndex."""
    try:
        return Index(folder / FOLDER)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise NoIndex(
            sentence(
                "The search index of build {build_id} cannot be read, so words cannot be searched; everything else "
                "works. Take the words out of the search box, or make the build again: `python -m etl build --force`.",
                build_id=folder.name,
            )
        ) from error


def found(folder: Path, typed: str) -> Found:
    """What a question finds in the build of this folder. Raises NoIndex."""
    return opened(folder).find(typed)


class Index:
    """One index with its words, its names and the statement behind each number."""

    def __init__(self, folder: Path) -> None:
        """Open the folder; OSError, ValueError, KeyError or TypeError when it is none."""
        beside = json.loads((folder / "search.json").read_text(encoding="utf-8"))
        if beside["format"] != FORMAT:
            raise ValueError("another format")
        # Tantivy wants to lock a file to read. A copy keeps the build as it was made, on a disk without the right to write too.
        self._copy = TemporaryDirectory(prefix="cmw-search-")
        shutil.copytree(folder, self._copy.name, dirs_exist_ok=True)
        self._index = tantivy.Index.open(self._copy.name)
        self.searcher = self._index.searcher()
        self.statements: list[str] = beside["statements"]
        self.names: Names = beside["names"]
        self.languages: dict[str, str] = beside["languages"]
        self.vocabularies = {
            language: Vocabulary(language, counts) for language, counts in beside["words"].items() if counts
        }
        if self.searcher.num_docs != len(self.statements):
            raise ValueError("the index is not whole")
        # Kept here and not beside all indexes: an answer holds its index, and those of builds that are gone must go.
        self.asked = lru_cache(maxsize=128)(self._find)

    def find(self, typed: str) -> Found:
        """How the question is read and what it finds; all statements when nothing in it can be searched for."""
        return self.asked(typed)

    def _find(self, typed: str) -> Found:
        asked = question.read(typed, self._is_small(typed))
        return Found(asked, self.values(asked), self.query(asked.tree) if asked.tree else Query.all_query(), self)

    def values(self, asked: Question) -> tuple[Value, ...]:
        """The values of the shortcuts of a question, known or not."""
        shortcuts = [leaf for leaf, _ in leaves(asked.tree) if isinstance(leaf, Shortcut)]
        return tuple(resolve(leaf.name, value, self.names) for leaf in shortcuts for value in leaf.values)

    def scores(self, query: Query, limit: int | None = None) -> dict[str, float]:
        """How well each statement answers, by id, the best first; the first `limit` of them where it is given."""
        hits = self.searcher.search(query, limit=limit or max(len(self.statements), 1)).hits
        return {key: round(score, 4) for key, (score, _) in zip(self._ids(hits), hits, strict=True)}

    def best(self, query: Query, first: int, n: int | None) -> list[str]:
        """The ids of so many statements (None: all) from a place on, best first."""
        limit = max(len(self.statements), 1) if n is None else n
        return self._ids(self.searcher.search(query, limit=limit, offset=first, count=False).hits)

    def count(self, query: Query) -> int:
        """How many statements answer."""
        found = self.searcher.search(query, limit=1)
        return int(found.count or 0)  # type: ignore[attr-defined]  # the stubs of tantivy leave it out

    def narrowed(self, query: Query, wanted: Wanted) -> Query:
        """The query for statements that have one of the values of each field besides; the order stays what it was."""
        schema = self._index.schema
        held = [Query.term_set_query(schema, field, list(values)) for field, values in wanted]
        return Query.boolean_query(
            [(Occur.Must, each) for each in (query, *(Query.const_score_query(h, 0.0) for h in held))]
        )

    def _ids(self, hits: Sequence[tuple[float, tantivy.DocAddress]]) -> list[str]:
        numbers = self.searcher.fast_field_values("number", [address for _, address in hits])
        return [self.statements[int(number or 0)] for number in numbers]

    def _is_small(self, typed: str) -> Callable[[str], bool]:
        """Which words say nothing by themselves, in the language whose texts hold the most of what was typed."""
        words = set(folded(typed))
        ranked = sorted(self.vocabularies.values(), key=lambda v: (-len(words & v.counts.keys()), v.language != USUAL))
        return ranked[0].is_small if ranked else lambda word: False

    def forms(self, language: str, word: Word) -> list[list[str]]:
        """For each part of a word (non-discrimination has two) its forms in one language; an empty list when it has none."""
        vocabulary, parts = self.vocabularies[language], folded(word.text)
        if word.is_prefix and parts:
            return [*([part] for part in parts[:-1]), vocabulary.beginning(parts[-1])]
        return [vocabulary.forms(word.text)] if len(parts) == 1 else [vocabulary.forms(part) for part in parts]

    def language(self, statement_id: str) -> str:
        """The language of the words of a statement."""
        return self.languages.get(statement_id, USUAL)

    def printed(self, form: str) -> str:
        """A word of the index as the texts print it most often, with its accents."""
        known = [(n, word) for v in self.vocabularies.values() for word, n in v.printed.get(form, {}).items()]
        return max(known)[1] if known else form

    def query(self, node: Node, at_least: int = 1) -> Query:
        """The tree as tantivy has it; only words and phrases count for the order, shortcuts and NOT do not.

        `at_least` so many parts of an outermost OR must hold.
        """
        if isinstance(node, Joined) and node.by == "OR":
            return Query.boolean_query([(Occur.Should, self.query(part)) for part in node.parts], at_least)
        if isinstance(node, Joined):
            beside = [self._beside(first, last) for first, last in pairwise(node.parts)]
            parts = [(Occur.Must, self.query(part)) for part in node.parts]
            return Query.boolean_query([*parts, *((Occur.Should, query) for query in beside if query)])
        if isinstance(node, Not):
            everything = Query.const_score_query(Query.all_query(), 0.0)
            return Query.boolean_query([(Occur.Must, everything), (Occur.MustNot, self.query(node.part))])
        return self._leaf(node)

    def _leaf(self, leaf: Leaf) -> Query:
        if isinstance(leaf, Shortcut):
            slugs = [resolve(leaf.name, value, self.names).slug for value in leaf.values]
            known = [slug for slug in slugs if slug]
            return Query.const_score_query(Query.term_set_query(self._index.schema, leaf.name, known), 0.0)
        word = leaf if isinstance(leaf, Word) else Word(leaf.text)
        start = folded(word.text)[-1] if word.is_prefix else ""
        runs = [(language, self.forms(language, word)) for language in self.vocabularies]
        return Query.boolean_query([(Occur.Should, self._words(language, parts, start)) for language, parts in runs])

    def _beside(self, first: Node, last: Node) -> Query | None:
        """Two words as they stand beside each other in the question: better where they do so in a text."""
        if not isinstance(first, Word) or not isinstance(last, Word) or first.is_prefix or last.is_prefix:
            return None
        runs = [(each, [*self.forms(each, first), *self.forms(each, last)]) for each in self.vocabularies]
        return Query.boolean_query([(Occur.Should, self._words(language, parts)) for language, parts in runs])

    def _words(self, language: str, parts: list[list[str]], start: str = "") -> Query:
        """A word in any of its forms, or several beside each other, of which the last begins with `start` if it is given."""
        schema, name = self._index.schema, f"words_{language}"
        if not parts or not all(parts):
            return Query.empty_query()
        if len(parts) > 1:
            patterns = [f"({'|'.join(map(re.escape, forms))})" for forms in parts]
            # A pattern has room for a thousand letters: enough for the forms of a word, not for all that begin with "a".
            return Query.regex_phrase_query(schema, name, [*patterns[:-1], f"{start}.*" if start else patterns[-1]])
        terms = [Query.term_query(schema, name, form) for form in parts[0]]
        return Query.disjunction_max_query(terms, OTHER_FORMS)
