"""What is counted in the database is what the statements say one by one, and nothing is fetched for a number."""

from collections import defaultdict

import pytest

from tracker import counted, tables_indicators
from tracker.build import run
from tracker.indicators import groups, persistence, share_of_points
from tracker.indicators.ids import Ids, each_once, in_order, known
from tracker.indicators.record import OBSERVATION, Record, Review, Said
from tracker.queries import indicators
from tracker.queries.plain import plain
from tracker.selection import Selection

EACH = """
select *, coalesce(medium = 'written', false) as is_written from step_statement where step is not null
order by review_key, step, date_text, document_id, ordinal, statement_id
"""
SELECTIONS = (
    Selection(),
    Selection().choose("state", ("MEX", "SEN")),
    Selection().choose("cycle", ("2",)).choose("type", ("ngo",)),
)


@pytest.fixture(scope="module")
def each(builds):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CMW_BUILDS", str(builds))
        return plain(run(EACH))


def asks(question, reply):
    """Whether a question stands before a reply: by its place in one document, by the day in two."""
    if reply["document_id"] == question["document_id"]:
        return reply["ordinal"] > question["ordinal"]
    return bool(reply["date_text"] and question["date_text"] and reply["date_text"] > question["date_text"])


def answered(reply, questions):
    """The concerns that a reply answers."""
    if reply["act"] != "reply" or reply["step"] != "reply":
        return set()
    own = [q for q in questions if q["review_key"] == reply["review_key"] and q["step"] == "question"]
    return {
        concern
        for concern in reply["concerns"]
        if any(concern in q["concerns"] and (reply["is_written"] or asks(q, reply)) for q in own)
    }


def test_every_statement_of_a_step_is_said_once_with_all_that_it_says(each):
    rows = {row["statement_id"]: row for row in each}
    said = [(one, statement_id) for one in indicators.record(Selection()).said for statement_id in one.ids]
    assert sorted(statement_id for _, statement_id in said) == sorted(rows)
    for one, statement_id in said:
        row = rows[statement_id]
        assert (one.review_key, one.step, one.concerns, one.groups) == (
            row["review_key"],
            row["step"],
            row["concerns"],
            row["groups"],
        )
        assert (one.speaker, one.act, one.on) == (row["stakeholder_type"], row["act"], row["date_text"])


def test_a_reply_answers_what_was_asked_before_it(each):
    found = {statement_id: set(one.answers) for one in indicators.record(Selection()).said for statement_id in one.ids}
    expected = {row["statement_id"]: answered(row, each) for row in each}
    assert found == expected and any(expected.values())


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_the_ids_of_a_step_and_concern_stand_in_the_order_of_the_documents(each, selection):
    record, expected = indicators.record(selection), defaultdict(tuple)
    for row in each:
        for concern in row["concerns"]:
            expected[row["review_key"], row["step"], concern] += (row["statement_id"],)
    for review in record.reviews:
        for step in {row["step"] for row in each}:
            for concern in record.concerns:
                ids = record.ids(review, step, concern)
                assert ids == expected[review.key, step, concern]
                assert len(ids) == len(tuple(ids))


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_points_are_the_statements_said_at_meetings(selection):
    points = indicators.points(selection)
    ids = [statement_id for point in points for statement_id in point.ids]
    found = indicators.statements(ids)
    assert len(ids) == len(set(ids)) == len(found) == sum(len(point.ids) for point in points)
    assert sum(point.words for point in points) == sum(len(text.split()) for text in found["text"])
    meetings = {meeting for point in points for meeting in point.meetings}
    assert meetings <= set(found["meeting_id"])
    assert len(meetings) >= min(share_of_points.MIN_MEETINGS, found["meeting_id"].nunique())


@pytest.mark.no_build
def test_a_number_fetches_nothing_and_its_list_does():
    fetched = []

    def places():
        fetched.append(True)
        return [(1, "b"), (0, "a")]

    review = Review("AND/1", "AND", "AND", 1, True, {OBSERVATION: "whole"})
    said = Said(Ids(places, 2), "AND/1", OBSERVATION, ("detention",), ("children",))
    record = Record((review,), (said,), ("detention",))
    named = groups.visibility(record, "children")
    assert (named.numerator, named.denominator, len(record.ids(review, OBSERVATION, "detention"))) == (1, 1, 2)
    assert not fetched
    assert named.statement_ids == ("a", "b") and record.ids(review, OBSERVATION, "detention") == ("a", "b")
    assert fetched


@pytest.mark.no_build
def test_ids_are_joined_in_their_order_or_each_once():
    first, second = Ids(lambda: [(3, "c"), (1, "a")], 2), Ids(lambda: [(2, "b")], 1)
    assert in_order([first, second]) == ("a", "b", "c")
    assert first + second == ("c", "a", "b") and (first + second)[1] == "a"
    assert each_once([known("b", "a"), known("a")]) == known("a", "b")
    assert known("a") != known("b") and len(each_once([])) == 0


@pytest.mark.no_build
def test_a_table_fetches_the_statements_behind_its_rows_for_a_file_and_not_for_the_screen():
    fetched = []

    def places():
        fetched.append(True)
        return [(0, "a"), (1, "b")]

    cell = persistence.Cell("AND/1", "AND", 1, "detention", persistence.FIRST, Ids(places, 2))
    rows = counted.paged(tables_indicators.CELLS, [cell] * 3, {"AND/1": "Andorra, cycle 1", "detention": "Detention"})
    page = rows.part(1, 50)
    assert len(rows) == 3 and list(page["status"]) == [persistence.FIRST] * 2 and not fetched
    assert list(rows.whole()["statement_ids"]) == ["a; b"] * 3
