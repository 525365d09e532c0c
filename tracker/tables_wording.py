"""The columns of the wording bank: the same on screen and in the CSV. Pure."""

from __future__ import annotations

from tracker.tables import Column, Table

WORDING = Table(
    "observations",
    "one row an observation of the Committee",
    (
        Column("firmness", "Firmness", "Step on our own scale of verbs; not claimed for a paraphrase."),
        Column("state", "State", "State that was reviewed.", width="small"),
        Column("cycle", "Cycle", "Cycle of the review.", width="small"),
        Column("date", "Date", "Day, month or year, as far as it is known.", width="small"),
        Column("citation", "Citation", "Symbol and paragraph, or the page that reports it."),
        Column("chapeau", "Opens the list", "The line that opens the list of a sub-paragraph, as printed."),
        Column("wording", "As printed", "The words of the document; empty where it was not read.", width="large"),
        Column("gist", "In our words", "Our paraphrase where the document was not read; do not quote.", width="large"),
        Column("source_url", "Source", "Address of the document.", width="small"),
        Column("verb", "Verb", "Verb that put it on the scale, as printed.", on_screen=False),
        Column("act", "Act", "Concern, recommendation or follow-up.", on_screen=False),
        Column("concerns", "Concerns", "Concerns it is labelled with.", on_screen=False),
        Column("articles", "Articles", "Articles of the Convention.", on_screen=False),
        Column("paragraph", "Paragraph", "Paragraph, as printed.", on_screen=False),
        Column("symbol", "Symbol", "UN document symbol.", on_screen=False),
        Column("document", "Document", "Title of the document, in our words for curated ones.", on_screen=False),
        Column("review", "Review", "State and cycle.", on_screen=False),
        Column("statement_id", "Id", "Stable id of the statement.", on_screen=False),
    ),
)
