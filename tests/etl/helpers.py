"""What tests of the ETL share: a build's database, and ways to spoil a copy of the data."""

import json
from pathlib import Path

import duckdb
import numpy as np

from etl import load, pipeline
from etl.classify.decide import SIGNS, Decider
from etl.classify.model import Model
from etl.inputs import read_inputs
from tracker.build import SETTINGS  # one process must open one file with the same settings


def quiet(step):
    """No progress in tests."""


def gather(data: Path, inbox: Path | None = None) -> pipeline.Gathered:
    """Everything but the writing of a build."""
    return pipeline.gather(data, inbox, read_inputs(data, inbox), quiet)


def database(folder: Path) -> duckdb.DuckDBPyConnection:
    manifest = load.current_manifest(folder)
    return duckdb.connect(str(folder / manifest["build_id"] / load.DATABASE), read_only=True, config=SETTINGS)


def document_of(expected: Path) -> Path:
    """The look-alike document beside its expectation."""
    return next(path for path in expected.parent.glob(expected.stem + ".*") if path.suffix != ".json")


def name_of(expected: Path) -> str:
    """The name of an example with the tricks that it plays, for the list of tests."""
    return f"{expected.stem} ({'; '.join(json.loads(expected.read_text())['tricks'])})"


def one(folder, sql):
    with database(folder) as connection:
        return connection.execute(sql).fetchone()


def change(file: Path, find: dict, **new):
    """Change the first row of a JSON Lines file that has these values."""
    rows = [json.loads(line) for line in file.read_text().splitlines() if line]
    target = next(row for row in rows if all(row[k] == v for k, v in find.items()))
    target.update(new)
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows))


def add(file: Path, row):
    """Add a row at the end of a file, a dict as JSON."""
    line = json.dumps(row, ensure_ascii=False) if isinstance(row, dict) else row
    file.write_text(file.read_text().rstrip("\n") + "\n" + line + "\n")


def small_model(word: str = "shackled", label: str = "detention") -> Model:
    """A model made by hand that knows one word and gives one label for it: about 0.95 with the word, 0.05 without."""
    vectors = np.array([[0], [6]], dtype=np.float32)

    def layers(read, mask):
        return read * mask.sum(axis=1)[:, None, None]

    # Only the model counts, so that a score stays what it is.
    alone = Decider([1.0] + [0.0] * (len(SIGNS) - 1), {}, 0.0, {})
    bias = np.array([-3], dtype=np.float32)
    return Model((label,), (), {"[UNK]": 0, word: 1}, vectors, bias, layers, {"concern": alone})
