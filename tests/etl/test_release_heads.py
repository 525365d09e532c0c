"""Title, lead and dates of releases where they say different things; every sentence is invented."""

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract

pytestmark = pytest.mark.no_build
FAMILIES = "the Protection of the Rights of All Migrant Workers and Members of Their Families"


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def read(blocks, knowledge):
    """The contract's JSON of a page with these blocks."""
    return as_contract(parse_document(blocks, knowledge))


REVIEWED = [
    pytest.param(["UN committee on migrant workers to review Peru",
                  "The UN Committee on Migrant Workers (CMW) is to review Peru next month.",
                  "The Committee is meeting in Geneva from 13 to 24 April to review: Mali (13-14 April), Peru (14-15 April) and Chad."],
                 ["MLI", "PER", "TCD"], id="an advisory whose title names one State of three"),
    pytest.param(["UN Committee on Migrant Workers to review Peru",
                  "GENEVA (9 April 2015) – Peru is due to be reviewed by the UN Committee on Migrant Workers on 15 April.",
                  "The Committee, which is also reviewing Mali and Chad, will publish its findings on 24 April."],
                 ["PER"], id="an advisory on one State stays on one State"),
    pytest.param(["UN Migrant Panel Releases Findings on Peru, Others",
                  "GENEVA - The UN Committee on Migrant Workers today issued its findings on Peru, Mali and Chad after reviewing them.",
                  "Peru", "The Committee welcomed the lighthouse law."],
                 ["PER", "MLI", "TCD"], id="findings whose title is shortened"),
    pytest.param(["Office of the UN High Commissioner for Human Rights (OHCHR)",
                  "The UN Committee on Migrant Workers (CMW) has issued its findings on Peru and Mali, the States that it reviewed.",
                  "Peru", "The Committee expressed concern about dark lighthouses."],
                 ["PER", "MLI"], id="findings without a title"),
    pytest.param(["Committee on Migrant Workers Opens Twelfth Session",
                  f"The Committee on {FAMILIES} this morning opened its twelfth session. It heard from non-governmental organizations "
                  "about the situation of migrant workers in Peru and Chad.",
                  "During the session, the Committee will consider the initial report of Peru, and the second periodic report of Mali."],
                 ["PER", "MLI"], id="an opening in which others speak of a State that is not reviewed"),
    pytest.param(["Committee on Migrant Workers Opens Twelfth Session",
                  f"The Committee on {FAMILIES} this morning opened its twelfth session. Civil society spoke on the situation in Peru, whose "
                  "report will be reviewed this week. It also heard organizations from Chad, whose list of issues will be adopted."],
                 ["PER"], id="an opening with a State whose list of issues is adopted"),
    pytest.param(["Committee on Migrant Workers Opens Twelfth Session",
                  f"The Committee on {FAMILIES} this morning opened its twelfth session.",
                  "Ann Sample, Committee Chairperson, said that, since its last session, Peru and Mali had submitted their initial reports."],
                 [], id="an opening that counts the reports that came in"),
    pytest.param(["Le Comité des travailleurs migrants ouvre sa douzième session",
                  "Le Comité des travailleurs migrants a ouvert ce matin sa douzième session. Il a entendu des organisations sur la situation "
                  "au Pérou et, pour celles du Tchad, dont la liste de points sera adoptée, un exposé."],
                 ["PER"], id="a French opening with a State whose list of issues is adopted"),
    pytest.param(["The UN Committee on Migrant Workers (CMW) today released its latest findings following the review of reports submitted by "
                  "Peru, Mali, and Chad.", "Peru: Lamps Wanted", "The CMW praised the lighthouse law."],
                 ["PER", "MLI", "TCD"], id="findings that a news site tells in its own words"),
    pytest.param(["Committee on Migrant Workers closes its twelfth session",
                  f"The Committee on {FAMILIES} today concluded its twelfth session after adopting its concluding observations on the "
                  "reports of Peru and Mali, as well as conclusions in the absence of a report on Chad."],
                 ["PER", "MLI", "TCD"], id="a closing with a State reviewed without a report"),
]  # fmt: skip


@pytest.mark.parametrize(("blocks", "states"), REVIEWED)
def test_the_lead_tells_the_states_where_the_title_does_not(blocks, states, knowledge):
    assert read(blocks, knowledge)["meeting"]["states_under_review"] == states


def test_findings_without_a_title_are_findings(knowledge):
    found = read(REVIEWED[3].values[0], knowledge)
    assert (found["document"]["family"], found["document"]["title"]) == ("findings", "")
    assert [s["act"] for s in found["statements"]] == ["concern"]


def test_a_headline_cut_with_an_ellipsis_is_the_title(knowledge):
    title = (
        "In Dialogue with Peru, Experts of the Committee on Migrant Workers Commend the Lighthouse Law, Raise Issues Concerning "
        "the Lamps of the Northern Coast…"
    )
    lead = (
        "The Committee on Migrant Workers this afternoon concluded its consideration of the third periodic report of Peru on how it "
        "implements the Convention."
    )
    found = read(["³Ô¹Ï", title, "OHCHR", lead, "A Committee Expert asked about lamps."], knowledge)
    assert found["document"]["title"] == title
    assert (found["meeting"]["part_of_day"], found["meeting"]["cycle"]) == ("afternoon", 3)
    assert [s["text"] for s in found["statements"]] == ["A Committee Expert asked about lamps."]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("• 9/23/2021", "2021-09-23"),
        ("• 9/3/2021", None),
        ("Posted by: lighthousenews | 23 September 2021", "2021-09-23"),
    ],
    ids=["month first", "day and month could change places", "posted by"],
)
def test_the_date_line_of_a_repost(line, day, knowledge):
    lead = "The UN Committee on Migrant Workers (CMW) will hold its session from 27 September, during which it will review Peru."
    found = read(["UN Committee on Migrant Workers to review Peru", line, lead], knowledge)
    assert found["document"]["published_on"] == day


def test_the_place_of_a_dateline_is_no_state(knowledge):
    lead = "GENEVA, Switzerland, April 13, 2015/Example Press/ — Peru is due to be reviewed by the UN Committee on Migrant Workers."
    found = read(["UN Committee on Migrant Workers to review Peru", lead], knowledge)
    assert found["document"]["published_on"] == "2015-04-13"
    assert found["meeting"]["other_states"] == []


SESSION = "The Committee will open its session on Monday, 13 April at 10 a.m."
STARTS = [
    pytest.param([f"{SESSION} In the afternoon, the Committee will start its consideration of the report of Mali, which will conclude on "
                  "Tuesday, 14 April. It will take up the report of Peru in the afternoon of the same day."],
                 ("2015-04-13", "afternoon", ["MLI"]), ["2015-04-13", "2015-04-14", "2015-04-14"], id="the day of the sentence before"),
    pytest.param(["In the afternoon on Monday, 13 April, the Committee will start its consideration of the report of Mali, which will "
                  "continue on Tuesday, 14 April. It will then take up the report of Peru on Tuesday afternoon."],
                 ("2015-04-13", "afternoon", ["MLI"]), ["2015-04-13", "2015-04-14", "2015-04-14"], id="the day before the State"),
    pytest.param(["The reports will be considered as follows: Mali on 13 (pm) and 14 (am) April and Peru on 14 (pm) April."],
                 ("2015-04-13", "afternoon", ["MLI"]), ["2015-04-13", "2015-04-14", "2015-04-14"], id="half-days in brackets"),
    pytest.param(["Mali: 13 April; Peru: 14 April", "The dialogues will start on 13 April at 15:15."],
                 ("2015-04-13", "afternoon", ["MLI"]), ["2015-04-13", "2015-04-14"], id="the hour in another sentence"),
    pytest.param(["Mali: 13 April", "The Committee will make its observations on Mali available here on 24 April."],
                 ("2015-04-13", None, ["MLI"]), ["2015-04-13"], id="the day of publication is no dialogue"),
]  # fmt: skip


@pytest.mark.parametrize(("paragraphs", "first", "days"), STARTS)
def test_the_next_meeting_is_where_the_first_review_starts(paragraphs, first, days, knowledge):
    front = [
        "Committee on Migrant Workers to hold fortieth session in Geneva from 13 to 24 April 2015",
        "9 April 2015",
        "BACKGROUND RELEASE",
        "Committee to Review Reports of Mali and Peru",
        f"The session of the Committee on {FAMILIES} will be held in Geneva from 13 to 24 April 2015.",
    ]
    found = read([*front, *paragraphs], knowledge)
    coming = found["meeting"]["next_meeting"]
    assert (coming["on"], coming["part_of_day"], coming["states"]) == first
    assert [row["on"] for row in found["calendar"]] == days
    assert found["meeting"]["held_on"] is None


def test_two_sessions_in_title_and_lead_are_a_problem_and_the_title_is_taken(knowledge):
    lead = f"The Committee on {FAMILIES} this morning opened its eleventh session."
    found = read(["COMMITTEE ON MIGRANT WORKERS OPENS TWELFTH SESSION", lead], knowledge)
    assert found["meeting"]["session"] == 12
    assert any("prints session 12, the lead session 11" in problem["what"] for problem in found["problems"])


def test_a_short_sentence_on_a_person_is_no_salutation_of_a_speech(knowledge):
    lead = f"The Committee on {FAMILIES} today concluded its consideration of the initial report of Peru."
    found = read(
        ["COMMITTEE ON MIGRANT WORKERS CONSIDERS REPORT OF PERU", lead, "Ms. Quispe thanked the Experts."], knowledge
    )
    assert found["meeting"]["kind"] == "state_dialogue"
