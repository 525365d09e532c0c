"""The interface speaks English, French and Spanish: no text is missing, none is left in English, no number changes."""

import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from tests.tracker import drawn
from tracker import tables, vocabulary, words
from tracker.catalogue import CONCERNS_SHARE
from tracker.chart import marks_of
from tracker.queries import rows
from tracker.screen import about, figures, reading
from tracker.screen.menu import MENU
from tracker.selection import Selection
from tracker.vocabulary import labels
from tracker.words.extract import texts

ROOT = Path(__file__).parent.parent.parent
FOREIGN = [language for language in words.LANGUAGES if language != "en"]
PLACE = re.compile(r"\{\w*\}")
ADDRESSES = {
    "nothing": {},
    "one State": {"state": "AZE"},
    "two States": {"state": ["AZE", "MEX"], "concern": "detention"},
    "a statement": {"statement": "s33-2021-10-04-stakeholder-aze/20", "q": "detenton OR the"},
    "none match": {"state": "MEX", "org": "adc-memorial", "cycle": "4", "x": "y"},
}
PAGES = [(entry.path, name) for entry in MENU for name in ADDRESSES if name in ("nothing", "one State")]
PAGES += [
    ("pages/statements.py", "a statement"),
    ("pages/statements.py", "none match"),
    ("pages/compare.py", "two States"),
]
PAGES += [("pages/trace.py", "two States"), ("app.py", "two States")]


class Pseudo(dict):
    """A catalogue that has every text, between marks: what is drawn without them was never looked up."""

    def get(self, text, default):
        return tuple(f"⟦{one}⟧" for one in default)


@pytest.fixture
def pseudo(monkeypatch):
    monkeypatch.setattr(words, "texts", lambda language: {} if language == "en" else Pseudo())
    for kept in (vocabulary._labels, vocabulary._said):
        kept.cache_clear()
    yield
    for kept in (vocabulary._labels, vocabulary._said):
        kept.cache_clear()


def in_code():
    paths = [ROOT / "app.py", *(p for folder in ("pages", "tracker") for p in (ROOT / folder).rglob("*.py"))]
    return {text for path in paths for _, _, text, _ in texts(BytesIO(path.read_bytes()), (), (), {})}


def catalogue(language):
    with (ROOT / "tracker" / "words" / f"{language}.po").open("rb") as file:
        return {message.id: message.string for message in read_po(file, locale=language) if message.id}


def forms(text):
    return (text,) if isinstance(text, str) else tuple(text)


@pytest.mark.no_build
@pytest.mark.parametrize("language", FOREIGN)
def test_the_catalogue_holds_the_texts_of_the_code_and_no_others(language):
    held = set(catalogue(language))
    assert not in_code() - held, "texts without a translation: make words, then fill them in"
    assert not held - in_code(), "texts that no code shows any more: make words"


@pytest.mark.no_build
@pytest.mark.parametrize("language", FOREIGN)
def test_every_text_is_translated_with_the_places_and_edges_of_the_english(language):
    for text, said in catalogue(language).items():
        english = forms(text)[-1]
        for form in forms(said):
            assert form, f"{text!r} has no translation"
            assert set(PLACE.findall(form)) == set(PLACE.findall(english)), text
            assert (form[-1:].isspace(), form.count("`"), form.count("](")) == (
                english[-1:].isspace(),
                english.count("`"),
                english.count("]("),
            ), text


@pytest.mark.no_build
def test_french_marks_stand_after_a_space_that_does_not_break():
    for text, said in catalogue("fr").items():
        for form in forms(said):
            assert not re.search(r" [:;?!»](\s|$)|« ", form), text


@pytest.mark.parametrize(("path", "address"), PAGES, ids=lambda value: value)
def test_nothing_of_ours_is_left_in_english(path, address, pseudo):
    at = drawn.opened(path, ADDRESSES[address], "fr", folded=False)
    assert not at.exception and len(drawn.pieces(at)) > 30
    with words.speaking("fr"):
        known = drawn.of_record()
    left = {text: found for text in drawn.pieces(at) if (found := drawn.words(text) - known)}
    assert not {text: found for text, found in left.items() if not ("…" in text and drawn.is_cut(found, known))}


@pytest.mark.parametrize("entry", MENU, ids=lambda entry: entry.path)
def test_the_numbers_are_the_same_in_every_language(entry):
    english = numbers(drawn.opened(entry.path, {"state": "AZE"}, "en"))
    for language in FOREIGN:
        assert numbers(drawn.opened(entry.path, {"state": "AZE"}, language)) == english


def numbers(at):
    """All numbers in the figures, captions and sentences of a page, whatever stands between their digits."""
    said = [m.value for m in at.metric] + [text.value for kind in (at.caption, at.markdown) for text in kind]
    bare = [re.sub(r"(?<=\d)[.,\s](?=\d)", "", re.sub(r"lang=\w\w", "", text)) for text in said]
    return Counter(number for text in bare for number in re.findall(r"\d+", text))


@pytest.mark.parametrize("entry", MENU, ids=lambda entry: entry.path)
def test_links_keep_the_language(entry):
    at = drawn.opened(entry.path, {"state": "AZE"}, "es")
    links = [node.proto for node in at._tree if node.type == "page_link"]
    assert len(links) >= len(MENU)
    assert [link.page for link in links if "lang=es" not in link.query_string] == []
    within = re.findall(r'href="(\w+\?[^"]*)"', "\n".join(drawn.pieces(at)))
    assert [address for address in within if "lang=es" not in address] == []


def test_a_reader_changes_the_language_and_keeps_the_selection():
    at = drawn.opened("pages/concerns.py", {"state": "AZE", "concern": "health"}, "fr")
    assert at.title[0].value == "Préoccupations" and at.multiselect(key="f_state").label == "État"
    at.button(key="speak_es").click().run()
    assert at.title[0].value == "Preocupaciones"
    assert dict(at.query_params) == {"state": "AZE", "concern": "health", "lang": "es"}
    at.button(key="speak_en").click().run()
    assert at.title[0].value == "Concerns" and dict(at.query_params) == {"state": "AZE", "concern": "health"}
    assert at.multiselect(key="f_concern").value == ["health"]


def test_a_language_that_is_not_spoken_is_told():
    at = drawn.opened("app.py", {}, "de")
    assert at.title[0].value == "Overview" and "lang = `de`" in at.warning[0].value


def test_the_vocabulary_speaks_for_itself():
    with words.speaking("fr"):
        assert labels("concern")["detention"] == "Détention" and labels("state")["MEX"] == "Mexique"
        assert labels("review")["MEX/1"] == "Mexique, cycle 1"
    with words.speaking("es"):
        assert labels("session")["33"].startswith("Período de sesiones 33")


def test_files_are_the_same_whatever_the_language():
    selection = Selection().choose("state", ("AZE",))
    marks = marks_of(CONCERNS_SHARE, selection)
    statements, numbers = tables.STATEMENTS.frame(rows.statements(selection)), figures.numbers(marks)
    with words.speaking("fr"):
        assert tables.STATEMENTS.frame(rows.statements(selection)).equals(statements)
        assert figures.numbers(marks).equals(numbers) and figures.table_of(marks).columns[0].name == "Concern"


@pytest.mark.no_build
def test_numbers_and_dates_follow_the_language():
    for language, number, share, day, month in (
        ("en", "12,345", "38%", "5 October 2021", "October 2021"),
        ("fr", "12\N{NARROW NO-BREAK SPACE}345", "38\N{NO-BREAK SPACE}%", "5 octobre 2021", "octobre 2021"),
        ("es", "12.345", "38\N{NO-BREAK SPACE}%", "5 de octubre de 2021", "octubre de 2021"),
    ):
        with words.speaking(language):
            assert (words.number(12345), words.percent(0.375)) == (number, share)
            assert (words.day("2021-10-05"), words.day("2021-10"), words.day("2021")) == (day, month, "2021")


@pytest.mark.no_build
def test_one_and_many_are_as_each_language_has_them():
    with words.speaking("fr"):
        assert words.n_("{n} review", "{n} reviews", 0) == "0 examen"
    with words.speaking("es"):
        assert words.n_("{n} review", "{n} reviews", 0) == "0 exámenes"
        assert words.n_("{n} review", "{n} reviews", 1) == "1 examen"


@pytest.mark.no_build
def test_a_reason_kept_in_english_can_be_told_in_french():
    reason = words.sentence("fewer than {need} {unit}", need=5, unit=words.sentence("reviews"))
    assert reason == "fewer than 5 reviews"
    with words.speaking("fr"):
        assert words._(reason) == "moins de 5 examens"


@pytest.mark.no_build
def test_a_text_says_its_language_and_runs_its_own_way():
    assert reading.spoken({"lang": "ar"}) == 'lang="ar" dir="auto"'
    assert reading.spoken({"lang": '"><b>'}) == 'lang="&quot;&gt;&lt;b&gt;" dir="auto"'


def test_the_reference_tables_have_headings_in_the_language_of_the_page():
    assert {name for query in about.TABLES for name in query().columns} == set(about.HEADINGS)
    at = drawn.opened("pages/about_data.py", {}, "es", folded=False)
    shown = "\n".join(drawn.pieces(at))
    assert "discrepan en" in shown and "puede ser desconocido" in shown and "Detención" in shown
    assert "están en inglés en todos los idiomas" in shown
