"""`python -m etl classify`: label sentences, measure the labels, list what to review, take reviews back, compare vocabularies."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from etl import labelled, pipeline
from etl.classify.labels import Labeller
from etl.classify.language import language_of
from etl.classify.queue import COLUMNS
from etl.classify.states import states_named
from etl.errors import BrokenContract, Finding, UnreadableSource
from etl.model_file import load_model
from etl.parse.contract import as_evidence, as_labels
from etl.state_names import LANGUAGES, names_and_pattern
from etl.vocabulary import load_vocabulary

BATCH = 256
STDIN = "-"


def register(commands: Any) -> None:
    """Add the command to those of the command line."""
    parser = commands.add_parser("classify", help="label sentences; measure, review or compare the labels")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", help="JSON Lines with a text each, - for standard input")
    what.add_argument("--evaluate", type=Path, metavar="FILE", help="measure the labels against those in a file")
    what.add_argument("--queue", type=int, metavar="N", help="print the N labels most worth a review, as CSV")
    what.add_argument("--apply", type=Path, metavar="FILE", help="take a reviewed list into data/reviewed.csv")
    what.add_argument("--compare", type=Path, metavar="FILE", help="show what another taxonomy.yaml would relabel")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    if options.evaluate:
        sys.stdout.write(labelled.evaluation(options.evaluate, pipeline.DATA))
    elif options.queue is not None:
        writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(question.as_row() for question in labelled.open_questions(pipeline.DATA)[: options.queue])
    elif options.apply:
        return _apply(options.apply)
    elif options.compare:
        sys.stdout.writelines(f"{line}\n" for line in labelled.comparison(options.compare, pipeline.DATA))
    else:
        _label(options.file)
    return 0


def _apply(file: Path) -> int:
    taken, findings = labelled.take_reviews(file, pipeline.DATA)
    sys.stderr.write(f"{taken} verdicts taken into data/reviewed.csv; the next build uses them.\n")
    if findings:
        raise BrokenContract(findings)
    return 0


def _label(file: str) -> None:
    labeller = Labeller(load_vocabulary(pipeline.DATA / "vocabulary"), load_model())
    if file == STDIN:
        _label_stream(sys.stdin, "standard input", labeller)
        return
    try:
        with Path(file).open(encoding="utf-8") as stream:
            _label_stream(stream, file, labeller)
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableSource(f"{file} cannot be read ({error}); give a file of JSON Lines in UTF-8.") from None


def _label_stream(stream: TextIO, name: str, labeller: Labeller) -> None:
    rows = _rows(stream, name)
    while batch := list(islice(rows, BATCH)):
        for row in labelled_rows(batch, labeller):
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def labelled_rows(rows: Iterable[dict[str, Any]], labeller: Labeller) -> list[dict[str, Any]]:
    """The rows with their labels and evidence; a row without a `language` gets the one its text is written in."""
    told = [{**row, "language": row.get("language") or language_of(row["text"])} for row in rows]
    for language in {row["language"] for row in told}:
        chosen = [row for row in told if row["language"] == language]
        for row, found in zip(chosen, labeller.label([row["text"] for row in chosen], language), strict=True):
            row |= _with_states(row["text"], language, as_labels(row["text"], found))
    return told


def _with_states(text: str, language: str, labels: dict[str, Any]) -> dict[str, Any]:
    """The labels, and the States that the text names with the words that name them; none in a language without names."""
    known = language in LANGUAGES
    states = states_named(text, *names_and_pattern(language)) if known else {}
    told = [as_evidence(text, evidence) for evidence in states.values()]
    return {**labels, "states": list(states), "evidence": labels["evidence"] + told}


def _rows(stream: TextIO, name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(stream, 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError:
                row = None
            if not isinstance(row, dict) or not isinstance(row.get("text"), str):
                reason, remedy = "is no JSON object with a text", "Mend the line"
                raise BrokenContract([Finding(name, f"line {number}", "text", line.strip(), reason, remedy)])
            yield row
