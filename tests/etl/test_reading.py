"""Many documents are read by several processes: the tables are those of one, and a process that ends costs one document."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl import pipeline, reading
from etl.parse.model import Header, ParsedDocument
from etl.read_before import encoded
from tests.tiny import record
from tests.trust.crash import plain_main
from tests.trust.test_same_build import contents

EXAMPLES = Path(__file__).parent.parent / "examples"
DOCUMENTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html"))[::12]

pytestmark = pytest.mark.no_build


@pytest.fixture(autouse=True)
def _plain_main():
    with plain_main():
        yield


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A data folder of the tiny record, and an inbox of look-alike documents that is worth three processes."""
    record.write(tmp_path / "data")
    record.write_inbox(tmp_path / "inbox")
    for path in DOCUMENTS:
        shutil.copy(path, tmp_path / "inbox")
    (tmp_path / "inbox" / "broken.pdf").write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(reading, "WORTH_A_PROCESS", 3)
    return tmp_path


def build(place, cores, monkeypatch):
    monkeypatch.setattr(reading, "usable_cores", lambda: cores)
    told = []
    result = pipeline.build(place / "data", place / f"by-{cores}", place / "inbox", True, told.append)
    return contents(place / f"by-{cores}"), result.inbox, result.quarantined, told


def test_the_tables_do_not_depend_on_the_number_of_processes_and_what_they_read_is_kept(place, monkeypatch):
    alone = build(place, 1, monkeypatch)
    assert len(alone[1]) > 9 and build(place, 3, monkeypatch) == alone
    assert any(finding.file == "broken.pdf" for finding in alone[2])
    (place / "inbox" / "broken.pdf").unlink()
    monkeypatch.setattr(reading, "parse_path", lambda *_: pytest.fail("a document is read again"))
    assert build(place, 3, monkeypatch)[0]["statement"] == alone[0]["statement"]


def deadly(data, path):
    """Finds nothing but a title, and ends its process at one document, as the system does when there is no memory."""
    if path.name == "d3":
        os.kill(os.getpid(), signal.SIGKILL)
    return encoded(ParsedDocument(Header("release", path.name, "en"), ()))


def test_a_document_that_ends_its_process_cannot_be_read_and_the_others_can(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "WORTH_A_PROCESS", 3)
    monkeypatch.setattr(reading, "usable_cores", lambda: 2)
    monkeypatch.setattr(reading, "read_apart", deadly)
    outcomes = list(reading.read_documents([tmp_path / f"d{number}" for number in range(20)], tmp_path, None))
    for number, outcome in enumerate(outcomes):
        if number == 3:
            assert "was ended by this machine" in str(outcome)
        else:
            assert outcome.header.title == f"d{number}"


def wait_for_ever(data, path):
    (data / f"{os.getpid()}.pid").touch()
    signal.pause()


def test_the_processes_end_with_the_one_that_started_them_also_when_it_is_killed(tmp_path):
    asked = "next(side_by_side(wait_for_ever, Path(sys.argv[1]), [Path('a')] * 16, 2))"
    code = f"import sys; from etl.side_by_side import *; from tests.etl.test_reading import *; {asked}"
    first = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=EXAMPLES.parent.parent)
    deadline = time.monotonic() + 60
    while len(list(tmp_path.glob("*.pid"))) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    started = [int(path.stem) for path in tmp_path.glob("*.pid")]
    first.kill()
    first.wait()
    while any(map(is_alive, started)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(started) == 2 and not any(map(is_alive, started))


def is_alive(pid):
    """True for a process that is there and does not only wait to be told of its end."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
