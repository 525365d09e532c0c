"""What is missing from a dossier, why, and what would supply it. Pure."""

from __future__ import annotations

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
    recorded,
)
from tracker.tables import of_frame

STEPS = {
    LIST: ("List of issues", "the list of issues", "loi_symbol"),
    SUBMISSION: ("Submissions", "the papers on the session's page; nobody knows how many were sent", ""),
    BRIEFING: ("Briefing by NGOs and the institution", "the summary of the meeting with stakeholders", ""),
    UN_BRIEFING: ("Briefing by UN entities", "nothing public: usually a closed meeting", ""),
    QUESTION: ("Questions in the dialogue", "the summary record of every sitting, or the press summary", ""),
    REPLY: ("Replies in the dialogue", "the summary record of every sitting, or the press summary", ""),
    OBSERVATION: ("Concluding observations", "the concluding observations", "co_symbol"),
    FOLLOW_UP: ("Follow-up report", "the State's follow-up report, if one came", ""),
}
TITLE = "What is missing"
READ = {"whole": "read whole", "part": "read in part", "none": "not on record"}
SUPPLY = (
    "Whoever runs this copy adds such a document to the inbox and builds anew; docs/data.md says how. A concern that is "
    "not in a part that was read is not known to be absent."
)


def gaps(m: Material, _notes: Notes) -> Section:
    """Each step that was not read whole in every review held, by cycle, with what would supply it; what was left out."""
    left = "; ".join(f"{n} {reason}" for reason, n in m.left_out.items()) or "none"
    out = Paragraph(f"Statements about {m.name} that no section prints, by reason: {left}.")
    rows = tuple(_row(m, step) for step in STEPS if any(recorded(review, step) != WHOLE for review in m.held))
    if not rows:
        nothing = "No review held is on record." if not m.held else "Every step of every review held was read whole."
        return Section("gaps", TITLE, (Paragraph(nothing), out))
    columns = ("Step", *(f"Cycle {review.cycle}" for review in m.held), "What would supply it")
    grid = Grid(columns, rows, (24, *(40 // len(m.held) for _ in m.held), 36))
    frame = pd.DataFrame([[cell.text for cell in row] for row in rows], columns=list(columns))
    behind = Behind(of_frame("gaps", "one row a step of the reviews", frame), frame)
    return Section("gaps", TITLE, (Paragraph(SUPPLY), grid, out), behind=behind)


def _row(m: Material, step: str) -> tuple[Cell, ...]:
    name, supply, field = STEPS[step]
    lacking = {review.key for review in m.held if recorded(review, step) != WHOLE}
    symbols = [str(facts[field]) for facts in m.reviews if field and facts["review_key"] in lacking and facts[field]]
    said = f"{supply}: {', '.join(symbols)}" if symbols else supply
    return Cell(name), *(Cell(READ[recorded(review, step)]) for review in m.held), Cell(said)
