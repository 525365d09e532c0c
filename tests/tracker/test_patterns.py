"""Patterns, voices, clocks and comparison on the tiny record: what the screen says, counted by hand from its table."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tracker import comparison, grids, tables_indicators
from tracker.captions import measured
from tracker.indicators import persistence, uptake, voices
from tracker.indicators.measure import NOT_READ, Measure
from tracker.indicators.record import BRIEFING, OBSERVATION
from tracker.queries import counts
from tracker.queries import indicators as queries
from tracker.screen import clocks, heard, measures, patterns
from tracker.screen import persistence as drawn
from tracker.screen.uptake import speakers_of
from tracker.selection import Selection

pytestmark = [pytest.mark.no_build, pytest.mark.usefixtures("tiny_build")]
ANDORRA = Selection().choose("state", ("AND",))
TWO = Selection().choose("state", ("LIE", "AND"))
CYCLES = ANDORRA.choose("cycle", ("1", "2"))


def opened(page, **address):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    at = at.switch_page(f"pages/{page}.py").run()
    assert not at.exception
    return at


def text_of(at):
    parts = [*at.markdown, *at.subheader, *at.caption, *at.info, *at.warning]
    return "\n".join([*(part.value for part in parts), *(str(h.proto.body) for h in at.get("html"))])


def words_of(grid, row):
    return next(tuple(cell.words for cell in cells) for name, cells in grid.rows if name.startswith(row))


def test_the_grid_of_a_state_says_each_status_in_a_word():
    grid = drawn.grid_of(measures.record(ANDORRA))
    assert grid.columns == ("Andorra, cycle 1", "Andorra, cycle 2", "Andorra, cycle 4")
    assert words_of(grid, "Detention") == ("first review held (1)", "named again (2)", NOT_READ)
    assert words_of(grid, "Expulsion") == ("not found", "new (1)", "named again (1)")
    assert words_of(grid, "Laws") == ("first review held (1)", "not named again", NOT_READ)


def test_a_cell_opens_exactly_the_statements_it_counts():
    cells = [cell for cell in persistence.cells(measures.record(Selection())) if cell.statement_ids]
    assert cells
    for cell in cells:
        opens = drawn.observations(cell.review_key, cell.concern)
        assert counts.count(opens, "statements", "statement") == len(cell.statement_ids)


def test_no_two_values_share_a_shape():
    for looks in (drawn.LOOKS.values(), [look for _, look in heard.KEY]):
        shapes = [look.shape for look in looks]
        assert len(set(shapes)) == len(shapes)


def test_a_grid_is_a_table_that_reads_without_colour():
    link = grids.Cell("new <1>", grids.Look("▲", "tone-middle"), "statements?a=1&b=2")
    html = grids.to_html(grids.Grid("Caption", "Corner", ("One",), (("Row", (link,)),)), dark=True)
    assert '<th scope="col">One</th>' in html and '<th scope="row">Row</th>' in html
    assert "▲</span> new &lt;1&gt;</a>" in html and 'href="statements?a=1&amp;b=2"' in html


def test_read_in_part_never_sounds_like_all():
    half = Measure("x", "pairs", 3, 3, {NOT_READ: 11}, withheld=(NOT_READ,))
    assert measured(half) == "3 found · 0 not there · 11 not known"
    assert measured(Measure("x", "pairs", 3, 4)) == "3 of 4"


def test_the_patterns_page_says_the_numbers_of_the_figures():
    said = text_of(opened("patterns"))
    found = uptake.uptake(measures.record(Selection()))
    # docs/indicators.md, 2: U1 3 of 6, U2 4 of 6, U3 3 of 5, with what is not known left out.
    for one in (found.asked, found.concluded, found.chain, found.comparison):
        assert measured(one) in said and one.note() in said
    assert measured(found.asked) == "3 found · 3 not there · 2 not known"
    # Again: detention in AND/2, expulsion in AND/4. Voiced: eight, of which four are concluded.
    assert "the review before again: 2 times" in said and "8, of which 4 are known" in said
    assert "because" not in said and "nfluenc" not in said


def test_the_type_filter_chooses_whose_points_are_followed():
    assert speakers_of(Selection()) == ("ngo", "nhri")
    assert speakers_of(Selection().choose("type", ("nhri", "committee"))) == ("nhri",)
    said = text_of(opened("patterns", type="nhri"))
    only = uptake.uptake(measures.record(Selection()), BRIEFING, ("nhri",))
    assert "voiced by **national institutions**" in said and measured(only.asked) in said


def test_the_concern_filter_narrows_every_figure():
    record = measures.record(Selection().choose("concern", ("detention",)))
    assert {cell.concern for cell in persistence.cells(record)} == {"detention"}


def test_new_and_not_named_again_link_to_the_praise():
    said = text_of(opened("patterns", state="AND"))
    assert re.search(r"▲ New: Expulsion", said) and re.search(r"○ Not named again: .*Laws", said)
    assert re.search(r"\[praise 1\]\(statements\?statement=and2-co", said)


def test_base_rate_stands_beside_persistence_in_screen_and_csv():
    found = tables_indicators.persistence_by_concern(
        measures.record(Selection()), {"detention": "Detention"} | NAMES
    ).whole()
    row = found.set_index("concern").loc["detention"]
    # Pairs: AND/1 to AND/2 again, AND/2 to AND/4 not known. Observations: AND/1, AND/2, LIE/1 name it, MCO/1 does not.
    assert (row["numerator"], row["denominator"], row["left_out"], row["review_keys"]) == (1, 1, 1, "AND/2")
    assert (row["base_numerator"], row["base_denominator"], row["base_left_out"]) == (3, 4, 1)


NAMES = dict.fromkeys(
    ("legal_framework", "data_statistics", "expulsion", "union_rights", "working_conditions"), "Name of a concern"
)


def test_the_voices_say_heard_silent_and_not_known_apart():
    grid = heard.grid_of(voices.unheard_first(queries.voices(Selection())))
    lines = {name: tuple(cell.words for cell in cells) for name, cells in grid.rows}
    ngo, nhri, _ = lines["Andorra, cycle 2"]
    assert ngo == "heard (2 statements; organisations from abroad: 1)" and nhri == "silent, inferred"
    assert lines["Liechtenstein, cycle 1"][0] == "written only (1), not known: not on record"
    silent = dict(grid.rows)["Liechtenstein, cycle 1"][1]
    assert (silent.words, silent.href) == ("silent, as a source says", "statements?statement=lie1-sr1%2F46")
    assert grid.rows[0][0] == "Liechtenstein, cycle 1"  # nobody on record comes first


def test_silence_on_record_stands_before_what_is_not_known():
    heads = [part.value for part in opened("stakeholders").subheader]
    # AND/2 (inferred) and LIE/1 (a source says so); AND/1, AND/4 and MCO/1 were heard.
    assert heads[:2] == ["Silence on record: 2 reviews", "At least one voice on record: 3 reviews"]


def test_a_filter_that_a_figure_does_not_obey_is_named():
    assert "do not obey the filter Concern" in text_of(opened("stakeholders", concern="detention"))
    assert "do not obey" not in text_of(opened("patterns", concern="detention", type="ngo"))


def test_a_voice_opens_exactly_what_was_said():
    spoke = [v for v in queries.voices(Selection()) if v.value == voices.HEARD and v.statement_ids]
    assert spoke
    for voice in spoke:
        assert counts.count(heard.spoken(voice), "statements", "statement") == len(voice.statement_ids)


def test_clocks_print_their_reference_date():
    said = text_of(opened("states", state="AND"))
    assert "Counted to 31 December 2020" in said and "**1.7 years** since 12 April 2019" in said
    waits = clocks.lines(Selection().choose("state", ("LIE",)))
    assert any("for 184 days (the Committee's queue)" in line for line in waits)


def test_counts_of_a_review_say_at_least_where_read_in_part():
    grid = clocks.grid_of(measures.record(ANDORRA))
    assert grid.columns[-2:] == ("Observations", "Asked with a reply")
    assert words_of(grid, "Andorra, cycle 1")[-2:] == ("3 in 2", "1 of 2")
    assert words_of(grid, "Andorra, cycle 2")[-1] == "1 asked; not every sitting was read whole"
    assert words_of(grid, "Andorra, cycle 4")[-2] == "at least 2 in 2"


def test_groups_and_concerns_count_reviews_and_open_their_statements():
    grid = patterns.crossed(measures.record(Selection()))
    cell = dict(grid.rows)["Detention"][grid.columns.index("Children")]
    assert cell.words == "2" and "review=AND%2F1&review=LIE%2F1" in cell.href  # both greyed: fewer than three
    assert cell.look == patterns.FEW


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (TWO, ["AND/4", "LIE/1"]),  # the latest review held of each, by name, not in the order chosen
        (CYCLES, ["AND/1", "AND/2"]),
        (ANDORRA, []),
        (TWO.choose("cycle", ("1",)), ["AND/1", "LIE/1"]),
        (ANDORRA.choose("cycle", ("1", "9")), []),
        (Selection(), []),
    ],
)
def test_the_sides_that_a_selection_asks_for(selection, expected):
    assert [review.key for review in comparison.sides(queries.record(selection), selection)] == expected


def test_the_comparison_says_first_what_was_not_read_alike():
    said = text_of(opened("compare", state=["AND", "LIE"]))
    assert "Not read to the same extent: briefing" in said and "Andorra, cycle 4" in said
    alike = comparison.sides(queries.record(CYCLES), CYCLES)
    # One of the two records of AND/2 was read; a follow-up report of AND/2 alone is on record.
    assert comparison.unequal(alike) == ("question", "reply", "follow_up")


def test_the_rows_of_a_comparison_carry_extent_and_reason():
    record = queries.record(TWO)
    found = comparison.shown(record, comparison.sides(record, TWO))
    row = next(r for r in found if (r.review_key, r.step, r.concern) == ("AND/4", OBSERVATION, "detention"))
    assert (row.extent, row.shown, row.statements) == ("part", NOT_READ, 0)
    assert len(found) == 2 * len(comparison.STEPS) * len(record.counted)


def test_the_statements_behind_a_row_are_those_that_it_counts():
    record = queries.record(CYCLES)
    alike = comparison.sides(record, CYCLES)
    # Expulsion: a briefing of AND/1 and an observation of AND/2.
    assert len(comparison.behind(record, alike, "expulsion")) == 2
    assert {act: len(ids) for act, ids in comparison.wordings(record, alike[1]).items()}["follow_up"] == 1


def test_one_state_alone_is_offered_others_of_its_region_by_name():
    links = [link.label for link in opened("compare", state="AND").get("page_link")]
    assert [label for label in links if label.startswith("With")] == ["With Liechtenstein", "With Monaco"]


@pytest.mark.parametrize(
    ("page", "address", "folded"),
    [
        (
            "patterns",
            {},
            ["behind_persistence", "cells", "changes", "behind_uptake_briefing", "chains_briefing", "crossed"],
        ),
        ("patterns", {"state": "AND"}, ["behind_persistence", "behind_groups"]),
        ("stakeholders", {}, ["behind_silence", "voices"]),
        ("states", {"state": "AND"}, ["breadth", "behind_replies", "behind_attention", "behind_points"]),
        ("cycles", {}, ["behind_on_time", "follow_ups", "breadth"]),
        ("compare", {"state": ["AND", "LIE"]}, ["behind_compare"]),
    ],
)
def test_what_is_folded_opens_with_its_rows_and_downloads(page, address, folded):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    at = at.switch_page(f"pages/{page}.py").run()
    before = len(at.get("download_button")) + len(at.get("html"))
    for key in folded:
        at.session_state[key] = True
    at.run()
    assert not at.exception
    assert len(at.get("download_button")) + len(at.get("html")) >= before + len(folded)
