"""The calendar: dates with their basis, the same rows on screen and in the calendar file."""

from datetime import date

import icalendar
import pandas as pd
import pytest

from tracker.build import run
from tracker.ics import to_ics
from tracker.queries import calendar
from tracker.selection import Selection


def test_a_follow_up_is_due_two_years_after_adoption_by_rule():
    found = calendar.due(Selection().choose("review", ("AZE/3",)), "2025-12-31")
    row = found[found["what"] == "follow_up_due"].iloc[0]
    adopted = run("select co_adopted_on::varchar as d from review where review_key = 'AZE/3'")["d"].iloc[0]
    assert (
        row["day"] == f"{int(adopted[:4]) + 2}{adopted[4:]}" and adopted in row["basis"] and "by rule" in row["basis"]
    )
    assert row["position"] == "passed"


def test_every_review_with_an_adoption_and_every_one_under_way_is_there():
    found = calendar.due(Selection(), "2025-12-31")
    under_way = "status in ('scheduled', 'report_submitted', 'loipr_adopted')"
    sql = f"select count(co_adopted_on) as adopted, count(*) filter ({under_way}) as coming from review"
    wanted = run(sql).iloc[0]
    assert dict(found["what"].value_counts()) == {"follow_up_due": wanted["adopted"], "review_coming": wanted["coming"]}
    assert set(found["position"]) == {"coming", "passed", "undated"}
    assert (found[found["position"] == "coming"]["day"] > "2025-12-31").all()


@pytest.mark.parametrize("state", ["AZE", "MEX", "ALB"])
def test_the_selection_narrows_the_calendar(state):
    assert set(calendar.due(Selection().choose("state", (state,)), "2025-12-31")["iso3"]) == {state}


def test_the_calendar_file_holds_each_dated_row_once():
    found = calendar.due(Selection(), "2025-12-31")
    events = list(icalendar.Calendar.from_ical(to_ics(found, "20260101T000000-abc")).walk("VEVENT"))
    dated = found[found["day"].notna()]
    assert len({str(e["uid"]) for e in events}) == len(events) == len(dated)
    assert {e["dtstart"].dt for e in events} == {date.fromisoformat(day) for day in dated["day"]}


@pytest.mark.no_build
def test_hostile_words_stay_one_event():
    row = {"what": "review_coming", "review_key": "X/1", "state": "A;B,C\nEND:VCALENDAR\r\nBEGIN:VEVENT", "cycle": 1}
    row |= {
        "day": "2026-01-02",
        "basis": "x",
        "on_record": "",
        "source_url": "https://example.org",
        "position": "coming",
    }
    text = to_ics(pd.DataFrame([row]), "20260101T000000-abc")
    assert len(icalendar.Calendar.from_ical(text).walk("VEVENT")) == 1
