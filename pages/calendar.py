"""The calendar: coming reviews and follow-up dates, each with the basis of its date."""

from tracker.screen import calendar, frame

selection = frame.open_page("pages/calendar.py")
calendar.show(selection)
frame.close_page()
