"""An export of the Universal Human Rights Index -> documents and statements of the Committee, with the labels of the index.

The concerns are those of the themes (decided_by uhri), then those that only the words show (decided_by cue).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from etl.assemble import statement_ties
from etl.classify.cues import Evidence
from etl.classify.labels import MOST_CONCERNS, Found
from etl.classify.states import states_named
from etl.curated_rows import Labels
from etl.errors import Finding
from etl.importers.uhri_labels import PERSONS, THEMES, LabelMaps
from etl.importers.uhri_papers import Paper, papers_of, supersede
from etl.importers.uhri_rows import Chosen, UhriRow, choose, row_of
from etl.join import name_states, stakeholder_of
from etl.knowledge import Knowledge
from etl.label_rows import add_labels, why
from etl.parse.draft import COMMITTEE
from etl.records import Statement, StatementConcern, StatementGroup, UhriLabel
from etl.rows import BadRow
from etl.tables import Tables

Counts = dict[str, int]


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
    counts = Counter[str]()
    for paper in papers_of(tables, file, new, findings):
        supersede(tables, file, paper, findings)
        shown = knowledge.labeller.label([row.text for row in paper.rows], paper.language)
        for ordinal, (row, found) in enumerate(zip(paper.rows, shown, strict=True), 1):
            counts["merged" if row.paragraph in paper.read_in else "loaded"] += 1
            named = states_named(row.text, knowledge.state_names, knowledge.state_pattern)
            _add(tables, paper, row, ordinal, found, named, maps)
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


def _add(
    tables: Tables,
    paper: Paper,
    row: UhriRow,
    ordinal: int,
    shown: Found,
    named: Mapping[str, Evidence],
    maps: LabelMaps,
) -> None:
    statement = _statement(paper, row, ordinal, stakeholder_of(tables, COMMITTEE))
    told = tuple(dict.fromkeys((*row.states, *named)))
    name_states(tables, told)
    tables["statement"].append(statement)
    led = {(kind, label): _led(kind, label, maps, shown.concerns) for kind, label in row.labels}
    of_index = tuple(dict.fromkeys(s for (kind, _), slugs in led.items() if kind == "affected_persons" for s in slugs))
    groups = {group: evidence for group, evidence in shown.groups.items() if group not in of_index}
    statement_ties(tables, statement, Labels((), (), (), told, (), ()), named, given_by="uhri")
    add_labels(tables, statement.statement_id, replace(shown, concerns={}, groups=groups))
    tables["statement_group"] += [StatementGroup(statement.statement_id, group, "uhri") for group in of_index]
    tables["uhri_label"] += [UhriLabel(statement.statement_id, *key, slugs) for key, slugs in led.items()]
    tables["statement_concern"] += _concerns(statement.statement_id, led, shown.concerns)


def _led(kind: str, label: str, maps: LabelMaps, shown: Mapping[str, object]) -> tuple[str, ...]:
    """The slugs that a label stands for on this text."""
    if kind == "theme":
        return maps.themes.of(label, shown)
    return maps.persons.of(label, ()) if kind == "affected_persons" else ()


def _concerns(
    statement_id: str, led: Mapping[tuple[str, str], tuple[str, ...]], shown: Mapping[str, list[Evidence]]
) -> list[StatementConcern]:
    """At most three concerns: those on which theme and text agree, then those of themes, then those of the text."""
    themes: dict[str, list[str]] = {}
    for (kind, label), slugs in led.items():
        for slug in slugs if kind == "theme" else ():
            themes.setdefault(slug, []).append(label)
    ranked = sorted(themes, key=lambda slug: slug not in shown) + [slug for slug in shown if slug not in themes]
    return [
        StatementConcern(statement_id, slug, place, "uhri", False, "; ".join(themes[slug]))
        if slug in themes
        else StatementConcern(statement_id, slug, place, **why(shown[slug]))
        for place, slug in enumerate(ranked[:MOST_CONCERNS])
    ]


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
