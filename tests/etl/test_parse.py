"""Golden pairs: a look-alike document, and beside it what a reader finds in it."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from etl import pipeline
from etl.errors import UnreadableSource
from etl.knowledge import load_knowledge
from etl.parse.contract import as_contract
from etl.parse.run import parse_path
from tests.etl.helpers import document_of, name_of

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.json"))
FOOT = "[Test document: invented for software tests; speakers and statements are made up.]"
pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def test_every_document_has_its_expectation():
    documents = {p.stem for p in EXAMPLES[0].parent.iterdir() if p.suffix in (".txt", ".html")}
    assert documents == {p.stem for p in EXAMPLES}


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_document_and_meeting_are_read(expected, knowledge):
    wanted, found = json.loads(expected.read_text()), as_contract(parse_path(document_of(expected), knowledge))
    assert {key: found["document"][key] for key in wanted["document"]} == wanted["document"]
    for key, value in wanted["meeting"].items():
        if key == "other_states":
            assert sorted(found["meeting"][key]) == sorted(value)
        elif key == "participants":
            assert [(p["name"], p["acronym"], p["stakeholder_type"]) for p in found["meeting"][key]] == [
                (p["name"], p["acronym"], p["stakeholder_type"]) for p in value
            ]
        else:
            assert found["meeting"][key] == value, key


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_each_sentence_has_its_speaker_type_and_act(expected, knowledge):
    wanted, found = json.loads(expected.read_text()), as_contract(parse_path(document_of(expected), knowledge))
    keys = [key for key in wanted["statements"][0] if key != "ordinal"]
    optional = wanted.get("_optional_statements", [])
    assert [{k: s[k] for k in keys} for s in found["statements"] if s["text"] not in optional] == [
        {k: s[k] for k in keys} for s in wanted["statements"]
    ]


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_no_sentence_is_lost(expected, knowledge):
    parsed = parse_path(document_of(expected), knowledge)
    taken = [s.text for s in parsed.statements] + [text for text, _ in parsed.set_aside]
    assert Counter(" ".join(p.text for p in parsed.paragraphs).split()) == Counter(" ".join(taken).split())


@pytest.mark.parametrize("expected", EXAMPLES, ids=name_of)
def test_offsets_and_evidence_point_into_the_text(expected, knowledge):
    parsed = parse_path(document_of(expected), knowledge)
    main_text = "\n\n".join(p.text for p in parsed.paragraphs)
    assert parsed.statements
    for statement in parsed.statements:
        assert main_text[statement.start : statement.end] == statement.text
        assert all(re.search(r"\w", statement.text[e.start : e.end]) for e in statement.found.evidence())


@pytest.mark.parametrize(
    ("stem", "words", "concern"),
    [
        ("dialogue-2014-mali-french", "La Politique nationale de migration", "institutions_coordination"),
        ("dialogue-2019-guatemala-spanish", "La red consular", "consular_protection"),
    ],
)
def test_labels_are_read_in_the_language_of_the_document(knowledge, stem, words, concern):
    expected = next(path for path in EXAMPLES if path.stem == stem)
    statements = as_contract(parse_path(document_of(expected), knowledge))["statements"]
    statement = next(s for s in statements if s["text"].startswith(words))
    assert concern in statement["concerns"]
    assert {e["kind"] for s in statements for e in s["evidence"]} <= {"cue", "article"}


def test_a_document_of_another_committee_is_refused(tmp_path, knowledge):
    other = tmp_path / "other.txt"
    other.write_text(
        "Committee against Torture Meets with NGOs\n\n1 May 2021\n\nThe Committee against Torture met with NGOs."
    )
    with pytest.raises(UnreadableSource, match="Committee on Migrant Workers"):
        parse_path(other, knowledge)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 x", b"\x00\x01\x02", b"   \n\n "])
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path, knowledge, content):
    file = tmp_path / "file.txt"
    file.write_bytes(content)
    with pytest.raises(UnreadableSource) as told:
        parse_path(file, knowledge)
    assert "file.txt" in str(told.value) and "\n" not in str(told.value)


def test_a_report_of_a_state_is_kept_for_its_header(tmp_path, knowledge):
    file = tmp_path / "report.txt"
    file.write_text(
        "United Nations\n\nCMW/C/PER/2\n\nSecond periodic report submitted by Peru\n\n1. Peru is a country."
    )
    parsed = parse_path(file, knowledge)
    assert parsed.header.family == "other" and parsed.header.symbol == "CMW/C/PER/2"
    assert parsed.statements == () and parsed.problems


def test_another_language_is_kept_and_said_to_be_unread(tmp_path, knowledge):
    file = tmp_path / "ru.txt"
    file.write_text(
        "Комитет по трудящимся-мигрантам рассматривает доклад Перу\n\n3 апреля 2019\n\n"
        "Комитет по защите прав всех трудящихся-мигрантов и членов их семей (CMW) сегодня утром рассмотрел доклад Перу."
    )
    parsed = parse_path(file, knowledge)
    assert parsed.header.language == "ru" and parsed.header.published_on == "2019-04-03"
    assert parsed.statements == () and parsed.problems


def release_of(tmp_path, *paragraphs: str) -> Path:
    """A release on a dialogue with Peru in 2019 that holds these paragraphs."""
    file = tmp_path / "release.txt"
    lead = (
        "The Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families this morning "
        "concluded its consideration of the second periodic report of Peru."
    )
    title = "COMMITTEE ON MIGRANT WORKERS CONSIDERS REPORT OF PERU"
    file.write_text("\n\n".join([title, "3 April 2019", lead, *paragraphs, FOOT]))
    return file


def test_a_person_who_was_not_introduced_is_a_problem_and_no_guess(tmp_path, knowledge):
    file = release_of(
        tmp_path,
        "Rosa Quispe, Minister of Labour of Peru, said that permits were free.",
        "Mr. Nobody asked about fees. They were high.",
    )
    parsed = parse_path(file, knowledge)
    assert [s.speaker for s in parsed.statements] == ["Rosa Quispe"]
    assert [where for where, _ in parsed.problems] == ["paragraph 3", "paragraph 3"]


def test_two_delegates_of_one_surname_need_their_first_names(tmp_path, knowledge):
    file = release_of(
        tmp_path,
        "Rosa Quispe, Minister of Labour of Peru, said that permits were free.",
        "Luis Quispe, Deputy Minister of the Interior of Peru, said that no one was detained.",
        "Mr. Quispe added that courts were open. Luis Quispe recalled the law.",
    )
    parsed = parse_path(file, knowledge)
    assert [s.speaker for s in parsed.statements] == ["Rosa Quispe", "Luis Quispe", None, "Luis Quispe"]
    assert {s.organisation.stakeholder_type for s in parsed.statements} == {"state_delegation"}


def test_a_name_spelled_another_way_is_the_same_person(tmp_path, knowledge):
    file = release_of(
        tmp_path,
        "Azad Taghizade, Committee Expert and Country Rapporteur, asked about wages.",
        "Rosa Quispe, Minister of Labour of Peru, said that wages had risen.",
        "Mr. Taghizada thanked the delegation for its answers.",
    )
    assert [s.speaker for s in parse_path(file, knowledge).statements][-1] == "Azad Taghizade"


@pytest.mark.parametrize(
    "clause",
    [
        "The Inter-Ministerial Committee had asked for a register.",
        "The Ombudsman had said that the register was late.",
        "In Cusco, families had waited for a year.",
        "Kuwait, Qatar and Jordan had refused visas.",
    ],
)
def test_a_subject_that_does_not_speak_leaves_the_floor_to_the_speaker(tmp_path, knowledge, clause):
    file = release_of(tmp_path, f"Rosa Quispe, Minister of Labour of Peru, said that permits were free. {clause}")
    parsed = parse_path(file, knowledge)
    assert [s.speaker for s in parsed.statements] == ["Rosa Quispe", "Rosa Quispe"]
