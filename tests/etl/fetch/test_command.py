"""The command `fetch`: what it tells, its exit codes, and that the next build reads what came and says whence."""

import json

import pytest

from etl import __main__ as cli
from etl import pipeline
from etl.fetch import console, uhri
from tests.etl.fetch.look_alike import Reply
from tests.etl.fetch.pages import OTHER_LISTS, RELEASE, SUMMARIES, html, listing
from tests.etl.helpers import gather

pytestmark = pytest.mark.no_build
PATH = "/en/news-media/meeting-summary/2021/10/committee-migrant-workers-peru"
ADDRESS = "https://www.ungeneva.org" + PATH


@pytest.fixture
def run(data, network, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "DATA", data)
    monkeypatch.setattr(console, "Network", network)
    monkeypatch.setenv(console.CONTACT, "tests@example.org")

    def _run(*arguments):
        code = cli.main(["fetch", *arguments])
        return code, capsys.readouterr().err

    return _run


@pytest.fixture
def geneva(site):
    """UN Geneva with one release of the Committee, a look-alike."""
    site.say(SUMMARIES, listing((PATH, "Committee on Migrant Workers on Peru")))
    for other in OTHER_LISTS:
        language = other.split("/")[3]
        site.say(other, listing((f"/{language}/news-media/meeting-summary/2021/10/the-sea", "Committee on the Sea")))
    site.say(ADDRESS, RELEASE)


def test_what_was_fetched_is_read_by_the_next_build_with_its_address(run, geneva, data):
    code, told = run("un-geneva", "--since", "2021")
    assert code == 0 and "1 fetched, 0 here before" in told and "`python -m etl build`" in told
    gathered = gather(data, data / "inbox")
    found = [row for row in gathered.tables["document"] if row.origin == "inbox"]
    fetched_at = json.loads(next((data / "inbox").glob("*.source.json")).read_text())["fetched_at"]
    assert [(row.url, str(row.retrieved_on)) for row in found] == [(ADDRESS, fetched_at[:10])]
    assert not gathered.quarantined
    assert sum(counts["loaded"] for counts in gathered.inbox.values()) > 5 and len(gathered.inbox) == 1


def test_a_page_of_the_record_is_read_into_its_own_document(run, geneva, data):
    document = "2021-10-04-stakeholder-aze"
    known = next(row for row in gather(data).tables["document"] if row.document_id == document)
    run("un-geneva", "--since", "2021")
    sidecar = next((data / "inbox").glob("*.source.json"))
    sidecar.write_text(json.dumps({**json.loads(sidecar.read_text()), "asked": known.url}))
    tables = gather(data, data / "inbox").tables
    read = [row for row in tables["statement"] if row.text_origin == "sentence"]
    assert read and {row.document_id for row in read} == {document}
    assert not [row for row in tables["document"] if row.origin == "inbox"]
    assert next(row for row in tables["document"] if row.document_id == document).retrieved_on


@pytest.mark.parametrize("change", ["document", "sidecar", "address"])
def test_a_sidecar_that_does_not_vouch_for_its_document_is_not_believed(run, geneva, data, change):
    run("un-geneva", "--since", "2021")
    sidecar = next((data / "inbox").glob("*.source.json"))
    page = next((data / "inbox").glob("*.html"))
    told = json.loads(sidecar.read_text())
    if change == "document":
        page.write_text(page.read_text().replace("Committee", "Committee ", 1))
    else:
        sidecar.write_text("{" if change == "sidecar" else json.dumps({**told, "asked": "javascript:alert(1)"}))
    gathered = gather(data, data / "inbox")
    found = [row.url for row in gathered.tables["document"] if row.origin == "inbox"]
    assert found == [f"file:{page.name}"] and [f.place for f in gathered.quarantined] == ["sidecar"]


def test_a_changed_sidecar_is_a_changed_input(run, geneva, data):
    run("un-geneva", "--since", "2021")
    before = pipeline.read_inputs(data, data / "inbox").sha256
    sidecar = next((data / "inbox").glob("*.source.json"))
    sidecar.write_text(sidecar.read_text().replace("meeting-summary", "press-release"))
    assert pipeline.read_inputs(data, data / "inbox").sha256 != before


def test_nothing_new_is_said_only_when_all_was_here_before(run, geneva, site):
    run("un-geneva", "--since", "2021")
    code, told = run("un-geneva", "--since", "2021")
    assert code == 0 and told.strip() == "Nothing new: 1 here before and unchanged."
    site.say(SUMMARIES, html('<div class="view-empty">No results</div>'))
    code, told = run("un-geneva", "--since", "2021")
    assert code == 2 and "without any release" in told and "Nothing new" not in told


def test_lists_that_do_not_name_the_committee_are_said_so(run, geneva, site):
    site.say(SUMMARIES, listing(("/en/news-media/meeting-summary/2021/10/the-sea", "Committee on the Sea")))
    code, told = run("un-geneva", "--since", "2021")
    assert code == 0 and "name no page of the Committee" in told


def test_a_page_that_fails_ends_with_one_and_is_named(run, geneva, site):
    site.say(ADDRESS, html("<h1>Nothing</h1>"))
    code, told = run("un-geneva", "--since", "2021")
    assert code == 1 and f"failed: {ADDRESS}" in told and "Nothing new" not in told


def test_hostile_links_neither_break_the_run_nor_steer_the_terminal(run, geneva, site):
    steering = "/en/news-media/meeting-summary/2021/11/committee-migrant-workers-\x1b[2J"
    hostile = [(href, "Committee on Migrant Workers") for href in ("//[", "http://[::1", "https://%zz/", steering)]
    site.say(SUMMARIES, listing((PATH, "Committee on Migrant Workers on Peru"), *hostile))
    code, told = run("un-geneva", "--since", "2021")
    assert code == 1 and "1 fetched" in told and told.count("failed: ") == 1 and "\x1b" not in told
    site.say(SUMMARIES, listing((PATH, "Committee on Migrant Workers on Peru"), following="//["))
    assert run("un-geneva", "--since", "2021")[0] == 2


def test_a_symbol_that_is_not_there_ends_with_one(run):
    code, told = run("documents", "--symbol", "CMW/C/FRE/CO/9")
    assert code == 1 and told.count("not there: ") == 3


def test_documents_go_where_they_are_told_to(run, geneva, data, tmp_path):
    run("un-geneva", "--since", "2021", "--into", str(tmp_path / "there"))
    assert len(list((tmp_path / "there").glob("*.html"))) == 1 and not (data / "inbox").exists()


def test_a_dry_run_says_what_would_be_fetched(run, geneva, data):
    code, told = run("un-geneva", "--since", "2021", "--dry-run")
    assert (code, told.strip()) == (0, f"would fetch {ADDRESS}") and not (data / "inbox").exists()


def test_a_dry_run_over_a_faulty_list_ends_with_two(run, geneva, site):
    site.say(SUMMARIES, "<html><title>Just a moment...</title></html>")
    assert run("un-geneva", "--dry-run")[0] == 2


def test_the_export_is_fetched_by_the_command_too(run, site, data):
    site.say(uhri.ADDRESS, Reply('[{"AnnotationId": "invented"}]', headers={"Content-Type": "application/json"}))
    code, told = run("uhri")
    assert code == 0 and "1 fetched" in told and "`python -m etl build`" not in told
    assert len(list((data / "raw" / "uhri").glob("*.json"))) == 2


@pytest.mark.parametrize("given", ["", "nobody", "http://example.org", "a@example.org\nX-Other: 1", "é@example.org"])
def test_without_a_contact_nothing_is_asked(run, site, monkeypatch, given):
    monkeypatch.setenv(console.CONTACT, given)
    code, told = run("ratifications")
    assert code == 2 and console.CONTACT in told and site.asked == []


@pytest.mark.parametrize("file", ["raw", "raw/un-geneva", "inbox"])
def test_a_folder_that_cannot_be_written_is_said_so(run, geneva, data, file):
    (data / file).parent.mkdir(exist_ok=True)
    (data / file).write_text("a file in the place of the folder")
    code, told = run("un-geneva", "--since", "2021")
    assert code == 2 and "Cannot write" in told and "Traceback" not in told


def test_an_interruption_is_said_to_be_no_loss(run, geneva, monkeypatch):
    def interrupt(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(console, "fetch", interrupt)
    code, told = run("un-geneva")
    assert code == 2 and "goes on where it stopped" in told


@pytest.mark.parametrize(
    "arguments", [["nowhere"], ["uhri", "--session", "3"], ["ohchr", "--since", "2021", "--session", "33"]]
)
def test_options_that_a_site_does_not_know_are_refused(run, arguments):
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2
