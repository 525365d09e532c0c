"""The dashboard behind the nginx file of deploy/: every page works under its content security policy, and breaks no rule of it.

What the policy forbids is an error in the browser's console, and an error in the console fails a test (see `page`).
"""

import os
from urllib.parse import urlsplit

import pytest

from bench.in_front import nginx
from tests.browser.conftest import go, settle
from tests.trust import in_front
from tests.trust.visitor import PAGES

pytestmark = in_front.NEEDED
FORBIDDEN = """() => { window.forbidden = [];
  document.addEventListener('securitypolicyviolation', e => window.forbidden.push(`${e.violatedDirective} ${e.blockedURI}`)); }"""

PAST_THE_PAGE = """() => new Promise(done => {
  const script = document.createElement('script');
  script.textContent = 'window.pwned = 1';
  document.body.append(script);
  document.body.insertAdjacentHTML('beforeend', '<img src="https://evil.invalid/p.png" onerror="window.pwned=1">');
  setTimeout(done, 500); })"""


@pytest.fixture(scope="module")
def front(server, tmp_path_factory):
    """The address of the dashboard behind nginx."""
    with nginx(tmp_path_factory.mktemp("nginx"), [urlsplit(server).port]) as port:
        yield f"http://127.0.0.1:{port}"


def names():
    """The pages to open: those that differ most in what they draw; all of them with TRUST in the environment."""
    return PAGES if os.environ.get("TRUST") else ["", "concerns", "trace", "prepare"]


def test_pages_work_under_the_policy(front, page):
    page.add_init_script(f"({FORBIDDEN})()")
    refused = []
    page.on("response", lambda answer: refused.append(answer.url) if answer.status in (403, 413, 429) else None)
    for name in names():
        go(page, f"{front}/{name}?state=AZE")
        assert page.locator("[data-testid='stAppViewContainer'] h1").count() == 1, name
        assert page.evaluate("window.forbidden") == [], name
    assert refused == []


def test_charts_maps_tables_and_files_work_under_the_policy(front, page):
    go(page, f"{front}/")
    assert page.locator(".js-plotly-plot .choroplethlayer path, .js-plotly-plot .geo path").count() > 50
    go(page, f"{front}/statements?state=AZE")
    assert page.locator("[data-testid='stDataFrame'] canvas").count()
    page.locator("[data-testid='stPopover'] button", has_text="Download").first.click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="CSV", exact=True).first.click()
    assert b"Azerbaijan" in taken.value.path().read_bytes()


def test_a_document_is_read_in_the_preview_under_the_policy(front, page):
    go(page, f"{front}/preview")
    page.get_by_role("button", name="Try with an invented example").click()
    settle(page)
    assert page.get_by_text("could not be drawn to its end").count() == 0


def test_the_policy_stops_what_got_past_the_page(front, browser):
    """As if a text of the record had become part of the page: no script of it runs, no picture is asked for elsewhere."""
    opened = browser.new_page()
    opened.add_init_script(f"({FORBIDDEN})()")
    go(opened, f"{front}/glossary")
    opened.evaluate(PAST_THE_PAGE)
    found = opened.evaluate("window.forbidden")
    assert any("evil.invalid" in one for one in found) and any("inline" in one for one in found)
    assert opened.evaluate("window.pwned") is None
    opened.close()
