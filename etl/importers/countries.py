"""Names of countries as exports and treaty tables write them -> ISO 3166-1 alpha-3 codes. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pycountry


def iso3_of(name: str, known: Mapping[str, str]) -> str | None:
    """The code of a country: by the names that the project knows, else by ISO's names and codes; None when neither fits.

    What stands in brackets, footnote signs and the apostrophe's shape make no difference.
    """
    plain = name.replace("’", "'").strip(" *†")
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]|\s*\d+(?:,\s*\d+)*$", "", plain).strip(" *†")
    for spelling in (plain, bare):
        if spelling in known:
            return known[spelling]
    for spelling in (plain, bare, ", ".join(part.strip(" ()") for part in plain.split("(", 1))):
        try:
            return str(pycountry.countries.lookup(spelling).alpha_3)
        except LookupError:
            continue
    return None
