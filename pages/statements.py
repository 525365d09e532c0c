"""The statements: the table of all that are chosen, and a reading pane for one."""

from functools import partial

from tracker import tables
from tracker.queries import rows as queries
from tracker.screen import frame, hits, reading, rows

selection = frame.open_page("pages/statements.py")
found = queries.statements(selection)
hits.best(selection, found)
context = partial(hits.context, selection)
picked = rows.show(tables.STATEMENTS, found, selection, "statements", selectable=True, beside=context)
if picked is not None:
    frame.open_statement(str(found["statement_id"].iloc[picked]))
if frame.opened_statement():
    reading.show(str(frame.opened_statement()), selection.words)
frame.close_page()
