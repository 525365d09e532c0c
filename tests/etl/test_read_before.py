"""A document that was read before is not read again, and the build is the same as if it were."""

import shutil
from pathlib import Path

import pytest

from etl import pipeline, reading
from etl.inputs import read_inputs
from etl.knowledge import load_knowledge
from etl.parse.run import parse_path
from etl.read_before import FOLDER, ReadBefore
from tests.etl.helpers import quiet
from tests.tiny import record
from tests.trust.test_same_build import contents

EXAMPLES = Path(__file__).parent.parent / "examples"
DOCUMENTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html"))

pytestmark = pytest.mark.no_build


@pytest.fixture
def place(tmp_path):
    """A data folder of the tiny record, and an inbox with its agenda and three look-alike documents."""
    record.write(tmp_path / "data")
    record.write_inbox(tmp_path / "inbox")
    for path in DOCUMENTS[::50]:
        shutil.copy(path, tmp_path / "inbox")
    return tmp_path


@pytest.fixture
def read(monkeypatch):
    """The names of the documents that are parsed from here on."""
    names = []

    def parse(path, knowledge):
        names.append(path.name)
        return parse_path(path, knowledge)

    monkeypatch.setattr(reading, "parse_path", parse)
    return names


def build(place, builds="builds"):
    pipeline.build(place / "data", place / builds, place / "inbox", True, quiet)
    return contents(place / builds)


def test_what_is_kept_of_a_document_is_what_was_read_in_it(tmp_path):
    knowledge, before = load_knowledge(pipeline.DATA), ReadBefore(tmp_path, read_inputs(pipeline.DATA, None))
    for path in DOCUMENTS:
        parsed = parse_path(path, knowledge)
        before.keep(path.name, parsed)
        assert before.get(path.name) == parsed, path.name


def test_an_added_document_is_the_only_one_that_is_read_and_the_tables_are_those_of_a_full_build(place, read):
    build(place)
    first = sorted(read)
    read.clear()
    shutil.copy(DOCUMENTS[25], place / "inbox")
    assert len(first) > 3 and build(place) == build(place, "full")
    assert sorted(read) == sorted([DOCUMENTS[25].name, *first, DOCUMENTS[25].name])


def test_a_changed_document_is_read_again(place, read):
    build(place)
    read.clear()
    file = place / "inbox" / DOCUMENTS[0].name
    file.write_bytes(file.read_bytes() + b"\nOne more line.\n")
    build(place)
    assert read == [file.name]


def test_another_vocabulary_reads_everything_again(place, read):
    build(place)
    first = list(read)
    lists = place / "data" / "vocabulary" / "lists.yaml"
    lists.write_text(lists.read_text() + "\n# a remark\n")
    build(place)
    assert read == [*first, *first]


def test_a_kept_file_that_is_damaged_is_read_again(place, read):
    whole = build(place)
    read.clear()
    kept = sorted((place / "builds" / FOLDER).rglob("*.json"))
    kept[0].write_bytes(kept[0].read_bytes()[:100])
    assert build(place) == whole and len(read) == 1


def test_what_left_the_inbox_is_kept_no_longer(place):
    build(place)
    (place / "inbox" / DOCUMENTS[0].name).unlink()
    build(place)
    kept = [path.read_text() for path in (place / "builds" / FOLDER).rglob("*.json")]
    assert len(kept) == len(list((place / "inbox").glob("*.[th]*"))) and not list(
        (place / "builds" / FOLDER).glob("*.json")
    )
