"""Each indicator on the tiny record (tests/tiny/README.md), with answers counted by hand from its table."""

from datetime import date

import pytest

from tracker.indicators import breadth, clocks, groups, persistence, replies, share_of_points, uptake, voices
from tracker.indicators.measure import NOT_READ, NOT_RECORDED
from tracker.indicators.record import BRIEFING, OBSERVATION, PROCEDURAL, QUESTION, SUBMISSION
from tracker.queries import indicators as rows
from tracker.selection import Selection

pytestmark = [pytest.mark.no_build, pytest.mark.usefixtures("tiny_build")]
ALL = Selection()


@pytest.fixture
def record():
    return rows.record(ALL)


def of(measure):
    return measure.numerator, measure.denominator, dict(measure.left_out)


def review(record, key):
    return next(one for one in record.reviews if one.key == key)


def status(record, key, concern):
    return next(c.status for c in persistence.cells(record) if (c.review_key, c.concern) == (key, concern))


def test_only_what_was_read_whole_can_show_that_a_concern_is_missing(record):
    read = {r.key: (r.recorded["briefing"], r.recorded["question"], r.recorded["observation"]) for r in record.reviews}
    assert read == {
        "AND/1": ("whole", "whole", "whole"),
        "AND/2": ("whole", "part", "whole"),  # one of two records
        "AND/4": ("part", "whole", "part"),  # a release read whole about observations read in part
        "LIE/1": ("none", "whole", "whole"),  # closed meeting
        "LIE/2": ("none", "none", "none"),
        "MCO/1": ("whole", "whole", "whole"),
    }


@pytest.mark.parametrize(
    ("key", "concern", "expected"),
    [
        ("AND/1", "detention", persistence.FIRST),
        ("AND/2", "detention", persistence.AGAIN),
        ("AND/2", "expulsion", persistence.NEW),
        ("AND/2", "legal_framework", persistence.NOT_AGAIN),
        ("AND/2", "union_rights", persistence.ABSENT),
        ("AND/4", "expulsion", persistence.AGAIN),  # across a combined report: cycles 2 and 4 follow each other
        ("AND/4", "detention", NOT_READ),
        ("LIE/1", "working_conditions", persistence.FIRST),
    ],
)
def test_the_status_of_a_concern_in_a_review(record, key, concern, expected):
    assert status(record, key, concern) == expected


def test_a_review_still_to_come_has_no_status(record):
    assert "LIE/2" not in {cell.review_key for cell in persistence.cells(record)}


def test_introduction_and_factors_enter_nothing(record):
    assert status(record, "AND/1", "union_rights") == persistence.ABSENT


def test_persistence_counts_pairs_of_reviews(record):
    assert of(persistence.by_concern(record, "detention")) == (1, 1, {NOT_READ: 1})
    assert of(persistence.by_concern(record, "working_conditions")) == (0, 0, {})  # one review only: not defined
    by_state = persistence.by_state(record, "AND")
    # AND/1 to AND/2: detention again, legal_framework and data_statistics not; AND/2 to AND/4: expulsion again.
    assert of(by_state) == (2, 4, {NOT_READ: 1})
    assert by_state.review_keys == ("AND/2", "AND/4")
    assert {"and1-co/12", "and2-co/22", "and2-co/25"} <= set(by_state.statement_ids)


def test_base_rate_leaves_out_what_was_not_read(record):
    base = persistence.base_rate(record, "detention")
    assert of(base) == (3, 4, {NOT_READ: 1})
    assert base.rate is None and base.text() == "3 of 4"
    assert persistence.above_base(record, "detention") is None


def test_the_procedural_concern_counts_only_when_switched_on(record):
    assert PROCEDURAL not in {cell.concern for cell in persistence.cells(record)}
    switched_on = rows.record(ALL, procedural=True)
    assert status(switched_on, "AND/2", PROCEDURAL) == persistence.AGAIN
    assert of(persistence.by_state(switched_on, "AND")) == (3, 5, {NOT_READ: 2})


def test_run_length_ends_at_the_latest_review_on_record(record):
    assert persistence.run_length(record, "AND", "expulsion") == persistence.Run(2, False, ("AND/2", "AND/4"))
    assert persistence.run_length(record, "AND", "detention") is None  # AND/4 was read in part
    assert persistence.run_length(record, "LIE", "detention") == persistence.Run(1, False, ("LIE/1",))
    assert persistence.run_length(record, "MCO", "detention") == persistence.Run(0, False, ())
    assert persistence.run_length(record, "SMR", "detention") is None


def test_new_and_dropped_are_lists_with_the_praise_beside_them(record):
    first, second = persistence.changes(record)
    assert (first.earlier, first.later) == ("AND/1", "AND/2")
    assert (first.new, set(first.dropped)) == (("expulsion",), {"legal_framework", "data_statistics"})
    assert first.positive_ids == ("and2-co/21",) and first.unknown == ()
    assert (second.new, second.dropped, second.unknown, second.reasons) == (
        ("union_rights",),
        (),
        ("detention",),
        (NOT_READ,),
    )


def test_uptake_follows_each_voiced_concern(record):
    found = uptake.uptake(record)
    assert of(found.asked) == (3, 6, {NOT_READ: 1, uptake.AFTER: 1})
    assert of(found.concluded) == (4, 6, {NOT_READ: 1, uptake.AFTER: 1})
    assert of(found.chain) == (3, 5, {NOT_READ: 2, uptake.AFTER: 1})
    # Not voiced: 31 concerns in each of AND/1 (2 concluded), AND/2 (1), MCO/1 (0); AND/4's briefing was read in part.
    assert of(found.comparison) == (3, 93, {NOT_READ: 31})
    assert found.asked.total == found.concluded.total == found.chain.total == 8
    assert found.removed == ("LIE/1",)
    assert found.difference is None and "fewer than 20 pairs" in found.concluded.withheld


def test_uptake_of_one_type_keeps_the_comparison_group(record):
    ngo, nhri = uptake.uptake(record, speakers=["ngo"]), uptake.uptake(record, speakers=["nhri"])
    assert of(ngo.concluded) == (3, 4, {uptake.AFTER: 1})
    assert of(nhri.concluded) == (1, 2, {NOT_READ: 1})
    assert of(ngo.comparison) == of(nhri.comparison) == (3, 93, {NOT_READ: 31})


def test_praise_is_no_conclusion_and_context_is_no_voice(record):
    found = {(chain.review_key, chain.concern): chain for chain in uptake.chains(record)}
    assert found["AND/1", "expulsion"].concluded is False
    assert ("AND/1", "trafficking_forced_labour") not in found
    assert ("AND/1", "working_conditions") not in found  # a UN body is a stage of its own
    written = uptake.chains(record, SUBMISSION)
    assert [(c.review_key, c.concern) for c in written] == [("LIE/1", "detention")]


def test_the_written_stage_stands_apart(record):
    found = uptake.uptake(record, SUBMISSION)
    assert of(found.asked) == of(found.concluded) == of(found.chain) == (1, 1, {})
    assert of(found.comparison) == (0, 0, {NOT_READ: 32})  # nobody knows how many papers were sent


def test_lag_counts_reviews_between_voice_and_observation(record):
    assert of(uptake.lag(record)) == (1, 4, {})


def test_who_was_heard_has_three_values(record):
    found = {(v.review_key, v.stakeholder_type): v for v in rows.voices(ALL)}
    assert found["AND/1", "ngo"].value == found["MCO/1", "nhri"].value == voices.HEARD
    silent = found["AND/2", "nhri"]
    assert (silent.value, silent.is_inferred) == (voices.SILENT, True)
    told = found["LIE/1", "nhri"]
    assert (told.value, told.is_inferred, told.statement_ids) == (voices.SILENT, False, ("lie1-sr1/46",))
    closed = found["LIE/1", "ngo"]
    assert (closed.value, closed.reason, closed.written_only, closed.papers) == (
        voices.NOT_KNOWN,
        NOT_RECORDED,
        True,
        1,
    )
    assert found["AND/2", "un_entity"].reason == voices.CLOSED
    assert found["AND/4", "un_entity"].reason == NOT_READ
    assert found["AND/2", "ngo"].from_abroad == 1
    assert ("LIE/2", "ngo") not in found


def test_silence_leaves_out_what_is_not_known():
    found = rows.voices(ALL)
    assert of(voices.silence(found, "nhri")) == (2, 5, {})
    assert of(voices.silence(found, "ngo")) == (0, 4, {NOT_RECORDED: 1})
    assert of(voices.silence(found, "un_entity")) == (0, 1, {voices.CLOSED: 2, NOT_READ: 1, NOT_RECORDED: 1})
    assert voices.CLOSED in voices.silence(found, "un_entity").withheld
    assert voices.unheard_first(found)[0][0] == "LIE/1"


def test_share_of_points_is_never_pooled_over_kinds_of_meeting():
    points = rows.points(ALL)
    found = {(s.kind, s.stakeholder_type): s for s in share_of_points.shares(points)}
    left = {share_of_points.IS_CEREMONY: 1}
    assert of(found["stakeholder_meeting", "ngo"].statements) == (5, 9, left)
    assert of(found["state_dialogue", "committee"].statements) == (7, 14, {share_of_points.IS_CEREMONY: 2})
    assert of(found["state_dialogue", "state_delegation"].statements) == (7, 14, {share_of_points.IS_CEREMONY: 2})
    ngo = found["stakeholder_meeting", "ngo"]
    # "Made-up Union: briefing on detention [invented for tests]" and its like have 8 words each.
    assert of(ngo.words) == (40, 72, left) and not ngo.words_first and ngo.on_paraphrase
    assert "fewer than 20 statements" in ngo.statements.withheld
    assert share_of_points.title(points) == "Share of the points on record"
    assert share_of_points.title(p for p in points if p.review_key == "AND/1") == "Share of the published summary"


def test_breadth_and_attention(record):
    and1, and4 = review(record, "AND/1"), review(record, "AND/4")
    found = breadth.breadth(record, and1, OBSERVATION)
    assert (found.concerns, found.statements, found.is_at_least, found.rarefied) == (3, 2, False, None)
    assert breadth.breadth(record, and4, OBSERVATION).is_at_least
    parts = breadth.attention(record, and1, OBSERVATION)
    assert {c: (m.numerator, m.denominator) for c, m in parts.items()} == {
        "detention": (1, 2),
        "legal_framework": (0.5, 2),
        "data_statistics": (0.5, 2),
    }
    assert breadth.IN_PART in breadth.attention(record, and4, OBSERVATION)["expulsion"].withheld


def test_reply_coverage_needs_every_sitting_and_the_order(record):
    # AND/1: legal_framework was only presented, before it was asked. LIE/1: working_conditions was replied to on the
    # day before it was asked; detention was asked in one record and replied to in the next.
    assert of(replies.coverage(record, review(record, "AND/1"))) == (1, 2, {})
    assert replies.without_reply(record, review(record, "AND/1")) == ("legal_framework",)
    assert replies.answers(record, review(record, "LIE/1"), "detention") == ("lie1-sr2/36",)
    assert replies.without_reply(record, review(record, "LIE/1")) == ("working_conditions",)
    in_part = review(record, "AND/2")
    assert of(replies.coverage(record, in_part)) == (0, 0, {replies.NOT_EVERY_SITTING: 1})
    assert replies.without_reply(record, in_part) == ()


def test_time_since_the_last_review_runs_to_the_reference_date():
    reference = rows.reference_date()
    assert reference == date(2020, 12, 31)
    found = {s.iso3: s for s in clocks.since_last_review(rows.parties(ALL), reference)}
    assert {iso3: (s.years, s.is_reviewed) for iso3, s in found.items()} == {
        "AND": (1.7, True),
        "LIE": (1.3, True),
        "MCO": (5.3, True),
        "SMR": (6.0, False),
    }
    assert found["SMR"].basis == clocks.IN_FORCE
    assert clocks.median_years(found.values()) is None  # three reviewed States


def test_a_report_received_waits_and_is_not_overdue():
    (report,) = rows.waiting(ALL)
    assert report.review_key == "LIE/2" and clocks.waiting_days(report, date(2020, 12, 31)) == 184


def test_overdue_counts_from_the_day_that_an_agenda_states():
    found = {due.iso3: clocks.days_overdue(due, rows.reference_date()) for due in rows.dues(ALL)}
    # Andorra has no stated day; the report of LIE/2 came after its day.
    assert found == {"LIE": 0, "MCO": 975, "SMR": 1826}


def test_the_follow_up_clock():
    reference, found = rows.reference_date(), rows.follow_ups(ALL)
    assert {row.review_key: clocks.follow_up_state(row, reference) for row in found} == {
        "AND/1": clocks.NO_PARAGRAPH,
        "AND/2": clocks.LATE,
        "AND/4": clocks.NO_PARAGRAPH,
        "LIE/1": clocks.DUE,
        "MCO/1": clocks.NO_REPORT,
    }
    assert next(row.due for row in found if row.review_key == "AND/2") == date(2016, 4, 11)
    assert of(clocks.on_time(found, reference)) == (0, 1, {clocks.NO_PARAGRAPH: 1, NOT_RECORDED: 1})


def test_groups_named_in_observations(record):
    assert of(groups.visibility(record, "children")) == (2, 4, {NOT_READ: 1})
    assert groups.crossed(record) == {("children", "detention"): ("AND/1", "LIE/1")}


def test_a_selection_chooses_the_reviews_and_still_compares_with_the_cycle_before():
    chosen = rows.record(ALL.choose("cycle", ["2"]).choose("state", ["AND"]))
    assert [r.key for r in chosen.examined] == ["AND/2"]
    assert status(chosen, "AND/2", "detention") == persistence.AGAIN
    assert {cell.review_key for cell in persistence.cells(chosen)} == {"AND/2"}
    assert {v.review_key for v in rows.voices(ALL.choose("session", ["2"]))} == {"AND/2"}
    nothing = rows.record(ALL.choose("state", ["SMR"]))
    assert nothing.reviews == () and of(uptake.uptake(nothing).asked) == (0, 0, {})


def test_each_number_opens_its_statements(record):
    asked = uptake.uptake(record).asked
    opened = rows.statements(asked.statement_ids)
    assert sorted(opened["statement_id"]) == sorted(asked.statement_ids) and len(opened) == 6
    assert record.ids(review(record, "AND/1"), BRIEFING, "detention") == ("and1-heard/00",)
    assert record.ids(review(record, "AND/1"), QUESTION, "union_rights") == ()
