"""The words of our own that stand in rows of the record, in the language of the reader. The rows themselves stay English."""

from __future__ import annotations

import re

from tracker.vocabulary import said
from tracker.words import N_, _, day

# Sentences that a query builds, with the values at {0} and {1}.
SENTENCES = {
    form: re.compile(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(form)))
    for form in (
        N_("by rule: {0} months after the observations of {1}"),
        N_("status in the table of reviews: {0}"),
        N_("report on record, {0}"),
    )
}


def told(text: str) -> str:
    """A word of the interface, a sentence with values in it, or a reason with its number behind a colon, as the page says it."""
    for form, pattern in SENTENCES.items():
        if found := pattern.fullmatch(text):
            return _(form).format(*(day(_(said("status", value))) for value in found.groups()))
    reason, colon, n = text.rpartition(": ")
    return f"{_(reason)}{colon}{n}" if colon and n.isdigit() else _(text)
