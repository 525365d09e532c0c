"""The overview: what the record holds, in numbers, charts and the newest meetings."""

from tracker import catalogue, tables
from tracker.queries import rows as queries
from tracker.screen import cards, figures, frame, rows

selection = frame.open_page("app.py")
cards.show(selection)
figures.show(catalogue.OVERVIEW_CONCERNS, selection)
figures.show(catalogue.OVERVIEW_SESSIONS, selection)
rows.section("Meetings", tables.MEETINGS, queries.meetings(selection), selection, "meetings")
frame.close_page()
