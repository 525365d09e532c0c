"""The student as the file that ships: layers in eight bits for onnxruntime, the vectors of word pieces in four."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.optimizer import optimize_model

from etl.model_file import MODEL
from training.student import Student
from training.teacher import Teacher

STEPS = 7
FLOAT = 1
JOINED = "SkipLayerNormalization"


def piece_table(teacher: Teacher) -> tuple[list[str], NDArray[np.int8], NDArray[np.float32]]:
    """The pieces made of plain letters and digits, their vectors in whole numbers from -7 to 7, and the scale of each row."""
    known = teacher.tokenizer.get_vocab()
    unknown = teacher.tokenizer.unk_token
    plain = (p.removeprefix("##") for p in known)
    kept = [piece for piece, letters in zip(known, plain, strict=True) if letters.isascii() and letters.isalnum()]
    pieces = [unknown, *sorted(kept)]
    vectors = teacher.encoder.embeddings.word_embeddings.weight[[known[p] for p in pieces]].detach().numpy()
    scale = np.abs(vectors).max(axis=1) / STEPS
    return pieces, np.round(vectors / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def as_onnx(student: Student, work: Path) -> bytes:
    """The layers as an ONNX graph with weights of eight bits."""
    size, heads = student.head.in_features, student.layers[0].attention.self.num_attention_heads
    example = torch.zeros(2, 8, size), torch.ones(2, 8)
    names = {"input_names": ["vectors", "mask"], "output_names": ["shares"]}
    axes = {name: {0: "texts", 1: "pieces"} for name in ("vectors", "mask", "shares")}
    whole, joined, small = (work / f"{name}.onnx" for name in ("whole", "joined", "small"))
    torch.onnx.export(student, example, whole, dynamic_axes=axes, opset_version=17, dynamo=False, **names)
    optimize_model(str(whole), model_type="bert", num_heads=heads, hidden_size=size).save_model_to_file(str(joined))
    quantize_dynamic(joined, small, weight_type=QuantType.QInt8, extra_options={"DefaultTensorType": FLOAT})
    return _apart(onnx.load(small))


def _apart(model: onnx.ModelProto) -> bytes:
    """The graph with sums and normalisation as operators of their own: joined in one, they take onnxruntime far longer."""
    nodes = []
    for node in model.graph.node:
        nodes += _summed(node) if node.op_type == JOINED else [node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    written: bytes = model.SerializeToString()
    return written


def _summed(node: onnx.NodeProto) -> list[onnx.NodeProto]:
    """The additions and the normalisation that a joined node stands for."""
    whole, beside, gain, shift, *bias = node.input
    made = []
    for number, added in enumerate([beside, *bias]):
        told = f"{node.output[0]}_{number}"
        made.append(onnx.helper.make_node("Add", [whole, added], [told], name=told))
        whole = told
    epsilon = next(a.f for a in node.attribute if a.name == "epsilon")
    how = {"name": f"{node.output[0]}_level", "axis": -1, "epsilon": epsilon}
    return [*made, onnx.helper.make_node("LayerNormalization", [whole, gain, shift], node.output[:1], **how)]


def ship(trained: Path, told: dict[str, Any]) -> None:
    """Put a trained model where the classify command finds it, with what is told about it."""
    with np.load(trained, allow_pickle=False) as kept:
        arrays = dict(kept)
    arrays["about"] = json.dumps({**json.loads(str(arrays["about"])), **told}, ensure_ascii=False)
    np.savez_compressed(MODEL, **arrays)
