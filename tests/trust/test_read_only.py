"""Nothing that a visitor sends reaches the database as a statement, and the database can do no more than be read.

`pytest tests/trust --hypothesis-profile=trust` tries ten thousand addresses.
"""

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tracker import build, export
from tracker.predicate import where
from tracker.queries import counts
from tracker.selection import FIELDS, ROWS, from_params
from tracker.sentence import describe
from tracker.vocabulary import Allowed, labels

FORBIDDEN = {
    "write": "insert into statement select * from statement",
    "create": "create table t as select 1",
    "drop": "drop table statement",
    "read a file": "select * from read_csv('/etc/passwd')",
    "read text": "select * from read_text('/etc/passwd')",
    "list files": "select * from glob('/*')",
    "write a file": "copy statement to '/tmp/taken.csv'",
    "attach": "attach '/tmp/other.duckdb'",
    "install": "install httpfs",
    "load": "load httpfs",
    "unlock": "set enable_external_access = true",
    "change a setting": "set autoinstall_known_extensions = true",
    "export": "export database '/tmp/taken'",
}


@pytest.mark.parametrize("sql", FORBIDDEN.values(), ids=FORBIDDEN)
def test_the_database_can_only_be_read(sql):
    with pytest.raises(duckdb.Error):
        build.run(sql)


def test_a_second_statement_behind_a_value_stays_a_value():
    n = counts.count(from_params(lambda name: [], Allowed())[0], "statements", "statement")
    for text in ("'; drop table statement; --", "' or 1=1 --", "x') or ('1'='1"):
        params = {"q": [text], "state": [text], "org": [text]}
        selection, _ = from_params(lambda name, params=params: params.get(name, []), Allowed())
        assert counts.count(selection, "statements", "statement") == 0 and not selection.values
    assert counts.count(from_params(lambda name: [], Allowed())[0], "statements", "statement") == n


SQL = [
    "'",
    "' or 1=1 --",
    '"; drop table statement; --',
    "$q",
    "%27",
    "select * from read_csv('/etc/passwd')",
    "\\' union select",
]
PATHS = ["../../etc/passwd", "/proc/self/environ", "C:\\Windows", "file:///etc/passwd", "..%2f..%2f", "\\\\host\\share"]
SEARCH = ['"', '"""', "AND AND", "NOT", "(((", "a* OR b~", "text:x", "^2", "[a TO z]", "+-!{}[]^~?:\\", "/re.*/", "近"]
MARKS = [
    "\x00",
    "\u202e",
    "\u200b",
    "\ufeff",
    "é́",
    "\U0001f6c2",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "${jndi:ldap://x}",
]
pieces = st.one_of(
    st.sampled_from(SQL + PATHS + SEARCH + MARKS), st.text(max_size=30), st.sampled_from(["AZE", "health", "1", "none"])
)
texts = st.one_of(
    st.lists(pieces, max_size=6).map(" ".join),
    st.tuples(pieces, st.sampled_from([300, 70_000, 1_000_000])).map(
        lambda t: (t[0] or "x") * (t[1] // max(1, len(t[0])))
    ),
)
values = st.one_of(
    st.lists(texts, max_size=3), st.tuples(pieces, st.sampled_from([301, 5_000])).map(lambda t: [t[0]] * t[1])
)
NAMES = [*FIELDS, "from", "to", "q", "raised", "context", "statement", "page", "build", "__class__", "\x00"]
addresses = st.dictionaries(st.sampled_from(NAMES), values, max_size=4)


@given(addresses)
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_no_address_does_anything_but_select(address):
    selection, ignored = from_params(lambda name: address.get(name, []), Allowed())
    for rows in ROWS:
        sql, params = where(selection, rows)
        assert not any(text in sql for value in params.values() for text in strings(value) if len(text) > 12)
        assert counts.count(selection, rows, rows.removesuffix("s")) >= 0
    assert len(selection.words) <= 200 and all(len(found) <= 300 for _, found in selection.values)
    assert all(slug in labels(name) for name, found in selection.values for slug in found)
    assert len(export.file_name("statements", selection, "b")) < 200 and describe(selection) is not None
    for name, asked in address.items():
        if name in FIELDS:
            assert {(name, text) for text in asked if text not in labels(name)} <= set(ignored)


def strings(value):
    return (
        [value]
        if isinstance(value, str)
        else [text for text in value if isinstance(text, str)]
        if isinstance(value, list)
        else []
    )


@pytest.mark.parametrize(
    "text", ["x" * 1_000_000, "' or 1=1 --", "../../etc/passwd", '"((( AND', "<script>alert(1)</script>"]
)
@pytest.mark.parametrize("name", ["q", "state", "statement", "from", "without", "build"])
def test_a_hostile_address_draws_the_page(name, text):
    at = AppTest.from_file("../../app.py", default_timeout=60)
    at.query_params[name] = [text] * 3
    at.switch_page("pages/statements.py").run()
    said = [error.value for error in at.error]
    assert not at.exception and (all("not kept" in text for text in said) if name == "build" else not said)
