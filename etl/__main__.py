"""The command line of the ETL: build, check, show, parse, fetch. Arguments, progress and exit codes only."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from etl import load, pipeline
from etl.commands import classify
from etl.commands.template import add_template
from etl.commands.verify import add_verify
from etl.dictionary import dictionary
from etl.errors import BrokenContract, EtlError, Finding
from etl.fetch.command import add_fetch
from etl.inputs import inbox_files, read_inputs
from etl.method import method
from etl.parse.run import parse_file, parse_input
from etl.records import TABLES
from etl.show import show

FAILED, UNREADABLE = 1, 2
STEPS = 5 + len(TABLES)
errors = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Back comes 0 when all went well, 1 with findings or when another build is at work, 2 for what cannot be read or
    written or is not there, with one sentence.
    """
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        return code
    except BrokenContract as broken:
        errors.print(f"{len(broken.findings)} findings; the current build stays as it was.")
        _list(broken.findings)
        return FAILED
    except load.BuildAtWork as busy:
        errors.print(str(busy))
        return FAILED
    except EtlError as error:
        errors.print(str(error))
        return UNREADABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m etl", description="Turn documents and curated files into a build.")
    commands = parser.add_subparsers(required=True, metavar="command")
    build = commands.add_parser("build", help="make a build and publish it, unless nothing has changed")
    build.add_argument("--inbox", type=Path, help="folder of documents to read (default: data/inbox)")
    build.add_argument("--builds", type=Path, default=pipeline.BUILDS, help="folder of builds (default: data/builds)")
    build.add_argument("--force", action="store_true", help="build even when no input has changed")
    build.set_defaults(run=_build)
    check = commands.add_parser("check", help="read and check all inputs, write nothing")
    check.add_argument("--inbox", type=Path, help="folder of documents to read (default: data/inbox)")
    check.set_defaults(run=_check)
    shown = commands.add_parser("show", help="show a statement, meeting, document or review of the current build")
    shown.add_argument("id")
    shown.add_argument("--builds", type=Path, default=pipeline.BUILDS, help="folder of builds (default: data/builds)")
    shown.set_defaults(run=_show)
    parse = commands.add_parser("parse", help="print what a document holds, as JSON")
    parse.add_argument("file", type=Path, help="a document, or - for standard input")
    parse.add_argument("--name", default="Standard input", help="what messages call the document on standard input")
    parse.set_defaults(run=_parse)
    add_fetch(commands, pipeline.DATA, errors)
    add_template(commands)
    add_verify(commands)
    classify.register(commands)
    docs = commands.add_parser("docs", help="write docs/data.md and docs/method.md anew")
    docs.set_defaults(run=_docs)
    return parser


def _inbox(options: argparse.Namespace) -> Path | None:
    default = pipeline.DATA / "inbox"
    folder: Path | None = options.inbox or (default if default.is_dir() else None)
    return folder


def _build(options: argparse.Namespace) -> int:
    started = time.monotonic()
    inbox = _inbox(options)
    with _progress() as bar:
        task = bar.add_task("build", total=STEPS + len(inbox_files(inbox)))
        result = pipeline.build(
            pipeline.DATA,
            options.builds,
            inbox,
            options.force,
            lambda step: bar.update(task, advance=1, description=step),
        )
    if not result.is_new:
        errors.print(f"Nothing has changed since build {result.build_id}; --force builds all the same.")
        return 0
    errors.print(f"Build {result.build_id} is current, made in {time.monotonic() - started:.1f} seconds.")
    for file, row in {**result.reconciliation, **result.inbox}.items():
        errors.print(f"  {_told(file, row)}")
    if result.quarantined:
        errors.print(f"{len(result.quarantined)} things went to quarantine:")
        _list(result.quarantined)
    return 0


def _progress() -> Progress:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=errors, transient=True)


def _told(file: str, row: Mapping[str, int]) -> str:
    """What became of the rows or sentences of a file, in one line; zeroes are left out."""
    parts = [f"{n} {what.replace('_', ' ')}" for what, n in row.items() if what != "in" and (n or what == "loaded")]
    return f"{file}: {row['in']} in = {' + '.join(parts)}"


def _check(options: argparse.Namespace) -> int:
    inbox = _inbox(options)
    gathered = pipeline.gather(pipeline.DATA, inbox, read_inputs(pipeline.DATA, inbox), lambda step: None)
    _list(gathered.quarantined)
    errors.print(f"All checks pass; {len(gathered.quarantined)} things would go to quarantine.")
    return 0


def _show(options: argparse.Namespace) -> int:
    sys.stdout.write(show(options.builds, options.id))
    return 0


def _parse(options: argparse.Namespace) -> int:
    piped = options.file == Path("-")
    data = pipeline.DATA
    found = parse_input(options.name, data, errors.print) if piped else parse_file(options.file, data)
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 0


def _docs(options: argparse.Namespace) -> int:
    folder = pipeline.ROOT / "docs"
    (folder / "data.md").write_text(dictionary(pipeline.DATA), encoding="utf-8")
    (folder / "method.md").write_text(method(pipeline.DATA), encoding="utf-8")
    return 0


def _list(findings: Sequence[Finding]) -> None:
    for finding in findings:
        errors.print(f"  {finding}")


if __name__ == "__main__":
    sys.exit(main())
