"""What readers do on a phone, by touch: open the filters, choose, search, read a statement, take rows away, go back."""

import re

import pytest

from tests.browser.conftest import go, settle
from tests.browser.test_journeys import stated
from tracker.queries import counts
from tracker.selection import Selection

AZERBAIJAN = Selection().choose("state", ("AZE",))


@pytest.fixture
def phone(browser):
    """A page of a phone: 390 px wide, with touch instead of a mouse."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, accept_downloads=True
    )
    yield context.new_page()
    context.close()


def test_filter_behind_the_menu_and_go_back(server, phone):
    go(phone, f"{server}/statements")
    everything = stated(phone)
    phone.get_by_test_id("stExpandSidebarButton").tap()
    phone.get_by_role("combobox", name="State").first.tap()
    phone.keyboard.type("Azerbaijan")
    phone.get_by_role("option", name="Azerbaijan", exact=True).tap()
    phone.keyboard.press("Escape")
    phone.wait_for_url("**state=AZE**")
    settle(phone)
    phone.get_by_test_id("stSidebarCollapseButton").get_by_role("button").tap()
    assert stated(phone) == counts.count(AZERBAIJAN, "statements", "statement") < everything
    phone.go_back()
    phone.wait_for_url(lambda address: "state=AZE" not in address)
    settle(phone)
    assert stated(phone) == everything


def test_search_open_the_best_answer_and_read_its_source(server, phone):
    go(phone, server)
    box = phone.get_by_label("Search the statements")
    box.fill("state:AZE detention")
    box.press("Enter")
    phone.wait_for_url("**q=**")
    settle(phone)
    go(phone, phone.url.replace("/?", "/statements?"))
    phone.locator(".hits a").first.tap()
    phone.wait_for_url("**statement=**")
    settle(phone)
    pane = phone.locator(".st-key-reading_pane")
    assert pane.get_by_role("link").first.get_attribute("href").startswith("http")
    assert pane.bounding_box()["width"] <= 390


def test_take_the_rows_away(server, phone):
    go(phone, f"{server}/statements?state=AZE")
    phone.get_by_role("button", name=re.compile("^Download .* rows")).tap()
    with phone.expect_download() as waiting:
        phone.get_by_role("button", name="CSV", exact=True).tap()
    lines = waiting.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > counts.count(AZERBAIJAN, "statements", "statement")
