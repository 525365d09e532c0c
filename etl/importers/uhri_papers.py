"""Where the paragraphs of an index belong: the document and review of their symbol, and what says the same already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import py3langid

from etl.errors import Finding
from etl.importers.uhri_rows import UhriRow
from etl.records import Document, DocumentReview, Review, Statement
from etl.tables import Tables

LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")
KIND = "concluding_observations"


@dataclass(frozen=True)
class Paper:
    """One document of the Committee: its rows in their order, language, ids, and the documents that give a paragraph already."""

    symbol: str
    rows: tuple[UhriRow, ...]
    language: str
    document_id: str
    review_key: str | None
    read_in: dict[str, str]


def papers_of(tables: Tables, file: str, rows: Iterable[UhriRow], findings: list[Finding]) -> list[Paper]:
    """The documents of the rows, added where the tables lack them; what cannot be joined becomes a finding."""
    by_symbol: dict[str, list[UhriRow]] = {}
    for row in rows:
        by_symbol.setdefault(row.symbol.upper(), []).append(row)
    return [_paper(tables, file, symbol, group, findings) for symbol, group in sorted(by_symbol.items())]


def _paper(tables: Tables, file: str, symbol: str, rows: Sequence[UhriRow], findings: list[Finding]) -> Paper:
    ordered = tuple(sorted(rows, key=lambda row: int(row.paragraph or 0)))
    ranked = py3langid.rank(" ".join(row.text for row in ordered)[:2000])
    language = next((str(language) for language, _ in ranked if language in LANGUAGES), "en")
    review = _review(tables, symbol)
    if review is None:
        remedy = "Add the symbol to reviews.csv; until then its paragraphs belong to no review"
        findings.append(Finding(file, symbol, "Symbol", symbol, "is the symbol of no review", remedy))
    days = Counter(row.published_on for row in ordered if row.published_on).most_common()
    if len(days) > 1:
        told = ", ".join(f"{day} ({n} rows)" for day, n in days)
        remedy = f"{days[0][0]} was taken; look the day up"
        findings.append(Finding(file, symbol, "PublicationDate", told, "differs within one document", remedy))
    document_id = _document(tables, symbol, language, days[0][0] if days else None, review)
    return Paper(symbol, ordered, language, document_id, review, _read_in(tables, symbol))


def _review(tables: Tables, symbol: str) -> str | None:
    """The review whose observations have exactly this symbol; a number in a symbol is no cycle."""
    reviews = (row for row in tables["review"] if isinstance(row, Review))
    return next((r.review_key for r in reviews if (r.co_symbol or "").upper() == symbol), None)


def _document(tables: Tables, symbol: str, language: str, day: str | None, review: str | None) -> str:
    """The id of the document with this symbol in this language: one that stands there already, else a new one."""
    for row in tables["document"]:
        if isinstance(row, Document) and (row.symbol, row.lang, row.source_type) == (symbol, language, KIND):
            return row.document_id
    new = Document(
        document_id=f"uhri-{symbol.replace('/', '-').lower()}-{language}",
        url=f"https://undocs.org/{symbol}",
        alt_urls=(),
        url_is_mirrored=False,
        publisher="Universal Human Rights Index",
        source_type=KIND,
        lang=language,
        symbol=symbol,
        symbol_basis="index",
        page_date=day,
        page_date_basis="index" if day else None,
        title=f"Concluding observations, {symbol}",
        extent="selection",
        origin="inbox",
        content_sha256=None,
    )
    tables["document"].append(new)
    tables["document_review"] += [DocumentReview(new.document_id, review)] if review else []
    return new.document_id


def _read_in(tables: Tables, symbol: str) -> dict[str, str]:
    """For each paragraph of a symbol that was read from a document: that document."""
    documents = {row.document_id for row in tables["document"] if isinstance(row, Document) and row.symbol == symbol}
    return {
        row.paragraph.split()[0]: row.document_id
        for row in tables["statement"]
        if isinstance(row, Statement)
        and row.document_id in documents
        and row.paragraph
        and row.text_origin == "sentence"
        and row.unit != "paragraph"
    }


def supersede(tables: Tables, file: str, paper: Paper, findings: list[Finding]) -> None:
    """Let the paragraphs of a paper replace the record's paraphrases of the same paragraphs in every count.

    Paraphrases of the same observations that carry no paragraph stay; a finding says how many.
    """
    documents = {d.document_id for d in tables["document"] if isinstance(d, Document) and d.symbol == paper.symbol}
    held = {row.paragraph for row in paper.rows if row.paragraph}
    left = 0
    for place, row in enumerate(tables["statement"]):
        if not isinstance(row, Statement) or row.text_origin != "paraphrase" or row.superseded_by:
            continue
        same_review = paper.review_key and (row.review_key, row.stage) == (paper.review_key, "co")
        if row.document_id in documents or same_review:
            numbers = re.findall(r"\b\d{1,3}\b", row.paragraph or "") if "/" not in (row.paragraph or "") else []
            if numbers and held.issuperset(numbers):
                tables["statement"][place] = replace(row, superseded_by=paper.document_id)
            left += not numbers
    if left:
        told = "paraphrases of the same document carry no paragraph number, so they stand beside its paragraphs"
        remedy = "Add the numbers to the record, then each is shown once"
        findings.append(Finding(file, paper.symbol, "paragraph", str(left), told, remedy))
