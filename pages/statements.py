"""The statements: the table of all that are chosen, and a reading pane for one."""

from tracker.screen import frame, statements

selection = frame.open_page("pages/statements.py")
statements.show(selection)
frame.close_page()
