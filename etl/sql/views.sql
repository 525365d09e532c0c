-- The wide rows that every selection filters: one column a filter, lists where a row can carry several values.
-- An empty list or a NULL stands for "not stated"; the dashboard shows it under the slug none.

create macro four_years(in_year) as
    (in_year - in_year % 4)::varchar || '-' || (in_year - in_year % 4 + 3)::varchar;

-- No list of a wide row holds a value twice: the dashboard counts on it. Most come from tables whose keys see to that.
create macro each_once(held) as list_filter(held, lambda value, place: list_position(held, value) = place);

create table statement_row as
with told_state as (
    select statement_id, iso3, 1 as place from statement join review using (review_key)
    union all
    select statement_id, iso3, 2 as place from statement_state
), about_state as (
    select statement_id, list(iso3 order by place, iso3) as states, list_sort(list_distinct(list(un_region))) as regions
    from (select statement_id, iso3, min(place) as place from told_state group by all) join state using (iso3)
    group by statement_id
), labelled as (
    select statement_id, list(concern order by statement_concern.position, concern) as concerns,
        list_sort(list_distinct(list(cluster))) as clusters
    from statement_concern join concern using (concern)
    group by statement_id
), touched as (
    select statement_id, list(affected_group order by affected_group) as groups
    from statement_group group by statement_id
), cited as (
    select statement_id, list(article order by article) as articles
    from statement_article group by statement_id
), behind as (
    select statement_id, list(stakeholder_id order by role desc, stakeholder_id) as organisations
    from statement_stakeholder group by statement_id
), speakers as (
    select statement_id, list(name order by role desc, name) as speaker_names,
        list(person_id order by role desc, name) as persons
    from statement_person join person using (person_id) group by statement_id
)
select
    s.statement_id, s.document_id, s.meeting_id, s.review_key, s.ordinal, s.paragraph, s.char_start, s.char_end,
    s.part, s.unit, s.person_id, s.speaker_role, s.stakeholder_id, s.stakeholder_type, s.act, s.act_inferred,
    s.attribution_basis, s.text, s.text_origin, s.label_unsure, s.recalled_in, s.relation, s.medium,
    s.topic_of_question, s.superseded_by, s.chapeau,
    coalesce(s.stage, 'meeting') as stage,
    s.date_text, s.date_basis,
    try_cast(left(s.date_text, 4) as integer) as year,
    four_years(try_cast(left(s.date_text, 4) as integer)) as period,
    r.iso3 as review_iso3, r.cycle, r.status, r.procedure,
    coalesce(m.session, r.session) as session,
    case when m.kind is null then ['outside_meeting'] else each_once(list_prepend(m.kind, m.also_kinds)) end as kinds,
    m.title as meeting_title, m.held_text,
    d.url, d.source_type, d.symbol, d.title as document_title, d.publisher, d.extent, d.lang, d.url_is_mirrored,
    k.name as organisation, k.acronym,
    p.name as speaker,
    coalesce(a.states, []) as states, coalesce(a.regions, []) as regions,
    coalesce(l.concerns, []) as concerns, coalesce(l.clusters, []) as clusters,
    coalesce(t.groups, []) as groups, coalesce(c.articles, []) as articles,
    coalesce(b.organisations, []) as organisations, coalesce(n.speaker_names, []) as speaker_names, coalesce(n.persons, []) as persons,
    s.act in ('briefing', 'question', 'concern', 'recommendation', 'follow_up')
        and coalesce(s.part, '') not in ('introduction', 'factors_difficulties') as is_raised,
    coalesce(s.relation, '') = 'general_advocacy' as is_context
from statement as s
join document as d using (document_id)
left join meeting as m on m.meeting_id = s.meeting_id
left join review as r on r.review_key = s.review_key
left join stakeholder as k on k.stakeholder_id = s.stakeholder_id
left join person as p on p.person_id = s.person_id
left join about_state as a on a.statement_id = s.statement_id
left join labelled as l on l.statement_id = s.statement_id
left join touched as t on t.statement_id = s.statement_id
left join cited as c on c.statement_id = s.statement_id
left join behind as b on b.statement_id = s.statement_id
left join speakers as n on n.statement_id = s.statement_id
where s.superseded_by is null
-- As tables list them, so that the first pages of any selection lie together on the disk.
order by s.date_text desc nulls last, s.meeting_id nulls last, s.document_id, s.ordinal, s.statement_id;
create unique index statement_row_by_id on statement_row (statement_id);
comment on table statement_row is 'One row a statement that counts (what is superseded by sentences read is left out), with every column a selection can filter.';
comment on column statement_row.year is 'Year of the date, where it is known.';
comment on column statement_row.period is 'The four years that the year falls in.';
comment on column statement_row.review_iso3 is 'State under review.';
comment on column statement_row.cycle is 'Cycle of the review.';
comment on column statement_row.status is 'How far the review has come.';
comment on column statement_row.procedure is 'Procedure of the review.';
comment on column statement_row.session is 'Session of the meeting, else of the review.';
comment on column statement_row.kinds is 'Kinds of the meeting; outside_meeting where there was none.';
comment on column statement_row.meeting_title is 'Title of the meeting.';
comment on column statement_row.held_text is 'Date of the meeting, as far as known.';
comment on column statement_row.url is 'Address of the document.';
comment on column statement_row.source_type is 'Kind of document.';
comment on column statement_row.symbol is 'Symbol of the document.';
comment on column statement_row.document_title is 'Title of the document.';
comment on column statement_row.publisher is 'Who published the document.';
comment on column statement_row.extent is 'How much of the document was read.';
comment on column statement_row.lang is 'Language of the document.';
comment on column statement_row.url_is_mirrored is 'True when the address leads to a copy.';
comment on column statement_row.organisation is 'Name of the organisation or body that speaks.';
comment on column statement_row.acronym is 'Its acronym.';
comment on column statement_row.speaker is 'Name of the speaker.';
comment on column statement_row.states is 'States that the statement is about, that of its review first.';
comment on column statement_row.regions is 'Regional groups of these States.';
comment on column statement_row.concerns is 'Concerns, in the order in which they were given.';
comment on column statement_row.clusters is 'Clusters of these concerns.';
comment on column statement_row.groups is 'Affected groups.';
comment on column statement_row.articles is 'Articles of the Convention.';
comment on column statement_row.organisations is 'Ids of the organisations behind the statement, the speaker first.';
comment on column statement_row.speaker_names is 'Names of all speakers.';
comment on column statement_row.persons is 'Ids of all speakers.';
comment on column statement_row.is_raised is 'True for a briefing, question, concern, recommendation or follow-up point outside introductions.';
comment on column statement_row.is_context is 'True for general advocacy, which was not addressed to the Committee.';

create table review_row as
select
    r.*, [r.iso3] as states, [s.un_region] as regions, s.name_en as state_name,
    year(coalesce(r.dialogue_to, r.co_adopted_on)) as year,
    four_years(year(coalesce(r.dialogue_to, r.co_adopted_on))) as period
from review as r join state as s using (iso3);
comment on table review_row is 'One row a review, with every column a selection can filter. Year is that of the dialogue, else of the adoption of the observations.';
comment on column review_row.states is 'The State under review, as a list.';
comment on column review_row.regions is 'Its regional group, as a list.';
comment on column review_row.state_name is 'Its name.';
comment on column review_row.year is 'Year of the dialogue, else of the adoption of the observations.';
comment on column review_row.period is 'The four years that the year falls in.';

create table meeting_row as
with at_meeting as (
    select meeting_id, list(iso3 order by role desc, iso3) as states,
        list_sort(list_distinct(list(un_region))) as regions
    from meeting_state join state using (iso3) group by meeting_id
), served as (
    select meeting_id, list(review_key order by review_key) as review_keys, list_sort(list_distinct(list(cycle))) as cycles
    from meeting_review join review using (review_key) group by meeting_id
), papers as (
    select meeting_id, count(*) as document_count, list(url order by document_id) as urls
    from meeting_document join document using (document_id) group by meeting_id
)
select
    m.*, each_once(list_prepend(m.kind, m.also_kinds)) as kinds, try_cast(left(m.held_text, 4) as integer) as year,
    four_years(try_cast(left(m.held_text, 4) as integer)) as period,
    coalesce(a.states, []) as states, coalesce(a.regions, []) as regions,
    coalesce(v.review_keys, []) as review_keys, coalesce(v.cycles, []) as cycles,
    coalesce(p.document_count, 0) as document_count, coalesce(p.urls, []) as urls
from meeting as m
left join at_meeting as a using (meeting_id)
left join served as v using (meeting_id)
left join papers as p using (meeting_id);
comment on table meeting_row is 'One row an event, with every column a selection can filter.';
comment on column meeting_row.kinds is 'All kinds of the meeting, the first one first.';
comment on column meeting_row.year is 'Year of the date, where it is known.';
comment on column meeting_row.period is 'The four years that the year falls in.';
comment on column meeting_row.states is 'States of the meeting, those under review first.';
comment on column meeting_row.regions is 'Regional groups of these States.';
comment on column meeting_row.review_keys is 'Reviews that the meeting belongs to.';
comment on column meeting_row.cycles is 'Cycles of these reviews.';
comment on column meeting_row.document_count is 'Number of documents that report on it.';
comment on column meeting_row.urls is 'Addresses of these documents.';
