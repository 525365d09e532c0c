"""What the Committee said before, what each stakeholder type said, and what was asked and replied. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.dossier.material import Line, Material
from tracker.dossier.model import Block, Heading, Paragraph, Point, Section, printable
from tracker.dossier.notes import Notes
from tracker.indicators import persistence
from tracker.indicators.clocks import FollowUp, follow_up_state
from tracker.indicators.record import BRIEFING, FOLLOW_UP, OBSERVATION, POSITIVE, SUBMISSION, UN_BRIEFING

TYPES = {
    "ngo": "Civil society (NGOs and unions)",
    "nhri": "National human rights institution",
    "un_entity": "United Nations entities",
}
OTHERS = {"intergovernmental": "Other intergovernmental bodies", "other": "Others"}
HEARD = {
    (BRIEFING, UN_BRIEFING): "at a meeting with the Committee",
    (SUBMISSION,): "in a paper submitted for the review",
}
NO_OBSERVATION = "No observation on this State is on record for this selection. Its concluding observations, read whole, would supply them."


def point(m: Material, notes: Notes, line: Line, *lead: str) -> Point:
    """A line as a point: what it is, cycle, date and paragraph, the rest of the lead, its text and its source."""
    first, *more = lead
    parts = [first, f"Cycle {line.cycle}", line.date or "date not known", *more]
    parts += [f"para. {line.paragraph}"] if line.paragraph else []
    parts += ["known from a later document"] if line.recalled_in else []
    others = [m.named(c) for c in line.concerns if c != m.first_concern(line)]
    parts += [f"also on: {', '.join(others)}"] if others else []
    return Point(line.text, printable(" · ".join(parts)), line.is_sentence, notes.of(line, m.pages), line.statement_id)


def observations(m: Material, notes: Notes) -> Section:
    """The observations by concern and cycle, each concern with what became of it, then praise, follow-up and ties."""
    lines = m.at(OBSERVATION)
    status = _statuses(m)
    blocks: list[Block] = [] if lines else [Paragraph(NO_OBSERVATION)]
    for concern, ones in m.by_concern(lines).items():
        blocks += [Heading(m.named(concern))]
        blocks += [Paragraph(status[concern])] if concern in status else []
        blocks += [point(m, notes, line, line.act) for line in ones]
    praise, answers = m.at(POSITIVE), m.at(FOLLOW_UP)
    blocks += _listed(m, notes, "What the Committee welcomed", praise)
    blocks += [
        Heading("Follow-up"),
        *_follow_up(m, notes),
        *(point(m, notes, line, line.who) for line in answers),
    ]
    blocks += _ties(m, notes)
    return Section(
        "observations",
        "What the Committee said before, and what became of it",
        tuple(blocks),
        _ids(lines, praise, answers),
    )


def _statuses(m: Material) -> Mapping[str, str]:
    """What became of each concern, cycle by cycle, where it was named at least once."""
    found: dict[str, list[persistence.Cell]] = {}
    for cell in persistence.cells(m.record):
        found.setdefault(cell.concern, []).append(cell)
    return {
        concern: "; ".join(f"Cycle {cell.cycle}: {cell.status}" for cell in cells) + "."
        for concern, cells in found.items()
        if any(cell.statement_ids for cell in cells)
    }


def _follow_up(m: Material, notes: Notes) -> list[Block]:
    return [_clock(m, notes, row) for row in m.follow_ups] or [Paragraph("No review held is on record.")]


def _clock(m: Material, notes: Notes, row: FollowUp) -> Paragraph:
    cycle = row.review_key.split("/")[1]
    due = f", due {row.due.isoformat()} (two years after adoption, by rule)" if row.paragraph_ids and row.due else ""
    came = f", report dated {row.received_on.isoformat()}" if row.received_on else ""
    claims = bool(row.paragraph_ids or row.received_on)
    about = f"Follow-up of {m.name}, cycle {cycle}"
    cited = notes.of_review(m, row.review_key, row.source_url, about) if claims else ()
    below = (
        "; statements on it stand below" if any(line.review_key == row.review_key for line in m.at(FOLLOW_UP)) else ""
    )
    return Paragraph(f"Cycle {cycle}: {follow_up_state(row, m.reach)}{due}{came}{below}.", cited)


def _ties(m: Material, notes: Notes) -> list[Block]:
    found: list[Block] = []
    for tie in m.links:
        if tie["concern"] and tie["concern"] not in m.concerns:
            continue
        kind = str(tie["kind"]).replace("_", " ")
        about = m.named(tie["concern"]) if tie["concern"] else "no single concern"
        drawn = "a source says so" if tie["is_explicit"] else "our reading, no source says so"
        note = f" {tie['note']}" if tie["note"] else ""
        cited = notes.of_page(f"Tie “{kind}” on {about}, {m.name}", tie["source_url"])
        found.append(Paragraph(f"{kind.capitalize()}, {about} ({drawn}).{note}", cited))
    return [Heading("Ties between cycles and stages"), *found] if found else []


def stakeholders(m: Material, notes: Notes) -> Section:
    """What NGOs, the national institution and UN entities said, by concern; papers apart from meetings; no advocacy."""
    blocks: list[Block] = []
    for kind, name in {**TYPES, **OTHERS}.items():
        for steps, where in HEARD.items():
            lines = tuple(line for line in m.at(*steps) if line.type == kind)
            if kind in OTHERS and not lines:
                continue
            blocks.append(Heading(f"{name}, {where}"))
            blocks += _by_concern(m, notes, lines) or [Paragraph(_nothing(kind, steps))]
    return Section(
        "stakeholders",
        "What stakeholders told the Committee",
        tuple(blocks),
        _ids(m.at(*(s for k in HEARD for s in k))),
    )


def _nothing(kind: str, steps: tuple[str, ...]) -> str:
    if SUBMISSION in steps:
        return "Nothing on record. A paper on the session's page, read whole, would supply it."
    if kind == "un_entity":
        return "Nothing on record: usually heard in a closed meeting."
    return "Nothing on record. A summary of the meeting with stakeholders, read whole, would supply it."


def _by_concern(m: Material, notes: Notes, lines: tuple[Line, ...]) -> list[Block]:
    return [
        point(m, notes, line, m.named(concern), line.who, *_unusual(line))
        for concern, ones in m.by_concern(lines).items()
        for line in ones
    ]


def _unusual(line: Line) -> tuple[str, ...]:
    return () if line.act == "Briefing" else (line.act,)


def _listed(m: Material, notes: Notes, title: str, lines: tuple[Line, ...]) -> list[Block]:
    return [Heading(title), *(point(m, notes, line, line.act) for line in lines)] if lines else []


def _ids(*groups: Iterable[Line]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.statement_id for group in groups for line in group))
