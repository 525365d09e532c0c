"""The columns of the indicators' tables, for the screen and the CSV, and their rows from what the indicators give. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pandas as pd

from tracker.captions import measured
from tracker.counted import CONCERN, COUNTED, REVIEW, SOURCE, STATE, STATEMENT_IDS, STEP, named
from tracker.indicators import persistence
from tracker.indicators.measure import Measure
from tracker.indicators.record import Record
from tracker.paged import Paged, of_frame
from tracker.tables import Column, Table

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
BY_CONCERN = Table(
    "persistence by concern",
    "one row a concern",
    (
        *CONCERN,
        Column(
            "named_again",
            "Named again",
            "Of pairs of consecutive reviews whose earlier observations name it.",
            width="large",
        ),
        Column("numerator", "Pairs named again", "Numerator.", on_screen=False),
        Column("denominator", "Pairs known", "Denominator.", on_screen=False),
        Column("left_out", "Left out", "Pairs of which the later review does not permit to tell.", width="small"),
        Column("left_out_reasons", "Why left out", "Reasons with their numbers."),
        Column("counts_only", "Why no per cent", "Why the figure stays a count.", on_screen=False),
        Column(
            "all_observations", "All observations", "Observations in scope that name it: the base rate.", width="large"
        ),
        Column("base_numerator", "Observations naming it", "Numerator of the base rate.", on_screen=False),
        Column("base_denominator", "Observations known", "Denominator of the base rate.", on_screen=False),
        Column("base_left_out", "Observations left out", "Reviews of which it cannot be told.", on_screen=False),
        Column(
            "difference",
            "Difference (points)",
            "Named again minus base rate; empty where one of them stays a count.",
            width="small",
        ),
        Column("review_keys", "Reviews", "Later reviews of the pairs.", on_screen=False),
        STATEMENT_IDS,
    ),
)
CELLS = Table(
    "persistence",
    "one row a review and concern",
    (
        *REVIEW,
        *CONCERN,
        Column("status", "Status", "New, named again, not named again, or why that is not known."),
        *COUNTED,
        STATEMENT_IDS,
    ),
)
CHANGES = Table(
    "changes",
    "one row a pair of consecutive reviews of one State",
    (
        *named("earlier", "Earlier review", "State and cycle."),
        *named("later", "Later review", "State and cycle."),
        *named("new", "New", "Concerns of the later observations that the earlier do not name."),
        *named("again", "In both", "Concerns that both name."),
        *named("dropped", "Not named again", "Concerns of the earlier observations that the later do not name."),
        *named("unknown", "Not known", "Concerns of one of the two that the other does not permit to tell."),
        Column("reasons", "Why not known", "What was not read or is not on record."),
        Column(
            "positive_ids", "Positive aspects", "Statements of praise on concerns not named again.", on_screen=False
        ),
        *COUNTED,
    ),
)
CHAINS = Table(
    "uptake",
    "one row a concern voiced in a review",
    (
        *REVIEW,
        *CONCERN,
        Column("asked", "Also in a question", "yes, no, or why that is not known."),
        Column("concluded", "Also in observations", "yes, no, or why that is not known."),
        Column("counts", "Counts", "yes, or why the pair enters no figure."),
        Column("voiced", "Voiced by", "Statements of NGOs or institutions.", on_screen=False),
        Column("question_ids", "Questions", "Statements that ask.", on_screen=False),
        Column("observation_ids", "Observations", "Statements that conclude.", on_screen=False),
        *COUNTED,
    ),
)
VOICES = Table(
    "who was heard",
    "one row a review and stakeholder type",
    (
        STATE,
        *REVIEW,
        *named("stakeholder_type", "Type", "NGOs, institutions or UN bodies."),
        *named("value", "Heard", "Heard, silent or not known."),
        Column("reason", "Why not known", "What was not read or is not on record."),
        Column("is_inferred", "Inferred", "yes where no source says that nobody spoke."),
        Column("written_only", "Written only", "yes where a paper is on record and nobody was heard."),
        Column(
            "participants", "Took part", "Participants of the type named, with or without a statement.", width="small"
        ),
        Column("papers", "Papers", "Written submissions on record.", width="small"),
        Column("from_abroad", "From abroad", "Speakers known to be of another State.", width="small"),
        SOURCE,
        *COUNTED,
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
        *REVIEW,
        *COUNTED,
    ),
)
FOLLOW_UPS = Table(
    "follow-up",
    "one row a review held",
    (
        STATE,
        *REVIEW,
        Column("adopted_on", "Adopted", "Day the observations were adopted.", width="small"),
        Column("due", "Due", "Two years after the adoption, or the day that a source states.", width="small"),
        Column("received_on", "Received", "Day of the follow-up report on record.", width="small"),
        Column("paragraph_ids", "Paragraphs", "Statements that ask for follow-up.", on_screen=False),
        SOURCE,
        *COUNTED,
    ),
)
BREADTH = Table(
    "breadth",
    "one row a review held and step",
    (
        *REVIEW,
        *STEP,
        Column("concerns", "Concerns", "Different concerns that the step names.", width="small"),
        Column("statements", "In statements", "Statements of the step with a concern.", width="small"),
        Column("is_at_least", "At least", "yes where the step was not read whole, so that there may be more."),
        Column("rarefied", "In 20 drawn", "Concerns in 20 statements drawn at random; empty under 20.", width="small"),
        *COUNTED,
        STATEMENT_IDS,
    ),
)
CROSSED = Table(
    "groups and concerns",
    "one row an affected group and concern that observations name in one statement",
    (
        *named("group", "Group", "Affected group."),
        *CONCERN,
        Column("reviews", "Reviews", "Reviews whose observations name both in one statement.", width="small"),
        *COUNTED,
    ),
)
COMPARED = Table(
    "comparisons",
    "one row a review, step and concern",
    (
        STATE,
        *REVIEW,
        *STEP,
        Column("extent", "Read", "How much of the step was read: whole, part or none.", width="small"),
        *CONCERN,
        Column("shown", "There", "yes, no, or why that is not known."),
        Column("statements", "Statements", "Statements of the step that carry the concern.", width="small"),
        *COUNTED,
        STATEMENT_IDS,
    ),
)


def figures(measures: Mapping[str, Measure] | Iterable[tuple[str, Measure]]) -> pd.DataFrame:
    """The rows of MEASURES: one a figure, with what it is about."""
    pairs = measures.items() if isinstance(measures, Mapping) else measures
    rows = [{"about": about, **measure.row()} for about, measure in pairs]
    return pd.DataFrame(rows, columns=[column.name for column in MEASURES.columns])


def persistence_by_concern(record: Record, names: Mapping[str, str]) -> Paged:
    """The rows of BY_CONCERN: persistence of each counted concern with its base rate and the difference beside it.

    `names` gives the name of each concern.
    """
    rows, ids = [], []
    for concern in record.counted:
        again, base = persistence.by_concern(record, concern), persistence.base_rate(record, concern)
        if again.total or base.numerator:
            beside = {
                "concern_label": names[concern],
                "concern": concern,
                "named_again": measured(again),
                "all_observations": measured(base),
                "base_numerator": base.numerator,
                "base_denominator": base.denominator,
                "base_left_out": sum(base.left_out.values()),
                "difference": persistence.above_base(record, concern),
            }
            rows.append({**again.cells(), **beside})
            ids.append(again.statement_ids)
    frame = pd.DataFrame(rows, columns=[column.name for column in BY_CONCERN.columns])
    return replace(of_frame(frame), whole=lambda: frame.assign(statement_ids=list(map("; ".join, ids))))
