"""One build of the bundled record for the whole test run."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from etl import pipeline
from tests.tiny import record

# A busy machine is no fault of what is tried on it: no example has a time to keep.
settings.register_profile("usual", deadline=None)
settings.load_profile("usual")
# What is tried by the thousand, by command: pytest --hypothesis-profile=trust
settings.register_profile(
    "trust", max_examples=10_000, deadline=None, print_blob=True, suppress_health_check=list(HealthCheck)
)

EXAMPLES = Path(__file__).parent / "examples"


@pytest.fixture(scope="session")
def builds(tmp_path_factory):
    """The folder of a fresh build of the bundled record, with the look-alike press release in its inbox left out."""
    folder = tmp_path_factory.mktemp("builds")
    pipeline.build(pipeline.DATA, folder, None, False, lambda step: None)
    return folder


@pytest.fixture(autouse=True)
def _use_build(request, monkeypatch):
    """Pages and queries under test see the build of this run, never one that lies about."""
    if request.node.get_closest_marker("no_build") is None:
        monkeypatch.setenv("CMW_BUILDS", str(request.getfixturevalue("builds")))


@pytest.fixture(scope="session")
def tiny_builds(tmp_path_factory):
    """The folder of a build of the tiny record (tests/tiny)."""
    place, folder = tmp_path_factory.mktemp("tiny"), tmp_path_factory.mktemp("tiny-builds")
    record.write(place / "data")
    record.write_inbox(place / "inbox")
    pipeline.build(place / "data", folder, place / "inbox", False, lambda step: None)
    return folder


@pytest.fixture
def tiny_build(tiny_builds, monkeypatch):
    """Pages and queries under test see the tiny record, whose figures can be counted by hand."""
    monkeypatch.setenv("CMW_BUILDS", str(tiny_builds))
    return tiny_builds


@pytest.fixture(autouse=True)
def _no_page_fault(request, caplog):
    """A fault is shown as a sentence on its page; no test may pass by overlooking one."""
    yield
    if request.node.get_closest_marker("faults") is None:
        found = [r for r in caplog.get_records("call") if r.name == "tracker.observe" and r.exc_info]
        assert not found, f"a page failed: {found[0].exc_info[1]!r}"
