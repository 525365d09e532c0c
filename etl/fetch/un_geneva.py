"""Meeting summaries and press releases of the UN Office at Geneva. Its Spanish pages mostly carry the English text."""

from __future__ import annotations

from collections.abc import Iterator

from etl.fetch.client import Client
from etl.fetch.listing import releases
from etl.fetch.targets import Target, Wish

HOSTS = frozenset({"www.ungeneva.org", "ungeneva.org"})
LISTS = tuple(
    f"https://www.ungeneva.org/{language}/news-media/{kind}"
    for language in ("en", "fr")
    for kind in ("meeting-summary", "press-release")
)


def targets(client: Client, wish: Wish) -> Iterator[Target]:
    """The summaries and releases that name the Committee."""
    return releases(client, LISTS, wish)
