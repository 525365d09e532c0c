"""Provisional agendas of a session: which report is considered when, which are due or overdue, which lists are drawn up."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from etl.knowledge import Knowledge
from etl.parse.draft import Draft
from etl.parse.front import Front
from etl.parse.meeting import session_printed
from etl.parse.mending import mended
from etl.parse.model import Appointment, Header, ParsedDocument
from etl.parse.names import states_in
from etl.parse.sentences import paragraphs_of, sentences_of
from etl.parse.timetable import days_in, first_of

CONSIDERED = re.compile(r"\bconsider(?:s|ed|ation)?\b|\bexamen\b|\bexaminer\b|\bexaminar\b", re.IGNORECASE)
OVERDUE = re.compile(r"\boverdue\b|\ben retard\b|\ben souffrance\b|\batrasad|\bretras", re.IGNORECASE)
DUE = re.compile(
    r"\bdue (?:on|date|by)\b|\bto be submitted\b|\bsubmission of reports\b|\battendus?\b|\bprésentation des rapports\b|\bpresentación de informes\b",
    re.IGNORECASE,
)
LISTS = re.compile(r"\blists? of issues\b|\blistes? de points\b|\blistas? de cuestiones\b", re.IGNORECASE)
# Reports that have come in and wait their turn are not under review at this session.
WAITING = re.compile(
    r"\bawait|\bpending\b|\bbacklog\b|\bfuture sessions?\b|\ben attente\b|\bsessions? ultérieures?\b|\bpendientes?\b|"
    r"\bfutur[oa]s?\b|\bhad (?:been )?received\b|\ba reçu\b|\bavait reçu\b|\bhabía recibido\b|\bha recibido\b",
    re.IGNORECASE,
)
HELD = re.compile(r"\bwill be held\b|\bse tiendra\b|\bse celebrará\b", re.IGNORECASE)
REPORT = re.compile(r"CMW/C/([A-Z]{3})/\d(?:-\d)?(?!\d)")


def parse(header: Header, front: Front, knowledge: Knowledge) -> ParsedDocument:
    """The agenda with its session and calendar; it is procedure, so each of its sentences is set aside."""
    blocks = [*front.head, *front.body]
    opens = next((days[0] for block in blocks[:20] if len(days := days_in(block, None)) > 1), None)
    calendar = _calendar(blocks, opens or front.published, knowledge)
    reviewed = tuple(dict.fromkeys(row.iso3 for row in calendar if row.what == "dialogue"))
    draft, paragraphs = Draft(knowledge), paragraphs_of(list(front.body))
    for paragraph in paragraphs:
        for text, _, _ in sentences_of(paragraph, header.language):
            draft.put_aside(text, "agenda: procedure or timetable")
    session = int(header.symbol.split("/")[2]) if header.symbol else _session(front)
    header = replace(
        header,
        session=session,
        session_basis=("symbol" if header.symbol else "printed") if session else None,
        states_under_review=reviewed,
        other_states=tuple(state for state in states_in("\n".join(blocks), knowledge) if state not in reviewed),
        report_symbols=tuple(dict.fromkeys(row.symbol for row in calendar if row.what == "dialogue" and row.symbol)),
        next_meeting=first_of(calendar),
    )
    return replace(draft.finish(header, paragraphs, ()), calendar=calendar)


def _session(front: Front) -> int | None:
    """The session of an agenda without a symbol: of the sentence that says when it will be held, else of its head."""
    held = (block for block in (*front.head, *front.body) if HELD.search(block))
    return next((number for place in (*held, *mended(list(front.head))) if (number := session_printed(place))), None)


def _calendar(blocks: list[str], near: date | None, knowledge: Knowledge) -> tuple[Appointment, ...]:
    """One row a State and date: the part of the agenda says what is dated, the State stands in the row or in the lines above."""
    found: dict[Appointment, None] = {}
    part: str = ""
    state: str | None = None
    for block in blocks:
        if part != "dialogue" and WAITING.search(block) and not OVERDUE.search(block):
            continue
        turned = _part(block)
        if turned and not (part == "report overdue" and turned == "report due" and len(block) < 30):
            part, state = turned, None
        if not part:
            continue
        for piece in _pieces(block, knowledge):
            listed = LISTS.search(piece)
            named = states_in(piece, knowledge)
            if listed:
                found |= {
                    Appointment(iso3, "list of issues"): None for iso3 in states_in(piece[listed.start() :], knowledge)
                }
                continue
            for iso3 in named or ((state,) if state else ()):
                found |= dict.fromkeys(_rows(iso3, part, piece, near))
            state = named[-1] if named else (state if len(block) < 120 else None)
    return _merged(tuple(found))


def _pieces(block: str, knowledge: Knowledge) -> list[str]:
    """A row as one piece; a paragraph as its sentences, and a sentence that names symbols as a piece for each State."""
    if len(block) < 120:
        return [block]
    pieces = []
    for sentence in re.split(r"(?<=\.)\s+(?=[A-ZÀ-Þ])", block):
        starts = [m.start() for m in knowledge.state_pattern.finditer(sentence.replace("’", "'"))]
        several = len(starts) > 1 and REPORT.search(sentence) and not LISTS.search(sentence)
        cuts = [0, *starts[1:], len(sentence)] if several else [0, len(sentence)]
        pieces += [sentence[a:b] for a, b in zip(cuts, cuts[1:], strict=False)]
    return pieces


def _part(block: str) -> str | None:
    if OVERDUE.search(block):
        return "report overdue"
    if DUE.search(block):
        return "report due"
    return "dialogue" if CONSIDERED.search(block) and not _is_business(block) else None


def _is_business(block: str) -> bool:
    """True for a sentence that considers something else than reports: the agenda, the programme of work."""
    return bool(
        re.search(
            r"\bprogramme of work\b|\bagenda\b|\bgeneral comment\b|\bprogramme de travail\b", block, re.IGNORECASE
        )
    )


def _rows(iso3: str, part: str, piece: str, near: date | None) -> list[Appointment]:
    symbol = next((match.group() for match in REPORT.finditer(piece) if match.group(1) == iso3), None)
    days = [day.isoformat() for day in days_in(piece, near)]
    if part == "dialogue":
        return [Appointment(iso3, part, on=day, symbol=symbol) for day in days] or [
            Appointment(iso3, part, symbol=symbol)
        ]
    return [Appointment(iso3, part, due=day, symbol=symbol) for day in days]


def _merged(rows: tuple[Appointment, ...]) -> tuple[Appointment, ...]:
    """The rows with the symbol that stood on another line of the same State, and none that says less than another."""
    symbols = {(row.iso3, row.what): row.symbol for row in rows if row.symbol}
    dated = {(row.iso3, row.what) for row in rows if row.on or row.due}
    full = [replace(row, symbol=row.symbol or symbols.get((row.iso3, row.what))) for row in rows]
    return tuple(dict.fromkeys(row for row in full if row.on or row.due or (row.iso3, row.what) not in dated))
