"""The slugs and labels of every filter, read from the build."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from tracker.build import current_build, run
from tracker.selection import FIELDS, NONE

LISTS = {
    "type": "stakeholder_type",
    "act": "act",
    "group": "affected_group",
    "kind": "meeting_kind",
    "stage": "stage",
    "source": "source_type",
    "origin": "text_origin",
    "cluster": "cluster",
    "status": "review_status",
    "procedure": "procedure",
}
QUERIES = {
    "state": "select iso3, name_en from state order by strip_accents(name_en)",
    "region": "select distinct un_region, un_region as label from state where un_region is not null order by all",
    "cycle": "select distinct cycle, 'Cycle ' || cycle from review order by cycle",
    "session": "select session, 'Session ' || session || coalesce(' (' || year(starts_on) || ')', '') from session order by session",
    "year": "select distinct year, year::varchar from statement_row where year is not null union "
    "select distinct year, year::varchar from review_row where year is not null union "
    "select distinct year, year::varchar from meeting_row where year is not null order by 1",
    "period": "select distinct period, replace(period, '-', '–') from statement_row where period is not null union "
    "select distinct period, replace(period, '-', '–') from review_row where period is not null union "
    "select distinct period, replace(period, '-', '–') from meeting_row where period is not null order by 1",
    "concern": "select concern, label_en from concern order by position",
    "org": "select stakeholder_id, name || coalesce(' (' || acronym || ')', '') from stakeholder order by strip_accents(name), 1",
    "person": "select person_id, name from person order by strip_accents(name), 1",
    "article": "select article, 'Article ' || article || ': ' || short_title from article order by article",
    "review": "select review_key, name_en || ', cycle ' || cycle from review join state using (iso3) order by name_en, cycle",
    "meeting": "select meeting_id, title from meeting order by held_text, meeting_id",
    "document": "select document_id, coalesce(symbol, title) from document order by document_id",
}
NOT_STATED = {
    "kind": "Kind not stated",
    "concern": "No concern labelled",
    "group": "No group named",
    "type": "Not stated",
}


def labels(field: str) -> Mapping[str, str]:
    """The label of each slug of a filter, in screen order, with `none` ("Not stated") last."""
    return _labels(current_build().build_id, FIELDS[field].also or field)


@lru_cache(maxsize=128)
def _labels(build_id: str, field: str) -> Mapping[str, str]:
    if field in LISTS:
        sql = "select slug, label_en from term where list = $list order by position, slug"
        frame = run(sql, {"list": LISTS[field]})
    else:
        frame = run(QUERIES[field])
    pairs = {str(slug): str(label) for slug, label in frame.itertuples(index=False)}
    return {**pairs, NONE: NOT_STATED.get(field, "Not stated")}


def allowed() -> dict[str, Mapping[str, str]]:
    """The labels of every filter that is not an also_ filter, by name of the filter."""
    return {name: labels(name) for name, field in FIELDS.items() if not field.also}
