"""Prepare: the dossier on a State, or on the States of a session, to read on screen and to take away."""

from tracker.screen import frame, prepare

selection = frame.open_page("pages/prepare.py")
found = prepare.dossier_of(selection)
if found:
    prepare.downloads(found, selection)
    prepare.draw(found)
else:
    prepare.choose()
frame.close_page()
