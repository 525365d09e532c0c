"""States that a text names, each with the place of its name. Pure; the names are handed in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from etl.classify.cues import Evidence


def states_named(text: str, names: Mapping[str, str], pattern: re.Pattern[str]) -> dict[str, Evidence]:
    """The States by ISO 3166-1 alpha-3 code, in the order of their first mention, each with the words that name it.

    `names` gives the code of each name that the pattern finds.
    """
    found: dict[str, Evidence] = {}
    for match in pattern.finditer(text.replace("’", "'")):
        iso3, said = names[match.group()], text[match.start() : match.end()]
        found.setdefault(iso3, Evidence(iso3, said, match.start(), match.end(), "strong"))
    return found
