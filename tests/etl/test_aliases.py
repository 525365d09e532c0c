"""A link to a statement survives a document that is read again with small changes, and never leads to another statement."""

import shutil
from pathlib import Path

import duckdb
import pytest

from etl import pipeline
from etl.aliases import Said, aliases, said_now
from etl.records import StatementAlias
from tests.etl.helpers import gather

PERU = Path(__file__).parent.parent / "examples" / "stakeholders-2021-peru.html"

pytestmark = pytest.mark.no_build


def one(id, text, *places):
    return Said(id, text, frozenset(places or ("paper",)))


LONG = "An invented organisation said that seasonal workers were held for weeks without seeing a judge."


def test_the_nearest_text_of_the_same_paper_stands_for_an_id_that_is_gone():
    now = [
        one("new", LONG.replace("weeks", "some weeks")),
        one("other", "Another sentence altogether."),
        one("far", LONG, "x"),
    ]
    assert [(a.old_id, a.statement_id) for a in aliases([one("old", LONG)], now, [])] == [("old", "new")]


@pytest.mark.parametrize(
    "now",
    [
        [one("a", LONG.replace("seasonal workers were held for weeks", "children were released at once"))],
        [one("a", LONG, "another paper")],
        [],
    ],
    ids=["says something else", "stands elsewhere", "nothing left"],
)
def test_what_is_not_the_same_statement_gets_no_alias(now):
    assert aliases([one("old", LONG)], now, []) == []


def test_an_id_that_is_there_needs_none():
    assert aliases([one("old", LONG)], [one("old", LONG), one("twin", LONG)], []) == []
    assert aliases([], [one("old", LONG), one("b", LONG)], [StatementAlias("old", "b", 100.0)]) == []


def test_aliases_are_carried_on_from_build_to_build():
    first = [StatementAlias("oldest", "old", 95.0), StatementAlias("lost", "gone", 99.0)]
    found = aliases([one("old", LONG), one("gone", "Nobody says this any more.")], [one("new", LONG)], first)
    assert found == [StatementAlias("old", "new", 100.0), StatementAlias("oldest", "new", 95.0)]


def test_only_statements_of_a_paper_that_lost_one_and_those_that_an_alias_names_are_looked_at(data):
    tables = gather(data, None).tables
    first = tables["statement"][0]
    gone = [Said("gone", LONG, frozenset([f"id {first.document_id}"]))]
    beside = {row.statement_id for row in tables["statement"] if row.document_id == first.document_id}
    other = next(row.statement_id for row in tables["statement"] if row.document_id != first.document_id)
    assert said_now(tables, [], []) == []
    assert {one.statement_id for one in said_now(tables, gone, [])} >= beside
    assert other not in {one.statement_id for one in said_now(tables, gone, [])}
    assert [one.statement_id for one in said_now(tables, [], [StatementAlias("older", other, 99.0)])] == [other]


@pytest.fixture(scope="module")
def read_again(tmp_path_factory):
    """Three builds with one page in the inbox: as it was, with other bytes and a word more, and that once more."""
    folder = tmp_path_factory.mktemp("again")
    data, inbox, builds = (folder / name for name in ("data", "inbox", "builds"))
    shutil.copytree(pipeline.DATA, data, ignore=shutil.ignore_patterns("builds", "inbox", "raw"))
    inbox.mkdir()
    made = []
    text = PERU.read_text(encoding="utf-8")
    for changed in (
        text,
        text.replace("</html>", "<!-- fetched again -->\n</html>").replace(" said that ", " then said that ", 1),
        text.replace("</html>", "<!-- and again -->\n</html>").replace(" said that ", " then said that ", 1),
    ):
        (inbox / "page.html").write_text(changed, encoding="utf-8")
        made.append(pipeline.build(data, builds, inbox, False, lambda step: None).build_id)
    return [builds / build_id / "cmw.duckdb" for build_id in made]


def query(database, sql):
    with duckdb.connect(str(database), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_a_page_read_again_with_small_changes_keeps_its_links(read_again):
    sentences = "select statement_id, text from statement where text_origin = 'sentence' order by ordinal"
    first, last = (dict(query(database, sentences)) for database in (read_again[0], read_again[2]))
    assert len(first) == len(last) > 10
    # The page is no document of the record, so that its ids change with every byte of it.
    assert not first.keys() & last.keys()
    leads_to = dict(query(read_again[2], "select old_id, statement_id from statement_alias"))
    assert first.keys() <= leads_to.keys()
    same = [old for old, text in first.items() if last[leads_to[old]] == text]
    (changed,) = first.keys() - same
    assert last[leads_to[changed]] == first[changed].replace(" said that ", " then said that ", 1)


def test_a_build_without_an_earlier_one_has_none(read_again):
    assert query(read_again[0], "select count(*) from statement_alias") == [(0,)]


def test_statements_of_the_record_keep_their_ids(read_again):
    ids = "select statement_id from statement where text_origin = 'paraphrase' order by 1"
    assert query(read_again[0], ids) == query(read_again[2], ids)
