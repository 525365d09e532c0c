"""One run over one site: what is fetched, what was here before, what failed. A fault is never 'nothing new'."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from etl.errors import BotChallenge, FetchError, PageAbsent, SiteBusy
from etl.fetch import ohchr, treaty_body_database, treaty_collection, uhri, un_documents, un_geneva
from etl.fetch.client import Client
from etl.fetch.download import Watch, download
from etl.fetch.store import Store
from etl.fetch.targets import Target, Wish

# Faults after which a site is left alone: it has noticed us, or it does not work.
LEAVE = (BotChallenge, SiteBusy)
MOST_IN_A_ROW = 3
EXPORT = "uhri"


@dataclass(frozen=True)
class Site:
    """The hosts of a site, its own and those it may send us to, and how its pages are found."""

    hosts: frozenset[str]
    targets: Callable[[Client, Wish], Iterator[Target]]


SITES: Mapping[str, Site] = {
    "ohchr": Site(ohchr.HOSTS, ohchr.targets),
    "un-geneva": Site(un_geneva.HOSTS, un_geneva.targets),
    "documents": Site(un_documents.HOSTS, un_documents.targets),
    "treaty-body-database": Site(treaty_body_database.HOSTS, treaty_body_database.targets),
    "ratifications": Site(treaty_collection.HOSTS, treaty_collection.targets),
}


@dataclass
class Outcome:
    """What became of a run: files fetched, pages known before, not there, failed; and the fault that stopped it."""

    fetched: list[Path] = field(default_factory=list)
    known: int = 0
    absent: list[PageAbsent] = field(default_factory=list)
    failed: list[FetchError] = field(default_factory=list)
    stopped: FetchError | None = None


def hosts_of(name: str) -> frozenset[str]:
    """The hosts that may be asked for a site of the command line."""
    return uhri.HOSTS if name == EXPORT else SITES[name].hosts


def planned(name: str, wish: Wish, store: Store, client: Client) -> Iterator[str]:
    """The addresses that a run would fetch. Lists are read for it, nothing is kept. Raises FetchError."""
    if name == EXPORT:
        yield uhri.ADDRESS
        return
    for target in SITES[name].targets(client, wish):
        if target.changes or not store.known(target.address):
            yield target.address


def fetch(name: str, wish: Wish, store: Store, client: Client, step: Callable[[str], None]) -> Outcome:
    """Fetch the pages of a site that are not here yet, and those that change. Faults stand in the outcome."""
    outcome, in_a_row = Outcome(), 0
    try:
        for target in SITES[name].targets(client, wish):
            step(target.address)
            fault = _fetch_one(target, store, client, outcome)
            in_a_row = in_a_row + 1 if fault else 0
            if isinstance(fault, LEAVE) or in_a_row == MOST_IN_A_ROW:
                outcome.stopped = fault
                break
    except FetchError as fault:
        outcome.stopped = fault
    return outcome


def fetch_export(store: Store, client: Client, watch: Watch) -> Outcome:
    """Fetch the export of the index, unless it is unchanged; one that broke off is taken up again."""
    outcome, known = Outcome(), store.known(uhri.ADDRESS)
    path = store.path(uhri.ADDRESS, ".json")
    try:
        answer = download(client, uhri.ADDRESS, path, known and known["headers"], uhri.check_export, watch)
    except FetchError as fault:
        outcome.stopped = fault
        return outcome
    if answer:
        store.note(answer, path)
        outcome.fetched.append(path)
    else:
        outcome.known = 1
    return outcome


def _fetch_one(target: Target, store: Store, client: Client, outcome: Outcome) -> FetchError | None:
    """Fetch one page and note in the outcome what became of it; its fault, or None."""
    if not target.changes and store.known(target.address):
        outcome.known += 1
        return None
    try:
        page = client.page(target.address)
        target.check(page)
    except PageAbsent as absent:
        outcome.absent.append(absent)
        return None
    except FetchError as fault:
        outcome.failed.append(fault)
        return fault
    path = store.keep(page, target.is_document)
    if path:
        outcome.fetched.append(path)
    else:
        outcome.known += 1
    return None
