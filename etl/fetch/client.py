"""The polite client: says who asks, keeps to robots.txt and pace, asks conditionally, tries again, stops at limits."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import httpx
from hishel import SqliteStorage
from hishel.httpx import CacheTransport
from httpx_retries import Retry, RetryTransport

from etl.errors import CutResponse, LimitExceeded, PageAbsent, SiteUnavailable
from etl.fetch.addresses import Resolve, check_address, resolve
from etl.fetch.pace import Pace
from etl.fetch.pages import KEPT_HEADERS, Answer, Page, check_not_challenged, check_whole
from etl.fetch.robots import NAME, Robots
from etl.fetch.transports import LONGEST_WAIT, Gate, Paced, Pinned

EXPECTED = (200, 206, 304, 416)
GONE = (404, 410)
REDIRECTS = 5


@dataclass(frozen=True)
class Limits:
    """How much may come, and in how many seconds: for a page, and for a file that is kept in pieces."""

    page_bytes: int = 30_000_000
    page_seconds: float = 120
    file_bytes: int = 2_000_000_000
    file_seconds: float = 7_200


def _last_hop() -> httpx.BaseTransport:
    # Connections are not kept: one opened for a host must never serve another host at the same address.
    return httpx.HTTPTransport(trust_env=False, limits=httpx.Limits(max_keepalive_connections=0))


@dataclass(frozen=True)
class Network:
    """What lies outside: name server, connection, time. Tests put a local server in its place."""

    last_hop: httpx.BaseTransport = field(default_factory=_last_hop)
    resolver: Resolve = resolve
    pace: Pace = field(default_factory=Pace)
    retry: Retry = field(
        default_factory=lambda: Retry(total=4, backoff_factor=1, backoff_jitter=0.5, max_backoff_wait=LONGEST_WAIT)
    )
    clock: Callable[[], float] = time.monotonic
    limits: Limits = Limits()


class Client:
    """Asks the hosts of one site. Every fault is raised as a FetchError whose message says what to do."""

    def __init__(self, hosts: Collection[str], contact: str, cache: Path, network: Network) -> None:
        self._network = network
        direct = RetryTransport(Paced(Pinned(network.last_hop, network.resolver), network.pace.wait), network.retry)
        on_list = partial(check_address, hosts=hosts)
        robots = Robots(lambda address: self._page(self._rules, address), network.pace.slow_down)
        kept = CacheTransport(direct, SqliteStorage(database_path=cache), rfc=True)
        self._rules = _session(Gate(direct, [on_list]), contact)
        self._pages = _session(Gate(kept, [on_list, robots.check]), contact)
        self._files = _session(Gate(direct, [on_list, robots.check]), contact)

    def page(self, address: str) -> Page:
        """The page at an address, as it is now; unchanged pages come from the cache after a conditional request."""
        return self._page(self._pages, address)

    @contextmanager
    def file(self, address: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """The open answer to a request for a large file: 200, 206, 304 or 416, past all checks but those of its end."""
        with self._open(self._files, address, headers) as response:
            if response.status_code not in EXPECTED or "html" in response.headers.get("content-type", ""):
                self._read(address, response)
                raise SiteUnavailable(f"{address} sent a web page instead of a file. Open it in a browser to see why.")
            yield response

    def chunks(self, address: str, response: httpx.Response, already: int = 0) -> Iterator[bytes]:
        """The bytes of a large file as they come. Raises LimitExceeded past `file_bytes` or `file_seconds`."""
        limits = self._network.limits
        return self._limited(address, response, limits.file_bytes - already, limits.file_seconds)

    def close(self) -> None:
        """Close all connections and the cache."""
        for session in (self._rules, self._pages, self._files):
            session.close()

    def _page(self, session: httpx.Client, address: str) -> Page:
        with self._open(session, address, {"Cache-Control": "no-cache"}) as response:
            return self._read(address, response)

    def _read(self, address: str, response: httpx.Response) -> Page:
        limits = self._network.limits
        content = b"".join(self._limited(address, response, limits.page_bytes, limits.page_seconds))
        page = Page(**vars(answer_of(address, response)), content=content)
        check_not_challenged(page, response.headers)
        _check_status(address, response.status_code)
        check_whole(page)
        return page

    @contextmanager
    def _open(self, session: httpx.Client, address: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        try:
            with session.stream("GET", address, headers=dict(headers)) as response:
                yield response
        except httpx.TooManyRedirects:
            raise SiteUnavailable(f"{address} leads from page to page without end. Look for its new address.") from None
        except httpx.RemoteProtocolError as error:
            raise CutResponse(f"{address} broke off ({error}). Run this again; what came is not read.") from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            reason = str(error) or type(error).__name__
            raise SiteUnavailable(f"{address} gives no answer ({reason}). Try again later.") from None

    def _limited(self, address: str, response: httpx.Response, most: int, seconds: float) -> Iterator[bytes]:
        clock = self._network.clock
        size, end = 0, clock() + seconds
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > most:
                raise LimitExceeded(
                    f"{address} is larger than {most:,} bytes; it is not kept. Look at it in a browser."
                )
            if clock() > end:
                raise LimitExceeded(f"{address} took longer than {seconds:.0f} seconds. Try again at a quieter hour.")
            yield chunk


def answer_of(address: str, response: httpx.Response) -> Answer:
    """What is worth keeping of a response, with the time of now."""
    headers = {name: response.headers[name] for name in KEPT_HEADERS if name in response.headers}
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Answer(address, str(response.url), now, response.status_code, headers)


def _session(transport: httpx.BaseTransport, contact: str) -> httpx.Client:
    """A session without proxies that follows a few redirects; its transport sees to it that no cookie is sent."""
    # Compressed answers could not be resumed, and a small one could unpack to a huge one.
    headers = {"User-Agent": f"{NAME} (+{contact})", "Accept-Encoding": "identity", "Accept-Language": "en, fr, es"}
    return httpx.Client(
        transport=transport,
        headers=headers,
        follow_redirects=True,
        max_redirects=REDIRECTS,
        timeout=30,
        trust_env=False,
    )


def _check_status(address: str, status: int) -> None:
    if status in GONE:
        raise PageAbsent(f"{address} is not there ({status}). Check the address or the symbol.")
    if status not in EXPECTED:
        raise SiteUnavailable(
            f"{address} answers with the error {status}. Try again later, or look at it in a browser."
        )
