"""What is not documented fails: commands, pages, generated pages; and nothing names a place it should not."""

import re
from pathlib import Path

import pytest

from etl import pipeline
from etl.__main__ import _parser
from etl.dictionary import dictionary
from etl.method import method
from tests.browser.pictures import FOLDER, PICTURES
from tracker.__main__ import _parser as tracker_commands
from tracker.formats import FORMATS
from tracker.screen.menu import MENU
from tracker.views import VIEWS

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.no_build


def test_the_data_dictionary_is_fresh():
    assert (ROOT / "docs" / "data.md").read_text(encoding="utf-8") == dictionary(pipeline.DATA), "run `make docs`"


def test_the_page_on_the_method_is_fresh():
    assert (ROOT / "docs" / "method.md").read_text(encoding="utf-8") == method(pipeline.DATA), "run `make docs`"


def test_every_command_stands_in_the_readme():
    commands = next(a.choices for a in _parser()._actions if a.choices)
    told = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in commands if f"etl {name}" not in told] == []


def test_what_programs_can_ask_for_is_documented():
    told = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    commands = next(a.choices for a in tracker_commands()._actions if a.choices)
    names = [f"tracker {name}" for name in commands] + [f"`{name}`" for name in FORMATS if name != "json"]
    assert [name for name in [*names, *(f"/api/{view}.csv" for view in VIEWS)] if name not in told] == []


def test_every_page_of_the_menu_exists_and_every_page_is_in_the_menu():
    files = {"app.py", *(f"pages/{path.name}" for path in (ROOT / "pages").glob("*.py"))}
    assert files == {entry.path for entry in MENU}


def test_every_link_of_the_documents_leads_somewhere():
    for file in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!http)([^)#]+)\)", file.read_text(encoding="utf-8")):
            assert (file.parent / target).exists(), f"{file.name} links to {target}"


def test_each_picture_of_the_documents_is_taken_by_the_command_and_shown():
    taken = {picture.file for picture in PICTURES}
    told = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/guide.md")]
    shown = set(re.findall(r"pictures/([\w-]+\.\w+)", " ".join(told)))
    assert shown == taken == {path.name for path in FOLDER.iterdir()}
