"""Our side of the bench over HTTP: the query functions that the views call, behind the server that Streamlit runs on.

`python -m bench.ours PORT` serves the current build of CMW_BUILDS; nothing of an earlier answer is kept.
"""

from __future__ import annotations

import sys

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bench.questions import PAGE, questions
from tracker import build
from tracker.queries import counts, rows
from tracker.queries.search import marked
from tracker.search import index
from tracker.search.marks import in_context
from tracker.selection import Selection

FIRST = 20
ASKED = {question.name: question for question in questions()}


def answer(request: Request) -> Response:
    """The answer to a question by its name: marks with their numbers, or the rows of statements, id first."""
    question = ASKED[request.query_params["name"]]
    build.forget()
    if question.chart is None:
        found = rows.paged(question.selection).part(0, PAGE)
        found = found[["statement_id", *found.columns.drop("statement_id")]]
    else:
        found = counts.marks(question.selection, question.chart.rows, question.chart.unit, question.chart.dims)
    return Response(found.to_json(orient="values"), media_type="application/json")


def search(request: Request) -> Response:
    """The first answers to words within a State (or all), each with the text around the words, and how many there are."""
    words, state = request.query_params["words"], request.query_params["state"]
    build.forget()
    index.opened(build.current_build().database.parent).asked.cache_clear()
    selection = Selection(words=words).choose("state", [state] if state else [])
    hits = [
        (key, in_context(text, marked(words, key, text)))
        for key, text in rows.hits(selection, FIRST)[["statement_id", "text"]].itertuples(index=False)
    ]
    return JSONResponse({"count": counts.count(selection, "statements", "statement"), "hits": hits})


app = Starlette(routes=[Route("/ask", answer), Route("/search", search)])

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
