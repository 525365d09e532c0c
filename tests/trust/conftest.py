"""One build of the hostile record for all tests that take it away."""

import pytest

from etl import pipeline
from tests.tiny import record
from tests.trust import hostile
from tests.trust.crash import quiet


@pytest.fixture(scope="session")
def hostile_folder(tmp_path_factory):
    """The folder of a build of the hostile record."""
    place = tmp_path_factory.mktemp("hostile")
    hostile.write(place / "data")
    record.write_inbox(place / "inbox")
    pipeline.build(place / "data", place / "builds", place / "inbox", False, quiet)
    return place / "builds"


@pytest.fixture
def hostile_builds(hostile_folder, monkeypatch):
    """The same, as the build that pages and queries see."""
    monkeypatch.setenv("CMW_BUILDS", str(hostile_folder))
    return hostile_folder
