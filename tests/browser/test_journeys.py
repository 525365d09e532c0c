"""What readers do, in a real Chromium: arrive by link, click, go back, take rows away, use the keyboard alone."""

import io
import json
import re
from urllib.parse import parse_qsl
from xml.etree import ElementTree

import pandas as pd
import pytest

from tests.browser.conftest import IDLE, SERVE, STREAMLIT, free_port, go, settle, start_server
from tracker.build import current_build
from tracker.pictures import WIDTH
from tracker.queries import counts, rows
from tracker.selection import Selection


def stated(page):
    """The number of statements in the sentence under the title."""
    text = page.locator(".st-key-sentence").inner_text()
    return int(re.search(r"([\d,]+) statements?\b", text).group(1).replace(",", ""))


@pytest.mark.parametrize("how", [SERVE, STREAMLIT], ids=["serve", "streamlit run"])
def test_a_deep_link_opens_on_a_cold_server(builds, page, tmp_path, how):
    port = free_port()
    with (tmp_path / "log").open("w") as log:
        process = start_server(builds, port, log, how)
        try:
            go(page, f"http://127.0.0.1:{port}/statements?state=AZE&concern=detention")
            assert stated(page) == 5
            page.get_by_role("link", name="Prepare", exact=True).wait_for()
            page.get_by_text("More pages").click()
            page.get_by_role("link", name="About the data").wait_for()
            page.goto("about:blank")
        finally:
            process.terminate()
            process.wait(20)


def test_a_heatmap_cell_opens_its_statements(server, page):
    go(page, f"{server}/states?state=AZE")
    cells = page.locator(".st-key-chart_state_concern_cycle .scatterlayer .point")
    cells.first.scroll_into_view_if_needed()
    box = cells.nth(3).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url("**/statements?**", timeout=20_000)
    settle(page)
    assert "state=AZE" in page.url and "concern=" in page.url and "cycle=" in page.url and "raised=1" in page.url
    query = dict(parse_qsl(page.url.split("?")[1]))
    wanted = Selection(raised=True)
    for name in ("state", "concern", "cycle"):
        wanted = wanted.choose(name, (query[name],))
    assert stated(page) == counts.count(wanted, "statements", "statement") > 0


def test_filter_then_another_page_then_back(server, page):
    go(page, f"{server}/?state=AZE")
    page.get_by_role("combobox", name="Concern").click()
    page.keyboard.type("Health")
    page.get_by_role("option", name="Health care").click()
    page.keyboard.press("Escape")
    page.wait_for_url("**concern=health**")
    settle(page)
    here = stated(page)
    page.get_by_role("link", name="Statements", exact=True).first.click()
    page.wait_for_url("**/statements?**")
    settle(page)
    assert stated(page) == here and "concern=health" in page.url
    page.get_by_role("combobox", name="Cycle").click()
    page.get_by_role("option", name="Cycle 3").click()
    page.keyboard.press("Escape")
    page.wait_for_url("**cycle=3**")
    settle(page)
    page.go_back()
    page.wait_for_timeout(1500)
    settle(page)
    page.go_back()
    page.wait_for_timeout(1500)
    settle(page)
    assert "/statements" not in page.url and "concern=health" in page.url and "cycle=3" not in page.url
    assert stated(page) == here


def test_each_download_holds_the_rows_on_screen(server, page):
    go(page, f"{server}/statements?state=AZE&type=ngo")
    n = stated(page)
    wanted = list(rows.statements(Selection().choose("state", ("AZE",)).choose("type", ("ngo",)))["statement_id"])
    page.get_by_role("button", name=f"Download {n} rows").click()
    taken = {}
    for label in ("CSV", "Excel (XLSX)", "Parquet", "JSON Lines", "What this is (JSON)"):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=label, exact=True).click()
        assert "state-AZE" in waiting.value.suggested_filename
        taken[waiting.value.suggested_filename.rsplit(".")[-1]] = waiting.value.path().read_bytes()
    frames = (
        pd.read_csv(io.BytesIO(taken["csv"])),
        pd.read_excel(io.BytesIO(taken["xlsx"])),
        pd.read_parquet(io.BytesIO(taken["parquet"])),
        pd.read_json(io.BytesIO(taken["jsonl"]), lines=True),
    )
    assert [list(frame["statement_id"]) for frame in frames] == [wanted] * 4 and len(wanted) == n > 0
    assert json.loads(taken["json"])["rows"] == n
    beside = page.request.get(f"{server}/api/statements.csv?state=AZE&type=ngo")
    assert beside.body() == taken["csv"] and beside.headers["x-cmw-rows"] == str(n)


def test_a_chart_is_taken_away_as_a_picture_that_says_what_it_is(server, page):
    go(page, f"{server}/states?state=AZE")
    page.locator(".st-key-picture_state_concern_cycle button").click()
    dialog = page.get_by_role("dialog")
    taken = {}
    for form in ("PNG", "SVG"):
        dialog.get_by_text(form, exact=True).click()
        page.evaluate(IDLE)
        dialog.locator(".js-plotly-plot").hover()
        with page.expect_download() as waiting:
            dialog.locator(".modebar-btn").click()
        assert "state-AZE" in waiting.value.suggested_filename
        taken[waiting.value.suggested_filename.rsplit(".")[-1]] = waiting.value.path().read_bytes()
    assert taken["png"][:8] == b"\x89PNG\r\n\x1a\n" and int.from_bytes(taken["png"][16:20]) == 3 * WIDTH
    words = " ".join(ElementTree.fromstring(taken["svg"]).itertext())
    raised = Selection(raised=True).choose("state", ("AZE",))
    n = counts.count(raised, "statements", "statement")
    for said in (
        "Which concerns were raised",
        "Azerbaijan",
        f"n = {n} statements",
        current_build().build_id,
        "CC BY 4.0",
    ):
        assert said in words


def test_a_statement_is_cited_in_three_clicks(server, page):
    found = rows.statements(Selection().choose("state", ("AZE",)))["statement_id"]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    go(page, f"{server}/statements?state=AZE&statement={found.iloc[0]}")
    page.locator(".st-key-reading_pane").get_by_role("button", name="Cite").click()
    page.get_by_role("tab", name="BibTeX").click()
    page.get_by_role("tabpanel").get_by_test_id("stCode").hover()
    page.get_by_role("tabpanel").get_by_role("button", name=re.compile("Copy")).click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@") and f"statement {found.iloc[0]}" in copied and copied.endswith("}")


def test_the_same_drill_down_by_keyboard_alone(server, page):
    go(page, f"{server}/states?state=AZE")
    fold = page.locator(".st-key-numbers_state_concern_cycle summary")
    fold.focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name=re.compile(r"Open the \d+ statements? in Statements"))
    link.first.wait_for(timeout=15_000)
    settle(page)
    n = int(re.search(r"\d+", link.first.inner_text()).group())
    for _ in range(12):
        page.keyboard.press("Tab")
        if re.match(r"Open the", page.evaluate("document.activeElement.innerText || ''")):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements?**", timeout=20_000)
    settle(page)
    assert stated(page) == n


def test_a_link_to_the_same_page_with_other_filters_is_obeyed(server, page):
    go(page, f"{server}/statements?state=AZE")
    first = stated(page)
    go(page, f"{server}/statements?state=MEX")
    assert stated(page) != first
    page.go_back()
    page.wait_for_timeout(1500)
    settle(page)
    assert stated(page) == first


def test_clear_takes_every_filter_back(server, page):
    go(page, f"{server}/concerns?state=AZE&also_concern=detention&from=2009")
    page.get_by_role("button", name="Clear all filters").click()
    page.wait_for_timeout(800)
    settle(page)
    assert stated(page) == counts.count(Selection(), "statements", "statement")
    assert "?" not in page.url or page.url.endswith("?")


def test_trace_a_concern_open_a_card_and_come_back(server, page):
    go(page, f"{server}/trace")
    page.get_by_role("combobox", name="State").last.click()
    page.keyboard.type("Azerbaijan")
    page.get_by_role("option", name="Azerbaijan").click()
    page.wait_for_url("**state=AZE**")
    settle(page)
    page.get_by_role("button", name="Regularization", exact=True).click()
    page.wait_for_url("**concern=regularization**")
    settle(page)
    here = page.url
    card = page.locator("[class*='st-key-trace_card_']", has_text="Prasad Kariyawasam")
    card.get_by_role("link", name="Open this statement").click()
    page.wait_for_url("**/statements?**statement=**")
    settle(page)
    assert "Prasad Kariyawasam" in page.locator(".st-key-reading_pane").inner_text()
    page.go_back()
    page.wait_for_timeout(1500)
    settle(page)
    assert page.url == here and card.is_visible()


def follow(page, link):
    """Follow a link within this page and wait until it has been drawn."""
    before = page.url
    link.scroll_into_view_if_needed()
    link.click()
    page.wait_for_url(lambda url: url != before, timeout=20_000)
    settle(page)


def back(page, address):
    page.go_back()
    page.wait_for_url(address, timeout=20_000)
    settle(page)


def test_a_link_to_the_same_page_moves_the_address_and_back_returns(server, page):
    go(page, f"{server}/compare?state=AZE")
    follow(page, page.get_by_role("link", name="With Albania"))
    assert page.url == f"{server}/compare?state=AZE&state=ALB"
    back(page, f"{server}/compare?state=AZE")
    assert "Albania" not in page.locator(".st-key-sentence").inner_text()


def test_back_leads_out_of_the_neighbours_of_a_statement(server, page):
    go(page, f"{server}/concerns")
    first = f"{server}/statements?statement=s33-2021-09-23-announcement/02"
    go(page, first)
    follow(page, page.locator(".stPageLink a[href*='statement=']").first)
    assert page.url != first
    back(page, lambda url: url.endswith("announcement%2F02"))
    back(page, f"{server}/concerns")


def test_one_press_of_back_undoes_one_choice_in_the_menu(server, page):
    go(page, f"{server}/concerns")
    follow(page, page.get_by_role("link", name="Cycles", exact=True))
    back(page, f"{server}/concerns")


def test_a_dot_of_the_flows_opens_its_pairs(server, page):
    go(page, f"{server}/trace?state=AZE")
    dot = page.locator(".st-key-chart_flows .scatterlayer .point").nth(1)
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)
    page.mouse.down()
    page.mouse.up()
    assert "Briefing on record" in page.get_by_text("The pairs of").inner_text(timeout=20_000)
    settle(page)
