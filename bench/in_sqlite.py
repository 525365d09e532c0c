"""A question as SQL over the flat tables in SQLite, and its answer from Datasette over HTTP."""

from __future__ import annotations

from typing import Any

import httpx

from bench.flat import lists
from bench.questions import PAGE, Answer, Question, answer_of
from tracker.selection import FIELDS, Selection

UNITS = {"statement": "s.statement_id", "review": "s.review_key", "document": "s.document_id"}


def sql_of(question: Question) -> tuple[str, dict[str, str]]:
    """The SQL of a question and its parameters."""
    condition, params = _where(question.selection)
    if question.chart is None:
        order = (
            "order by s.date_text desc, s.meeting_id is null, s.meeting_id, s.document_id, s.ordinal, s.statement_id"
        )
        return f"select s.* from t_statement s where {condition} {order} limit {PAGE}", params
    named, joins, pairs = [], "", ""
    for i, dim in enumerate(question.chart.dims):
        field = FIELDS[dim].also or dim
        named.append(f"d{i}.value" if field in lists() else f"s.f_{field}")
        if field in lists():
            joins += f" join t_{field} d{i} using (statement_id)"
        if FIELDS[dim].also:
            pairs = f" and d{i}.value <> d0.value and d{i}.value <> 'none' and d0.value <> 'none'"
    unit = UNITS[question.chart.unit]
    columns = ", ".join(named)
    return (
        f"select {columns}, count(distinct {unit}) n from t_statement s{joins} where {condition}{pairs}"
        f" group by {columns} having n > 0",
        params,
    )


def _where(selection: Selection) -> tuple[str, dict[str, str]]:
    parts, params = ["s.is_context = 0"], dict[str, str]()
    for name, values in selection.values:
        for i, value in enumerate(values):
            params[f"{name}_{i}"] = value
        holes = ", ".join(f":{name}_{i}" for i in range(len(values)))
        if name in lists():
            parts.append(f"s.statement_id in (select statement_id from t_{name} where value in ({holes}))")
        else:
            parts.append(f"s.f_{name} in ({holes})")
    if selection.raised:
        parts.append("s.is_raised = 1")
    return " and ".join(parts), params


def ask(client: httpx.Client, question: Question) -> Answer:
    """The answer of Datasette. Raises httpx.HTTPError when it refuses or runs out of time."""
    sql, params = sql_of(question)
    query: dict[str, Any] = {"sql": sql, "_shape": "arrays", **params}
    found = client.get("/data.json", params=query).raise_for_status().json()
    if found["truncated"]:
        raise ValueError("Datasette cut the answer short")
    return answer_of(question, found["rows"])
