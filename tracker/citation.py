"""What a citation says: of an observation in one plain line, of a statement, and of a selection. Pure.

The forms in which a work is written down are in citation_forms.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

OWN_PAPER = "concluding_observations"
COMMITTEE = "Committee on Migrant Workers"
# Papers whose symbol is their own; on any other page it is the symbol of the paper that the page is about.
OF_COMMITTEE = (OWN_PAPER, "list_of_issues", "summary_record")
WITH_SYMBOL = (*OF_COMMITTEE, "state_report", "follow_up_report", "ilo_comment")
TRACKER = "CMW Review Tracker"


@dataclass(frozen=True)
class Work:
    """What is cited, in the same words in every form; what is not known is None.

    `kind` is paper (it has a symbol), page or data; `place` the part that is meant; `date` and `accessed` are YYYY,
    YYYY-MM or YYYY-MM-DD; `held_in` says where in this record it stands.
    """

    key: str
    kind: str
    author: str
    title: str
    symbol: str | None
    place: str | None
    date: str | None
    url: str | None
    accessed: str | None
    held_in: str


def of_statement(row: Mapping[str, Any], manifest: Mapping[str, Any], link: str) -> Work:
    """The document of a statement (a row of queries.one_statement), with its place there and the link to the statement.

    It counts as accessed on the day it was fetched, else on the day of the build: never today. A title in our words
    says so.
    """
    own = row["symbol"] if row["source_type"] in WITH_SYMBOL else None
    about = f", on {row['symbol']}" if row["symbol"] and not own else ""
    title = f"{row['document_title'].rstrip('.')}{about}"
    has_address = str(row["url"]).startswith("http")
    return Work(
        key=_key(row["statement_id"]),
        kind="paper" if own else "page",
        author=COMMITTEE if row["source_type"] in OF_COMMITTEE else row["publisher"] or "Publisher not stated",
        title=f"{title} [title paraphrased]" if row["is_curated"] else title,
        symbol=own,
        place=_place(row["paragraph"], bool(own)),
        date=row["page_date"],
        url=row["url"] if has_address else None,
        accessed=(row["retrieved_on"] or manifest["built_at"])[:10] if has_address else None,
        held_in=f"{TRACKER}, {link}, build {manifest['build_id']}, statement {row['statement_id']}",
    )


def of_selection(said: str, count: str, manifest: Mapping[str, Any], link: str) -> Work:
    """The statements of a selection: what is chosen, how many, in which build, with the link that is pinned to it."""
    return Work(
        key=_key(f"build-{manifest['build_id']}"),
        kind="data",
        author=TRACKER,
        title=f"Statements on record: {said or 'the whole record'}",
        symbol=None,
        place=count,
        date=manifest["built_at"][:10],
        url=link,
        accessed=None,
        held_in=f"build {manifest['build_id']}, record to {manifest['covers_until']}",
    )


def _key(text: str) -> str:
    return "cmw-" + re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")


def _place(paragraph: str | None, is_numbered: bool) -> str | None:
    """Paragraphs as printed ("para. 12", "paras. 12-14"); those of a page that numbers none are counted, and say so."""
    if not paragraph:
        return None
    elsewhere = re.fullmatch(r"(\S+/\S+), (.+)", paragraph)
    if elsewhere:
        return f"{elsewhere[1]}, {_place(elsewhere[2], True)}"
    if not is_numbered:
        return f"paragraph {paragraph} of the page"
    return f"{'paras.' if re.search('[-–,]', paragraph) else 'para.'} {paragraph}"


def plain_citation(row: Mapping[str, Any]) -> str:
    """Symbol and paragraph where the document itself was at hand; else the page that reports it, with its address.

    The title of a curated page is ours, and the citation says so. A page that reports on observations is cited as that
    page: its paragraph is not theirs.
    """
    if row["source_type"] == OWN_PAPER and row["symbol"]:
        return f"{row['symbol']}, para. {row['paragraph']}" if row["paragraph"] else str(row["symbol"])
    title = f"{row['document']} [title paraphrased]" if row["is_curated"] else str(row["document"])
    day = f", {row['page_date']}" if row["page_date"] else ""
    on = f", on {row['symbol']}" if row["symbol"] else ""
    return f"{row['publisher'] or 'Publisher not stated'}, {title}{day}{on}, {row['source_url']}"
