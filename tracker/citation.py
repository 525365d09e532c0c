"""How to cite an observation in one plain line. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

OWN_PAPER = "concluding_observations"


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
