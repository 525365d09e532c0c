"""Claim and reply: what the Committee was told about a State beside what the State said, concern by concern."""

from tracker.screen import frame, replies

selection = frame.open_page("pages/replies.py")
replies.show(selection)
frame.close_page()
