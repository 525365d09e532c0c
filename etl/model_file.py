"""The trained model on disk, etl/classify/model.npz: arrays only, with what it was trained on and how well it did."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from etl.classify.decide import Decider
from etl.classify.model import Floats, Model
from etl.errors import SourceMissing, UnreadableSource

MODEL = Path(__file__).parent / "classify" / "model.npz"
LOW, BITS = 8, 4
# Sum and normalisation in one operator take onnxruntime far longer than one after the other (training/export.py).
SLOW_FUSION = "SkipLayerNormFusion"


@dataclass(frozen=True)
class Stored:
    """A model as it is kept: vectors of pieces as whole numbers from -7 to 7 with a scale a row, layers as an ONNX graph."""

    labels: tuple[str, ...]
    passed_over: tuple[str, ...]
    pieces: tuple[str, ...]
    table: NDArray[np.int8]
    scale: Floats
    bias: Floats
    layers: bytes


def load_model(path: Path = MODEL) -> Model:
    """The model in a file, read once. Raises SourceMissing, UnreadableSource."""
    return _load(path)


@cache
def _load(path: Path) -> Model:
    if not path.is_file():
        raise SourceMissing(f"{path} is missing; restore it from the repository.")
    try:
        with np.load(path, allow_pickle=False) as arrays:
            about = json.loads(str(arrays["about"]))
            return Model(
                labels=tuple(about["labels"]),
                passed_over=frozenset(about["passed_over"]),
                pieces={piece: number for number, piece in enumerate(str(arrays["pieces"]).split("\n"))},
                vectors=_unpacked(arrays["table"]) * arrays["scale"][:, None],
                bias=arrays["bias"],
                layers=_layers(arrays["layers"].tobytes()),
                deciders={name: Decider(**told) for name, told in about.get("deciders", {}).items()},
            )
    except (OSError, ValueError, KeyError) as error:
        raise UnreadableSource(f"{path} cannot be read ({error}); restore it from the repository.") from None


def _layers(graph: bytes) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=[SLOW_FUSION]
    )
    return lambda vectors, mask: session.run(None, {"vectors": vectors, "mask": mask})[0]


def about_model(path: Path = MODEL) -> dict[str, Any]:
    """What the model says of itself: labels, hash of its training data, and its figures on text held back."""
    with np.load(path, allow_pickle=False) as arrays:
        told: dict[str, Any] = json.loads(str(arrays["about"]))
    return told


def save_model(path: Path, stored: Stored, told: dict[str, Any]) -> None:
    """Write a model with what is told about it."""
    about = {**told, "labels": stored.labels, "passed_over": stored.passed_over}
    np.savez_compressed(
        path,
        about=json.dumps(about, ensure_ascii=False),
        pieces="\n".join(stored.pieces),
        table=_packed(stored.table),
        scale=stored.scale.astype(np.float32),
        bias=stored.bias.astype(np.float32),
        layers=np.frombuffer(stored.layers, dtype=np.uint8),
    )


def _packed(table: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Two numbers to the byte: the first half of each row in the high bits, the second in the low ones."""
    high, low = np.split(table.astype(np.int64) + LOW, 2, axis=1)
    packed: NDArray[np.uint8] = (high * 2**BITS + low).astype(np.uint8)
    return packed


def _unpacked(packed: NDArray[np.uint8]) -> Floats:
    whole = np.concatenate([packed >> BITS, packed & (2**BITS - 1)], axis=1)
    unpacked: Floats = whole.astype(np.float32) - LOW
    return unpacked
