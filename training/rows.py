"""What the model learns from: sentences with their labels, in one shape."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
RECORD = ROOT / "data" / "record" / "statements.jsonl"
INVENTED = ROOT / "training" / "invented"
UNSEEN = ROOT / "training" / "unseen"
TRUST = {"record": 0.5, "invented": 1.0}


@dataclass(frozen=True)
class Example:
    """A sentence with its concerns and groups, where it comes from (a document, or a line of a file), and how far it is trusted."""

    text: str
    labels: tuple[str, ...]
    origin: str
    trust: float


def record_examples() -> list[Example]:
    """The statements of the record; their labels were given by one person each, so they are trusted half."""
    return [_example(row, row["document_id"], TRUST["record"]) for row in _json_lines(RECORD)]


def invented_examples() -> list[Example]:
    """The invented sentences, each by itself; the files are those of their writers."""
    return _in_folder(INVENTED)


def unseen_examples() -> list[Example]:
    """The invented sentences of another writer; nothing is learnt from them."""
    return _in_folder(UNSEEN)


def _in_folder(folder: Path) -> list[Example]:
    return [
        _example(row, f"{path.stem}:{line}", TRUST["invented"])
        for path in sorted(folder.glob("*.jsonl"))
        for line, row in enumerate(_json_lines(path), 1)
    ]


def as_matrix(examples: Iterable[Example], labels: list[str]) -> NDArray[np.float32]:
    """One row a sentence, one column a label, 1 where it was given."""
    return np.array([[label in example.labels for label in labels] for example in examples], dtype=np.float32)


def digest(examples: Iterable[Example]) -> str:
    """One hash over all sentences and labels, to tell which data a model was trained on."""
    told = "\n".join(sorted(json.dumps([e.text, sorted(e.labels)]) for e in examples))
    return hashlib.sha256(told.encode()).hexdigest()


def _json_lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _example(row: dict, origin: str, trust: float) -> Example:
    return Example(row["text"], (*row["concerns"], *row["groups"]), origin, trust)
