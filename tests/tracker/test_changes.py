"""What changed: new, gone and changed things between two kept builds, the same on screen, as CSV and as a feed."""

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from etl import pipeline
from tests.etl.helpers import change
from tracker import atom, changes
from tracker.build import OlderMaking, kept_builds, run_on
from tracker.queries.changes import KINDS, things
from tracker.selection import Selection

EXAMPLES = Path(__file__).parent.parent / "examples"
STATEMENTS = next(kind for kind in KINDS if kind.name == "statement")
MADE = {"build_id": "20260102T000000-b", "built_at": "2026-01-02T00:00:00+00:00", "covers_until": "2025-12-31"}
ENTRY = f"{{{atom.NAMESPACE}}}entry"


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """Two builds: the record, then the record with a document more and a day of a dialogue moved."""
    folder = tmp_path_factory.mktemp("changes")
    data = folder / "data"
    shutil.copytree(pipeline.DATA, data, ignore=shutil.ignore_patterns("builds", "inbox", "raw"))
    (folder / "inbox").mkdir()
    pipeline.build(data, folder / "builds", folder / "inbox", False, lambda step: None)
    shutil.copy(EXAMPLES / "observations-2023-timor-leste.txt", folder / "inbox")
    change(
        data / "record" / "meetings.jsonl",
        {"meeting_id": "s33-2021-10-04-stakeholder-aze"},
        held_until="2021-10-05",
        title="Another title",
    )
    pipeline.build(data, folder / "builds", folder / "inbox", False, lambda step: None)
    return folder / "builds"


def frame(*rows):
    return pd.DataFrame(rows, columns=["id", "said", "states", "source_url", "date", "is_chosen"], dtype=object)


def row(id, said="text", date="2021", is_chosen=True):
    return (id, said, "AZE", "https://example.org", date, is_chosen)


@pytest.mark.no_build
def test_new_gone_replaced_and_changed_are_told_apart():
    before = frame(row("a"), row("b"), row("c"), row("d"))
    after = frame(row("a"), row("d", date=None), row("e"))
    found = changes.compare(STATEMENTS, before, after, {"b": "z"})
    assert found[["change", "id", "field", "after"]].values.tolist() == [
        ["new", "e", None, None],
        ["gone", "b", None, "replaced by z"],
        ["gone", "c", None, None],
        ["changed", "d", "date", "not known"],
    ]


@pytest.mark.no_build
def test_a_thing_that_a_filter_stopped_matching_is_neither_new_nor_gone():
    before, after = frame(row("a", is_chosen=False), row("b")), frame(row("a"), row("b", is_chosen=False))
    assert changes.compare(STATEMENTS, before, after, {}).empty


@pytest.mark.no_build
def test_the_feed_survives_hostile_words_and_repeats_its_ids():
    hostile = "<script>]]>&\x00\x0b\ud800 é"
    found = changes.compare(STATEMENTS, frame(), frame(row("a", said=hostile), row("b")), {})
    found.loc[1, "source_url"] = "javascript:alert(1)"
    feed = atom.to_atom(found, "all", "20260101T000000-a", MADE)
    entries = ElementTree.fromstring(feed).findall(ENTRY)
    assert len(entries) == 2 and feed == atom.to_atom(found, "all", "20260101T000000-a", MADE)
    assert entries[0].findtext(f"{{{atom.NAMESPACE}}}title") == "New statement: <script>]]>& é"
    assert len({e.findtext(f"{{{atom.NAMESPACE}}}id") for e in entries}) == 2 and b"javascript" not in feed


def test_two_builds_differ_by_what_was_added(two, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(two))
    after, before = kept_builds()
    found = {
        kind.name: changes.compare(kind, things(before, kind, Selection()), things(after, kind, Selection()), {})
        for kind in KINDS
    }
    new = found["statement"][found["statement"]["change"] == "new"]
    assert len(new) > 10 and (new["states"].str.startswith("TLS")).all()
    assert (found["document"]["change"] == "new").sum() == 1
    moved = found["meeting"][["change", "field", "before", "after"]].values.tolist()
    assert moved == [["changed", "held_until", "not known", "2021-10-05"]]
    elsewhere = Selection().choose("state", ("MEX",))
    assert changes.compare(
        STATEMENTS, things(before, STATEMENTS, elsewhere), things(after, STATEMENTS, elsewhere), {}
    ).empty


def test_a_build_that_lacks_a_column_is_told_not_guessed():
    with pytest.raises(OlderMaking, match="another version"):
        run_on(kept_builds()[0], "select no_such_column from statement_row")


def opened(builds, monkeypatch, **address):
    monkeypatch.setenv("CMW_BUILDS", str(builds))
    at = AppTest.from_file("../../app.py", default_timeout=60)
    for name, value in address.items():
        at.query_params[name] = value
    return at.switch_page("pages/changes.py").run()


def test_the_page_compares_the_newest_two_and_keeps_a_choice_in_the_address(two, monkeypatch):
    at = opened(two, monkeypatch)
    new = next(metric for metric in at.metric if metric.label == "New")
    assert not at.exception and int(new.value) > 10
    newest = kept_builds()[0].build_id
    at.selectbox(key="changes_before").select(newest).run()
    assert at.query_params["before"] == newest and any("one build twice" in m.value for m in at.markdown)


def test_a_build_that_is_not_kept_is_told(two, monkeypatch):
    at = opened(two, monkeypatch, before="<b>gone</b>")
    assert not at.exception and any("not kept" in warning.value for warning in at.warning)


def test_with_one_build_the_page_says_what_it_will_show():
    at = AppTest.from_file("../../app.py", default_timeout=60).switch_page("pages/changes.py").run()
    assert any("After the next build" in info.value for info in at.info)
    assert json.loads(kept_builds()[0].manifest_text)["build_id"] in at.info[0].value
