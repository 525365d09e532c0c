"""An export of the Universal Human Rights Index -> documents and statements of the Committee, with the labels of the index.

The concerns are those of the themes (decided_by uhri), then those that only the words show (decided_by cue).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from etl.assemble import Tables, statement_ties
from etl.classify.cues import Evidence, Matcher, articles_cited
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.importers.uhri_labels import PERSONS, THEMES, LabelMaps
from etl.importers.uhri_papers import Paper, papers_of, supersede
from etl.importers.uhri_rows import Chosen, UhriRow, choose, row_of
from etl.join import name_states, stakeholder_of
from etl.knowledge import Knowledge
from etl.parse.contract import MOST_CONCERNS
from etl.parse.draft import COMMITTEE
from etl.parse.names import states_in
from etl.records import Review, Statement, StatementConcern, StatementGroup, UhriLabel
from etl.rows import BadRow

Counts = dict[str, int]


class _Words:
    """What the words of a text show, by language; matchers are made once a language."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.matchers: dict[tuple[str, str], Matcher] = {}

    def show(self, name: str, language: str, text: str) -> dict[str, list[Evidence]]:
        """The labels of one list that a text shows, best first, with the cues that speak for them."""
        key = (name, language)
        if key not in self.matchers:
            self.matchers[key] = Matcher(self.knowledge.vocabulary, name, language)
        return self.matchers[key].find(text)


def import_uhri(
    tables: Tables, file: str, records: Iterable[tuple[str, Any]], knowledge: Knowledge, maps: LabelMaps
) -> tuple[list[Finding], Counts]:
    """Add the rows of this Committee to the tables; findings, and the rows in, loaded, merged and so on, come back."""
    chosen = choose(file, records)
    rows = list(_rows(file, chosen, knowledge.state_names))
    quarantined = len(chosen.findings)
    findings = chosen.findings
    known = {row.statement_id for row in tables["statement"] if isinstance(row, Statement)}
    new = [row for row in rows if row.statement_id not in known]
    words, counts = _Words(knowledge), Counter[str]()
    for paper in papers_of(tables, file, new, findings):
        supersede(tables, file, paper, findings)
        for ordinal, row in enumerate(paper.rows, 1):
            counts["merged" if row.paragraph in paper.read_in else "loaded"] += 1
            _add(tables, paper, row, ordinal, words, maps)
    findings += _unknown_labels(file, new, maps)
    return findings, {
        "in": chosen.n,
        "loaded": counts["loaded"],
        "merged": counts["merged"],
        "duplicate": chosen.duplicate + len(rows) - len(new),
        "quarantined": quarantined,
        "not_cmw": chosen.not_cmw,
    }


def _rows(file: str, chosen: Chosen, names: Mapping[str, str]) -> Iterator[UhriRow]:
    for place, record in chosen.records.values():
        try:
            yield row_of(file, place, record, names)
        except BadRow as error:
            chosen.findings.append(error.finding)


def _add(tables: Tables, paper: Paper, row: UhriRow, ordinal: int, words: _Words, maps: LabelMaps) -> None:
    shown = words.show("concern", paper.language, row.text)
    groups = words.show("affected_group", paper.language, row.text)
    statement = _statement(paper, row, ordinal, stakeholder_of(tables, COMMITTEE))
    named = tuple(dict.fromkeys((*row.states, *states_in(row.text, words.knowledge))))
    name_states(tables, named)
    tables["statement"].append(statement)
    states = {review.review_key: review.iso3 for review in tables["review"] if isinstance(review, Review)}
    led = {(kind, label): _led(kind, label, maps, shown) for kind, label in row.labels}
    of_index = tuple(dict.fromkeys(s for (kind, _), slugs in led.items() if kind == "affected_persons" for s in slugs))
    labels = Labels((), tuple(g for g in groups if g not in of_index), tuple(articles_cited(row.text)), named, (), ())
    statement_ties(tables, statement, labels, states.get(paper.review_key or ""), by="cue")
    tables["statement_group"] += [StatementGroup(statement.statement_id, group, "uhri") for group in of_index]
    tables["uhri_label"] += [UhriLabel(statement.statement_id, *key, slugs) for key, slugs in led.items()]
    tables["statement_concern"] += _concerns(statement.statement_id, led, shown)


def _led(kind: str, label: str, maps: LabelMaps, shown: Mapping[str, object]) -> tuple[str, ...]:
    """The slugs that a label stands for on this text."""
    if kind == "theme":
        return maps.themes.of(label, shown)
    return maps.persons.of(label, ()) if kind == "affected_persons" else ()


def _concerns(
    statement_id: str, led: Mapping[tuple[str, str], tuple[str, ...]], shown: Mapping[str, list[Evidence]]
) -> list[StatementConcern]:
    """At most three concerns: those on which theme and words agree, then those of themes, then those of words."""
    themes: dict[str, list[str]] = {}
    for (kind, label), slugs in led.items():
        for slug in slugs if kind == "theme" else ():
            themes.setdefault(slug, []).append(label)
    ranked = sorted(themes, key=lambda slug: slug not in shown) + [slug for slug in shown if slug not in themes]
    rows = []
    for place, slug in enumerate(ranked[:MOST_CONCERNS]):
        if slug in themes:
            told = "; ".join(themes[slug])
            rows.append(StatementConcern(statement_id, slug, place, "uhri", False, told, None, None, None))
        else:
            best = min(shown[slug], key=lambda e: (e.strength != "strong", e.start))
            cues, weak = "; ".join(dict.fromkeys(e.cue for e in shown[slug])), best.strength == "weak"
            rows.append(
                StatementConcern(statement_id, slug, place, "cue", weak, cues, best.start, best.end, best.strength)
            )
    return rows


def _statement(paper: Paper, row: UhriRow, ordinal: int, speaker: str) -> Statement:
    heading = [f"heading printed before the number: {row.heading}"] if row.heading else []
    parts = {"positive_aspect": "positive_aspects", "follow_up": "follow_up"}
    return Statement(
        statement_id=row.statement_id,
        source_key=None,
        document_id=paper.document_id,
        meeting_id=None,
        review_key=paper.review_key,
        ordinal=ordinal,
        paragraph=row.paragraph,
        char_start=None,
        char_end=None,
        stage="co",
        part=parts.get(row.act, "concerns_recommendations"),
        unit="paragraph",
        person_id=None,
        speaker_role=None,
        stakeholder_id=speaker,
        stakeholder_type=COMMITTEE.stakeholder_type,
        act=row.act,
        act_inferred=row.act_inferred,
        attribution_basis="; ".join([row.act_basis, row.state_basis, *heading]),
        text=row.text,
        text_origin="sentence",
        label_unsure=False,
        date_text=row.published_on,
        date_basis="document" if row.published_on else None,
        recalled_in=None,
        relation=None,
        medium=None,
        topic_of_question=None,
        superseded_by=paper.read_in.get(row.paragraph or ""),
    )


def _unknown_labels(file: str, rows: Iterable[UhriRow], maps: LabelMaps) -> list[Finding]:
    """A finding for each theme or group of persons that the two files of the vocabulary do not know."""
    seen = Counter((kind, label) for row in rows for kind, label in row.labels if kind != "sdg")
    places = {"theme": (maps.themes, THEMES), "affected_persons": (maps.persons, PERSONS)}
    return [
        Finding(
            file,
            f"{n} rows",
            kind,
            label,
            "is a label that stands for nothing yet",
            f"Add it to data/vocabulary/{places[kind][1]}, with an empty slug if it stands for none",
        )
        for (kind, label), n in sorted(seen.items())
        if not places[kind][0].knows(label)
    ]
