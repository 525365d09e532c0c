-- What the indicators stand on: which step of a review a statement belongs to, what we hold of each step, and who was heard.
-- A step that was read in part can show that a concern is there, never that it is missing.

create view step_statement as
select *,
    case
        when stage = 'co' then case when act in ('concern', 'recommendation', 'follow_up') then 'observation' end
        when stage = 'loi' then 'list'
        when stage = 'follow_up' then 'follow_up'
        when stage = 'voice' then case when relation = 'submitted' then 'submission' end
        when list_contains(kinds, 'state_dialogue') and stakeholder_type = 'committee' and act = 'question' then 'question'
        when list_contains(kinds, 'state_dialogue') and stakeholder_type = 'state_delegation'
            and act in ('reply', 'presentation') then 'reply'
        when list_contains(kinds, 'stakeholder_meeting') and stakeholder_type in ('ngo', 'nhri')
            and act in ('briefing', 'reply') then 'briefing'
        when list_contains(kinds, 'stakeholder_meeting') and stakeholder_type = 'un_entity'
            and act in ('briefing', 'reply') then 'un_briefing'
    end as step
from statement_row
where not is_context and review_key is not null and coalesce(part, '') not in ('introduction', 'factors_difficulties');
comment on view step_statement is 'One row a statement about one review, with the step of the review that it belongs to; NULL where it belongs to none.';

create view presence as
select review_key, concern, step, count(distinct statement_id) as statements, list(statement_id order by statement_id) as statement_ids
from (select review_key, statement_id, step, unnest(concerns) as concern from step_statement where step is not null)
group by review_key, concern, step;
comment on view presence is 'One row a review, concern and step at which at least one statement carries the concern, with these statements.';

create view step_source as
with paper as (
    select review_key, document_id,
        case source_type when 'concluding_observations' then 'observation' when 'list_of_issues' then 'list'
            when 'follow_up_report' then 'follow_up' end as step
    from document_review join document using (document_id)
), heard_at as (
    select t.review_key, p.document_id,
        unnest(case when m.kind = 'state_dialogue' then ['question', 'reply'] else ['briefing', 'un_briefing'] end) as step
    from meeting as m join meeting_review as t using (meeting_id) join meeting_document as p using (meeting_id)
    join document as d using (document_id)
    where d.source_type in ('press_release', 'summary_record')
        and list_has_any(list_prepend(m.kind, m.also_kinds), ['state_dialogue', 'stakeholder_meeting'])
), said as (
    select review_key, document_id, step from step_statement
)
select distinct review_key, step, document_id, d.source_type, d.extent, d.symbol
from (select * from paper union all by name select * from heard_at union all by name select * from said)
join document as d using (document_id)
where step is not null;
comment on view step_source is 'One row a review, step and document that is a source of that step, with how far the document was read.';

create view step_recorded as
with known_sittings as (
    select t.review_key, sum(json_array_length(m.sittings)) as sittings
    from meeting as m join meeting_review as t using (meeting_id)
    where m.kind = 'state_dialogue' and m.sittings is not null group by t.review_key
), read_whole as (
    select review_key, step, count(*) as documents,
        count(*) filter (extent = 'whole' and source_type <> 'summary_record') as whole_summaries,
        count(distinct symbol) filter (extent = 'whole' and source_type = 'summary_record') as whole_records
    from step_source group by review_key, step
)
select r.review_key, s.step,
    case
        when w.documents is null then 'none'
        when w.whole_summaries > 0 or w.whole_records >= greatest(coalesce(k.sittings, 2), 1) then 'whole'
        else 'part'
    end as recorded,
    coalesce(w.documents, 0) as documents
from review as r
cross join (select unnest(['list', 'submission', 'briefing', 'un_briefing', 'question', 'reply', 'observation', 'follow_up']) as step) as s
left join read_whole as w on w.review_key = r.review_key and w.step = s.step
left join known_sittings as k on k.review_key = r.review_key;
comment on view step_recorded is 'One row a review and step: whole, part or none of its sources was read. Only whole permits to say that a concern is not there; a dialogue is whole when its press summary, or the record of every sitting, was read whole.';

create view heard as
with typed as (
    select r.review_key, r.iso3, t.stakeholder_type,
        case t.stakeholder_type when 'un_entity' then 'un_briefing' else 'briefing' end as step
    from review as r cross join (select unnest(['ngo', 'nhri', 'un_entity']) as stakeholder_type) as t
), spoke as (
    select review_key, stakeholder_type, count(*) as statements from step_statement
    where step in ('briefing', 'un_briefing') group by all
), took_part as (
    select t.review_key, k.stakeholder_type, count(distinct k.stakeholder_id) as participants
    from participation join stakeholder as k using (stakeholder_id)
    join meeting as m using (meeting_id) join meeting_review as t using (meeting_id) join review as r using (review_key)
    where list_contains(list_prepend(m.kind, m.also_kinds), 'stakeholder_meeting')
        and (k.country_iso3 = r.iso3 or (k.country_iso3 is null
            and (select count(*) from meeting_review as other where other.meeting_id = m.meeting_id) = 1))
    group by all
), wrote as (
    select review_key, stakeholder_type, count(*) as submissions from step_statement where step = 'submission' group by all
)
select typed.review_key, typed.iso3, typed.stakeholder_type,
    case
        when spoke.statements > 0 or took_part.participants > 0 then 'heard'
        when c.recorded = 'whole' then 'silent'
        else 'not_known'
    end as heard,
    coalesce(spoke.statements, 0) as statements, coalesce(took_part.participants, 0) as participants,
    coalesce(wrote.submissions, 0) as submissions,
    c.recorded
from typed
join step_recorded as c on c.review_key = typed.review_key and c.step = typed.step
left join spoke on spoke.review_key = typed.review_key and spoke.stakeholder_type = typed.stakeholder_type
left join took_part on took_part.review_key = typed.review_key and took_part.stakeholder_type = typed.stakeholder_type
left join wrote on wrote.review_key = typed.review_key and wrote.stakeholder_type = typed.stakeholder_type;
comment on view heard is 'One row a review and type (ngo, nhri, un_entity): heard at a meeting with stakeholders, silent (inferred: its summary was read whole and names none), or not_known.';
