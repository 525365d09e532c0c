"""The columns of the indicators' tables, for the screen and the CSV, and their rows from what the indicators give. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from tracker.indicators.measure import Measure
from tracker.tables import Column, Table

REVIEW = Column("review_key", "Review", "State and cycle.", width="small")
CONCERN = Column("concern", "Concern", "Slug of the concern.")
STATEMENT_IDS = Column("statement_ids", "Statements", "Ids of the statements behind it.", on_screen=False)
SOURCE = Column("source_url", "Source", "Address of a document behind it.", width="small")
STATE = Column("state", "State", "State under review.")

MEASURES = Table(
    "figures",
    "one row a figure: a numerator out of a denominator",
    (
        Column("about", "About", "What the figure is about: a concern, State, group or type."),
        Column("measure", "Figure", "Name of the figure, as in docs/indicators.md."),
        Column("unit", "Unit", "What is counted.", on_screen=False),
        Column("numerator", "Numerator", "How many of them.", width="small"),
        Column("denominator", "Denominator", "Out of how many.", width="small"),
        Column("left_out", "Left out", "How many could not be told either way.", width="small"),
        Column("left_out_reasons", "Why left out", "Reasons with their numbers."),
        Column("counts_only", "Why no per cent", "Why the figure stays a count; empty where a per cent may be given."),
        Column("review_keys", "Reviews", "Reviews in the denominator.", on_screen=False),
        STATEMENT_IDS,
    ),
)
CELLS = Table(
    "persistence",
    "one row a review and concern",
    (
        REVIEW,
        CONCERN,
        Column("status", "Status", "New, named again, not named again, or why that is not known."),
        STATEMENT_IDS,
    ),
)
CHANGES = Table(
    "changes",
    "one row a pair of consecutive reviews of one State",
    (
        Column("earlier", "Earlier review", "State and cycle.", width="small"),
        Column("later", "Later review", "State and cycle.", width="small"),
        Column("new", "New", "Concerns of the later observations that the earlier do not name."),
        Column("dropped", "Not named again", "Concerns of the earlier observations that the later do not name."),
        Column("unknown", "Not known", "Concerns of one of the two that the other does not permit to tell."),
        Column("reasons", "Why not known", "What was not read or is not on record."),
        Column(
            "positive_ids", "Positive aspects", "Statements of praise on concerns not named again.", on_screen=False
        ),
    ),
)
CHAINS = Table(
    "uptake",
    "one row a concern voiced in a review",
    (
        REVIEW,
        CONCERN,
        Column("asked", "Also in a question", "True, False, or why that is not known."),
        Column("concluded", "Also in observations", "True, False, or why that is not known."),
        Column("counts", "Counts", "True, or why the pair enters no figure."),
        Column("voiced", "Voiced by", "Statements of NGOs or institutions.", on_screen=False),
        Column("question_ids", "Questions", "Statements that ask.", on_screen=False),
        Column("observation_ids", "Observations", "Statements that conclude.", on_screen=False),
    ),
)
VOICES = Table(
    "who was heard",
    "one row a review and stakeholder type",
    (
        STATE,
        REVIEW,
        Column("stakeholder_type", "Type", "ngo, nhri or un_entity."),
        Column("value", "Heard", "heard, silent or not_known."),
        Column("reason", "Why not known", "What was not read or is not on record."),
        Column("is_inferred", "Inferred", "True where no source says that nobody spoke."),
        Column("written_only", "Written only", "True where a paper is on record and nobody was heard."),
        Column(
            "participants", "Took part", "Participants of the type named, with or without a statement.", width="small"
        ),
        Column("papers", "Papers", "Written submissions on record.", width="small"),
        Column("from_abroad", "From abroad", "Speakers known to be of another State.", width="small"),
        SOURCE,
        STATEMENT_IDS,
    ),
)
SINCE = Table(
    "time since last review",
    "one row a State party",
    (
        STATE,
        Column("iso3", "Code", "ISO 3166-1 alpha-3 code.", on_screen=False),
        Column("years", "Years", "Years up to the reference date; empty where no date is on record.", width="small"),
        Column("since", "Counted from", "Day the years are counted from.", width="small"),
        Column("basis", "What that day is", "Adoption, last day of the dialogue, or entry into force."),
        REVIEW,
    ),
)
FOLLOW_UPS = Table(
    "follow-up",
    "one row a review held",
    (
        STATE,
        REVIEW,
        Column("adopted_on", "Adopted", "Day the observations were adopted.", width="small"),
        Column("due", "Due", "Two years after the adoption, or the day that a source states.", width="small"),
        Column("received_on", "Received", "Day of the follow-up report on record.", width="small"),
        Column("paragraph_ids", "Paragraphs", "Statements that ask for follow-up.", on_screen=False),
        SOURCE,
    ),
)


def figures(measures: Mapping[str, Measure] | Iterable[tuple[str, Measure]]) -> pd.DataFrame:
    """The rows of MEASURES: one a figure, with what it is about."""
    pairs = measures.items() if isinstance(measures, Mapping) else measures
    rows = [{"about": about, **measure.row()} for about, measure in pairs]
    return pd.DataFrame(rows, columns=[column.name for column in MEASURES.columns])


def frame(table: Table, rows: Iterable[Any]) -> pd.DataFrame:
    """The rows of a table from what an indicator gives: each column is the attribute of its name, lists joined by "; "."""
    names = [column.name for column in table.columns]
    return pd.DataFrame([[_cell(getattr(row, name)) for name in names] for row in rows], columns=names, dtype=object)


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return "; ".join(value)
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)
