"""The stakeholders: who spoke to the Committee or wrote to it, and about which States."""

from tracker import catalogue, tables
from tracker.queries import rows as queries
from tracker.screen import cards, figures, frame, heard, measures, patterns, rows
from tracker.words import _

selection = frame.open_page("pages/stakeholders.py")
cards.show(selection, cards.STAKEHOLDERS)
heard.show(selection)
figures.show(catalogue.TYPES_BY_KIND, selection)
figures.show(catalogue.ORGANISATIONS, selection)
rows.section(
    _("The organisations and bodies"),
    tables.ORGANISATIONS,
    queries.organisations(selection),
    selection,
    "organisations",
)
patterns.group_visibility(measures.record(selection), selection)
frame.close_page()
