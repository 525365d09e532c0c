"""What the reader has chosen to look at, and its form in an address. Pure.

The SQL of a selection is in predicate.py, its sentence in sentence.py; nothing else filters.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tracker.words import N_

NONE = "none"


@dataclass(frozen=True)
class Field:
    """One filter: its name in the address, its label, and its column in each kind of row ("[]" marks a list)."""

    name: str
    label: str
    statements: str
    reviews: str = ""
    meetings: str = ""
    also: str = ""

    @property
    def is_list(self) -> bool:
        """True when one statement can carry several values, so that marks of a chart overlap."""
        return self.statements.endswith("[]")


FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("state", "State", "states[]", "states[]", "states[]"),
        Field("region", "Region", "regions[]", "regions[]", "regions[]"),
        Field("cycle", "Cycle", "cycle", "cycle", "cycles[]"),
        Field("session", "Session", "session", "session", "session"),
        Field("year", "Year", "year", "year", "year"),
        Field("period", "Period", "period", "period", "period"),
        Field("type", "Stakeholder type", "stakeholder_type"),
        Field("act", "Act", "act"),
        Field("concern", "Concern", "concerns[]"),
        Field("group", "Affected group", "groups[]"),
        Field("kind", "Kind of meeting", "kinds[]", "", "kinds[]"),
        Field("stage", "Stage", "stage"),
        Field("source", "Kind of source", "source_type"),
        Field("origin", "Origin of the text", "text_origin"),
        Field("org", "Organisation", "organisations[]"),
        Field("person", "Speaker", "persons[]"),
        Field("cluster", "Part of the Convention", "clusters[]"),
        Field("article", "Article", "articles[]"),
        Field("status", "Status of the review", "status", "status"),
        Field("procedure", "Procedure", "procedure", "procedure"),
        Field("review", "Review", "review_key", "review_key", "review_keys[]"),
        Field("meeting", "Meeting", "meeting_id", "", "meeting_id"),
        Field("document", "Document", "document_id"),
    )
}
ALSO = {
    "state": N_("Also State"),
    "region": N_("Also Region"),
    "concern": N_("Also Concern"),
    "group": N_("Also Affected group"),
    "kind": N_("Also Kind of meeting"),
    "org": N_("Also Organisation"),
    "person": N_("Also Speaker"),
    "cluster": N_("Also Part of the Convention"),
    "article": N_("Also Article"),
}
FIELDS = {
    **FIELDS,
    **{
        f"also_{name}": replace(FIELDS[name], name=f"also_{name}", label=ALSO[name], also=name)
        for name in FIELDS
        if FIELDS[name].is_list
    },
}
FLAGS: Mapping[str, str] = {"raised": N_("raised as a concern"), "context": N_("general advocacy included")}
ROWS = ("statements", "reviews", "meetings")


@dataclass(frozen=True)
class Selection:
    """The chosen values of each field, the span of years, the words and the two switches.

    Values of one field are alternatives; fields are joined by "and"; each value of an also_ field must hold.
    """

    values: tuple[tuple[str, tuple[str, ...]], ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    words: str = ""
    raised: bool = False
    context: bool = False

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """The chosen values of a field; empty when it is not filtered."""
        return dict(self.values).get(name, ())

    def choose(self, name: str, values: Iterable[str]) -> Selection:
        """The selection with these values for the field, in place of any others."""
        FIELDS[name]
        kept = {**dict(self.values), name: tuple(dict.fromkeys(values))}
        return replace(self, values=tuple((key, kept[key]) for key in FIELDS if kept.get(key)))

    def narrow(self, name: str, value: str) -> Selection:
        """The selection within which the field has this value: what a click on a mark chooses."""
        chosen = self[name]
        if FIELDS[name].also:
            return self.choose(name, (*chosen, value))
        if FIELDS[name].is_list and chosen and chosen != (value,):
            return self.choose(f"also_{name}", (*self[f"also_{name}"], value))
        return self.choose(name, (value,))

    @property
    def is_everything(self) -> bool:
        """True when nothing is filtered."""
        return self == Selection()

    def to_params(self) -> dict[str, str | list[str]]:
        """The selection as parameters of an address, defaults left out."""
        params: dict[str, str | list[str]] = {name: list(values) for name, values in self.values}
        if self.first_year is not None:
            params["from"] = str(self.first_year)
        if self.last_year is not None:
            params["to"] = str(self.last_year)
        if self.words:
            params["q"] = self.words
        return params | {name: "1" for name in FLAGS if getattr(self, name)}


MAX_VALUES = 300
MAX_WORDS = 200


def from_params(
    get_all: Callable[[str], list[str]], allowed: Mapping[str, Collection[str]]
) -> tuple[Selection, list[tuple[str, str]]]:
    """The selection that an address asks for, and the (parameter, value) pairs that mean nothing and are ignored.

    `allowed` holds the slugs of each field without an also_; an overlong list or text is cut, and that is told too.
    """
    selection, ignored = Selection(), []
    for name, field in FIELDS.items():
        asked = get_all(name)
        known: Collection[str] = allowed[field.also or name] if asked else ()
        good = [value for value in asked[:MAX_VALUES] if value in known]
        ignored += [(name, value) for value in asked if value not in known]
        ignored += [(name, f"more than {MAX_VALUES} values")] if len(asked) > MAX_VALUES else []
        selection = selection.choose(name, good) if good else selection
    first, bad_first = _year(get_all("from"))
    last, bad_last = _year(get_all("to"))
    ignored += [("from", value) for value in bad_first] + [("to", value) for value in bad_last]
    words = " ".join(get_all("q")[:1]).strip()
    ignored += [("q", f"all after the first {MAX_WORDS} characters")] if len(words) > MAX_WORDS else []
    flags: dict[str, Any] = {name: get_all(name)[-1:] == ["1"] for name in FLAGS}
    ignored += [(name, value) for name in FLAGS for value in get_all(name) if value not in ("0", "1")]
    chosen = replace(selection, first_year=first, last_year=last, words=words[:MAX_WORDS].strip(), **flags)
    return chosen, ignored


def _year(asked: list[str]) -> tuple[int | None, list[str]]:
    text = asked[-1] if asked else ""
    if len(text) == 4 and text.isascii() and text.isdigit():
        return int(text), []
    return None, [text] if text else []
