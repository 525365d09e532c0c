"""Citations worked out by hand: what a reader pastes must be right to the comma, and safe in TeX. The works are invented."""

import re

import pytest

from tracker.citation import Work, of_selection, of_statement
from tracker.citation_forms import FORMS, apa, bibtex, chicago, plain, ris
from tracker.queries import one_statement, rows
from tracker.selection import Selection

MANIFEST = {
    "build_id": "20260102T030405-abcdef01",
    "built_at": "2026-01-02T03:04:05+00:00",
    "covers_until": "2025-12-31",
}
LINK = "https://tracker.example.org/statements?statement=s-1"
ROW = {
    "statement_id": "s-1",
    "source_type": "concluding_observations",
    "symbol": "CMW/C/AND/CO/2",
    "paragraph": "12-14",
    "document_title": "Invented observations on Andorra.",
    "is_curated": True,
    "publisher": "OHCHR",
    "page_date": "2014-04-08",
    "url": "https://docs.example.org/co?symbol=CMW/C/AND/CO/2&Lang=en",
    "retrieved_on": None,
}
PAGE = {
    **ROW,
    "statement_id": "p/é_2",
    "source_type": "news",
    "paragraph": None,
    "document_title": "100 % of R&D {workers} #1 \\ a_b",
    "is_curated": False,
    "publisher": "Invented News",
    "page_date": "2014-04",
    "url": "https://news.example.org/a_b?x=1%20{2}",
    "retrieved_on": "2025-11-30",
}

pytestmark = pytest.mark.no_build


def forms(row):
    work = of_statement(row, MANIFEST, LINK)
    return {form.name: form.write(work) for form in FORMS}


def test_a_paper_of_the_committee():
    held = f"CMW Review Tracker, {LINK}, build 20260102T030405-abcdef01, statement s-1"
    assert forms(ROW) == {
        "Plain": "Committee on Migrant Workers, Invented observations on Andorra [title paraphrased] (CMW/C/AND/CO/2), "
        f"paras. 12-14, 8 April 2014, {ROW['url']} (accessed 2 January 2026). {held}.",
        "APA": "Committee on Migrant Workers. (2014, April 8). Invented observations on Andorra [title paraphrased] "
        f"(CMW/C/AND/CO/2, paras. 12-14). {held}. Retrieved January 2, 2026, from {ROW['url']}",
        "Chicago": "Committee on Migrant Workers, Invented observations on Andorra [title paraphrased], CMW/C/AND/CO/2, "
        f"April 8, 2014, paras. 12-14, accessed January 2, 2026, {ROW['url']}. {held}.",
        "BibTeX": """@techreport{cmw-s-1,
  author = {{Committee on Migrant Workers}},
  title = {{Invented observations on Andorra [title paraphrased]}},
  institution = {Committee on Migrant Workers},
  number = {CMW/C/AND/CO/2},
  year = {2014},
  month = apr,
  date = {2014-04-08},
  url = {https://docs.example.org/co?symbol=CMW/C/AND/CO/2&Lang=en},
  urldate = {2026-01-02},
  note = {paras. 12-14; CMW Review Tracker, https://tracker.example.org/statements?statement=s-1, build 20260102T030405-abcdef01, statement s-1},
}""",
        "RIS": f"""TY  - RPRT
ID  - cmw-s-1
AU  - Committee on Migrant Workers
TI  - Invented observations on Andorra [title paraphrased]
PY  - 2014
DA  - 2014/04/08/
M1  - CMW/C/AND/CO/2
UR  - {ROW["url"]}
Y2  - 2026/01/02/
N1  - paras. 12-14; {held}
ER  - """,
    }


def test_a_page_that_is_about_a_paper_is_cited_as_that_page():
    found = forms(PAGE)
    assert found["Plain"].startswith(
        "Invented News, 100 % of R&D {workers} #1 \\ a_b, on CMW/C/AND/CO/2, April 2014, https://"
    )
    assert "(accessed 30 November 2025)" in found["Plain"] and "paraphrased" not in found["Plain"]
    assert "TY  - ELEC" in found["RIS"] and "M1" not in found["RIS"] and "DA  - 2014/04//" in found["RIS"]
    assert "Invented News. (2014, April)." in found["APA"]


def test_tex_reads_every_letter_as_it_is():
    entry = forms(PAGE)["BibTeX"]
    assert entry.startswith("@misc{cmw-p-2,\n")
    assert r"{{100 \% of R\&D \{workers\} \#1 \textbackslash{} a\_b, on CMW/C/AND/CO/2}}" in entry
    assert "url = {https://news.example.org/a_b?x=1%20%7B2%7D}," in entry and r"statement p/é\_2" in entry
    unescaped = re.sub(r"\\[{}]", "", entry)
    assert unescaped.count("{") == unescaped.count("}")


@pytest.mark.parametrize(
    ("date", "said"), [("2014-04-08", "2014, April 8"), ("2014-04", "2014, April"), ("2014", "2014"), (None, "n.d.")]
)
def test_a_date_is_as_exact_as_it_is_known(date, said):
    found = forms({**ROW, "page_date": date})
    assert f"({said})." in found["APA"]
    assert ("month =" in found["BibTeX"]) == bool(date and len(date) > 4)
    assert ("PY" in found["RIS"]) == bool(date) and ", ," not in found["Plain"]


@pytest.mark.parametrize(
    ("paragraph", "kind", "said"),
    [
        ("12", "summary_record", "para. 12"),
        ("25 (a)", "list_of_issues", "para. 25 (a)"),
        ("69, 71", "concluding_observations", "paras. 69, 71"),
        ("A/62/48, 54", "concluding_observations", "A/62/48, para. 54"),
        ("7", "press_release", "paragraph 7 of the page"),
    ],
)
def test_the_paragraph_is_said_as_it_is_numbered(paragraph, kind, said):
    assert f", {said}, " in plain(of_statement({**ROW, "paragraph": paragraph, "source_type": kind}, MANIFEST, LINK))


def test_a_document_without_an_address_claims_none():
    found = forms({**ROW, "url": "file:page.html"})
    assert "accessed" not in found["Plain"] and "UR  -" not in found["RIS"] and "url =" not in found["BibTeX"]


def test_a_selection():
    link = "https://tracker.example.org/?state=AND&build=20260102T030405-abcdef01"
    work = of_selection("State: Andorra", "12 statements", MANIFEST, link)
    assert plain(work) == (
        f"CMW Review Tracker, Statements on record: State: Andorra, 12 statements, 2 January 2026, {link}. "
        "Build 20260102T030405-abcdef01, record to 2025-12-31."
    )
    assert apa(work) == (
        "CMW Review Tracker. (2026, January 2). Statements on record: State: Andorra (12 statements, build "
        f"20260102T030405-abcdef01, record to 2025-12-31) [Data set]. {link}"
    )
    assert chicago(work) == (
        "CMW Review Tracker, Statements on record: State: Andorra, January 2, 2026, 12 statements, "
        f"{link}. Build 20260102T030405-abcdef01, record to 2025-12-31."
    )
    assert "@misc{cmw-build-20260102T030405-abcdef01," in bibtex(work) and "&build" in bibtex(work)
    assert ris(work).startswith("TY  - DATA\n") and "N1  - 12 statements; build" in ris(work)


def test_a_line_break_does_not_end_a_tag():
    broken = Work("k", "page", "A\nTY  - HACK", "T", None, None, None, None, None, "held")
    assert [line[:2] for line in ris(broken).splitlines()] == ["TY", "ID", "AU", "TI", "N1", "ER"]


def test_every_statement_of_the_record_can_be_cited(builds, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(builds))
    for statement_id in rows.statements(Selection(context=True))["statement_id"].iloc[::40]:
        found = forms(one_statement.statement(str(statement_id)))
        assert all("None" not in text and "nan" not in text.split() for text in found.values()), statement_id
