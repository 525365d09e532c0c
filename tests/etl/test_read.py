"""What reading gives of each format: the text in blocks, nothing of the page around it, and one sentence where it cannot.

Every text here is invented for the tests.
"""

import struct
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from etl.errors import UnreadableSource
from etl.read import blocks_of, read_blocks
from etl.read.html import blocks_of_html
from etl.read.plain import blocks_of_text

pytestmark = pytest.mark.no_build
LONG = (
    "The Committee notes that Freedonia has opened four desks for seasonal workers at the northern frontier and asks "
    "how many of them have been heard in a language that they understand."
)


def page(main, top="", foot=""):
    return f"<!DOCTYPE html><html><body><nav><p>Home</p></nav>{top}<main>{main}</main>{foot}</body></html>"


def test_inline_marks_do_not_tear_a_word():
    assert blocks_of_html(page("<p>A re<b>port</b> of Freedonia (<a href='#'>CMW/C/FRE/1</a>).</p>")) == [
        "A report of Freedonia (CMW/C/FRE/1)."
    ]


def test_text_without_paragraph_tags_is_parted_at_double_breaks():
    old = "<html><body><table><tr><td>First part, which is long enough.<br><br>Second part.</td></tr></table></body></html>"
    assert blocks_of_html(old) == ["First part, which is long enough.", "Second part."]


def test_label_lines_of_one_cell_stay_apart():
    assert blocks_of_html(page("<p>BACKGROUND RELEASE<br>5 September 2012<br>Committee to Review Reports</p>")) == [
        "BACKGROUND RELEASE",
        "5 September 2012",
        "Committee to Review Reports",
    ]


def test_row_of_a_timetable_is_one_block():
    table = "<table><tr><td>Freedonia</td><td>28 March</td><td>10:00 - 13:00</td></tr></table>"
    assert blocks_of_html(page(table)) == ["Freedonia | 28 March | 10:00 - 13:00"]


def test_cells_of_a_layout_are_blocks_of_their_own():
    table = f"<table><tr><td><p>{LONG}</p></td><td>Side note</td></tr></table>"
    assert blocks_of_html(page(table)) == [LONG, "Side note"]


def test_headline_outside_the_main_part_is_kept():
    blocks = blocks_of_html(page(f"<p>{LONG}</p>", top="<header><h1>A headline</h1><time>4 May 2021</time></header>"))
    assert blocks == ["A headline", "4 May 2021", LONG]


def test_a_date_between_the_headline_and_the_main_part_is_kept():
    top = "<h1>A headline</h1><p>Meeting Summaries</p><div>4 May 2021</div>"
    assert blocks_of_html(page(f"<p>{LONG}</p>", top=top)) == ["A headline", "4 May 2021", LONG]


def test_a_small_main_part_does_not_hide_the_text_beside_it():
    assert LONG in blocks_of_html(page("<p>Photo</p>", foot=f"<div><p>{LONG}</p></div>"))


@pytest.mark.parametrize(
    "chrome",
    [
        "Skip to main content",
        "Aller au contenu principal",
        "Pasar al contenido principal",
        "Перейти к основному содержанию",
        "تجاوز إلى المحتوى الرئيسي",
        "跳转到主要内容",
        "Breadcrumb",
        "Fil d'Ariane",
        "Строка навигации",
        "Sobrescribir enlaces de ayuda a la navegación",
        "Help improve our website by taking this short survey",
        "ACCESSIBILITY AT UNOG A A A A",
        "In progress at UNHQ",
        "test",
        "Meeting Summaries",
        "Press releases Treaty bodies",
        "Communiqués de presse Organes conventionnels",
        "Compte rendu de séance",
        "Header image for news printout",
    ],
)
def test_chrome_is_dropped(chrome):
    assert blocks_of_text(f"{chrome}\n\n{LONG}") == [LONG]


@pytest.mark.parametrize("hint", ["BACKGROUND RELEASE", "COMMUNIQUÉ FINAL"])
def test_hints_of_the_kind_are_kept(hint):
    assert blocks_of_text(f"{hint}\n\n{LONG}") == [hint, LONG]


def wrapped(text, width=72):
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) + 1 > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_wrapped_lines_are_joined_and_headings_stay():
    text = f"B. Positive aspects\n{wrapped('4. ' + LONG)}\n{wrapped('5. ' + LONG)}\n(a) {wrapped(LONG)}"
    assert blocks_of_text(text) == ["B. Positive aspects", f"4. {LONG}", f"5. {LONG}", f"(a) {LONG}"]


def test_one_wrapped_paragraph_runs_on_before_a_capital():
    lines = [
        LONG,
        "The delegation",
        "said that the law of the coast now protects every single",
        "Freedonian family who asks for it and",
    ]
    lines += ["all the others too.", "Ruritania", LONG]
    assert blocks_of_text("\n".join(lines)) == [LONG, " ".join(lines[1:5]), "Ruritania", LONG]


def test_glued_numbers_and_bullets_stay_blocks():
    text = (
        "3.Mr. Example (Freedonia) said that it was so.\n4.Ms. Sample asked why.\n• Labour inspection;\n• Remittances."
    )
    assert blocks_of_text(text) == text.split("\n")


def test_a_paragraph_a_line_is_left_as_it_is():
    assert blocks_of_text(f"{LONG}\nShort heading\n{LONG}") == [LONG, "Short heading", LONG]


def test_a_number_at_the_start_of_a_wrapped_line_starts_no_paragraph():
    first = "The delegation said that the rights of all were laid down in article"
    assert blocks_of_text(f"{first}\n12. It was applied by every court of the land without exception at all.") == [
        f"{first} 12. It was applied by every court of the land without exception at all."
    ]


def test_a_long_line_that_ends_in_the_middle_of_a_phrase_goes_on():
    lines = [
        f"1. The Committee dealt with it at two meetings, as {LONG[:-1]}, held on",
        "3 and 4 April 2014.",
        "2. So.",
    ]
    assert blocks_of_text("\n".join(lines)) == [f"{lines[0]} {lines[1]}", "2. So."]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("imple-", "mentation", "implementation"),
        ("non-", "governmental", "non-governmental"),
        ("Twenty-", "seventh", "Twenty-seventh"),
    ],
)
def test_hyphen_at_the_end_of_a_line(first, second, whole):
    start = "The Committee asked about many things that concern the matter of"
    assert blocks_of_text(f"{start} {first}\n{second} in Freedonia.") == [f"{start} {whole} in Freedonia."]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\ufeffÉtat partie".encode(), "État partie"),
        ("État partie".encode("utf-16"), "État partie"),
        ("l\u2019État\xa0partie".encode("cp1252"), "l\u2019État partie"),
        ("Re\xadport\u200b of\xa0Freedonia".encode(), "Report of Freedonia"),
        ("<html><meta charset=windows-1251><body><p>Комитет</p></body></html>".encode("cp1251"), "Комитет"),
    ],
)
def test_encodings_and_invisible_letters(content, text):
    assert blocks_of(content) == [text]


def word_file(build):
    document, stream = Document(), BytesIO()
    build(document)
    document.save(stream)
    return stream.getvalue()


def test_word_file_keeps_headings_numbers_and_tables():
    def build(document):
        document.add_heading("Concluding observations", 1)
        document.add_paragraph(f"1.\t{LONG}")
        row = document.add_table(1, 2).rows[0].cells
        row[0].text, row[1].text = "Freedonia", "28 March, 10 a.m."

    assert blocks_of(word_file(build)) == ["Concluding observations", f"1. {LONG}", "Freedonia | 28 March, 10 a.m."]


def repacked(content, extra):
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename not in extra:
                new.writestr(part, old.read(part))
        for name, data in extra.items():
            new.writestr(name, data)
    return stream.getvalue()


LISTS = '<w:{tag} {ns} w:{tag}Id="{number}">{inside}</w:{tag}>'
LEVEL = '<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/></w:lvl>'


def word_file_with_lists(*items):
    """A Word file whose paragraphs are numbered by Word: (list, depth, text); list 2 starts again at 7."""
    levels = [(0, "decimal", "%1."), (1, "lowerLetter", "(%2)"), (2, "lowerRoman", "(%3)")]
    inside = "".join(LEVEL.format(depth=d, form=f, shown=s) for d, f, s in levels)
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    ours = '<w:abstractNumId w:val="90"/>'

    def build(document):
        for tag, number, body in [("abstractNum", 90, inside), ("num", 91, ours), ("num", 92, ours + again)]:
            element = parse_xml(LISTS.format(tag=tag, ns=nsdecls("w"), number=number, inside=body))
            document.part.numbering_part.element.append(element)
        for which, depth, text in items:
            properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_numId().val, properties.get_or_add_ilvl().val = 90 + which, depth

    return word_file(build)


def test_numbers_that_word_makes_itself_are_read():
    items = [
        (1, 0, "The Committee asks:"),
        (1, 1, "Who pays;"),
        (1, 1, "Who collects:"),
        (1, 2, "At home;"),
        (1, 0, "The law of 2010 stands."),
        (1, 1, "A new list begins with its first letter."),
        (2, 0, "A list may start again at another number."),
    ]
    shown = [block.split(" ", 1)[0] for block in blocks_of(word_file_with_lists(*items))]
    assert shown == ["1.", "(a)", "(b)", "(i)", "2.", "(a)", "7."]


def test_footnotes_of_a_word_file_stand_apart_at_the_end():
    plain = word_file(lambda document: document.add_paragraph("1. The Committee welcomes it."))
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = (
        f'<w:footnotes xmlns:w="{w}"><w:footnote w:id="1"><w:p><w:r><w:t>* Adopted at its fourth session.</w:t></w:r></w:p>'
        '</w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>See A/99/48.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    with zipfile.ZipFile(BytesIO(plain)) as package:
        types = package.read("[Content_Types].xml").decode()
        ties = package.read("word/_rels/document.xml.rels").decode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    types = types.replace("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>')
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    ties = ties.replace(
        "</Relationships>", f'<Relationship Id="n1" Type="{relation}" Target="footnotes.xml"/></Relationships>'
    )
    extra = {"word/footnotes.xml": notes, "[Content_Types].xml": types, "word/_rels/document.xml.rels": ties}
    assert blocks_of(repacked(plain, extra)) == [
        "1. The Committee welcomes it.",
        "* Adopted at its fourth session.",
        "* 2 See A/99/48.",
    ]


def test_a_word_file_that_unpacks_to_too_much_is_not_opened():
    bomb = repacked(word_file(lambda document: None), {"word/media/x.bin": b"\0" * 70_000_000})
    assert len(bomb) < 200_000
    with pytest.raises(UnreadableSource, match="unpacks to more than"):
        blocks_of(bomb)


def test_a_word_file_with_entities_is_not_opened():
    text = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(UnreadableSource, match="declares XML entities"):
        blocks_of(repacked(word_file(lambda document: None), {"word/document.xml": text}))


def pdf_file(paragraphs, protect=None):
    stream, style = BytesIO(), getSampleStyleSheet()["BodyText"]

    def edge(canvas, document):
        canvas.drawString(72, 810, "CMW/C/FRE/CO/1")
        canvas.drawString(500, 20, str(document.page))

    document = SimpleDocTemplate(stream, pagesize=A4, encrypt=protect)
    document.build([Paragraph(text, style) for text in paragraphs], onFirstPage=edge, onLaterPages=edge)
    return stream.getvalue()


def test_pdf_is_read_in_paragraphs_without_running_heads():
    words = [letter * 5 for letter in "abcdefghijklmnopqrstuvwxyz"]
    paragraphs = [f"{n}. {LONG} It asks about {word} and {word}." for n, word in enumerate(words, 1)]
    assert blocks_of(pdf_file(paragraphs)) == ["CMW/C/FRE/CO/1", *paragraphs]


def test_a_scanned_pdf_says_so():
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    canvas.drawImage(ImageReader(Image.new("L", (300, 400), 200)), 0, 0, 500, 700)
    canvas.save()
    with pytest.raises(UnreadableSource, match="scan without a text layer"):
        blocks_of(stream.getvalue())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (pdf_file(["Locked."], protect="secret"), "locked by a password"),
        (b"%PDF-1.7 broken", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Word file"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 64 + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
        (b"PK\x03\x04" + b"x" * 50, "damaged"),
        (b"{\\rtf1 text}", "neither a text"),
        (b"\x89PNG\r\n\0\0", "neither a text"),
        (struct.pack("4I", 1, 2, 3, 4), "neither a text"),
        (b"<html><body>" + b"<div>" * 5_000, "deep"),
    ],
)
def test_what_is_not_read_is_told_in_one_line_with_a_remedy(tmp_path, content, told):
    file = tmp_path / "paper.bin"
    file.write_bytes(content)
    with pytest.raises(UnreadableSource, match=told) as error:
        read_blocks(file)
    assert str(error.value).startswith("paper.bin: ") and "\n" not in str(error.value)
    assert str(error.value).rstrip(".").count(". ") == 1


def test_a_zip_without_a_document_is_refused():
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("page.html", "<p>x</p>")
    with pytest.raises(UnreadableSource, match="no Word document"):
        blocks_of(stream.getvalue())


def test_footnotes_of_a_pdf_stand_apart_and_do_not_cut_a_paragraph():
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)

    def write(top, size, *lines):
        canvas.setFont("Times-Roman", size)
        for place, line in enumerate(lines):
            canvas.drawString(80, top - 1.25 * size * place, line)

    write(
        780,
        10,
        "4. The Committee recommends that the State party mend the lamps of the",
        "northern provinces and train",
    )
    write(120, 8, "1See the guidelines on lamps of 2015, which go on for", "two lines.", "2 See paragraph 4.")
    canvas.showPage()
    write(780, 10, "those who are able to mend them.")
    canvas.save()
    assert blocks_of(stream.getvalue()) == [
        "4. The Committee recommends that the State party mend the lamps of the northern provinces and train those who are able "
        "to mend them.",
        "* 1See the guidelines on lamps of 2015, which go on for two lines.",
        "* 2 See paragraph 4.",
    ]
