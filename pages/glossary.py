"""The glossary: what the words mean, of the field and of this dashboard."""

from tracker.screen import frame, glossary

frame.open_page("pages/glossary.py")
glossary.show()
frame.close_page()
