"""One run of the command `fetch` as its user sees it: progress bar, what it tells, exit code."""

from __future__ import annotations

import argparse
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from etl.errors import NoContact
from etl.fetch.client import Client, Network
from etl.fetch.run import EXPORT, Outcome, fetch, fetch_export, hosts_of, planned
from etl.fetch.store import Store
from etl.fetch.targets import wish_for

FAILED, STOPPED = 1, 2
CONTACT = "CMW_FETCH_CONTACT"


def run(options: argparse.Namespace, data: Path, console: Console) -> int:
    """Fetch what the options ask for; the exit code. Raises NoContact or SourceMissing before anything is asked."""
    try:
        return _run(options, data, console)
    except KeyboardInterrupt:
        console.print("Interrupted. Run the same command again: it goes on where it stopped.")
    except (OSError, sqlite3.Error) as error:
        console.print(f"Cannot write what was fetched ({error}). Make room, or check the permissions of the folder.")
    return STOPPED


def _run(options: argparse.Namespace, data: Path, console: Console) -> int:
    raw = data / "raw"
    symbols = tuple(options.symbol or ())
    wish = wish_for(data / "reference", options.since, options.session, symbols, date.today())
    store = Store(raw / options.site, options.into)
    client = Client(hosts_of(options.site), contact(), raw / "cache" / "pages.db", Network())
    with closing(client):
        if options.dry_run:
            for address in planned(options.site, wish, store, client):
                console.print(f"would fetch {_printable(address)}")
            return 0
        with _progress(options.site, console) as (bar, task):
            if options.site == EXPORT:
                outcome = fetch_export(store, client, lambda done, total: bar.update(task, completed=done, total=total))
            else:
                outcome = fetch(options.site, wish, store, client, partial(_show, bar, task))
    _tell(outcome, store, console)
    return exit_code(outcome)


def contact() -> str:
    """Whom the keepers of a site can write to. Raises NoContact when the setting is missing or is no contact."""
    given = os.environ.get(CONTACT, "")
    if not re.fullmatch(r"(mailto:)?[!-~]+@[!-~]+\.[a-z]+|https://[!-~]+", given):
        raise NoContact(
            f"Set {CONTACT} to a mail address or an https page, so that the keepers of a site can write to you: "
            f"{CONTACT}=someone@example.org python -m etl fetch ..."
        )
    return given


def exit_code(outcome: Outcome) -> int:
    """0 for fetched or nothing new, 1 when pages failed or none of them is there, 2 when the run had to stop."""
    if outcome.stopped:
        return STOPPED
    is_none_there = outcome.absent and not (outcome.fetched or outcome.known)
    return FAILED if outcome.failed or is_none_there else 0


def _tell(outcome: Outcome, store: Store, console: Console) -> None:
    if outcome.fetched:
        console.print(f"{len(outcome.fetched)} fetched, {outcome.known} here before. They lie in {store.folder}.")
        if store.inbox and any((store.inbox / path.name).exists() for path in outcome.fetched):
            console.print(f"The documents are in {store.inbox} too; `python -m etl build` reads them there.")
    elif outcome.known and not (outcome.failed or outcome.stopped):
        console.print(f"Nothing new: {outcome.known} here before and unchanged.")
    elif not (outcome.failed or outcome.stopped or outcome.absent):
        console.print("The lists were read to the end of the time asked for; they name no page of the Committee.")
    for title, faults in (("not there", outcome.absent), ("failed", outcome.failed)):
        for fault in faults:
            console.print(f"  {title}: {_printable(str(fault))}")
    if outcome.stopped:
        console.print(f"Stopped: {_printable(str(outcome.stopped))} What was fetched before is kept.")


def _show(bar: Progress, task: TaskID, address: str) -> None:
    bar.update(task, advance=1, description=_printable(address)[-60:])


def _printable(text: str) -> str:
    """The text without signs that steer a terminal: addresses come from the pages of others."""
    return "".join(sign for sign in text if sign.isprintable())


@contextmanager
def _progress(site: str, console: Console) -> Iterator[tuple[Progress, TaskID]]:
    counted = DownloadColumn() if site == EXPORT else TextColumn("{task.completed} pages")
    columns = (TextColumn("{task.description}"), BarColumn(), counted, TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        yield bar, bar.add_task(site, total=None)
