"""The student: a small reader that copies the teacher fast enough to ship. Its arithmetic is that of etl/classify/model.py."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import binary_cross_entropy_with_logits, layer_norm, pad

from etl.classify.model import Model
from training.teacher import batches

WIDTH, LAYERS = 256, 2
BATCH = 64
RATE = 2e-3


class Student(torch.nn.Module):
    """A fixed table of word pieces, two layers that look one piece to each side, and one view of the text a label."""

    def __init__(self, table: NDArray[np.int8], scale: NDArray[np.float32], labels: int) -> None:
        super().__init__()
        self.whole, self.scale = table, scale.astype(np.float32)
        self.register_buffer("table", torch.tensor(table.astype(np.float32) * self.scale[:, None]))
        self.enter = torch.nn.Linear(table.shape[1], WIDTH)
        self.mix = torch.nn.ModuleList(torch.nn.Linear(3 * WIDTH, WIDTH) for _ in range(LAYERS))
        self.look, self.value = torch.nn.Linear(WIDTH, labels), torch.nn.Linear(WIDTH, labels)
        self.bias = torch.nn.Parameter(torch.full((labels,), -3.0))
        self.drop = torch.nn.Dropout(0.15)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """The logits of a batch of sentences, padded with zeros."""
        here = (ids > 0).unsqueeze(-1).float()
        hidden = self.drop(self.enter(self.table[ids])) * here
        for layer in self.mix:
            plain = layer_norm(hidden, (WIDTH,)) * here
            around = pad(plain, (0, 0, 1, 1))
            seen = torch.cat([around[:, :-2], plain, around[:, 2:]], dim=-1)
            hidden = (hidden + self.drop(torch.relu(layer(seen)))) * here
        hidden = layer_norm(hidden, (WIDTH,))
        weights = torch.softmax(self.look(hidden).clamp(-20, 20).masked_fill(here == 0, -1e9), dim=1)
        return (weights * self.value(hidden)).sum(1) + self.bias

    def scores(self, ids: list[list[int]]) -> NDArray[np.float32]:
        """The scores from 0 to 1, one row a text."""
        with torch.inference_mode():
            return torch.sigmoid(self(_padded(ids))).numpy()


def distil(student: Student, ids: list[list[int]], goal: NDArray[np.float32], epochs: int) -> None:
    """Train the student to give the goal, a probability for each text and label."""
    optimizer = torch.optim.AdamW(student.parameters(), lr=RATE, weight_decay=0.01)
    steps = epochs * (len(ids) // BATCH + 40)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.1)
    student.train()
    for _ in range(epochs):
        for batch in batches([len(i) for i in ids], BATCH):
            logits = student(_padded([ids[i] for i in batch]))
            loss = binary_cross_entropy_with_logits(logits, torch.tensor(goal[batch]), reduction="none")
            optimizer.zero_grad()
            loss.sum(1).mean().backward()
            optimizer.step()
            schedule.step()
    student.eval()


def as_model(student: Student, labels: list[str], pieces: dict[str, int]) -> Model:
    """The student as the model that ships."""
    return Model(
        labels=tuple(labels),
        pieces=pieces,
        table=student.whole,
        scale=student.scale,
        enter=_arrays(student.enter),
        mix=tuple(_arrays(layer) for layer in student.mix),
        look=_arrays(student.look),
        value=_arrays(student.value),
        bias=student.bias.detach().numpy().copy(),
    )


def _arrays(layer: torch.nn.Linear) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    return layer.weight.detach().numpy().T.copy(), layer.bias.detach().numpy().copy()


def _padded(ids: list[list[int]]) -> torch.Tensor:
    longest = max(1, *(len(i) for i in ids))
    return torch.tensor([i + [0] * (longest - len(i)) for i in ids])
