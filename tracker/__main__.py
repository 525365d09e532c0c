"""The command line of the dashboard: export and serve. Arguments, messages and exit codes only."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tracker import asked, datapackage, export
from tracker.build import NoBuild, current_build
from tracker.closed import HalfConfigured
from tracker.formats import FORMATS
from tracker.queries import whole
from tracker.sentence import describe
from tracker.views import VIEWS

FAILED = 2
PACKAGE = "datapackage"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; back comes 0, or 2 with one sentence when there is no build or what it is told does not fit."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        return code
    except (NoBuild, HalfConfigured, OSError) as error:
        print(error, file=sys.stderr)
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tracker", description="Take the record away, or serve it.")
    commands = parser.add_subparsers(required=True, metavar="command")
    take = commands.add_parser("export", help="write the rows of a selection, or the whole record, into a folder")
    take.add_argument("--format", required=True, choices=[PACKAGE, *(name for name in FORMATS if name != "json")])
    take.add_argument("--to", type=Path, required=True, metavar="DIR", help="folder, made where it is missing")
    take.add_argument("--query", default="", help='what is chosen, as in an address: "state=AZE&concern=health"')
    take.add_argument("--table", choices=VIEWS, action="append", help="which rows (default: all four kinds)")
    take.set_defaults(run=_export)
    serve = commands.add_parser("serve", help="serve the dashboard, and its rows below /api")
    serve.add_argument("--port", type=int, default=8501)
    serve.add_argument("--address", default="127.0.0.1")
    serve.set_defaults(run=_serve)
    return parser


def _export(options: argparse.Namespace) -> int:
    if options.format == PACKAGE:
        if options.query or options.table:
            print("A data package holds the whole record: leave --query and --table out.", file=sys.stderr)
            return FAILED
        _write(options.to, datapackage.files(whole.tables(), whole.sources(), current_build().manifest))
        return 0
    selection, ignored = asked.of_query(options.query)
    if ignored:
        print(f"Ignored, for this record does not know it: {asked.told(ignored)}.", file=sys.stderr)
    manifest = current_build().manifest
    said = describe(selection) or "nothing filtered"
    for table in options.table or VIEWS:
        view, form = VIEWS[table], FORMATS[options.format]
        rows = view.find(selection)
        about = export.about(view.table, rows, selection, said, manifest)
        name = export.file_name(table, selection, manifest["build_id"])
        content = {f"{name}.{form.ending}": form.write(view.table, rows, about), f"{name}.json": export.twin(about)}
        _write(options.to, content)
        print(f"{table}: {len(rows):,} rows in {options.to / name}.{form.ending}")
    return 0


def _serve(options: argparse.Namespace) -> int:
    # Streamlit takes a second to load, which an export need not wait for.
    from tracker.screen import server

    server.serve(options.address, options.port)
    return 0


def _write(folder: Path, content: dict[str, bytes]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in content.items():
        (folder / name).write_bytes(text)


if __name__ == "__main__":
    sys.exit(main())
