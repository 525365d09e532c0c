"""The scripted visitor reads the dashboard as a browser does, and the soak tells a page of two builds from one of one."""

from tests.browser.conftest import free_port, start_server
from tests.trust import soak
from tests.trust.visitor import Page, Visitor

ONE, OTHER = "20260101T000000-aaaaaaaa", "20260102T000000-bbbbbbbb"
FOOT = f"nothing after that day is known to it. Build `{ONE}`."


def seen(text, asked="statements"):
    return soak.of_page(asked, Page(text.encode(), 0.1, ()))


def test_a_page_of_two_builds_is_told_from_a_page_of_one():
    editions = {ONE: 1, OTHER: 2}
    assert not soak.mixed(seen(f"said Edition0001x {FOOT}"), editions)
    assert soak.mixed(seen(f"said Edition0002x {FOOT}"), editions)
    assert soak.mixed(seen(f"said Edition0001x and Edition0002x {FOOT}"), editions)
    assert soak.mixed(seen(f"cite build {OTHER} {FOOT}"), editions)
    assert not soak.mixed(seen(f"Pinned to build `{ONE}` of 2026 (the newest is `{OTHER}`). {FOOT}"), editions)
    assert not soak.mixed(seen(f"new {OTHER}, gone {ONE} {FOOT}", soak.OF_TWO), editions)


def test_a_visitor_sees_whole_pages_of_one_build(builds, tmp_path):
    port = free_port()
    with (tmp_path / "log.txt").open("w") as log:
        server = start_server(builds, port, log)
        try:
            with Visitor(port) as visitor:
                page = visitor.open("statements", "state=AZE")
                wide = visitor.press("Clear all filters", "state=AZE")
        finally:
            server.terminate()
            server.wait(20)
    assert page.builds == {page.build} == {wide.build} and not page.faults and not wide.faults
    assert b"Azerbaijan" in page.sent and len(wide.sent) != len(page.sent)
