"""What a parser gives back: a document, its meeting, its statements, what was set aside, and its problems. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from etl.classify.cues import Evidence
from etl.classify.labels import Found


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of the main text: its number (1 = the lead), its text, and where it starts in the main text."""

    number: int
    text: str
    start: int


@dataclass(frozen=True)
class Body:
    """A speaker: name, acronym, stakeholder type, State, what decided the type, and what else it was called."""

    name: str
    acronym: str | None
    stakeholder_type: str
    country_iso3: str | None
    basis: str
    also_called: tuple[str, ...] = ()


@dataclass(frozen=True)
class ParsedStatement:
    """One sentence with its speaker, act, labels with evidence, place, what decided the attribution, and the line that opens its list."""

    ordinal: int
    paragraph: int
    organisation: Body
    act: str
    text: str
    start: int
    end: int
    topic_of_question: str | None
    basis: str
    found: Found = field(default_factory=Found)
    named: Mapping[str, Evidence] = field(default_factory=dict)
    speaker: str | None = None
    role: str | None = None
    part: str | None = None
    chapeau: str | None = None

    @property
    def states(self) -> tuple[str, ...]:
        """The States that the sentence names, by code, in the order of their first mention."""
        return tuple(self.named)


@dataclass(frozen=True)
class NextMeeting:
    """What the document says comes next."""

    on: str | None
    part_of_day: str | None
    states: tuple[str, ...]
    report_symbols: tuple[str, ...]


@dataclass(frozen=True)
class Header:
    """What the document says of itself and of its meeting, with the basis of what it does not print."""

    family: str
    title: str
    language: str
    published_on: str | None = None
    symbol: str | None = None
    held_on: str | None = None
    part_of_day: str | None = None
    kind: str | None = None
    session: int | None = None
    session_basis: str | None = None
    states_under_review: tuple[str, ...] = ()
    other_states: tuple[str, ...] = ()
    report_symbols: tuple[str, ...] = ()
    report_symbols_basis: str | None = None
    cycle: int | None = None
    cycle_basis: str | None = None
    next_meeting: NextMeeting | None = None
    extent: str | None = None


@dataclass(frozen=True)
class Appointment:
    """A date that a document gives for a State: a dialogue (on), or a report or list (due), with the symbol where printed."""

    iso3: str
    what: str
    on: str | None = None
    due: str | None = None
    symbol: str | None = None


@dataclass(frozen=True)
class ParsedDocument:
    """Header, main text, participants, statements, sentences set aside with the reason, problems (where, what), calendar."""

    header: Header
    paragraphs: tuple[Paragraph, ...]
    participants: tuple[Body, ...] = ()
    statements: tuple[ParsedStatement, ...] = ()
    set_aside: tuple[tuple[str, str], ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    calendar: tuple[Appointment, ...] = ()
