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

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*.json"))
pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def document_of(expected: Path) -> Path:
    return next(path for path in expected.parent.glob(expected.stem + ".*") if path.suffix != ".json")


def test_every_document_has_its_expectation():
    documents = {p.stem for p in EXAMPLES[0].parent.iterdir() if p.suffix in (".txt", ".html")}
    assert documents == {p.stem for p in EXAMPLES}


@pytest.mark.parametrize("expected", EXAMPLES, ids=lambda p: p.stem)
def test_document_and_meeting_are_read(expected, knowledge):
    wanted, found = json.loads(expected.read_text()), as_contract(parse_path(document_of(expected), knowledge))
    assert found["document"] == wanted["document"]
    for key, value in wanted["meeting"].items():
        if key == "other_states":
            assert sorted(found["meeting"][key]) == sorted(value)
        elif key == "participants":
            assert [(p["name"], p["acronym"], p["stakeholder_type"]) for p in found["meeting"][key]] == [
                (p["name"], p["acronym"], p["stakeholder_type"]) for p in value
            ]
        else:
            assert found["meeting"][key] == value, key


@pytest.mark.parametrize("expected", EXAMPLES, ids=lambda p: p.stem)
def test_each_sentence_has_its_speaker_type_and_act(expected, knowledge):
    wanted, found = json.loads(expected.read_text()), as_contract(parse_path(document_of(expected), knowledge))
    keys = [key for key in wanted["statements"][0] if key != "ordinal"]
    assert [{k: s[k] for k in keys} for s in found["statements"]] == [
        {k: s[k] for k in keys} for s in wanted["statements"]
    ]


@pytest.mark.parametrize("expected", EXAMPLES, ids=lambda p: p.stem)
def test_no_sentence_is_lost(expected, knowledge):
    parsed = parse_path(document_of(expected), knowledge)
    taken = [s.text for s in parsed.statements] + [text for text, _ in parsed.set_aside]
    assert Counter(" ".join(p.text for p in parsed.paragraphs).split()) == Counter(" ".join(taken).split())


@pytest.mark.parametrize("expected", EXAMPLES, ids=lambda p: p.stem)
def test_offsets_and_evidence_point_into_the_text(expected, knowledge):
    parsed = parse_path(document_of(expected), knowledge)
    main_text = "\n\n".join(p.text for p in parsed.paragraphs)
    assert parsed.statements
    for statement in parsed.statements:
        assert main_text[statement.start : statement.end] == statement.text
        assert all(re.search(r"\w", statement.text[e.start : e.end]) for e in statement.found.evidence())


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


def test_a_family_not_read_yet_gives_a_problem_and_no_statement(tmp_path, knowledge):
    file = tmp_path / "agenda.txt"
    file.write_text(
        "Committee on Migrant Workers\n\nProvisional agenda of the forty-first session\n\n1. Opening of the session."
    )
    parsed = parse_path(file, knowledge)
    assert parsed.header.family == "agenda"
    assert parsed.statements == () and "not read yet" in parsed.problems[0][1]


def test_another_language_is_kept_and_said_to_be_unread(tmp_path, knowledge):
    file = tmp_path / "es.txt"
    file.write_text(
        "El Comité de los Derechos de los Trabajadores Migratorios examina el informe del Perú\n\n3 de abril de 2019\n\n"
        "El Comité de Protección de los Derechos de Todos los Trabajadores Migratorios examinó esta mañana el informe del Perú."
    )
    parsed = parse_path(file, knowledge)
    assert parsed.header.language == "es" and parsed.header.published_on == "2019-04-03"
    assert parsed.statements == () and parsed.paragraphs
