"""Who was heard before a review: three values, never two (definition 3). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.indicators.measure import NOT_READ, NOT_RECORDED, Case, Measure, Tally, measure, tally
from tracker.indicators.record import PART, WHOLE
from tracker.words import N_

HEARD, SILENT, NOT_KNOWN = "heard", "silent", "not_known"
CLOSED = N_("usually heard in a closed meeting")
TYPES = ("ngo", "nhri", "un_entity")


@dataclass(frozen=True)
class Voice:
    """One review held and stakeholder type. `value` is heard, silent or not_known; silence is `is_inferred` when no source
    says it and the meeting's summary, read whole, names nobody.

    `recorded` is how much of the meeting's sources was read; `papers` counts written submissions on record, `from_abroad` the organisations of another State.
    """

    review_key: str
    state: str
    stakeholder_type: str
    value: str
    is_inferred: bool
    statement_ids: tuple[str, ...] = ()
    participants: int = 0
    papers: int = 0
    from_abroad: int = 0
    source_url: str | None = None
    recorded: str = WHOLE

    @property
    def written_only(self) -> bool:
        """True when a paper is on record and nobody was heard."""
        return self.papers > 0 and self.value != HEARD

    @property
    def reason(self) -> str:
        """Why a value that is not known is not known; empty when it is known."""
        if self.value != NOT_KNOWN:
            return ""
        return {WHOLE: CLOSED, PART: NOT_READ}.get(self.recorded, NOT_RECORDED)

    @property
    def tally(self) -> Tally:
        """Whether nobody spoke: the voices of a type add up to its silence."""
        return tally(self.reason or self.value == SILENT, self.review_key)


def silence(voices: Iterable[Voice], stakeholder_type: str) -> Measure:
    """Definition 3. Unit: reviews. Numerator: silent; denominator: heard or silent; not known is left out.

    Per cent from 5 reviews on with a known value, and only where no summary was read in part; `statement_ids` stays empty, since silence has no statement.
    """
    of_type = [voice for voice in voices if voice.stakeholder_type == stakeholder_type]
    cases = [Case(voice.review_key, voice.reason or voice.value == SILENT) for voice in of_type]
    # UN bodies that nobody can call silent would leave "0 %" behind, which says nothing.
    closed = (CLOSED,) if any(voice.reason == CLOSED for voice in of_type) else ()
    return measure("nobody heard", "reviews", cases, closed)


def unheard_first(voices: Iterable[Voice]) -> tuple[tuple[str, tuple[Voice, ...]], ...]:
    """(review key, its voices), reviews with the fewest types heard first, then in the order given."""
    grouped: dict[str, list[Voice]] = {}
    for voice in voices:
        grouped.setdefault(voice.review_key, []).append(voice)
    rows = [(key, tuple(group)) for key, group in grouped.items()]
    return tuple(sorted(rows, key=lambda row: sum(voice.value == HEARD for voice in row[1])))
