"""The rows that the indicators are computed from. The reviews in scope are those of the selection."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from tracker.build import Build, Params, current_build, frozen, run
from tracker.indicators.clocks import Due, FollowUp, Last, Received
from tracker.indicators.record import Record, Review
from tracker.indicators.voices import Voice
from tracker.predicate import where
from tracker.queries.plain import plain
from tracker.queries.points import points as points
from tracker.queries.rows import of_ids
from tracker.queries.said import said
from tracker.selection import Selection

REVIEWS = """
with chosen as (
    select *, coalesce({condition}, false) as in_scope from review_row
), read as (
    select review_key, list(step order by step) as steps, list(recorded order by step) as recorded
    from step_recorded group by review_key
)
select review_key as key, iso3, state_name as state, cycle, status = 'reviewed' as is_reviewed,
    dialogue_to::varchar as dialogue_to, co_adopted_on::varchar as adopted_on, in_scope, steps, recorded
from chosen join read using (review_key)
where iso3 in (select iso3 from chosen where in_scope)
order by iso3, cycle
"""
VOICES = """
select h.review_key, r.state_name as state, h.stakeholder_type, h.heard, h.is_inferred, h.statement_ids, h.participants,
    h.papers, h.from_abroad, h.source_url, h.recorded
from heard as h join review_row as r using (review_key)
where h.review_key in (select review_key from review_row where {condition}) and r.status = 'reviewed'
order by strip_accents(r.state_name), r.cycle, h.stakeholder_type
"""
PARTIES = """
with held as (
    select iso3, arg_max(review_key, cycle) as review_key, max(cycle) as cycle from review where status = 'reviewed' group by iso3
)
select s.iso3, s.name_en as state, s.entered_into_force_on::varchar as in_force_on, h.review_key,
    r.co_adopted_on::varchar as adopted_on, r.dialogue_to::varchar as dialogue_to
from state as s left join held as h using (iso3) left join review as r on r.review_key = h.review_key
where s.is_party and (len($states) = 0 or list_contains($states, s.iso3))
    and (len($regions) = 0 or list_contains($regions, s.un_region))
order by strip_accents(s.name_en), s.iso3
"""
# A day is taken from a page only where the page gives the whole day: a month is no date to count days from.
WAITING = """
select review_key, state_name as state, report_symbol,
    (select min(page_date) from document_review as x join document as d using (document_id)
        where x.review_key = r.review_key and d.source_type = 'state_report' and length(d.page_date) = 10) as received_on,
    source_url
from review_row as r
where {condition} and status = 'report_submitted'
order by strip_accents(state_name), cycle
"""
DUES = """
with stated as (
    select c.iso3, max(c.due_on) as due_on, arg_max(d.title, c.due_on) as stated_in, arg_max(d.url, c.due_on) as source_url
    from calendar as c join document as d using (document_id)
    where c.due_on is not null and contains(lower(c.what), 'report') and not regexp_matches(lower(c.what), 'follow|list|repl')
    group by c.iso3
)
select s.iso3, p.name_en as state, s.due_on::varchar as due_on, s.stated_in, s.source_url,
    case
        when bool_or(r.report_symbol is not null and r.procedure is distinct from 'without_report') then true
        when bool_or(r.status = 'scheduled') then null
        else false
    end as has_report
from stated as s join state as p using (iso3)
left join review as r on r.iso3 = s.iso3 and coalesce(r.dialogue_to, r.co_adopted_on, s.due_on) >= s.due_on
where (len($states) = 0 or list_contains($states, s.iso3)) and (len($regions) = 0 or list_contains($regions, p.un_region))
group by s.iso3, p.name_en, s.due_on, s.stated_in, s.source_url
order by strip_accents(p.name_en), s.iso3
"""
FOLLOW_UPS = """
with asked as (
    select review_key, list(statement_id order by statement_id) as paragraph_ids
    from step_statement where step = 'observation' and act = 'follow_up' group by review_key
), came as (
    select review_key, min(page_date) filter (length(page_date) = 10) as received_on, min(url) as source_url
    from document_review join document using (document_id) where source_type = 'follow_up_report' group by review_key
)
select r.review_key, r.state_name as state, r.co_adopted_on::varchar as adopted_on,
    coalesce(paragraph_ids, []) as paragraph_ids, received_on, coalesce(came.source_url, r.source_url) as source_url
from review_row as r left join asked using (review_key) left join came using (review_key)
where {condition} and r.status = 'reviewed'
order by strip_accents(r.state_name), r.cycle
"""


def reference_date() -> date:
    """How far the record of this build reaches: the date that every clock runs to."""
    return date.fromisoformat(current_build().manifest["covers_until"])


def record(selection: Selection, procedural: bool = False, within: tuple[str, ...] = ()) -> Record:
    """All reviews of the States in the selection, those chosen marked as in scope, with what was said at each step.

    `within` narrows the concerns; all are looked at when it is empty.
    """
    condition, params = where(selection, "reviews")
    return _record(current_build(), condition, frozen(params), procedural, within)


@lru_cache(maxsize=64)
def _record(build: Build, condition: str, params: Params, procedural: bool, within: tuple[str, ...]) -> Record:
    reviews = tuple(_review(row) for row in _rows(REVIEWS.format(condition=condition), dict(params)))
    concerns = map(str, run("select concern from concern order by position")["concern"])
    return Record(
        reviews,
        said(dict.fromkeys(review.iso3 for review in reviews)),
        tuple(concern for concern in concerns if not within or concern in within),
        procedural,
    )


def _review(row: dict[str, Any]) -> Review:
    recorded = dict(zip(row.pop("steps"), row.pop("recorded"), strict=True))
    return Review(
        **{
            **row,
            "recorded": recorded,
            "dialogue_to": _day(row["dialogue_to"]),
            "adopted_on": _day(row["adopted_on"]),
        }
    )


def voices(selection: Selection) -> tuple[Voice, ...]:
    """One voice a review held in the selection and stakeholder type, by State, cycle and type."""
    condition, params = where(selection, "reviews")
    rows = _rows(VOICES.format(condition=condition), params)
    return tuple(Voice(**{("value" if name == "heard" else name): cell for name, cell in row.items()}) for row in rows)


def parties(selection: Selection) -> tuple[Last, ...]:
    """One row a State party in the chosen States and regions, with its latest review held, by name."""
    rows = _rows(PARTIES, _of_states(selection))
    return tuple(Last(**_dated(row, "in_force_on", "adopted_on", "dialogue_to")) for row in rows)


def dues(selection: Selection) -> tuple[Due, ...]:
    """One row a State in the chosen States and regions for which a source states when a report is due, by name."""
    return tuple(Due(**_dated(row, "due_on")) for row in _rows(DUES, _of_states(selection)))


def _of_states(selection: Selection) -> dict[str, Any]:
    return {"states": list(selection["state"]), "regions": list(selection["region"])}


def waiting(selection: Selection) -> tuple[Received, ...]:
    """One row a review in the selection whose report was received and that was not held yet."""
    condition, params = where(selection, "reviews")
    return tuple(Received(**_dated(row, "received_on")) for row in _rows(WAITING.format(condition=condition), params))


def follow_ups(selection: Selection) -> tuple[FollowUp, ...]:
    """One row a review held in the selection, with the paragraphs that ask for follow-up and the day the report came."""
    condition, params = where(selection, "reviews")
    rows = _rows(FOLLOW_UPS.format(condition=condition), params)
    return tuple(FollowUp(**_dated(row, "adopted_on", "received_on")) for row in rows)


def statements(ids: Iterable[str]) -> pd.DataFrame:
    """The statements behind a number, newest first, with the columns of tables.STATEMENTS."""
    return of_ids(ids)


def _rows(sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    return plain(run(sql, params))


def _dated(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {**row, **{name: _day(row[name]) for name in names}}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
