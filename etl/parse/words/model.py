"""What a set of words holds: the patterns by which one language of press releases is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# A person's name with at least two capitals, a title before it or not; names may hold small particles.
PERSON = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Mme|MM?|Sra?|Dra)\.?\s+)?[A-ZÀ-Þ][\w’'.-]*"
    r"(?:\s(?:(?:de|da|do|del|der|van|von|bin|al|el|la|ould|mint|y)\s){0,2}[A-ZÀ-Þ][\w’'.-]*){1,5}"
)
Acts = tuple[tuple[str, re.Pattern[str]], ...]


_ABOUT = r"(?:\b(?:from|on|in|of|about|de|du|des|au|aux|sur|del|en|sobre)\s|\bd[’'])"
# The words from the last preposition on: in "from societies of Chad, whose list" only Chad is on that list.
SAID_OF = rf"{_ABOUT}(?:(?!{_ABOUT})[^.;])*?"


def any_of(*parts: str, start: bool = False) -> re.Pattern[str]:
    """One pattern that finds any of the parts, whatever the case; at the start of a text only, where asked."""
    return re.compile(("^" if start else "") + "(?:" + "|".join(parts) + ")", re.IGNORECASE)


@dataclass(frozen=True)
class Voices:
    """Who may be a subject, what is a verb of saying, and how persons and bodies are called."""

    verb: re.Pattern[str]  # a finite verb of saying, with the adverbs around it
    finite: re.Pattern[str]  # any finite verb, read only after a name with its title
    opener: re.Pattern[str]  # the first word of a clause that may stand before the subject
    inserted: re.Pattern[str]  # what may stand between a subject and its verb
    tails: tuple[re.Pattern[str], ...]  # a speaker named at the end of a sentence, as group "subject"
    honorific: re.Pattern[str]
    possessive: re.Pattern[str]  # "its secretary": of the body that has the floor
    represented: re.Pattern[str]  # "represented by", before the person who speaks for speakers without a name
    article: re.Pattern[str]
    linking: re.Pattern[str]  # between a person and the body spoken for: "of", "on behalf of"
    names_in_small: bool  # names of bodies hold small words: "Association des veuves de la mer"
    representing: re.Pattern[str]  # "a representative of", before the name of a body
    pronoun: re.Pattern[str]
    delegation: re.Pattern[str]
    experts: re.Pattern[str]
    chair: re.Pattern[str]
    committee: re.Pattern[str]
    committee_role: re.Pattern[str]
    state_role: re.Pattern[str]
    generic: Mapping[str, re.Pattern[str]]  # nouns that stand for a body named before, by its type; "" = any
    unnamed: re.Pattern[str]  # speakers who are not named
    auxiliary: re.Pattern[str]  # verbs of what is told ("had made"), not of who tells it
    guests: re.Pattern[str]  # functions at a meeting that say nothing of a body: "the moderator"
    secretariat: re.Pattern[str]
    group: re.Pattern[str]  # people told by where they come from: "ten experts from"
    kinds: tuple[re.Pattern[str], ...]  # kinds of bodies: people from several of them are of no one kind
    glued: re.Pattern[str]  # an opening phrase after which the speaker stands without a comma


@dataclass(frozen=True)
class Course:
    """What sets the act of a sentence, which headings there are, and which sentences are no statements."""

    told: re.Pattern[str]  # "the Committee was told": the speaker goes on
    programme: re.Pattern[str]  # agenda, private meetings: the course of the day, no statement
    speakers_listed: re.Pattern[str]  # a list of all who spoke
    reply: re.Pattern[str]
    topic: re.Pattern[str]
    about: re.Pattern[str]  # "As for X,": what an answer is about, as group "topic"
    asking: re.Pattern[str]
    opening: re.Pattern[str]
    presenting: re.Pattern[str]
    closing: re.Pattern[str]
    thanking: re.Pattern[str]
    headings: Acts
    observed: Acts  # verbs of a closing: what the Committee welcomed, feared, asked for
    business: re.Pattern[str]  # what the Committee did: adopted, elected, decided
    lead: re.Pattern[str]  # a sentence that says only that the Committee met
    make_up: re.Pattern[str]
    delegation_came: re.Pattern[str]  # the State's delegation was in the room
    delegation_stayed_away: re.Pattern[str]
    reference: re.Pattern[str]
    next_meeting: re.Pattern[str]
    civil_society: re.Pattern[str]
    lists: re.Pattern[str]  # States named after this are on a list of issues only
    review: re.Pattern[str]  # words after which the States under review stand
    will_review: re.Pattern[
        str
    ]  # "will consider the reports of": States after it are under review, others were spoken of
    report_number: re.Pattern[str]


@dataclass(frozen=True)
class Words:
    """One language: its voices, and the course of a meeting in it."""

    voices: Voices
    course: Course
