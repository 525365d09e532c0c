"""How a sentence of a summary record names its speaker, as patterns made once from the words of a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.parse.persons import PARTICLE
from etl.parse.words_official.shape import RecordWords

WORD = r"(?:[dDlLO][’'])?[A-ZÀ-ÞĀ-Ž][\w’'‘.-]*"
# A copy may lose the last bracket: "(Head of the Section, Office (ABC) said".
BRACKET = r"\((?P<bracket>(?:[^()]|\([^()]*\))+|[^()]+\([^()]+)\)"
AFTER = r"(?:\s*,[^;?]{2,220}?,)?(?:\s+[\w’'-]+){0,4}?\s+"


@dataclass(frozen=True)
class Patterns:
    """A name with its title and bracket; one with a bracket alone; what follows a subject; clauses before it; any subject."""

    titled: re.Pattern[str]
    untitled: re.Pattern[str]
    says: re.Pattern[str]
    joint: re.Pattern[str]
    leading: re.Pattern[str]
    subject: re.Pattern[str]


@lru_cache(maxsize=8)
def patterns_of(words: RecordWords) -> Patterns:
    """The patterns of a language."""
    honorific, saying = words.honorific, words.saying
    name = rf"(?P<name>(?:{PARTICLE} )*{WORD}(?:[ -](?!(?:and|et|y|e)\s+{honorific}\s)(?:{PARTICLE}\b|{WORD})){{0,6}})"
    return Patterns(
        titled=re.compile(rf"(?:{honorific}\s?)+{name}(?:\s*{BRACKET})?"),
        untitled=re.compile(rf"{name}\s+{BRACKET}(?=,|\s+(?:{saying})\b)"),
        says=re.compile(rf"(?:\s*\([^)]*\))?{AFTER}(?:{saying})\b"),
        joint=re.compile(rf"{words.joint}{honorific}"),
        leading=re.compile(rf"{words.leading}\b"),
        subject=re.compile(rf"(?P<name>[A-ZÀ-Þ][^,;:.?]{{2,90}}?)\s+(?:{saying})\b"),
    )
