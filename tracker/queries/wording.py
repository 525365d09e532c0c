"""The observations of a selection, with the words that may be quoted and how firmly they ask."""

from __future__ import annotations

import pandas as pd

from tracker.build import run
from tracker.citation import plain_citation
from tracker.firmness import LEVELS, level_of
from tracker.predicate import where
from tracker.selection import Selection

OBSERVATIONS = """
select s.statement_id, s.review_key as review, s.cycle, s.date_text as date, s.act, t.label_en as act_label, s.text, s.text_origin, s.chapeau,
    n.name_en as state, s.review_iso3 as iso3, s.paragraph, s.symbol, s.source_type, s.document_title as document, s.publisher,
    s.url as source_url, d.page_date, d.origin = 'record' as is_curated,
    nullif(list_aggregate(s.articles, 'string_agg', '; '), '') as articles,
    (select string_agg(c.label_en, '; ' order by x.position, c.position)
        from statement_concern as x join concern as c using (concern) where x.statement_id = s.statement_id) as concerns
from statement_row as s join document as d using (document_id)
left join term as t on t.list = 'act' and t.slug = s.act
left join state as n on n.iso3 = s.review_iso3
where {condition} and s.stage = 'co' and s.act in ('concern', 'recommendation', 'follow_up')
order by s.date_text desc nulls last, n.name_en, s.document_id, s.ordinal
"""


def observations(selection: Selection) -> pd.DataFrame:
    """One row an observation, firmest first, then newest, with the columns of tables_wording.WORDING.

    `wording` holds the text only where it was read as printed; `gist` holds our paraphrase only where it was not.
    """
    condition, params = where(selection, "statements")
    found = run(OBSERVATIONS.format(condition=_of_statement(condition)), params)
    found = found.astype(object).where(found.notna(), None)
    records = [{str(key): value for key, value in row.items()} for row in found.to_dict("records")]
    levels = [level_of(row["text"], row["act"], row["text_origin"], row["chapeau"]) for row in records]
    was_read = found["text_origin"] == "sentence"
    rows = found.assign(
        firmness=[level.label for level, _ in levels],
        verb=pd.Series([verb for _, verb in levels], index=found.index, dtype=object),
        wording=found["text"].where(was_read, None),
        gist=found["text"].mask(was_read, None),
        citation=[plain_citation(row) for row in records],
        act=found["act_label"],
    )
    order = {level.label: place for place, level in enumerate(LEVELS)}
    return rows.sort_values("firmness", key=lambda labels: labels.map(order), kind="stable").reset_index(drop=True)


def _of_statement(condition: str) -> str:
    """The condition as it stands: its columns are those of statement_row, which alone may bear these names here."""
    return f"s.statement_id in (select statement_id from statement_row where {condition})"
