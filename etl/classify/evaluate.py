"""Precision, recall and F1 of labels against those a person gave, over all labels and label by label. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

Pair = tuple[Collection[str], Collection[str]]


@dataclass(frozen=True)
class Score:
    """Labels wanted, found, and found rightly; and what follows from them, from 0 to 1, None where nothing can be said."""

    wanted: int
    found: int
    right: int

    @property
    def precision(self) -> float | None:
        """The share of the labels found that are right; None when none was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of the labels wanted that were found; None when none was wanted."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None when nothing was wanted or found."""
        both = self.wanted + self.found
        return 2 * self.right / both if both else None


@dataclass(frozen=True)
class Figures:
    """How well a list of labels was found: statements, all labels together, each label, and rows found exactly."""

    rows: int
    overall: Score
    labels: dict[str, Score]
    exact: int

    @property
    def macro(self) -> tuple[float | None, float | None, float | None]:
        """Precision, recall and F1, each the mean over the labels for which it can be said."""
        scores = self.labels.values()
        return tuple(  # type: ignore[return-value]
            _mean(values) for values in zip(*((s.precision, s.recall, s.f1) for s in scores), strict=True)
        )


def figures(pairs: Sequence[Pair], labels: Iterable[str]) -> Figures:
    """The figures for pairs of labels wanted and found, one pair a statement. Labels that never occur are left out."""
    by_label = {label: _score(pairs, label) for label in labels}
    met = {label: score for label, score in by_label.items() if score.wanted or score.found}
    overall = Score(
        sum(score.wanted for score in met.values()),
        sum(score.found for score in met.values()),
        sum(score.right for score in met.values()),
    )
    return Figures(len(pairs), overall, met, sum(set(wanted) == set(found) for wanted, found in pairs))


def as_table(found: Figures) -> str:
    """The figures as lines to read: all labels, the mean of the labels, then label by label."""
    overall, exact = found.overall, found.exact / found.rows if found.rows else None
    lines = [
        f"{found.rows} statements; every label right: {_shown(exact)}",
        f"{'':32}{'n':>6}{'P':>7}{'R':>7}{'F1':>7}",
        _line("all labels (micro)", overall.wanted, (overall.precision, overall.recall, overall.f1)),
        _line("mean of the labels (macro)", None, found.macro),
    ]
    lines += [_line(label, s.wanted, (s.precision, s.recall, s.f1)) for label, s in found.labels.items()]
    return "\n".join(lines)


def _line(name: str, wanted: int | None, values: Iterable[float | None]) -> str:
    return f"{name:32}{'' if wanted is None else wanted:>6}" + "".join(f"{_shown(value):>7}" for value in values)


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _score(pairs: Sequence[Pair], label: str) -> Score:
    wanted = sum(label in pair[0] for pair in pairs)
    found = sum(label in pair[1] for pair in pairs)
    return Score(wanted, found, sum(label in pair[0] and label in pair[1] for pair in pairs))


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
