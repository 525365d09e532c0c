"""A pointer to a missing or damaged build: the newest whole one stands in, on screen and in the log; one page, one build."""

import json
import logging
import shutil

import pytest
from streamlit.testing.v1 import AppTest

from etl import __main__ as cli
from etl import load, pipeline, seal
from tests.tiny import record
from tests.trust.crash import quiet
from tracker import build as reader

pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    """A folder with two builds of the tiny record."""
    place = tmp_path_factory.mktemp("two")
    record.write(place / "data")
    for _ in range(2):
        pipeline.build(place / "data", place / "builds", None, True, quiet)
    return place


@pytest.fixture
def builds(two, tmp_path, monkeypatch):
    """A copy of that folder that a test may damage, and the ids of its builds, newest first."""
    shutil.copytree(two / "builds", tmp_path / "builds")
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path / "builds"))
    return tmp_path / "builds", load.kept_names(tmp_path / "builds")


def flip(file):
    """Change one bit in the middle of a file."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


DAMAGE = {
    "folder gone": lambda folder, newest: shutil.rmtree(folder / newest),
    "database gone": lambda folder, newest: (folder / newest / "cmw.duckdb").unlink(),
    "database cut": lambda folder, newest: (folder / newest / "cmw.duckdb").write_bytes(b"x" * 5000),
    "one bit of the database": lambda folder, newest: flip(folder / newest / "cmw.duckdb"),
    "manifest gone": lambda folder, newest: (folder / newest / "manifest.json").unlink(),
    "manifest cut": lambda folder, newest: (folder / newest / "manifest.json").write_text("{"),
    "a count in the manifest": lambda folder, newest: change_count(folder / newest / "manifest.json"),
    "another file gone": lambda folder, newest: (folder / newest / "template.csv").unlink(),
    "pointer to nothing": lambda folder, newest: (folder / "current").write_text("20990101T000000-aaaaaaaa"),
    "pointer out of the folder": lambda folder, newest: (folder / "current").write_text("../elsewhere"),
    "pointer to the folder itself": lambda folder, newest: (folder / "current").write_text(".."),
    "pointer gone": lambda folder, newest: (folder / "current").unlink(),
    "pointer of bytes": lambda folder, newest: (folder / "current").write_bytes(b"\xff\xfe\x00"),
}


def change_count(file):
    manifest = json.loads(file.read_text())
    manifest["counts"]["statement"] += 1
    file.write_text(json.dumps(manifest, indent=1))


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_the_newest_whole_build_stands_in(builds, damage, caplog):
    folder, (newest, older) = builds
    damage(folder, newest)
    reader._tell.cache_clear()
    with caplog.at_level(logging.ERROR, "tracker.build"):
        found = reader.open_build()
    spoilt = seal.damage(folder / newest) != []
    assert found.build_id == (older if spoilt else newest) and found.stands_in_for
    assert found.build_id in caplog.text and "missing or damaged" in caplog.text
    assert int(reader.run("select count(*) as n from statement")["n"].iloc[0]) == found.manifest["counts"]["statement"]


def test_the_page_says_that_another_build_stands_in(builds):
    folder, (newest, older) = builds
    flip(folder / newest / "cmw.duckdb")
    at = AppTest.from_file("../../app.py", default_timeout=60).run()
    assert not at.exception
    told = next(w.value for w in at.warning if "stands" in w.value or "whole" in w.value)
    assert newest in told and older in told
    assert f"Build `{older}`" in "\n".join(m.value for m in at.markdown)


def test_without_any_whole_build_the_page_says_what_to_do(builds):
    folder, names = builds
    for name in names:
        flip(folder / name / "cmw.duckdb")
    at = AppTest.from_file("../../app.py", default_timeout=60).run()
    assert not at.exception and "python -m etl build" in at.error[0].value


def test_the_next_build_mends_a_damaged_one(builds, two):
    folder, (newest, _) = builds
    assert not pipeline.build(two / "data", folder, None, False, quiet).is_new
    flip(folder / newest / "cmw.duckdb")
    made = pipeline.build(two / "data", folder, None, False, quiet)
    assert made.is_new and reader.open_build().build_id == made.build_id


def test_a_page_is_drawn_from_one_build(builds, two):
    folder, (newest, _) = builds
    opened = reader.open_build()
    made = pipeline.build(two / "data", folder, None, True, quiet).build_id
    assert reader.current_build() == opened and opened.build_id == newest
    assert reader.run("select build_id from manifest")["build_id"].iloc[0] == newest
    assert reader.open_build().build_id == made


def test_verify_tells_whole_from_damaged(builds, capsys):
    folder, (newest, older) = builds
    assert cli.main(["verify", "--builds", str(folder)]) == 0
    assert capsys.readouterr().out == f"{newest} (current): whole.\n{older}: whole.\n"
    flip(folder / newest / "cmw.duckdb")
    assert cli.main(["verify", "--builds", str(folder)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert "cmw.duckdb is not as it was" in told[0] and "backup" in told[0] and told[1].endswith("whole.")
    assert cli.main(["verify", older, "--builds", str(folder)]) == 0
    assert cli.main(["verify", "no-such", "--builds", str(folder)]) == 2


def test_verify_says_when_it_cannot_tell_or_the_pointer_leads_nowhere(builds, capsys):
    folder, (newest, older) = builds
    file = folder / older / "manifest.json"
    manifest = json.loads(file.read_text())
    file.write_text(json.dumps({key: value for key, value in manifest.items() if key not in ("seal", "contents")}))
    (folder / "current").write_text("20990101T000000-aaaaaaaa\n")
    assert cli.main(["verify", "--builds", str(folder)]) == 1
    told = capsys.readouterr().out
    assert "whether it is whole cannot be told" in told and "names 20990101T000000-aaaaaaaa, which is not there" in told


def test_a_name_to_withhold_leaves_no_old_build_even_after_a_kill(builds, two, tmp_path):
    folder, names = builds
    data = tmp_path / "data"
    shutil.copytree(two / "data", data)
    (data / "suppressed_names.csv").write_text("name,reason,date\nA Name,asked,2026-01-01\n")
    made = pipeline.build(data, folder, None, False, quiet).build_id
    assert load.kept_names(folder) == [made]
    shutil.copytree(two / "builds" / names[1], folder / names[1])  # as a kill before the removal leaves it
    assert not pipeline.build(data, folder, None, False, quiet).is_new
    assert load.kept_names(folder) == [made]
