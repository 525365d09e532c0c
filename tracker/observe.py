"""What the log and the numbers say about the drawing of a page. No visitor, address or search word is in either.

One line of JSON an event, to standard error; numbers in the Prometheus text format, on the port of CMW_METRICS if set.
"""

from __future__ import annotations

import logging
import os
import time
import uuid
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache

from prometheus_client import REGISTRY, Counter, Histogram, generate_latest, start_http_server
from pythonjsonlogger.json import JsonFormatter

log = logging.getLogger(__name__)
PAGES = Counter("cmw_pages_drawn", "Pages drawn to their end", ["page"])
FAULTS = Counter("cmw_page_faults", "Pages that a fault cut off", ["page"])
SECONDS = Histogram("cmw_page_seconds", "Time to draw a page on the server", ["page"])
QUERIES = Histogram("cmw_query_seconds", "Time of a query that was not in the cache")


@dataclass(frozen=True)
class Request:
    """One drawing of a page: its id, the page, the build that it is drawn from, and when it began."""

    page: str
    build_id: str
    request_id: str = field(default_factory=lambda: uuid.uuid4().hex[:8])
    started: float = field(default_factory=time.monotonic)


_drawn: ContextVar[Request | None] = ContextVar("the page that this thread draws", default=None)


def begin(page: str, build_id: str) -> Request:
    """Note that this thread begins to draw a page; what is logged until the next call carries its ids."""
    request = Request(page, build_id)
    _drawn.set(request)
    return request


def end() -> None:
    """Note that the page has been drawn to its end."""
    request = _drawn.get()
    if request is None:
        return
    seconds = time.monotonic() - request.started
    PAGES.labels(request.page).inc()
    SECONDS.labels(request.page).observe(seconds)
    log.info("page drawn", extra={"ms": round(1000 * seconds)})


def fault(error: Exception) -> str:
    """Note that a fault cut the page off; back comes the id under which the log has the rest."""
    request = _drawn.get() or begin("unknown", "unknown")
    FAULTS.labels(request.page).inc()
    log.error("page fault", exc_info=error)
    return request.request_id


def metrics() -> bytes:
    """All numbers in the Prometheus text format."""
    return generate_latest(REGISTRY)


def _ids(record: logging.LogRecord) -> bool:
    """Give a line of the log the ids of the page that its thread draws."""
    request = _drawn.get()
    record.request, record.page, record.build = (
        (request.request_id, request.page, request.build_id) if request else (None, None, None)
    )
    return True


@lru_cache(maxsize=1)
def start() -> None:
    """Once a process: set up the log, and serve the numbers when the environment asks for it (CMW_METRICS=127.0.0.1:9101)."""
    handler = logging.StreamHandler()
    handler.addFilter(_ids)
    handler.setFormatter(
        JsonFormatter(
            ["levelname", "name", "message", "request", "page", "build"],
            rename_fields={"levelname": "level", "name": "from", "message": "event"},
            timestamp="at",
        )
    )
    root = logging.getLogger("tracker")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    address, _, port = os.environ.get("CMW_METRICS", "").rpartition(":")
    if port:
        try:
            start_http_server(int(port), address or "127.0.0.1")
        except (OSError, ValueError, OverflowError) as error:
            log.warning("no numbers are served on CMW_METRICS: %s", error)
