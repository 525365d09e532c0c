"""The overview: what the record holds, in numbers, charts and the newest meetings."""

from tracker import catalogue, tables
from tracker.queries import rows as queries
from tracker.screen import cards, figures, frame, overview, rows, world
from tracker.words import _

selection = frame.open_page("app.py")
overview.questions(selection)
cards.show(selection)
figures.show(catalogue.CONCERNS_TOP, selection)
world.show(selection)
figures.show(catalogue.REVIEWS_BY_SESSION, selection)
overview.coming()
rows.section(_("The meetings, newest first"), tables.MEETINGS, queries.meetings(selection), selection, "meetings")
frame.close_page()
