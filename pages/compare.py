"""Compare: two to four reviews side by side, what was read of each said first."""

from tracker import comparison
from tracker.screen import compare, frame, measures

selection = frame.open_page("pages/compare.py")
measures.say_what_is_obeyed(selection, "concern")
record = measures.record(selection)
sides = comparison.sides(record, selection)
if sides:
    compare.show(record, sides, selection)
else:
    compare.choose(selection)
frame.close_page()
