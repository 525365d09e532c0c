"""What has to be known of a language to read the official documents written in it: patterns, no rules."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class FrontWords:
    """The head of a document: titles by family, and the labels of its lines."""

    titles: tuple[tuple[str, re.Pattern[str]], ...]
    held: re.Pattern[str]
    hour: re.Pattern[str]
    adopted: re.Pattern[str]
    chair: re.Pattern[str]
    contents: re.Pattern[str]
    report: re.Pattern[str]


@dataclass(frozen=True)
class PaperWords:
    """Observations and lists of issues: their sections, the verbs that tell an act, and when the dialogue was held."""

    sections: tuple[tuple[str, re.Pattern[str]], ...]
    topic: re.Pattern[str]  # headings that name a subject of concern, though they sound like the closing sections
    absent: re.Pattern[str]  # in a title: the State was reviewed without a report
    attended: re.Pattern[str]  # a delegation took part in the dialogue
    subject: str
    asks: re.Pattern[str]
    worries: re.Pattern[str]
    welcomes: re.Pattern[str]
    follows_up: re.Pattern[str]
    sat: re.Pattern[str]
    preamble: re.Pattern[str]


@dataclass(frozen=True)
class RecordWords:
    """Summary records: where the talk starts, what is procedure, who speaks and what a speaker does."""

    called: re.Pattern[str]
    procedure: re.Pattern[str]
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    continued: re.Pattern[str]
    honorific: str
    leading: str
    saying: str
    joint: str
    chair: re.Pattern[str]
    officers: re.Pattern[str]
    members: re.Pattern[str]
    delegation: re.Pattern[str]
    representative: re.Pattern[str]
    asking: re.Pattern[str]
    introducing: re.Pattern[str]
    replying: re.Pattern[str]
    thanking: re.Pattern[str]
    closing: re.Pattern[str]
    inviting: re.Pattern[str]


@dataclass(frozen=True)
class OfficialWords:
    """One language: its code, how to tell an abbreviation at the end of a piece, and the words of each kind of document."""

    language: str
    abbreviation: re.Pattern[str]
    front: FrontWords
    paper: PaperWords
    record: RecordWords


def any_case(pattern: str) -> re.Pattern[str]:
    """A pattern that reads capitals and small letters alike."""
    return re.compile(pattern, re.IGNORECASE)
