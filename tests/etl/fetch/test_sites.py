"""Each site from its look-alike: what is fetched, what is left, and which fault is which."""

from datetime import date

import pytest

from etl import pipeline
from etl.errors import BotChallenge, ChangedTemplate, CutResponse, EmptyList, PageAbsent, SiteUnavailable, SourceMissing
from etl.fetch import treaty_body_database as database
from etl.fetch import treaty_collection, uhri
from etl.fetch.listing import Entry, names_committee
from etl.fetch.run import fetch, planned
from etl.fetch.store import Store
from etl.fetch.targets import wish_for
from tests.etl.fetch.look_alike import Reply
from tests.etl.fetch.pages import OTHER_LISTS, SUMMARIES, TREATIES, html, listing, release, table, word_file

pytestmark = pytest.mark.no_build
REFERENCE = pipeline.DATA / "reference"
GENEVA = "https://www.ungeneva.org"
OLD = ("/en/news-media/meeting-summary/2019/04/committee-migrant-workers-opens", "Committee on Migrant Workers Opens")
NEW = (
    "/en/news-media/meeting-summary/2021/10/dialogue-freedonia-experts-committee-migrant",
    "In Dialogue with Freedonia",
)
RECENT = (
    "/en/news-media/meeting-summary/2022/04/ruritania",
    "Experts of the Committee on Migrant Workers Commend Ruritania",
)
OTHER = ("/en/news-media/meeting-summary/2022/04/committee-on-the-sea", "Committee on the Sea Hears of Migrating Birds")


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "raw", tmp_path / "inbox")


@pytest.fixture
def go(client, store):
    """Fetch from a site; options as on the command line."""

    def _go(name, since=2021, session=None, symbols=()):
        wish = wish_for(REFERENCE, since, session, symbols, date(2022, 5, 1))
        return fetch(name, wish, store, client(), lambda address: None)

    return _go


@pytest.fixture
def lists(site):
    """The other lists of UN Geneva hold one old release, so that a test is about the first."""
    for other in OTHER_LISTS:
        site.say(other, listing((OLD[0].replace("/en/", f"/{other.split('/')[3]}/"), OLD[1])))


def asked(site, path):
    return site.addresses().count(GENEVA + path)


def test_a_list_is_followed_to_the_first_year_and_only_the_committee_is_fetched(site, go, lists, store):
    site.say(SUMMARIES, listing(OTHER, RECENT, following="?page=1"))
    site.say(SUMMARIES + "?page=1", listing(NEW, following="?page=2"))
    site.say(SUMMARIES + "?page=2", listing(OLD, following="?page=3"))
    site.say(GENEVA + RECENT[0], release())
    site.say(GENEVA + NEW[0], release())
    outcome = go("un-geneva")
    assert len(outcome.fetched) == 2 and not outcome.failed and not outcome.stopped
    assert store.known(GENEVA + NEW[0])["status"] == 200
    assert asked(site, OLD[0]) == asked(site, OTHER[0]) == 0 and SUMMARIES + "?page=3" not in site.addresses()


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS CONSIDERS INITIAL REPORT OF FREEDONIA", True),
        ("In Dialogue with Ruritania, Committee on Migrant Workers Welcomes New Law", True),
        ("Committee on the Protection of the Rights of All Migrant Workers Opens Session", True),
        ("Le Comité pour la protection des droits de tous les travailleurs migrants ouvre sa session", True),
        ("El Comité de Protección de los Derechos de Todos los Trabajadores Migratorios clausura", True),
        ("Migrants Committee Hears Response of Freedonia", True),
        ("Experts of the Committee on the Elimination of Racial Discrimination Ask Freedonia about Migrants", False),
        ("Special Rapporteur on Migrants Visits Freedonia", False),
        ("Committee on the Rights of the Child Reviews Freedonia", False),
    ],
)
def test_the_committee_is_known_by_its_names(title, ours):
    assert names_committee(Entry("https://www.ungeneva.org/en/x", title, (2022, 4))) is ours


def test_what_was_fetched_is_not_fetched_again_also_after_an_interruption(site, client, go, lists, store):
    site.say(SUMMARIES, listing(RECENT, NEW))
    site.say(GENEVA + RECENT[0], release())
    site.say(GENEVA + NEW[0], release())

    def interrupt(address):
        if address.endswith(NEW[0]):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch("un-geneva", wish_for(REFERENCE, 2021, None, (), date(2022, 5, 1)), store, client(), interrupt)
    outcome = go("un-geneva")
    assert (outcome.known, len(outcome.fetched)) == (1, 1)
    assert (go("un-geneva").known, asked(site, RECENT[0]), asked(site, NEW[0])) == (2, 1, 1)


def test_a_session_takes_its_months_only(site, go, lists):
    site.say(SUMMARIES, listing(RECENT, NEW, OLD))
    site.say(GENEVA + NEW[0], release())
    outcome = go("un-geneva", since=None, session=33)
    assert len(outcome.fetched) == 1 and asked(site, RECENT[0]) == 0


def test_a_session_that_is_not_listed_is_said_so():
    with pytest.raises(SourceMissing, match="Session 99"):
        wish_for(REFERENCE, None, 99, (), date(2022, 5, 1))


LIST_FAULTS = {
    "empty": (html('<div class="view-empty">No results</div>'), EmptyList),
    "built anew": (html("<section><a href='/n/17'>Committee on Migrant Workers</a></section>"), ChangedTemplate),
    "without pager": (html(f'<div class="views-row"><a href="{RECENT[0]}">{RECENT[1]}</a></div>'), ChangedTemplate),
    "challenge": ("<html><title>Just a moment...</title></html>", BotChallenge),
    "cut": (listing(RECENT)[:-30], CutResponse),
    "outage": (Reply(status=500), SiteUnavailable),
    "gone": (Reply(status=404), PageAbsent),
    "same page again": (listing(RECENT, following="?page=0"), ChangedTemplate),
}


@pytest.mark.parametrize("how", LIST_FAULTS)
def test_a_list_with_a_fault_stops_the_run_and_is_never_nothing_new(site, go, lists, how):
    reply, fault = LIST_FAULTS[how]
    site.say(SUMMARIES, reply)
    site.say(SUMMARIES + "?page=0", reply)
    site.say(GENEVA + RECENT[0], release())
    assert isinstance(go("un-geneva").stopped, fault)


def test_a_page_that_fails_is_listed_and_the_others_are_fetched(site, go, lists):
    site.say(SUMMARIES, listing(RECENT, NEW))
    site.say(GENEVA + RECENT[0], html("<div>The text has moved into a script.</div>"))
    site.say(GENEVA + NEW[0], release())
    outcome = go("un-geneva")
    assert len(outcome.fetched) == 1 and outcome.stopped is None
    assert [type(fault) for fault in outcome.failed] == [ChangedTemplate]


def test_a_check_for_browsers_at_one_page_ends_the_run(site, go, lists):
    site.say(SUMMARIES, listing(RECENT, NEW))
    site.say(GENEVA + RECENT[0], "<html><title>Just a moment...</title></html>")
    assert isinstance(go("un-geneva").stopped, BotChallenge) and asked(site, NEW[0]) == 0


def test_three_faults_in_a_row_end_the_run(site, go, lists):
    paths = [f"/en/news-media/meeting-summary/2022/04/committee-migrant-workers-{n}" for n in range(5)]
    site.say(SUMMARIES, listing(*((path, "x") for path in paths)))
    for path in paths:
        site.say(GENEVA + path, Reply(status=500))
    outcome = go("un-geneva")
    assert len(outcome.failed) == 3 and isinstance(outcome.stopped, SiteUnavailable) and asked(site, paths[3]) == 0


def test_the_high_commissioners_lists_are_read_in_three_languages(site, go):
    for language, title in (
        ("en", "Committee on Migrant Workers Meets Freedonia"),
        ("fr", "Le Comité des travailleurs migrants examine Freedonia"),
        ("es", "El Comité de Trabajadores Migratorios examina Freedonia"),
    ):
        path = f"/{language}/press-releases/2022/04/freedonia"
        site.say(f"https://www.ohchr.org/{language}/press-releases", listing((path, title)))
        site.say(f"https://www.ohchr.org{path}", release())
    assert len(go("ohchr").fetched) == 3


def document(symbol, language):
    return f"https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t=docx"


def test_a_document_is_fetched_in_the_languages_that_there_are(site, go):
    symbol = "CMW/C/FRE/CO/3"
    site.say(document(symbol, "en"), Reply(status=302, headers={"Location": "https://docs.un.org/x.docx"}))
    site.say("https://docs.un.org/x.docx", word_file())
    site.say(document(symbol, "fr"), html("There is no document for this symbol."))
    outcome = go("documents", symbols=(symbol,))
    assert [path.suffix for path in outcome.fetched] == [".docx"] and len(outcome.absent) == 2


def test_a_document_that_is_a_web_page_is_no_document(site, go):
    symbol = "CMW/C/FRE/CO/3"
    site.say(document(symbol, "en"), html("<h1>Welcome to the new search</h1>"))
    assert [type(fault) for fault in go("documents", symbols=(symbol,)).failed] == [ChangedTemplate]


@pytest.mark.parametrize("symbols", [(), ("AZE",), ("CMW/C/AZE/CO/3&t=exe",), ("../etc/passwd",)])
def test_what_is_no_symbol_is_never_asked_for(site, go, symbols):
    assert "CMW/C/AZE/CO/3" in str(go("documents", symbols=symbols).stopped) and site.asked == []


def test_a_session_stands_for_its_agenda_lists_and_observations():
    symbols = wish_for(REFERENCE, None, 33, (), date(2022, 5, 1)).symbols
    assert symbols[0] == "CMW/C/33/1" and "CMW/C/AZE/CO/3" in symbols


SESSION_LIST = table(
    ['<a href="SessionDetails1.aspx?SessionID=2480&amp;Lang=en">33rd Session</a>', "3 Oct 2021 - 12 Oct 2021"],
    ['<a href="SessionDetails1.aspx?SessionID=310&amp;Lang=en">3rd Session</a>', "12 Dec 2005 - 16 Dec 2005"],
)


def test_the_database_is_read_page_by_page_and_kept_out_of_the_inbox(site, go, tmp_path):
    site.say(database.SESSIONS, SESSION_LIST)
    site.say(f"{database.BASE}Treaty.aspx?Treaty=CMW&Lang=en", table(["Freedonia", "5 Jun 2007"]))
    site.say(f"{database.BASE}MasterCalendar.aspx?Lang=en", table(["Freedonia", "CMW", "1 Oct 2027"]))
    states = wish_for(REFERENCE, None, None, (), date(2022, 5, 1)).states
    for iso3 in states:
        site.say(f"{database.BASE}Countries.aspx?CountryCode={iso3}&Lang=EN", table(["CMW", "CMW/C/FRE/1"]))
    outcome = go("treaty-body-database")
    assert len(outcome.fetched) == 3 + len(states) and not (tmp_path / "inbox").exists()
    again = go("treaty-body-database")
    assert (again.known, again.fetched) == (3 + len(states), [])


def test_the_page_of_a_session_is_looked_up_in_the_list(site, go):
    site.say(database.SESSIONS, SESSION_LIST)
    link = '<a href="Download.aspx?symbolno=CMW%2fC%2f33%2f1">CMW/C/33/1</a>'
    site.say(f"{database.BASE}SessionDetails1.aspx?SessionID=310&Lang=en", table([link]))
    assert len(go("treaty-body-database", session=3).fetched) == 1
    assert isinstance(go("treaty-body-database", session=12).stopped, PageAbsent)


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        (table(["Nothing"], css="rgMasterTable rgNoRecords"), EmptyList),
        (html("<h1>New database</h1>"), ChangedTemplate),
    ],
)
@pytest.mark.parametrize(
    "check",
    [
        database.check_sessions,
        database.check_session,
        database.check_ratifications,
        database.check_calendar,
        database.check_state,
    ],
)
def test_pages_of_the_database_without_rows_are_told_from_new_ones(site, client, page, fault, check):
    site.say(database.SESSIONS, page)
    with pytest.raises(fault):
        check(client().page(database.SESSIONS))


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (TREATIES, None),
        ("<Treaty><Participants><Rows/></Participants></Treaty>", EmptyList),
        ("<Treaty><Status/></Treaty>", ChangedTemplate),
        (TREATIES[:-20], CutResponse),
    ],
    ids=["whole", "empty", "built anew", "cut"],
)
def test_the_status_of_the_convention(site, go, body, fault):
    site.say(treaty_collection.ADDRESS, Reply(body, headers={"Content-Type": "text/xml"}))
    outcome = go("ratifications")
    assert [path.suffix for path in outcome.fetched] == ([] if fault else [".xml"])
    assert [type(found) for found in outcome.failed] == ([fault] if fault else [])


def test_a_changed_status_replaces_the_old_one(site, go, store):
    site.say(treaty_collection.ADDRESS, TREATIES)
    go("ratifications")
    site.say(treaty_collection.ADDRESS, TREATIES.replace("2007", "2008"))
    outcome = go("ratifications")
    assert b"2008" in outcome.fetched[0].read_bytes() and len(list(store.folder.iterdir())) == 2


@pytest.mark.parametrize("spoil", ["", "{", "[]", "{}"])
def test_what_has_no_readable_sidecar_is_fetched_again(site, go, store, spoil):
    site.say(treaty_collection.ADDRESS, TREATIES)
    go("ratifications")
    sidecar = next(store.folder.glob("*.source.json"))
    sidecar.write_text(spoil)
    assert store.known(treaty_collection.ADDRESS) is None
    assert len(go("ratifications").fetched) == 1 and store.known(treaty_collection.ADDRESS)


def test_a_dry_run_reads_lists_and_keeps_nothing(site, client, lists, store, tmp_path):
    site.say(SUMMARIES, listing(RECENT, OTHER))
    wish = wish_for(REFERENCE, 2021, None, ("CMW/C/AZE/CO/3",), date(2022, 5, 1))
    asking = client()
    assert list(planned("un-geneva", wish, store, asking)) == [GENEVA + RECENT[0]]
    assert set(site.addresses()) == {SUMMARIES, *OTHER_LISTS}
    assert list(planned("documents", wish, store, asking))[0] == document("CMW/C/AZE/CO/3", "en")
    assert list(planned("uhri", wish, store, asking)) == [uhri.ADDRESS]
    assert not store.folder.exists() and not (tmp_path / "inbox").exists()
