"""A question in plain pandas over frames in memory, the way a first dashboard does it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from bench.flat import lists
from bench.questions import PAGE, Answer, Question, answer_of
from tracker.selection import FIELDS, Selection

UNITS = {"statement": "statement_id", "review": "review_key", "document": "document_id"}


def ask(frames: Mapping[str, pd.DataFrame], question: Question) -> Answer:
    """The answer of pandas."""
    chosen = _chosen(frames, question.selection)
    if question.chart is None:
        order = ["date_text", "meeting_id", "document_id", "ordinal", "statement_id"]
        newest = chosen.sort_values(order, ascending=[False, True, True, True, True], na_position="last")
        return answer_of(question, ((key,) for key in newest["statement_id"].head(PAGE)))
    names = []
    for i, dim in enumerate(question.chart.dims):
        field = FIELDS[dim].also or dim
        names.append(f"d{i}")
        if field in lists():
            chosen = chosen.merge(frames[field].rename(columns={"value": f"d{i}"}), on="statement_id")
        else:
            chosen = chosen.assign(**{f"d{i}": chosen[f"f_{field}"]})
        if FIELDS[dim].also:
            chosen = chosen[(chosen[f"d{i}"] != chosen["d0"]) & (chosen[f"d{i}"] != "none") & (chosen["d0"] != "none")]
    counted = chosen.groupby(names)[UNITS[question.chart.unit]].nunique()
    return answer_of(question, counted[counted > 0].reset_index().itertuples(index=False))


def _chosen(frames: Mapping[str, pd.DataFrame], selection: Selection) -> pd.DataFrame:
    chosen = frames["statement"]
    chosen = chosen[~chosen["is_context"]]
    for name, values in selection.values:
        if name in lists():
            pairs = frames[name]
            chosen = chosen[chosen["statement_id"].isin(pairs.loc[pairs["value"].isin(values), "statement_id"])]
        else:
            chosen = chosen[chosen[f"f_{name}"].isin(values)]
    return chosen[chosen["is_raised"]] if selection.raised else chosen
