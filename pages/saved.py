"""Saved: what a reader set aside, with notes, to take away together."""

from tracker.screen import frame, saved

frame.open_page("pages/saved.py")
saved.show()
frame.close_page()
