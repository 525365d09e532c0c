"""Lists of releases, page after page. An entry is known by the shape of its address, which outlives the looks of a site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborNode

from etl.errors import ChangedTemplate, EmptyList
from etl.fetch.client import Client
from etl.fetch.pages import Page
from etl.fetch.targets import Month, Target, Wish

ENTRY = re.compile(
    r"/(?:en|fr|es|ar|ru|zh)/(?:news-media/)?(?:press-releases?|meeting-summary|news)/(?P<year>\d{4})/(?P<month>\d\d)/[^/]+"
)
NEXT = "li.pager__item--next a[href], a[rel=next][href]"
A_LIST = ".views-row, .view-content, .view-empty, .views-element-container, .pager"
# Other committees speak of migrants too; ours has them in its name, whichever of its names it goes by.
COMMITTEE = re.compile(
    r"\bcmw\b|committee .{0,45}migrant|migrants committee|comit[eé] .{0,60}(migrants|migratori)", re.IGNORECASE
)
SHORTEST = 200


@dataclass(frozen=True)
class Entry:
    """One release in a list: address, title, and the month in its address."""

    address: str
    title: str
    month: Month


def releases(client: Client, lists: tuple[str, ...], wish: Wish) -> Iterator[Target]:
    """The releases of the Committee in several lists, newest first, within the months of the wish."""
    for start in lists:
        for entry in _walk(client, start, wish.first):
            if wish.first <= entry.month <= wish.last and names_committee(entry):
                yield Target(entry.address, check_release)


def names_committee(entry: Entry) -> bool:
    """True when the title or the address of a release names the Committee on Migrant Workers."""
    words = entry.address.rsplit("/", 1)[-1].replace("-", " ")
    return bool(COMMITTEE.search(entry.title) or COMMITTEE.search(words))


def check_release(page: Page) -> None:
    """Raise ChangedTemplate for a page without headline or without paragraphs."""
    tree = page.tree()
    length = sum(len(paragraph.text(strip=True)) for paragraph in tree.css("p"))
    if tree.css_first("h1, title") is None or length < SHORTEST:
        raise ChangedTemplate(
            f"{page.asked} has no headline or no text where it used to be. Look at it in a browser; if the site is built "
            "anew, etl/fetch/listing.py must learn it."
        )


def read_list(page: Page) -> list[Entry]:
    """The entries of a page of a list, in order.

    Raises EmptyList when the list is there without entries, ChangedTemplate when there is no list.
    """
    titles: dict[str, str] = {}
    months: dict[str, Month] = {}
    tree = page.tree()
    for link in tree.css("a[href]"):
        address = _absolute(page, link).split("?")[0].split("#")[0]
        shape = ENTRY.fullmatch(urlsplit(address).path)
        if shape and urlsplit(address).hostname == urlsplit(page.address).hostname:
            titles[address] = f"{titles.get(address, '')} {link.text(strip=True)}".strip()
            months[address] = (int(shape["year"]), int(shape["month"]))
    if titles:
        return [Entry(address, title, months[address]) for address, title in titles.items()]
    if tree.css_first(A_LIST):
        raise EmptyList(f"{page.asked} came as a list without any release. It never is empty: try again later.")
    raise ChangedTemplate(
        f"{page.asked} holds no list of releases as we know it. Look at it in a browser; if the site is built anew, "
        "etl/fetch/listing.py must learn it."
    )


def _walk(client: Client, start: str, first: Month) -> Iterator[Entry]:
    """The entries of a list over its pages, until a page holds only older ones than `first`, or the list ends."""
    seen: dict[str, Month] = {}
    address: str | None = start
    while address:
        page = client.page(address)
        fresh = [entry for entry in read_list(page) if entry.address not in seen]
        if not fresh:
            raise ChangedTemplate(f"{address} repeats the pages before it. Look at the list in a browser.")
        yield from fresh
        seen |= {entry.address: entry.month for entry in fresh}
        is_past = all(entry.month < first for entry in fresh)
        following = None if is_past else _following(page)
        if following is None and address == start and min(seen.values()) >= first:
            # These lists go back twenty years: one that ends on its first page has hidden the others from us.
            raise ChangedTemplate(
                f"{address} shows no way to its older pages. Look at the list in a browser; if its pager is built anew, "
                "etl/fetch/listing.py must learn it."
            )
        address = following


def _following(page: Page) -> str | None:
    """The next page of a list; None on its last page. Raises ChangedTemplate when the link leads nowhere."""
    link = page.tree().css_first(NEXT)
    if link is None:
        return None
    address = _absolute(page, link)
    if not address:
        raise ChangedTemplate(f"{page.asked} has a link to its next page that is no address. Look at it in a browser.")
    return address


def _absolute(page: Page, link: LexborNode) -> str:
    """The address that a link leads to; empty when it is none."""
    try:
        return urljoin(page.address, link.attributes.get("href") or "")
    except ValueError:
        return ""
