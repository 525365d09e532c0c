"""Advisories, announcements, findings and agendas: a look-alike document, and beside it what a reader finds in it."""

import json
from collections import Counter
from pathlib import Path

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse.contract import as_contract
from etl.parse.findings import act_of
from etl.parse.run import parse_path
from tests.etl.helpers import document_of, name_of

EXAMPLES = sorted((Path(__file__).parent.parent / "examples" / "without_speakers").glob("*.json"))
pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def test_every_document_has_its_expectation():
    assert {p.stem for p in EXAMPLES[0].parent.iterdir() if p.suffix != ".json"} == {p.stem for p in EXAMPLES}
    assert all("[Test document" in document_of(p).read_text() for p in EXAMPLES)


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_document_meeting_and_calendar_are_read(expected, knowledge):
    wanted, found = json.loads(expected.read_text()), as_contract(parse_path(document_of(expected), knowledge))
    assert found["document"] == wanted["document"]
    assert {key: found["meeting"][key] for key in wanted["meeting"]} == wanted["meeting"]
    assert (found["calendar"], found["problems"]) == (wanted["calendar"], wanted["problems"])


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_each_sentence_is_the_committees_or_set_aside(expected, knowledge):
    wanted, found = json.loads(expected.read_text()), as_contract(parse_path(document_of(expected), knowledge))
    keys = ("ordinal", "paragraph", "organisation", "stakeholder_type", "act", "text", "states")
    assert [{key: s[key] for key in keys} for s in found["statements"]] == wanted["statements"]
    assert [row["text"] for row in found["set_aside"]] == wanted["set_aside"]


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_no_sentence_is_lost_and_offsets_point_into_the_text(expected, knowledge):
    parsed = parse_path(document_of(expected), knowledge)
    taken = [s.text for s in parsed.statements] + [text for text, _ in parsed.set_aside]
    letters = [Counter("".join("".join(texts).split())) for texts in (taken, [p.text for p in parsed.paragraphs])]
    assert letters[0] == letters[1]
    main_text = "\n\n".join(p.text for p in parsed.paragraphs)
    assert all(main_text[s.start : s.end] == s.text for s in parsed.statements)


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("While welcoming the new law, the Committee was concerned that it slept in a drawer.", "concern"),
        ("The Committee welcomed the law but regretted its gaps.", "concern"),
        ("It reiterated its recommendation that the desk be opened.", "recommendation"),
        ("The Committee noted with concern that the desk was shut.", "concern"),
        ("It noted with appreciation that the desk was open.", "positive_aspect"),
        ("The State party should open the desk.", "recommendation"),
        ("The Committee requested the State to inform it within one year of the desk.", "follow_up"),
        ("Le Comité a salué l'ouverture du bureau.", "positive_aspect"),
        ("Le Comité s'est dit préoccupé par la fermeture du bureau.", "concern"),
        ("El Comité recomendó que se abriera la oficina.", "recommendation"),
        ("The desk was shut on Sundays.", None),
    ],
)
def test_act_by_the_main_verb(sentence, act):
    assert act_of(sentence, None)[0] == act


def test_a_sentence_without_a_verb_of_its_own_goes_on_with_the_one_before():
    assert act_of("The desk was shut on Sundays.", "concern")[0] == "concern"


def test_a_sentence_of_findings_that_nothing_decides_is_told(tmp_path, knowledge):
    file = tmp_path / "findings.txt"
    file.write_text(
        "UN Committee on Migrant Workers publishes findings on Guinea\n\nGENEVA (1 May 2015) – The UN Committee on Migrant "
        "Workers today issued its findings on Guinea after a review.\n\nGuinea\n\nThe desk is shut on Sundays."
    )
    parsed = parse_path(file, knowledge)
    assert parsed.statements == () and parsed.problems == (("paragraph 2", "No act for: The desk is shut on Sundays."),)
