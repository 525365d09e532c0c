"""Statements a second that `python -m etl classify` labels on one core, by kind of text: `python -m bench.classify`."""

from __future__ import annotations

import json
import os
import sys
import time
from itertools import cycle, islice

from etl import pipeline
from etl.classify.labels import Labeller
from etl.commands.classify import BATCH, labelled_rows
from etl.model_file import load_model
from etl.vocabulary import load_vocabulary

LINES = 1000
ROUNDS = 3
KINDS = {
    "statements of the record": pipeline.DATA / "record" / "statements.jsonl",
    "invented sentences": pipeline.ROOT / "training" / "invented" / "part1.jsonl",
}


def main() -> None:
    """Print how long loading takes, and the best of three rounds for each kind of text."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    started = time.perf_counter()
    model = load_model()
    loaded = time.perf_counter()
    labeller = Labeller(load_vocabulary(pipeline.DATA / "vocabulary"), model)
    labelled_rows([{"text": "One sentence warms everything up."}], labeller)
    print(f"loading: model {loaded - started:.2f} s, vocabulary {time.perf_counter() - loaded:.2f} s")
    for kind, path in KINDS.items():
        rows = [{"text": json.loads(line)["text"]} for line in path.read_text(encoding="utf-8").splitlines()]
        chosen = list(islice(cycle(rows), LINES))
        words = sum(len(row["text"].split()) for row in chosen) / LINES
        best = min(_seconds(chosen, labeller) for _ in range(ROUNDS))
        print(f"{kind}: {LINES / best:.0f} a second ({words:.0f} words each)")


def _seconds(rows: list[dict[str, str]], labeller: Labeller) -> float:
    """Processor time, which other work on the machine does not lengthen."""
    started = time.process_time()
    for start in range(0, len(rows), BATCH):
        for row in labelled_rows(rows[start : start + BATCH], labeller):
            json.dumps(row, ensure_ascii=False)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
