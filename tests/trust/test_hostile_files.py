"""Hostile text in every field of the record stays text in every file that a reader takes away."""

import csv
import io
import json
import re
import zipfile

import docx
import icalendar
import pypdfium2
import pytest
from defusedxml import ElementTree
from selectolax.lexbor import LexborHTMLParser

from tests.trust import hostile
from tracker import atom, changes, ics, markup
from tracker.build import kept_builds
from tracker.dossier import as_csv, as_docx, as_html, as_markdown, as_pdf
from tracker.dossier.compose import SECTIONS, dossier
from tracker.queries import calendar
from tracker.queries import dossier as dossier_queries
from tracker.queries.changes import KINDS, replaced_by, things
from tracker.selection import Selection

pytestmark = [pytest.mark.no_build, pytest.mark.usefixtures("hostile_builds")]


@pytest.fixture(scope="module")
def composed(hostile_folder):
    """The dossier of a State of the hostile record."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("CMW_BUILDS", str(hostile_folder))
        return dossier([dossier_queries.material("AND", ())], SECTIONS, hostile.ALL, "build-1", "2020-12-31")


def test_the_dossier_on_screen_holds_no_element_of_the_record(composed):
    body = "".join(as_html.section_html(section) for part in composed.parts for section in part.sections)
    tree = LexborHTMLParser(body + as_html.sources_html(composed.notes))
    assert not tree.css("script, img, svg, iframe, style, .pwned, [onerror], [onload]")
    assert all(a.attributes["href"].startswith(("#source-", "https://example.org/")) for a in tree.css("a"))
    assert "<script>window.pwned=1</script>" in tree.text()


def test_the_dossier_in_markdown_holds_no_markup_of_the_record(composed):
    text = as_markdown.to_markdown(composed).decode()
    bare = re.sub(r"\\.", "", text)
    assert "<script" not in bare and "<img" not in bare and "](javascript" not in bare and "](https://evil" not in bare


def test_the_dossier_as_a_document_runs_nothing_and_asks_nobody(composed):
    bundle = zipfile.ZipFile(io.BytesIO(as_docx.to_docx(composed)))
    assert not [name for name in bundle.namelist() if "vba" in name.lower() or "embed" in name.lower()]
    targets = re.findall(
        r'Target="([^"]+)"[^>]*TargetMode="External"',
        "".join(bundle.read(n).decode() for n in bundle.namelist() if n.endswith(".rels")),
    )
    assert all(target.startswith("https://example.org/") for target in targets)
    words = "\n".join(
        p.text for p in docx.Document(io.BytesIO(as_docx.to_docx(composed))).element.body.iter() if p.text
    )
    assert "<script>window.pwned=1</script>" in words


def test_the_dossier_as_pdf_runs_nothing(composed):
    content = as_pdf.to_pdf(composed)
    for name in (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction"):
        assert name not in content
    pages = pypdfium2.PdfDocument(content)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "window.pwned" in text and "root:" not in text


def test_the_dossier_as_tables_has_no_formula(composed):
    bundle = zipfile.ZipFile(io.BytesIO(as_csv.to_zip(composed, {})))
    for name in bundle.namelist():
        assert "/" not in name and not name.startswith(".")
        if name.endswith(".csv"):
            for row in csv.reader(io.StringIO(bundle.read(name).decode("utf-8-sig"), newline="")):
                assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def test_the_calendar_holds_its_own_events_only():
    rows = calendar.due(Selection(), "2020-12-31")
    back = icalendar.Calendar.from_ical(ics.to_ics(rows, "20260101T000000-aaaaaaaa"))
    assert len(back.walk("VEVENT")) == int(rows["day"].notna().sum())
    assert not [event for event in back.walk("VEVENT") if "ATTACH" in event]


def test_the_feed_holds_text_only(tmp_path):
    newest = kept_builds()[0]
    found = things(newest, KINDS[0], Selection())
    rows = changes.compare(KINDS[0], found.iloc[0:0], found, replaced_by(newest))
    tree = ElementTree.fromstring(atom.to_atom(rows, "all", "none", json.loads(newest.manifest_text)))
    names = {element.tag.split("}")[1] for element in tree.iter()}
    assert (
        names <= {*["feed", "id", "title", "subtitle", "updated", "author", "name", "entry", "summary", "link"]}
        and "entry" in names
    )
    assert all(
        link.get("href", "").startswith("https://example.org/")
        for link in tree.iter("{http://www.w3.org/2005/Atom}link")
    )


@pytest.mark.parametrize("payload", hostile.PAYLOADS.values(), ids=hostile.PAYLOADS)
def test_markdown_shows_text_as_it_is(payload):
    assert re.sub(r"\\(.)", r"\1", markup.plain(payload)) == " ".join(payload.split())
    assert markup.code(f"`{payload}`").count("`") == 2


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//evil.invalid", "file:///etc/passwd", " https://x", ""]
)
def test_only_addresses_of_the_web_become_links(url):
    assert markup.link("Source", url) == "Source" and markup.web(url) == ""


def test_an_address_cannot_end_its_link():
    told = markup.link("a](b)", "https://example.org/x) ![y](https://evil.invalid/p.png")
    assert told.count("](") == 1 and told.endswith(".png)") and "%29" in told and "%20" in told
