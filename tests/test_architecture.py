"""Who may import what, how long things may get, and that all that is public is explained."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CODE = sorted(
    [ROOT / "app.py", *(p for d in ("pages", "tracker", "etl", "warehouse") for p in (ROOT / d).rglob("*.py"))]
)
LIMITS = {"function": 40, "module": 250, "page": 80}
# For a file or folder: modules that must not be imported there.
FORBIDDEN = {
    "app.py": {"etl", "duckdb", "pandas", "plotly", "streamlit"},
    "pages": {"etl", "duckdb", "pandas", "plotly", "streamlit"},
    "tracker": {"etl"},
    "etl": {"tracker", "streamlit", "plotly"},
    "warehouse": {"etl", "tracker", "streamlit", "plotly", "pandas"},
}
# The only places where a module may be imported, within one of the two halves.
ONLY = {
    "streamlit": {"tracker/screen"},
    "duckdb": {
        "tracker/build.py",
        "tracker/shelf.py",
        "tracker/lakehouse.py",
        "warehouse/engine.py",
        "etl/load.py",
        "etl/lakehouse.py",
        "etl/check.py",
        "etl/show.py",
        "etl/dictionary.py",
        "etl/pipeline.py",
        "etl/search_index.py",
        "etl/said_before.py",
    },
    "tantivy": {"tracker/search/index.py", "tracker/search/words.py", "etl/search_index.py"},
    "plotly": {
        "tracker/charts.py",
        "tracker/multiples.py",
        "tracker/maps.py",
        "tracker/sankey.py",
        "tracker/pictures.py",
    },
    "starlette": {"tracker/api.py"},
    "typst": {"tracker/dossier/as_pdf.py"},
    "onnxruntime": {"etl/model_file.py"},
    "socket": {"etl/fetch"},
    "urllib.request": set(),
    "httpx": {"etl/fetch"},
    "hishel": {"etl/fetch"},
}
PURE = (
    "etl/parse",
    "etl/classify",
    "etl/records",
    "tracker/selection.py",
    "tracker/predicate.py",
    "tracker/search/tree.py",
    "tracker/search/question.py",
    "tracker/search/names.py",
    "tracker/search/marks.py",
    "tracker/search/suggest.py",
    "tracker/search/similar.py",
    "etl/aliases.py",
    "tracker/citation.py",
    "tracker/citation_forms.py",
    "tracker/export.py",
    "tracker/formats.py",
    "tracker/saved.py",
    "tracker/datapackage.py",
    "tracker/spreadsheet.py",
    "tracker/tables.py",
    "tracker/dossier",
    "tracker/tables_indicators.py",
    "tracker/indicators",
    "tracker/shares.py",
)
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes"}
AT_THE_EDGE = {"etl/parse/run.py"}

pytestmark = pytest.mark.no_build


def imports(source: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def broken_imports(place: str, source: str) -> list[str]:
    names = imports(source)
    tops = {name.split(".")[0] for name in names}
    half = place.split("/")[0]
    broken = [f"{place} imports {name}" for name in sorted(tops & FORBIDDEN[half])]
    for module, homes in ONLY.items():
        if any(name == module or name.startswith(module + ".") for name in names) and not any(
            place.startswith(home) for home in homes
        ):
            broken.append(f"{place} imports {module}, which belongs to {sorted(homes)}")
    return broken


def test_what_gives_words_knows_none_of_the_modules_that_speak():
    for path in (ROOT / "tracker" / "words").glob("*.py"):
        assert not {name for name in imports(path.read_text()) if name.split(".")[0] in ("tracker", "streamlit")}


def test_the_checker_sees_a_forbidden_import():
    assert broken_imports("pages/x.py", "import duckdb\nfrom etl.load import publish")
    assert broken_imports("tracker/charts.py", "import streamlit as st")
    assert not broken_imports("tracker/screen/rows.py", "import streamlit as st")


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_stay_on_their_side(path):
    assert broken_imports(path.relative_to(ROOT).as_posix(), path.read_text()) == []


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_functions_and_modules_stay_small(path):
    text = path.read_text()
    page = path.parent.name == "pages" or path.name == "app.py"
    assert len(text.splitlines()) <= LIMITS["page" if page else "module"]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LIMITS["function"], f"{node.name} is too long"


@pytest.mark.parametrize(
    "path", [p for p in CODE if p.relative_to(ROOT).as_posix().startswith(PURE)], ids=lambda p: p.name
)
def test_pure_modules_touch_no_disk(path):
    if path.relative_to(ROOT).as_posix() in AT_THE_EDGE:
        return
    calls = [n.func for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Call)]
    names = {c.attr if isinstance(c, ast.Attribute) else getattr(c, "id", "") for c in calls}
    assert not names & DISK


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_everything_public_is_explained(path):
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree), f"{path} has no docstring"
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{path}: {node.name} has no docstring"
