"""The page Prepare: a link opens the same dossier, a switch reaches the address, every button makes its file."""

import pytest

from tests.tracker.test_pages import opened
from tracker.dossier.compose import SECTIONS, dossier
from tracker.queries import dossier as queries
from tracker.screen.prepare import FILES

STARTS = {"pdf": b"%PDF-", "docx": b"PK", "md": b"# Dossier", "zip": b"PK"}


def titles(at):
    return [s.value for s in at.subheader]


def test_a_link_opens_the_dossier_with_its_sections():
    at = opened("pages/prepare.py", {"state": "AZE", "without": ["heard", "dates"]})
    shown = titles(at)
    assert len(shown) == len(SECTIONS) - 2 and "Who was heard" not in shown and "Dates" not in shown
    assert at.query_params["without"] == ["heard", "dates"]
    assert any("without=heard&without=dates" in code.value for code in at.code)


def test_a_switch_reaches_the_address():
    at = opened("pages/prepare.py", {"state": "AZE"})
    assert "without" not in at.query_params
    at.button_group(key="sections").unselect("gaps").run()
    assert at.query_params["without"] == "gaps" and "What is missing" not in titles(at)
    at.button_group(key="sections").select("gaps").run()
    assert "without" not in at.query_params and "What is missing" in titles(at)


def test_a_section_that_does_not_exist_is_told():
    at = opened("pages/prepare.py", {"state": "AZE", "without": "<b>x"})
    assert any("sections that a dossier does not have" in w.value for w in at.warning)
    assert len(titles(at)) == len(SECTIONS)


def test_a_session_shows_a_part_a_state():
    at = opened("pages/prepare.py", {"session": "41"})
    assert [h.value for h in at.header] == ["Honduras", "Indonesia", "Mauritania", "Sources"]


def test_a_filter_that_a_dossier_does_not_obey_is_told():
    at = opened("pages/prepare.py", {"state": "AZE", "from": "2015"})
    assert any("not narrowed by years" in c.value for c in at.caption)


def test_nothing_chosen_asks_for_a_state_or_a_session():
    at = opened("pages/prepare.py", {})
    assert any("Choose a State, or a session" in i.value for i in at.info) and not titles(at)


@pytest.mark.parametrize("name, ending, mime, write", FILES, ids=[f[1] for f in FILES])
def test_each_button_makes_its_file(name, ending, mime, write):
    found = dossier([queries.material("AZE", ())], SECTIONS, "State: Azerbaijan", "build-1", "2025-12-31")
    assert write(found).startswith(STARTS[ending])
