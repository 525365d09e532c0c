"""Press releases on the site of the High Commissioner for Human Rights, in English, French and Spanish."""

from __future__ import annotations

from collections.abc import Iterator

from etl.fetch.client import Client
from etl.fetch.listing import releases
from etl.fetch.targets import Target, Wish

HOSTS = frozenset({"www.ohchr.org"})
LISTS = tuple(f"https://www.ohchr.org/{language}/press-releases" for language in ("en", "fr", "es"))


def targets(client: Client, wish: Wish) -> Iterator[Target]:
    """The releases that name the Committee."""
    return releases(client, LISTS, wish)
