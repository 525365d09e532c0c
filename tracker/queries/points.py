"""What was said at meetings, counted in the database: a point stands for all statements that are alike."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import Any

from tracker.build import Build, Params, current_build, frozen, pinned, run
from tracker.indicators.ids import Ids, Placed
from tracker.indicators.share_of_points import MIN_MEETINGS, Point
from tracker.predicate import where
from tracker.queries.plain import plain
from tracker.selection import Selection

ALIKE = "kind, stakeholder_type, act, is_paraphrase, is_whole, review_key"
EACH = """
with read_whole as (
    select meeting_id, bool_and(extent = 'whole') as is_whole
    from meeting_document join document using (document_id) group by meeting_id
), each as (
    select statement_id, meeting_id, kinds[1] as kind, stakeholder_type, act,
        len(string_split_regex(trim(text), '\\s+')) as words, text_origin = 'paraphrase' as is_paraphrase,
        coalesce(is_whole, false) as is_whole, coalesce(review_key, '') as review_key
    from statement_row left join read_whole using (meeting_id)
    where {condition} and stage = 'meeting' and meeting_id is not null
)
"""
COUNTED = f"""{EACH}
select {ALIKE}, count(*) as n, sum(words)::bigint as words, list(distinct meeting_id order by meeting_id)[:{MIN_MEETINGS}] as meetings
from each group by all order by all
"""
LISTED = EACH + f"select {ALIKE}, list(statement_id order by statement_id) as ids from each group by all order by all"

Key = tuple[object, ...]


def points(selection: Selection) -> tuple[Point, ...]:
    """What was said at meetings in the selection, one point all that are alike in kind, speaker, act and review."""
    condition, params = where(selection, "statements")
    build, asked = current_build(), frozen(params)
    return tuple(
        _point(build, condition, asked, row) for row in plain(run(COUNTED.format(condition=condition), params))
    )


def _point(build: Build, condition: str, asked: Params, row: dict[str, Any]) -> Point:
    n, words, meetings = (row.pop(name) for name in ("n", "words", "meetings"))
    key = tuple(row.values())
    return Point(ids=Ids(partial(_places, build, condition, asked, key), n), meetings=meetings, words=words, **row)


def _places(build: Build, condition: str, asked: Params, key: Key) -> tuple[Placed, ...]:
    return _listed(build, condition, asked)[key]


@lru_cache(maxsize=4)
def _listed(build: Build, condition: str, asked: Params) -> Mapping[Key, tuple[Placed, ...]]:
    with pinned(build):
        rows = plain(run(LISTED.format(condition=condition), dict(asked)))
    listed = ((row.pop("ids"), tuple(row.values())) for row in rows)
    return {key: tuple(enumerate(ids)) for ids, key in listed}
