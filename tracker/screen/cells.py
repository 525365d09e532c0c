"""The cells of a table on screen in the language of the reader. The rows themselves, and every file, stay English."""

from __future__ import annotations

import pandas as pd

from tracker import vocabulary
from tracker.selection import FIELDS
from tracker.told import in_words
from tracker.words import ENGLISH, N_, language, listed, pair

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
    *("briefing", "question", "observation", "status", "taken", "measure"),
}
# A column of reviews and concerns, each review with a concern behind a colon.
PAIRS = "concerns_label"
OF_RECORD = (
    *(N_("sentence"), N_("paraphrase"), N_("yes"), N_("no"), N_("gone"), N_("changed"), N_("whole"), N_("part")),
    *(N_("none"), N_("calendar"), N_("session"), N_("selection")),
    *(N_("report on record"), N_("no report on record"), N_("date from a source"), N_("no date on record")),
)


def said(shown: pd.DataFrame) -> pd.DataFrame:
    """The rows with every cell that holds our own words, or labels of the vocabulary, in the reader's language."""
    if language() == ENGLISH:
        return shown
    spoken = {name: shown[name].map(lambda cell, name=name: _cell(name, cell)) for name in shown.columns}
    return shown.assign(**spoken)


def _cell(name: str, cell: object) -> object:
    if not isinstance(cell, str) or not cell:
        return cell
    if name == PAIRS:
        return listed(map(_pair, cell.split("; ")))
    label = vocabulary.said(LABELS[name], cell) if name in LABELS else cell
    if label == cell and name in WORDS:
        return in_words(cell)
    return label


def _pair(text: str) -> str:
    review, _colon, concern = text.rpartition(": ")
    return pair(vocabulary.said("review", review), vocabulary.said("concern", concern))
