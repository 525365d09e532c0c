"""A question is read as far as it goes: no text is an error, and what was made of a half-typed one is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.search.question import SHORTCUTS, read
from tracker.search.tree import Not, Phrase, Shortcut, Word, leaves

pytestmark = pytest.mark.no_build


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("detention children", "detention AND children"),
        ("detention OR expulsion children", "detention OR (expulsion AND children)"),
        ("(detention OR expulsion) children", "(detention OR expulsion) AND children"),
        ("detention NOT children", "detention AND NOT children"),
        ("detention -children", "detention AND NOT children"),
        ('detention -"domestic workers"', 'detention AND NOT "domestic workers"'),
        ("détention ET enfants", "détention AND enfants"),
        ("detención O expulsión", "detención OR expulsión"),
        ("“work permit”", '"work permit"'),
        ("«permis de travail»", '"permis de travail"'),
        ("detain*", "detain*"),
        ("l’emploi", "emploi"),
        ("state:AZE,MEX", "state:AZE,MEX"),
        ("STATE: azerbaijan", "state:azerbaijan"),
        ('country:"Sri Lanka" art:22', 'state:"Sri Lanka" AND article:22'),
        ("NOT NOT detention", "detention"),
    ],
)
def test_a_question_means_what_a_reader_expects(typed, meant):
    assert str(read(typed).tree) == meant


@pytest.mark.parametrize(
    ("typed", "meant", "said"),
    [
        ('"work permit', '"work permit"', "quotation mark was left open"),
        ("(detention", "detention", "bracket was left open"),
        ("detention)", "detention", "no opening one"),
        ("detention AND", "detention", "AND had nothing on one side"),
        ("OR detention", "detention", "OR had nothing on one side"),
        ("detention NOT", "detention", "NOT had nothing after it"),
        ("detention or expulsion", "detention OR expulsion", "was read as OR"),
        ("state: ", "None", "has no value yet"),
        ("detention state:", "detention", "has no value yet"),
        ("AND", "None", "AND had nothing"),
        ("sate:AZE", "sate:AZE", "is no shortcut"),
        ("de*tain", "de tain", "a star counts at the end"),
    ],
)
def test_a_half_typed_question_is_read_and_that_is_said(typed, meant, said):
    question = read(typed)
    assert str(question.tree) == meant and said in " ".join(question.repairs)


def test_small_words_are_left_out_beside_others_only():
    def small(word):
        return word in ("of", "the")

    assert str(read("the right of children", small).tree) == "right AND children"
    assert "“the”" in read("the right of children", small).repairs[0]
    assert str(read("the", small).tree) == "the" and str(read('"the right"', small).tree) == '"the right"'


def test_what_stands_under_not_is_unwanted():
    asked = read("detention NOT (children state:AZE)")
    assert [(str(leaf), wanted) for leaf, wanted in leaves(asked.tree)] == [
        ("detention", True),
        ("children", False),
        ("state:AZE", False),
    ]


PIECES = st.sampled_from(
    [
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        '"',
        "“",
        "-",
        "*",
        ":",
        ",",
        "|",
        "state:",
        "type:nhri",
        "détenu",
        "a",
        "\x00",
        "’",
        " ",
    ]
)


@given(
    st.one_of(
        st.text(max_size=200), st.lists(PIECES, max_size=80).map("".join), st.lists(PIECES, max_size=60).map(" ".join)
    )
)
def test_any_text_has_a_reading_that_reads_the_same_again(typed):
    question = read(typed)
    for leaf, _ in leaves(question.tree):
        assert any(c.isalnum() for c in str(leaf))
    assert not isinstance(question.tree, Not) or not isinstance(question.tree.part, Not)


@pytest.mark.parametrize("typed", ["(" * 200, "-(" * 100, "NOT " * 50 + "a", "(a " * 66, ")" * 200])
def test_deep_nesting_is_no_error(typed):
    assert len(list(leaves(read(typed).tree))) < 100


@pytest.mark.parametrize("name", SHORTCUTS)
def test_each_shortcut_keeps_its_place_in_the_question(name):
    typed = f"detention {name}:x children"
    found = next(leaf for leaf, _ in leaves(read(typed).tree) if isinstance(leaf, Shortcut))
    assert typed[slice(*found.at)] == f"{name}:x"


@pytest.mark.parametrize(("typed", "kind"), [("Detention,", Word), ('a "b c" d', Phrase)])
def test_words_and_phrases_keep_their_places(typed, kind):
    found = next(leaf for leaf, _ in leaves(read(typed).tree) if isinstance(leaf, kind))
    assert typed[slice(*found.at)].strip('",') == found.text
