"""Every chart of every view that is made of marks, by page. The pages draw them; the tests walk them."""

from __future__ import annotations

from tracker.chart import Chart

OVERVIEW_SESSIONS = Chart(
    "reviews_by_session", "How many reviews did each session hold?", "columns", ("session",), rows="reviews", unit="review",
    how_to_read="A review is counted in the session of its dialogue. Reviews still under way have no session yet.",
)
OVERVIEW_CONCERNS = Chart(
    "concerns_share", "Which concerns come up in the largest share of reviews?", "bars", ("concern",), unit="review",
    share=True, raised=True, top=12,
    how_to_read="A concern counts once for a review, however often it was raised there: in a briefing, a question, a "
    "concern, a recommendation or a follow-up point. The share is of the reviews in which anything was raised on record.",
)
CHARTS: dict[str, tuple[Chart, ...]] = {
    "app.py": (OVERVIEW_SESSIONS, OVERVIEW_CONCERNS),
}
