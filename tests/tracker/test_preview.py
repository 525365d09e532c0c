"""The preview: a hostile document harms nothing, every sentence has its row, and the page shows what the parse holds."""

import csv
import io
import json
import os
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.knowledge import load_knowledge
from etl.parse.contract import as_contract
from etl.parse.run import parse_path
from etl.pipeline import DATA
from tracker import export, parse_process, preview
from tracker.build import builds_folder
from tracker.screen import parsed_text

ROOT = Path(__file__).parent.parent.parent
EXAMPLE = ROOT / "static" / "invented-example.txt"
DOCUMENTS = [EXAMPLE, *(p for p in sorted((ROOT / "tests" / "examples").iterdir()) if p.suffix in (".txt", ".html"))]
LEAD = b"Committee on Migrant Workers Meets with Non-Governmental Organisations\n\n4 October 2021\n\n"


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(document):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" \
ContentType="{kind}"/></Types>'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    ties = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
Type="{office}" Target="word/document.xml"/></Relationships>'
    return zipped({"[Content_Types].xml": types, "_rels/.rels": ties, "word/document.xml": document})


WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f"<w:document {WORD}><w:body>" + "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 3_000_000
HOSTILE = {
    "NUL bytes": LEAD + b"\0" * 50,
    "nothing": b"",
    "binary": bytes(range(256)) * 4000,
    "zip bomb": docx(BOMB),
    "billion laughs": docx(f'<!DOCTYPE d [<!ENTITY e0 "ha">{LAUGHS}]><w:document {WORD}><w:t>&e9;</w:t></w:document>'),
    "file entity": docx(
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document {WORD}><w:body><w:p><w:r><w:t>'
        "Committee on Migrant Workers &e;</w:t></w:r></w:p></w:body></w:document>"
    ),
    "broken zip": b"PK\x03\x04" + b"x" * 1000,
    "broken PDF": b"%PDF-1.7\n1 0 obj <</Type /Catalog",
    "encrypted PDF": b"%PDF-1.4\ntrailer <</Encrypt <</Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4>> /Root 1 0 R>>",
    "nested HTML": b"<html><body><p>Committee on Migrant Workers</p>" + b"<b>" * 300_000,
    "one long line": LEAD + b"word " * 200_000,
    "UTF-16": EXAMPLE.read_text().encode("utf-16"),
    "wrong encoding": EXAMPLE.read_text().replace("example", "\u00e9xample").encode("cp1252"),
    "lone surrogates": LEAD + b"\xed\xa0\x80 The Example Network, an NGO, said that \xff\xfe.",
    "too large": b"a" * (parse_process.MOST_BYTES + 1),
}


@pytest.mark.no_build
@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_document_gives_a_parse_or_one_sentence(content):
    try:
        parsed = parse_process.parse(content, "d.docx")
    except parse_process.NotRead as error:
        told = str(error)
        assert told.endswith(".") and "\n" not in told and "Traceback" not in told and "root:" not in told
    else:
        assert "root:x" not in json.dumps(parsed.contract)


@pytest.mark.no_build
def test_a_document_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(parse_process, "SECONDS", 0.2)
    with pytest.raises(parse_process.NotRead, match=r"^long\.txt takes longer to read than a preview may"):
        parse_process.parse(EXAMPLE.read_bytes(), "long.txt")


@pytest.mark.no_build
def test_output_is_bounded(monkeypatch):
    monkeypatch.setattr(parse_process, "MOST_OUTPUT", 1000)
    with pytest.raises(parse_process.NotRead, match="more than a preview can show"):
        parse_process.parse(EXAMPLE.read_bytes(), "d.txt")


@pytest.mark.no_build
def test_no_more_than_a_few_documents_are_read_at_once(monkeypatch):
    monkeypatch.setattr(parse_process, "_seats", threading.BoundedSemaphore(1))
    monkeypatch.setattr(parse_process, "SECONDS", 0.1)
    with parse_process._seats, pytest.raises(parse_process.NotRead, match="Try again"):
        parse_process.parse(EXAMPLE.read_bytes(), "d.txt")


@pytest.mark.no_build
@pytest.mark.parametrize("name", ["a\0b.txt", "\u202egpj.txt", "", "--help", "x" * 5000, "\ud800", "[bold]$x$.txt"])
def test_any_file_name_can_be_told(name):
    with pytest.raises(parse_process.NotRead) as told:
        parse_process.parse(b"", name)
    assert "holds no text" in str(told.value) and "\u202e" not in str(told.value)


@pytest.mark.no_build
def test_the_parse_leaves_no_file_and_sees_no_secret(monkeypatch, tmp_path):
    monkeypatch.setenv("CMW_SECRET", "x")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    parse_process.parse(EXAMPLE.read_bytes(), "d.txt")
    assert list(tmp_path.iterdir()) == [] and "CMW_SECRET" not in parse_process.ENVIRONMENT


ATTEMPTS = {
    "a connection": "import socket; socket.create_connection(('127.0.0.1', 9))",
    "a name look-up": "import socket; socket.getaddrinfo('localhost', 80)",
    "a process": "import subprocess; subprocess.run(['true'])",
    "a fork": "import os; os.fork()",
    "a shell": "import os; os.system('true')",
    "a file": "open('new.txt', 'w')",
    "a removal": "import os; os.remove('there.txt')",
    "a gigabyte": "bytearray(1 << 30)",
}


def confined_run(code, folder):
    """What a confined process prints that then runs the code."""
    script = f"from etl.confine import confine\nmissing = confine()\n{code}\nprint('done')"
    environment = {**os.environ, **parse_process.ENVIRONMENT}
    command = [sys.executable, "-B", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.no_build
@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a_confined_process_is_refused(attempt, tmp_path):
    (tmp_path / "there.txt").touch()
    if "bytearray" in attempt and "memory" in confined_run("print(missing)", tmp_path).stdout:
        pytest.skip("this machine cannot bound memory; the page says so")
    result = confined_run(attempt, tmp_path)
    assert "done" not in result.stdout and ("PermissionError" in result.stderr or "MemoryError" in result.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["there.txt"]


@pytest.mark.no_build
def test_the_process_has_no_network_or_the_page_says_so():
    missing = parse_process.parse(EXAMPLE.read_bytes(), "d.txt").missing
    assert (parse_process.NETWORK in missing) != parse_process.leaves_network()
    if parse_process.leaves_network():
        code = "print([line.split(':')[0].strip() for line in open('/proc/self/net/dev') if ':' in line])"
        command = (*parse_process.NO_NETWORK, sys.executable, "-c", code)
        assert subprocess.run(command, capture_output=True, text=True).stdout == "['lo']\n"


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(DATA)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_the_rows_are_the_statements_and_what_was_set_aside_in_order(path, knowledge):
    contract = as_contract(parse_path(path, knowledge))
    rows = preview.rows(contract)
    assert len(rows) == len(contract["statements"]) + len(contract["set_aside"])
    assert list(rows["ordinal"].dropna()) == [s["ordinal"] for s in contract["statements"]]
    assert sorted(rows["reason"].dropna()) == sorted(s["reason"] for s in contract["set_aside"])
    main = preview.BETWEEN.join(p["text"] for p in contract["paragraphs"])
    assert [main[a:b] for a, b in zip(rows["start"], rows["end"], strict=True)] == list(rows["text"])
    assert list(rows["start"]) == sorted(rows["start"])


def test_a_family_that_is_not_read_shows_its_text_as_not_read(knowledge):
    contract = as_contract(parse_path(EXAMPLE, knowledge)) | {"statements": [], "set_aside": []}
    rows = preview.rows(contract)
    assert list(rows["text"]) == [p["text"] for p in contract["paragraphs"]] and set(rows["row"]) == {"not read"}
    assert "0 statements + 0 set aside + 7 not read" in preview.counted(rows, contract)


def test_a_sentence_set_aside_twice_has_two_places_and_one_not_found_comes_last():
    again = {"text": "Same words.", "reason": "r"}
    contract = {
        "paragraphs": [{"number": 1, "text": "Same words. Same words.", "start": 0}],
        "statements": [],
        "set_aside": [again, again, {"text": "Elsewhere.", "reason": "r"}],
    }
    rows = preview.rows(contract)
    assert list(rows["start"]) == [0, 12, None] and list(rows["paragraph"]) == [1, 1, None]


def test_the_csv_holds_every_row_and_no_formula(knowledge):
    contract = as_contract(parse_path(EXAMPLE, knowledge))
    contract["statements"][0]["organisation"] = "=cmd()"
    rows = preview.rows(contract)
    lines = list(csv.DictReader(io.StringIO(export.to_csv(preview.PARSED, rows).decode(), newline="")))
    assert [line["text"] for line in lines] == list(rows["text"])
    assert "'=cmd()" in {line["organisation"] for line in lines}


def test_hostile_text_is_inert(knowledge):
    contract = as_contract(parse_path(EXAMPLE, knowledge))
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    for key in ("organisation", "speaker", "role", "topic_of_question", "basis", "text"):
        contract["statements"][0][key] = hostile
    contract["set_aside"][0] = {"text": hostile, "reason": hostile}
    contract["document"]["title"] = hostile
    rows = preview.rows(contract)
    drawn = parsed_text.sentences(rows, {"1": [hostile]}) + parsed_text.facts(preview.facts(contract))
    assert "<script" not in drawn and "<img" not in drawn and "&lt;script&gt;" in drawn


def test_an_article_that_decided_a_label_is_named():
    marks = [{"start": 4, "end": 14, "label": 22, "kind": "article"}]
    assert preview.evidence(marks)["label"].iloc[0].startswith("Article 22")


def opened():
    return AppTest.from_file("../../app.py", default_timeout=60).run().switch_page("pages/preview.py").run()


def drawn(at):
    return "\n".join([*(m.value for m in at.markdown), *(str(h.value) for h in at.get("html"))])


def test_the_example_shows_colours_words_and_problems_and_can_be_put_away():
    at = opened()
    next(b for b in at.button if b.label == "Try with an invented example").click().run()
    shown = drawn(at)
    assert not at.exception and "14 rows = 10 statements + 4 set aside" in shown and "2 problems" in shown
    for words in ("Sample Commission on Human Rights", "▲", "◆", "★", "--type:#009E73", "⚠ Problem", "text-decoration"):
        assert words in shown
    assert any("no such meeting was held" in c.value for c in at.caption)
    next(b for b in at.button if b.label == "Put it away").click().run()
    assert "Sample Commission" not in drawn(at)


def test_an_uploaded_and_a_pasted_document_are_read():
    at = opened()
    at.file_uploader[0].set_value(("mine.txt", EXAMPLE.read_bytes(), "text/plain")).run()
    assert "10 statements" in drawn(at) and any("mine\\.txt" in h.value for h in at.header)
    at.text_area[0].set_value("The cat sat on the mat.")
    next(b for b in at.button if b.label == "Read this text").click().run()
    assert "does not name the Committee" in at.error[0].value and "10 statements" not in drawn(at)


def test_the_empty_template_is_offered_when_the_build_brought_one():
    assert "Empty template (CSV)" in [b.label for b in opened().get("download_button")]
    template = next(p for p in builds_folder().iterdir() if p.is_dir()) / "template.csv"
    content = template.read_bytes()
    template.unlink()
    try:
        assert "Empty template (CSV)" not in [b.label for b in opened().get("download_button")]
    finally:
        template.write_bytes(content)
