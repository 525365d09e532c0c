"""The trace: what became of a concern in a State, from the first voice to the next cycle, and the flow of many concerns."""

from tracker.screen import flows, frame, trace

selection = frame.open_page("pages/trace.py")
trace.show(selection)
flows.show(selection)
frame.close_page()
