"""The command line of the ETL: build, check, show, parse. Arguments, progress and exit codes only."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from etl import pipeline
from etl.dictionary import dictionary
from etl.errors import BrokenContract, EtlError, Finding
from etl.parse.run import parse_file
from etl.show import show

FAILED, UNREADABLE = 1, 2
errors = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all went well, 1 with findings, 2 when something could not be read."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        return code
    except BrokenContract as broken:
        errors.print(f"{len(broken.findings)} findings; the current build stays as it was.")
        _list(broken.findings)
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
    parse.add_argument("file", type=Path)
    parse.set_defaults(run=_parse)
    docs = commands.add_parser("docs", help="write docs/data.md anew from the schema and the vocabulary")
    docs.set_defaults(run=_docs)
    return parser


def _inbox(options: argparse.Namespace) -> Path | None:
    default = pipeline.DATA / "inbox"
    folder: Path | None = options.inbox or (default if default.is_dir() else None)
    return folder


def _build(options: argparse.Namespace) -> int:
    with Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(), console=errors, transient=True
    ) as bar:
        task = bar.add_task("build")
        result = pipeline.build(
            pipeline.DATA,
            options.builds,
            _inbox(options),
            options.force,
            lambda step: bar.update(task, description=step),
        )
    if not result.is_new:
        errors.print(f"Nothing has changed since build {result.build_id}; --force builds all the same.")
        return 0
    errors.print(f"Build {result.build_id} is current.")
    for file, row in result.reconciliation.items():
        errors.print(
            f"  {file}: {row['in']} in = {row['loaded']} loaded + {row['quarantined']} quarantined + {row['withheld']} withheld"
        )
    if result.quarantined:
        errors.print(f"{len(result.quarantined)} things went to quarantine:")
        _list(result.quarantined)
    return 0


def _check(options: argparse.Namespace) -> int:
    gathered = pipeline.gather(pipeline.DATA, _inbox(options), lambda step: None)
    _list(gathered.quarantined)
    errors.print(f"All checks pass; {len(gathered.quarantined)} things would go to quarantine.")
    return 0


def _show(options: argparse.Namespace) -> int:
    sys.stdout.write(show(options.builds, options.id))
    return 0


def _parse(options: argparse.Namespace) -> int:
    json.dump(parse_file(options.file, pipeline.DATA), sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")
    return 0


def _docs(options: argparse.Namespace) -> int:
    (pipeline.ROOT / "docs" / "data.md").write_text(dictionary(pipeline.DATA), encoding="utf-8")
    return 0


def _list(findings: Sequence[Finding]) -> None:
    for finding in findings:
        errors.print(f"  {finding}")


if __name__ == "__main__":
    sys.exit(main())
