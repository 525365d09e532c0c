"""The slugs and labels of every filter, read from the build."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tracker.build import current_build, run
from tracker.selection import FIELDS, NONE
from tracker.words import ENGLISH, N_, _, language, speaking

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
    "state": "select iso3, name_{language} from state order by strip_accents(name_{language})",
    "region": "select distinct un_region, un_region as label from state where un_region is not null order by all",
    "cycle": "select distinct cycle, cycle as number from review order by cycle",
    "session": "select session, session || coalesce(' (' || year(starts_on) || ')', '') from session order by session",
    "year": "select distinct year, year::varchar from statement_row where year is not null union "
    "select distinct year, year::varchar from review_row where year is not null union "
    "select distinct year, year::varchar from meeting_row where year is not null order by 1",
    "period": "select distinct period, replace(period, '-', '–') from statement_row where period is not null union "
    "select distinct period, replace(period, '-', '–') from review_row where period is not null union "
    "select distinct period, replace(period, '-', '–') from meeting_row where period is not null order by 1",
    "concern": "select concern, label_{language} from concern order by position",
    "org": "select stakeholder_id, name || coalesce(' (' || acronym || ')', '') from stakeholder order by strip_accents(name), 1",
    "person": "select person_id, name from person order by strip_accents(name), 1",
    "article": "select article, article as number, short_title from article order by article",
    "review": "select review_key, name_{language}, cycle from review join state using (iso3) "
    "order by strip_accents(name_{language}), cycle",
    "meeting": "select meeting_id, title from meeting order by held_text, meeting_id",
    "document": "select document_id, coalesce(symbol, title) from document order by document_id",
}
# The words around what a query gives; without them a label is what the query gives.
FORMS = {
    "cycle": N_("Cycle {0}"),
    "session": N_("Session {0}"),
    "review": N_("{0}, cycle {1}"),
    "article": N_("Article {0}: {1}"),
}
REGIONS = (
    N_("African"),
    N_("Asia-Pacific"),
    N_("Eastern European"),
    N_("Latin America and Caribbean"),
    N_("Western European and others"),
)
NOT_STATED = {
    "kind": N_("Kind not stated"),
    "concern": N_("No concern labelled"),
    "group": N_("No group named"),
    "": N_("Not stated"),
}


def labels(field: str) -> Mapping[str, str]:
    """The label of each slug of a filter in the reader's language, in screen order, with `none` ("Not stated") last."""
    return _labels(current_build().build_id, FIELDS[field].also or field, language())


def english(field: str) -> Mapping[str, str]:
    """The same in English, as in the rows of the record and in files."""
    return _labels(current_build().build_id, FIELDS[field].also or field, ENGLISH)


def said(field: str, label: str) -> str:
    """English labels of a filter, joined by "; ", in the reader's language; what is no label stays as it is."""
    known = _said(current_build().build_id, FIELDS[field].also or field, language())
    # The title of an article may hold a semicolon itself.
    return known.get(label) or "; ".join(known.get(one, one) for one in label.split("; "))


@lru_cache(maxsize=128)
def _said(build_id: str, field: str, spoken: str) -> Mapping[str, str]:
    there = _labels(build_id, field, spoken)
    return {label: there[slug] for slug, label in _labels(build_id, field, ENGLISH).items()}


@lru_cache(maxsize=256)
def _labels(build_id: str, field: str, spoken: str) -> Mapping[str, str]:
    if field in LISTS:
        sql = f"select slug, label_{spoken} from term where list = $list order by position, slug"
        frame = run(sql, {"list": LISTS[field]})
    else:
        frame = run(QUERIES[field].format(language=spoken))
    with speaking(spoken):
        pairs = {str(slug): _label(field, *map(str, parts)) for slug, *parts in frame.itertuples(index=False)}
        return {**pairs, NONE: _(NOT_STATED.get(field, NOT_STATED[""]))}


def _label(field: str, first: str, *more: str) -> str:
    if field == "article" and language() != ENGLISH:
        return _("Article {0}").format(first)
    return _(FORMS[field]).format(first, *more) if field in FORMS else _(first) if field == "region" else first


class Allowed(Mapping[str, Mapping[str, str]]):
    """The labels of every filter that is not an also_ filter, by name of the filter; each is read when it is asked for,
    for a record can have more documents than an address ever names."""

    def __getitem__(self, name: str) -> Mapping[str, str]:
        """The labels of a filter. Raises KeyError when there is no such filter."""
        return labels(name)

    def __iter__(self) -> Iterator[str]:
        """The names of the filters."""
        return (name for name, field in FIELDS.items() if not field.also)

    def __len__(self) -> int:
        """How many filters there are."""
        return sum(1 for _name in self)
