"""The rows behind a number: statements, reviews, meetings and organisations of a selection, as the tables declare them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import pandas as pd

from tracker.build import Build, current_build, pinned, run
from tracker.paged import Paged
from tracker.predicate import where
from tracker.queries import counts, search
from tracker.selection import Selection

# Every word of the closed lists by list and slug, looked up in one map: a subquery a column would cost more than the rows.
WORDS = """word as (
    select map_from_entries(list((list || '/' || slug, struct_pack("position" := position, label := label_en)))) as entry
    from term
)"""


def _term(list_name: str, column: str) -> str:
    return f"word.entry['{list_name}/' || {column}].label"


def _terms(list_name: str, column: str) -> str:
    known = f"list_transform({column}, lambda slug: word.entry['{list_name}/' || slug])"
    labels = f"list_transform(list_sort({known}), lambda one: one.label)"
    return f"nullif(array_to_string(list_filter({labels}, lambda label: label is not null), '; '), '')"


NEWEST_FIRST = "s.date_text desc nulls last, s.meeting_id nulls last, s.document_id, s.ordinal, s.statement_id"
CHOSEN = "select s.* from statement_row as s where {condition}"
BY_ID = CHOSEN.format(condition="s.statement_id in (select unnest($ids::varchar[]))")
# The rows of a page are cut out before anything is looked up for them: a page costs the same in a record of any size.
PAGE = CHOSEN + f" order by {NEWEST_FIRST} limit $n offset $first"
IDS = "select s.statement_id from statement_row as s where {condition}"
STATEMENTS = f"""
with {WORDS}, chosen as ({{chosen}}), labelled as (
    select x.statement_id, string_agg(c.label_en, '; ' order by x.position, c.position) as concerns,
        string_agg(distinct x.decided_by || case when x.is_unsure then ' (unsure)' else '' end, '; ') as decided_by
    from statement_concern as x join concern as c using (concern)
    where x.statement_id in (select statement_id from chosen) group by x.statement_id
)
select
    s.date_text as date,
    list_aggregate(s.states, 'string_agg', '; ') as states, s.cycle,
    {_term("stakeholder_type", "s.stakeholder_type")} as stakeholder_type,
    s.organisation, nullif(list_aggregate(s.speaker_names, 'string_agg', '; '), '') as speaker, s.speaker_role as role,
    {_term("act", "s.act")} as act, s.text, s.text_origin as origin,
    l.concerns, l.decided_by as concerns_decided_by,
    {_terms("affected_group", "s.groups")} as groups,
    nullif(list_aggregate(s.articles, 'string_agg', '; '), '') as articles,
    {_term("stage", "s.stage")} as stage, {_terms("meeting_kind", "s.kinds")} as kinds,
    s.meeting_title as meeting, s.session, s.review_key as review,
    {_term("part", "s.part")} as part, s.paragraph, {_term("relation", "s.relation")} as relation,
    {_term("source_type", "s.source_type")} as source_type, s.document_title as document, s.symbol,
    {_term("extent", "s.extent")} as extent, s.date_basis, s.url as source_url,
    s.statement_id, s.document_id, s.meeting_id
from chosen as s left join labelled as l using (statement_id) cross join word
order by {NEWEST_FIRST}
"""
HITS = f"""
select statement_id, date_text as date, organisation, text, list_aggregate(states, 'string_agg', '; ') as states,
    (select label_en from term where list = 'stakeholder_type' and slug = s.stakeholder_type) as stakeholder_type
from ({BY_ID}) as s
"""

REVIEWS = f"""
with {WORDS}
select
    state_name as state, iso3, cycle, {_term("review_status", "status")} as status,
    {_term("procedure", "procedure")} as procedure, session, dialogue_from::varchar as dialogue_from,
    dialogue_to::varchar as dialogue_to, co_adopted_on::varchar as co_adopted_on, report_kind, report_symbol, loi_symbol,
    co_symbol, nullif(list_aggregate(inferred_fields, 'string_agg', '; '), '') as inferred,
    case when is_verified then 'yes' else 'no' end as verified,
    (select count(*) from statement_row as s where s.review_key = r.review_key and not s.is_context) as statements,
    source_url, review_key
from review_row as r cross join word
where {{condition}}
order by strip_accents(state_name), cycle
"""

LATEST_FIRST = "m.held_text desc nulls last, m.meeting_id desc"
CHOSEN_MEETINGS = "select m.* from meeting_row as m where {condition}"
PAGE_OF_MEETINGS = CHOSEN_MEETINGS + f" order by {LATEST_FIRST} limit $n offset $first"
MEETINGS = f"""
with {WORDS}, chosen as ({{chosen}}), counted as (
    select meeting_id, count(*) as n from statement_row
    where meeting_id in (select meeting_id from chosen) and not is_context group by meeting_id
)
select
    held_text as held, title, {_terms("meeting_kind", "kinds")} as kinds, session,
    nullif(list_aggregate(states, 'string_agg', '; '), '') as states, document_count as documents,
    coalesce(counted.n, 0) as statements, date_basis, urls[1] as source_url, m.meeting_id
from chosen as m left join counted using (meeting_id) cross join word
order by {LATEST_FIRST}
"""

# No list of a row holds a value twice, so that a row stands once behind each organisation and State.
ORGANISATIONS = f"""
with {WORDS}, chosen as (
    select organisations, states, review_key, meeting_id, document_id, url from statement_row where {{condition}}
), by_state as (
    select o as id, st as iso3, count(*) as n
    from chosen, unnest(organisations) as u(o), unnest(states) as v(st) group by all
), spoke as (
    select id, string_agg(iso3 || ' (' || n || ')', '; ' order by n desc, iso3) as spoke_on from by_state group by id
), behind as (
    select o as id, count(*) as statements, count(distinct review_key) as reviews,
        count(distinct meeting_id) as meetings, count(distinct document_id) as documents, min(url) as source_url
    from chosen, unnest(organisations) as u(o) group by o
)
select k.name as organisation, k.acronym, {_term("stakeholder_type", "k.stakeholder_type")} as stakeholder_type,
    spoke_on, reviews, meetings, statements, documents, source_url, k.stakeholder_id as organisation_id
from behind join stakeholder as k on k.stakeholder_id = behind.id left join spoke using (id) cross join word
order by statements desc, k.name, organisation_id
"""


def statements(selection: Selection) -> pd.DataFrame:
    """One row a chosen statement with the columns of tables.STATEMENTS, newest first; where words are asked for, the
    best answers first, and equally good ones newest first."""
    condition, params = where(selection, "statements")
    frame = run(STATEMENTS.format(chosen=CHOSEN.format(condition=condition)), params)
    return _in_order(frame, _best(selection, 0, None)) if selection.words else frame


def of_ids(ids: Iterable[str]) -> pd.DataFrame:
    """The statements with these ids, with the columns of tables.STATEMENTS, newest first."""
    return run(STATEMENTS.format(chosen=BY_ID), {"ids": list(ids)})


def paged(selection: Selection) -> Paged:
    """The rows of `statements`, page by page. All of them come from the build of this moment, however late they are fetched."""
    n = counts.count(selection, "statements", "statement")
    return Paged(n, partial(_page, selection), partial(_of, current_build(), statements, selection))


def _of(build: Build, found: Callable[[Selection], pd.DataFrame], selection: Selection) -> pd.DataFrame:
    with pinned(build):
        return found(selection)


def _page(selection: Selection, first: int, n: int) -> pd.DataFrame:
    condition, params = where(selection, "statements")
    if not selection.words:
        return run(STATEMENTS.format(chosen=PAGE.format(condition=condition)), params | {"first": first, "n": n})
    ids = _best(selection, first, n)
    return _in_order(of_ids(ids), ids)


def hits(selection: Selection, n: int) -> pd.DataFrame:
    """The first answers to the words of a selection, best first: statement_id, date, organisation, stakeholder_type, states, text."""
    ids = _best(selection, 0, n)
    return _in_order(run(HITS, {"ids": ids}), ids)


def _best(selection: Selection, first: int, n: int | None) -> list[str]:
    """The ids of the statements that answer the words of a selection, best first; equally good ones newest first."""
    answer, wanted = search.answer(selection.words), search.wanted(selection)
    if wanted is not None:
        return answer.best(wanted, first, n)
    condition, params = where(selection, "statements")
    chosen = set(run(IDS.format(condition=condition), params)["statement_id"])
    ranked = [key for key in answer.best([], 0, None) if key in chosen]
    return ranked[first:] if n is None else ranked[first : first + n]


def _in_order(frame: pd.DataFrame, ids: list[str]) -> pd.DataFrame:
    return frame.set_index("statement_id", drop=False).loc[ids].reset_index(drop=True)


def reviews(selection: Selection) -> pd.DataFrame:
    """One row a chosen review, by State and cycle, with the columns of tables.REVIEWS."""
    condition, params = where(selection, "reviews")
    return run(REVIEWS.format(condition=condition), params)


def meetings(selection: Selection) -> pd.DataFrame:
    """One row a chosen meeting, newest first, with the columns of tables.MEETINGS."""
    condition, params = where(selection, "meetings")
    return run(MEETINGS.format(chosen=CHOSEN_MEETINGS.format(condition=condition)), params)


def paged_meetings(selection: Selection) -> Paged:
    """The rows of `meetings`, page by page; all of them come from the build of this moment."""
    n = counts.count(selection, "meetings", "meeting")
    return Paged(n, partial(_page_of_meetings, selection), partial(_of, current_build(), meetings, selection))


def _page_of_meetings(selection: Selection, first: int, n: int) -> pd.DataFrame:
    condition, params = where(selection, "meetings")
    page = PAGE_OF_MEETINGS.format(condition=condition)
    return run(MEETINGS.format(chosen=page), params | {"first": first, "n": n})


def organisations(selection: Selection) -> pd.DataFrame:
    """One row an organisation behind the chosen statements, with the columns of tables.ORGANISATIONS."""
    condition, params = where(selection, "statements")
    return run(ORGANISATIONS.format(condition=condition), params)
