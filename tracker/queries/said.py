"""What was said at each step of each review of a build, counted in the database: a row stands for all that are alike.

A build is read once: its rows are the same for every selection, and in a record of any size there are about as many as in
a small one. Which statements they stand for is fetched by step, when somebody looks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial
from typing import Any

from tracker.build import Build, current_build, pinned, run
from tracker.indicators.ids import Ids, Placed
from tracker.indicators.record import Said
from tracker.queries.plain import plain

# A reply answers a question that stands before it in the same document, or that an earlier day has in another one; the
# two earliest documents that ask are enough to tell. One in writing answers any.
EACH = """
with asked_each as (
    select review_key, unnest(concerns) as concern, document_id, ordinal, date_text from step_statement where step = 'question'
), asked as (
    select review_key, concern, document_id, min(ordinal) as ordinal, min(date_text) as date_text from asked_each group by all
), first_asked as (
    select review_key, concern,
        list(struct_pack(d := document_id, t := date_text) order by date_text, document_id) filter (date_text is not null)[:2] as early
    from asked group by all
), replied as (
    select *, unnest(concerns) as concern from step_statement where step = 'reply' and act = 'reply'
), answered as (
    select r.statement_id, list(concern order by concern) as answers
    from replied as r join first_asked as f using (review_key, concern) left join asked as a using (review_key, concern, document_id)
    where coalesce(r.medium = 'written', false) or r.ordinal > a.ordinal
        or len(list_filter(f.early, lambda one: one.d <> r.document_id and one.t < r.date_text)) > 0
    group by r.statement_id
), each as (
    select review_iso3, review_key, step, concerns, groups, stakeholder_type, act, date_text, coalesce(answers, []) as answers,
        statement_id, document_id, ordinal
    from step_statement left join answered using (statement_id) where step is not null
)
"""
ALIKE = "review_iso3, review_key, step, concerns, groups, stakeholder_type, act, date_text, answers"
COUNTED = EACH + f"select {ALIKE}, count(*) as n from each group by all order by all"
PLACED = f"""{EACH}, placed as (
    select *, row_number() over (order by review_key, date_text, document_id, ordinal, statement_id) as place
    from each where step = $step
)
select {ALIKE}, list(place order by place) as places, list(statement_id order by place) as ids from placed group by all order by all
"""
# Each step of a build of a million statements holds some ten megabytes of ids.
STEPS_HELD = 4
BUILDS_HELD = 2

Key = tuple[object, ...]


def said(states: Iterable[str]) -> tuple[Said, ...]:
    """What was said at the steps of the reviews of these States, in the build that the page shows."""
    of_state = _of_build(current_build())
    return tuple(one for iso3 in states for one in of_state.get(iso3, ()))


@lru_cache(maxsize=BUILDS_HELD)
def _of_build(build: Build) -> Mapping[str, tuple[Said, ...]]:
    found: dict[str, list[Said]] = defaultdict(list)
    for row in plain(run(COUNTED)):
        n = row.pop("n")
        key = tuple(row.values())
        iso3, review_key, step, *rest = key
        found[iso3].append(Said(Ids(partial(_places, build, step, key), n), review_key, step, *rest))
    return {iso3: tuple(rows) for iso3, rows in found.items()}


def _places(build: Build, step: str, key: Key) -> tuple[Placed, ...]:
    return _of_step(build, step)[key]


@lru_cache(maxsize=STEPS_HELD)
def _of_step(build: Build, step: str) -> Mapping[Key, tuple[Placed, ...]]:
    with pinned(build):
        rows = plain(run(PLACED, {"step": step}))
    return dict(map(_keyed, rows))


def _keyed(row: dict[str, Any]) -> tuple[Key, tuple[Placed, ...]]:
    places = zip(row.pop("places"), row.pop("ids"), strict=True)
    return tuple(row.values()), tuple(places)
