"""What a reader that speaks is told of every page: Chromium's accessibility tree, in French so that English names are seen."""

from collections import Counter

import pytest

from tests.addresses import PATHS
from tests.browser.conftest import IDLE, go, settle
from tests.browser.test_looks import skipped_levels

CONTROLS = {
    "button",
    "link",
    "combobox",
    "textbox",
    "searchbox",
    "checkbox",
    "switch",
    "radio",
    "slider",
    "spinbutton",
    "listbox",
    "option",
    "tab",
    "menuitem",
    "DisclosureTriangle",
}
NAMED = CONTROLS | {"figure", "table", "region", "navigation", "dialog", "heading"}
ADDRESSES = {name: f"{path}?state=AZE&lang=fr" for name, path in PATHS.items()} | {
    "an opened statement": "statements?q=detention&statement=s33-2021-09-23-announcement/02&lang=fr",
    "a trace": "trace?state=AZE&concern=regularization&lang=fr",
    "a comparison": "compare?state=AZE&state=MEX&lang=fr",
}


def spoken(page):
    """The nodes of the accessibility tree that are told: (role, name, role and name of what is around them)."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    told = [node for node in nodes.values() if not node.get("ignored")]
    return [(role(node), name(node), around(node, nodes)) for node in told]


def role(node):
    return node["role"]["value"]


def name(node):
    return node.get("name", {}).get("value", "").strip()


def around(node, nodes):
    found = []
    while node := nodes.get(node.get("parentId")):
        found.append((role(node), name(node)))
    return found


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_every_page_tells_its_language_order_landmarks_and_names(server, page, address):
    go(page, f"{server}/{address}")
    page.evaluate(IDLE)
    assert page.evaluate("document.documentElement.lang") == "fr" and skipped_levels(page) == []
    told = spoken(page)
    assert [one[:2] for one in told if one[0] in NAMED and not one[1]] == []
    roles = Counter(one[0] for one in told)
    assert roles["main"] == roles["banner"] == 1
    landmarks = [one[:2] for one in told if one[0] in ("navigation", "region")]
    assert landmarks[0] == ("region", "Menu et filtres") and ("navigation", "Pages") in landmarks
    # The twin of a table on a canvas has no name of its own; the region around it has that of the table.
    twins = [next(one for one in outer if one[0] == "region") for role, _, outer in told if role == "grid"]
    assert all(name.startswith("Tableau") for _, name in twins)
    assert len(twins) == page.get_by_test_id("stDataFrame").count()
    assert roles["figure"] == page.get_by_test_id("stPlotlyChart").count()


def test_the_menu_leads_to_every_page_and_says_where_one_is(server, page):
    go(page, f"{server}/cycles?state=AZE&lang=es")
    menu = page.get_by_role("navigation", name="Páginas")
    menu.get_by_text("Más páginas").click()
    settle(page)
    assert menu.get_by_role("link").count() == len(PATHS)


def test_the_names_follow_the_language_that_is_chosen(server, page):
    go(page, f"{server}/concerns?state=AZE")
    page.get_by_role("navigation", name="Pages").wait_for()
    page.get_by_role("button", name="Español", exact=True).click()
    page.get_by_role("navigation", name="Páginas").wait_for()
    page.get_by_role("region", name="Menú y filtros").wait_for()


def test_tables_of_the_dossier_have_the_name_of_their_section(server, page):
    go(page, f"{server}/prepare?state=AZE&lang=fr")
    assert page.get_by_role("table", name="Qui a été entendu").count() == 1
