"""What the programme is made of: pinned with hashes, under a licence of the list, and nothing without use."""

import ast
import re
from importlib import metadata
from pathlib import Path

import pytest

pytestmark = pytest.mark.no_build
ROOT = Path(__file__).parent.parent.parent
# Parts of licence names that let anybody use, change and pass on what we build with it.
ALLOWED = re.compile(
    r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla|Unlicense|HPND|Zlib|CC0|0BSD", re.IGNORECASE
)
REFUSED = re.compile(r"(?<!L)A?GPL|SSPL|proprietary|non-?commercial", re.IGNORECASE)
# Packages that state no licence where programs look, and where it stands; packages under a licence that needs a word.
BY_HAND = {"pycountry": "LGPL-2.1: used as it is, not changed"}
# Packages that no line imports, and who needs them.
BEHIND = {
    "pytz": "DuckDB hands out times with it",
    "streamlit": "the dashboard runs in it",
    "authlib": "Streamlit lets readers sign in with it",
}
ASKED = ("requirements", "requirements-signin")


def required(file):
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return {m[1].lower(): m[2] for line in lines if (m := re.match(r"([A-Za-z0-9_.-]+)==(\S+)", line))}


def with_what_it_brings(names):
    """The packages and all that they bring along, as far as they are installed."""
    found, left = set(), list(names)
    while left:
        name = re.sub(r"[-_.]+", "-", left.pop()).lower()
        if name in found:
            continue
        try:
            needs = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue
        found.add(name)
        left += [re.match(r"[A-Za-z0-9_.-]+", need)[0] for need in needs if "extra ==" not in need]
    return sorted(found)


def licence(name):
    told = metadata.metadata(name)
    classifiers = [c.split("::")[-1] for c in told.get_all("Classifier", []) if c.startswith("License")]
    return " ".join([told.get("License-Expression") or "", (told.get("License") or "")[:100], *classifiers]).strip()


def test_every_package_has_a_licence_of_the_list():
    wrong = {}
    for name in with_what_it_brings([name for file in ASKED for name in required(f"{file}.txt")]):
        told = licence(name)
        if name not in BY_HAND and (not ALLOWED.search(told) or REFUSED.search(told)):
            wrong[name] = told
    assert wrong == {}


def test_no_package_is_without_use():
    modules = set()
    for folder in ("etl", "tracker", "pages"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    modules |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    modules.add(node.module.split(".")[0])
    brings = metadata.packages_distributions()
    used = {re.sub(r"[-_.]+", "-", name).lower() for module in modules for name in brings.get(module, ())}
    asked = {re.sub(r"[-_.]+", "-", name) for file in ASKED for name in required(f"{file}.txt")}
    assert asked - used - set(BEHIND) == set()


@pytest.mark.parametrize("file", ASKED)
def test_what_runs_is_pinned_to_the_version_in_both_files(file):
    constraints = required("constraints.txt")
    for name, version in required(f"{file}.txt").items():
        assert constraints.get(name, version) == version, name


@pytest.mark.parametrize("file", ASKED)
def test_the_lock_has_a_hash_for_every_package_that_runs(file):
    text = (ROOT / f"{file}.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^([A-Za-z0-9_.-]+)==(\S+)[^\n]* \\\n((?:    --hash=sha256:\S+.*\n?)+)", text, re.M)
    locked = {name.lower(): version for name, version, _ in pinned}
    assert len(locked) == sum("==" in line for line in text.splitlines() if not line.startswith("#"))
    for name, version in required(f"{file}.txt").items():
        assert locked.get(re.sub(r"[-_.]+", "-", name)) == version, f"{name}: run `make lock`"
