"""What is missing from a dossier, why, and what would supply it. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from tracker.dossier.material import Material
from tracker.dossier.model import Behind, Cell, Grid, Paragraph, Section
from tracker.dossier.notes import Notes
from tracker.indicators.record import (
    BRIEFING,
    FOLLOW_UP,
    LIST,
    OBSERVATION,
    QUESTION,
    REPLY,
    SUBMISSION,
    UN_BRIEFING,
    WHOLE,
    Review,
    recorded,
)
from tracker.tables import of_frame

STEPS = {
    LIST: ("List of issues", "the list of issues{loi_symbol}"),
    SUBMISSION: ("Submissions", "the papers on the session's page; nobody knows how many were sent"),
    BRIEFING: ("Briefing by NGOs and the institution", "the summary of the meeting with stakeholders"),
    UN_BRIEFING: ("Briefing by UN entities", "nothing public: usually a closed meeting"),
    QUESTION: ("Questions in the dialogue", "the summary record of every sitting, or the press summary"),
    REPLY: ("Replies in the dialogue", "the summary record of every sitting, or the press summary"),
    OBSERVATION: ("Concluding observations", "the concluding observations{co_symbol}"),
    FOLLOW_UP: ("Follow-up report", "the State's follow-up report, if one came"),
}
READ = {"part": "read in part", "none": "not on record"}
SUPPLY = (
    "Whoever runs this copy adds such a document to the inbox and builds anew; docs/data.md says how. A concern that is "
    "not in a part that was read is not known to be absent."
)


def gaps(m: Material, _notes: Notes) -> Section:
    """Each step of each review held that was not read whole, with what would supply it, and what was left out."""
    by_key = {str(review["review_key"]): review for review in m.reviews}
    rows = tuple(row for review in reversed(m.held) for row in _of_review(review, by_key.get(review.key, {})))
    left = "; ".join(f"{n} {reason}" for reason, n in m.left_out.items()) or "none"
    out = Paragraph(f"Statements about {m.name} that no section prints, by reason: {left}.")
    if not rows:
        return Section(
            "gaps", "What is missing", (Paragraph("No review held is on record: there is nothing to miss yet."), out)
        )
    grid = Grid(("Review", "Step", "State of the record", "What would supply it"), rows, (14, 26, 18, 42))
    frame = pd.DataFrame([[cell.text for cell in row] for row in rows], columns=list(grid.columns))
    behind = Behind(of_frame("gaps", "one row a step of a review that was not read whole", frame), frame)
    return Section("gaps", "What is missing", (Paragraph(SUPPLY), grid, out), behind=behind)


def _of_review(review: Review, facts: Mapping[str, Any]) -> list[tuple[Cell, ...]]:
    symbols = {name: f", {facts[name]}" if facts.get(name) else "" for name in ("loi_symbol", "co_symbol")}
    return [
        (Cell(f"Cycle {review.cycle}"), Cell(name), Cell(READ[recorded(review, step)]), Cell(supply.format(**symbols)))
        for step, (name, supply) in STEPS.items()
        if recorded(review, step) != WHOLE
    ]
