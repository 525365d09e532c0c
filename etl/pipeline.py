"""The run order: read, correct, check, assemble, load, publish. Reads like the story of a build."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb

from etl import assemble, check, corrections, curated, load, reference
from etl.errors import BrokenContract, Finding, SourceMissing
from etl.inbox import add_inbox, inbox_files
from etl.records import Manifest
from etl.vocabulary import load_vocabulary

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
BUILDS = DATA / "builds"
INPUTS = ("vocabulary/*.yaml", "reference/*.csv", "record/*", "*.csv", "*.toml")


@dataclass(frozen=True)
class Result:
    """What came of a build: its id, whether it is new, rows by table, reconciliation by input, and the quarantine."""

    build_id: str
    is_new: bool
    counts: dict[str, int]
    reconciliation: dict[str, dict[str, int]]
    quarantined: tuple[Finding, ...]


@dataclass(frozen=True)
class Gathered:
    """All rows of a build before they are loaded, with what was quarantined and how many rows each input had."""

    tables: assemble.Tables
    quarantined: list[Finding]
    reconciliation: dict[str, dict[str, int]]


def build(data: Path, builds: Path, inbox: Path | None, force: bool, step: Callable[[str], None]) -> Result:
    """Make a build and publish it, unless its inputs are those of the current one.

    Raises SourceMissing, UnreadableSource or BrokenContract, and then the current build stays what it was.
    """
    with load.only_builder(builds):
        digest = inputs_digest(data, inbox)
        current = load.current_manifest(builds)
        if current and current["inputs_sha256"] == digest and not force:
            return Result(current["build_id"], False, current["counts"], current["reconciliation"], ())
        gathered = gather(data, inbox, step)
        return _write(data, builds, digest, gathered, step)


def gather(data: Path, inbox: Path | None, step: Callable[[str], None]) -> Gathered:
    """Read, correct and check all inputs. Raises BrokenContract with every finding that stops a build."""
    step("vocabulary")
    vocabulary = load_vocabulary(data / "vocabulary")
    stops: list[Finding] = []
    quarantined: list[Finding] = []
    step("reference")
    reviews = reference.read_reviews(data / "reference", vocabulary, stops)
    sessions = reference.read_sessions(data / "reference", stops)
    mended = corrections.read_corrections(data / "corrections.csv", stops)
    reviews = corrections.correct_reviews(reviews, mended, stops)
    step("record")
    record = curated.read_record(data / "record", vocabulary, stops, quarantined)
    record = corrections.suppress(record, corrections.read_suppressed(data / "suppressed_names.csv"))
    named = _states_named(record) & set(reference.country_names())
    states = reference.read_states(data / "reference", named, stops)
    record, unsound = check.keep_sound(record, states, reviews)
    quarantined += unsound
    tables: assemble.Tables = {
        "state": list(states),
        "session": list(sessions),
        "review": list(reviews),
        "correction": list(mended),
        "member": list(reference.read_members(data / "reference", stops)),
        "article": list(reference.read_articles(data / "reference", stops)),
        **assemble.vocabulary_tables(vocabulary),
        **assemble.record_tables(record, reviews),
    }
    step("checks")
    stops += check.check_keys(tables) + check.check_reviews(reviews, sessions)
    stops += check.check_floors({name: len(rows) for name, rows in tables.items()}, data / "expectations.toml")
    if stops:
        raise BrokenContract(stops)
    if inbox:
        quarantined += add_inbox(tables, data, inbox, step)
    tables["quarantine"] = assemble.quarantine_table(quarantined)
    return Gathered(tables, quarantined, reconcile(data, tables, quarantined))


def _states_named(record: curated.Record) -> set[str]:
    named = {iso3 for _, labels, _ in record.statements for iso3 in labels.states}
    named |= {iso3 for reviewed, others, _, _ in record.meeting_ties.values() for iso3 in (*reviewed, *others)}
    return named | {s.country_iso3 for s in record.stakeholders if s.country_iso3}


def reconcile(data: Path, tables: assemble.Tables, quarantined: list[Finding]) -> dict[str, dict[str, int]]:
    """For each file of the record: rows in, loaded and quarantined. Raises BrokenContract when they do not add up."""
    result = {}
    for file, table in (
        ("documents", "document"),
        ("meetings", "meeting"),
        ("stakeholders", "stakeholder"),
        ("persons", "person"),
        ("statements", "statement"),
        ("links", "link"),
    ):
        path = data / "record" / f"{file}.jsonl"
        rows_in = sum(1 for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
        places = {finding.place for finding in quarantined if finding.file == path.name}
        loaded = sum(1 for row in tables[table] if getattr(row, "origin", "record") == "record" and not _read(row))
        result[path.name] = {
            "in": rows_in,
            "loaded": loaded,
            "quarantined": len(places),
            "withheld": rows_in - loaded - len(places),
        }
    lost = {name: row for name, row in result.items() if row["withheld"] and name != "persons.jsonl"}
    if lost:
        raise BrokenContract(
            [
                Finding(
                    name,
                    "all rows",
                    "rows",
                    str(row),
                    "rows in are not rows loaded plus quarantined",
                    "Report this as a fault",
                )
                for name, row in lost.items()
            ]
        )
    return result


def _read(row: object) -> bool:
    return getattr(row, "text_origin", "paraphrase") == "sentence"


def inputs_digest(data: Path, inbox: Path | None) -> str:
    """A hash over every input of a build: data files, inbox files and the code of the ETL."""
    digest = hashlib.sha256()
    files = sorted(path for pattern in INPUTS for path in data.glob(pattern) if path.is_file())
    code = sorted(path for path in Path(__file__).parent.rglob("*") if path.suffix in (".py", ".sql"))
    for path in [*files, *code, *inbox_files(inbox)]:
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def about(data: Path) -> dict[str, Any]:
    """How far in time the record reaches. Raises SourceMissing."""
    path = data / "record" / "about.json"
    if not path.is_file():
        raise SourceMissing(f"{path} is missing; restore it from the repository.")
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _write(data: Path, builds: Path, digest: str, gathered: Gathered, step: Callable[[str], None]) -> Result:
    now = datetime.now(UTC)
    build_id = f"{now:%Y%m%dT%H%M%S}-{digest[:8]}"
    covers = about(data)
    counts = {name: len(rows) for name, rows in gathered.tables.items()}
    gathered.tables["manifest"] = [
        Manifest(
            build_id,
            digest,
            date.fromisoformat(covers["covers_until"]),
            date.fromisoformat(covers["newest_event"]),
            json.dumps(gathered.reconciliation),
            digest[:8],
        )
    ]
    staged = builds / f".staged-{build_id}"
    shutil.rmtree(staged, ignore_errors=True)
    staged.mkdir(parents=True)
    try:
        counts = load.write_database(staged / load.DATABASE, gathered.tables, step)
        manifest = {
            "build_id": build_id,
            "built_at": now.isoformat(timespec="seconds"),
            "inputs_sha256": digest,
            "covers_until": covers["covers_until"],
            "newest_event": covers["newest_event"],
            "counts": counts,
            "reconciliation": gathered.reconciliation,
            "duckdb": duckdb.__version__,
            "python": platform.python_version(),
        }
        load.publish(builds, staged, build_id, manifest)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    return Result(build_id, True, counts, gathered.reconciliation, tuple(gathered.quarantined))
