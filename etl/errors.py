"""The errors of the ETL. Each message names file, place and value, and says what to do.

EtlError
├── SourceMissing      a file that the build needs is not there
├── UnreadableSource   a file is there and cannot be read
├── UnknownTerm        a word outside the vocabulary
└── BrokenContract     inputs or outputs break a rule; carries the findings
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing wrong: file, place in it, field, value as found, the reason and what to do."""

    file: str
    place: str
    field: str
    value: str
    reason: str
    remedy: str

    def __str__(self) -> str:
        """The finding as one line."""
        return f"{self.file}, {self.place}, {self.field} = {self.value[:80]!r}: {self.reason}. {self.remedy}"


class EtlError(Exception):
    """The root of all errors that the ETL tells its user about."""


class SourceMissing(EtlError):
    """A file that the build needs is not there."""


class UnreadableSource(EtlError):
    """A file is there and cannot be read as what it should be."""


class UnknownTerm(EtlError):
    """A value outside the vocabulary; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


class BrokenContract(EtlError):
    """Inputs or outputs break a rule of the record; carries every finding."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = tuple(findings)
