"""`python -m bench.uhri`: peak memory and time of importing invented exports of the index, 10,000 and 100,000 records.

The rows of the Committee are as many in both, so what grows with the file would show. Everything in the records is invented.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.importers.uhri import import_uhri
from etl.importers.uhri_labels import read_label_maps
from etl.importers.uhri_read import json_records
from etl.knowledge import Knowledge, load_knowledge
from etl.pipeline import DATA
from etl.records import TABLES, Statement
from etl.tables import Tables

SIZES = (10_000, 100_000)
OF_COMMITTEE = 400
BODIES = ("- CMW", "- Committee on Migrant Workers", "- CRC")
OTHERS = ("- CRC", "- CEDAW", "- Committee on Enforced Disappearances", "- UPR", "- SR Toy Makers")
STATES = (("ALB", "Albania"), ("PER", "Peru"), ("MLI", "Mali"), ("PHL", "Philippines"))
TEXT = "<p>{n}.&nbsp;The Committee recommends that the State party look into invented matter {key} &amp; report on it. {more}</p>"
MORE = "Nothing of this was ever written by a committee; it fills the record to its usual length. " * 4


def records(n: int, of_committee: int = OF_COMMITTEE) -> Iterator[dict[str, Any]]:
    """That many records, of which exactly so many are the Committee's, spread evenly; then each tenth of those once more."""
    every = n // of_committee
    for i in range(n):
        yield _record(i, i % every == 0 and i // every < of_committee)
    for i in range(0, of_committee, 10):
        yield {**_record(i * every, True), "Themes": []}


def expected(n: int, of_committee: int = OF_COMMITTEE) -> set[str]:
    """The ids of the statements that must come out."""
    return {f"uhri-{_id(i * (n // of_committee))}" for i in range(of_committee)}


def _id(i: int) -> str:
    return f"00000000-0000-4000-8000-{i:012d}"


def _record(i: int, is_ours: bool) -> dict[str, Any]:
    iso3, name = STATES[i % len(STATES)]
    body = BODIES[i % len(BODIES)] if is_ours else OTHERS[i % len(OTHERS)]
    return {
        "AnnotationId": _id(i),
        "DocumentId": _id(i // 50),
        "Symbol": f"CMW/C/{iso3}/CO/1" if is_ours else f"XYZ/C/{iso3}/CO/1",
        "Text": TEXT.format(n=i % 70 + 1, key=i, more=MORE),
        "AnnotationType": "- Recommendations",
        "Body": body,
        "Countries": [name] if i % 7 else [],
        "Regions": [],
        "Themes": ["Right to health"],
        "AffectedPersons": ["Children"],
        "Sdgs": [],
        "PublicationDate": "2019-05-02T00:00:00",
        "PublicationDateOnUhri": "2019-06-03T10:00:00.1",
        "UprCycle": None,
        "UprSession": [],
        "UprPositions": [],
        "UprRecommendingCountry": [],
        "UprRecommendingRegions": [],
    }


def write_export(path: Path, n: int, of_committee: int = OF_COMMITTEE) -> None:
    """Write the records as one JSON array, record by record."""
    with path.open("w", encoding="utf-8") as stream:
        for i, record in enumerate(records(n, of_committee)):
            stream.write(("," if i else "[") + json.dumps(record, separators=(",", ":")))
        stream.write("]")


def imported(path: Path, knowledge: Knowledge) -> tuple[set[str], dict[str, int], int]:
    """The ids of the statements that an export gives, its counts, and the peak of memory while it was read, in bytes."""
    tables = Tables(**{name: [] for name in TABLES})
    maps = read_label_maps(DATA / "vocabulary", knowledge.vocabulary)
    tracemalloc.start()
    try:
        _, counts = import_uhri(tables, path.name, json_records(path), knowledge, maps)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    return {row.statement_id for row in tables["statement"] if isinstance(row, Statement)}, counts, peak


def main() -> int:
    """Print a line a size; 1 comes back when the rows of the Committee are not exactly those written."""
    knowledge, code = load_knowledge(DATA), 0
    sys.stdout.write("records    file MB   peak MB   seconds   CMW rows   exact\n")
    with tempfile.TemporaryDirectory() as folder:
        imported_once(Path(folder), knowledge)
        for n in SIZES:
            path = Path(folder) / f"{n}.json"
            write_export(path, n)
            started = time.monotonic()
            ids, counts, peak = imported(path, knowledge)
            exact = ids == expected(n) and counts["in"] == counts["not_cmw"] + counts["duplicate"] + len(ids)
            code |= not exact
            told = (f"{n:7,}", path.stat().st_size / 1e6, peak / 1e6, time.monotonic() - started, len(ids))
            sys.stdout.write("{} {:11.1f} {:9.1f} {:9.1f} {:10,}   {}\n".format(*told, "yes" if exact else "NO"))
    return int(code)


def imported_once(folder: Path, knowledge: Knowledge) -> None:
    """Import a small export, so that patterns and names that are made once do not count for the first size."""
    path = folder / "first.json"
    write_export(path, OF_COMMITTEE)
    imported(path, knowledge)


if __name__ == "__main__":
    sys.exit(main())
