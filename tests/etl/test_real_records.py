"""Summary records and papers as archives keep them; every sentence and name is invented, only the form is real."""

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.parse.draft import COMMITTEE
from etl.parse.record_bodies import body_behind

pytestmark = pytest.mark.no_build
RECORD = """United Nations

CMW/C/SR.{number}

Distr.: General

7 May 2015

Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families

Twenty-second session

Summary record of the {number}th meeting

Held at the Palais Wilson, Geneva, on Monday, 13 April 2015, at 10 a.m.

Chair: Mr. Example

Contents

{heading}

The meeting was called to order at 10.05 a.m.

{heading}

{text}
"""


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def record(knowledge, heading: str, *text: str):
    """The contract of an invented record with one heading and these paragraphs."""
    page = RECORD.format(number=274, heading=heading, text="\n\n".join(text))
    return as_contract(parse_document(page.strip().split("\n\n"), knowledge))


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Director of the Human Rights Treaties Division", "Office of the United Nations High Commissioner"),
        ("Human Rights Treaties Branch", "Office of the United Nations High Commissioner"),
        (
            "Jefe de la Sección de Ejemplos, Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos",
            "Oficina del Alto Comisionado de las Naciones Unidas para los Derechos Humanos",
        ),
        ("Chef de la Section des exemples, Haut-Commissariat aux droits de l’homme", "Haut-Commissariat aux droits"),
        ("Jefa de la Subdivisión de Tratados, ACNUDH", "Office of the United Nations High Commissioner"),
        ("Chef du Service des traités", "Office of the United Nations High Commissioner"),
        ("HCDH", "Office of the United Nations High Commissioner"),
    ],
    ids=[
        "division",
        "branch alone",
        "Spanish title",
        "French title",
        "Spanish acronym",
        "French unit",
        "acronym alone",
    ],
)
def test_a_bracket_with_an_office_of_the_high_commissioner_is_that_office(printed, name, knowledge):
    body = body_behind(printed, (), "2015-04-13", knowledge)
    assert body.name.startswith(name) and (body.acronym, body.stakeholder_type) == ("OHCHR", "un_entity")


@pytest.mark.parametrize(
    "printed", ["Secretary of the Committee", "Secretariat", "Secretario del Comité", "Secrétaire"]
)
def test_the_secretary_of_the_committee_is_the_committee(printed, knowledge):
    assert body_behind(printed, (), None, knowledge) == COMMITTEE


@pytest.mark.parametrize("printed", ["Director of Examples", "Example Bureau of Lanterns"])
def test_a_bracket_that_tells_no_type_is_no_ngo(printed, knowledge):
    found = record(knowledge, "Opening of the session", f"1. Ms. Muster ({printed}) said that lamps were scarce.")
    assert [s["stakeholder_type"] for s in found["statements"]] == ["other"]
    assert {"where": f"participant {printed}", "what": "Its type is not stated"} in found["problems"]


@pytest.mark.parametrize(
    "printed",
    ["Secretaría de Relaciones Exteriores", "Direction générale des exemples", "National Agency for Migration"],
)
def test_an_office_of_the_government_speaks_for_the_state_under_review(printed, knowledge):
    body = body_behind(printed, ("PER",), None, knowledge)
    assert (body.stakeholder_type, body.country_iso3) == ("state_delegation", "PER")


def test_the_same_bracket_under_a_heading_on_organisations_is_an_ngo_unless_it_is_a_title(knowledge):
    heading = "Informal meeting with non-governmental organizations and national human rights institutions"
    texts = (
        "1. Ms. Muster (Lanterns of Freedonia) said that lamps were scarce.",
        "2. Mr. Sample (Director of Examples) said that there were enough.",
    )
    assert [s["stakeholder_type"] for s in record(knowledge, heading, *texts)["statements"]] == ["ngo", "other"]


def test_a_bracket_that_lost_its_end_is_still_the_side_of_the_speaker(knowledge):
    text = (
        "1. Ms. Muster (Chief of the Lamp Section, Office of the High Commissioner (OHCHR) said that lamps were scarce."
    )
    assert [s["stakeholder_type"] for s in record(knowledge, "Opening of the session", text)["statements"]] == [
        "un_entity"
    ]


NOTICE = (
    "This record is subject to correction. Any corrections to the records of the meetings of the Committee at this "
    "session will be consolidated in a single corrigendum. GE.15-00000 (E) 070515 UNITED NATIONS"
)
ADOPTION = "Draft concluding observations on the initial report of Peru"


def test_a_printed_record_heading_wins_over_the_notice_and_the_words_below_it(knowledge):
    text = "The Chair said that the Committee's concluding observations on Peru would be read out by an Expert."
    page = f"{NOTICE}\n\n{RECORD.format(number=274, heading='Closure of the session', text=text)}"
    found = as_contract(parse_document(page.strip().split("\n\n"), knowledge))
    assert (found["document"]["family"], found["meeting"]["kind"]) == ("summary_record", "session_closing")
    assert (found["document"]["symbol"], found["meeting"]["held_on"]) == ("CMW/C/SR.274", "2015-04-13")


def test_an_opening_line_at_the_end_of_the_notice_parts_the_head_from_the_text(knowledge):
    heading, line = "Initial report of Peru", "The meeting was called to order at 10.05 a.m."
    page = RECORD.format(number=274, heading=heading, text="Mr. Sample (Peru) said that lamps were few.")
    glued = page.replace(f"\n\n{line}", f"\n\n{NOTICE} {line}").replace(", Geneva, on Monday", ", Geneva,\n\non Monday")
    glued = glued.replace(f"{heading}\n\nMr.", f"{heading} (agenda item 6)\n\nMr.")
    found = as_contract(parse_document(glued.strip().split("\n\n"), knowledge))
    assert (found["meeting"]["held_on"], found["problems"]) == ("2015-04-13", [])


@pytest.mark.parametrize("heading", [ADOPTION, f"Adoption of the {ADOPTION[6:]}"], ids=["draft", "adoption"])
def test_the_adoption_of_observations_is_no_dialogue_and_has_no_delegation(heading, knowledge):
    text = "1. Ms. Muster (Country Rapporteur) said that the draft held ten recommendations to Peru."
    meeting = record(knowledge, heading, text)["meeting"]
    assert (meeting["kind"], meeting["states_under_review"], meeting["participants"]) == (
        "session_closing",
        ["PER"],
        [],
    )


@pytest.mark.parametrize(
    ("text", "delegations"),
    [
        ("1. At the invitation of the Chair, the delegation of Peru took places at the Committee table.", ["PER"]),
        ("1. Ms. Muster (Peru) said that a plan was ready.", ["PER"]),
        ("1. The Chair said that there was neither a report nor a delegation.", []),
    ],
    ids=["called to the table", "speaks", "absent"],
)
def test_a_delegation_was_in_the_room_if_it_was_called_or_spoke(text, delegations, knowledge):
    texts = (text, "2. Mr. Sample said that he had read about lamps.")
    found = record(knowledge, "Initial report of Peru (CMW/C/PER/1)", *texts)
    assert [p["country_iso3"] for p in found["meeting"]["participants"]] == delegations


def test_the_name_of_the_chair_is_in_natural_case(knowledge):
    page = RECORD.format(number=274, heading="Closure of the session", text="The CHAIRPERSON said that it was late.")
    blocks = page.replace("Chair: Mr. Example", "Chairperson: Mr. EXAMPLE").strip().split("\n\n")
    assert as_contract(parse_document(blocks, knowledge))["statements"][0]["speaker"] == "Example"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (
            "1. During the session, the Committee would consider the reports of Peru and Benin. It would also adopt a list of issues for Egypt.",
            ["PER", "BEN"],
        ),
        (
            "1. The Committee would consider the reports of Peru and of Benin and the list of issues for Egypt.",
            ["PER", "BEN"],
        ),
        ("1. At its twenty-third session, the Committee would consider the report of Peru.", []),
        ("1. The Committee would examine the report of Peru at its next session.", []),
    ],
    ids=["lists apart", "lists in the same sentence", "another session", "next session"],
)
def test_an_opening_names_the_states_whose_reports_the_session_will_consider(text, states, knowledge):
    meeting = record(knowledge, "Opening of the session", "1. The Chair declared open the session.", text)["meeting"]
    assert (meeting["kind"], meeting["states_under_review"]) == ("session_opening", states)


@pytest.mark.parametrize(
    ("first", "held_on"),
    [
        (
            "à ses 401e et 402e séances (CMW/C/SR.401 et 402), les 9 et 10 avril 2018. À sa 411e séance, le 20 avril 2018",
            "2018-04-10",
        ),
        ("à ses 401e et 402e réunions, les 9 et 10 avril 2018. À sa 411e réunion, le 20 avril 2018", "2018-04-10"),
        ("à ses 401e et 402e séances, tenues les 30 et 31 mars À sa 411e séance, le 20 avril 2018", "2018-03-31"),
    ],
    ids=["bracket between sittings and days", "réunions", "year lost in the copy"],
)
def test_observations_are_of_the_last_day_of_the_dialogue(first, held_on, knowledge):
    page = f"""CMW/C/PER/CO/2

Comité pour la protection des droits de tous les travailleurs migrants et des membres de leur famille

Observations finales concernant le deuxième rapport périodique du Pérou

1. Le Comité a examiné le deuxième rapport périodique du Pérou {first}, il a adopté les présentes observations finales."""
    assert as_contract(parse_document(page.split("\n\n"), knowledge))["meeting"]["held_on"] == held_on


def test_an_agenda_without_a_symbol_takes_its_session_from_the_sentence_that_says_when_it_is_held(knowledge):
    page = """Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families

Provisional annotated agenda

1. The programme was prepared in accordance with a decision of the eighteenth session.

2. The nineteenth session of the Committee will be held at the Palais Wilson from 9 to 13 September 2013."""
    assert as_contract(parse_document(page.split("\n\n"), knowledge))["meeting"]["session"] == 19


def test_replies_of_a_state_print_their_session(knowledge):
    page = """CMW/C/PER/Q/1/Add.1

Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families

Tenth session, 20 April-1 May 2009

Written replies by the Government of Peru to the list of issues"""
    found = as_contract(parse_document(page.split("\n\n"), knowledge))
    assert (found["document"]["family"], found["meeting"]["session"]) == ("other", 10)


ONE_LINE = (
    "1 United Nations Convention CMW/C/PER/CO/2 Distr.: General 3 May 2019 English Original: Spanish Committee on the "
    "Protection of the Rights of All Migrant Workers and Members of Their Families Concluding observations on the second "
    "periodic report of Peru* 1. The Committee considered the second periodic report of Peru (CMW/C/PER/2) at its 401st and "
    "402nd meetings, held on 3 and 4 April At its 411th meeting, held on 12 April 2019, it adopted the following concluding "
    "observations. A. Introduction 2. The Committee welcomes the report. B. Positive aspects 3. The Committee welcomes the "
    "law of 2015 on lamps. C. Principal subjects of concern and recommendations 4. The Committee is concerned that 12 lamps "
    "are out of order. 5. The Committee recommends that the State party mend them."
)


def test_observations_copied_into_one_line_are_read_as_observations(knowledge):
    found = as_contract(parse_document(["Convention", "Size: px", ONE_LINE], knowledge))
    assert (found["document"]["family"], found["document"]["published_on"]) == ("concluding_observations", "2019-05-03")
    assert (found["meeting"]["held_on"], found["meeting"]["states_under_review"]) == ("2019-04-04", ["PER"])
    assert [(s["paragraph"], s["act"]) for s in found["statements"]] == [
        (3, "positive_aspect"),
        (4, "concern"),
        (5, "recommendation"),
    ]
