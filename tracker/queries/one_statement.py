"""One statement whole: its row, its labels with what decided them, and its neighbours."""

from __future__ import annotations

from typing import Any

import pandas as pd

from tracker.build import run

ROW = """
select s.*, d.page_date, d.alt_urls, d.origin = 'record' as is_curated, d.retrieved_on::varchar as retrieved_on
from statement_row as s join document as d using (document_id)
where s.statement_id = $id
"""
CONCERNS = """
select c.concern, c.label_en as label, x.decided_by, x.is_unsure, x.cue, x.char_start, x.char_end, x.strength, x.score
from statement_concern as x join concern as c using (concern)
where x.statement_id = $id order by x.position, c.position
"""
NEIGHBOURS = """
with own as (select * from statement_row where statement_id = $id)
select s.statement_id, s.ordinal, s.organisation, s.stakeholder_type, s.text, s.text_origin, s.act
from statement_row as s, own
where s.statement_id <> own.statement_id
    and case when own.meeting_id is null then s.document_id = own.document_id else s.meeting_id = own.meeting_id end
    and (s.document_id = own.document_id or own.meeting_id is not null)
order by s.document_id <> own.document_id, abs(s.ordinal - own.ordinal), s.ordinal
limit 6
"""
LINKS = """
select kind, concern, from_cycle, from_stage, to_cycle, to_stage, from_ids, to_ids, is_explicit, note, source_url
from link where list_contains(from_ids, $id) or list_contains(to_ids, $id) order by link_id
"""
STANDS_FOR = "select statement_id, likeness from statement_alias where old_id = $id"
SUPERSEDED = """
select superseded_by as document from statement where statement_id = $id and superseded_by is not null
"""


def stands_for(statement_id: str) -> tuple[str, float] | None:
    """The id of the statement that stands for one whose id is gone, and how alike their texts are, of 100."""
    found = run(STANDS_FOR, {"id": statement_id})
    return None if found.empty else (str(found["statement_id"].iloc[0]), float(found["likeness"].iloc[0]))


def superseded_by(statement_id: str) -> str | None:
    """The document whose sentences replaced this paraphrase; None when none did."""
    found = run(SUPERSEDED, {"id": statement_id})
    return None if found.empty else str(found["document"].iloc[0])


def statement(statement_id: str) -> dict[str, Any] | None:
    """The wide row of a statement as a dict, with its document's address; None when the build does not show it."""
    found = run(ROW, {"id": statement_id})
    return None if found.empty else {str(key): _plain(value) for key, value in found.iloc[0].items()}


def concerns(statement_id: str) -> pd.DataFrame:
    """One row a concern of the statement, with what decided it and the cue with its place in the text."""
    return run(CONCERNS, {"id": statement_id})


def neighbours(statement_id: str) -> pd.DataFrame:
    """Up to six statements nearest in the same meeting, its own document first; in the same document outside a meeting."""
    return run(NEIGHBOURS, {"id": statement_id})


def links(statement_id: str) -> pd.DataFrame:
    """One row a tie of this statement with statements of another stage or cycle."""
    return run(LINKS, {"id": statement_id})


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist"):
        return value.tolist()
    return None if pd.isna(value) else value
