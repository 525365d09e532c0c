"""What happened to States: treaty facts, the story of each review, the world map, the years between reviews."""

from __future__ import annotations

import pandas as pd

from tracker.build import run
from tracker.predicate import where
from tracker.selection import Selection

PARTIES = """
with held as (
    select iso3, count(*) as reviews, max(coalesce(dialogue_to, co_adopted_on))::varchar as last_reviewed
    from review where status = 'reviewed' group by iso3
)
select s.iso3, s.name_en as state, s.un_region as region, s.is_party, s.consent_kind,
    s.signed_on::varchar as signed_on, s.consent_on::varchar as consent_on,
    s.entered_into_force_on::varchar as entered_into_force_on, s.latitude, s.longitude, s.is_verified, s.source_url,
    coalesce(held.reviews, 0) as reviews, held.last_reviewed
from state as s left join held using (iso3)
where (s.is_party or s.is_signatory) and (len($states) = 0 or list_contains($states, s.iso3))
    and (len($regions) = 0 or list_contains($regions, s.un_region))
order by strip_accents(s.name_en)
"""
STORY = """
select r.*, t.label_en as status_label, p.label_en as procedure_label,
    (select min(d.page_date) from document_review as x join document as d using (document_id)
        where x.review_key = r.review_key and d.source_type = 'list_of_issues') as loi_date,
    (r.co_adopted_on + interval 24 months)::date::varchar as follow_up_due,
    (select list(stage order by stage) from (
        select stage || ':' || count(*) as stage from statement_row as s
        where s.review_key = r.review_key and not s.is_context group by s.stage)) as on_record
from review_row as r
left join term as t on t.list = 'review_status' and t.slug = r.status
left join term as p on p.list = 'procedure' and p.slug = r.procedure
where {condition}
order by r.cycle desc
"""
GAPS = """
with held as (
    select iso3, state_name, cycle, review_key, coalesce(dialogue_to, co_adopted_on) as held_on
    from review_row where {condition} and status = 'reviewed' and coalesce(dialogue_to, co_adopted_on) is not null
), paired as (
    select *, lag(cycle) over one_state as from_cycle, lag(held_on) over one_state as before from held
    window one_state as (partition by iso3 order by cycle)
)
select state_name as state, from_cycle, cycle as to_cycle, before::varchar as earlier, held_on::varchar as later,
    round((held_on - before) / 365.25, 1) as years
from paired where before is not null order by strip_accents(state_name), cycle
"""


def parties(selection: Selection) -> pd.DataFrame:
    """One row a party or signatory in the chosen States and regions: treaty facts, reviews held, day of the last one."""
    return run(PARTIES, {"states": list(selection["state"]), "regions": list(selection["region"])})


def story(selection: Selection) -> pd.DataFrame:
    """One row a review of the selection, newest first, with the date of its list, follow-up due and what is on record."""
    condition, params = where(selection, "reviews")
    return run(STORY.format(condition=condition), params)


def gaps(selection: Selection) -> pd.DataFrame:
    """One row a pair of consecutive reviews of one State, both in the selection: their days and the years between."""
    condition, params = where(selection, "reviews")
    return run(GAPS.format(condition=condition), params)
