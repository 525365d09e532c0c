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

create macro stated(held) as coalesce(held::varchar, 'none');
create macro all_stated(held) as coalesce(nullif(held::varchar[], []), ['none']);
create macro reviews_behind(key) as coalesce(string_agg(distinct key, '; ' order by key), '');

create temp table counted as
select statement_id, review_key, document_id, organisations, states, is_raised, stated(stakeholder_type) as type, stated(stage) as stage,
    stated(cycle) as cycle, stated(period) as period, stated(session) as session, stated(source_type) as source, all_stated(kinds) as kinds,
    all_stated(concerns) as concerns, all_stated(clusters) as clusters, all_stated(articles) as articles,
    all_stated(organisations) as orgs, all_stated(states) as all_states
from statement_row where not is_context;
create temp table named as select *, unnest(concerns) as concern from counted where is_raised;

insert into mark select 'type', 'statement', false, type, null, count(*), reviews_behind(review_key)
from counted group by all;
insert into mark select 'stage', 'statement', false, stage, null, count(*), reviews_behind(review_key)
from counted group by all;
insert into mark select 'kind,type', 'statement', false, kind, type, count(*), reviews_behind(review_key)
from (select unnest(kinds) as kind, * from counted) group by all;
insert into mark select 'kind', 'statement', false, kind, null, count(*), reviews_behind(review_key)
from (select unnest(kinds) as kind, * from counted) group by all;
insert into mark select 'org', 'review', false, org, null, count(distinct review_key), reviews_behind(review_key)
from (select unnest(orgs) as org, * from counted) group by all having count(distinct review_key) > 0;
insert into mark select 'article', 'statement', false, article, null, count(*), reviews_behind(review_key)
from (select unnest(articles) as article, * from counted) group by all;
insert into mark select 'source,session', 'document', false, source, session, count(distinct document_id), reviews_behind(review_key)
from counted group by all having count(distinct document_id) > 0;
insert into mark select 'concern', 'review', true, concern, null, count(distinct review_key), reviews_behind(review_key)
from named group by all having count(distinct review_key) > 0;
insert into mark select 'concern,period', 'review', true, concern, period, count(distinct review_key), reviews_behind(review_key)
from named group by all having count(distinct review_key) > 0;
insert into mark select 'period', 'review', true, period, null, count(distinct review_key), reviews_behind(review_key)
from counted where is_raised group by all having count(distinct review_key) > 0;
insert into mark select 'concern,cycle', 'statement', true, concern, cycle, count(*), reviews_behind(review_key)
from named group by all;
insert into mark select 'concern,type', 'statement', true, concern, type, count(*), reviews_behind(review_key)
from named group by all;
insert into mark select 'concern,state', 'statement', true, concern, state, count(*), reviews_behind(review_key)
from (select unnest(all_states) as state, * from named) group by all;
insert into mark select 'concern,also_concern', 'statement', true, concern, also, count(*), reviews_behind(review_key)
from (select unnest(concerns) as also, * from named) where also <> concern group by all;
insert into mark select 'cluster', 'statement', true, cluster, null, count(*), reviews_behind(review_key)
from (select unnest(clusters) as cluster, * from counted where is_raised) group by all;

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

drop table named;
drop table counted;
