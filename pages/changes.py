"""What changed: two kept builds side by side, with a feed file to take away."""

from tracker.screen import changes, frame

selection = frame.open_page("pages/changes.py")
changes.show(selection)
frame.close_page()
