"""The student: three of the teacher's layers, taught to answer like the teacher. Small enough to ship, and quick."""

from __future__ import annotations

import copy
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import binary_cross_entropy_with_logits

from training.teacher import Teacher, batches, wide

LAYERS = (1, 3, 5)
BATCH = 48
LONGEST = 60
RATES = (3e-4, 2e-3)
# How much it counts that the vector of a text is like the teacher's: it tells more of a text than the labels do.
LIKENESS = 10.0


@dataclass(frozen=True)
class Lessons:
    """Texts as numbers of pieces, with the goals of the student: a probability for each label, and the teacher's vector."""

    ids: list[list[int]]
    goal: NDArray[np.float32]
    vectors: NDArray[np.float32]


class Student(torch.nn.Module):
    """Vectors of word pieces in, what each piece adds to each label out; a text's score is their mean and a bias."""

    def __init__(self, teacher: Teacher) -> None:
        super().__init__()
        embeddings = teacher.encoder.embeddings
        self.positions = copy.deepcopy(embeddings.position_embeddings)
        self.kind = torch.nn.Parameter(embeddings.token_type_embeddings.weight[0].detach().clone())
        self.level = copy.deepcopy(embeddings.LayerNorm)
        self.layers = torch.nn.ModuleList(copy.deepcopy(teacher.encoder.encoder.layer[i]) for i in LAYERS)
        self.head = copy.deepcopy(teacher.head)

    def forward(self, vectors: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """What each piece adds to each label, before the mean."""
        return self.hidden(vectors, mask) @ self.head.weight.T

    def hidden(self, vectors: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The vector of each piece in its place in the text."""
        places = torch.arange(vectors.shape[1])
        hidden = self.level(vectors + self.positions(places) + self.kind)
        for layer in self.layers:
            hidden = layer(hidden, wide(mask))[0]
        return hidden

    def upper(self, vectors: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The vector of each text, as the teacher makes it; the head makes logits of it."""
        here = mask.unsqueeze(-1)
        return (self.hidden(vectors, mask).float() * here).sum(1) / here.sum(1)


def distil(student: Student, table: NDArray[np.float32], lessons: Lessons, epochs: int) -> None:
    """Train the student to come to the goals of the lessons; the table of piece vectors stays as it is."""
    rows, ids, spread = torch.tensor(table), lessons.ids, float(lessons.vectors.var(axis=0).mean())
    labels, wanted = torch.tensor(lessons.goal), torch.tensor(lessons.vectors)
    head = list(student.head.parameters())
    others = [p for p in student.parameters() if not any(p is one for one in head)]
    optimizer = torch.optim.AdamW([{"params": others}, {"params": head}], weight_decay=0.01)
    steps = epochs * (len(ids) // BATCH + 40)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, list(RATES), total_steps=steps, pct_start=0.1)
    student.train()
    for epoch in range(epochs):
        for batch in batches([len(i) for i in ids], BATCH):
            padded, mask = as_batch([ids[i][:LONGEST] for i in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                vectors = student.upper(rows[padded], mask)
                logits = student.head(vectors)
            loss = binary_cross_entropy_with_logits(logits.float(), labels[batch], reduction="none").sum(1).mean()
            loss = loss + LIKENESS / spread * (vectors.float() - wanted[batch]).square().mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        print(f"student, epoch {epoch + 1} of {epochs}", flush=True)
    student.eval()


def as_batch(ids: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pieces of texts padded to one length, and the mask of what is there."""
    longest = max(len(i) for i in ids)
    padded = torch.tensor([i + [0] * (longest - len(i)) for i in ids])
    return padded, torch.tensor([[1.0] * len(i) + [0.0] * (longest - len(i)) for i in ids])
