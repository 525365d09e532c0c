"""Official documents by symbol, as Word files in English, French and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlencode

from etl.errors import ChangedTemplate, FetchError, PageAbsent
from etl.fetch.client import Client
from etl.fetch.pages import Page
from etl.fetch.targets import Target, Wish

HOSTS = frozenset({"documents.un.org", "docs.un.org", "undocs.org"})
SYMBOL = re.compile(r"[A-Z]{1,4}(/[A-Za-z0-9.\-]+)+")
STARTS = (b"PK", b"\xd0\xcf\x11\xe0", b"%PDF-")
# A symbol without a document may be answered by a page that says so, with the status of one that is there.
NOTHING = re.compile(r"no document|not found|there is no", re.IGNORECASE)


def targets(client: Client, wish: Wish) -> Iterator[Target]:
    """Each symbol in three languages. Raises FetchError for what is not a symbol, or when none is given."""
    if not wish.symbols:
        raise FetchError("Say which documents: --symbol CMW/C/AZE/CO/3, or --session N for those of a session.")
    for symbol in wish.symbols:
        if not SYMBOL.fullmatch(symbol):
            raise FetchError(f"{symbol!r} is no symbol of a UN document. Write it as in CMW/C/AZE/CO/3.")
        for language in ("en", "fr", "es"):
            query = urlencode({"s": symbol, "l": language, "t": "docx"}, safe="/")
            yield Target(f"https://documents.un.org/api/symbol/access?{query}", check_document)


def check_document(page: Page) -> None:
    """Raise PageAbsent when there is no such document, ChangedTemplate for anything but Word and PDF."""
    if page.content.startswith(STARTS):
        return
    if page.is_html and NOTHING.search(page.text):
        raise PageAbsent(f"{page.asked} is not there. The document may not exist in this language.")
    raise ChangedTemplate(f"{page.asked} sent no Word or PDF file. Open it in a browser to see what it has become.")
