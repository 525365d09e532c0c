"""Searching in a real Chromium: type, Enter, read on, by mouse and by keyboard."""

from tests.browser.conftest import go, settle
from tests.browser.test_journeys import stated
from tracker.queries import counts
from tracker.selection import Selection


def wanted(words):
    return counts.count(Selection(words=words), "statements", "statement")


def test_type_press_enter_and_open_the_best_answer(server, page):
    go(page, f"{server}/statements")
    box = page.get_by_role("searchbox", name="Search the statements")
    box.fill("children detention")
    box.press("Enter")
    page.locator(".hits mark").first.wait_for()
    settle(page)
    assert "q=children+detention" in page.url and stated(page) == wanted("children detention") > 0
    link = page.locator(".hits a").first
    who = link.inner_text()
    link.focus()
    link.press("Enter")
    page.locator(".st-key-reading_pane mark").first.wait_for()
    settle(page)
    assert "statement=" in page.url and "q=children+detention" in page.url and len(page.context.pages) == 1
    assert who in page.locator(".st-key-reading_pane").inner_text()


def test_a_misspelt_word_is_mended_by_one_click_and_back_returns(server, page):
    go(page, f"{server}/?q=detenton")
    assert stated(page) == 0
    page.get_by_role("button", name="detention (").click()
    page.wait_for_url("**q=detention")
    settle(page)
    assert stated(page) == wanted("detention") > 0
    page.go_back()
    settle(page)
    assert page.get_by_role("searchbox").input_value() == "detenton" and stated(page) == 0


def test_the_question_goes_along_to_the_next_page(server, page):
    go(page, f"{server}/?q=state:AZE+detention")
    page.get_by_role("link", name="Concerns", exact=True).click()
    page.wait_for_url("**/concerns?**")
    settle(page)
    assert page.get_by_role("searchbox").input_value() == "state:AZE detention"
    assert stated(page) == wanted("state:AZE detention") > 0
