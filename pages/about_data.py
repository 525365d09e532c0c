"""About the data: how far it reaches, what is missing, where sources disagree, what the words mean, how to report."""

from tracker import catalogue
from tracker.screen import about, figures, frame

selection = frame.open_page("pages/about_data.py")
about.stamp()
about.reach_and_gaps()
about.report_and_remove()
figures.show(catalogue.SOURCES_BY_SESSION, selection)
figures.show(catalogue.STAGES, selection)
about.reference_tables()
frame.close_page()
