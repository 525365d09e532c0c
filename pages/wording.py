"""The wording bank: how the Committee worded a concern, and how firmly, with a citation to copy."""

from tracker.screen import frame, wording

selection = frame.open_page("pages/wording.py")
wording.show(selection)
frame.close_page()
