"""The dossier says what the queries say, footnotes each claim, and says so where the record is silent."""

import re
from dataclasses import replace

import pytest

from tests.tracker.look_alike_dossier import blocks_text
from tracker.build import run
from tracker.dossier.compose import SECTIONS, dossier
from tracker.dossier.model import Grid, Heading, Paragraph, Point, notes_of
from tracker.queries import dossier as queries
from tracker.queries.indicators import statements
from tracker.selection import Selection

REACH = "2025-12-31"


def made(*states, sections=tuple(SECTIONS), concerns=()):
    return dossier([queries.material(s, concerns) for s in states], sections, "State: chosen", "build-1", REACH)


def section(found, slug):
    return next(s for part in found.parts for s in part.sections if s.slug == slug)


def largest():
    sql = "select st from statement_row, unnest(states) as u(st) group by st order by count(*) desc, st limit 1"
    return run(sql)["st"].iloc[0]


@pytest.mark.parametrize("state", ["AZE", "largest"])
def test_every_statement_of_a_step_stands_behind_a_section(state):
    iso3 = largest() if state == "largest" else state
    found = made(iso3)
    sql = "select statement_id from step_statement where review_iso3 = $iso3 and step is not null"
    wanted = set(run(sql, {"iso3": iso3})["statement_id"])
    own = [s for part in found.parts for s in part.sections if s.slug != "elsewhere"]
    assert {i for s in own for i in s.statement_ids} == wanted
    left_out = run("select count(*) as n from statement_row where list_contains(states, $iso3)", {"iso3": iso3})[
        "n"
    ].iloc[0]
    counted = sum(queries.material(iso3, ()).left_out.values())
    about = run(
        "select count(*) as n from statement_row where list_contains(states, $iso3) and list_contains($ids, statement_id)",
        {"iso3": iso3, "ids": sorted(wanted)},
    )["n"].iloc[0]
    assert counted == left_out - about


def test_each_observation_and_voice_is_printed_once():
    found = made("AZE")
    for slug, steps in (
        ("observations", ["observation", "positive_aspect", "follow_up"]),
        ("stakeholders", ["briefing", "un_briefing", "submission"]),
    ):
        sql = "select count(*) as n from step_statement where review_iso3 = 'AZE' and list_contains($steps, step)"
        printed = [b.statement_id for b in section(found, slug).blocks if isinstance(b, Point)]
        assert len(printed) == len(set(printed)) == run(sql, {"steps": steps})["n"].iloc[0] > 0


@pytest.mark.parametrize("state", ["AZE", "largest"])
def test_each_claim_is_footnoted_and_each_footnote_used(state):
    found = made(largest() if state == "largest" else state)
    cited = [number for _, _, block in found.blocks() for number in notes_of(block)]
    assert set(cited) == {note.number for note in found.notes} == set(range(1, len(found.notes) + 1))
    assert all(block.notes for _, _, block in found.blocks() if isinstance(block, Point))


def test_sources_are_numbered_in_the_order_they_are_cited():
    found = made("AZE", largest())
    cited = dict.fromkeys(number for _, _, block in found.blocks() for number in notes_of(block))
    assert list(cited) == sorted(cited)


def test_the_document_of_each_claim_is_in_the_build_with_its_address():
    found = made(largest())
    documents = dict(run("select document_id, url from document").itertuples(index=False, name=None))
    pages = set(
        run(
            "select source_url from state union all select source_url from review union all select source_url from link"
            " union all select url from document"
        )["source_url"]
    )
    assert sum(note.document_id is not None for note in found.notes) > 10
    for note in found.notes:
        assert note.url.startswith(("http://", "https://")) and " " not in note.url
        assert note.url == documents[note.document_id] if note.document_id else note.url in pages
    rows = statements([b.statement_id for _, _, b in found.blocks() if isinstance(b, Point)])
    by_id = {row.statement_id: row for row in rows.itertuples()}
    for _, _, block in found.blocks():
        if isinstance(block, Point):
            own = found.notes[block.notes[0] - 1]
            assert own.document_id == by_id[block.statement_id].document_id


def test_a_paraphrase_is_never_quoted():
    m = queries.material("AZE", ())
    lines = tuple(replace(line, is_sentence=True) for line in m.lines[:1]) + m.lines[1:]
    found = dossier([replace(m, lines=lines)], SECTIONS, "", "b", REACH)
    points = [b for _, _, b in found.blocks() if isinstance(b, Point)]
    quoted = [p for p in points if p.statement_id == lines[0].statement_id]
    assert all(p.shown == f"“{p.text}”" for p in quoted)
    assert all(p.shown.endswith("(our\u00a0words)") and "“" not in p.shown[:1] for p in points if p not in quoted)


def test_general_advocacy_is_left_out_and_counted():
    iso3 = run("select states[1] as st from statement_row where is_context group by 1 order by count(*) desc limit 1")[
        "st"
    ].iloc[0]
    context = set(run("select statement_id from statement_row where is_context")["statement_id"])
    found = made(iso3)
    assert not {i for part in found.parts for s in part.sections for i in s.statement_ids} & context
    assert "general advocacy" in blocks_text(section(found, "gaps"))


def test_sections_are_switched_off_with_their_sources():
    found = made("AZE", sections=("heard", "glance"))
    assert [s.slug for s in found.parts[0].sections] == ["glance", "heard"]
    assert {n for _, _, b in found.blocks() for n in notes_of(b)} == {note.number for note in found.notes}
    assert "Sections switched off: The Committee before, Stakeholders" in found.head[0]


def test_a_state_with_nothing_on_record_says_what_would_supply_it():
    iso3 = run("select iso3 from state where is_party and iso3 not in (select iso3 from review) order by iso3 limit 1")
    found = made(iso3["iso3"].iloc[0])
    for part in found.parts:
        for one in part.sections:
            assert one.blocks and not isinstance(one.blocks[-1], Heading), one.slug
    said = " ".join(blocks_text(s) for s in found.parts[0].sections)
    assert "No review of this State is on record" in said and "would supply" in said


def test_no_heading_is_empty():
    for iso3 in ("AZE", largest()):
        for _, one, block in made(iso3).blocks():
            after = one.blocks[one.blocks.index(block) + 1 :]
            assert not isinstance(block, Heading) or (after and not isinstance(after[0], Heading)), block


def test_a_session_takes_the_states_reviewed_there():
    chosen = Selection().choose("session", ("41",))
    wanted = run("select iso3 from review_row where session = 41 order by strip_accents(state_name)")["iso3"]
    assert list(queries.states_of(chosen)) == list(wanted) and len(wanted) == 3
    found = made(*queries.states_of(chosen))
    assert [part.iso3 for part in found.parts] == list(wanted)
    assert queries.states_of(chosen.choose("state", ("AZE",))) == ("AZE",)
    assert queries.states_of(Selection()) == ()


def test_a_chosen_concern_narrows_the_points():
    found = made("AZE", concerns=("regularization",))
    points = [b for _, _, b in found.blocks() if isinstance(b, Point)]
    ids = [p.statement_id for p in points]
    marked = run("select statement_id from statement_row where list_contains(concerns, 'regularization')")[
        "statement_id"
    ]
    assert ids and set(ids) <= set(marked)
    unlabelled = [b for _, _, b in made("AZE", concerns=("none",)).blocks() if isinstance(b, Point)]
    assert unlabelled and not {p.statement_id for p in unlabelled} & set(
        run("select statement_id from statement_row where len(concerns) > 0")["statement_id"]
    )
    grid = next(b for b in section(found, "concerns").blocks if isinstance(b, Grid))
    assert [row[0].text for row in grid.rows] == ["Regularization"]


def test_the_rows_behind_are_those_of_the_build():
    found = made("AZE")
    behind = queries.behind(found)
    rows = behind["02_observations_statements"].rows
    assert set(rows["statement_id"]) == set(section(found, "observations").statement_ids)
    assert len(behind["01_glance"].rows) == 3
    for one in behind.values():
        one.table.frame(one.rows)


def test_a_part_read_never_says_that_a_question_was_left():
    said = blocks_text(section(made("AZE"), "questions"))
    assert "Left without a reply" not in said and "does not mean that none was given" in said


def test_a_dialogue_read_whole_says_which_question_has_no_reply(tiny_build):
    said = blocks_text(section(made("LIE"), "questions"))
    assert "Every sitting of cycle 1 was read whole" in said and "1 of 2" in said
    assert said.count("Left without a reply on record") == 1


def test_silence_that_a_source_states_is_footnoted(tiny_build):
    grid = next(b for b in section(made("LIE"), "heard").blocks if isinstance(b, Grid))
    said = dict(zip(grid.columns, grid.rows[0], strict=True))
    institution = said["National human rights institution"]
    assert institution.text == "silent" and institution.notes
    assert said["Civil society (NGOs and unions)"].text.startswith("not known; not on record; 1 written submission")


def test_concerns_new_and_named_again_on_records_read_whole(tiny_build):
    grid = next(b for b in section(made("AND"), "concerns").blocks if isinstance(b, Grid))
    status = {row[0].text: [cell.text for cell in row[1:4]] for row in grid.rows}
    assert status["Detention"] == ["first review held", "named again", "not in the part we read"]
    assert status["Laws & ratification"] == ["first review held", "not named again", "not in the part we read"]
    assert status["Expulsion & deportation"] == ["not found", "new", "named again"]


def test_the_reach_of_the_record_stands_beside_each_clock():
    found = made("AZE")
    assert "The record reaches to 31 December 2025" in found.head[1] and "build-1" in found.head[1]
    clock = next(b for b in section(found, "glance").blocks if isinstance(b, Paragraph) and "years since" in b.text)
    assert re.search(r"On \d{1,2} \w+ \d{4}, to which the record reaches", clock.text)
