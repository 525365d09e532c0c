"""`python -m bench [--quick]`: the questions of every view, asked of us, of Datasette and of pandas on made-up statements;
then how they grow to ten million, search, reruns, start and load of pages, several processes behind nginx, and builds.

A table a part and a JSON file of the questions come out. Exit status 1 when two sides disagree or a target is missed,
after all of it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from bench import building, growth, many, pages, report, searching, sides
from bench.flat import write_sqlite
from bench.made_up import write_build
from bench.measure import Timed, all_timed, disagreements
from bench.questions import questions
from etl.load import DATABASE
from tracker.build import current_build

SIZES = (10_000, 100_000, 1_000_000)
LIMIT = 10.0
QUICK_SECONDS = 30.0
Measured = dict[str, dict[str, Timed]]


def measured(builds: Path, record: Path, size: int, program: str | None, limit: float) -> Measured:
    """Each side's times on a made-up build of a size, which is made in the folder unless it is there."""
    folder = builds / str(size)
    if not (folder / "current").exists():
        write_build(record, folder, size)
    database = folder / (folder / "current").read_text(encoding="utf-8").strip() / DATABASE
    with sides.ours(folder, limit) as ask:
        found = {"ours": all_timed(ask, questions(), "ours")}
    if program:
        flat = folder / "data.db"
        if not flat.exists():
            write_sqlite(database, flat)
        with sides.datasette(program, flat, limit) as ask:
            found["Datasette"] = all_timed(ask, questions(), "Datasette")
    with sides.pandas(database) as ask:
        found["pandas"] = all_timed(ask, questions(), "pandas")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Measure, print the table, write the JSON; 1 comes back when a target is missed or the sides disagree."""
    options = _options(arguments)
    record = current_build().database
    if not options.datasette:
        print("Datasette is not installed (bench/requirements.txt): it is left out.", file=sys.stderr)
    with tempfile.TemporaryDirectory() as place:
        builds = options.folder or Path(place)
        found = {}
        for size in options.size or (SIZES[:2] if options.quick else SIZES):
            found[size] = measured(builds, record, size, options.datasette, options.limit)
            differing = disagreements(found[size])
            print(f"{size:,} statements: {len(differing)} answers differ {differing or ''}", file=sys.stderr)
        told, missed = report.table(found, options.limit)
        print(told, flush=True)
        options.json.write_text(json.dumps(report.as_json(found), indent=1), encoding="utf-8")
        code = int(missed or any(disagreements(sides) for sides in found.values()))
        return (
            code
            if options.questions_only
            else code | _the_rest(builds, builds / str(max(found)), record.parent.parent, options)
        )


def _the_rest(builds: Path, largest: Path, record: Path, options: argparse.Namespace) -> int:
    """Growth, search, pages and builds, each with its own table; 1 comes back when one of them misses a target."""
    code = 0 if options.quick else growth.main(record, builds)
    code |= searching.main(largest, options.datasette) if options.datasette else 0
    seconds = QUICK_SECONDS if options.quick else pages.SECONDS
    code |= pages.main(largest, record, seconds)
    if shutil.which("nginx"):
        code |= many.main(record, seconds)
    else:
        print("nginx is not installed: several processes behind it, and the burst, are left out.", file=sys.stderr)
    return code | building.main(building.SIZES[:2] if options.quick else building.SIZES)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10 and 100 thousand statements only")
    parser.add_argument("--questions-only", action="store_true", help="no search, pages and builds")
    parser.add_argument("--size", type=int, action="append", help="a size of your own; may be given several times")
    parser.add_argument("--folder", type=Path, help="where made-up builds are kept for the next run (default: nowhere)")
    parser.add_argument("--datasette", default=shutil.which("datasette"), help="the program (default: the one on PATH)")
    parser.add_argument("--limit", type=float, default=LIMIT, help="seconds that a question may take")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), help="where the figures go")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
