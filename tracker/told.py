"""The words of our own that stand in rows of the record, in the language of the reader. The rows themselves stay English."""

from __future__ import annotations

import re

from tracker.parser_words import FORMS
from tracker.vocabulary import said
from tracker.words import N_, _, day

# Sentences that a query builds, with the values at {0} and {1}: a number, a day, or the label of a status.
SENTENCES = (
    N_("by rule: {0} months after the observations of {1}"),
    N_("status in the table of reviews: {0}"),
    N_("report on record, {0}"),
)
TYPE_FROM = "; type from "
# A person by a role and the body it is held in, both as the document has them.
ROLE = re.compile(r"(\w+) of (.+)")


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(form)), re.DOTALL)


PATTERNS = tuple((form, _pattern(form)) for form in (*SENTENCES, *(form for form in FORMS if "{0}" in form)))
WHOLE = {form for form in FORMS if "{0}" not in form}


def in_words(text: str) -> str:
    """A word of the interface, a sentence with values in it, or a reason with its number behind a colon, as the page says it;
    several of them joined by a semicolon too."""
    if text in WHOLE:
        return _(text)
    who, joint, body = text.partition(TYPE_FROM)
    if joint:
        return _("{0}; type from {1}").format(in_words(who), in_words(body))
    for form, pattern in PATTERNS:
        if found := pattern.fullmatch(text):
            # What the parser puts into its sentences are words of the document.
            values = map(_value, found.groups()) if form in SENTENCES else found.groups()
            return _(form).format(*values)
    if "; " in text:
        return "; ".join(map(in_words, text.split("; ")))
    reason, colon, n = text.rpartition(": ")
    if colon and n.isdigit():
        return f"{_(reason)}{colon}{n}"
    role = ROLE.fullmatch(text) if _(text) == text else None
    return _("{0} of {1}").format(*role.groups()) if role else _(text)


def _value(text: str) -> str:
    return day(_(said("status", text)))
