"""What a parse says, as rows and facts for the screen and the downloads; every word of the document is in one row."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from tracker.tables import Column, Table
from tracker.told import in_words
from tracker.vocabulary import labels
from tracker.words import N_, _, n_, pair

STATEMENT, ASIDE, UNREAD = "statement", "set aside", "not read"
BETWEEN = "\n\n"
SOURCES = {"findings": "findings_press_release"}
NOT_FOUND = N_("not found")
PARSED = Table(
    "sentences",
    "one row a sentence of the document, in its order: statements, what was set aside, and what was not read",
    (
        Column("row", "Row", "statement, set aside, or not read (a heading, or a family that is not read yet)."),
        Column("ordinal", "No.", "Number of the statement in the document."),
        Column("paragraph", "Paragraph", "Paragraph: as printed where numbered, else counted."),
        Column("organisation", "Who", "Organisation, delegation or body that speaks."),
        Column("stakeholder_type", "Type", "Type of stakeholder that speaks."),
        Column("speaker", "Speaker", "Named speaker."),
        Column("role", "Role", "Role of the speaker as given by the document."),
        Column("act", "Act", "Kind of speech."),
        Column("text", "Sentence", "The sentence as printed."),
        Column("concerns", "Concerns", "Concerns whose words it holds, joined by a semicolon."),
        Column("groups", "Groups", "Affected groups it names."),
        Column("articles", "Articles", "Articles of the Convention it cites."),
        Column("states", "States", "States it names."),
        Column("topic_of_question", "Topic", "Topic of the question that a reply answers."),
        Column("basis", "Decided by", "What decided who speaks."),
        Column("reason", "Reason", "Why it is no statement."),
        Column("start", "From", "First character in the main text."),
        Column("end", "To", "Character after the last one."),
    ),
)


@dataclass(frozen=True)
class Fact:
    """One thing the document says of itself: its name, the value in words, and what it rests on where that is known."""

    name: str
    value: str
    basis: str = ""


def rows(contract: Mapping[str, Any]) -> pd.DataFrame:
    """The rows of PARSED in the order of the document, with `slug` (stakeholder type) and `marks` (evidence) besides."""
    main = BETWEEN.join(paragraph["text"] for paragraph in contract["paragraphs"])
    said = [_statement(statement) for statement in contract["statements"]]
    aside = _set_aside(contract["set_aside"], main, {(row["start"], row["end"]) for row in said})
    found = said + aside
    found += _not_read(contract["paragraphs"], [(r["start"], r["end"]) for r in found if r["start"] is not None])
    numbers = [paragraph["number"] for paragraph in contract["paragraphs"]]
    starts = [paragraph["start"] for paragraph in contract["paragraphs"]]
    for row in found:
        if row["paragraph"] is None and row["start"] is not None and starts:
            row["paragraph"] = numbers[max(0, bisect_right(starts, row["start"]) - 1)]
    found.sort(key=lambda row: len(main) if row["start"] is None else row["start"])
    columns = [*(column.name for column in PARSED.columns), "slug", "marks"]
    return pd.DataFrame([{name: row.get(name) for name in columns} for row in found], columns=columns, dtype=object)


def _statement(statement: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **{name: statement.get(name) for name in ("ordinal", "paragraph", "organisation", "speaker", "role", "text")},
        **{name: statement.get(name) for name in ("topic_of_question", "basis", "start", "end")},
        "row": STATEMENT,
        "slug": statement["stakeholder_type"],
        "stakeholder_type": label("type", statement["stakeholder_type"]),
        "act": label("act", statement["act"]),
        "concerns": "; ".join(label("concern", slug) for slug in statement["concerns"]),
        "groups": "; ".join(label("group", slug) for slug in statement["groups"]),
        "articles": "; ".join(map(str, statement["articles"])),
        "states": states(statement["states"]),
        "marks": statement.get("evidence", []),
    }


def _set_aside(aside: Iterable[Mapping[str, Any]], main: str, taken: set[tuple[int, int]]) -> list[dict[str, Any]]:
    """The rows of what was set aside; the contract gives no place, so each is sought where nothing else stands.

    The longest are sought first: a short heading may stand again within a sentence.
    """
    found = []
    for sentence in sorted(aside, key=lambda sentence: -len(sentence["text"])):
        start, end = _free_place(sentence["text"], main, taken)
        if start is not None and end is not None:
            taken.add((start, end))
        place = {"start": start, "end": end}
        found.append({"row": ASIDE, "paragraph": None, "text": sentence["text"], "reason": sentence["reason"], **place})
    return found


def _free_place(text: str, main: str, taken: set[tuple[int, int]]) -> tuple[int | None, int | None]:
    start = main.find(text)
    while start >= 0:
        end = start + len(text)
        if not any(a < end and start < b for a, b in taken):
            return start, end
        start = main.find(text, start + 1)
    return None, None


def _not_read(paragraphs: Iterable[Mapping[str, Any]], spans: list[tuple[int, int]]) -> list[dict[str, Any]]:
    """The stretches of the paragraphs that hold words and stand in no sentence."""
    found, ordered, place = [], sorted(spans), 0
    for paragraph in paragraphs:
        here, end = paragraph["start"], paragraph["start"] + len(paragraph["text"])
        while place < len(ordered) and ordered[place][0] < end:
            found.append((paragraph, here, ordered[place][0]))
            here = max(here, ordered[place][1])
            place += 1
        found.append((paragraph, here, end))
    return [row for row in (_stretch(*piece) for piece in found) if row]


def _stretch(paragraph: Mapping[str, Any], start: int, end: int) -> dict[str, Any] | None:
    """The row of a stretch of a paragraph; None when it holds no word."""
    piece = paragraph["text"][start - paragraph["start"] : end - paragraph["start"]]
    text = piece.strip()
    start += len(piece) - len(piece.lstrip())
    if not re.search(r"\w", text):
        return None
    return {"row": UNREAD, "paragraph": paragraph["number"], "text": text, "start": start, "end": start + len(text)}


def facts(contract: Mapping[str, Any]) -> list[Fact]:
    """What the document says of itself and its meeting, in the order of the screen."""
    document, meeting = contract["document"], contract["meeting"]
    family = document["family"]
    held, published = meeting["held_on"], document["published_on"]
    day = N_("same as the day printed on the page") if held and held == published else ""
    symbols = [document["symbol"], *meeting["report_symbols"]]
    return [
        Fact("Title", document["title"] or NOT_FOUND),
        Fact("Family", label("source", SOURCES.get(family, family))),
        Fact("Kind of meeting", label("kind", meeting["kind"]) if meeting["kind"] else NOT_FOUND),
        Fact("Published", published or NOT_FOUND),
        Fact("Held", " ".join(filter(None, (held, meeting["part_of_day"]))) or NOT_FOUND, day),
        Fact("Session", str(meeting["session"] or NOT_FOUND), meeting.get("session_basis") or ""),
        Fact("State under review", states(meeting["states_under_review"]) or NOT_FOUND),
        Fact("Cycle", str(meeting["cycle"] or NOT_FOUND), meeting.get("cycle_basis") or ""),
        Fact("Symbols", ", ".join(dict.fromkeys(filter(None, symbols))) or NOT_FOUND),
        Fact("Other States named", states(meeting["other_states"]) or N_("none")),
        Fact("Took part", "; ".join(_participant(body) for body in meeting["participants"]) or NOT_FOUND),
        Fact("Next meeting", _next_meeting(meeting["next_meeting"])),
        Fact("Language", document["language"]),
        Fact("Extent", _extent(document.get("extent"))),
    ]


def problems(contract: Mapping[str, Any], shown: pd.DataFrame) -> tuple[dict[str, list[str]], list[str]]:
    """The problems by paragraph, and those that belong to no paragraph with their place in front."""
    known, beside, rest = set(map(str, shown["paragraph"])), defaultdict(list), []
    for problem in contract["problems"]:
        number = re.match(r"paragraph (\d+)", problem["where"])
        if number and number[1] in known:
            beside[number[1]].append(in_words(problem["what"]))
        else:
            rest.append(pair(in_words(problem["where"]), in_words(problem["what"])))
    return dict(beside), rest


def counted(shown: pd.DataFrame, contract: Mapping[str, Any]) -> str:
    """The rows added up in one sentence: all = statements + set aside + not read, and the problems."""
    n = {row: int((shown["row"] == row).sum()) for row in (STATEMENT, ASIDE, UNREAD)}
    parts = [
        n_("{n} statement", "{n} statements", n[STATEMENT]),
        _("{n} set aside", n=n[ASIDE]),
        *([_("{n} not read", n=n[UNREAD])] if n[UNREAD] else []),
    ]
    problems = n_("{n} problem", "{n} problems", len(contract["problems"]))
    told = f", {_('each told where it stands')}" if contract["problems"] else ""
    return f"**{n_('{n} row', '{n} rows', len(shown))} = {' + '.join(parts)}**; {problems}{told}."


def evidence(marks: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The words of a sentence that decided its labels: char_start, char_end, label, strength."""
    columns = ["char_start", "char_end", "label", "strength"]
    found = [(mark["start"], mark["end"], _deciding(mark), mark.get("strength", "strong")) for mark in marks]
    return pd.DataFrame(found, columns=columns)


def _deciding(mark: Mapping[str, Any]) -> str:
    """The label that words decided: of a concern or group, or of an article, which the parse gives as a number."""
    if mark["kind"] == "article":
        return label("article", str(mark["label"]))
    return label("concern", mark["label"], "group")


def as_json(contract: Mapping[str, Any]) -> bytes:
    """The whole parse as `python -m etl parse` prints it."""
    return json.dumps(contract, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")


def label(field: str, slug: str, other: str | None = None) -> str:
    """The label of a slug in the vocabulary, else in another of its lists, else the slug itself."""
    return labels(field).get(slug) or (label(other, slug) if other else slug)


def states(codes: Iterable[str]) -> str:
    """The names of States, joined by a semicolon; a code that the record does not know stands as it is."""
    return "; ".join(label("state", code) for code in codes)


def _participant(body: Mapping[str, Any]) -> str:
    acronym = f" ({body['acronym']})" if body["acronym"] else ""
    return f"{body['name']}{acronym}, {label('type', body['stakeholder_type'])}"


def _next_meeting(coming: Mapping[str, Any] | None) -> str:
    if not coming:
        return NOT_FOUND
    when = " ".join(filter(None, (coming["on"], coming["part_of_day"]))) or _("day not stated")
    about = states(coming["states"])
    return _("{day}, on {states}", day=when, states=about) if about else when


def _extent(extent: str | None) -> str:
    told = {"whole": N_("read whole"), "opening": N_("only the opening: the page was cut off")}
    return told.get(extent or "", N_("not judged"))
