"""What comes next and what was due: one row a date or step that a source or a rule gives for a review."""

from __future__ import annotations

import pandas as pd

from tracker.build import run
from tracker.indicators.clocks import FOLLOW_UP_MONTHS
from tracker.predicate import where
from tracker.selection import Selection

DUE = """
with chosen as (
    select r.*, t.label_en as status_label from review_row as r
    left join term as t on t.list = 'review_status' and t.slug = r.status where {condition}
), received as (
    select x.review_key, min(d.page_date) as on_day, any_value(d.symbol) as symbol, any_value(d.url) as url
    from document_review as x join document as d using (document_id)
    where d.source_type = 'follow_up_report' group by x.review_key
), rows as (
    select review_key, iso3, state_name as state, cycle, 'follow_up_due' as what,
        (co_adopted_on + to_months($months))::date::varchar as day, co_symbol as symbol,
        'by rule: ' || $months::varchar || ' months after the observations of ' || co_adopted_on::varchar as basis,
        case when received.review_key is not null then 'report on record' || coalesce(', ' || received.on_day, '')
            else 'no report on record' end as on_record,
        coalesce(received.url, source_url) as source_url
    from chosen left join received using (review_key)
    where co_adopted_on is not null
    union all by name
    select review_key, iso3, state_name as state, cycle, 'review_coming' as what,
        case when dialogue_from > $reach::date then dialogue_from::varchar end as day,
        coalesce(report_symbol, loi_symbol) as symbol,
        'status in the table of reviews: ' || status_label as basis,
        case when dialogue_from > $reach::date then 'date from a source' else 'no date on record' end as on_record,
        source_url
    from chosen where status in ('scheduled', 'report_submitted', 'loipr_adopted')
)
select review_key, iso3, state, cycle, what, day, symbol, basis, on_record, source_url,
    case when day is null then 'undated' when day > $reach then 'coming' else 'passed' end as position
from rows order by day nulls last, strip_accents(state), cycle
"""


def due(selection: Selection, reach: str) -> pd.DataFrame:
    """One row a date of a review in the selection, by day: what is due or coming, its basis, whether it came, its source.

    `reach` is the day to which the record reaches; `position` tells coming, passed and undated apart by it. The
    follow-up date is a rule (24 months after adoption), never a deadline that a source states.
    """
    condition, params = where(selection, "reviews")
    return run(DUE.format(condition=condition), {**params, "reach": reach, "months": FOLLOW_UP_MONTHS})
