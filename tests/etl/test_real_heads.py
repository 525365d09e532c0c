"""Heads and frames as older and reposted pages print them; every sentence and name is invented."""

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.parse.draft import COMMITTEE
from etl.parse.model import Header
from etl.parse.official_front import with_front
from etl.parse.record_bodies import body_behind
from etl.parse.symbols import symbols_in
from etl.parse.words_official import WORDS

pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def test_cyrillic_look_alikes_in_a_symbol_are_read():
    assert symbols_in("CMW/C/PER/C\u041e/2")[0].text == "CMW/C/PER/CO/2"


@pytest.mark.parametrize(
    "title", ["Director of the Human Rights Procedures Division", "Chief of the Human Rights Treaties Branch"]
)
def test_an_official_of_the_high_commissioner_is_no_ngo(title, knowledge):
    body = body_behind(title, (), "2007-04-23", knowledge)
    assert (body.acronym, body.stakeholder_type) == ("OHCHR", "un_entity")


def test_a_member_stays_the_committee(knowledge):
    assert body_behind("Secretary of the Committee", (), None, knowledge) == COMMITTEE


def test_the_day_of_a_record_may_stand_in_its_own_paragraph():
    front = ["Held at the Palais Example, Geneva,", "on Monday, 5 May 2008, at 3 p.m."]
    header = with_front(Header("summary_record", "", "en"), front, WORDS["en"])
    assert (header.held_on, header.part_of_day) == ("2008-05-05", "afternoon")


def test_french_meetings_may_be_called_reunions():
    text = "à ses 401e et 402e réunions, les 5 et 6 mai 2025."
    assert WORDS["fr"].paper.sat.search(text)


DIALOGUE = """Committee on Migrant Workers Considers the Report of Peru

6 April 2018

The Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families today considered \
the initial report of Peru.

{sentence}

In the discussion that followed, Committee Experts recognized the complexity of the matter.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Presenting the report, Anna Example, Keeper of the Seals of Lanterns, said that a plan was ready.",
        "Anna Example, Prosecutor General of Peru, presenting the report, said that a plan was ready.",
    ],
)
def test_who_presents_the_report_is_the_state_and_experts_who_recognize_are_the_committee(sentence, knowledge):
    found = as_contract(parse_document(DIALOGUE.format(sentence=sentence).strip().split("\n\n"), knowledge))
    assert [s["stakeholder_type"] for s in found["statements"]] == ["state_delegation", "committee"]
