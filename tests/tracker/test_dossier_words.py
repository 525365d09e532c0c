"""The dossier speaks the language of the page in every format; its quotations, its numbers and the rows behind it stay."""

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from selectolax.lexbor import LexborHTMLParser

from tests.tracker import drawn
from tests.tracker.look_alike_dossier import ARABIC, LOOK_ALIKE, words_of
from tests.tracker.test_dossier_files import of_docx, of_pdf
from tests.tracker.test_pages import opened
from tests.tracker.test_words import FOREIGN, pseudo  # noqa: F401
from tracker import words
from tracker.dossier import as_csv, as_docx, as_html, as_markdown, as_pdf
from tracker.dossier.compose import SECTIONS, dossier
from tracker.dossier.model import Point, notes_of
from tracker.queries import dossier as queries
from tracker.screen import prepare


def made(state, language):
    with words.speaking(language):
        return dossier([queries.material(state, ())], SECTIONS, "AZE", "build-1", "2025-12-31")


def readme(found):
    with zipfile.ZipFile(io.BytesIO(as_csv.to_zip(found, {}))) as bundle:
        return bundle.read("README.txt").decode()


def laid_out(found):
    """What Word prints around the text as well: the head and the foot of each page."""
    page = docx.Document(io.BytesIO(as_docx.to_docx(found))).sections[0]
    return "\n".join(paragraph.text for part in (page.header, page.footer) for paragraph in part.paragraphs)


def all_of_pdf(found):
    return "\n".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(as_pdf.to_pdf(found)))


FORMATS = {
    "markdown": lambda found: as_markdown.to_markdown(found).decode(),
    "docx": lambda found: of_docx(found) + laid_out(found),
    "pdf": all_of_pdf,
    "readme": readme,
}


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS)
def test_nothing_of_ours_is_left_in_english(write, pseudo):  # noqa: F811
    found = made("AZE", "fr")
    with words.speaking("fr"):
        # A text of the record is printed whole; what a format adds is not.
        text = write(replace(found, parts=(), notes=()))
        assert "⟦" in text
        assert not drawn.words(text.replace("\r\n", " ")) - drawn.of_record()


def test_every_block_is_in_the_language_of_the_page(pseudo):  # noqa: F811
    found = made("AZE", "fr")
    with words.speaking("fr"):
        known = drawn.of_record()
        texts = [text for _, _, block in found.blocks() for text in words_of(block)]
        titles = [section.title for part in found.parts for section in part.sections]
        texts += [*titles, found.title, *found.head, *(note.text for note in found.notes)]
    assert len(texts) > 100
    assert not {text: left for text in texts if (left := drawn.words(text) - known)}


@pytest.mark.parametrize("language", FOREIGN)
@pytest.mark.parametrize("state", ["AZE", "MEX"])
def test_the_numbers_sources_and_quotations_are_those_of_the_english(state, language):
    there, english = (list(made(state, spoken).blocks()) for spoken in (language, "en"))
    assert len(there) == len(english) > 30
    for (_, _, block), (_, _, as_english) in zip(there, english, strict=True):
        assert notes_of(block) == notes_of(as_english)
        assert numbers(words_of(block)) == numbers(words_of(as_english))
        if isinstance(block, Point):
            assert (block.text, block.lang) == (as_english.text, as_english.lang)


def numbers(texts):
    bare = re.sub(r"(?<=\d)[.,\s](?=\d)", "", "\n".join(texts))
    return Counter(re.findall(r"\d+", bare))


def test_the_rows_behind_it_stay_english():
    english = queries.behind(made("AZE", "en"))
    with words.speaking("es"):
        there = queries.behind(made("AZE", "es"))
    assert there.keys() == english.keys()
    for name, rows in there.items():
        assert rows.table.frame(rows.rows).equals(english[name].table.frame(english[name].rows)), name


@pytest.mark.parametrize(
    ("language", "title", "page"),
    [("fr", "Dossier : Azerbaïdjan", "page 1 sur"), ("es", "Expediente: Azerbaiyán", "página 1 de")],
)
def test_a_file_is_in_the_language_of_the_page_it_was_taken_from(language, title, page):
    found = made("AZE", language)
    files = {ending: prepare._written(prepare.current_build(), write, found) for _, ending, _, write in prepare.FILES}
    text = "".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(files["pdf"]))
    assert title.replace("\u00a0", " ") in text.replace("\u00a0", " ") and page in text
    word = docx.Document(io.BytesIO(files["docx"]))
    assert word.paragraphs[0].text.replace("\u00a0", " ") == title
    assert word.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == language
    assert title in files["md"].decode().replace("\u00a0", " ")
    with zipfile.ZipFile(io.BytesIO(files["zip"])) as bundle:
        assert bundle.read("README.txt").decode().replace("\u00a0", " ").startswith(title)


def test_the_page_is_drawn_in_its_language():
    at = opened("pages/prepare.py", {"state": "AZE", "lang": "es"})
    assert [h.value for h in at.header] == ["Azerbaiyán", "Fuentes"]
    assert "Quién fue escuchado" in [s.value for s in at.subheader]


@pytest.mark.no_build
def test_arabic_runs_from_right_to_left_in_every_format():
    points = tuple(Point(text, "lead", True, (1,), lang=lang) for text, lang in ((f"{ARABIC}.", "ar"), ("Été.", "fr")))
    part = LOOK_ALIKE.parts[0]
    section = replace(part.sections[0], blocks=points)
    found = replace(LOOK_ALIKE, parts=(replace(part, sections=(section,)),))
    tree = LexborHTMLParser(as_html.section_html(section))
    assert [(one.attributes["lang"], one.attributes["dir"]) for one in tree.css("[dir]")] == [
        ("ar", "auto"),
        ("fr", "auto"),
    ]
    word = docx.Document(io.BytesIO(as_docx.to_docx(found)))
    turned = [p for p in word.paragraphs if p._p.pPr is not None and p._p.pPr.find(qn("w:bidi")) is not None]
    assert [p.runs[0].text for p in turned] == [f"“{ARABIC}.”"] and turned[0].runs[0].font.rtl
    assert turned[0].runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar"
    assert f"\u2067“{ARABIC}.”\u2069" in as_markdown.to_markdown(found).decode()
    assert "“Été.”" in as_markdown.to_markdown(found).decode()
    right, left = (edge(found, one) for one in ("م", "Été"))
    assert right > 500 and left < 150


def edge(found, letter):
    """The right edge, in points, of the first place of a text in the PDF."""
    page = pypdfium2.PdfDocument(as_pdf.to_pdf(found))[0].get_textpage()
    index, _ = page.search(letter).get_next()
    return page.get_charbox(index)[2]


def test_a_language_that_nobody_knows_stops_no_pdf():
    point = Point("Invented.", "lead", True, (), lang='x"><b>')
    part = LOOK_ALIKE.parts[0]
    found = replace(LOOK_ALIKE, parts=(replace(part, sections=(replace(part.sections[0], blocks=(point,)),)),))
    assert "Invented." in of_pdf(found)
