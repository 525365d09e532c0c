"""What the Committee said before, what each stakeholder type said, and what was asked and replied. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.dossier.material import Line, Material, cycle_name, review_name
from tracker.dossier.model import Block, Heading, Paragraph, Point, Section, printable
from tracker.dossier.notes import Notes, paragraph
from tracker.indicators import persistence
from tracker.indicators.clocks import FollowUp, follow_up_state
from tracker.indicators.measure import NO_DATE
from tracker.indicators.record import BRIEFING, FOLLOW_UP, OBSERVATION, POSITIVE, SUBMISSION, UN_BRIEFING
from tracker.words import ENGLISH, N_, _, day, listed, pair

TYPES = {
    "ngo": N_("Civil society (NGOs and unions)"),
    "nhri": N_("National human rights institution"),
    "un_entity": N_("United Nations entities"),
}
OTHERS = {"intergovernmental": N_("Other intergovernmental bodies"), "other": N_("Others")}
HEARD = {
    (BRIEFING, UN_BRIEFING): N_("{who}, at a meeting with the Committee"),
    (SUBMISSION,): N_("{who}, in a paper submitted for the review"),
}
NO_OBSERVATION = N_(
    "No observation on this State is on record for this selection. Its concluding observations, read whole, would supply them."
)
# The kinds of ties of the record.
TIES = {
    "asked_again": N_("Asked again"),
    "taken_up": N_("Taken up"),
    "persists": N_("Persists"),
    "reiterated": N_("Reiterated"),
    "reported_done": N_("Reported done"),
}


def point(m: Material, notes: Notes, line: Line, *lead: str) -> Point:
    """A line as a point: what it is, cycle, date and paragraph, the rest of the lead, its text and its source."""
    first, *more = lead
    parts = [first, cycle_name(line.cycle), day(line.date or _(NO_DATE)), *more]
    parts += [paragraph(line)] if line.paragraph else []
    parts += [_("known from a later document")] if line.recalled_in else []
    others = [m.named(c) for c in line.concerns if c != m.first_concern(line)]
    parts += [pair(_("also on"), ", ".join(others))] if others else []
    told, cited = printable(" · ".join(parts)), notes.of(line, m.pages)
    # A paraphrase is ours, and ours are in English.
    lang = line.lang if line.is_sentence else ENGLISH
    return Point(line.text, told, line.is_sentence, cited, line.statement_id, lang)


def observations(m: Material, notes: Notes) -> Section:
    """The observations by concern and cycle, each concern with what became of it, then praise, follow-up and ties."""
    lines = m.at(OBSERVATION)
    status = _statuses(m)
    blocks: list[Block] = [] if lines else [Paragraph(_(NO_OBSERVATION))]
    for concern, ones in m.by_concern(lines).items():
        blocks += [Heading(m.named(concern))]
        blocks += [Paragraph(status[concern])] if concern in status else []
        blocks += [point(m, notes, line, line.act) for line in ones]
    praise, answers = m.at(POSITIVE), m.at(FOLLOW_UP)
    blocks += _listed(m, notes, _("What the Committee welcomed"), praise)
    blocks += [
        Heading(_("Follow-up")),
        *_follow_up(m, notes),
        *(point(m, notes, line, line.who) for line in answers),
    ]
    blocks += _ties(m, notes)
    return Section(
        "observations",
        _("What the Committee said before, and what became of it"),
        tuple(blocks),
        _ids(lines, praise, answers),
    )


def _statuses(m: Material) -> Mapping[str, str]:
    """What became of each concern, cycle by cycle, where it was named at least once."""
    found: dict[str, list[persistence.Cell]] = {}
    for cell in persistence.cells(m.record):
        found.setdefault(cell.concern, []).append(cell)
    return {
        concern: listed(pair(cycle_name(cell.cycle), _(cell.status)) for cell in cells) + "."
        for concern, cells in found.items()
        if any(cell.statement_ids for cell in cells)
    }


def _follow_up(m: Material, notes: Notes) -> list[Block]:
    return [_clock(m, notes, row) for row in m.follow_ups] or [Paragraph(_("No review held is on record."))]


def _clock(m: Material, notes: Notes, row: FollowUp) -> Paragraph:
    cycle = row.review_key.split("/")[1]
    due = (
        _(", due {day} (two years after adoption, by rule)", day=day(row.due)) if row.paragraph_ids and row.due else ""
    )
    came = _(", report dated {day}", day=day(row.received_on)) if row.received_on else ""
    claims = bool(row.paragraph_ids or row.received_on)
    about = _("Follow-up of {review}", review=review_name(m.name, cycle))
    cited = notes.of_review(m, row.review_key, row.source_url, about) if claims else ()
    has_more = any(line.review_key == row.review_key for line in m.at(FOLLOW_UP))
    below = _("; statements on it stand below") if has_more else ""
    return Paragraph(f"{pair(cycle_name(cycle), _(follow_up_state(row, m.reach)))}{due}{came}{below}.", cited)


def _ties(m: Material, notes: Notes) -> list[Block]:
    found: list[Block] = []
    for tie in m.links:
        if tie["concern"] and tie["concern"] not in m.concerns:
            continue
        kind = _(TIES[tie["kind"]])
        about = m.named(tie["concern"]) if tie["concern"] else _("no single concern")
        drawn = _("a source says so") if tie["is_explicit"] else _("our reading, no source says so")
        note = f" {tie['note']}" if tie["note"] else ""
        source = _("Tie “{kind}” on {concern}, {state}", kind=kind, concern=about, state=m.name)
        found.append(Paragraph(f"{kind}, {about} ({drawn}).{note}", notes.of_page(source, tie["source_url"])))
    return [Heading(_("Ties between cycles and stages")), *found] if found else []


def stakeholders(m: Material, notes: Notes) -> Section:
    """What NGOs, the national institution and UN entities said, by concern; papers apart from meetings; no advocacy."""
    blocks: list[Block] = []
    for kind, name in {**TYPES, **OTHERS}.items():
        for steps, where in HEARD.items():
            lines = tuple(line for line in m.at(*steps) if line.type == kind)
            if kind in OTHERS and not lines:
                continue
            blocks.append(Heading(_(where, who=_(name))))
            blocks += _by_concern(m, notes, lines) or [Paragraph(_nothing(kind, steps))]
    return Section(
        "stakeholders",
        _("What stakeholders told the Committee"),
        tuple(blocks),
        _ids(m.at(*(s for k in HEARD for s in k))),
    )


def _nothing(kind: str, steps: tuple[str, ...]) -> str:
    if SUBMISSION in steps:
        return _("Nothing on record. A paper on the session's page, read whole, would supply it.")
    if kind == "un_entity":
        return _("Nothing on record: usually heard in a closed meeting.")
    return _("Nothing on record. A summary of the meeting with stakeholders, read whole, would supply it.")


def _by_concern(m: Material, notes: Notes, lines: tuple[Line, ...]) -> list[Block]:
    return [
        point(m, notes, line, m.named(concern), line.who, *_unusual(line))
        for concern, ones in m.by_concern(lines).items()
        for line in ones
    ]


def _unusual(line: Line) -> tuple[str, ...]:
    return () if line.is_briefing else (line.act,)


def _listed(m: Material, notes: Notes, title: str, lines: tuple[Line, ...]) -> list[Block]:
    return [Heading(title), *(point(m, notes, line, line.act) for line in lines)] if lines else []


def _ids(*groups: Iterable[Line]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.statement_id for group in groups for line in group))
