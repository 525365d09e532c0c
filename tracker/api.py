"""Routes beside the pages that give the rows of a selection as CSV, JSON or JSON Lines: read-only, same rows as the screen.

Every answer names its build; what a request asks for and the record does not know is told in it, never guessed.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from tracker import asked, closed, export
from tracker.build import NoBuild, OlderMaking, current_build, kept_build, pinned
from tracker.search.index import NoIndex
from tracker.selection import FIELDS, FLAGS
from tracker.sentence import describe
from tracker.tables import Table
from tracker.views import VIEWS

OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "*",
    # No browser may take rows for a page, whatever stands in them.
    "X-Content-Type-Options": "nosniff",
}
# A header has room for so many of the pairs that were ignored; the JSON has all.
MOST_TOLD = 20
About = dict[str, Any]
CLOSED = "This copy is open to readers who sign in, and only on its pages: take the rows away there."
Pieces = Callable[[Table, pd.DataFrame, About], Iterator[str]]


def _csv(table: Table, rows: pd.DataFrame, about: About) -> Iterator[str]:
    yield from export.csv_pieces(table, rows)


def _jsonl(table: Table, rows: pd.DataFrame, about: About) -> Iterator[str]:
    for first in range(0, len(rows), export.PIECE):
        yield export.to_jsonl(table, rows.iloc[first : first + export.PIECE]).decode()


def _json(table: Table, rows: pd.DataFrame, about: About) -> Iterator[str]:
    yield f'{{"about": {json.dumps(about, ensure_ascii=False)}, "rows": ['
    for first in range(0, len(rows), export.PIECE):
        yield (",\n" if first else "\n") + ",\n".join(export.json_rows(table, rows.iloc[first : first + export.PIECE]))
    yield "\n]}\n"


ENDINGS: dict[str, tuple[str, Pieces]] = {
    "csv": ("text/csv; charset=utf-8", _csv),
    "json": ("application/json", _json),
    "jsonl": ("application/jsonl; charset=utf-8", _jsonl),
}


def _what_there_is(request: Request) -> Response:
    try:
        build = current_build()
    except NoBuild as error:
        return _refusal(503, str(error))
    return _answer(
        {
            "build": build.build_id,
            "covers_until": build.manifest["covers_until"],
            "licence": export.LICENCE,
            "addresses": [f"{request.url.path.rstrip('/')}/{name}.{ending}" for name in VIEWS for ending in ENDINGS],
            "parameters": {name: field.label for name, field in FIELDS.items()}
            | {"from": "First year", "to": "Last year", "q": "Words in the text"}
            | dict(FLAGS),
        }
    )


def _rows(request: Request) -> Response:
    name, _, ending = request.path_params["name"].partition(".")
    if name not in VIEWS or ending not in ENDINGS:
        return _refusal(404, f"There is {', '.join(VIEWS)}, each as .{', .'.join(ENDINGS)}.")
    asked_build = request.query_params.get("build")
    try:
        build = kept_build(asked_build) if asked_build else None
    except (NoBuild, OlderMaking) as error:
        return _refusal(410, str(error))
    try:
        with pinned(build):
            return _found(name, ending, request.url.query)
    except (NoBuild, NoIndex) as error:
        return _refusal(503, str(error))


def _found(name: str, ending: str, query: str) -> Response:
    selection, ignored = asked.of_query(query)
    view, manifest = VIEWS[name], current_build().manifest
    rows = view.find(selection)
    about = export.about(view.table, rows, selection, describe(selection) or "nothing filtered", manifest)
    about["ignored"] = [{"parameter": parameter, "value": value} for parameter, value in ignored]
    media_type, pieces = ENDINGS[ending]
    file = f"{export.file_name(name, selection, manifest['build_id'])}.{ending}"
    headers = {
        "Content-Disposition": f'inline; filename="{file}"',
        "X-CMW-Build": manifest["build_id"],
        "X-CMW-Rows": str(len(rows)),
        "X-CMW-Ignored": json.dumps([[parameter[:40], value[:40]] for parameter, value in ignored[:MOST_TOLD]]),
    }
    return StreamingResponse(pieces(view.table, rows, about), media_type=media_type, headers={**OPEN, **headers})


def _answer(content: dict[str, Any], status: int = 200) -> Response:
    return JSONResponse(content, status, headers=OPEN)


def _refusal(status: int, reason: str) -> Response:
    return _answer({"error": reason}, status)


def _unless_closed(answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """The same answer, but a refusal where readers must sign in: a request to the interface does not say who asks."""
    return lambda request: _refusal(403, CLOSED) if closed.is_on() else answer(request)


ROUTES = [Route("/api", _unless_closed(_what_there_is)), Route("/api/{name:path}", _unless_closed(_rows))]
