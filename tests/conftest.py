"""One build of the bundled record for the whole test run."""

from pathlib import Path

import pytest

from etl import pipeline

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
