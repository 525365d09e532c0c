"""What was said at meetings, counted in the database: a point stands for all statements that are alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
with chosen as (
    select * from statement_row where {condition} and stage = 'meeting' and meeting_id is not null
), read_whole as (
    select meeting_id, bool_and(extent = 'whole') as is_whole
    from meeting_document join document using (document_id)
    where meeting_id in (select meeting_id from chosen) group by meeting_id
), each as (
    select statement_id, meeting_id, kinds[1] as kind, stakeholder_type, act,
        len(string_split_regex(trim(text), '\\s+')) as words, text_origin = 'paraphrase' as is_paraphrase,
        coalesce(is_whole, false) as is_whole, coalesce(review_key, '') as review_key
    from chosen left join read_whole using (meeting_id)
)
"""
COUNTED = f"""{EACH}
select {ALIKE}, count(*) as n, list(distinct meeting_id order by meeting_id)[:{MIN_MEETINGS}] as meetings
from each group by all order by all
"""
LISTED = f"""{EACH}
select {ALIKE}, sum(words)::bigint as words, list(statement_id order by statement_id) as ids from each group by all order by all
"""

Key = tuple[object, ...]


@dataclass(frozen=True)
class _Texts:
    """The texts that a selection asks a build for, read when the first of them is wanted."""

    build: Build
    condition: str
    params: Params

    def words(self, key: Key) -> int:
        """How many words those have that are alike in this."""
        return _listed(self)[key][0]

    def places(self, key: Key) -> tuple[Placed, ...]:
        """Their ids, each with its place."""
        return _listed(self)[key][1]


def points(selection: Selection) -> tuple[Point, ...]:
    """What was said at meetings in the selection, one point all that are alike in kind, speaker, act and review."""
    condition, params = where(selection, "statements")
    texts = _Texts(current_build(), condition, frozen(params))
    return tuple(_point(texts, row) for row in plain(run(COUNTED.format(condition=condition), params)))


def _point(texts: _Texts, row: dict[str, Any]) -> Point:
    n, meetings = row.pop("n"), row.pop("meetings")
    key = tuple(row.values())
    return Point(
        ids=Ids(partial(texts.places, key), n), meetings=meetings, count_words=partial(texts.words, key), **row
    )


@lru_cache(maxsize=4)
def _listed(texts: _Texts) -> Mapping[Key, tuple[int, tuple[Placed, ...]]]:
    with pinned(texts.build):
        rows = plain(run(LISTED.format(condition=texts.condition), dict(texts.params)))
    listed = ((row.pop("words"), row.pop("ids"), tuple(row.values())) for row in rows)
    return {key: (words, tuple(enumerate(ids))) for words, ids, key in listed}
