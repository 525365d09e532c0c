"""Dates as a calendar file that any calendar program opens. Pure."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
from icalendar import Calendar, Event

from tracker.words import N_

WORDS = {"follow_up_due": N_("Follow-up report due"), "review_coming": N_("Review")}


def to_ics(rows: pd.DataFrame, build_id: str) -> bytes:
    """The dated rows of a calendar as RFC 5545 whole-day events, each with its basis and source; undated rows are left out.

    The id of an event is that of review and step, so that a newer file moves the event instead of doubling it.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//CMW Review Tracker//calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Committee on Migrant Workers: dates on record")
    for row in rows[rows["day"].notna()].to_dict("records"):
        calendar.add_component(_event(row, build_id))
    return bytes(calendar.to_ical())


def _event(row: dict[Any, Any], build_id: str) -> Event:
    day = date.fromisoformat(str(row["day"]))
    event = Event()
    event.add("uid", f"{row['what']}-{row['review_key']}@cmw-review-tracker".replace("/", "-").lower())
    event.add("dtstamp", _stamp(build_id))
    event.add("dtstart", day)
    event.add("summary", f"{WORDS[str(row['what'])]}: {row['state']}, cycle {row['cycle']}")
    event.add("description", f"{row['basis']}. {row['on_record']}. Source: {row['source_url']}. Build {build_id}.")
    event.add("transp", "TRANSPARENT")
    return event


def _stamp(build_id: str) -> date:
    return date.fromisoformat(f"{build_id[:4]}-{build_id[4:6]}-{build_id[6:8]}")
