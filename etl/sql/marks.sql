-- What the views count while nothing is chosen, counted once here: the answers of the first page cost the same in a record of any size.
-- The dashboard asks this table for exactly these and counts everything else itself; tests hold both to be equal.

create table mark (
    dims varchar not null, unit varchar not null, is_raised boolean not null, d0 varchar, d1 varchar, n bigint not null,
    review_keys varchar not null
);
comment on table mark is 'One row a mark of a view in which nothing is chosen: what it is counted by, the value of each, and the units behind it. Worked out from statement_row.';
comment on column mark.dims is 'Filters whose values make the marks, joined by a comma; empty for the number of all units.';
comment on column mark.unit is 'What is counted: statement, review, document, organisation or state.';
comment on column mark.is_raised is 'True when only what was raised as a concern is counted.';
comment on column mark.d0 is 'Value of the first filter; none where it is not stated.';
comment on column mark.d1 is 'Value of the second filter.';
comment on column mark.n is 'Number of units.';
comment on column mark.review_keys is 'Reviews behind the mark, joined by a semicolon.';

create temp macro stated(held) as coalesce(held::varchar, 'none');
create temp macro all_stated(held) as coalesce(nullif(held::varchar[], []), ['none']);

create temp table counted as
select review_key, document_id, organisations, states, is_raised, stated(stakeholder_type) as type, stated(stage) as stage,
    stated(cycle) as cycle, stated(period) as period, stated(session) as session, stated(source_type) as source, all_stated(kinds) as kinds,
    all_stated(concerns) as concerns, all_stated(clusters) as clusters, all_stated(articles) as articles,
    all_stated(organisations) as orgs, all_stated(states) as all_states
from statement_row where not is_context;
create temp table named as select *, unnest(concerns) as concern from counted where is_raised;

-- One row a mark and a statement behind it; the key tells the units apart, where they are not the statements themselves.
create temp view behind as
select 'type' as dims, 'statement' as unit, false as is_raised, type as d0, null::varchar as d1, null::varchar as key, review_key from counted
union all select 'stage', 'statement', false, stage, null, null, review_key from counted
union all select 'kind,type', 'statement', false, unnest(kinds), type, null, review_key from counted
union all select 'kind', 'statement', false, unnest(kinds), null, null, review_key from counted
union all select 'org', 'review', false, unnest(orgs), null, review_key, review_key from counted
union all select 'article', 'statement', false, unnest(articles), null, null, review_key from counted
union all select 'source,session', 'document', false, source, session, document_id, review_key from counted
union all select 'concern', 'review', true, concern, null, review_key, review_key from named
union all select 'concern,period', 'review', true, concern, period, review_key, review_key from named
union all select 'period', 'review', true, period, null, review_key, review_key from counted where is_raised
union all select 'concern,cycle', 'statement', true, concern, cycle, null, review_key from named
union all select 'concern,type', 'statement', true, concern, type, null, review_key from named
union all select 'concern,state', 'statement', true, concern, unnest(all_states), null, review_key from named
union all select 'concern,also_concern', 'statement', true, concern, unnest(list_filter(concerns, lambda also: also <> concern)), null, review_key from named
union all select 'cluster', 'statement', true, unnest(clusters), null, null, review_key from counted where is_raised;

insert into mark
select dims, unit, is_raised, d0, d1, if(unit = 'statement', count(*), count(distinct key)) as n, coalesce(string_agg(distinct review_key, '; ' order by review_key), '')
from behind group by dims, unit, is_raised, d0, d1 having n > 0;

insert into mark
with all_of as (select false as is_raised, * exclude (is_raised) from counted union all by name select * from counted where is_raised)
select '', unit, is_raised, null, null, n, '' from (
    select is_raised, count(*) as statement, count(distinct review_key) as review, count(distinct document_id) as document
    from all_of group by is_raised
) unpivot (n for unit in (statement, review, document))
union all select '', 'organisation', is_raised, null, null, count(distinct who), ''
from (select is_raised, unnest(organisations) as who from all_of) group by is_raised
union all select '', 'state', is_raised, null, null, count(distinct iso3), ''
from (select is_raised, unnest(states) as iso3 from all_of) group by is_raised;

drop view behind;
drop table named;
drop table counted;
