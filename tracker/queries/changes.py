"""What two kept builds hold of the same things, for the comparison: one row a thing, the same columns in both."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from tracker.build import Build, run_on
from tracker.predicate import where
from tracker.selection import Selection

STATEMENTS = """
select statement_id as id, text as said, array_to_string(states, '; ') as states, url as source_url,
    date_text as date, {chosen} as is_chosen
from statement_row
"""
MEETINGS = """
select meeting_id as id, title as said, array_to_string(states, '; ') as states, urls[1] as source_url,
    held_text as date, held_until::varchar as held_until, session::varchar as session, {chosen} as is_chosen
from meeting_row
"""
DOCUMENTS = """
select document_id as id, coalesce(symbol || ', ', '') || title as said, '' as states, url as source_url,
    page_date as date, extent, {chosen} as is_chosen
from document
"""
REVIEWS = """
select review_key as id, state_name || ', cycle ' || cycle as said, iso3 as states, source_url,
    status, session::varchar as session, dialogue_from::varchar as dialogue_from, dialogue_to::varchar as dialogue_to,
    co_adopted_on::varchar as co_adopted_on, report_symbol, loi_symbol, co_symbol, {chosen} as is_chosen
from review_row
"""
SESSIONS = """
select session::varchar as id, 'Session ' || session as said, '' as states, source_url,
    starts_on::varchar as starts_on, ends_on::varchar as ends_on, place, {chosen} as is_chosen
from session
"""
CALENDAR = """
select concat_ws(' | ', c.document_id, c.iso3, c.what, c.symbol) as id, c.what as said, coalesce(c.iso3, '') as states,
    any_value(d.url) as source_url, string_agg(c.due_on::varchar, '; ' order by c.due_on) as due_on,
    string_agg(c.takes_place_on::varchar, '; ' order by c.takes_place_on) as takes_place_on, bool_or({chosen}) as is_chosen
from calendar as c join document as d using (document_id)
group by all
"""
REPLACED = "select statement_id as id, superseded_by from statement where superseded_by is not null"


@dataclass(frozen=True)
class Kind:
    """One kind of thing that can be new, gone or changed: its name, its query, and the values that are compared."""

    name: str
    sql: str
    watched: tuple[str, ...]


KINDS = (
    Kind("meeting", MEETINGS, ("date", "held_until", "session")),
    Kind("statement", STATEMENTS, ("said", "date")),
    Kind("document", DOCUMENTS, ("said", "date", "extent")),
    Kind(
        "review",
        REVIEWS,
        (
            "status",
            "session",
            "dialogue_from",
            "dialogue_to",
            "co_adopted_on",
            "report_symbol",
            "loi_symbol",
            "co_symbol",
        ),
    ),
    Kind("session", SESSIONS, ("starts_on", "ends_on", "place")),
    Kind("calendar", CALENDAR, ("due_on", "takes_place_on")),
)


def things(build: Build, kind: Kind, selection: Selection) -> pd.DataFrame:
    """One row a thing of this kind in the build; `is_chosen` says whether the selection picks it there.

    Raises OlderMaking or NoBuild.
    """
    rows = {"meeting": "meetings", "review": "reviews", "calendar": "reviews"}.get(kind.name, "statements")
    condition, params = where(selection, rows)
    if kind.name in ("document", "session", "calendar"):
        condition, params = _behind(kind.name, selection, condition, params)
    frame = run_on(build, kind.sql.format(chosen=f"coalesce({condition}, false)"), params)
    return frame.astype(object).where(frame.notna(), None)


def replaced_by(build: Build) -> dict[str, str]:
    """For each statement that the build leaves out since a document was read: the statement that took its place."""
    return {str(old): str(new) for old, new in run_on(build, REPLACED).itertuples(index=False)}


def _behind(
    name: str, selection: Selection, condition: str, params: dict[str, object]
) -> tuple[str, dict[str, object]]:
    """Things without columns of their own to filter are chosen with what stands behind them."""
    if selection.is_everything:
        return "true", {}
    if name == "calendar":
        return f"c.iso3 in (select iso3 from review_row where {condition})", params
    if name == "session":
        return f"session in (select session from statement_row where {condition})", params
    return f"document_id in (select document_id from statement_row where {condition})", params
