"""The options of the command `fetch`. What it does stands in console.py."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from rich.console import Console

OPTIONS: dict[str, tuple[str, tuple[str, ...]]] = {
    "ohchr": ("press releases of the High Commissioner's site", ("since", "session")),
    "un-geneva": ("meeting summaries and press releases of the UN Office at Geneva", ("since", "session")),
    "documents": ("official documents by symbol, as Word files", ("symbol", "session")),
    "treaty-body-database": ("its pages on sessions, States, ratifications and due dates", ("session",)),
    "uhri": ("the export of the Universal Human Rights Index", ()),
    "ratifications": ("the status of the Convention in the UN Treaty Collection", ()),
}
EXPLAINED: dict[str, dict[str, Any]] = {
    "since": {"type": int, "metavar": "YYYY", "help": "first year (default: last year)"},
    "session": {"type": int, "metavar": "N", "help": "only what belongs to a session of the Committee"},
    "symbol": {"action": "append", "metavar": "S", "help": "symbol, as in CMW/C/AZE/CO/3; may be repeated"},
}


def add_fetch(commands: Any, data: Path, console: Console) -> None:
    """Add the command and its sites to the command line."""
    parser = commands.add_parser("fetch", help="fetch pages and data from the sites of the Committee")
    sites = parser.add_subparsers(required=True, metavar="site", dest="site")
    for name, (told, options) in OPTIONS.items():
        site = sites.add_parser(name, help=told)
        limits = site.add_mutually_exclusive_group() if "since" in options else site
        for option in options:
            limits.add_argument(f"--{option}", **EXPLAINED[option])
        site.add_argument("--into", type=Path, default=data / "inbox", help="where documents go (default: data/inbox)")
        site.add_argument("--dry-run", action="store_true", help="say what would be fetched, keep nothing")
        site.set_defaults(run=lambda options: _fetch(options, data, console), since=None, session=None, symbol=None)


def _fetch(options: argparse.Namespace, data: Path, console: Console) -> int:
    # The other commands need not wait until the libraries for the network are loaded.
    from etl.fetch.console import run

    return run(options, data, console)
