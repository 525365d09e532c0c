"""The rows that a dossier is built from, for one State: statements by step, documents, ties, and other States of its region."""

from __future__ import annotations

import pandas as pd

from tracker import tables
from tracker.build import run
from tracker.captions import UNJUDGED
from tracker.dossier.material import Elsewhere, Line, Material, Page
from tracker.dossier.model import Behind, Dossier, Section
from tracker.indicators import clocks, persistence
from tracker.indicators.measure import Measure
from tracker.indicators.record import Record
from tracker.queries import calendar, states
from tracker.queries import indicators as rows
from tracker.queries.plain import plain
from tracker.queries.rows import reviews
from tracker.selection import Selection
from tracker.vocabulary import english, labels
from tracker.words import N_, _, language

LINES = """
select statement_id, review_key, s.cycle, step, stakeholder_type as type, coalesce(organisation, t.label_{spoken}) as who,
    a.label_{spoken} as act, act = 'briefing' as is_briefing, coalesce(lang, '') as lang,
    text, text_origin = 'sentence' as is_sentence, date_text as date, paragraph, document_id, concerns, recalled_in, label_unsure
from step_statement as s
left join term as t on t.list = 'stakeholder_type' and t.slug = s.stakeholder_type
left join term as a on a.list = 'act' and a.slug = s.act
where review_iso3 = $iso3 and step is not null
order by s.cycle desc, date_text desc nulls last, document_id, ordinal, statement_id
"""
PAGES = """
select document_id, title, publisher, symbol, k.label_{spoken} as kind, page_date, coalesce(e.label_{spoken}, $not_known) as extent,
    origin = 'record' as is_curated, url,
    source_type in ('summary_record', 'concluding_observations', 'list_of_issues', 'state_report', 'follow_up_report') as is_official
from document as d
join term as k on k.list = 'source_type' and k.slug = d.source_type
left join term as e on e.list = 'extent' and e.slug = d.extent
where list_contains($ids, document_id)
"""
# A statement about the State that belongs to no step of its reviews is counted, so that nothing drops out unseen.
LEFT_OUT = """
select case when is_context then 'context'
    when review_iso3 <> $iso3 then 'other_state'
    when relation = 'about_review' then 'release'
    when part in ('introduction', 'factors_difficulties') then 'introduction'
    when review_key is null then 'no_review'
    else 'other' end as reason, count(*) as n
from statement_row
where list_contains(states, $iso3) and statement_id not in (
    select statement_id from step_statement where review_iso3 = $iso3 and step is not null)
group by reason order by reason
"""
REASONS = {
    "context": N_("general advocacy: not addressed to the Committee"),
    "introduction": N_("stock phrases of introductions"),
    "no_review": N_("tied to no single review of the State"),
    "other": N_("opening and closing words, and other kinds of speech"),
    "other_state": N_("part of the review of another State"),
    "release": N_("releases about a review: context"),
}
LINKS = "select * from link where iso3 = $iso3 order by link_id"
ELSEWHERE = """
with named as (
    select statement_id, review_iso3, cycle, date_text, paragraph, document_id, recalled_in, review_key,
        unnest(concerns) as concern
    from step_statement
    where step = 'observation' and review_iso3 <> $iso3
), latest as (
    select n.*, s.name_{spoken} as state, s.name_en, r.co_symbol as symbol
    from named as n join state as s on s.iso3 = n.review_iso3 join review as r using (review_key)
    where s.un_region = (select un_region from state where iso3 = $iso3) and list_contains($concerns, concern)
    qualify n.cycle = max(n.cycle) over (partition by review_iso3, concern)
        and row_number() over (partition by review_iso3, concern, n.cycle order by paragraph nulls last, statement_id) = 1
)
select concern, state, cycle, date_text as date, symbol, statement_id, paragraph, document_id, recalled_in,
    count(*) over (partition by concern) as of_all
from latest
qualify row_number() over (partition by concern order by date_text desc nulls last, name_en) <= $most
order by concern, date_text desc nulls last, name_en
"""
MEETINGS = """
select t.review_key, min(d.url) as url
from step_meeting as t join meeting_document using (meeting_id) join document as d using (document_id)
where t.step = 'briefing' and t.review_key in (select review_key from review where iso3 = $iso3)
group by t.review_key order by t.review_key
"""
MOST_STATES = 4


def states_of(selection: Selection) -> tuple[str, ...]:
    """The States a dossier is about: those chosen, else those reviewed at the chosen sessions, by name; none otherwise."""
    if selection["state"]:
        return selection["state"]
    if not selection["session"]:
        return ()
    sql = "select distinct iso3 from review_row where list_contains($sessions, session::varchar)"
    found = set(run(sql, {"sessions": list(selection["session"])})["iso3"])
    return tuple(iso3 for iso3 in labels("state") if iso3 in found)


def material(iso3: str, concerns: tuple[str, ...]) -> Material:
    """All that the sections on one State are built from, labels in the language of the page; `concerns` narrows them, empty
    takes all."""
    chosen = Selection().choose("state", (iso3,))
    record = rows.record(chosen)
    lines = tuple(Line(**row) for row in plain(run(_spoken(LINES), {"iso3": iso3})))
    reach = rows.reference_date()
    elsewhere = _elsewhere(iso3, record, concerns)
    parties = states.parties(chosen)
    return Material(
        iso3=iso3,
        name=labels("state")[iso3],
        treaty=None if parties.empty else plain(parties)[0],
        reviews=tuple(plain(states.story(chosen))),
        record=record,
        lines=lines,
        pages=_pages({one.document_id for one in lines} | {one.document_id for one in elsewhere}),
        voices=rows.voices(chosen),
        follow_ups=rows.follow_ups(chosen),
        links=tuple(plain(run(LINKS, {"iso3": iso3}))),
        meetings={row["review_key"]: row["url"] for row in plain(run(MEETINGS, {"iso3": iso3}))},
        elsewhere=elsewhere,
        base_rates=_base_rates(),
        since=next(iter(clocks.since_last_review(rows.parties(chosen), reach)), None),
        dues=rows.dues(chosen),
        dates=calendar.due(chosen, reach.isoformat()),
        left_out={REASONS[row["reason"]]: int(row["n"]) for row in plain(run(LEFT_OUT, {"iso3": iso3}))},
        concerns=concerns or record.concerns,
        words=labels("concern"),
        english=english("concern"),
        reach=reach,
    )


def behind(found: Dossier) -> dict[str, Behind]:
    """The rows behind each section, all States together, by the name of the file they go into."""
    files: dict[str, Behind] = {}
    sections: dict[str, list[Section]] = {}
    for part in found.parts:
        for section in part.sections:
            sections.setdefault(section.slug, []).append(section)
    for number, (slug, ones) in enumerate(sections.items(), 1):
        own = [one.behind for one in ones if one.behind]
        ids = [i for one in ones for i in one.statement_ids]
        if slug == "glance":
            own = [Behind(tables.REVIEWS, reviews(Selection().choose("state", [part.iso3 for part in found.parts])))]
        if own:
            files[f"{number:02}_{slug}"] = Behind(own[0].table, pd.concat([one.rows for one in own]))
        if ids:
            files[f"{number:02}_{slug}_statements"] = Behind(tables.STATEMENTS, rows.statements(ids))
    return files


def _base_rates() -> dict[str, Measure]:
    every = rows.record(Selection())
    return {concern: persistence.base_rate(every, concern) for concern in every.counted}


def _elsewhere(iso3: str, record: Record, concerns: tuple[str, ...]) -> tuple[Elsewhere, ...]:
    own = {c for one in record.said if one.step == "observation" for c in one.concerns}
    asked = [c for c in record.concerns if c in own and (not concerns or c in concerns)]
    found = run(_spoken(ELSEWHERE), {"iso3": iso3, "concerns": asked, "most": MOST_STATES})
    return tuple(Elsewhere(**row) for row in plain(found))


def _pages(ids: set[str]) -> dict[str, Page]:
    asked = {"ids": sorted(ids), "not_known": _(UNJUDGED)}
    return {row["document_id"]: Page(**row) for row in plain(run(_spoken(PAGES), asked))}


def _spoken(sql: str) -> str:
    """The query with the labels in the language of the page, one of those that the build has."""
    return sql.format(spoken=language())
