"""`python -m etl verify [ID]`: whether the kept builds are still as they were made. Exit code 1 when one is not."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from etl import load, pipeline
from etl.errors import SourceMissing
from etl.seal import damage, is_sealed

REMEDY = "Remove its folder and run `python -m etl build --force`, or bring it back from a backup."


def add_verify(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "verify", help="compare the files of each kept build with the hashes taken when it was made"
    )
    parser.add_argument("id", nargs="?", help="the build to check (default: all that are kept)")
    parser.add_argument("--builds", type=Path, default=pipeline.BUILDS, help="folder of builds (default: data/builds)")
    parser.set_defaults(run=_verify)


def _verify(options: argparse.Namespace) -> int:
    names = load.kept_names(options.builds)
    pointed = load.pointed_to(options.builds)
    if not names or (options.id and options.id not in names):
        raise SourceMissing(
            f"There is no build {options.id or ''} in {options.builds}.".replace("build  in", "build in")
        )
    told = {name: _told(options.builds / name) for name in ([options.id] if options.id else names)}
    lines = [
        f"{name}{' (current)' if name == pointed else ''}: {' '.join(found) or 'whole.'}"
        for name, found in told.items()
    ]
    if pointed not in names:
        lines.append(f"The file `current` names {pointed or 'nothing'}, which is not there. Run `python -m etl build`.")
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(told.values()) or pointed not in names)


def _told(folder: Path) -> Iterable[str]:
    """What is wrong with a build, and what to do; empty when it is whole."""
    found = damage(folder)
    if found:
        return [*found, REMEDY]
    return (
        []
        if is_sealed(load.manifest_of(folder) or {})
        else ["made by a version that kept no hashes; whether it is whole cannot be told."]
    )
