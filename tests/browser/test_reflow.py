"""At 320 px, which 400 % leaves of a screen of 1280, everything is there: no page moves sideways, no control is out of reach.

Tables and figures may move sideways in a box of their own (WCAG 1.4.10 lets them).
"""

import pytest

from tests.addresses import PATHS
from tests.browser.conftest import IDLE, go, settle

WINDOW = {"width": 320, "height": 900}
# The controls that show on the page and reach beyond the window, but for those in a box that moves.
BEYOND = """() => {
  const moves = e => { const s = getComputedStyle(e); return /auto|scroll/.test(s.overflowX) && e.scrollWidth > e.clientWidth };
  const boxed = e => { for (let p = e.parentElement; p && !p.matches('[data-testid="stMain"]'); p = p.parentElement)
    if (moves(p)) return true; return false };
  const shows = e => e.checkVisibility({opacityProperty: true, visibilityProperty: true}) && e.getClientRects().length;
  const out = e => { const r = e.getBoundingClientRect(); return r.width > 1 && (r.left < -1 || r.right > innerWidth + 1) };
  const controls = 'a, button, input, textarea, summary, [role=combobox], [role=button], [tabindex="0"]';
  return [...document.querySelectorAll(controls)].filter(e => shows(e) && out(e) && !boxed(e) && !e.closest('svg'))
    .map(e => e.ariaLabel || e.innerText || e.outerHTML.slice(0, 100)) }"""
MOVES = """() => [document.documentElement, document.querySelector('[data-testid="stMain"]')]
  .filter(e => e.scrollWidth > e.clientWidth).map(e => e.tagName)"""


@pytest.fixture
def narrow(browser):
    """A page of 320 px in the light theme."""
    context = browser.new_context(viewport=WINDOW, color_scheme="light")
    yield context.new_page()
    context.close()


def within(page):
    page.evaluate(IDLE)
    return page.evaluate(MOVES) + page.evaluate(BEYOND)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", PATHS)
def test_every_page_fits_at_four_times_its_size(server, narrow, name, language):
    go(narrow, f"{server}/{PATHS[name]}?state=AZE&lang={language}")
    assert within(narrow) == []


@pytest.mark.parametrize(
    "address", ["statements?q=detention&statement=s33-2021-09-23-announcement/02", "compare?state=AZE&state=MEX"]
)
def test_what_opens_fits_too(server, narrow, address):
    go(narrow, f"{server}/{address}")
    assert within(narrow) == []


def test_menu_and_filters_fit_and_can_be_put_away(server, narrow):
    go(narrow, f"{server}/concerns?state=AZE&lang=fr")
    narrow.get_by_test_id("stExpandSidebarButton").click()
    narrow.get_by_test_id("stSidebarCollapseButton").get_by_role("button").wait_for()
    assert within(narrow) == []
    narrow.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    settle(narrow)
    assert within(narrow) == []


def test_the_numbers_of_a_chart_and_a_download_fit(server, narrow):
    go(narrow, f"{server}/concerns")
    narrow.get_by_text("Numbers, and the rows behind each mark").first.click()
    settle(narrow)
    assert narrow.get_by_test_id("stDataFrame").first.is_visible() and within(narrow) == []


def test_no_label_of_a_bar_chart_is_cut(server, narrow):
    go(narrow, f"{server}/concerns")
    chart = narrow.locator("[class*='st-key-fits_'] .js-plotly-plot").first
    cut = """chart => { const box = chart.getBoundingClientRect();
      return [...chart.querySelectorAll('.ytick text, .bartext')].filter(t => { const r = t.getBoundingClientRect();
        return r.left < box.left - 1 || r.right > box.right + 1 }).map(t => t.textContent) }"""
    assert chart.evaluate(cut) == []
    box = narrow.locator("[class*='st-key-fits_']").first
    assert box.get_by_text("Move the figure sideways").is_visible()
    assert box.evaluate("e => { e.scrollLeft = 999; return e.scrollLeft > 0 }")


def test_a_table_of_statements_shows_on_a_phone_what_was_said(server, narrow):
    narrow.set_viewport_size({"width": 390, "height": 844})
    go(narrow, f"{server}/statements?state=AZE")
    table = narrow.get_by_test_id("stDataFrame").first
    headings = table.locator("canvas [role=columnheader]").all_text_contents()
    assert [heading for heading in headings if heading][:2] == ["Date", "Statement"]
