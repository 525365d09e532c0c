"""A visitor uploads a document and takes the rows away: what is downloaded is what is on screen."""

import csv
import io
import json
import re
from pathlib import Path

from tests.browser.conftest import go, settle
from tests.browser.test_looks import faults

EXAMPLE = Path(__file__).parent.parent.parent / "static" / "invented-example.txt"


def test_an_upload_is_read_and_its_rows_are_those_on_screen(server, page):
    go(page, f"{server}/preview")
    page.locator("input[type=file]").set_input_files(EXAMPLE)
    page.get_by_role("heading", name="What the parser found in invented-example.txt").wait_for(timeout=60_000)
    settle(page)
    said = page.locator(".parsed .said")
    colours = said.evaluate_all("all => all.map(one => getComputedStyle(one).borderLeftColor)")
    assert set(colours) == {"rgb(0, 158, 115)", "rgb(204, 121, 167)", "rgb(86, 180, 233)"}
    assert (
        page.locator(".parsed .problem").count() == 2 and page.get_by_text("National human rights").first.is_visible()
    )
    shown = page.locator(".parsed .words").all_inner_texts()
    page.get_by_role("button", name=re.compile(r"Download \d+ rows")).click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="CSV", exact=True).click()
    text = waiting.value.path().read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "cmw_preview_invented-example-txt.csv"
    assert [line["text"] for line in csv.DictReader(io.StringIO(text, newline=""))] == shown
    with page.expect_download() as waiting:
        page.get_by_role("button", name="The whole parse (JSON)").click()
    assert len(json.loads(waiting.value.path().read_bytes())["statements"]) == said.count() == 10


def test_the_example_and_its_removal_by_keyboard_alone(server, page):
    go(page, f"{server}/preview")
    page.get_by_role("button", name="Try with an invented example").focus()
    page.keyboard.press("Enter")
    page.get_by_text("14 rows = 10 statements + 4 set aside").wait_for(timeout=60_000)
    settle(page)
    page.get_by_role("button", name="Put it away").focus()
    page.keyboard.press("Enter")
    page.get_by_text("14 rows =").wait_for(state="detached", timeout=20_000)


def test_axe_finds_nothing_in_a_preview(server, browser):
    for width, scheme in ((1400, "light"), (1400, "dark"), (390, "light"), (390, "dark")):
        context = browser.new_context(viewport={"width": width, "height": 1000}, color_scheme=scheme)
        page = context.new_page()
        go(page, f"{server}/preview")
        page.get_by_role("button", name="Try with an invented example").click()
        page.locator(".parsed").wait_for(timeout=60_000)
        settle(page)
        found = faults(page)
        wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") > width
        context.close()
        assert found == [] and not wide
