"""data/reference -> records: States, sessions, reviews, members and articles. A bad row here stops the build."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pycountry
from babel import Locale

from etl.errors import Finding
from etl.keys import key_of
from etl.records import Article, Member, Review, Session, Silence, State
from etl.rows import Mend, Row, csv_rows, leave, take
from etl.vocabulary import Vocabulary


@lru_cache(maxsize=1)
def country_names() -> Mapping[str, tuple[str, str, str]]:
    """Names in English, French and Spanish of every country with an ISO 3166-1 alpha-3 code."""
    locales = [Locale(language) for language in ("en", "fr", "es")]
    return {
        country.alpha_3: tuple(locale.territories.get(country.alpha_2, country.name) for locale in locales)
        for country in pycountry.countries
    }


def read_states(folder: Path, named: Collection[str], findings: list[Finding], mend: Mend = leave) -> list[State]:
    """Parties and signatories, then every other State that the record names, by code; small ones with a point."""
    listed = take(csv_rows(folder / "states.csv", mend), _state, findings)
    others = sorted(set(named) - {state.iso3 for state in listed})
    states = {state.iso3: state for state in [*listed, *(other_state(iso3) for iso3 in others)]}
    for iso3, latitude, longitude in _points(folder / "state_points.csv", states, findings, mend):
        states[iso3] = replace(states[iso3], latitude=latitude, longitude=longitude)
    return [states[iso3] for iso3 in sorted(states)]


def _points(file: Path, known: Collection[str], findings: list[Finding], mend: Mend) -> list[tuple[str, float, float]]:
    def _point(row: Row) -> tuple[str, float, float]:
        row.need("source")
        iso3 = row.known("iso3", row.need("iso3"), known)
        return iso3, row.degrees("latitude", 90), row.degrees("longitude", 180)

    return take(csv_rows(file, mend), _point, findings) if file.is_file() else []


def _state(row: Row) -> State:
    iso3 = row.known("iso3", row.need("iso3"), country_names())
    _, french, spanish = country_names()[iso3]
    signed, consent, kind = row.day("signed_on"), row.day("consent_on"), row.text("consent_kind")
    return State(
        iso3,
        row.need("name"),
        french,
        spanish,
        row.need("un_region"),
        bool(consent or kind),
        bool(signed and not (consent or kind)),
        signed,
        consent,
        kind,
        row.day("entered_into_force_on"),
        None,
        None,
        row.flag("verified"),
        row.text("source_url"),
    )


def other_state(iso3: str) -> State:
    """A State that is neither party nor signatory: its code and names, nothing else."""
    names = country_names()[iso3]
    return State(iso3, *names, None, False, False, None, None, None, None, None, None, None, None)


def read_sessions(folder: Path, findings: list[Finding], mend: Mend = leave) -> list[Session]:
    """The sessions of the Committee, by number."""
    return take(csv_rows(folder / "sessions.csv", mend), _session, findings)


def _session(row: Row) -> Session:
    number = row.whole("number")
    return Session(
        number,
        row.day("starts_on"),
        row.day("ends_on"),
        row.text("place"),
        row.flag("verified"),
        row.text("source_url"),
    )


def read_articles(folder: Path, findings: list[Finding], mend: Mend = leave) -> list[Article]:
    """The articles of the Convention."""
    return take(
        csv_rows(folder / "articles.csv", mend),
        lambda row: Article(row.whole("article"), row.need("part"), row.need("short_title"), row.need("applies_to")),
        findings,
    )


def read_silences(folder: Path, vocabulary: Vocabulary, findings: list[Finding], mend: Mend = leave) -> list[Silence]:
    """Reviews of which a source says that a stakeholder type did not speak; none when the file is not there."""

    def _silence(row: Row) -> Silence:
        kind = row.known("stakeholder_type", row.need("stakeholder_type"), vocabulary["stakeholder_type"])
        return Silence(f"{row.need('iso3')}/{row.whole('cycle')}", kind, row.need("statement_id"), row.need("note"))

    file = folder / "silences.csv"
    return take(csv_rows(file, mend), _silence, findings) if file.is_file() else []


def read_members(folder: Path, findings: list[Finding], mend: Mend = leave) -> list[Member]:
    """Terms of members of the Committee."""
    return take(csv_rows(folder / "members.csv", mend), _member, findings)


def _member(row: Row) -> Member:
    return Member(
        row.need("name"),
        row.known("nationality_iso3", row.need("nationality_iso3"), country_names()),
        row.whole("from_year"),
        row.number("to_year"),
        row.flag("chair"),
        row.flag("verified"),
        row.text("source_url"),
    )


Fills = Mapping[str, Mapping[str, tuple[str, str]]]


def read_reviews(folder: Path, vocabulary: Vocabulary, findings: list[Finding], mend: Mend = leave) -> list[Review]:
    """The reviews, with the empty cells that follow from a rule filled in and named as inferred."""
    fills: dict[str, dict[str, tuple[str, str]]] = {}
    places: dict[str, str] = {}

    def _fill(row: Row) -> None:
        key = f"{row.need('iso3')}/{row.need('cycle')}"
        places[key] = row.place
        fills.setdefault(key, {})[row.need("field")] = (row.need("value"), row.need("basis"))

    def _take(row: Row) -> Review:
        places.pop(key_of(row), None)
        return _review(row, fills, vocabulary)

    take(csv_rows(folder / "reviews_fill.csv", mend), _fill, findings)
    reviews = take(csv_rows(folder / "reviews.csv", mend), _take, findings)
    remedy = "Add the review to reviews.csv, or take the line out"
    for key, place in places.items():
        findings.append(
            Finding("reviews_fill.csv", place, "iso3, cycle", key, "fills a review that is not there", remedy)
        )
    return reviews


def _review(row: Row, fills: Fills, vocabulary: Vocabulary) -> Review:
    iso3, cycle = row.known("iso3", row.need("iso3"), country_names()), row.whole("cycle")
    fill = fills.get(f"{iso3}/{cycle}", {})
    for field, (value, _) in fill.items():
        if row.values.get(field) != "":
            raise row.bad(field, row.values.get(field), "cannot be filled by reviews_fill.csv", "Keep one of them")
        row.values[field] = value
    read: dict[str, Any] = {
        "report_kind": row.text("report_kind"),
        "report_symbol": row.text("report_symbol"),
        "status": row.known("status", row.need("status"), vocabulary["review_status"]),
        "session": row.number("session"),
        "dialogue_from": row.day("dialogue_from"),
        "dialogue_to": row.day("dialogue_to"),
        "co_symbol": row.text("co_symbol"),
        "co_adopted_on": row.day("co_adopted_on"),
        "loi_symbol": row.text("loi_symbol"),
        "is_verified": row.flag("verified"),
        "source_url": row.text("source_url"),
    }
    review = Review(
        review_key=f"{iso3}/{cycle}",
        iso3=iso3,
        cycle=cycle,
        procedure=None,
        procedure_basis=None,
        inferred_fields=tuple(fill),
        inferred_basis="; ".join(f"{f}: {b}" for f, (_, b) in fill.items()) or None,
        **read,
    )
    return _with_procedure(review)


def _with_procedure(review: Review) -> Review:
    """The review with its procedure read off the kind of report or the symbol of its list of issues."""
    symbol, kind = review.loi_symbol or "", review.report_kind or ""
    if "absence of a report" in kind:
        return replace(review, procedure="without_report", procedure_basis="kind of report")
    rule = " (symbol inferred)" if "loi_symbol" in review.inferred_fields else ""
    if "/QPR/" in symbol:
        return replace(review, procedure="simplified", procedure_basis=f"symbol {symbol}{rule}")
    if "/Q/" in symbol:
        return replace(review, procedure="ordinary", procedure_basis=f"symbol {symbol}{rule}")
    return review
