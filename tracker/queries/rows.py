"""The rows behind a number: statements, reviews, meetings and organisations of a selection, as the tables declare them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import pandas as pd

from tracker.build import Build, current_build, pinned, run
from tracker.paged import Paged
from tracker.predicate import where
from tracker.queries import counts, search
from tracker.selection import Selection


def _term(list_name: str, column: str) -> str:
    return f"(select label_en from term where list = '{list_name}' and slug = {column})"


def _terms(list_name: str, column: str) -> str:
    return (
        f"(select string_agg(label_en, '; ' order by position) from term"
        f" where list = '{list_name}' and list_contains({column}, slug))"
    )


NEWEST_FIRST = "s.date_text desc nulls last, s.meeting_id nulls last, s.document_id, s.ordinal, s.statement_id"
CHOSEN = "select s.* from statement_row as s where {condition}"
# The rows of a page are cut out before anything is looked up for them: a page costs the same in a record of any size.
PAGE = CHOSEN + f" order by {NEWEST_FIRST} limit $n offset $first"
RANKED = f"select s.statement_id from statement_row as s where {{condition}} order by {NEWEST_FIRST}"
STATEMENTS = f"""
select
    s.date_text as date,
    list_aggregate(s.states, 'string_agg', '; ') as states, s.cycle,
    {_term("stakeholder_type", "s.stakeholder_type")} as stakeholder_type,
    s.organisation, nullif(list_aggregate(s.speaker_names, 'string_agg', '; '), '') as speaker, s.speaker_role as role,
    {_term("act", "s.act")} as act, s.text, s.text_origin as origin,
    (select string_agg(c.label_en, '; ' order by x.position, c.position)
        from statement_concern as x join concern as c using (concern) where x.statement_id = s.statement_id) as concerns,
    (select string_agg(distinct x.decided_by || case when x.is_unsure then ' (unsure)' else '' end, '; ')
        from statement_concern as x where x.statement_id = s.statement_id) as concerns_decided_by,
    {_terms("affected_group", "s.groups")} as groups,
    nullif(list_aggregate(s.articles, 'string_agg', '; '), '') as articles,
    {_term("stage", "s.stage")} as stage, {_terms("meeting_kind", "s.kinds")} as kinds,
    s.meeting_title as meeting, s.session, s.review_key as review,
    {_term("part", "s.part")} as part, s.paragraph, {_term("relation", "s.relation")} as relation,
    {_term("source_type", "s.source_type")} as source_type, s.document_title as document, s.symbol,
    {_term("extent", "s.extent")} as extent, s.date_basis, s.url as source_url,
    s.statement_id, s.document_id, s.meeting_id
from ({{chosen}}) as s
order by {NEWEST_FIRST}
"""

REVIEWS = f"""
select
    state_name as state, iso3, cycle, {_term("review_status", "status")} as status,
    {_term("procedure", "procedure")} as procedure, session, dialogue_from::varchar as dialogue_from,
    dialogue_to::varchar as dialogue_to, co_adopted_on::varchar as co_adopted_on, report_kind, report_symbol, loi_symbol,
    co_symbol, nullif(list_aggregate(inferred_fields, 'string_agg', '; '), '') as inferred,
    case when is_verified then 'yes' else 'no' end as verified,
    (select count(*) from statement_row as s where s.review_key = r.review_key and not s.is_context) as statements,
    source_url, review_key
from review_row as r
where {{condition}}
order by strip_accents(state_name), cycle
"""

MEETINGS = f"""
select
    held_text as held, title, {_terms("meeting_kind", "kinds")} as kinds, session,
    nullif(list_aggregate(states, 'string_agg', '; '), '') as states, document_count as documents,
    (select count(*) from statement_row as s where s.meeting_id = m.meeting_id and not s.is_context) as statements,
    date_basis, urls[1] as source_url, meeting_id
from meeting_row as m
where {{condition}}
order by held_text desc nulls last, meeting_id desc
"""

ORGANISATIONS = f"""
with chosen as (
    select * from statement_row where {{condition}}
), by_state as (
    select o as id, st as iso3, count(distinct statement_id) as n
    from chosen, unnest(organisations) as u(o), unnest(states) as v(st) group by all
), spoke as (
    select id, string_agg(iso3 || ' (' || n || ')', '; ' order by n desc, iso3) as spoke_on from by_state group by id
), behind as (
    select o as id, count(distinct statement_id) as statements, count(distinct review_key) as reviews,
        count(distinct meeting_id) as meetings, count(distinct document_id) as documents, min(url) as source_url
    from chosen, unnest(organisations) as u(o) group by o
)
select k.name as organisation, k.acronym, {_term("stakeholder_type", "k.stakeholder_type")} as stakeholder_type,
    spoke_on, reviews, meetings, statements, documents, source_url, k.stakeholder_id as organisation_id
from behind join stakeholder as k on k.stakeholder_id = behind.id left join spoke using (id)
order by statements desc, k.name, organisation_id
"""


def statements(selection: Selection) -> pd.DataFrame:
    """One row a chosen statement with the columns of tables.STATEMENTS, newest first; where words are asked for, the
    best answers first, and equally good ones newest first."""
    condition, params = where(selection, "statements")
    frame = run(STATEMENTS.format(chosen=CHOSEN.format(condition=condition)), params)
    return _best_first(frame, selection.words) if selection.words else frame


def paged(selection: Selection) -> Paged:
    """The rows of `statements`, page by page. All of them come from the build of this moment, however late they are fetched."""
    n = counts.count(selection, "statements", "statement")
    return Paged(n, partial(_page, selection), partial(_of, current_build(), selection))


def _of(build: Build, selection: Selection) -> pd.DataFrame:
    with pinned(build):
        return statements(selection)


def _page(selection: Selection, first: int, n: int) -> pd.DataFrame:
    condition, params = where(selection, "statements")
    if not selection.words:
        return run(STATEMENTS.format(chosen=PAGE.format(condition=condition)), params | {"first": first, "n": n})
    ranked = _best_first(run(RANKED.format(condition=condition), params), selection.words)
    ids = list(ranked["statement_id"].iloc[first : first + n])
    return of_ids(ids).set_index("statement_id", drop=False).loc[ids].reset_index(drop=True)


def of_ids(ids: Iterable[str]) -> pd.DataFrame:
    """The statements of these ids, newest first, with the columns of tables.STATEMENTS."""
    condition = "list_contains($ids, s.statement_id)"
    return run(STATEMENTS.format(chosen=CHOSEN.format(condition=condition)), {"ids": list(ids)})


def _best_first(frame: pd.DataFrame, words: str) -> pd.DataFrame:
    scores = frame["statement_id"].map(search.answer(words).scores)
    return frame.loc[scores.sort_values(ascending=False, kind="stable").index].reset_index(drop=True)


def reviews(selection: Selection) -> pd.DataFrame:
    """One row a chosen review, by State and cycle, with the columns of tables.REVIEWS."""
    condition, params = where(selection, "reviews")
    return run(REVIEWS.format(condition=condition), params)


def meetings(selection: Selection) -> pd.DataFrame:
    """One row a chosen meeting, newest first, with the columns of tables.MEETINGS."""
    condition, params = where(selection, "meetings")
    return run(MEETINGS.format(condition=condition), params)


def organisations(selection: Selection) -> pd.DataFrame:
    """One row an organisation behind the chosen statements, with the columns of tables.ORGANISATIONS."""
    condition, params = where(selection, "statements")
    return run(ORGANISATIONS.format(condition=condition), params)
