"""What must hold of the calendar before a build is published: sessions, reviews and meetings, each date in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

from etl.errors import Finding
from etl.keys import place_of
from etl.records import Meeting, Review, Session, State

REMEDY = "Correct the cell, with its source"
# A note ahead of a session and a paper of somebody else come before or after it.
OUTSIDE_SESSIONS = ("announcement", "other")
Fault = tuple[str, str, str]


def check_sessions(sessions: Iterable[Session], data: Path) -> list[Finding]:
    """Findings for sessions that end before they start, overlap, or leave a number out."""
    findings = []
    ordered = sorted(sessions, key=lambda session: session.session)
    for before, session in pairwise([None, *ordered]):
        if session:
            faults = _session_faults(session, before)
            findings += _findings("sessions.csv", data, str(session.session), faults)
    return findings


def _session_faults(session: Session, before: Session | None) -> list[Fault]:
    faults = []
    if session.session != (before.session + 1 if before else 1):
        faults.append(("number", str(session.session), "a number before it is left out"))
    if session.starts_on and session.ends_on and session.ends_on < session.starts_on:
        faults.append(("ends_on", str(session.ends_on), "comes before the first day"))
    if before and before.ends_on and session.starts_on and session.starts_on <= before.ends_on:
        faults.append(("starts_on", str(session.starts_on), f"lies within session {before.session}"))
    return faults


def check_reviews(
    reviews: Iterable[Review], sessions: Iterable[Session], states: Iterable[State], data: Path
) -> list[Finding]:
    """Findings for dates outside their session, in the wrong order or on a weekend, and symbols of another State."""
    spans = {session.session: session for session in sessions}
    in_force = {state.iso3: state.entered_into_force_on for state in states}
    findings: list[Finding] = []
    last: dict[str, Review] = {}
    for review in sorted(reviews, key=lambda r: (r.iso3, r.cycle)):
        faults = _day_faults(review, spans.get(review.session or 0))
        faults += _order_faults(review, last.get(review.iso3), in_force.get(review.iso3))
        findings += _findings("reviews.csv", data, review.review_key, faults + _symbol_faults(review))
        last[review.iso3] = review if review.dialogue_from else last.get(review.iso3, review)
    return findings


def _day_faults(review: Review, session: Session | None) -> list[Fault]:
    faults = []
    for field in ("dialogue_from", "dialogue_to", "co_adopted_on"):
        day = getattr(review, field)
        if day and session and _is_outside(day, session):
            faults.append((field, str(day), f"lies outside session {session.session}"))
        if day and day.weekday() > 4:
            faults.append((field, str(day), "is on a weekend"))
    return faults


def _order_faults(review: Review, before: Review | None, in_force: date | None) -> list[Fault]:
    faults = []
    first, last, adopted = review.dialogue_from, review.dialogue_to, review.co_adopted_on
    if first and last and last < first:
        faults.append(("dialogue_to", str(last), "comes before the first day of the dialogue"))
    if adopted and last and adopted < last:
        faults.append(("co_adopted_on", str(adopted), "comes before the end of the dialogue"))
    if before and before.dialogue_from and first and first < before.dialogue_from:
        faults.append(("dialogue_from", str(first), f"comes before cycle {before.cycle}"))
    if first and in_force and first < in_force:
        faults.append(("dialogue_from", str(first), f"comes before {in_force}, when the State became bound"))
    return faults


def _symbol_faults(review: Review) -> list[Fault]:
    faults = []
    for field in ("report_symbol", "co_symbol", "loi_symbol"):
        symbol = getattr(review, field)
        if symbol and not re.fullmatch(rf"CMW/C/{review.iso3}/(CO/|Q/|QPR/)?\d+(-\d+)?(/.+)?", symbol):
            faults.append((field, symbol, f"is no symbol of {review.iso3}"))
    return faults


def check_meetings(meetings: Iterable[Meeting], sessions: Iterable[Session], data: Path) -> list[Finding]:
    """Findings for meetings outside their session, that end before they start, or whose day contradicts its precision."""
    spans: Mapping[int, Session] = {session.session: session for session in sessions}
    findings = []
    for meeting in meetings:
        faults = _meeting_faults(meeting, spans.get(meeting.session or 0))
        findings += _findings("meetings.jsonl", data, meeting.meeting_id, faults)
    return findings


def _meeting_faults(meeting: Meeting, session: Session | None) -> list[Fault]:
    faults = []
    day, last = meeting.held_on, meeting.held_until
    if day and session and meeting.kind not in OUTSIDE_SESSIONS and _is_outside(day, session):
        faults.append(("held_on", str(day), f"lies outside session {session.session}"))
    if day and last and last < day:
        faults.append(("held_until", str(last), "comes before the first day"))
    if (day is not None) != (meeting.date_precision == "day"):
        faults.append(("date_precision", meeting.date_precision, f"does not fit the day {day or 'not known'}"))
    return faults


def _is_outside(day: date, session: Session) -> bool:
    return bool(session.starts_on and session.ends_on and not session.starts_on <= day <= session.ends_on)


def _findings(file: str, data: Path, key: str, faults: list[Fault]) -> list[Finding]:
    if not faults:
        return []
    place = f"{place_of(data, file, key)} ({key})"
    return [Finding(file, place, field, value, reason, REMEDY) for field, value, reason in faults]
