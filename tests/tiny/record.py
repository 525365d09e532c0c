"""The tiny record as a data folder that the ETL reads. All of it is invented; README.md shows it as a table."""

import json
import shutil
from pathlib import Path

from etl import pipeline

FOOT = "[invented for tests]"
WHOLE, OPENING = "whole", "opening"
CSVS = {
    "reference/states.csv": """iso3,name,un_region,signed_on,consent_on,consent_kind,entered_into_force_on,source_url,verified
AND,Andorra,Western European and others,,2008-01-01,accession,2008-05-01,https://example.org/and,yes
LIE,Liechtenstein,Western European and others,,2012-01-01,accession,2012-05-01,https://example.org/lie,yes
MCO,Monaco,Western European and others,,2010-01-01,accession,2010-05-01,https://example.org/mco,yes
SMR,San Marino,Western European and others,,2014-09-01,accession,2015-01-01,https://example.org/smr,yes
""",
    "reference/sessions.csv": """number,starts_on,ends_on,place,source_url,verified
1,2010-04-26,2010-05-07,Geneva,https://example.org/s1,yes
2,2014-04-07,2014-04-11,Geneva,https://example.org/s2,yes
3,2015-08-31,2015-09-09,Geneva,https://example.org/s3,yes
4,2019-04-01,2019-04-12,Geneva,https://example.org/s4,yes
5,2019-09-02,2019-09-13,Geneva,https://example.org/s5,yes
""",
    "reference/reviews.csv": (
        "iso3,cycle,report_kind,report_symbol,session,dialogue_from,dialogue_to,co_symbol,co_adopted_on,loi_symbol,"
        """status,source_url,verified
AND,1,initial,CMW/C/AND/1,1,2010-04-28,2010-04-28,CMW/C/AND/CO/1,2010-05-07,,reviewed,https://example.org/and1,yes
AND,2,combined second and third,CMW/C/AND/2-3,2,2014-04-08,2014-04-09,CMW/C/AND/CO/2-3,2014-04-11,,reviewed,https://example.org/and2,yes
AND,4,fourth periodic,CMW/C/AND/4,4,2019-04-03,2019-04-03,CMW/C/AND/CO/4,2019-04-12,,reviewed,https://example.org/and4,yes
LIE,1,initial,CMW/C/LIE/1,5,2019-09-03,2019-09-04,CMW/C/LIE/CO/1,2019-09-13,,reviewed,https://example.org/lie1,yes
LIE,2,second periodic,CMW/C/LIE/2,,,,,,,report_submitted,https://example.org/lie2,yes
MCO,1,initial,CMW/C/MCO/1,3,2015-09-02,2015-09-02,CMW/C/MCO/CO/1,2015-09-09,,reviewed,https://example.org/mco1,yes
"""
    ),
    "reference/reviews_fill.csv": "iso3,cycle,field,value,basis\n",
    "reference/members.csv": "name,nationality_iso3,from_year,to_year,chair,source_url,verified\n",
    "reference/silences.csv": """iso3,cycle,stakeholder_type,statement_id,note
LIE,1,nhri,lie1-sr1/46,the chair says that no institution came
""",
    "corrections.csv": "file,row_id,field,was,now,reason,reported_on\n",
    "suppressed_names.csv": "name,reason,date\n",
    "reviewed.csv": "statement_id,text_key,concern,verdict,reviewer,date,reason\n",
    "expectations.toml": '[rows]\nreview = { min = 6, max = 6, reason = "the tiny record" }\n',
}
# The one document of the inbox: it states when reports were due.
AGENDA = """United Nations

CMW/C/5/1

Distr.: General

1 July 2019

Original: English

Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families

Fifth session

2-13 September 2019

Annotated provisional agenda

Provisional agenda

1.Opening of the session.

2.Submission of reports by States parties.

3.Consideration of reports submitted by States parties under article 73 of the Convention.

Annotations

2.Submission of reports by States parties

Reports overdue

State party

Due on

Liechtenstein

1 December 2019

Monaco

1 May 2018

San Marino

1 January 2016

GE.19-00000(E)

[Test document for software. Invented content; not a record of any real meeting.]
"""
STAKEHOLDERS = {
    "committee": ("Committee", "committee", ""),
    "union": ("Made-up Union", "ngo", "AND"),
    "league": ("Made-up League", "ngo", "LIE"),
    "ombudsman": ("Made-up Ombudsman", "nhri", ""),
    "agency": ("Made-up Agency", "un_entity", ""),
    "delegation": ("Delegation", "state_delegation", ""),
}
# id: (kind, session, first day, review, days of its sittings)
MEETINGS = {
    "and1-heard": ("stakeholder_meeting", 1, "2010-04-26", "AND/1", 1),
    "and1-dialogue": ("state_dialogue", 1, "2010-04-28", "AND/1", 1),
    "and2-heard": ("stakeholder_meeting", 2, "2014-04-07", "AND/2", 1),
    "and2-dialogue": ("state_dialogue", 2, "2014-04-08", "AND/2", 2),
    "and4-heard": ("stakeholder_meeting", 4, "2019-04-01", "AND/4", 1),
    "and4-dialogue": ("state_dialogue", 4, "2019-04-03", "AND/4", 1),
    "lie1-dialogue": ("state_dialogue", 5, "2019-09-03", "LIE/1", 2),
    "mco1-heard": ("stakeholder_meeting", 3, "2015-08-31", "MCO/1", 1),
    "mco1-dialogue": ("state_dialogue", 3, "2015-09-02", "MCO/1", 1),
    "mco1-late": ("stakeholder_meeting", 3, "2015-09-03", "MCO/1", 1),
}
# id: (source type, day, review, meeting, extent, symbol)
DOCUMENTS = {
    "and1-heard": ("press_release", "2010-04-26", "AND/1", "and1-heard", WHOLE, ""),
    "and1-dialogue": ("press_release", "2010-04-28", "AND/1", "and1-dialogue", WHOLE, ""),
    "and1-co": ("concluding_observations", "2010-05-07", "AND/1", "", WHOLE, "CMW/C/AND/CO/1"),
    "and1-voices": ("ngo_page", "2010-03-01", "AND/1", "", WHOLE, ""),
    "and2-heard": ("press_release", "2014-04-07", "AND/2", "and2-heard", WHOLE, ""),
    "and2-sr1": ("summary_record", "2014-04-08", "AND/2", "and2-dialogue", WHOLE, "CMW/C/SR.10"),
    "and2-sr2": ("summary_record", "2014-04-09", "AND/2", "and2-dialogue", OPENING, "CMW/C/SR.11"),
    "and2-co": ("concluding_observations", "2014-04-11", "AND/2", "", WHOLE, "CMW/C/AND/CO/2-3"),
    "and2-follow-up": ("follow_up_report", "2016-06-01", "AND/2", "", OPENING, ""),
    "and4-heard": ("press_release", "2019-04-01", "AND/4", "and4-heard", OPENING, ""),
    "and4-dialogue": ("press_release", "2019-04-03", "AND/4", "and4-dialogue", WHOLE, ""),
    "and4-co": ("concluding_observations", "2019-04-12", "AND/4", "", OPENING, "CMW/C/AND/CO/4"),
    "and4-release": ("findings_press_release", "2019-04-12", "AND/4", "", WHOLE, ""),
    "lie1-paper": ("ngo_page", "2019-08-01", "LIE/1", "", WHOLE, ""),
    "lie1-sr1": ("summary_record", "2019-09-03", "LIE/1", "lie1-dialogue", WHOLE, "CMW/C/SR.20"),
    "lie1-sr2": ("summary_record", "2019-09-04", "LIE/1", "lie1-dialogue", WHOLE, "CMW/C/SR.21"),
    "lie1-co": ("concluding_observations", "2019-09-13", "LIE/1", "", WHOLE, "CMW/C/LIE/CO/1"),
    "lie2-report": ("state_report", "2020-06-30", "LIE/2", "", OPENING, "CMW/C/LIE/2"),
    "mco1-heard": ("press_release", "2015-08-31", "MCO/1", "mco1-heard", WHOLE, ""),
    "mco1-dialogue": ("press_release", "2015-09-02", "MCO/1", "mco1-dialogue", WHOLE, ""),
    "mco1-late": ("press_release", "2015-09-03", "MCO/1", "mco1-late", WHOLE, ""),
    "mco1-co": ("concluding_observations", "2015-09-09", "MCO/1", "", WHOLE, "CMW/C/MCO/CO/1"),
}
CO, SUBMITTED = {"stage": "co", "part": "concerns_recommendations"}, {"stage": "voice", "medium": "written"}
# (document, who, act, concerns, more)
STATEMENTS = (
    ("and1-heard", "union", "briefing", "detention", {}),
    ("and1-heard", "ombudsman", "briefing", "expulsion", {}),
    ("and1-heard", "agency", "briefing", "working_conditions", {}),
    ("and1-heard", "agency", "opening_remark", "union_rights", {}),
    ("and1-dialogue", "delegation", "presentation", "legal_framework", {}),
    ("and1-dialogue", "committee", "question", "detention", {}),
    ("and1-dialogue", "committee", "question", "legal_framework", {}),
    ("and1-dialogue", "delegation", "reply", "detention", {}),
    ("and1-dialogue", "committee", "concluding_remark", "union_rights", {}),
    ("and1-co", "committee", "concern", "union_rights", {**CO, "part": "introduction"}),
    ("and1-co", "committee", "positive_aspect", "expulsion", {**CO, "part": "positive_aspects"}),
    ("and1-co", "committee", "concern", "union_rights", {**CO, "part": "factors_difficulties"}),
    ("and1-co", "committee", "concern", "detention", {**CO, "groups": ["children"]}),
    ("and1-co", "committee", "recommendation", "legal_framework data_statistics", CO),
    ("and1-co", "committee", "recommendation", "reporting_follow_up", CO),
    ("and1-voices", "union", "briefing", "trafficking_forced_labour", {**SUBMITTED, "relation": "general_advocacy"}),
    ("and1-voices", "union", "briefing", "trafficking_forced_labour", {**SUBMITTED, "relation": "about_review"}),
    ("and2-heard", "union", "briefing", "detention", {}),
    ("and2-heard", "league", "briefing", "data_statistics", {}),
    ("and2-sr1", "committee", "question", "detention", {}),
    ("and2-sr1", "delegation", "reply", "detention", {}),
    ("and2-co", "committee", "positive_aspect", "legal_framework", {**CO, "part": "positive_aspects"}),
    ("and2-co", "committee", "concern", "detention", CO),
    ("and2-co", "committee", "recommendation", "expulsion", CO),
    ("and2-co", "committee", "recommendation", "reporting_follow_up", CO),
    ("and2-co", "committee", "follow_up", "detention", CO),
    ("and4-heard", "union", "briefing", "union_rights", {}),
    ("and4-heard", "ombudsman", "briefing", "detention", {}),
    ("and4-dialogue", "committee", "question", "expulsion", {}),
    ("and4-dialogue", "delegation", "reply", "expulsion", {}),
    ("and4-co", "committee", "concern", "expulsion", CO),
    ("and4-release", "committee", "concern", "union_rights", CO),
    ("lie1-paper", "league", "briefing", "detention", {**SUBMITTED, "relation": "submitted"}),
    ("lie1-sr1", "delegation", "reply", "working_conditions", {}),
    ("lie1-sr1", "committee", "question", "detention", {}),
    ("lie1-sr2", "committee", "question", "working_conditions", {}),
    ("lie1-sr2", "delegation", "reply", "detention", {}),
    ("lie1-co", "committee", "concern", "detention", {**CO, "groups": ["children"]}),
    ("lie1-co", "committee", "recommendation", "working_conditions", CO),
    ("lie1-co", "committee", "follow_up", "detention", CO),
    ("mco1-heard", "ombudsman", "briefing", "data_statistics", {}),
    ("mco1-dialogue", "committee", "question", "data_statistics", {}),
    ("mco1-dialogue", "delegation", "reply", "data_statistics", {}),
    ("mco1-late", "union", "briefing", "detention", {}),
    ("mco1-co", "committee", "concern", "data_statistics", CO),
    ("mco1-co", "committee", "follow_up", "data_statistics", CO),
    ("lie1-sr1", "committee", "announcement", "civil_society_nhri", {}),
)


def write(folder: Path) -> None:
    """Write the tiny record into an empty folder, with the vocabulary and articles of the bundled data."""
    for name in ("reference", "record"):
        (folder / name).mkdir(parents=True)
    shutil.copytree(pipeline.DATA / "vocabulary", folder / "vocabulary")
    shutil.copy(pipeline.DATA / "reference" / "articles.csv", folder / "reference")
    for name, text in CSVS.items():
        (folder / name).write_text(text, encoding="utf-8")
    dates = {"compiled_on": "2021-01-04", "covers_until": "2020-12-31", "newest_event": "2020-06-30"}
    (folder / "record" / "about.json").write_text(json.dumps(dates), encoding="utf-8")
    rows = {
        "stakeholders": [_stakeholder(key) for key in STAKEHOLDERS],
        "persons": [],
        "meetings": [_meeting(key) for key in MEETINGS],
        "documents": [_document(key) for key in DOCUMENTS],
        "statements": [_statement(number) for number in range(len(STATEMENTS))],
        "links": [],
        "conflicts": [],
    }
    for name, found in rows.items():
        text = "\n".join(json.dumps(row) for row in found)
        (folder / "record" / f"{name}.jsonl").write_text(text, encoding="utf-8")


def write_inbox(folder: Path) -> None:
    """Write the invented agenda into an empty inbox."""
    folder.mkdir()
    (folder / "agenda.txt").write_text(AGENDA, encoding="utf-8")


def fields(name: str) -> list[str]:
    """The fields of a file of the bundled record, so that the tiny one keeps to the same form."""
    with (pipeline.DATA / "record" / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return list(json.loads(next(lines)))


def _row(name: str, /, **values: object) -> dict[str, object]:
    lists = {
        "alt_urls", "alt_langs", "review_keys", "aliases", "member_ids", "also_kinds", "states_under_review", "other_states",
        "report_symbols", "other_symbols", "record_symbols", "sittings", "participants", "co_person_ids",
        "co_stakeholder_ids", "states", "concerns", "groups", "articles",
    }  # fmt: skip
    flags = {"url_is_mirrored", "label_unsure", "act_inferred"}
    empty = {field: [] if field in lists else False if field in flags else "" for field in fields(name)}
    return {**empty, **values}


def _stakeholder(key: str) -> dict[str, object]:
    name, kind, iso3 = STAKEHOLDERS[key]
    return _row("stakeholders", stakeholder_id=key, name=name, stakeholder_type=kind, country_iso3=iso3)


def _meeting(key: str) -> dict[str, object]:
    kind, session, day, review, days = MEETINGS[key]
    return _row(
        "meetings",
        meeting_id=key,
        held_on=day,
        date_precision="day",
        date_basis="page",
        year_month=day[:7],
        kind=kind,
        session=session,
        states_under_review=[review[:3]],
        review_keys=[review],
        title=f"{key} {FOOT}",
        sittings=[{"date": day, "part_of_day": "morning", "record": ""}] * days,
        cycle=None,
        document_count=1,
    )


def _document(key: str) -> dict[str, object]:
    kind, day, review, meeting, extent, symbol = DOCUMENTS[key]
    return _row(
        "documents",
        document_id=key,
        url=f"https://example.org/{key}",
        source_type=kind,
        lang="en",
        meeting_id=meeting,
        symbol=symbol,
        page_date=day,
        page_date_basis="page",
        title_paraphrase=f"{key} {FOOT}",
        review_keys=[review],
        extent=extent,
    )


def _statement(number: int) -> dict[str, object]:
    document, who, act, concerns, more = STATEMENTS[number]
    _, day, review, meeting, *_ = DOCUMENTS[document]
    name, kind, _ = STAKEHOLDERS[who]
    return _row(
        "statements",
        statement_id=f"{document}/{number:02}",
        document_id=document,
        meeting_id=meeting,
        review_key=review,
        ordinal=number,
        stakeholder_id=who,
        stakeholder_type=kind,
        act=act,
        states=[review[:3]],
        text=f"{name}: {act} on {concerns} {FOOT}",
        concerns=concerns.split(),
        text_origin="paraphrase",
        date=day,
        **more,
    )
