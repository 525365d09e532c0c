"""The search index of a build: the words and the filter values of every statement that counts, in a folder of its own.

Tantivy holds the words without capitals and accents, one field a language, and the slugs of the fields that a question
can name. `search.json` beside it holds what tantivy does not give back: the statement behind each number, the words as
printed, and the names that a value goes by. The dashboard reads both and never writes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import tantivy

from etl.classify.language import language_of
from etl.errors import BrokenContract, Finding
from etl.state_names import LANGUAGES, state_names

FOLDER = "search"
BESIDE = "search.json"
FORMAT = 2
OTHER = "other"
USUAL = "en"
HEAP = 64_000_000
AT_ONCE = 10_000
# The column of statement_row behind each field that a question can name; the dashboard knows the same names.
FIELDS = {
    "state": "states",
    "type": "[stakeholder_type]",
    "concern": "concerns",
    "group": "groups",
    "article": "articles",
    "act": "[act]",
    "session": "[session]",
    "cycle": "[cycle]",
    "year": "[year]",
}
# The other columns that a selection filters, so that the index counts and ranks within it; "true" and "false" for a switch.
CHOSEN = {
    "region": "regions",
    "period": "[period]",
    "kind": "kinds",
    "stage": "[stage]",
    "source": "[source_type]",
    "origin": "[text_origin]",
    "org": "organisations",
    "person": "persons",
    "cluster": "clusters",
    "status": "[status]",
    "procedure": "[procedure]",
    "review": "[review_key]",
    "meeting": "[meeting_id]",
    "document": "[document_id]",
    "raised": "[is_raised]",
    "context": "[is_context]",
}
INDEXED = {**FIELDS, **CHOSEN}
_SLUGS = "list_filter(cast({column} as varchar[]), lambda value: value is not null) as {field}"
STATEMENTS = f"""
select statement_id, text, case when text_origin = 'paraphrase' then 'en' else lang end as language,
    {", ".join(_SLUGS.format(column=column, field=field) for field, column in INDEXED.items())}
from statement_row order by rowid
"""
NAMES = """
select 'state' as field, iso3 as slug, [name_en, name_fr, name_es] as names from state
union all select 'concern', concern, [label_en, label_fr, label_es] from concern
union all select case list when 'stakeholder_type' then 'type' when 'affected_group' then 'group' else list end,
    slug, [label_en, label_fr, label_es] from term where list in ('stakeholder_type', 'affected_group', 'act')
union all select 'article', article::varchar, [short_title] from article
union all select 'session', session::varchar, [] from session
union all select distinct 'cycle', cycle::varchar, [] from review
union all select distinct 'year', year::varchar, [] from statement_row where year is not null
order by all
"""


@dataclass(frozen=True)
class Entry:
    """One statement as it is indexed: its id, its text, the language of the words, and its slugs by field."""

    statement_id: str
    text: str
    language: str
    slugs: dict[str, list[str]]


class _Beside:
    """What stands beside the index, gathered while the statements pass by: they are never all held at once."""

    def __init__(self, names: dict[str, dict[str, list[str]]]) -> None:
        self.names = names
        self.statements: list[str] = []
        self.languages: dict[str, str] = {}
        self._folded, self._printed = _analyzer(folded=True), _analyzer(folded=False)
        self._words = {language: defaultdict[str, Counter[str]](Counter) for language in (*LANGUAGES, OTHER)}
        self._hashed = hashlib.sha256(json.dumps(names, sort_keys=True).encode())

    def add(self, entry: Entry) -> None:
        """Note a statement: its place, its language, and its words as they are indexed, each with how it is printed."""
        self.statements.append(entry.statement_id)
        if entry.language != USUAL:
            self.languages[entry.statement_id] = entry.language
        counts = self._words[entry.language]
        for form, word in set(zip(self._folded.analyze(entry.text), self._printed.analyze(entry.text), strict=True)):
            counts[form][word] += 1
        self._hashed.update(json.dumps([entry.statement_id, entry.text, entry.language, entry.slugs]).encode())

    def write(self, file: Path) -> str:
        """Write it all into a file; the hash of what was indexed comes back."""
        words = {language: {form: dict(n) for form, n in held.items()} for language, held in self._words.items()}
        told = {"format": FORMAT, "statements": self.statements, "languages": self.languages, "words": words}
        file.write_text(json.dumps(told | {"names": self.names}, ensure_ascii=False, sort_keys=True), encoding="utf-8")
        return self._hashed.hexdigest()


def write_index(database: Path, folder: Path) -> dict[str, Any]:
    """Write the index of a database into a new folder; how many statements it holds and the hash of them come back.

    The hash is over what was indexed: the files of tantivy bear names of chance. Raises BrokenContract when the index
    does not hold every statement.
    """
    folder.mkdir()
    with duckdb.connect(str(database), read_only=True) as connection:
        beside = _Beside(_names(connection))
        held = _write_words(folder, _entries(connection), beside)
    n = len(beside.statements)
    if held != n:
        told = f"{held} of {n} statements"
        raise BrokenContract([Finding(FOLDER, "index", "", told, "the search index is not whole", "Build again")])
    return {"statements": held, "sha256": beside.write(folder / BESIDE)}


def _entries(connection: duckdb.DuckDBPyConnection) -> Iterator[Entry]:
    found = connection.execute(STATEMENTS)
    while rows := found.fetchmany(AT_ONCE):
        for key, text, language, *slugs in rows:
            yield Entry(key, text, _language(language, text), dict(zip(INDEXED, slugs, strict=True)))


def _names(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, list[str]]]:
    names: dict[str, dict[str, list[str]]] = {field: {} for field in FIELDS}
    for field, slug, known in connection.execute(NAMES).fetchall():
        names[field][slug] = list(known)
    for language in LANGUAGES:
        for name, iso3 in state_names(language).items():
            known = names["state"].get(iso3, [name])
            if name.casefold() not in map(str.casefold, known):
                known.append(name)
    return names


def _language(code: str | None, text: str) -> str:
    if code is None or code == "und":
        return language_of(text)
    return code if code in LANGUAGES else OTHER


def _write_words(folder: Path, entries: Iterable[Entry], beside: _Beside) -> int:
    """Write the index of tantivy, and tell `beside` of each statement; how many it then holds comes back."""
    index = tantivy.Index(_schema(), path=str(folder))
    index.register_tokenizer("words", _analyzer(folded=True))
    # One thread makes one segment with the statements in order, so that equal scores keep one order in every build.
    writer = index.writer(heap_size=HEAP, num_threads=1)
    for number, entry in enumerate(entries):
        words = {f"words_{entry.language}": entry.text}
        beside.add(entry)
        writer.add_document(tantivy.Document(number=number, **words, **entry.slugs))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    held = int(index.searcher().num_docs)
    _hand_over(folder)
    return held


def _hand_over(folder: Path) -> None:
    """Leave the files readable for the account of the dashboard, which may be another, and the locks out."""
    for path in folder.iterdir():
        if path.suffix == ".lock":
            path.unlink()
        else:
            path.chmod(0o644)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder().add_integer_field("number", indexed=True, fast=True)
    for language in (*LANGUAGES, OTHER):
        builder = builder.add_text_field(f"words_{language}", tokenizer_name="words")
    for field in INDEXED:
        builder = builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _analyzer(folded: bool) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    return (builder.filter(tantivy.Filter.ascii_fold()) if folded else builder).build()
