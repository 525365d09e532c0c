"""The cycles: which State was reviewed when, how, and with what between."""

from tracker import catalogue, tables
from tracker.queries import rows as queries
from tracker.screen import cards, clocks, cycles, figures, frame, rows
from tracker.words import _

selection = frame.open_page("pages/cycles.py")
cards.show(selection, cards.CYCLES)
figures.show(catalogue.STATUS_GRID, selection)
figures.show(catalogue.PROCEDURES, selection)
figures.show(catalogue.STATUSES, selection)
figures.show(catalogue.REVIEWS_BY_SESSION, selection)
cycles.years_between(selection)
clocks.of_many(selection)
rows.section(_("The reviews"), tables.REVIEWS, queries.reviews(selection), selection, "reviews")
frame.close_page()
