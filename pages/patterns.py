"""The patterns: which concerns come back, where what was voiced also appears, and which groups are named."""

from tracker.screen import frame, measures, patterns, persistence, uptake

selection = frame.open_page("pages/patterns.py")
measures.say_what_is_obeyed(selection, "concern", "type")
record = measures.record(selection)
patterns.known_first(record, selection)
persistence.show(record, selection)
persistence.changes(record, selection)
uptake.show(record, selection)
patterns.group_visibility(record, selection)
frame.close_page()
