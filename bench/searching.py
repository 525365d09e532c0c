"""`python -m bench.searching BUILDS`: searching a made-up build, ours over HTTP against Datasette with FTS5 over HTTP.

Asked are the first 20 answers to common words, each with the text around the words, and how many answers the selection
holds. The two read a question differently (ours knows the forms of a word in three languages), so what is compared is the
time, and that each side's count is that of its own rows.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx

from bench import sides, verdict

WORDS = ("children", "migrant workers", "detention", "trafficking", "remittances", "domestic work")
SELECTIONS = {"everything": "", "one State": "MEX"}
FIRST = 20
RUNS = 3
FASTER = 20.0
FTS = """
create virtual table words using fts5(text, content='t_statement', content_rowid='rowid', tokenize='porter unicode61');
insert into words (words) values ('rebuild');
"""
MATCHING = """
from words join t_statement as s on s.rowid = words.rowid where words match :words and s.is_context = 0
"""
WITHIN = " and s.statement_id in (select statement_id from t_state where value = :state)"
HITS = (
    f"select s.statement_id, snippet(words, 0, '<b>', '</b>', '…', 24) {MATCHING}{{within}} order by rank limit {FIRST}"
)
COUNT = f"select count(*) {MATCHING}{{within}}"
Asked = Callable[[str, str], int]


def add_index(database: Path) -> None:
    """Give the flat tables in SQLite a full-text index, as a careful user would; nothing when they have one."""
    with sqlite3.connect(database) as connection:
        if not connection.execute("select 1 from sqlite_master where name = 'words'").fetchall():
            connection.executescript(FTS)


def of_datasette(client: httpx.Client, words: str, state: str) -> int:
    """The first answers with their snippets, and how many there are; httpx.HTTPError when it takes too long."""
    within = WITHIN if state else ""
    params = {"words": words, "_shape": "arrays", **({"state": state} if state else {})}
    for sql in (HITS, COUNT):
        found = client.get("/data.json", params={**params, "sql": sql.format(within=within)}).raise_for_status().json()
    return int(found["rows"][0][0])


def of_ours(client: httpx.Client, words: str, state: str) -> int:
    """The same of ours: one request, which answers both."""
    told = client.get("/search", params={"words": words, "state": state}).raise_for_status().json()
    return int(told["count"])


def timed(asked: Asked, words: str, state: str) -> tuple[float | None, int]:
    """The median ms of some runs, the first left out (None when it did not finish), and the count."""
    taken, n = [], 0
    for _ in range(RUNS + 1):
        started = time.perf_counter()
        try:
            n = asked(words, state)
        except httpx.HTTPError:
            return None, 0
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken[1:]), n


def main(builds: Path, program: str, limit: float = 30.0) -> int:
    """Print a line a question; 1 comes back when the median one is not so many times faster."""
    flat = builds / "data.db"
    add_index(flat)
    with sides.served_ours(builds, limit) as mine, sides.served_datasette(program, flat, limit) as theirs:
        print(f"{'first 20 and count':36}{'ours ms':>9}{'n':>9}{'Datasette':>11}{'n':>9}{'ratio':>8}")
        ratios = []
        for words in WORDS:
            for name, state in SELECTIONS.items():
                own, n = timed(lambda w, s: of_ours(mine, w, s), words, state)
                other, m = timed(lambda w, s: of_datasette(theirs, w, s), words, state)
                told = f"{words}, {name}"
                if own is None:
                    raise RuntimeError(f"ours did not answer: {told}")
                ratio = (other or limit * 1000) / own
                ratios.append(ratio)
                there = f"{other:11.1f}" if other else f">{limit * 1000:10.0f}"
                print(f"{told:36}{own:9.1f}{n:9,}{there}{m:9,}{ratio:7.1f}x", flush=True)
    middle = statistics.median(ratios)
    told = f"search: {middle:.1f}x Datasette's FTS5 at the median, {FASTER:g}x wanted"
    return verdict.given([(told, middle >= FASTER)])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
