"""Rows fetched page by page are the rows of the whole, in the same order."""

import pandas as pd
import pytest
from hypothesis import given, settings

from tests.tracker.test_pages import opened
from tests.tracker.test_selection import selections
from tracker import build, export, tables
from tracker.queries import counts, rows
from tracker.selection import Selection

PAGE = 50


def _lines(found, table=tables.STATEMENTS):
    return export.to_csv(table, found).decode().splitlines()


@settings(max_examples=60, deadline=None)
@given(selections())
def test_the_pages_together_are_the_whole(selection):
    paged, whole = rows.paged(selection), rows.statements(selection)
    assert len(paged) == len(whole) == counts.count(selection, "statements", "statement")
    size = max(1, len(whole) // 3)
    parts = [paged.part(first, size) for first in range(0, len(whole), size)]
    if parts:
        assert _lines(pd.concat(parts)) == _lines(whole)


@settings(max_examples=60, deadline=None)
@given(selections())
def test_the_pages_of_meetings_together_are_the_whole(selection):
    paged, whole = rows.paged_meetings(selection), rows.meetings(selection)
    assert len(paged) == len(whole)
    size = max(1, len(whole) // 3)
    parts = [paged.part(first, size) for first in range(0, len(whole), size)]
    if parts:
        assert _lines(pd.concat(parts), tables.MEETINGS) == _lines(whole, tables.MEETINGS)


@pytest.mark.parametrize("words", ["", "children"])
def test_the_page_of_a_question_is_cut_from_its_order(words):
    selection = Selection(words=words)
    wanted = rows.statements(selection).iloc[20:40]
    assert len(wanted) == 20
    assert _lines(rows.paged(selection).part(20, 20)) == _lines(wanted)


def test_what_is_downloaded_later_is_of_the_build_that_was_shown(monkeypatch):
    paged = rows.paged(Selection().choose("state", ("AZE",)))
    monkeypatch.setattr(build, "newest_build", lambda: pytest.fail("another build was asked"))
    assert len(paged.whole()) == len(paged)


def test_the_page_of_statements_fetches_no_more_than_it_shows(monkeypatch):
    monkeypatch.setattr(rows, "statements", lambda selection: pytest.fail("all rows were fetched"))
    at = opened("pages/statements.py", {})
    assert len(at.dataframe[0].value) == PAGE
