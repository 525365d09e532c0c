"""What is missing from a dossier, why, and what would supply it. Pure."""

from __future__ import annotations

import pandas as pd

from tracker.dossier.material import Material, cycle_name
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
from tracker.words import N_, Sentence, _, listed, sentence

STEPS = {
    LIST: (sentence("List of issues"), sentence("the list of issues"), "loi_symbol"),
    SUBMISSION: (
        sentence("Submissions"),
        sentence("the papers on the session's page; nobody knows how many were sent"),
        "",
    ),
    BRIEFING: (
        sentence("Briefing by NGOs and the institution"),
        sentence("the summary of the meeting with stakeholders"),
        "",
    ),
    UN_BRIEFING: (sentence("Briefing by UN entities"), sentence("nothing public: usually a closed meeting"), ""),
    QUESTION: (
        sentence("Questions in the dialogue"),
        sentence("the summary record of every sitting, or the press summary"),
        "",
    ),
    REPLY: (
        sentence("Replies in the dialogue"),
        sentence("the summary record of every sitting, or the press summary"),
        "",
    ),
    OBSERVATION: (sentence("Concluding observations"), sentence("the concluding observations"), "co_symbol"),
    FOLLOW_UP: (sentence("Follow-up report"), sentence("the State's follow-up report, if one came"), ""),
}
TITLE = N_("What is missing")
READ = {"whole": sentence("read whole"), "part": sentence("read in part"), "none": sentence("not on record")}
SUPPLY = N_(
    "Whoever runs this copy adds such a document to the inbox and builds anew; docs/data.md says how. A concern that is "
    "not in a part that was read is not known to be absent."
)


def gaps(m: Material, _notes: Notes) -> Section:
    """Each step that was not read whole in every review held, by cycle, with what would supply it; what was left out."""
    out = Paragraph(_left_out(m))
    rows = tuple(_row(m, step) for step in STEPS if any(recorded(review, step) != WHOLE for review in m.held))
    if not rows:
        nothing = _("Every step of every review held was read whole.") if m.held else _("No review held is on record.")
        return Section("gaps", _(TITLE), (Paragraph(nothing), out))
    cycles = [review.cycle for review in m.held]
    columns = (_("Step"), *map(cycle_name, cycles), _("What would supply it"))
    cells = tuple(tuple(Cell(_(text)) for text in row) for row in rows)
    grid = Grid(columns, cells, (24, *(40 // len(cycles) for _cycle in cycles), 36))
    frame = pd.DataFrame(rows, columns=["Step", *(f"Cycle {cycle}" for cycle in cycles), "What would supply it"])
    behind = Behind(of_frame("gaps", N_("one row a step of the reviews"), frame), frame)
    return Section("gaps", _(TITLE), (Paragraph(_(SUPPLY)), grid, out), behind=behind)


def _left_out(m: Material) -> str:
    left = listed(f"{n} {_(reason)}" for reason, n in m.left_out.items())
    if not left:
        return _("{state}: a section prints each statement.", state=m.name)
    return _("Statements about {state} that no section prints, by reason: {reasons}.", state=m.name, reasons=left)


def _row(m: Material, step: str) -> tuple[Sentence, ...]:
    """The cells of a step in English, as its file has them; they can be said again in another language."""
    name, supply, field = STEPS[step]
    lacking = {review.key for review in m.held if recorded(review, step) != WHOLE}
    symbols = [str(facts[field]) for facts in m.reviews if field and facts["review_key"] in lacking and facts[field]]
    said = sentence("{name}: {value}", name=supply, value=", ".join(symbols)) if symbols else supply
    return name, *(READ[recorded(review, step)] for review in m.held), said
