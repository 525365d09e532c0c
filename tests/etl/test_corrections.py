"""Corrections mend a row before it is checked; one that no longer fits stops the build."""

import pytest

from etl.errors import BrokenContract
from tests.etl.helpers import add, gather

pytestmark = pytest.mark.no_build


def test_a_correction_mends_its_row_and_is_told(data):
    add(
        data / "corrections.csv",
        "statements.jsonl,2003-12-11-states-parties/01,act,opening_remark,briefing,a slip,2026-01-02",
    )
    listed = '"[""MLI/2"", ""PHL/2"", ""SLV/2"", ""URY/1""]","[""MLI/2""]"'
    add(
        data / "corrections.csv",
        f"documents.jsonl,2014-03-26-announcement-slv-mli-phl-ury,review_keys,{listed},a slip,",
    )
    add(data / "corrections.csv", "reviews.csv,ALB/1,report_kind,initial,,a slip,")
    tables = gather(data).tables
    assert next(s.act for s in tables["statement"] if s.statement_id == "2003-12-11-states-parties/01") == "briefing"
    ties = [
        t.review_key for t in tables["document_review"] if t.document_id == "2014-03-26-announcement-slv-mli-phl-ury"
    ]
    assert ties == ["MLI/2"]
    assert next(r.report_kind for r in tables["review"] if r.review_key == "ALB/1") is None
    assert [c.reason for c in tables["correction"]] == ["a slip"] * 3


UNFIT = [
    "reviews.csv,ALB/1,session,12,13,a slip,",
    "reviews.csv,ALB/1,no_such_field,,13,a slip,",
    "reviews.csv,ALB/77,session,12,13,a slip,",
    "no_such_file.csv,ALB/1,session,13,12,a slip,",
]


@pytest.mark.parametrize("line", UNFIT)
def test_a_correction_that_does_not_fit_stops_the_build(data, line):
    add(data / "corrections.csv", line)
    with pytest.raises(BrokenContract) as broken:
        gather(data)
    assert [(f.file, f.place) for f in broken.value.findings] == [("corrections.csv", "line 2")]


def test_a_correction_is_checked_like_any_value(data):
    add(data / "corrections.csv", "statements.jsonl,2003-12-11-states-parties/01,act,opening_remark,breifing,a slip,")
    assert [(f.file, f.place, f.value) for f in gather(data).quarantined] == [
        ("statements.jsonl", "line 1", "breifing")
    ]
