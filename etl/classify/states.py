"""States that a text names, each with the place of its name. Pure; the names are handed in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from etl.classify.cues import Evidence

DATELINE = re.compile(r"\b(?:Geneva|Genève|Ginebra), (?:Switzerland|Suisse|Suiza)\b", re.IGNORECASE)


def states_named(text: str, names: Mapping[str, str], pattern: re.Pattern[str]) -> dict[str, Evidence]:
    """The States by ISO 3166-1 alpha-3 code, in the order of their first mention, each with the words that name it.

    `names` gives the code of each name that the pattern finds. The place where meetings are held is none ("Geneva, Switzerland").
    """
    found: dict[str, Evidence] = {}
    plain = DATELINE.sub(lambda match: " " * len(match.group()), text.replace("’", "'"))
    for match in pattern.finditer(plain):
        iso3, said = names[match.group()], text[match.start() : match.end()]
        found.setdefault(iso3, Evidence(iso3, said, match.start(), match.end(), "strong"))
    return found
