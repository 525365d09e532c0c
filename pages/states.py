"""One State: treaty facts, the story of its reviews, its concerns by cycle, who spoke, and every statement."""

from tracker import catalogue, tables
from tracker.queries import rows as queries
from tracker.screen import cards, clocks, compare, figures, frame, reading, rows, states
from tracker.words import _

selection = frame.open_page("pages/states.py")
if len(selection["state"]) == 1:
    states.treaty_facts(selection)
    cards.show(selection)
    states.timeline(selection)
    compare.last_two(selection["state"][0])
    clocks.of_state(selection)
    figures.show(catalogue.STATE_CONCERN_CYCLE, selection)
    figures.show(catalogue.STATE_TYPES, selection)
    rows.section(_("Who spoke"), tables.ORGANISATIONS, queries.organisations(selection), selection, "organisations")
    reading.list_of(selection, _("Every statement"))
else:
    states.choose_one(selection)
frame.close_page()
