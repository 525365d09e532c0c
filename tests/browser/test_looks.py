"""How every page looks and reads: nothing for axe to find, one order of headings, the keyboard alone, and on paper."""

import re

import pytest

from tests.addresses import PATHS
from tests.browser.conftest import IDLE, go, settle
from tests.browser.test_journeys import stated
from tracker.queries import counts
from tracker.screen.overview import QUESTIONS

# What Streamlit itself draws so and the app cannot change; docs/accessibility.md tells of each.
STREAMLITS_OWN = {"presentation-role-conflict": "stFileUploaderDropzone", "landmark-unique": 'aria-label="Pagination"'}


def faults(page):
    """What axe finds on the page as it stands, but for what Streamlit itself draws so."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    told = [(v["id"], node["html"]) for v in found for node in v["nodes"]]
    return [f"{name}: {html[:160]}" for name, html in told if STREAMLITS_OWN.get(name, "?") not in html]


def skipped_levels(page):
    """The headings that stand more than one level below the one before them."""
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1 and levels.count(1) == 1
    return [pair for pair in zip(levels, levels[1:], strict=False) if pair[1] > pair[0] + 1]


@pytest.mark.parametrize(("scheme", "widths"), [("light", [1400]), ("dark", [1400, 390])], ids=["light", "dark"])
@pytest.mark.parametrize("name", PATHS)
def test_every_page_is_clean_in_both_themes_and_fits_a_phone(server, browser, name, scheme, widths):
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, color_scheme=scheme)
    page = context.new_page()
    go(page, f"{server}/{PATHS[name]}?state=AZE")
    skipped, found, sideways = skipped_levels(page), [], []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 1000})
        page.evaluate(IDLE)
        found += faults(page)
        sideways.append(page.get_by_test_id("stMain").evaluate("main => main.scrollWidth > main.clientWidth"))
    context.close()
    assert (found, skipped) == ([], []) and not any(sideways)


def test_an_opened_statement_is_clean_and_stands_first(server, page):
    go(page, f"{server}/statements?q=detention&statement=s33-2021-09-23-announcement/02")
    assert faults(page) == [] and skipped_levels(page) == []
    pane, hits = page.locator(".st-key-reading_pane"), page.locator(".hits")
    assert pane.bounding_box()["y"] < hits.bounding_box()["y"]
    assert page.locator(".st-key-sentence").inner_text().startswith("Matching the search")


def tab_to(page, name, most=80):
    """Press Tab until the element with this name has the focus, and see that the focus shows."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => { const e = document.activeElement, s = getComputedStyle(e);
            const name = e.matches('main, body') ? '' : e.getAttribute('aria-label') || e.innerText || '';
            return [name, s.outlineStyle != 'none' || s.boxShadow != 'none'] }"""
        )
        if re.search(name, here[0]):
            assert here[1], f"the focus on {name} does not show"
            return
    raise AssertionError(f"{most} presses of Tab do not lead to {name}")


def test_a_question_is_followed_to_a_link_by_keyboard_alone(server, page):
    question, _, asked = QUESTIONS[0]
    go(page, server)
    tab_to(page, re.escape(question))
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements?**")
    settle(page)
    assert stated(page) == counts.count(asked, "statements", "statement")
    page.keyboard.press("Control+Home")
    tab_to(page, "^Search the statements$")
    page.keyboard.type("detention")
    page.keyboard.press("Enter")
    page.locator(".hits a").first.wait_for()
    settle(page)
    tab_to(page, re.escape(page.locator(".hits a").first.inner_text()))
    page.keyboard.press("Enter")
    page.locator(".st-key-reading_pane").wait_for()
    settle(page)
    assert "statement=" in page.url
    tab_to(page, "^Copy link")
    page.keyboard.press("Enter")
    page.get_by_test_id("stPopoverBody").get_by_test_id("stCode").first.wait_for()
    assert "q=detention" in page.get_by_test_id("stPopoverBody").inner_text()


@pytest.mark.parametrize("name", ["search box", "filter", "numbers of a chart", "table", "download"])
def test_tab_reaches_every_part_of_a_page(server, page, name):
    parts = {
        "search box": "^Search the statements$",
        "filter": "^Stakeholder type",
        "numbers of a chart": "Numbers, and the rows",
        "table": "^Search: Table of meetings",
        "download": r"Download [\d,]+ rows",
    }
    go(page, server)
    tab_to(page, parts[name])


def test_paper_is_black_on_white_without_controls(server, browser):
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, color_scheme="dark")
    page = context.new_page()
    go(page, f"{server}/states?state=AZE")
    page.emulate_media(media="print")
    for gone in ("[data-testid='stSidebar']", ".st-key-search", ".st-key-sentence_tools", "[data-testid='stPopover']"):
        assert not page.locator(gone).first.is_visible()
    for kept in ("h1", ".st-key-sentence p", ".grid td"):
        style = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
        assert page.locator(kept).first.evaluate(style) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    context.close()
