"""The columns of what changed: the same on screen and in the CSV. Pure."""

from __future__ import annotations

from tracker.tables import Column, Table

CHANGES = Table(
    "changes",
    "one row a thing that is new or gone, or a value that changed",
    (
        Column("change", "Change", "new, gone or changed.", width="small"),
        Column("kind", "What", "Kind of thing.", width="small"),
        Column("said", "Which", "Its title or text; a paraphrase is in our words.", width="large"),
        Column("field", "Value", "Value that changed; empty where the whole thing is new or gone.", width="small"),
        Column("before", "Before", "Value in the earlier build."),
        Column("after", "After", "Value in the later build, or what took the place of a thing that is gone."),
        Column("states", "States", "States it is about.", width="small"),
        Column("source_url", "Source", "Address of the document or page.", width="small"),
        Column("id", "Id", "Stable id."),
    ),
)
COUNTS = Table(
    "table sizes",
    "one row a table of the builds",
    (
        Column("table", "Table", "Table of the build."),
        Column("before", "Rows before", "Rows in the earlier build."),
        Column("after", "Rows after", "Rows in the later build."),
        Column("difference", "Difference", "Rows after less rows before."),
    ),
)
