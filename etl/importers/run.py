"""Which importer takes a file of the inbox, decided by its content, and the import itself."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from etl.errors import Finding, UnreadableSource
from etl.importers import database_pages, ratifications
from etl.importers.facts import Read, Source, absent_parties, add_facts, compare
from etl.importers.own_read import template_rows
from etl.importers.own_records import import_own
from etl.importers.sheets import sheet_rows
from etl.importers.uhri import import_uhri
from etl.importers.uhri_labels import read_label_maps
from etl.importers.uhri_read import json_records, letters, xlsx_records
from etl.inputs import inbox_files
from etl.knowledge import Knowledge, load_knowledge
from etl.records import Document
from etl.tables import Tables

Counts = dict[str, int]
HEAD = 65_536
PAGE_AT_MOST = 8_000_000
IN_TEMPLATE = {"source_url", "organisation_type", "text_origin"}
IN_UHRI = {"ohchrannotationid", "documentsymbol"}


def importer_of(path: Path) -> str | None:
    """uhri_json, uhri_xlsx, ratifications, page or own; None for a file that is a document to be parsed."""
    with path.open("rb") as stream:
        head = stream.read(HEAD).lstrip(b"\xef\xbb\xbf \r\n\t")
    if head.startswith(b"[") and b'"AnnotationId"' in head:
        return "uhri_json"
    if head.startswith(b"PK") and path.suffix.lower() == ".xlsx":
        return _of_sheet(path)
    if head.startswith(b"<?xml") and re.search(rb"<Treaty\b|MTDSG", head) and b"<html" not in head:
        return "ratifications"
    first = head.split(b"\n", 1)[0].decode("utf-8", errors="replace")
    if path.suffix.lower() == ".csv" and IN_TEMPLATE & set(re.findall(r"\w+", first.lower())):
        return "own"
    is_page = head.startswith(b"<") and b".aspx" in head.lower()
    return "page" if is_page and database_pages.address_of(_page_text(path)) else None


def _of_sheet(path: Path) -> str | None:
    try:
        first = {letters(cell) for cell in next(sheet_rows(path), (0, ()))[1]}
    except UnreadableSource:
        return None
    if first >= IN_UHRI:
        return "uhri_xlsx"
    return "own" if first & {letters(name) for name in IN_TEMPLATE} else None


def import_files(
    tables: Tables, data: Path, inbox: Path, step: Callable[[str], None]
) -> tuple[list[Finding], dict[str, Counts]]:
    """Import every file of the inbox that an importer takes; findings and counts come back, by file."""
    findings, counts = list[Finding](), dict[str, Counts]()
    kinds = {path: kind for path in inbox_files(inbox) if (kind := importer_of(path))}
    knowledge = load_knowledge(data) if kinds else None
    for path, kind in kinds.items():
        name = path.relative_to(inbox).as_posix()
        step(f"inbox: {name}")
        try:
            found, told = _import(tables, data, path, kind, name, knowledge) if knowledge else ([], {})
        except UnreadableSource as error:
            remedy = "Mend the file, or take it out of the inbox"
            found, told = [Finding(name, "whole file", "file", name, str(error).rstrip("."), remedy)], {}
        findings += found
        counts[name] = told or {"in": 0, "loaded": 0}
    return findings, counts


def _import(
    tables: Tables, data: Path, path: Path, kind: str, name: str, knowledge: Knowledge
) -> tuple[list[Finding], Counts]:
    if kind in ("uhri_json", "uhri_xlsx"):
        maps = read_label_maps(data / "vocabulary", knowledge.vocabulary)
        # All of it is read before a row is added: a file that is cut adds nothing.
        records = json_records(path) if kind == "uhri_json" else xlsx_records(path)
        return import_uhri(tables, name, records, knowledge, maps)
    if kind == "own":
        return import_own(tables, name, list(template_rows(path)), knowledge)
    if kind == "ratifications":
        read = ratifications.read_ratifications(name, path.read_bytes(), knowledge.state_names)
        address, publisher = ratifications.ADDRESS, "United Nations Treaty Collection"
    else:
        text = _page_text(path)
        read = database_pages.read_page(name, text, knowledge.state_names)
        address, publisher = database_pages.address_of(text) or "", "OHCHR Treaty Body Database"
    return _take(tables, path, name, read, (address, publisher))


def _take(tables: Tables, path: Path, name: str, read: Read, place: tuple[str, str]) -> tuple[list[Finding], Counts]:
    """Add what a source says about days, and compare it with the reference; counts go by row of the source."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    source = Source(name, f"inbox-{digest[:12]}", place[0])
    if source.document_id not in {row.document_id for row in tables["document"] if isinstance(row, Document)}:
        tables["document"].append(_document(source, place[1], digest))
    new = add_facts(tables, read.facts, source.document_id)
    findings = [*read.findings, *compare(tables, read.claims, source)]
    if "Treaty.aspx" in place[0] or place[0] == ratifications.ADDRESS:
        findings += absent_parties(tables, name, read.claims)
    dated = {fact.place for fact in read.facts}
    compared = {claim.place for claim in read.claims} - dated
    counts = {
        "loaded": len(new),
        "merged": len(dated - new),
        "compared": len(compared),
        "quarantined": len(read.findings),
        "set_aside": read.set_aside,
        "not_cmw": read.not_cmw,
    }
    return findings, {"in": read.n, **counts}


def _document(source: Source, publisher: str, digest: str) -> Document:
    title = f"{publisher}: {source.url.rsplit('/', 1)[-1]}"
    nothing = (None, None, None, None)
    return Document(
        source.document_id, source.url, (), False, publisher, "other", "en", *nothing, title, "whole", "inbox", digest
    )


def _page_text(path: Path) -> str:
    with path.open("rb") as stream:
        return stream.read(PAGE_AT_MOST).decode("utf-8-sig", errors="replace")
