"""The table of word pieces: one short vector a piece, from the untuned encoder, as small whole numbers."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from etl.classify.model import NUMBER, UNKNOWN
from training.augment import Neighbours
from training.teacher import Teacher

SIZE = 192
MOST = 127
SHORT = 3


def piece_vectors(teacher: Teacher) -> tuple[list[str], NDArray[np.float32], NDArray[np.float32]]:
    """The pieces made of plain letters, each with its vector before the encoder and its vector as a text of its own."""
    known = teacher.tokenizer.get_vocab()
    pieces = sorted(p for p in known if p.removeprefix("##").isascii() and p.removeprefix("##").isalpha())
    ids = torch.tensor([known[piece] for piece in pieces])
    plain = teacher.encoder.embeddings.word_embeddings.weight[ids].detach().numpy()
    first, last = teacher.tokenizer.cls_token_id, teacher.tokenizer.sep_token_id
    alone = []
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for part in ids.split(1024):
            texts = torch.stack([torch.full_like(part, first), part, torch.full_like(part, last)], dim=1)
            alone.append(teacher.encoder(input_ids=texts).last_hidden_state.mean(1).float().numpy())
    return pieces, _centred(plain), _centred(np.concatenate(alone))


def make_table(
    pieces: list[str], plain: NDArray[np.float32], alone: NDArray[np.float32]
) -> tuple[dict[str, int], NDArray[np.int8], NDArray[np.float32]]:
    """Pieces by number, their vectors cut to `SIZE` and rounded to eight bits, and the scale of each row."""
    both = np.hstack([plain, alone])
    _, axes = np.linalg.eigh(both.T @ both)
    vectors = both @ axes[:, ::-1][:, :SIZE]
    special = np.random.default_rng(0).normal(size=(2, SIZE)) * vectors.std() / SHORT
    table = np.vstack([np.zeros((1, SIZE)), special, vectors])
    scale = np.maximum(np.abs(table).max(axis=1), 1e-6) / MOST
    names = ["", UNKNOWN, NUMBER, *pieces]
    return {name: place for place, name in enumerate(names)}, np.round(table / scale[:, None]).astype(np.int8), scale


def neighbours(pieces: list[str], plain: NDArray[np.float32]) -> Neighbours:
    """The near words of every whole word of some length."""
    chosen = [place for place, piece in enumerate(pieces) if not piece.startswith("##") and len(piece) >= SHORT]
    return Neighbours([pieces[place] for place in chosen], plain[chosen])


def _centred(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    moved = vectors - vectors.mean(axis=0)
    centred: NDArray[np.float32] = (moved / np.linalg.norm(moved, axis=1, keepdims=True)).astype(np.float32)
    return centred
