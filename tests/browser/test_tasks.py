"""Five tasks from a cold start on the overview, by mouse and keyboard as a reader would: four interactions each at most.

A click and a typed line count as one interaction each. `pytest -s tests/browser/test_tasks.py` prints how many each task took,
and in how many seconds.
"""

import re
import time

import pytest

from tests.browser.conftest import go, settle

MOST = 4


class Reader:
    """Somebody at a page, whose clicks and typed lines are counted."""

    def __init__(self, page):
        self.page, self.interactions = page, 0

    def click(self, role, name, exact=True):
        self._did(self.page.get_by_role(role, name=name, exact=exact).first.click)

    def click_within(self, place, name):
        button = self.page.locator(place).get_by_role("button", name=re.compile(name))
        self._did(button.first.click)

    def search(self, words):
        box = self.page.get_by_label("Search the statements")
        self._did(lambda: (box.fill(words), box.press("Enter")))
        self.page.wait_for_url("**q=**")
        settle(self.page)

    def choose(self, field, option):
        self.click("combobox", field)
        self._did(lambda: self._type(option))

    def _type(self, option):
        self.page.keyboard.type(option)
        self.page.get_by_role("option", name=option, exact=True).wait_for()
        self.page.keyboard.press("Enter")
        self.page.keyboard.press("Escape")

    def pick_first_row(self):
        table = self.page.locator("[data-testid='stDataFrame']").first
        table.scroll_into_view_if_needed()
        self._did(lambda: table.click(position={"x": 15, "y": 55}))
        self.page.wait_for_url("**statement=**")
        settle(self.page)

    def go_to(self, name):
        self.click("link", name)
        self.page.wait_for_url(lambda address: name.lower() in address)
        settle(self.page)

    def _did(self, action):
        self.interactions += 1
        action()
        settle(self.page)


@pytest.fixture
def reader(server, page, request):
    """A reader on the overview; afterwards the interactions are checked and told with the seconds they took."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=server)
    started = time.monotonic()
    go(page, server)
    someone = Reader(page)
    yield someone
    print(f"{request.node.name}: {someone.interactions} interactions, {time.monotonic() - started:.1f} s")
    assert someone.interactions <= MOST


def test_find_what_a_national_institution_said_on_detention(reader):
    reader.search("type:nhri concern:detention")
    reader.go_to("Statements")
    reader.pick_first_row()
    assert "National human rights institution" in reader.page.locator(".st-key-reading_pane").inner_text()


def test_compare_two_cycles_of_a_state(reader):
    reader.go_to("States")
    reader.choose("State", "Mexico")
    reader.click("link", "Compare the last two reviews of Mexico", exact=False)
    reader.page.wait_for_url("**/compare?**")
    settle(reader.page)
    assert reader.page.get_by_text("read of each").is_visible()


def test_see_who_was_not_heard(reader):
    reader.go_to("Stakeholders")
    assert reader.page.get_by_text("no voice").first.is_visible()


def test_cite_a_statement(reader):
    reader.go_to("Statements")
    reader.pick_first_row()
    reader.click_within(".st-key-reading_pane", "Cite")
    reader.page.get_by_role("tabpanel").get_by_test_id("stCode").hover()
    reader.click_within("[role=tabpanel]", "Copy")
    taken = reader.page.evaluate("navigator.clipboard.readText()")
    assert re.search(r"https?://", taken)


def test_download_a_selection(reader):
    reader.search("state:AZE detention")
    reader.go_to("Statements")
    reader.click("button", "Download", exact=False)
    with reader.page.expect_download() as waiting:
        reader.click("button", "CSV")
    assert waiting.value.suggested_filename.endswith(".csv")
