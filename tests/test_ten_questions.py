"""The page of ten questions says nothing that the bundled record does not: figures, ids, sources and paths."""

import re
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tracker.build import run
from tracker.screen.menu import MENU
from tracker.selection import from_params
from tracker.vocabulary import Allowed

PAGE = (Path(__file__).parent.parent / "docs" / "ten-questions.md").read_text(encoding="utf-8")
SECTIONS = re.split(r"^#+ ", PAGE, flags=re.MULTILINE)[1:]
ID = re.compile(r"`((?:obs|voc)-[a-z0-9-]+|s\d+-[a-z0-9-]+/\d+)`, \[source\]\(([^\s)]+)\)")
PATH = re.compile(r"`/([a-z_]+)\??([^` ]*)`")
titled = pytest.mark.parametrize("section", SECTIONS, ids=lambda text: text[:24])


def test_there_is_an_answer_for_each_of_the_ten():
    assert [section[:2].rstrip(".") for section in SECTIONS[1:]] == [str(n) for n in range(1, 11)]


@titled
def test_every_figure_in_bold_is_a_result_of_the_sql_and_every_result_is_told(section):
    said = re.findall(r"\*\*(.+?)\*\*", section)
    found = [
        str(value)[:10] for sql in re.findall(r"```sql\n(.+?)```", section, re.DOTALL) for value in run(sql).iloc[0]
    ]
    assert sorted(said) == sorted(found)


@titled
def test_every_id_is_in_the_build_with_the_source_given(section):
    for statement_id, url in ID.findall(section):
        row = run("select url, text_origin from statement_row where statement_id = $id", {"id": statement_id})
        assert row.values.tolist() == [[url, "paraphrase"]], statement_id


def test_no_id_stands_without_its_source():
    mentioned = re.findall(r"`(?:obs|voc|s\d+)-[^`]+`", PAGE)
    assert len(mentioned) == len(ID.findall(PAGE)) >= 14


@pytest.mark.parametrize(("page", "query"), PATH.findall(PAGE))
def test_every_path_leads_to_a_page_and_asks_for_what_the_record_knows(page, query):
    asked = parse_qs(query)
    selection, ignored = from_params(lambda name: asked.get(name, []), Allowed())
    assert ignored == [] and set(selection.to_params()) == set(asked)
    assert f"pages/{page}.py" in {entry.path for entry in MENU}


def test_the_announcement_of_the_next_reviews_is_a_document_of_the_record():
    known = set(run("select url from document")["url"])
    assert [url for url in re.findall(r"\]\((http[^\s)]+)\)", PAGE) if url not in known] == []
