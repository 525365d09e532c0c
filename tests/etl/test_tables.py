"""A row is found by what it holds, also after rows were added or replaced in their place."""

import sys
from dataclasses import replace

import pytest

from etl.records import Participation
from etl.tables import Tables

pytestmark = pytest.mark.no_build


def names(row):
    return (row.meeting_id, row.stakeholder_id)


@pytest.fixture
def tables():
    return Tables(participation=[Participation("m1", "a"), Participation("m2", "b"), Participation("m1", "c")])


def test_rows_are_found_in_their_order_by_a_field_or_by_several_keys(tables):
    rows = tables["participation"]
    assert tables.found("participation", "meeting_id", "m1") == [rows[0], rows[2]]
    assert tables.found("participation", names, "b") == [rows[1]] and not tables.found("participation", names, "x")


def test_a_row_that_is_added_or_replaced_in_its_place_is_found(tables):
    assert tables.places("participation", "meeting_id", "m3") == []
    tables["participation"].append(Participation("m3", "a"))
    tables["participation"][0] = replace(tables["participation"][0], stakeholder_id="z")
    assert tables.places("participation", "meeting_id", "m3") == [3]
    assert tables.found("participation", "meeting_id", "m1")[0].stakeholder_id == "z"


def test_a_table_that_is_exchanged_for_another_is_read_anew(tables):
    assert tables.places("participation", "meeting_id", "m1") == [0, 2]
    tables["participation"] = [Participation("m1", "d")]
    assert tables.places("participation", "meeting_id", "m1") == [0]


def test_rows_that_are_given_up_are_held_no_longer(tables):
    rows = tables["participation"]
    tables.places("participation", "meeting_id", "m1")
    held = sys.getrefcount(rows)
    assert tables.given_up("participation") is rows and not tables.given_up("participation")
    assert sys.getrefcount(rows) == held - 2
