"""The concerns: which come up, where, when, who raises them, and which go together."""

from tracker import catalogue
from tracker.screen import cards, figures, frame

selection = frame.open_page("pages/concerns.py")
cards.show(selection, cards.CONCERNS)
for chart in catalogue.CHARTS["pages/concerns.py"]:
    figures.show(chart, selection)
frame.close_page()
