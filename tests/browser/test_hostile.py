"""Hostile text in every field, and no stranger: no script runs, nothing is injected, no page asks anyone else for anything."""

from urllib.parse import quote, urlsplit

import pytest

from etl import pipeline
from tests.addresses import PATHS
from tests.browser.conftest import free_port, go, settle, start_server
from tests.tiny import record
from tests.trust import hostile

pytestmark = pytest.mark.no_build
BREAKS_OUT = "`![x](https://evil.invalid/p.png) **pwned-bold** :red[pwned-red] $\\text{pwned}$ <b class=pwned>x</b>"
HOSTILE_LINKS = [
    ("statements?", "q"),
    ("statements?", "statement"),
    ("?", "state"),
    ("changes?", "build"),
    ("prepare?state=AND&", "without"),
]
ADDRESSES = {
    **{name: f"{address}?state=AND" for name, address in PATHS.items()},
    "Overview": "",
    "About the data": "about_data",
    "One statement": "statements?statement=and1-co/12",
    "One trace": "trace?state=AND&concern=detention",
    "Two sides": "compare?state=AND&state=LIE",
    "The wording": "wording?concern=detention",
    **{f"The parameter {name}": f"{path}{name}={quote(BREAKS_OUT)}" for path, name in HOSTILE_LINKS},
}
INJECTED = """() => {
  const found = window.pwned ? ['a script ran'] : [];
  const tags = ['.pwned', 'iframe[src*=evil]', 'img[src*=evil]', '[onerror]', '[onload]', '.katex', 'a[href^="javascript"]'];
  for (const tag of tags) for (const one of document.querySelectorAll(tag)) found.push(one.outerHTML.slice(0, 200));
  // An address that stands in a text may be a link to just that address: it hides nothing.
  for (const link of document.querySelectorAll('a[href^="https://evil"]'))
    if (decodeURI(link.getAttribute('href')) !== link.textContent) found.push(link.outerHTML.slice(0, 200));
  for (const link of document.querySelectorAll('svg a'))
    if ((link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') || '').match(/evil|javascript/)) found.push(link.outerHTML.slice(0, 200));
  for (const one of document.querySelectorAll('strong, code, h1, em, span, td'))
    if (['pwned-bold', 'pwned-code', 'pwned-head', 'pwned-red'].includes(one.textContent.trim())) found.push(one.outerHTML.slice(0, 200));
  return found;
}"""


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory):
    """The address of a dashboard over the hostile record."""
    place = tmp_path_factory.mktemp("hostile")
    hostile.write(place / "data")
    record.write_inbox(place / "inbox")
    pipeline.build(place / "data", place / "builds", place / "inbox", True, lambda step: None)
    port = free_port()
    with (place / "log.txt").open("w") as log:
        process = start_server(place / "builds", port, log)
        yield f"http://127.0.0.1:{port}"
        process.terminate()
        process.wait(20)


def unfold(page):
    """Open what is folded on the page, so that all its text is drawn."""
    for box in page.locator("[data-testid='stExpander'] summary").all()[:8]:
        if box.is_visible() and box.locator("xpath=..").get_attribute("open") is None:
            box.click()
            settle(page)


@pytest.mark.parametrize("name", ADDRESSES)
def test_hostile_text_is_inert_on_the_page(hostile_server, page, name):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    go(page, f"{hostile_server}/{ADDRESSES[name]}")
    unfold(page)
    assert page.evaluate(INJECTED) == []
    assert not page.get_by_text("could not be drawn to its end").count()
    strangers = {urlsplit(url).netloc for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}
    assert strangers == {urlsplit(hostile_server).netloc}
    assert {cookie["name"] for cookie in page.context.cookies()} <= {"_streamlit_xsrf"}


def test_hostile_text_is_shown_as_it_is_written(hostile_server, page):
    go(page, f"{hostile_server}/statements?statement=and1-co/12")
    shown = page.locator("[data-testid='stMain']").inner_text()
    for payload in ("script", "image", "link", "latex", "colour", "markdown"):
        assert hostile.PAYLOADS[payload] in shown, payload
