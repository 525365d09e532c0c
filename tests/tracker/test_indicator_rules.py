"""What holds of the indicators whatever the record: display rules, and that what is not known never counts."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import counted, export, tables_indicators
from tracker.indicators import breadth, clocks, groups, persistence, replies, share_of_points, uptake
from tracker.indicators.ids import known
from tracker.indicators.measure import NO_DATE, NOT_READ, Case, Measure, measure, points
from tracker.indicators.record import (
    BRIEFING,
    NONE,
    OBSERVATION,
    PART,
    QUESTION,
    REPLY,
    WHOLE,
    Record,
    Review,
    Said,
)

pytestmark = pytest.mark.no_build
CONCERNS = ("detention", "expulsion", "union_rights", "reporting_follow_up")
STEPS = (BRIEFING, QUESTION, REPLY, OBSERVATION)
ACTS = {BRIEFING: "briefing", QUESTION: "question", REPLY: "reply", OBSERVATION: "concern"}


@st.composite
def records(draw):
    """A record of two States and up to four cycles; a step that is not on record says nothing."""
    reviews, said = [], []
    for iso3 in ("AND", "LIE"):
        for cycle in range(1, draw(st.integers(1, 4)) + 1):
            read = {step: draw(st.sampled_from((WHOLE, PART, NONE))) for step in STEPS}
            day = date(2000 + 4 * cycle, 4, 3)
            key = f"{iso3}/{cycle}"
            reviews.append(Review(key, iso3, iso3, cycle, True, read, day, day, draw(st.booleans())))
            for step in STEPS:
                number = 0 if read[step] == NONE else draw(st.integers(0, 3))
                said += [_said(draw, key, step, place, day) for place in range(number)]
    return Record(tuple(reviews), tuple(said), CONCERNS, draw(st.booleans()))


def _said(draw, key, step, place, day):
    concerns = tuple(draw(st.lists(st.sampled_from(CONCERNS), unique=True, max_size=3)))
    speaker = draw(st.sampled_from(("ngo", "nhri"))) if step == BRIEFING else "committee"
    on = draw(st.sampled_from((None, str(day.year), str(day), str(day + timedelta(1)))))
    ids = known(*(f"{key}/{step}/{place}/{n}" for n in range(draw(st.integers(1, 3)))))
    answers = concerns[: draw(st.integers(0, 3))] if step == REPLY else ()
    return Said(ids, key, step, concerns, (), speaker, ACTS[step], on, answers)


def everything(record):
    """Every measure that a record gives."""
    found = uptake.uptake(record)
    yield from (found.asked, found.concluded, found.chain, found.comparison, uptake.lag(record))
    yield from (persistence.by_concern(record, concern) for concern in record.counted)
    yield from (persistence.base_rate(record, concern) for concern in record.counted)
    yield from (persistence.by_state(record, iso3) for iso3 in record.held)
    yield groups.visibility(record, "children")
    for review in record.examined:
        yield replies.coverage(record, review)
        yield from breadth.attention(record, review, OBSERVATION).values()


@given(records())
def test_a_numerator_is_never_more_than_its_denominator(record):
    for one in everything(record):
        assert 0 <= one.numerator <= one.denominator + 1e-9
        assert one.rate is None or one.denominator >= 5
        assert not (one.left_out.get(NOT_READ) and one.rate is not None)


@given(records())
def test_the_full_chain_is_never_more_than_one_of_its_steps(record):
    found = uptake.uptake(record)
    assert found.chain.numerator <= min(found.asked.numerator, found.concluded.numerator)
    rates = found.chain.rate, found.asked.rate, found.concluded.rate
    assert None in rates or rates[0] <= min(rates[1:])


@given(records())
def test_denominators_and_what_is_left_out_are_all_cases(record):
    found, voiced = uptake.uptake(record), uptake.chains(record)
    assert found.asked.total == found.concluded.total == found.chain.total == len(voiced)
    for concern in record.counted:
        assert persistence.base_rate(record, concern).total == len(record.examined)
        named = [a for a, _ in record.pairs() if record.ids(a, OBSERVATION, concern)]
        assert persistence.by_concern(record, concern).total == len(named)


@given(records())
def test_what_is_not_known_never_counts(record):
    """Read less, and every number can only lose cases: none turns into another answer."""
    less = replace(record, reviews=tuple(replace(r, recorded=_in_part(r.recorded)) for r in record.reviews))
    for before, after in zip(everything(record), everything(less), strict=True):
        assert after.denominator <= before.denominator
        assert after.total == before.total or before.name.startswith(("B2", "named a review"))
    assert not [c for c in persistence.cells(less) if c.status in (persistence.NEW, persistence.ABSENT)]
    assert all(replies.without_reply(less, review) == () for review in less.examined)


def _in_part(recorded):
    return {step: PART if read == WHOLE else read for step, read in recorded.items()}


@given(records())
def test_each_review_and_concern_has_one_status(record):
    cells = persistence.cells(record)
    assert len(cells) == len(record.examined) * len(record.counted)
    assert all(bool(cell.statement_ids) == (cell.status in PRESENT) for cell in cells)


PRESENT = (persistence.NEW, persistence.AGAIN, persistence.FIRST, persistence.NAMED)


@given(records())
def test_attention_adds_up_to_the_statements(record):
    for review in record.examined:
        parts = breadth.attention(record, review, OBSERVATION)
        found = breadth.breadth(record, review, OBSERVATION)
        assert sum(one.numerator for one in parts.values()) == pytest.approx(found.statements)
        assert len(parts) == found.concerns


spoken = st.builds(
    share_of_points.Point,
    ids=st.lists(st.uuids().map(str), min_size=1, max_size=3).map(lambda ids: known(*ids)),
    meetings=st.sampled_from("abcd").map(tuple),
    kind=st.sampled_from(("state_dialogue", "stakeholder_meeting")),
    stakeholder_type=st.sampled_from(("ngo", "committee", "other")),
    act=st.sampled_from(("briefing", "opening_remark")),
    count_words=st.integers(1, 90).map(lambda n: lambda: n),
    is_paraphrase=st.booleans(),
    is_whole=st.booleans(),
)


@given(st.lists(spoken, max_size=60))
def test_shares_of_a_kind_of_meeting_add_up(found):
    shares = share_of_points.shares(found)
    for kind in {share.kind for share in shares}:
        own = [share for share in shares if share.kind == kind]
        assert sum(share.statements.numerator for share in own) == own[0].statements.denominator
        assert sum(share.words.numerator for share in own) == own[0].words.denominator
        assert own[0].statements.total == sum(len(point.ids) for point in found if point.kind == kind)


@pytest.mark.parametrize(
    ("n", "base", "text", "has_rate", "has_interval"),
    [
        (0, 0, "no case to count", False, False),
        (3, 4, "3 of 4", False, False),
        (3, 5, "3 of 5 (60%)", True, False),
        (10, 19, "10 of 19 (53%)", True, False),
        (10, 20, "50% (10 of 20; 30% to 70%)", True, True),
    ],
)
def test_how_a_number_is_shown_depends_on_its_denominator(n, base, text, has_rate, has_interval):
    shown = Measure("x", "reviews", n, base)
    assert shown.text() == text
    assert (shown.rate is not None, shown.interval is not None) == (has_rate, has_interval)


def test_one_case_not_read_keeps_the_per_cent_back():
    cases = [Case("AND/1", True)] * 30 + [Case("AND/2", NOT_READ)]
    shown = measure("x", "reviews", cases)
    assert shown.text() == "30 of 30" and shown.rate is None
    assert "1 left out: not in the part we read" in shown.note() and "counts only" in shown.note()
    assert points(shown, Measure("y", "reviews", 10, 20)) is None
    assert points(Measure("x", "reviews", 15, 20), Measure("y", "reviews", 10, 20)) == 25


def test_an_interval_is_given_for_statements_but_not_for_words():
    found = [
        share_of_points.Point(
            known(str(n)), (str(n % 3),), "state_dialogue", ("ngo", "committee")[n % 2], "reply", lambda: 9, True, True
        )
        for n in range(40)
    ]
    share = share_of_points.shares(found)[0]
    assert share.statements.text() == "50% (20 of 40; 35% to 65%)" and share.words.text() == "50% (180 of 360)"


def test_words_come_first_when_they_tell_another_story():
    short = share_of_points.Point(
        known("1"), ("a",), "state_dialogue", "committee", "question", lambda: 10, False, True
    )
    long = replace(short, ids=known("2"), stakeholder_type="state_delegation", act="reply", count_words=lambda: 90)
    committee, delegation = share_of_points.shares([short, long])
    assert committee.words_first and delegation.words_first and not committee.on_paraphrase


def test_rates_appear_from_twenty_pairs_of_five_reviews_on():
    def asked(reviews, concerns):
        names = tuple(f"c{n}" for n in range(concerns))
        keys = [f"AND/{n}" for n in range(1, reviews + 1)]
        read = dict.fromkeys(STEPS, WHOLE)
        day = date(2020, 4, 1)
        made = tuple(Review(key, "AND", "AND", int(key[4:]), True, read, day, day) for key in keys)
        said = tuple(Said(known(key), key, BRIEFING, names, (), "ngo", "briefing", "2020-03") for key in keys)
        return uptake.uptake(Record(made, said, (*names, "other"))).asked

    assert asked(5, 4).rate == 0
    assert asked(5, 3).rate is None and "fewer than 20 pairs" in asked(5, 3).withheld
    assert asked(4, 5).rate is None and "fewer than 5 reviews" in asked(4, 5).withheld


def test_a_voice_without_a_date_is_left_out():
    read = dict.fromkeys(STEPS, WHOLE)
    review = Review("AND/1", "AND", "AND", 1, True, read, date(2020, 4, 1), date(2020, 4, 9))
    said = (Said(known("1"), "AND/1", BRIEFING, ("detention",), (), "ngo", "briefing", None),)
    assert uptake.uptake(Record((review,), said, CONCERNS)).asked.left_out == {NO_DATE: 1}


def test_a_question_after_the_observations_is_no_step_of_the_chain():
    read = dict.fromkeys(STEPS, WHOLE)
    review = Review("AND/1", "AND", "AND", 1, True, read, date(2020, 4, 1), date(2020, 4, 9))
    said = (
        Said(known("1"), "AND/1", BRIEFING, ("detention",), (), "ngo", "briefing", "2020-04"),
        Said(known("2"), "AND/1", QUESTION, ("detention",), (), "committee", "question", "2020-05-01"),
    )
    assert uptake.uptake(Record((review,), said, CONCERNS)).asked.left_out == {uptake.LATE: 1}


def test_a_run_before_which_nothing_is_known_is_at_least_so_long():
    def review(cycle, read):
        return Review(f"AND/{cycle}", "AND", "AND", cycle, True, {OBSERVATION: read})

    said = tuple(
        Said(known(str(n)), f"AND/{n}", OBSERVATION, ("detention",), (), "committee", "concern", None) for n in (2, 3)
    )
    made = Record((review(1, NONE), review(2, WHOLE), review(3, PART), review(4, NONE)), said, CONCERNS)
    run = persistence.run_length(made, "AND", "detention")
    assert run == persistence.Run(2, True, ("AND/2", "AND/3"))
    assert [c.status for c in persistence.cells(made) if c.concern == "detention"][1] == persistence.NAMED


def test_rarefaction_draws_the_same_twenty_statements_each_time():
    read = {OBSERVATION: WHOLE}
    review = Review("AND/1", "AND", "AND", 1, True, read)
    names = tuple(f"c{n}" for n in range(30))
    said = tuple(Said(known(f"{n:02}"), "AND/1", OBSERVATION, (names[n],)) for n in range(30))
    once, turned = Record((review,), said, names), Record((review,), said[::-1], names)
    assert breadth.breadth(once, review, OBSERVATION).rarefied == 20
    other = Record((review,), tuple(replace(one, concerns=(names[0],)) for one in said[:20]) + said[20:], names)
    drawn = [
        breadth.breadth(each, review, OBSERVATION).rarefied for each in (other, replace(other, said=other.said[::-1]))
    ]
    assert drawn[0] == drawn[1] < 20
    assert breadth.breadth(once, review, OBSERVATION) == replace(
        breadth.breadth(turned, review, OBSERVATION), statement_ids=known(*(f"{n:02}" for n in range(30)))
    )


def test_overdue_needs_to_know_whether_a_report_came():
    reference = date(2020, 12, 31)
    due = clocks.Due("AND", "Andorra", date(2020, 12, 1), False, "agenda", "https://example.org")
    assert clocks.days_overdue(due, reference) == 30
    assert clocks.days_overdue(replace(due, has_report=True), reference) == 0
    assert clocks.days_overdue(replace(due, due_on=date(2021, 12, 1)), reference) == 0
    assert clocks.days_overdue(replace(due, has_report=None), reference) is None


def test_a_review_without_adoption_is_dated_by_its_dialogue():
    party = clocks.Last("AND", "Andorra", date(2010, 1, 1), "AND/1", None, date(2019, 12, 31))
    (since,) = clocks.since_last_review([party], date(2020, 12, 31))
    assert (since.years, since.basis) == (1.0, clocks.DIALOGUE)
    (unknown,) = clocks.since_last_review([replace(party, dialogue_to=None)], date(2020, 12, 31))
    assert (unknown.years, unknown.basis) == (None, NO_DATE)


def test_a_median_needs_five_states():
    rows = [clocks.Since("AND", "Andorra", "AND/1", float(n), None, "", True) for n in range(5)]
    assert clocks.median_years(rows) == 2.0 and clocks.median_years(rows[:4]) is None


def test_follow_up_of_the_29th_of_february_falls_on_the_28th():
    row = clocks.FollowUp("AND/1", "Andorra", date(2020, 2, 29), ("p",), None)
    assert row.due == date(2022, 2, 28)
    assert replace(row, due_on=date(2021, 5, 1)).due == date(2021, 5, 1)


@settings(deadline=None)
@given(records())
def test_the_csv_of_a_figure_carries_what_it_is_made_of(record):
    found = persistence.base_rate(record, "detention")
    line = export.to_csv(tables_indicators.MEASURES, tables_indicators.figures({"detention": found})).decode()
    cells = dict(zip(*(row.split(",") for row in line.splitlines()), strict=True))
    assert cells["numerator"] == str(int(found.numerator)) and cells["denominator"] == str(int(found.denominator))
    assert cells["left_out"] == str(sum(found.left_out.values()))
    assert cells["review_keys"] == "; ".join(found.review_keys)
    for table, rows in (
        (tables_indicators.CELLS, persistence.cells(record)),
        (tables_indicators.CHAINS, uptake.chains(record)),
        (tables_indicators.CHANGES, persistence.changes(record)),
    ):
        assert len(counted.frame(table, rows, {})) == len(rows)
