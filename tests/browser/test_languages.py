"""The languages in a real browser: chosen on the page and in the address, kept by links and Back, clean and not too wide."""

import pytest

from tests.addresses import PATHS
from tests.browser.conftest import IDLE, go, settle
from tests.browser.test_looks import faults
from tracker import words


def spoken(page):
    return page.evaluate("document.documentElement.lang")


@pytest.mark.parametrize("language", ["fr", "es"])
@pytest.mark.parametrize("name", PATHS)
def test_every_page_is_clean_and_fits_a_phone_in_each_language(server, browser, name, language):
    page = browser.new_context(viewport={"width": 390, "height": 1000}).new_page()
    go(page, f"{server}/{PATHS[name]}?state=AZE&lang={language}")
    page.evaluate(IDLE)
    assert faults(page) == [] and spoken(page) == language
    assert not page.get_by_test_id("stMain").evaluate("main => main.scrollWidth > main.clientWidth")
    page.context.close()


def test_a_reader_chooses_a_language_and_keeps_it_from_page_to_page(server, page):
    go(page, f"{server}/concerns?state=AZE")
    assert spoken(page) == "en"
    for language, concerns, cycles in (("es", "Preocupaciones", "Ciclos"), ("fr", "Préoccupations", "Cycles")):
        page.get_by_role("button", name=words.LANGUAGES[language], exact=True).click()
        page.get_by_role("heading", level=1, name=concerns).wait_for()
        page.get_by_role("link", name=cycles, exact=True).click()
        page.get_by_role("heading", level=1, name=cycles).wait_for()
        settle(page)
        assert spoken(page) == language and page.url.endswith(f"cycles?state=AZE&lang={language}")
        page.go_back()
        page.get_by_role("heading", level=1, name=concerns).wait_for()
        settle(page)
        assert spoken(page) == language
