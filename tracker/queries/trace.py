"""The statements of a State by step and concern, those that the selection chose marked, and the ties between them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tracker.build import run
from tracker.predicate import where
from tracker.selection import Selection

STATED = """
select statement_id, review_key, cycle, step, organisation, speaker_names, speaker_role, stakeholder_type, act, date_text,
    date_basis, text, text_origin, document_title, symbol, paragraph, extent, url, concerns, coalesce({condition}, false) as is_chosen
from step_statement
where step is not null and review_iso3 = $traced_state and ($traced_concern is null or list_contains(concerns, $traced_concern))
order by review_key, date_text, document_id, ordinal, statement_id
"""
TIES = """
select link_id, kind, concern, from_cycle, from_stage, to_cycle, to_stage, from_ids, to_ids, is_explicit, note, source_url
from link where iso3 = $traced_state and (concern is null or concern = $traced_concern) order by link_id
"""
STEPS = """
with each as (
    select statement_id, review_key, step, date_text, unnest(concerns) as concern
    from step_statement where step is not null and review_iso3 = $traced_state and {condition}
)
select concern, review_key, step, max(date_text) as latest, count(distinct statement_id) as n from each group by all order by all
"""
STATES = """
select iso3 from state
where iso3 in (select review_iso3 from step_statement where step is not null and len(concerns) > 0)
order by strip_accents(name_en)
"""


def stated(selection: Selection, iso3: str, concern: str | None = None) -> list[dict[str, Any]]:
    """One row a statement about a review of the State at any step, of one concern or of all; `is_chosen` by the selection."""
    condition, params = where(replace(selection, context=False), "statements")
    return _rows(STATED.format(condition=condition), {**params, "traced_state": iso3, "traced_concern": concern})


def ties(iso3: str, concern: str) -> list[dict[str, Any]]:
    """One row a tie of the record about the State and the concern."""
    return _rows(TIES, {"traced_state": iso3, "traced_concern": concern})


def steps(selection: Selection, iso3: str) -> list[dict[str, Any]]:
    """One row a concern, review and step of the State with a chosen statement: how many, and the newest date."""
    condition, params = where(replace(selection, context=False), "statements")
    return _rows(STEPS.format(condition=condition), {**params, "traced_state": iso3})


def states() -> list[str]:
    """The codes of the States of which at least one concern is on record at a step, by name."""
    return [str(iso3) for iso3 in run(STATES)["iso3"]]


def _rows(sql: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    found = run(sql, params).astype(object)
    return [
        {str(name): cell for name, cell in row.items()} for row in found.where(found.notna(), None).to_dict("records")
    ]
