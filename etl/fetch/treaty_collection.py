"""Who has signed and ratified the Convention: chapter IV-13 of the UN Treaty Collection, as XML."""

from __future__ import annotations

from collections.abc import Iterator

from etl.errors import ChangedTemplate, EmptyList
from etl.fetch.client import Client
from etl.fetch.pages import Page
from etl.fetch.targets import Target, Wish

HOSTS = frozenset({"treaties.un.org"})
ADDRESS = "https://treaties.un.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/iv-13.en.xml"


def targets(client: Client, wish: Wish) -> Iterator[Target]:
    """The one file."""
    yield Target(ADDRESS, check_status_table, is_document=False, changes=True)


def check_status_table(page: Page) -> None:
    """Raise ChangedTemplate without a table of participants, EmptyList for a table without rows."""
    if b"<Participants" not in page.content:
        raise ChangedTemplate(
            f"{page.asked} holds no table of participants. Look for the new address of chapter IV-13."
        )
    if b"<Entry" not in page.content:
        raise EmptyList(f"{page.asked} came with a table of participants without rows. Try again later.")
