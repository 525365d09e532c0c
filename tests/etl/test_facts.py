"""Database pages and the treaty collection's table: days into the calendar, conflicts beside the reference, never over it.

Every page and table here is invented, in the shape of the real ones; so are days, marks and footnotes.
"""

from datetime import date

import pytest

from etl import pipeline
from etl.importers.countries import iso3_of
from etl.importers.facts import day_of
from etl.knowledge import load_knowledge
from etl.reference import read_states
from tests.etl.helpers import gather, one, quiet

pytestmark = pytest.mark.no_build
BASE = "/_layouts/15/TreatyBodyExternal/"


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def take(data, inbox):
    """Build everything with this file in the inbox: calendar, conflicts of the file, its findings and counts."""

    def _take(name, content):
        (inbox / name).write_text(content, encoding="utf-8")
        gathered = gather(data, inbox)
        new = [c for c in gathered.tables["conflict"] if c.about != "meeting"]
        found = [f for f in gathered.quarantined if f.file == name]
        return gathered.tables["calendar"], new, found, gathered.inbox[name]

    return _take


def adds_up(counts):
    return counts["in"] == sum(n for what, n in counts.items() if what != "in")


def table(*rows):
    return "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)


def page(address, body, saved=""):
    return f"{saved}<!DOCTYPE html><html><body><form action='{BASE}{address}'>{body}</form></body></html>"


CALENDAR = (
    ("Region", "State party", "Treaty", "Document due", "Due date"),
    ("Nowhere", "Albania", "CMW", "Invented periodic report", "1 Apr 2031"),
    ("Nowhere", "Peru", "CRC", "Invented report", "2 Apr 2031"),
    ("Nowhere", "Côte d’Ivoire", "CMW", "Reply to CMW/C/CIV/QPR/1", "3 September 2031"),
    ("Nowhere", "Ruritania", "CMW", "Invented report", "4 Apr 2031"),
    ("Nowhere", "Mali", "CMW", "Invented report", "31 Feb 2031"),
    ("Nowhere", "Chile", "CMW", "Invented report", "-"),
)


def test_the_master_calendar_gives_due_dates_and_tells_what_it_cannot_place(take):
    calendar, _, found, counts = take(
        "m.html", page("MasterCalendar.aspx?Lang=en", f"<table>{table(*CALENDAR)}</table>")
    )
    assert [(c.iso3, c.what, str(c.due_on), c.symbol) for c in calendar] == [
        ("ALB", "Invented periodic report", "2031-04-01", None),
        ("CIV", "Reply to CMW/C/CIV/QPR/1", "2031-09-03", "CMW/C/CIV/QPR/1"),
    ]
    assert [(f.place, f.value) for f in found] == [("row 4", "Ruritania"), ("row 5", "31 Feb 2031")]
    assert adds_up(counts) and (counts["in"], counts["loaded"], counts["not_cmw"], counts["set_aside"]) == (6, 2, 1, 1)


def test_a_page_saved_by_a_browser_is_known_by_where_it_was_saved_from(take):
    saved = (
        "<!-- saved from url=(0099)https://tbinternet.ohchr.org/_layouts/15/treatybodyexternal/MasterCalendar.aspx -->"
    )
    text = f"{saved}<html><body><table>{table(*CALENDAR[:2])}</table></body></html>"
    assert len(take("m.html", text)[0]) == 1


@pytest.mark.parametrize(
    ("address", "body"),
    [
        ("MasterCalendar.aspx?Lang=en", "<ul><li>Albania: 1 Apr 2031</li></ul>"),
        ("MasterCalendar.aspx?Lang=en", f"<table>{table(CALENDAR[0])}</table>"),
        (
            "Treaty.aspx?Treaty=CMW",
            f"<table class='rgMasterTable'>{table(('State', 'Signed'), ('Mali', '1 Apr 2001'))}</table>",
        ),
        ("Countries.aspx?CountryCode=ALB", f"<table>{table(('Committee', 'When'), ('CMW', '1 Apr 2031'))}</table>"),
        ("MasterCalendar.aspx", f"<table>{table(CALENDAR[0], ('Albania', 'CMW', '1 Apr 2031'))}</table>"),
        ("Countries.aspx", f"<table>{table(('Treaty', 'Report', 'Due'), ('CMW', 'x', '1 Apr 2031'))}</table>"),
        ("SessionDetails1.aspx?SessionID=1", "<div id='DeltaPlaceHolderMain'>Nothing as it was</div>"),
        ("SessionsList.aspx?Treaty=CMW", "<table></table>"),
    ],
)
def test_a_changed_template_is_an_error_that_says_so_and_never_nothing(take, address, body):
    calendar, conflicts, found, counts = take("p.html", page(address, body))
    assert (calendar, conflicts, counts["loaded"]) == ([], [], 0)
    assert len(found) == 1 and ("template has changed" in found[0].reason or "that is not read" in found[0].reason)


def test_a_page_that_only_links_to_the_database_is_no_page_of_it(data, inbox):
    link = f"<p>See <a href='https://tbinternet.ohchr.org{BASE}MasterCalendar.aspx'>treatybodyexternal</a>.</p>"
    (inbox / "p.html").write_text(f"<html><body><form action='/search'></form>{link}</body></html>")
    assert "Committee on Migrant Workers" in gather(data, inbox).quarantined[-1].reason


def test_a_state_page_gives_what_is_due_from_that_state(take):
    rows = (
        ("Treaty", "Report", "Due date", "Submitted", "Symbol"),
        ("CMW", "Third periodic report", "1 May 2031", "", "CMW/C/ALB/3"),
        ("CEDAW", "Fifth periodic report", "1 Jun 2031", "", ""),
    )
    calendar, _, _, counts = take(
        "s.html", page("Countries.aspx?CountryCode=ALB&amp;Lang=EN", f"<table>{table(*rows)}</table>")
    )
    assert [(c.iso3, c.what, c.due_on, c.symbol) for c in calendar] == [
        ("ALB", "Third periodic report", date(2031, 5, 1), "CMW/C/ALB/3")
    ]
    assert adds_up(counts) and counts["not_cmw"] == 1


def session(number, first, last, symbols, treaty="CMW"):
    rows = "".join(
        f"<tr class='{'rgRow' if i % 2 else 'rgAltRow'} InnerItemStyle'><td>Invented paper</td><td>"
        f"<a id='x{i}_MoreDocs' href='Download.aspx?symbolno={symbol}'>{symbol}</a></td></tr>"
        for i, symbol in enumerate(symbols)
    )
    head = f"<span id='ctl00_PlaceHolderMain_tdTreatyName'>{treaty}</span><h2>{number} Session ({first} - {last})</h2>"
    return page(
        "SessionDetails1.aspx?SessionID=962", f"<div id='DeltaPlaceHolderMain'>{head}<table>{rows}</table></div>"
    )


def test_a_session_page_is_compared_with_sessions_and_reviews(take):
    # The reference has session 13 from 22 November to 3 December 2010, and the observations on Albania in it.
    symbols = ["CMW/C/ALB/CO/1", "CMW/C/ALB/1", "CMW/C/XXX/CO/5"]
    calendar, conflicts, found, counts = take("s.html", session("13th", "22 Nov 2010", "4 Dec 2010", symbols))
    assert [(c.what, str(c.takes_place_on)) for c in calendar] == [
        ("session 13 begins", "2010-11-22"),
        ("session 13 ends", "2010-12-04"),
    ]
    assert {(c.about, c.row_key, c.field, c.value, c.is_chosen) for c in conflicts} == {
        ("session", "13", "ends_on", "2010-12-03", True),
        ("session", "13", "ends_on", "2010-12-04", False),
    }
    assert [(f.place, f.reason) for f in found] == [("document 3", "no review CMW/C/XXX/CO/5 stands in the reference")]
    assert adds_up(counts) and (counts["in"], counts["compared"], counts["set_aside"]) == (4, 2, 1)


def test_observations_listed_under_another_session_are_a_conflict_of_the_review(take):
    _, conflicts, _, _ = take("s.html", session("30th", "1 Apr 2019", "12 Apr 2019", ["CMW/C/ALB/CO/1"]))
    assert {(c.about, c.row_key, c.field, c.value, c.is_chosen) for c in conflicts} == {
        ("review", "ALB/1", "session", "13", True),
        ("review", "ALB/1", "session", "30", False),
    }


def test_a_session_of_another_committee_is_passed_over_and_counted(take):
    calendar, conflicts, found, counts = take(
        "s.html", session("13th", "1 Jan 2010", "2 Jan 2010", ["CRC/C/ALB/1"], "CRC")
    )
    assert (calendar, conflicts, found, counts["not_cmw"]) == ([], [], [], 2) and adds_up(counts)


def xml(*rows, head=("Participant", "Signature", "Ratification, Accession(a), Succession(d)"), before=""):
    cells = lambda row: "".join(f"<Entry>{cell}</Entry>" for cell in row)  # noqa: E731
    body = "".join(f"<Row>{cells(row)}</Row>" for row in rows)
    return (
        f"<?xml version='1.0' encoding='utf-8'?>{before}<Treaty><Participants><Table><TGroup>"
        f"<Thead><Row>{cells(head)}</Row></Thead><Tbody><Rows>{body}</Rows></Tbody>"
        "</TGroup></Table></Participants></Treaty>"
    )


def test_participants_are_compared_with_the_states_and_the_reference_stays(take, data):
    held = {state.iso3: state for state in read_states(data / "reference", (), [])}
    assert (str(held["ALB"].consent_on), held["ALB"].consent_kind) == ("2007-06-05", "accession")
    calendar, conflicts, found, counts = take(
        "iv-13.xml",
        xml(
            ("Albania", "", "5 Jun 2007 a"),
            ("Argentina<superscript>1, 2</superscript>", "11 Aug 2004", "23 Feb 2007"),
            ("Peru <superscript>3</superscript>", "22 Sep 2004", "14 Sep 2005 d"),
            ("Ruritania", "1 Jan 2001", ""),
            ("Mali", "", "5 Foo 2003 a"),
            ("Timor-Leste", "", ""),
        ),
    )
    assert ("ALB", "accession", date(2007, 6, 5)) in [(c.iso3, c.what, c.takes_place_on) for c in calendar]
    assert {(c.row_key, c.field, c.value, c.is_chosen, c.chosen) for c in conflicts} == {
        ("ARG", "signed_on", "2004-08-10", True, "2004-08-10"),
        ("ARG", "signed_on", "2004-08-11", False, "2004-08-10"),
        ("PER", "consent_kind", "ratification", True, "ratification"),
        ("PER", "consent_kind", "succession", False, "ratification"),
    }
    assert [(f.place, f.value) for f in found if f.place.startswith("participant")] == [
        ("participant 4", "Ruritania"),
        ("participant 5", "5 Foo 2003 a"),
    ]
    absent = {f.value for f in found if f.place == "whole table"}
    assert "MLI" in absent and "ALB" not in absent
    assert adds_up(counts) and (counts["in"], counts["loaded"], counts["quarantined"], counts["set_aside"]) == (
        6,
        3,
        2,
        1,
    )


def test_a_state_that_the_reference_lacks_is_a_conflict_without_a_value_taken(take, data):
    _, conflicts, _, _ = take("iv-13.xml", xml(("Iceland", "", "1 Jan 2031 a")))
    assert [(c.row_key, c.field, c.value, c.is_chosen, c.chosen) for c in conflicts] == [
        ("ISL", "consent_on", "2031-01-01", False, None),
        ("ISL", "consent_kind", "accession", False, None),
    ]


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"


@pytest.mark.parametrize(
    "content",
    [
        xml(("Albania", "", "5 Jun 2007 a"), before=BOMB).replace("Albania", "&b;"),
        xml(("Albania", "", "5 Jun 2007 a"), before=OUTSIDE).replace("Albania", "&a;"),
        xml(("Albania", "", "5 Jun 2007 a"))[:-30],
        xml(("Albania", "", "5 Jun 2007 a"), head=("Country", "Signed", "Bound")),
        xml(),
        "<?xml version='1.0'?><Treaty><Note/></Treaty>",
        xml(("Albania", "", "5 Jun 2007 a")).replace("utf-8", "utf-7777"),
    ],
    ids=["entities", "outside entity", "cut", "other headings", "no rows", "no table", "no such encoding"],
)
def test_a_table_that_cannot_be_trusted_gives_nothing_and_says_why(take, content):
    calendar, conflicts, found, counts = take("iv-13.xml", content)
    assert (calendar, conflicts, counts["loaded"]) == ([], [], 0)
    assert [f.place for f in found] == ["whole file"]


def test_the_ratification_page_reads_like_the_table(take):
    rows = (
        ("Ratification status for CMW", "", "", ""),
        ("Country", "Signature date", "Ratification, accession(a), succession(d)", "Entry into force"),
        ("", "", "", ""),
        ("Albania", "", "05 Jun 2007 (a)", "01 Oct 2007"),
    )
    calendar, conflicts, _, counts = take(
        "t.html", page("Treaty.aspx?Treaty=CMW", f"<table class='rgMasterTable'>{table(*rows)}</table>")
    )
    assert [(c.what, str(c.takes_place_on)) for c in calendar] == [
        ("accession", "2007-06-05"),
        ("entry into force", "2007-10-01"),
    ]
    assert conflicts == [] and counts["in"] == 1


def test_the_same_page_twice_is_told_once(data, inbox):
    for name in ("a.html", "b.html"):
        (inbox / name).write_text(page("MasterCalendar.aspx", f"<table>{table(*CALENDAR[:2])}</table>"))
    gathered = gather(data, inbox)
    assert len(gathered.tables["calendar"]) == 1 and gathered.inbox["b.html"]["merged"] == 1


def test_calendar_and_conflicts_reach_the_build(data, inbox, tmp_path):
    (inbox / "iv-13.xml").write_text(xml(("Iceland", "1 Feb 2030", "1 Jan 2031 a")))
    pipeline.build(data, tmp_path / "b", inbox, False, quiet)
    told = "select count(*), any_value(url) from calendar join document using (document_id) where iso3 = 'ISL'"
    assert one(tmp_path / "b", told) == (
        2,
        "https://treaties.un.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/iv-13.en.xml",
    )
    assert one(tmp_path / "b", "select is_party, consent_on from state where iso3 = 'ISL'") == (False, None)
    assert one(tmp_path / "b", "select count(*) from conflict where about = 'state' and row_key = 'ISL'") == (3,)


@pytest.mark.parametrize(
    ("name", "iso3"),
    [
        ("Bolivia (Plurinational State of)", "BOL"),
        ("Venezuela (Bolivarian Republic of)", "VEN"),
        ("Türkiye", "TUR"),
        ("Cabo Verde", "CPV"),
        ("Côte d’Ivoire", "CIV"),
        ("Viet Nam", "VNM"),
        ("Netherlands (Kingdom of the)", "NLD"),
        ("Congo", "COG"),
        ("Democratic Republic of the Congo", "COD"),
        ("Serbia 4, 5", "SRB"),
        ("Philippines", "PHL"),
        ("ALB", "ALB"),
        ("Ruritania", None),
    ],
)
def test_names_of_states_as_treaty_tables_write_them(name, iso3):
    assert iso3_of(name, load_knowledge(pipeline.DATA).state_names) == iso3


@pytest.mark.parametrize(
    ("text", "day"),
    [("5 Jun 2007 a", "2007-06-05"), ("05\u00a0Sept. 2007", "2007-09-05"), ("31 Feb 2007", None), ("5 Foo 2007", None)],
)
def test_days_are_days_of_the_calendar(text, day):
    assert day_of(text) == (date.fromisoformat(day) if day else None)
