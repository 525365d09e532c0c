"""A preview: a visitor's own document, side by side with what the parser finds in it. Nothing is kept."""

from tracker.screen import frame, preview

frame.open_page("pages/preview.py")
preview.ask()
preview.show()
frame.close_page()
