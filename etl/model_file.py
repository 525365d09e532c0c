"""The trained model on disk: etl/classify/model.npz, arrays only, and what it was trained on and how well it did."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from etl.classify.model import Model
from etl.errors import SourceMissing, UnreadableSource

MODEL = Path(__file__).parent / "classify" / "model.npz"


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
            layers = range(about["layers"])
            return Model(
                labels=tuple(about["labels"]),
                pieces={piece: place for place, piece in enumerate(str(arrays["pieces"]).split("\n"))},
                table=arrays["table"],
                scale=arrays["scale"],
                enter=_layer(arrays, "enter"),
                mix=tuple(_layer(arrays, f"mix{number}") for number in layers),
                look=_layer(arrays, "look"),
                value=_layer(arrays, "value"),
                bias=arrays["bias"].astype(np.float32),
            )
    except (OSError, ValueError, KeyError) as error:
        raise UnreadableSource(f"{path} cannot be read ({error}); restore it from the repository.") from None


def _layer(arrays: Any, name: str) -> tuple[Any, Any]:
    return arrays[f"{name}_weights"].astype(np.float32), arrays[f"{name}_bias"].astype(np.float32)


def about_model(path: Path = MODEL) -> dict[str, Any]:
    """What the model says of itself: labels, hash of its training data, and its figures on text held back."""
    with np.load(path, allow_pickle=False) as arrays:
        told: dict[str, Any] = json.loads(str(arrays["about"]))
    return told


def save_model(path: Path, model: Model, about: dict[str, Any]) -> None:
    """Write a model, weights as 16-bit numbers."""
    layers = {"enter": model.enter, "look": model.look, "value": model.value}
    layers |= {f"mix{number}": layer for number, layer in enumerate(model.mix)}
    arrays: dict[str, Any] = {
        "about": json.dumps({**about, "labels": list(model.labels), "layers": len(model.mix)}, ensure_ascii=False),
        "pieces": "\n".join(model.pieces),
        "table": model.table,
        "scale": model.scale.astype(np.float32),
        "bias": model.bias.astype(np.float32),
    }
    for name, (weights, bias) in layers.items():
        arrays |= {f"{name}_weights": weights.astype(np.float16), f"{name}_bias": bias.astype(np.float16)}
    np.savez_compressed(path, **arrays)
