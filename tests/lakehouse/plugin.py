"""pytest -p tests.lakehouse.plugin: each build that the tests make is published, and read from the lakehouse.

To be run beside the servers of tests.lakehouse.services. Each folder of builds has a lakehouse of its own. A folder that a test
puts together by hand, to damage it for instance, is read as a folder.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import settings

from etl import pipeline
from tests.lakehouse.services import BUCKET, STARTED
from warehouse import setting
from warehouse.setting import Warehouse

NEED_A_FOLDER = {
    "test_a_kept_build_without_an_index_says_so",
    "test_the_empty_template_is_offered_when_the_build_brought_one",
}
TRIED = 10
# Where hypothesis keeps the settings of a test; @settings above a test cannot be changed from outside any other way.
SETTINGS = "_hypothesis_internal_use_settings"
_made: dict[Path, Warehouse] = {}
_at_work: list[Path] = []
_build = pipeline.build


def pytest_configure(config) -> None:
    """Publish what is built, and choose the lakehouse of the folder that CMW_BUILDS names."""
    if STARTED not in os.environ:
        raise RuntimeError("python -m tests.lakehouse.services starts the servers that this needs")
    pipeline.build = _build_and_publish
    setting.chosen = _chosen


def pytest_collection_modifyitems(items) -> None:
    """Leave out what is about folders, and try fewer made-up selections than on a file: each question takes several times as long here."""
    for item in items:
        if item.name in NEED_A_FOLDER:
            item.add_marker(pytest.mark.skip("changes the files of a build in its folder"))
        tried = getattr(item.obj, SETTINGS, None)
        if tried:
            setattr(item.obj, SETTINGS, settings(tried, max_examples=TRIED))


@pytest.fixture(autouse=True)
def _read_from_a_lakehouse(request) -> None:
    """No test of the record passes here by reading a folder."""
    if request.node.get_closest_marker("no_build") is None:
        assert request.getfixturevalue("builds") in _made


def warehouse_of(builds: Path) -> Warehouse:
    """A lakehouse for a folder of builds; its catalogue is made when it is asked for the first time."""
    if builds not in _made:
        name = "b" + hashlib.sha256(str(builds).encode()).hexdigest()[:16]
        subprocess.run(["createdb", name], check=True)
        _made[builds] = Warehouse(f"postgres:dbname={name}", f"s3://{BUCKET}/{name}/")
    return _made[builds]


def _build_and_publish(data, builds, *others):
    _at_work.append(builds)
    try:
        return _build(data, builds, *others)
    finally:
        _at_work.pop()


def _chosen() -> Warehouse | None:
    if _at_work:
        return warehouse_of(_at_work[-1])
    builds = Path(os.environ.get("CMW_BUILDS", "nowhere"))
    return _made.get(builds)
