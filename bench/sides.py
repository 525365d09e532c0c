"""The three sides of the bench, each as a function that answers a question; servers are started and stopped here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from bench import in_pandas, in_sqlite
from bench.flat import frames
from bench.loopback import free_port, serving
from bench.questions import Answer, Question, answer_of

Ask = Callable[[Question], Answer]


@contextmanager
def served_ours(builds: Path, limit: float) -> Iterator[httpx.Client]:
    """A client of our query functions on the current build of a folder."""
    with _served([sys.executable, "-m", "bench.ours"], builds, limit, lambda port: [str(port)]) as client:
        yield client


@contextmanager
def served_datasette(program: str, database: Path, limit: float) -> Iterator[httpx.Client]:
    """A client of Datasette on the flat tables in SQLite; the file is named data.db."""
    settings = {"sql_time_limit_ms": int(limit * 1000), "max_returned_rows": 100_000, "num_sql_threads": 2}
    options = [part for name, value in settings.items() for part in ("--setting", name, str(value))]
    command = [program, "serve", "-i", str(database), *options]
    with _served(command, None, limit + 5, lambda port: ["-p", str(port)]) as client:
        yield client


@contextmanager
def ours(builds: Path, limit: float) -> Iterator[Ask]:
    """Our query functions on the current build of a folder, over HTTP. httpx.HTTPError when an answer fails or is late."""
    with served_ours(builds, limit) as client:
        yield lambda question: answer_of(
            question, client.get("/ask", params={"name": question.name}).raise_for_status().json()
        )


@contextmanager
def datasette(program: str, database: Path, limit: float) -> Iterator[Ask]:
    """Datasette on the flat tables in SQLite, over HTTP; the file is named data.db."""
    with served_datasette(program, database, limit) as client:
        yield lambda question: in_sqlite.ask(client, question)


@contextmanager
def pandas(database: Path) -> Iterator[Ask]:
    """Plain pandas on the same flat tables, held in memory of this process, with no HTTP between."""
    held = dict(frames(database))
    yield lambda question: in_pandas.ask(held, question)


@contextmanager
def _served(
    command: list[str], builds: Path | None, limit: float, on_port: Callable[[int], list[str]]
) -> Iterator[httpx.Client]:
    port = free_port()
    places = {"CMW_BUILDS": str(builds)} if builds else {}
    with (
        serving([*command, *on_port(port)], port, places, "/"),
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=limit, trust_env=False) as client,
    ):
        yield client
