"""Pages of the Treaty Body Database: sessions, States, ratifications and the master calendar, by plain GET.

Its grids show further rows only by post-backs, which we do not send: what a page holds is what its first answer holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from etl.errors import ChangedTemplate, EmptyList, PageAbsent
from etl.fetch.client import Client
from etl.fetch.pages import Page
from etl.fetch.targets import Target, Wish

HOSTS = frozenset({"tbinternet.ohchr.org"})
BASE = "https://tbinternet.ohchr.org/_layouts/15/TreatyBodyExternal/"
SESSIONS = f"{BASE}SessionsList.aspx?Treaty=CMW"
SESSION_LINK = "a[href*='SessionDetails1.aspx']"
DATE = re.compile(r"\b\d{1,2} [A-Z][a-z]{2} \d{4}\b")
EMPTY = ".rgNoRecords"


def targets(client: Client, wish: Wish) -> Iterator[Target]:
    """The page of the session asked for; without a session, the lists and the page of every State."""
    if wish.session is not None:
        yield _page(_session_address(client.page(SESSIONS), wish.session), check_session)
        return
    yield _page(SESSIONS, check_sessions)
    yield _page(f"{BASE}Treaty.aspx?Treaty=CMW&Lang=en", check_ratifications)
    yield _page(f"{BASE}MasterCalendar.aspx?Lang=en", check_calendar)
    for iso3 in wish.states:
        yield _page(f"{BASE}Countries.aspx?CountryCode={iso3}&Lang=EN", check_state)


def check_sessions(page: Page) -> None:
    """Raise EmptyList or ChangedTemplate unless the page lists sessions."""
    _need(page, page.tree().css_first(SESSION_LINK) is not None, "sessions")


def check_session(page: Page) -> None:
    """Raise EmptyList or ChangedTemplate unless the page lists documents of a session."""
    _need(page, page.tree().css_first("#DeltaPlaceHolderMain a[href*='Download.aspx']") is not None, "documents")


def check_ratifications(page: Page) -> None:
    """Raise EmptyList or ChangedTemplate unless the page holds the table of States with their dates."""
    table = page.tree().css_first(".rgMasterTable")
    _need(page, table is not None and DATE.search(table.text(separator=" ")) is not None, "ratifications")


def check_calendar(page: Page) -> None:
    """Raise EmptyList or ChangedTemplate unless the page holds rows with due dates."""
    rows = (row.text(separator=" ") for row in page.tree().css("tr"))
    _need(page, any(DATE.search(row) for row in rows), "due dates")


def check_state(page: Page) -> None:
    """Raise EmptyList or ChangedTemplate unless the page holds a State's table of treaties or documents."""
    _need(page, any("CMW" in row.text() for row in page.tree().css("tr")), "rows about this Convention")


def _page(address: str, check: Callable[[Page], None]) -> Target:
    return Target(address, check, is_document=False, changes=True)


def _need(page: Page, is_there: bool, what: str) -> None:
    if is_there:
        return
    if page.tree().css_first(EMPTY):
        raise EmptyList(f"{page.asked} came without any {what}. It never is empty: try again later.")
    raise ChangedTemplate(
        f"{page.asked} holds no {what} where they used to be. Look at it in a browser; if it is built anew, "
        "etl/fetch/treaty_body_database.py must learn it."
    )


def _session_address(page: Page, number: int) -> str:
    """The page of a session: its number in the database is another one, so it is looked up in the list."""
    check_sessions(page)
    # A bare number, or one before a word, may be the day of a date.
    name = re.compile(
        rf"\b{number}(st|nd|rd|th)\b|\b(session|CMW) {number}\b(?! [a-z])|\b{number} \(\d{{4}}\)", re.IGNORECASE
    )
    found: set[str] = set()
    for row in page.tree().css("tr"):
        link = row.css_first(SESSION_LINK)
        if link and name.search(row.text(separator=" ")):
            found |= set(re.findall(r"SessionID=(\d+)", link.attributes["href"] or ""))
    if len(found) != 1:
        raise PageAbsent(
            f"{page.asked} names session {number} in {len(found)} of its first rows. Open it in a browser and look further."
        )
    return f"{BASE}SessionDetails1.aspx?SessionID={found.pop()}&Lang=en"
