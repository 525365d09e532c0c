"""What a reader sets aside comes back from its address, with its notes, and goes out in one file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tracker.queries import rows
from tracker.saved import MOST, MOST_NOTE, SELECTION, STATEMENT, Item, from_params, noted, to_params, toggled
from tracker.selection import Selection

TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=60)
ITEMS = st.lists(
    st.builds(Item, st.sampled_from([STATEMENT, SELECTION]), TEXT.filter(bool), TEXT),
    max_size=6,
    unique_by=lambda i: i.key,
)


@pytest.mark.no_build
@given(items=ITEMS)
def test_items_come_back_from_their_address(items):
    assert from_params(to_params(items)) == (items, 0)


@pytest.mark.no_build
@given(values=st.lists(TEXT, max_size=6))
def test_junk_is_counted_and_never_an_error(values):
    items, left_out = from_params(values)
    assert len(items) + left_out <= len(values)


@pytest.mark.no_build
def test_too_much_is_counted():
    assert from_params([f"statement~{n}~" for n in range(MOST + 3)])[1] == 3
    assert from_params([f"statement~a~{'x' * 400}"])[0][0].note == "x" * MOST_NOTE
    assert from_params(["person~a~", "statement~~", "nothing"]) == ([], 3)


@pytest.mark.no_build
def test_an_item_is_set_aside_once_and_taken_out_again():
    one, other = Item(STATEMENT, "a", "mine"), Item(SELECTION, "state=AZE")
    assert toggled([one], other) == [one, other] and toggled([one, other], Item(STATEMENT, "a")) == [other]
    assert noted([one, other], other, " see this ") == [one, Item(SELECTION, "state=AZE", "see this")]


def opened(path, **address):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    return at.switch_page(path).run()


def test_a_statement_and_its_selection_are_set_aside_and_listed():
    first = rows.statements(Selection().choose("state", ("AZE",))).iloc[0]
    at = opened("pages/statements.py", state="AZE", statement=first["statement_id"])
    at.button(key="keep_selection").click().run()
    at.button(key="keep_statement").click().run()
    assert not at.exception and at.button(key="keep_statement").label == "Saved"
    at.switch_page("pages/saved.py").run()
    shown = " ".join(m.value for m in at.markdown)
    assert not at.exception and "Azerbaijan" in shown and len(at.text_input) == 2
    at.text_input(key=f"note_statement_{first['statement_id']}").input("Quote this").run()
    assert at.query_params["saved"][-1].endswith("~Quote this")
    at.button(key="out_selection_state=AZE").click().run()
    assert len(at.text_input) == 1 and at.query_params["saved"].startswith("statement~")


def test_a_mailed_address_opens_what_was_set_aside():
    first = rows.statements(Selection().choose("state", ("AZE",))).iloc[0]
    kept = [
        Item(STATEMENT, first["statement_id"], "Look"),
        Item(STATEMENT, "gone"),
        Item(SELECTION, "state=MEX&stat=x"),
    ]
    at = opened("pages/saved.py", saved=[*to_params(kept), "junk"])
    shown = " ".join(m.value for m in at.markdown)
    assert not at.exception and "Mexico" in shown and "is not in this build" in shown
    assert [t.value for t in at.text_input] == ["Look", "", ""] and "could not be read" in at.warning[0].value


def test_nothing_set_aside_says_how():
    assert "Nothing is set aside" in opened("pages/saved.py").info[0].value
