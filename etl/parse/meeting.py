"""The session of a meeting, and the symbols of the reports before it."""

from __future__ import annotations

import re

from etl.knowledge import Knowledge
from etl.parse.ordinals import ordinals_in

SYMBOL = re.compile(r"CMW/C/([A-Z]{3})/\d(?:-\d)?(?![\d/])")
SESSION = re.compile(r"\s*(?:sessions?|per[ií]odo de sesiones)\b", re.IGNORECASE)


def session_of(day: str | None, knowledge: Knowledge) -> tuple[int | None, str | None]:
    """The session in whose days a day lies, and that the calendar decided it."""
    for number, first, last in knowledge.sessions:
        if day and first.isoformat() <= day <= last.isoformat():
            return number, "day of the meeting in the calendar of sessions"
    return None, None


def session_printed(text: str) -> int | None:
    """The first session that a text names by its number, as in "Twenty-seventh session"; None when it names none."""
    return next((number for number, _, end in ordinals_in(text) if SESSION.match(text, end)), None)
