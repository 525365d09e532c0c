"""The command line of the dashboard: what it writes, what it refuses, and a data package that others can trust."""

import csv
import json
from pathlib import Path

import pandas as pd
import pytest
from frictionless import Package, system

from tracker.__main__ import main
from tracker.build import current_build
from tracker.formats import FORMATS
from tracker.queries import rows
from tracker.selection import Selection

README = Path(__file__).parent.parent.parent / "README.md"
AZE_NGO = Selection().choose("state", ("AZE",)).choose("type", ("ngo",))


@pytest.fixture
def package(tmp_path):
    assert main(["export", "--format", "datapackage", "--to", str(tmp_path / "record")]) == 0
    return tmp_path / "record"


def faults(package):
    with system.use_context(trusted=True):
        return Package(str(package / "datapackage.json")).validate().flatten(["type"])


def rewrite(package, name, old, new):
    """Change a file of the package, and give the descriptor its new size and no hash."""
    file, described = package / name, json.loads((package / "datapackage.json").read_text())
    file.write_bytes(file.read_bytes().replace(old, new))
    for resource in described["resources"]:
        if resource["path"] == name:
            resource["bytes"] = file.stat().st_size
            del resource["hash"]
    (package / "datapackage.json").write_text(json.dumps(described))


def test_the_data_package_is_valid_and_whole(package):
    assert faults(package) == []
    described = json.loads((package / "datapackage.json").read_text())
    assert described["licenses"][0]["name"] == "CC-BY-4.0" and described["version"] == current_build().build_id
    assert {"title": "FIDH", "path": "https://www.fidh.org"} in described["sources"]
    counts = current_build().manifest["counts"]
    assert len(described["resources"]) == len(counts)
    for resource in described["resources"]:
        with (package / resource["path"]).open(encoding="utf-8", newline="") as lines:
            name = resource["name"].replace("-", "_")
            assert len(list(csv.DictReader(lines))) == counts[name], name
        assert all(field["description"] for field in resource["schema"]["fields"])


def test_the_validation_sees_a_broken_key_and_a_changed_file(package):
    rewrite(package, "statement_concern.csv", b"detention", b"no-such-concern")
    assert ["foreign-key"] in faults(package)
    (package / "article.csv").write_bytes((package / "article.csv").read_bytes() + b"\r\n")
    assert ["byte-count"] in faults(package)


@pytest.mark.parametrize(
    ("form", "read"), [("csv", pd.read_csv), ("parquet", pd.read_parquet), ("xlsx", pd.read_excel)]
)
def test_a_selection_is_written_with_what_it_is(tmp_path, form, read):
    arguments = ["--to", str(tmp_path), "--query", "?state=AZE&type=ngo", "--table", "statements"]
    assert main(["export", "--format", form, *arguments]) == 0
    (file,) = tmp_path.glob(f"*.{form}")
    (twin,) = tmp_path.glob("*.json")
    wanted = rows.statements(AZE_NGO)
    assert list(read(file)["statement_id"]) == list(wanted["statement_id"]) and len(wanted) > 0
    assert json.loads(twin.read_text())["parameters"] == {"state": ["AZE"], "type": ["ngo"]}


def test_without_a_table_all_four_kinds_are_written(tmp_path, capsys):
    assert main(["export", "--format", "jsonl", "--to", str(tmp_path), "--query", "state=AZE&stat=MEX&type=zzz"]) == 0
    assert len(list(tmp_path.glob("*.jsonl"))) == 4
    told = capsys.readouterr()
    assert "type = `zzz`" in told.err and "stat = `MEX`" in told.err and "reviews: " in told.out


def test_a_data_package_is_never_of_a_selection(tmp_path, capsys):
    assert main(["export", "--format", "datapackage", "--to", str(tmp_path), "--query", "state=AZE"]) == 2
    assert "whole record" in capsys.readouterr().err and not list(tmp_path.iterdir())


@pytest.mark.no_build
def test_without_a_build_there_is_one_sentence(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path))
    assert main(["export", "--format", "csv", "--to", str(tmp_path)]) == 2
    assert "python -m etl build" in capsys.readouterr().err


def test_every_format_of_the_screen_can_be_asked_for(tmp_path):
    for form in [name for name in FORMATS if name != "json"]:
        arguments = ["--query", "state=AZE", "--table", "reviews"]
        assert main(["export", "--format", form, "--to", str(tmp_path / form), *arguments]) == 0
        assert len(list((tmp_path / form).iterdir())) == 2
