"""The run order: read, correct, check, assemble, load, publish. Reads like the story of a build."""

from __future__ import annotations

import json
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import yaml

from etl import assemble, check, check_dates, corrections, curated, keys, load, reference, search_index, suppress
from etl.aliases import aliases, said_now
from etl.classify.review import FILE
from etl.errors import BrokenContract, Finding, UnreadableSource
from etl.expectations import check_expectations
from etl.importers.run import import_files
from etl.importers.template import template_files
from etl.inbox import add_inbox
from etl.inputs import Inputs, read_inputs
from etl.lakehouse import chosen, publish
from etl.read_before import ReadBefore
from etl.reconcile import Counts, reconcile
from etl.records import Manifest
from etl.said_before import said_before
from etl.suppress import SUPPRESSED
from etl.tables import Tables
from etl.verdicts import settle_labels
from etl.vocabulary import Vocabulary, load_vocabulary

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
BUILDS = DATA / "builds"
Step = Callable[[str], None]


@dataclass(frozen=True)
class Result:
    """What came of a build: its id, whether it is new, rows by table, reconciliation by input, and the quarantine."""

    build_id: str
    is_new: bool
    counts: dict[str, int]
    reconciliation: dict[str, Counts]
    inbox: dict[str, Counts]
    quarantined: tuple[Finding, ...]


@dataclass(frozen=True)
class Gathered:
    """All rows of a build before they are loaded, what was quarantined, the rows of each input, and the files it offers."""

    tables: Tables
    quarantined: list[Finding]
    reconciliation: dict[str, Counts] = field(default_factory=dict)
    inbox: dict[str, Counts] = field(default_factory=dict)
    offered: dict[str, bytes] = field(default_factory=dict)


def build(data: Path, builds: Path, inbox: Path | None, force: bool, step: Step) -> Result:
    """Make a build and publish it, unless its inputs are those of the current one; to the lakehouse too where one is set.

    Raises SourceMissing, UnreadableSource, BuildAtWork, CannotWrite or BrokenContract, and then the current build stays
    what it was; CannotPublish, and then the lakehouse stays what it was.
    """
    with load.told_in_a_sentence(builds), load.only_builder(builds):
        warehouse = chosen()
        result = _build(data, builds, inbox, force, step)
        if warehouse:
            publish(warehouse, builds / result.build_id)
        return result


def _build(data: Path, builds: Path, inbox: Path | None, force: bool, step: Step) -> Result:
    inputs = read_inputs(data, inbox)
    current = load.current_manifest(builds)
    if current and current["inputs_sha256"] == inputs.sha256 and not force:
        _remove_older(builds, current)
        return Result(current["build_id"], False, current["counts"], current["reconciliation"], current["inbox"], ())
    parsed = ReadBefore(builds, inputs)
    gathered = gather(data, inbox, inputs, step, parsed)
    if current:
        gathered.tables["statement_alias"] = _aliases(builds / current["build_id"] / load.DATABASE, gathered.tables)
    result = _write(data, builds, inputs, gathered, step)
    parsed.forget_the_rest()
    return result


def _aliases(before: Path, tables: Tables) -> list[object]:
    """The rows of statement_alias for the ids of an earlier build that are gone."""
    now = {row.statement_id for row in tables["statement"]}  # type: ignore[attr-defined]
    gone, known = said_before(before, now)
    return list(aliases(gone, said_now(tables, gone, known), known))


def gather(data: Path, inbox: Path | None, inputs: Inputs, step: Step, parsed: ReadBefore | None = None) -> Gathered:
    """Read, correct and check all inputs; what was `parsed` before is not parsed again.

    Raises BrokenContract with every finding that stops a build.
    """
    gathered = _read(data, step)
    tables, quarantined = gathered.tables, gathered.quarantined
    names = suppress.read_suppressed(data / SUPPRESSED)
    reconciliation = reconcile(inputs.files, tables, suppress.withhold(tables, names), quarantined)
    counts: dict[str, Counts] = {}
    if inbox:
        found, counts = add_inbox(tables, data, inbox, step, parsed)
        # After the documents, for a paragraph that was read from one replaces that of an index.
        imported, told = import_files(tables, data, inbox, step)
        quarantined += found + imported
        counts |= told
    # A reviewer saw the text with names withheld, so that is the text that the verdicts go by.
    tables = suppress.withhold(tables, names)
    reconciliation[FILE] = settle_labels(tables, data, quarantined)
    tables["quarantine"] = assemble.quarantine_table(quarantined)
    _stop(check.check_addresses(tables))
    return Gathered(suppress.withhold(tables, names), quarantined, reconciliation, counts, gathered.offered)


def _read(data: Path, step: Step) -> Gathered:
    """The reference files and the record as tables that hold together. Raises BrokenContract."""
    stops, quarantined = list[Finding](), list[Finding]()
    folder = data / "reference"
    step("vocabulary")
    vocabulary = _vocabulary(data / "vocabulary")
    mended = corrections.read_corrections(data / corrections.FILE, stops)
    mend = corrections.Mender(mended)
    step("reference")
    reviews = reference.read_reviews(folder, vocabulary, stops, mend)
    sessions = reference.read_sessions(folder, stops, mend)
    members = reference.read_members(folder, stops, mend)
    articles = reference.read_articles(folder, stops, mend)
    silences = reference.read_silences(folder, vocabulary, stops, mend)
    step("record")
    record = curated.read_record(data / "record", vocabulary, stops, quarantined, mend)
    named = _states_named(record) | {member.nationality_iso3 for member in members}
    states = reference.read_states(folder, named & set(reference.country_names()), stops, mend)
    _stop([*stops, *mend.unused(), *keys.twins(data)])
    step("checks")
    record, unsound = check.keep_sound(record, states, reviews)
    quarantined += unsound
    tables = Tables(
        state=list(states),
        session=list(sessions),
        review=list(reviews),
        correction=list(mended),
        member=list(members),
        article=list(articles),
        silence=list(silences),
        **assemble.vocabulary_tables(vocabulary),
        **assemble.record_tables(record),
        calendar=[],
        uhri_label=[],
    )
    faults = check.check_references(tables, data) + check_dates.check_sessions(sessions, data)
    faults += check_dates.check_reviews(reviews, sessions, states, data)
    _stop(faults + check_dates.check_meetings(record.meetings, sessions, data))
    _stop_at_bounds(tables, data, quarantined)
    return Gathered(tables, quarantined, offered=template_files(vocabulary))


def _stop_at_bounds(tables: Tables, data: Path, quarantined: list[Finding]) -> None:
    """Stop at what breaks an expectation, and show what was quarantined: that is often why."""
    few = check_expectations(tables, quarantined, data / "expectations.toml")
    _stop([*few, *quarantined] if few else [])


def _stop(findings: list[Finding]) -> None:
    if findings:
        raise BrokenContract(findings)


def _vocabulary(folder: Path) -> Vocabulary:
    try:
        return load_vocabulary(folder)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        value = mark.get_snippet() or "" if mark else ""
        place = f"line {mark.line + 1}" if mark else "whole file"
        raise BrokenContract([Finding(_broken(folder), place, "line", value, "is no YAML", "Mend the line")]) from error
    except (KeyError, TypeError, ValueError) as error:
        reason, remedy = f"an entry cannot be read ({error!r})", "Compare with the entries around it"
        raise BrokenContract([Finding("vocabulary", "taxonomy.yaml, lists.yaml", "", "", reason, remedy)]) from error


def _broken(folder: Path) -> str:
    """The name of the first YAML file in a folder that cannot be read."""
    for path in sorted(folder.glob("*.yaml")):
        try:
            yaml.safe_load(path.read_text(encoding="utf-8"))
        except yaml.YAMLError:
            return path.name
    return folder.name


def _states_named(record: curated.Record) -> set[str]:
    named = {iso3 for _, labels, _ in record.statements for iso3 in labels.states}
    named |= {iso3 for reviewed, others, _, _ in record.meeting_ties.values() for iso3 in (*reviewed, *others)}
    return named | {s.country_iso3 for s in record.stakeholders if s.country_iso3}


def about(data: Path) -> dict[str, Any]:
    """How far in time the record reaches: covers_until and newest_event, days as text. Raises UnreadableSource."""
    path = data / "record" / "about.json"
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return {key: date.fromisoformat(content[key]).isoformat() for key in ("covers_until", "newest_event")}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableSource(f"{path} cannot be read ({error}); restore it from the repository.") from None


def _write(data: Path, builds: Path, inputs: Inputs, gathered: Gathered, step: Step) -> Result:
    build_id, now = load.new_id(builds, inputs.sha256)
    covers = about(data)
    days = [date.fromisoformat(covers[key]) for key in ("covers_until", "newest_event")]
    told = json.dumps({**gathered.reconciliation, **gathered.inbox})
    gathered.tables["manifest"] = [Manifest(build_id, inputs.sha256, days[0], days[1], told, inputs.code_version)]
    with load.staged(builds, build_id) as folder:
        counts = load.write_database(folder / load.DATABASE, gathered.tables, step)
        step("search index")
        index = search_index.write_index(folder / load.DATABASE, folder / search_index.FOLDER)
        for name, content in gathered.offered.items():
            (folder / name).write_bytes(content)
        manifest = {
            "build_id": build_id,
            "built_at": now.isoformat(timespec="seconds"),
            "inputs_sha256": inputs.sha256,
            "code_version": inputs.code_version,
            **covers,
            "files": {name: asdict(file) for name, file in inputs.files.items()},
            "counts": counts,
            "search": index,
            "reconciliation": gathered.reconciliation,
            "inbox": gathered.inbox,
            "duckdb": duckdb.__version__,
            "python": platform.python_version(),
        }
        load.publish(builds, folder, build_id, manifest)
    _remove_older(builds, manifest)
    return Result(build_id, True, counts, gathered.reconciliation, gathered.inbox, tuple(gathered.quarantined))


def _remove_older(builds: Path, manifest: dict[str, Any]) -> None:
    """Remove old builds. A name that must not be shown must not lie about in one of them either."""
    names = manifest["files"].get(SUPPRESSED)
    load.remove_older(builds, manifest["build_id"], lambda older: older.get("files", {}).get(SUPPRESSED) == names)
