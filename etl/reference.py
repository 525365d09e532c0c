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
from etl.records import Article, Member, Review, Session, State
from etl.rows import Row, csv_rows, take
from etl.vocabulary import Vocabulary


@lru_cache(maxsize=1)
def country_names() -> Mapping[str, tuple[str, str, str]]:
    """Names in English, French and Spanish of every country with an ISO 3166-1 alpha-3 code."""
    locales = [Locale(language) for language in ("en", "fr", "es")]
    return {
        country.alpha_3: tuple(locale.territories.get(country.alpha_2, country.name) for locale in locales)
        for country in pycountry.countries
    }


def read_states(folder: Path, named: Collection[str], findings: list[Finding]) -> list[State]:
    """Parties and signatories, then every other State that the record names, by code."""
    points = {row.need("iso3"): row for row in csv_rows(folder / "state_points.csv")}
    listed = take(csv_rows(folder / "states.csv"), lambda row: _state(row, points), findings)
    others = sorted(set(named) - {state.iso3 for state in listed})
    return sorted(listed + [_other_state(iso3) for iso3 in others], key=lambda state: state.iso3)


def _state(row: Row, points: Mapping[str, Row]) -> State:
    iso3 = row.known("iso3", row.need("iso3"), country_names())
    _, french, spanish = country_names()[iso3]
    signed, consent, kind = row.day("signed_on"), row.day("consent_on"), row.text("consent_kind")
    point = points.get(iso3)
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
        float(point.need("latitude")) if point else None,
        float(point.need("longitude")) if point else None,
        row.flag("verified"),
        row.text("source_url"),
    )


def _other_state(iso3: str) -> State:
    names = country_names()[iso3]
    return State(iso3, *names, None, False, False, None, None, None, None, None, None, None, None)


def read_sessions(folder: Path, findings: list[Finding]) -> list[Session]:
    """The sessions of the Committee, by number."""
    return take(csv_rows(folder / "sessions.csv"), _session, findings)


def _session(row: Row) -> Session:
    number = int(row.need("number"))
    return Session(
        number,
        row.day("starts_on"),
        row.day("ends_on"),
        row.text("place"),
        row.flag("verified"),
        row.text("source_url"),
    )


def read_articles(folder: Path, findings: list[Finding]) -> list[Article]:
    """The articles of the Convention."""
    return take(
        csv_rows(folder / "articles.csv"),
        lambda row: Article(
            int(row.need("article")), row.need("part"), row.need("short_title"), row.need("applies_to")
        ),
        findings,
    )


def read_members(folder: Path, findings: list[Finding]) -> list[Member]:
    """Terms of members of the Committee."""
    return take(csv_rows(folder / "members.csv"), _member, findings)


def _member(row: Row) -> Member:
    return Member(
        row.need("name"),
        row.known("nationality_iso3", row.need("nationality_iso3"), country_names()),
        int(row.need("from_year")),
        row.number("to_year"),
        row.flag("chair"),
        row.flag("verified"),
        row.text("source_url"),
    )


def read_reviews(folder: Path, vocabulary: Vocabulary, findings: list[Finding]) -> list[Review]:
    """The reviews, with the empty cells that follow from a rule filled in and named as inferred."""
    fills: dict[str, dict[str, tuple[str, str]]] = {}
    for row in csv_rows(folder / "reviews_fill.csv"):
        key = f"{row.need('iso3')}/{row.need('cycle')}"
        fills.setdefault(key, {})[row.need("field")] = (row.need("value"), row.need("basis"))
    return take(csv_rows(folder / "reviews.csv"), lambda row: _review(row, fills, vocabulary), findings)


def _review(row: Row, fills: Mapping[str, Mapping[str, tuple[str, str]]], vocabulary: Vocabulary) -> Review:
    iso3, cycle = row.known("iso3", row.need("iso3"), country_names()), int(row.need("cycle"))
    fill = fills.get(f"{iso3}/{cycle}", {})
    for field, (value, _) in fill.items():
        if row.values.get(field):
            raise row.bad(
                field, row.values[field], "has a value, and reviews_fill.csv fills it too", "Keep one of them"
            )
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
