"""Every chart of every view that is made of marks, by page. The pages draw them; the tests walk them."""

from __future__ import annotations

from dataclasses import replace

from tracker.chart import Chart
from tracker.words import N_

RAISED = N_(
    "Counted is what was raised: briefings, questions, concerns, recommendations and follow-up points; not the stock "
    "phrases of introductions, and not what a State party said of itself."
)

CONCERNS_SHARE = Chart(
    "concerns_share",
    "Which concerns come up in the largest share of reviews?",
    "bars",
    ("concern",),
    unit="review",
    share=True,
    raised=True,
    top=34,
    how_to_read="A concern counts once for a review, however often it was raised there. A concern that is "
    "missing was not found in what was read; most documents were read in their opening part only.",
)
CONCERNS_TOP = replace(CONCERNS_SHARE, key="concerns_top", top=12)
REVIEWS_BY_SESSION = Chart(
    "reviews_by_session",
    "How many reviews did each session hold?",
    "columns",
    ("session",),
    rows="reviews",
    unit="review",
    how_to_read="A review is counted in the session of its dialogue. Reviews still under way have no session yet.",
)
STATE_CONCERN_CYCLE = Chart(
    "state_concern_cycle",
    "Which concerns were raised in which cycle?",
    "heatmap",
    ("concern", "cycle"),
    raised=True,
    how_to_read="The number in a cell is the statements on record. An empty cell means that nothing was found "
    "in what was read, not that nothing was said.",
)
STATE_TYPES = Chart(
    "state_types",
    "Who is on record?",
    "bars",
    ("type",),
    how_to_read="Statements by type of stakeholder. Long summaries make many statements: this is a share of the points "
    "on record, not of speaking time.",
)
STATUS_GRID = Chart(
    "status_grid",
    "Which State party has reached which cycle?",
    "status_grid",
    ("state", "cycle", "status", "procedure"),
    rows="reviews",
    unit="review",
    top=80,
    how_to_read="One mark a review; its shape and colour say how far it has come, its letter the procedure: O ordinary, S simplified, "
    "W without a report, nothing where it is not stated. “No report found” follows from a rule "
    "(article 73 and no report in our sources), not from a source, so it is never called overdue.",
)
PROCEDURES = Chart(
    "procedures",
    "By which procedure were the reviews held?",
    "bars",
    ("procedure",),
    rows="reviews",
    unit="review",
    how_to_read="Read off the symbol of the list: QPR is a list of issues prior to reporting (simplified procedure), Q an "
    "ordinary list of issues. Reviews without a list on record stay “not stated”.",
)
STATUSES = Chart(
    "statuses",
    "How far have the reviews come?",
    "bars",
    ("status",),
    rows="reviews",
    unit="review",
    how_to_read="Each review once, by the last step that a source or a rule shows. Steps that no source shows may have "
    "been taken all the same.",
)
TYPES_BY_KIND = Chart(
    "types_by_kind",
    "Who is on record at which kind of meeting?",
    "heatmap",
    ("kind", "type"),
    within="kind",
    how_to_read="The number in a cell is the statements on record; the share in its label is of the points on record for "
    "that kind of meeting, never speaking time. Kinds of meeting have different sources: compare within a row only.",
)
ORGANISATIONS = Chart(
    "organisations",
    "Which organisations and bodies are on record in the most reviews?",
    "bars",
    ("org",),
    unit="review",
    top=25,
    how_to_read="An organisation counts once for each review in which a statement of it is on record.",
)
CONCERNS_TREND = Chart(
    "concerns_trend",
    "How has the share of reviews that name a concern moved?",
    "lines",
    ("concern", "period"),
    unit="review",
    within="period",
    raised=True,
    top=9,
    how_to_read="Each dot is a span of four years: the share of the reviews on record in it that name the concern. "
    "Spans with few reviews swing widely: the number behind each dot is in its label.",
)
CONCERN_BY_STATE = Chart(
    "concern_by_state",
    "Which concerns are on record for which State?",
    "heatmap",
    ("concern", "state"),
    raised=True,
    top=30,
    how_to_read="The number in a cell is the statements on record; it shows how much was written, not how a State does.",
)
CONCERN_BY_TYPE = Chart(
    "concern_by_type",
    "Who raises which concern?",
    "heatmap",
    ("concern", "type"),
    raised=True,
    how_to_read="The number in a cell is the statements on record.",
)
CONCERN_PAIRS = Chart(
    "concern_pairs",
    "Which concerns are raised in the same statement?",
    "heatmap",
    ("concern", "also_concern"),
    raised=True,
    top=34,
    how_to_read="Each pair stands twice, once in each order. A statement carries at most a few concerns.",
)
CLUSTERS = Chart(
    "clusters",
    "To which part of the Convention do the statements belong?",
    "bars",
    ("cluster",),
    raised=True,
    how_to_read="Concerns are grouped as in the Committee's concluding observations. A statement with concerns of two "
    "groups counts in both.",
)
ARTICLES = Chart(
    "articles",
    "Which articles of the Convention are tagged?",
    "bars",
    ("article",),
    top=25,
    how_to_read="Articles as tagged by the labeller or cited in the text; most statements carry none.",
)
SOURCES_BY_SESSION = Chart(
    "sources_by_session",
    "Which documents does the record hold for which session?",
    "heatmap",
    ("source", "session"),
    unit="document",
    top=60,
    how_to_read="Documents with at least one statement on record, by the session of their meeting or review.",
)
STAGES = Chart(
    "stages",
    "Where were the statements made?",
    "bars",
    ("stage",),
    how_to_read="Said at a meeting, or written in observations, lists of issues, follow-up papers, submissions and releases.",
)
CHARTS: dict[str, tuple[Chart, ...]] = {
    "app.py": (CONCERNS_TOP, REVIEWS_BY_SESSION),
    "pages/states.py": (STATE_CONCERN_CYCLE, STATE_TYPES),
    "pages/cycles.py": (STATUS_GRID, PROCEDURES, STATUSES, REVIEWS_BY_SESSION),
    "pages/stakeholders.py": (TYPES_BY_KIND, ORGANISATIONS),
    "pages/concerns.py": (
        CONCERNS_SHARE,
        CONCERNS_TREND,
        CONCERN_BY_STATE,
        CONCERN_BY_TYPE,
        CONCERN_PAIRS,
        CLUSTERS,
        ARTICLES,
    ),
    "pages/about_data.py": (SOURCES_BY_SESSION, STAGES),
}
