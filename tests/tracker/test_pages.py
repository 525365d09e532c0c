"""Every page opens without an error: with nothing filtered, with one filter, with none that match, with junk in the address."""

import pytest
from streamlit.testing.v1 import AppTest

from tracker.queries import counts
from tracker.screen.menu import MENU
from tracker.selection import Selection

FILTERED = [entry for entry in MENU if entry.filtered]
ADDRESSES = {
    "nothing": {},
    "one": {"state": "AZE"},
    "many": {"state": ["AZE", "MEX"], "concern": "detention", "from": "2009"},
    "none match": {"state": "MEX", "org": "adc-memorial", "cycle": "4"},
    "junk": {"state": ["zzz", "AZE"], "concern": "<script>", "from": "20x1", "q": "' or 1=1", "page": "x"},
}


def opened(path, address):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    return at.run() if path == "app.py" else at.switch_page(path).run()


@pytest.mark.parametrize("entry", MENU, ids=lambda e: e.name)
@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_the_page_opens(entry, address):
    at = opened(entry.path, address)
    assert not at.exception and at.title[0].value == entry.name
    shown = "\n".join(m.value for m in at.markdown)
    assert "not a product of the United Nations" in shown and "reaches to" in shown


@pytest.mark.parametrize("entry", FILTERED, ids=lambda e: e.name)
def test_junk_is_told_and_the_rest_holds(entry):
    at = opened(entry.path, ADDRESSES["junk"])
    warned = " ".join(w.value for w in at.warning)
    assert "zzz" in warned and "20x1" in warned
    assert at.multiselect(key="f_state").value == ["AZE"]
    assert at.text_input(key="f_words").value == "' or 1=1"


@pytest.mark.parametrize("entry", FILTERED, ids=lambda e: e.name)
def test_nothing_matches_names_the_filter_to_loosen(entry):
    at = opened(entry.path, ADDRESSES["none match"])
    assert any("No statement on record matches" in i.value for i in at.info)
    assert any(b.label.startswith("Loosen") for b in at.button)


def test_a_page_without_filters_keeps_them_for_the_others():
    at = opened("pages/preview.py", {"state": ["AZE", "zzz"]})
    assert not at.multiselect and "zzz" in at.warning[0].value and dict(at.query_params) == {"state": "AZE"}
    at.switch_page("pages/statements.py").run()
    assert at.multiselect(key="f_state").value == ["AZE"]


def test_the_numbers_of_the_overview_are_those_of_the_build():
    at = opened("app.py", {"state": "AZE"})
    wanted = [
        counts.count(Selection().choose("state", ("AZE",)), rows, unit)
        for rows, unit in (
            ("reviews", "review"),
            ("meetings", "meeting"),
            ("statements", "statement"),
            ("statements", "organisation"),
        )
    ]
    assert [m.value for m in at.metric] == [f"{n:,}" for n in wanted]


def test_a_filter_reaches_the_address_and_clear_takes_it_back():
    at = opened("app.py", {"state": ["AZE", "zzz"]})
    assert dict(at.query_params) == {"state": "AZE"}
    at.multiselect(key="f_concern").select("health").run()
    assert dict(at.query_params) == {"state": "AZE", "concern": "health"}
    at.button(key="clear_in_sentence").click().run()
    assert dict(at.query_params) == {}


def test_a_statement_opens_by_its_permalink():
    at = opened("pages/statements.py", {"statement": "s33-2021-10-04-stakeholder-aze/20"})
    shown = "\n".join([*(m.value for m in at.markdown), *(str(h) for h in at.get("html"))])
    assert "Report an error in this statement" in shown and "s33-2021-10-04-stakeholder-aze/20" in shown
