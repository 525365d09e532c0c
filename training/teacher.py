"""The teacher: a sentence encoder of six layers, its upper half tuned on the labelled sentences. Good and slow; it never ships."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import binary_cross_entropy_with_logits
from transformers import AutoModel, AutoTokenizer

from training.rows import Example, as_matrix

LONGEST = 80
BATCH = 32
FROZEN_LAYERS = 3
RATES = (1.5e-4, 4e-3)


class Teacher(torch.nn.Module):
    """The encoder with one linear layer over the mean of its vectors: text in, one logit a label out."""

    def __init__(self, weights: Path, labels: list[str]) -> None:
        super().__init__()
        self.labels = labels
        self.tokenizer = AutoTokenizer.from_pretrained(weights)
        self.encoder = AutoModel.from_pretrained(weights, attn_implementation="eager")
        self.head = torch.nn.Linear(self.encoder.config.hidden_size, len(labels))
        torch.nn.init.constant_(self.head.bias, -3.0)

    def lower(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The output of the layers that are not tuned."""
        hidden = self.encoder.embeddings(input_ids=ids)
        for layer in self.encoder.encoder.layer[:FROZEN_LAYERS]:
            hidden = layer(hidden, wide(mask))[0]
        return hidden

    def upper(self, hidden: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """The vector of each text, from the output of the lower layers; the head makes logits of it."""
        for layer in self.encoder.encoder.layer[FROZEN_LAYERS:]:
            hidden = layer(hidden, wide(mask))[0]
        here = mask.unsqueeze(-1)
        return (hidden * here).sum(1) / here.sum(1)

    def ids(self, texts: list[str]) -> tuple[torch.Tensor, torch.Tensor]:
        """The pieces of texts as a padded batch, with its mask."""
        batch = self.tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        return batch["input_ids"], batch["attention_mask"]


def tune(teacher: Teacher, examples: list[Example], epochs: int) -> None:
    """Tune the upper layers on labelled sentences; what the lower ones give is reckoned once."""
    targets = torch.tensor(as_matrix(examples, teacher.labels))
    trust = torch.tensor([example.trust for example in examples]).unsqueeze(1)
    lower = _lower(teacher, [example.text for example in examples])
    tuned = [p for layer in teacher.encoder.encoder.layer[FROZEN_LAYERS:] for p in layer.parameters()]
    groups = [{"params": tuned}, {"params": teacher.head.parameters()}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * (len(examples) // BATCH + 20)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, list(RATES), total_steps=steps, pct_start=0.15)
    teacher.train()
    for epoch in range(epochs):
        for batch in batches([len(hidden) for hidden in lower], BATCH):
            mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(lower[i])) for i in batch], batch_first=True)
            hidden = torch.nn.utils.rnn.pad_sequence([lower[i] for i in batch], batch_first=True).float()
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = teacher.head(teacher.upper(hidden, mask)).float()
            losses = binary_cross_entropy_with_logits(
                logits, targets[batch], reduction="none", pos_weight=torch.tensor(2.0)
            )
            optimizer.zero_grad()
            (losses * trust[batch]).sum().div(len(batch)).backward()
            optimizer.step()
            schedule.step()
        print(f"teacher, epoch {epoch + 1} of {epochs}", flush=True)
    teacher.eval()


def _lower(teacher: Teacher, texts: list[str]) -> list[torch.Tensor]:
    teacher.eval()
    made: dict[int, torch.Tensor] = {}
    for chosen in _by_length(texts):
        ids, mask = teacher.ids([texts[i] for i in chosen])
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = teacher.lower(ids, mask).to(torch.bfloat16)
        made |= {i: hidden[row, : int(mask[row].sum())].clone() for row, i in enumerate(chosen)}
    return [made[i] for i in range(len(texts))]


def reading_of(teacher: Teacher, texts: list[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The teacher's vectors and logits, one row a text."""
    vectors = np.zeros((len(texts), teacher.head.in_features), dtype=np.float32)
    for chosen in _by_length(texts):
        ids, mask = teacher.ids([texts[i] for i in chosen])
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            vectors[chosen] = teacher.upper(teacher.lower(ids, mask), mask).float().numpy()
    with torch.inference_mode():
        return vectors, teacher.head(torch.tensor(vectors)).numpy()


def _by_length(texts: list[str]) -> list[list[int]]:
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    return [order[start : start + 64] for start in range(0, len(order), 64)]


def wide(mask: torch.Tensor) -> torch.Tensor:
    """The mask as attention takes it: 0 to look at, a very low number to look past."""
    return (1.0 - mask[:, None, None, :].float()) * -1e9


def batches(lengths: list[int], size: int) -> list[list[int]]:
    """Numbers of sentences in batches of nearly one length, in random order."""
    order = list(range(len(lengths)))
    random.shuffle(order)
    made = []
    for start in range(0, len(order), size * 16):
        block = sorted(order[start : start + size * 16], key=lengths.__getitem__)
        made += [block[i : i + size] for i in range(0, len(block), size)]
    random.shuffle(made)
    return made
