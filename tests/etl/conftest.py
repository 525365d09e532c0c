"""A copy of the data that a test may spoil, and a vocabulary that is read once for all tests that leave it alone."""

import shutil
from functools import cache

import pytest

from etl import pipeline
from etl.classify.labels import Labeller
from etl.model_file import load_model
from etl.vocabulary import load_vocabulary


@cache
def _read_once(folder, content):
    return load_vocabulary(folder)


@pytest.fixture(autouse=True)
def _quick_vocabulary(monkeypatch):
    """Reading YAML is more than half of a gathering; the same bytes give the same vocabulary."""
    original = pipeline.DATA / "vocabulary"

    def load(folder):
        contents = [tuple(path.read_bytes() for path in sorted(place.glob("*.yaml"))) for place in (folder, original)]
        return _read_once(original, contents[1]) if contents[0] == contents[1] else load_vocabulary(folder)

    monkeypatch.setattr(pipeline, "load_vocabulary", load)


@pytest.fixture
def data(tmp_path):
    copy = tmp_path / "data"
    shutil.copytree(pipeline.DATA, copy, ignore=shutil.ignore_patterns("builds", "inbox", "raw"))
    return copy


@pytest.fixture(scope="session")
def vocabulary():
    """The vocabulary that ships."""
    return load_vocabulary(pipeline.DATA / "vocabulary")


@pytest.fixture(scope="session")
def labeller(vocabulary):
    """The labels as they ship: all cues and the model."""
    return Labeller(vocabulary, load_model())
