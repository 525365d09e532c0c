"""Every format carries the same points and sources, opens in its reader, and lets no text of the record run."""

import csv
import ctypes
import io
import re
import zipfile

import docx
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from docx.oxml.ns import qn
from selectolax.lexbor import LexborHTMLParser

from tests.tracker.look_alike_dossier import ACCENTS, ARABIC, BEHIND, HOSTILE, LOOK_ALIKE, words_of
from tracker.dossier import as_csv, as_docx, as_html, as_markdown, as_pdf
from tracker.dossier.compose import SECTIONS, dossier
from tracker.dossier.model import Heading, Point, notes_of
from tracker.queries import dossier as queries

A4 = (595.3, 841.9)
HEADER = 60


def azerbaijan():
    return dossier([queries.material("AZE", ())], SECTIONS, "State: Azerbaijan", "build-1", "2025-12-31")


def squeezed(text):
    return re.sub(r"\s+", "", text)


def comparable(text, name):
    """Text without white space; from a PDF also without Arabic, which its reader gives in another order."""
    return re.sub(r"[\u0600-\u06ff]", "", squeezed(text)) if name == "pdf" else squeezed(text)


def of_markdown(found):
    text = as_markdown.to_markdown(found).decode()
    return re.sub(r"\\(.)", r"\1", re.sub(r"(?<!\\)\[\^(\d+)\]", r"[\1]", text).replace("**", ""))


def of_html(found):
    body = "".join(as_html.section_html(s) for part in found.parts for s in part.sections)
    return LexborHTMLParser(body + as_html.sources_html(found.notes)).body.text()


def of_docx(found):
    body = docx.Document(io.BytesIO(as_docx.to_docx(found))).element.body
    return "".join(node.text or "" for node in body.iter(qn("w:t")))


def of_pdf(found):
    pages = pypdfium2.PdfDocument(as_pdf.to_pdf(found))
    texts = [p.get_textpage().get_text_bounded(0, HEADER, A4[0], A4[1] - HEADER) for p in pages]
    return "".join(texts).replace("\ufffe", "")


def of_csv(found):
    rows = points_of(found)
    return "\n".join(" ".join([*row.values(), *(f"[{n}]" for n in row["sources"].split("; ") if n)]) for row in rows)


def points_of(found):
    bundle = zipfile.ZipFile(io.BytesIO(as_csv.to_zip(found, {})))
    return list(csv.DictReader(io.StringIO(bundle.read("points.csv").decode(), newline="")))


FORMATS = {"markdown": of_markdown, "html": of_html, "docx": of_docx, "pdf": of_pdf, "csv": of_csv}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("make", [lambda: LOOK_ALIKE, azerbaijan], ids=["invented", "AZE"])
def test_every_format_prints_every_point_with_its_sources(name, make):
    found = make()
    text = comparable(FORMATS[name](found), name)
    for _, _, block in found.blocks():
        for words in words_of(block):
            # In the CSV a column of its own says whose words they are.
            words = block.text if name == "csv" and words == getattr(block, "shown", "") else words
            assert comparable(words, name) in text, words
    cited = [n for _, _, block in found.blocks() for n in notes_of(block)]
    # A number beside Arabic may come out of the PDF with its brackets turned.
    seen = [int(n) for n in re.findall(r"[\[\])](\d+)[\[\]]", text)]
    assert seen[: len(cited)] == cited
    assert seen[len(cited) :] in ([], [note.number for note in found.notes])


def test_the_csv_has_a_row_a_point_with_its_sources_and_origin():
    found = azerbaijan()
    rows = [row for row in points_of(found) if row["kind"] == "point"]
    points = [b for _, _, b in found.blocks() if isinstance(b, Point)]
    assert [(r["statement_id"], r["sources"]) for r in rows] == [
        (p.statement_id, "; ".join(map(str, p.notes))) for p in points
    ]
    assert {row["origin"] for row in rows} == {"paraphrase"}


def test_the_pdf_is_a4_with_its_fonts_in_it_accents_and_arabic():
    pages = pypdfium2.PdfDocument(as_pdf.to_pdf(LOOK_ALIKE))
    fonts = {}
    for page in pages:
        assert page.get_size() == pytest.approx(A4, abs=0.2)
        for part in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
            font = pdfium.FPDFTextObj_GetFont(part.raw)
            name = ctypes.create_string_buffer(100)
            pdfium.FPDFFont_GetBaseFontName(font, name, 100)
            fonts[name.value.decode()] = pdfium.FPDFFont_GetIsEmbedded(font)
    assert set(fonts.values()) == {1}
    assert {re.sub(r"^\w+\+|-.*", "", name) for name in fonts} == {"LibertinusSerif", "Amiri"}
    text = of_pdf(LOOK_ALIKE)
    assert squeezed(ACCENTS) in squeezed(text)
    assert set(ARABIC.replace(" ", "")) <= set(text)


def test_a_long_pdf_has_contents_and_page_numbers():
    long, short = (pypdfium2.PdfDocument(as_pdf.to_pdf(found)) for found in (azerbaijan(), LOOK_ALIKE))
    first = long[0].get_textpage().get_text_range()
    assert len(long) > 3 and "Contents" in first and f"1 of {len(long)}" in first
    assert "Contents" not in short[0].get_textpage().get_text_range()


def test_links_of_the_pdf_and_docx_are_those_of_the_sources():
    wanted = {note.url for note in LOOK_ALIKE.notes if note.url.startswith("http")}
    word = docx.Document(io.BytesIO(as_docx.to_docx(LOOK_ALIKE)))
    assert {r.target_ref for r in word.part.rels.values() if r.is_external} == wanted
    assert uris(as_pdf.to_pdf(LOOK_ALIKE)) == wanted


def uris(content):
    found = set()
    for page in pypdfium2.PdfDocument(content):
        start, link = ctypes.c_int(0), pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page.raw, start, link):
            action, text = pdfium.FPDFLink_GetAction(link), ctypes.create_string_buffer(2000)
            if pdfium.FPDFAction_GetType(action) == pdfium.PDFACTION_URI:
                pdfium.FPDFAction_GetURIPath(page.pdf.raw, action, text, 2000)
                found.add(text.value.decode())
    return found


def test_the_docx_has_headings_a4_and_a_bookmark_a_source():
    word = docx.Document(io.BytesIO(as_docx.to_docx(azerbaijan())))
    assert round(word.sections[0].page_width.mm) == 210 and round(word.sections[0].page_height.mm) == 297
    titles = {p.text for p in word.paragraphs if p.style.name == "Heading 2"}
    assert "The State at a glance" in titles and len(titles) == len(SECTIONS)
    anchors = {link.get(qn("w:anchor")) for link in word.element.body.iter(qn("w:hyperlink"))} - {None}
    assert anchors == {mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))}
    assert anchors == {f"{way}_{note.number}" for way in ("source", "cited") for note in azerbaijan().notes}
    foot = word.sections[0].footer.paragraphs[0]._p
    assert [f.get(qn("w:instr")) for f in foot.iter(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]


def test_hostile_text_is_inert_on_screen_and_in_markdown():
    body = "".join(as_html.section_html(s) for part in LOOK_ALIKE.parts for s in part.sections)
    tree = LexborHTMLParser(body + as_html.sources_html(LOOK_ALIKE.notes))
    assert not tree.css("script") and not tree.css("img")
    assert all(a.attributes["href"].startswith(("#source-", "https://example.org/")) for a in tree.css("a"))
    text = as_markdown.to_markdown(LOOK_ALIKE).decode()
    assert "<script" not in re.sub(r"\\.", "", text) and not re.search(r"(?<!\\)\]\(", text)
    assert [as_markdown.escape(t) for t in ("1. x", "- x", "2021-10-04")] == ["1\\. x", "\\- x", "2021\\-10-04"]
    assert "\x00" not in text and "\u202e" not in text


def test_hostile_text_is_inert_in_the_csv_bundle():
    content = as_csv.to_zip(LOOK_ALIKE, BEHIND)
    bundle = zipfile.ZipFile(io.BytesIO(content))
    assert bundle.namelist() == ["README.txt", "points.csv", "sources.csv", "01_said.csv"]
    for name in bundle.namelist()[1:]:
        for row in csv.reader(io.StringIO(bundle.read(name).decode(), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)
    assert HOSTILE[0] in bundle.read("points.csv").decode().replace('""', '"')
    assert content == as_csv.to_zip(LOOK_ALIKE, BEHIND)


def test_headings_in_the_markdown_are_those_of_the_dossier():
    text = as_markdown.to_markdown(azerbaijan()).decode()
    wanted = [b.text for _, _, b in azerbaijan().blocks() if isinstance(b, Heading)]
    assert re.sub(r"\\(.)", r"\1", "\n".join(re.findall(r"^#### (.*)$", text, re.M))).split("\n") == wanted
