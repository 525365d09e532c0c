"""What the build knows about itself: coverage, gaps, conflicts, dictionary, vocabulary, quarantine, what comes next."""

from __future__ import annotations

import pandas as pd

from tracker.build import run

TABLES = """
select table_name as "table", comment as "one row is", estimated_size as rows from duckdb_tables() where schema_name = 'main'
union all
select view_name, comment, null from duckdb_views() where schema_name = 'main' and not internal
order by 1
"""
COLUMNS = """
select table_name as "table", column_name as "column", lower(data_type) as "type", is_nullable as "may be unknown", comment as meaning
from duckdb_columns() where schema_name = 'main' and comment is not null order by table_name, column_index
"""
VOCABULARY = """
select 'concern' as list, concern as slug, label_en as label, label_fr as "in French", label_es as "in Spanish", definition from concern
union all by name
select list, slug, label_en as label, label_fr as "in French", label_es as "in Spanish", definition from term
"""
CONFLICTS = """
select coalesce(m.title, c.about || ' ' || c.row_key) as about, c.field as "they disagree on", c.value, case when c.is_chosen then 'taken' else '' end as taken,
    c.note, c.source_url
from conflict as c left join meeting as m using (meeting_id) order by m.held_text nulls last, c.conflict_id
"""
EXTENT = "select extent, count(*) as n from document group by extent order by extent"
GAPS = """
with spoken as (select distinct review_key from statement_row where review_key is not null and not is_context)
select
    (select count(*) from review_row where status = 'reviewed') as reviewed,
    (select count(*) from review_row where status = 'reviewed' and review_key not in (select review_key from spoken)) as without_statement,
    (select count(*) from review_row where status = 'reviewed' and co_symbol is null) as without_co_symbol,
    (select count(*) from review_row where len(inferred_fields) > 0) as with_inferred,
    (select count(*) from meeting where date_precision <> 'day') as meetings_without_day,
    (select count(*) from statement_row where date_text is null) as statements_without_date,
    (select count(*) from statement_row where label_unsure) as doubted_labels,
    (select count(*) from statement_row where is_context) as context_rows,
    (select count(*) from statement_row, manifest where date_text > covers_until::varchar) as after_reach,
    (select count(*) from statement where superseded_by is not null) as superseded
"""
NEXT = """
select r.review_key, s.name_en as state, r.cycle, t.label_en as status, r.report_kind, r.report_symbol, r.loi_symbol, r.source_url
from review as r join state as s using (iso3) join term as t on t.list = 'review_status' and t.slug = r.status
where r.status in ('scheduled', 'report_submitted', 'loipr_adopted')
order by t.position desc, strip_accents(s.name_en)
"""


def tables() -> pd.DataFrame:
    """One row a table or view of the build, with its grain."""
    return run(TABLES)


def columns() -> pd.DataFrame:
    """One row a column of the build, with its meaning."""
    return run(COLUMNS)


def vocabulary() -> pd.DataFrame:
    """One row a word of the closed lists, with its label in each language."""
    return run(VOCABULARY)


def conflicts() -> pd.DataFrame:
    """One row a value on which sources of one event, State, session or review disagree."""
    return run(CONFLICTS)


def extent() -> dict[str, int]:
    """How many documents were read whole, and how many in their opening."""
    return {str(row["extent"]): int(row["n"]) for row in run(EXTENT).to_dict("records")}


def gaps() -> dict[str, int]:
    """What is missing, as counts."""
    return {str(name): int(value) for name, value in run(GAPS).iloc[0].items()}


def coming() -> pd.DataFrame:
    """One row a review under way: what the record knows of what comes next."""
    return run(NEXT)


def quarantine() -> pd.DataFrame:
    """One row a thing the build could not take."""
    return run("select file, place, field, value, reason, remedy from quarantine order by quarantine_id")


def corrections() -> pd.DataFrame:
    """One row a mended error of a source."""
    return run(
        'select file, row_id as "row", field, was, now, reason, reported_on as reported from correction order by correction_id'
    )
