"""The cells of a table on screen in the language of the reader. The rows themselves, and every file, stay English."""

from __future__ import annotations

import re

import pandas as pd

from tracker import vocabulary
from tracker.selection import FIELDS
from tracker.words import ENGLISH, N_, _, language

# Columns whose cells hold labels of a filter, or words of the interface, by name.
LABELS = {
    "act": "act",
    "stakeholder_type": "type",
    "stakeholder_type_label": "type",
    "concerns": "concern",
    "groups": "group",
    "group_label": "group",
    "stage": "stage",
    "kinds": "kind",
    "status": "status",
    "procedure": "procedure",
    "state": "state",
    "region": "region",
    "review_key_label": "review",
    "earlier_label": "review",
    "later_label": "review",
    **dict.fromkeys(("concern_label", "new_label", "again_label", "dropped_label", "unknown_label"), "concern"),
    **{field.label: name for name, field in FIELDS.items()},
}
WORDS = {
    *("origin", "consent_kind", "report_kind", "verified", "firmness", "lane", "step", "step_label", "value_label"),
    *("class", "change", "kind", "extent", "shown", "asked", "concluded", "counts", "basis", "reason", "reasons"),
    *("left_out_reasons", "counts_only", "unit", "is_inferred", "written_only", "is_at_least", "on_record"),
    *("briefing", "question", "observation", "status"),
}
OF_RECORD = (
    *(N_("sentence"), N_("paraphrase"), N_("yes"), N_("no"), N_("gone"), N_("changed"), N_("whole"), N_("part")),
    *(N_("none"), N_("calendar"), N_("session"), N_("selection")),
    *(N_("report on record"), N_("no report on record"), N_("date from a source"), N_("no date on record")),
)
# Sentences that a query builds, with the values at {0} and {1}.
SENTENCES = {
    form: re.compile(re.sub(r"\\\{\d\\\}", "(.+)", re.escape(form)))
    for form in (
        N_("by rule: {0} months after the observations of {1}"),
        N_("status in the table of reviews: {0}"),
        N_("report on record, {0}"),
    )
}


def said(shown: pd.DataFrame) -> pd.DataFrame:
    """The rows with every cell that holds our own words, or labels of the vocabulary, in the reader's language."""
    if language() == ENGLISH:
        return shown
    spoken = {name: shown[name].map(lambda cell, name=name: _cell(name, cell)) for name in shown.columns}
    return shown.assign(**spoken)


def _cell(name: str, cell: object) -> object:
    if not isinstance(cell, str) or not cell:
        return cell
    label = vocabulary.said(LABELS[name], cell) if name in LABELS else cell
    if label == cell and name in WORDS:
        return "; ".join(map(_reason, cell.split("; ")))
    return label


def _reason(text: str) -> str:
    """A word of the interface, a sentence with values in it, or a reason with its number behind a colon."""
    for form, pattern in SENTENCES.items():
        if found := pattern.fullmatch(text):
            return _(form).format(*map(_, found.groups()))
    reason, colon, n = text.rpartition(": ")
    return f"{_(reason)}{colon}{n}" if colon and n.isdigit() else _(text)
