"""What the classify command needs from disk: the record and the inbox as statements, labels in files, another vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from etl import verdicts
from etl.classify.compare import changes
from etl.classify.evaluate import Figures, as_table, figures
from etl.classify.labels import Found, Labeller
from etl.classify.queue import Question, questions
from etl.errors import BrokenContract, Finding
from etl.inputs import read_inputs
from etl.model_file import about_model, load_model
from etl.pipeline import gather
from etl.records import LabelReview, Statement, StatementConcern
from etl.rows import Row, json_rows, take
from etl.vocabulary import Vocabulary, load_vocabulary


def evaluation(file: Path, data: Path) -> str:
    """The figures for the labels of a file, then those on text not seen in training, which tell what to expect elsewhere."""
    vocabulary = load_vocabulary(data / "vocabulary")
    wanted = labels_wanted(file, vocabulary)
    found = Labeller(vocabulary, load_model()).label([text for text, _, _ in wanted])
    parts = [f"Concerns in {file.name}", as_table(concern_figures(wanted, found, vocabulary)), "", "Groups"]
    parts += [as_table(group_figures(wanted, found, vocabulary))]
    about = about_model()
    measured = about["cross_validated"]
    how = f"Cross-validated in {measured['folds']} folds on {measured['day']}"
    for told, figures_of in ((how, measured["figures"]), ("Never seen in training", about["unseen"])):
        for one in figures_of:
            parts += ["", f"{told}: {one['what']} ({one['list']})", *one["table"]]
    return "\n".join(parts) + "\n"


Wanted = tuple[str, tuple[str, ...], tuple[str, ...]]


def labels_wanted(file: Path, vocabulary: Vocabulary) -> list[Wanted]:
    """Text, concerns and groups of each row of a file. Raises BrokenContract with every row that cannot be taken."""

    def _wanted(row: Row) -> Wanted:
        labels = (
            row.need("text"),
            row.slugs("concerns", vocabulary["concern"]),
            row.slugs("groups", vocabulary["affected_group"]),
        )
        row.values.clear()
        return labels

    findings: list[Finding] = []
    rows = take(json_rows(file), _wanted, findings)
    if findings:
        raise BrokenContract(findings)
    return rows


def concern_figures(wanted: Sequence[Wanted], found: Sequence[Found], vocabulary: Vocabulary) -> Figures:
    """How well the concerns were found."""
    pairs = [(row[1], tuple(labels.concerns)) for row, labels in zip(wanted, found, strict=True)]
    return figures(pairs, vocabulary["concern"])


def group_figures(wanted: Sequence[Wanted], found: Sequence[Found], vocabulary: Vocabulary) -> Figures:
    """How well the groups were found."""
    pairs = [(row[2], tuple(labels.groups)) for row, labels in zip(wanted, found, strict=True)]
    return figures(pairs, vocabulary["affected_group"])


def open_questions(data: Path) -> list[Question]:
    """Every label of the record and the inbox that a person should look at, the most useful first."""
    tables = _tables(data)
    statements = [row for row in tables["statement"] if isinstance(row, Statement)]
    labels = [row for row in tables["statement_concern"] if isinstance(row, StatementConcern)]
    reviewed = [(row.statement_id, row.concern) for row in tables["label_review"] if isinstance(row, LabelReview)]
    labeller = Labeller(load_vocabulary(data / "vocabulary"), load_model())
    opinions = labeller.opinions("concern", [statement.text for statement in statements])
    return questions(statements, opinions, labels, reviewed)


def take_reviews(returned: Path, data: Path) -> tuple[int, list[Finding]]:
    """Take the verdicts of a returned list into data/reviewed.csv: how many, and a finding for each row not taken."""
    texts = {row.statement_id: row.text for row in _tables(data)["statement"] if isinstance(row, Statement)}
    return verdicts.take_back(returned, data, texts, load_vocabulary(data / "vocabulary")["concern"])


def comparison(taxonomy: Path, data: Path) -> Iterator[str]:
    """What another taxonomy.yaml would relabel in the record and the inbox, in lines to read."""
    old = load_vocabulary(data / "vocabulary")
    new = load_vocabulary(data / "vocabulary", taxonomy)
    tables, model = _tables(data), load_model()
    statements = [row for row in tables["statement"] if isinstance(row, Statement)]
    labels = [row for row in tables["statement_concern"] if isinstance(row, StatementConcern)]
    texts = [statement.text for statement in statements]
    before, after = (Labeller(vocabulary, model).label(texts) for vocabulary in (old, new))
    yield from changes(statements, labels, before, after, (old, new))


def _tables(data: Path) -> Any:
    inbox = data / "inbox" if (data / "inbox").is_dir() else None
    return gather(data, inbox, read_inputs(data, inbox), lambda step: None).tables
