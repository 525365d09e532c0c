-- What the indicators stand on: which step of a review a statement belongs to, what we hold of each step, and who was heard.
-- A step that was read in part can show that a concern is there, never that it is missing.

create view step_statement as
select *,
    case
        when stage = 'co' then case when act in ('concern', 'recommendation', 'follow_up') then 'observation'
            when act = 'positive_aspect' then 'positive_aspect' end
        when stage = 'loi' then 'list'
        when stage = 'follow_up' then 'follow_up'
        when stage = 'voice' then case when relation = 'submitted' then 'submission' end
        when list_contains(kinds, 'state_dialogue') and stakeholder_type = 'committee' and act = 'question' then 'question'
        when list_contains(kinds, 'state_dialogue') and stakeholder_type = 'state_delegation'
            and act in ('reply', 'presentation') then 'reply'
        when list_contains(kinds, 'stakeholder_meeting') and stakeholder_type in ('ngo', 'nhri') then 'briefing'
        -- The High Commissioner's representative opens many of these meetings: that is no briefing on a State.
        when list_contains(kinds, 'stakeholder_meeting') and stakeholder_type = 'un_entity'
            and act in ('briefing', 'reply') then 'un_briefing'
    end as step
from statement_row
where not is_context and review_key is not null and coalesce(part, '') not in ('introduction', 'factors_difficulties');
comment on view step_statement is 'One row a statement about one review, with the step of the review that it belongs to; NULL where it belongs to none.';

create view step_meeting as
select t.review_key, m.meeting_id, m.sittings, unnest(
    case when list_contains(list_prepend(m.kind, m.also_kinds), 'state_dialogue') then ['question', 'reply'] else [] end
    || case when list_contains(list_prepend(m.kind, m.also_kinds), 'stakeholder_meeting') then ['briefing', 'un_briefing'] else [] end
) as step
from meeting as m join meeting_review as t using (meeting_id);
comment on view step_meeting is 'One row a review, step and meeting that serves it.';

create table step_source as
with paper as (
    select review_key, document_id,
        case source_type when 'concluding_observations' then 'observation' when 'list_of_issues' then 'list'
            when 'follow_up_report' then 'follow_up' end as step
    from document_review join document using (document_id)
), account as (
    select review_key, document_id, step
    from step_meeting join meeting_document using (meeting_id) join document using (document_id)
    where source_type in ('press_release', 'summary_record')
), said as (
    select review_key, document_id, step from step_statement where step <> 'positive_aspect'
)
select distinct review_key, step, document_id, d.source_type, d.extent, d.symbol
from (select * from paper union all by name select * from account union all by name select * from said)
join document as d using (document_id)
where step is not null;
comment on table step_source is 'One row a review, step and document that is a source of that step, with how far the document was read.';
comment on column step_source.review_key is 'The review.';
comment on column step_source.step is 'The step.';
comment on column step_source.document_id is 'The document.';
comment on column step_source.source_type is 'Kind of document.';
comment on column step_source.extent is 'How much of it was read.';
comment on column step_source.symbol is 'Its symbol.';

create table step_recorded as
with account as (
    select t.review_key, t.step, t.meeting_id,
        count(*) filter (d.source_type = 'press_release') > 0
            or count(distinct d.symbol) filter (d.source_type = 'summary_record')
                >= greatest(1, coalesce(json_array_length(any_value(t.sittings)), case when t.step in ('question', 'reply') then 2 else 1 end))
            as is_whole
    from step_meeting as t
    left join meeting_document as p using (meeting_id)
    left join document as d on d.document_id = p.document_id and d.extent = 'whole'
    group by t.review_key, t.step, t.meeting_id
), meetings_whole as (
    select review_key, step, bool_and(is_whole) as is_whole from account group by review_key, step
), papers_whole as (
    select review_key, step, bool_or(extent = 'whole' and source_type = case step when 'observation' then 'concluding_observations'
        when 'list' then 'list_of_issues' when 'follow_up' then 'follow_up_report' end) as is_whole
    from step_source group by review_key, step
), held as (
    select review_key, step, count(*) as documents from step_source group by review_key, step
)
select r.review_key, s.step,
    case when h.documents is null then 'none' when m.is_whole or p.is_whole then 'whole' else 'part' end as recorded,
    coalesce(h.documents, 0) as documents
from review as r
cross join (select unnest(['list', 'submission', 'briefing', 'un_briefing', 'question', 'reply', 'observation', 'follow_up']) as step) as s
left join held as h on h.review_key = r.review_key and h.step = s.step
left join meetings_whole as m on m.review_key = r.review_key and m.step = s.step
left join papers_whole as p on p.review_key = r.review_key and p.step = s.step;
comment on table step_recorded is 'One row a review and step: whole, part or none of its sources was read. Only whole permits to say that a concern is not there. A meeting is whole when its press summary, or the record of every sitting, was read whole; a paper when it was itself, not a release about it. Submissions are never whole: nobody knows how many were sent.';
comment on column step_recorded.review_key is 'The review.';
comment on column step_recorded.step is 'The step.';
comment on column step_recorded.recorded is 'whole, part or none.';
comment on column step_recorded.documents is 'Number of documents held for the step.';

create table heard as
with typed as (
    select r.review_key, r.iso3, t.stakeholder_type,
        case t.stakeholder_type when 'un_entity' then 'un_briefing' else 'briefing' end as step
    from review as r cross join (select unnest(['ngo', 'nhri', 'un_entity']) as stakeholder_type) as t
), spoke as (
    select s.review_key, s.stakeholder_type, list(s.statement_id order by s.statement_id) as statement_ids,
        count(distinct s.stakeholder_id) filter (k.country_iso3 <> s.review_iso3) as from_abroad, min(s.url) as source_url
    from step_statement as s left join stakeholder as k using (stakeholder_id)
    where s.step in ('briefing', 'un_briefing') group by all
), took_part as (
    select t.review_key, k.stakeholder_type, count(distinct k.stakeholder_id) as participants
    from participation join stakeholder as k using (stakeholder_id)
    join meeting as m using (meeting_id) join meeting_review as t using (meeting_id) join review as r using (review_key)
    where list_contains(list_prepend(m.kind, m.also_kinds), 'stakeholder_meeting')
        and (k.country_iso3 = r.iso3 or (k.country_iso3 is null
            and (select count(*) from meeting_review as other where other.meeting_id = m.meeting_id) = 1))
    group by all
), wrote as (
    select review_key, stakeholder_type, count(distinct document_id) as papers from step_statement where step = 'submission' group by all
)
select typed.review_key, typed.iso3, typed.stakeholder_type,
    case
        when len(spoke.statement_ids) > 0 or took_part.participants > 0 then 'heard'
        when x.statement_id is not null then 'silent'
        -- UN bodies are usually heard in a closed meeting, so a public summary cannot show that they were silent.
        when c.recorded = 'whole' and typed.stakeholder_type <> 'un_entity' then 'silent'
        else 'not_known'
    end as heard,
    heard = 'silent' and x.statement_id is null as is_inferred,
    case when heard = 'silent' and x.statement_id is not null then [x.statement_id] else coalesce(spoke.statement_ids, []) end
        as statement_ids, coalesce(took_part.participants, 0) as participants,
    coalesce(wrote.papers, 0) as papers, coalesce(spoke.from_abroad, 0) as from_abroad, coalesce(spoke.source_url, d.url) as source_url,
    c.recorded
from typed
join step_recorded as c on c.review_key = typed.review_key and c.step = typed.step
left join silence as x on x.review_key = typed.review_key and x.stakeholder_type = typed.stakeholder_type
left join statement as n on n.statement_id = x.statement_id
left join document as d on d.document_id = n.document_id
left join spoke on spoke.review_key = typed.review_key and spoke.stakeholder_type = typed.stakeholder_type
left join took_part on took_part.review_key = typed.review_key and took_part.stakeholder_type = typed.stakeholder_type
left join wrote on wrote.review_key = typed.review_key and wrote.stakeholder_type = typed.stakeholder_type;
comment on table heard is 'One row a review and type (ngo, nhri, un_entity): heard at a meeting with stakeholders, silent (a source says so; or inferred: the summary was read whole and names none), or not_known. A UN entity is never silent: most are heard in closed meetings.';
comment on column heard.review_key is 'The review.';
comment on column heard.iso3 is 'State under review.';
comment on column heard.stakeholder_type is 'ngo, nhri or un_entity.';
comment on column heard.heard is 'heard, silent or not_known.';
comment on column heard.is_inferred is 'True when silence follows from a summary read whole, not from a source that says so.';
comment on column heard.statement_ids is 'Statements that show it.';
comment on column heard.participants is 'Number of organisations of the type that took part.';
comment on column heard.papers is 'Number of written submissions of the type on record.';
comment on column heard.from_abroad is 'Number of organisations heard that belong to another State.';
comment on column heard.source_url is 'Where it is shown.';
comment on column heard.recorded is 'How far the briefings of the review were read: whole, part or none.';
