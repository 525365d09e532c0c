"""What an address, a request or a command asks for: its selection, and what in it the record does not know."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qs

from tracker.markup import code
from tracker.selection import FIELDS, FLAGS, Selection, from_params
from tracker.vocabulary import Allowed, labels
from tracker.words import LANGUAGES, PARAMETER, _

Ignored = list[tuple[str, str]]
# Parameters that a page keeps in its address beside the selection; a request may bring them along.
BESIDE = ("all", "statement", "build", "before", "without", "saved", PARAMETER)
NAMES = {*FIELDS, *FLAGS, "from", "to", "q", *BESIDE}


def of_params(params: Mapping[str, list[str]]) -> tuple[Selection, Ignored]:
    """The selection that the parameters of an address ask for, and the pairs that are ignored or reach past the record."""
    selection, ignored = from_params(lambda name: params.get(name, []), Allowed())
    known = labels("year")
    spans = (("from", selection.first_year), ("to", selection.last_year))
    ignored += [(PARAMETER, language) for language in params.get(PARAMETER, []) if language not in LANGUAGES]
    return selection, ignored + [
        (name, str(year)) for name, year in spans if year is not None and str(year) not in known
    ]


def of_query(query: str) -> tuple[Selection, Ignored]:
    """The same for the text of a query, as in "state=AZE&concern=health"; a name that is no filter is told as well."""
    params = parse_qs(query.lstrip("?"), keep_blank_values=True)
    selection, ignored = of_params(params)
    return selection, ignored + [(name, values[0]) for name, values in params.items() if name not in NAMES]


def told(ignored: Ignored) -> str:
    """What was ignored, in words, at most five of it; empty when nothing was."""
    if not ignored:
        return ""
    pairs = ", ".join(f"{name} = {code(value[:40])}" for name, value in ignored[:5])
    more = f" {_('and {n} more', n=len(ignored) - 5)}" if len(ignored) > 5 else ""
    return f"{pairs}{more}"
