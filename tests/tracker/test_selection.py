"""A selection and its address say the same; junk is told and never widens."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.chart import Chart, marks_of
from tracker.queries import counts, rows
from tracker.selection import FIELDS, Selection, from_params
from tracker.sentence import describe
from tracker.vocabulary import Allowed, labels


@st.composite
def selections(draw, most=3):
    """Random selections of values that the record knows, with years, words and switches now and then."""
    selection = Selection()
    for name in draw(
        st.lists(
            st.sampled_from(
                [
                    "state",
                    "cycle",
                    "type",
                    "concern",
                    "group",
                    "kind",
                    "stage",
                    "source",
                    "region",
                    "act",
                    "session",
                    "also_concern",
                    "period",
                    "status",
                    "org",
                ]
            ),
            max_size=most,
            unique=True,
        )
    ):
        known = list(labels(name))
        selection = selection.choose(name, draw(st.lists(st.sampled_from(known), min_size=1, max_size=4, unique=True)))
    return Selection(
        selection.values,
        draw(st.sampled_from([None, None, 2009, 2019])),
        draw(st.sampled_from([None, None, 2012, 2023])),
        draw(st.sampled_from(["", "", "", "children", '"domestic workers"', "zzzz"])),
        draw(st.sampled_from([False, False, True])),
        draw(st.sampled_from([False, False, True])),
    )


def as_get_all(params):
    return lambda name: (lambda v: v if isinstance(v, list) else [v])(params.get(name, []))


@settings(max_examples=200, deadline=None)
@given(selections(most=6))
def test_a_selection_survives_its_address(selection):
    again, ignored = from_params(as_get_all(selection.to_params()), Allowed())
    assert again == selection and ignored == []


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from([*FIELDS, "from", "to", "q", "raised", "context", "zzz"]),
        st.lists(st.text(max_size=20), max_size=3),
    )
)
def test_any_address_opens_and_says_what_it_ignored(params):
    selection, ignored = from_params(lambda name: params.get(name, []), Allowed())
    assert counts.count(selection, "statements", "statement") >= 0
    for name, values in params.items():
        for value in values:
            if name in FIELDS and value not in labels(name):
                assert (name, value) in ignored


def test_a_mark_within_a_chosen_concern_narrows_and_does_not_replace():
    chosen = Selection().choose("concern", ("detention",))
    narrowed = chosen.narrow("concern", "health")
    assert narrowed["concern"] == ("detention",) and narrowed["also_concern"] == ("health",)
    both = rows.statements(narrowed)["concerns"]
    assert all("Detention" in text and "Health care" in text for text in both)


def test_a_selection_that_matches_nothing_stays_empty():
    nothing = Selection().choose("state", ("MEX",)).choose("org", ("adc-memorial",)).choose("cycle", ("4",))
    assert counts.count(nothing, "statements", "statement") == 0
    assert rows.statements(nothing).empty and rows.organisations(nothing).empty
    assert marks_of(Chart("x", "?", "bars", ("concern",), how_to_read="x."), nothing).frame.empty


def test_general_advocacy_is_off_unless_asked_for():
    everything = counts.count(Selection(context=True), "statements", "statement")
    assert everything - counts.count(Selection(), "statements", "statement") == 254


@pytest.mark.parametrize("words", ["'; drop table statement; --", '"', "%", "\\", "a" * 200, "é"])
def test_any_words_are_only_words(words):
    assert counts.count(Selection(words=words), "statements", "statement") >= 0


def test_words_forgive_case_and_accents():
    assert (
        counts.count(Selection(words="MÍGRANT"), "statements", "statement")
        == counts.count(Selection(words="migrant"), "statements", "statement")
        > 0
    )


def test_the_sentence_names_every_filter():
    said = describe(
        Selection((("state", ("AZE",)), ("concern", ("detention", "health"))), 2019, None, "centre", True, True)
    )
    for part in (
        "Azerbaijan",
        "Detention or Health care",
        "from 2019",
        "centre",
        "raised as a concern",
        "general advocacy",
    ):
        assert part in said
