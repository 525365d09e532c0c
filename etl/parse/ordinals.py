"""Ordinal numbers in words and digits, in English, French and Spanish: "thirty-ninth", "vingt et unième", "13º"."""

from __future__ import annotations

import re

from etl.classify.cues import fold_letters

ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
FRENCH = (
    "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme "
    "quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme"
)
SPANISH = (
    "primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo decimotercero decimocuarto "
    "decimoquinto decimosexto decimoseptimo decimoctavo decimonoveno"
)
UNITS = {word: n for words in (ENGLISH, FRENCH, SPANISH) for n, word in enumerate(words.split(), 1)} | {
    word: n
    for n, words in (
        (1, "initial inicial premiere primer primera unieme"),
        (2, "seconde second segunda"),
        (3, "tercer tercera"),
        (7, "setimo"),
        (9, "nono"),
        (11, "decimoprimero decimoprimer"),
        (12, "decimosegundo"),
        (13, "decimotercer"),
    )
    for word in words.split()
}
TENS = {
    word: n
    for n, words in (
        (10, "decimo"),
        (20, "twenty twentieth vingt vingtieme vigesimo"),
        (30, "thirty thirtieth trente trentieme trigesimo"),
        (40, "forty fortieth quarante quarantieme cuadragesimo"),
        (50, "fifty fiftieth cinquante cinquantieme quincuagesimo"),
    )
    for word in words.split()
}
ROUND = {"twentieth", "thirtieth", "fortieth", "fiftieth", "vingtieme", "trentieme", "quarantieme", "cinquantieme"}
WORD = "|".join(sorted((re.escape(word) for word in {*UNITS, *TENS}), key=len, reverse=True))
ORDINAL = re.compile(
    rf"\b(?:(?P<digits>\d{{1,3}})\s?\.?\s?(?:st|nd|rd|th|er|re|[eè]me|e|º|ª|°|o|a)\b\.?|"
    rf"(?P<words>(?:{WORD})(?:(?:-|\s+|-?\s?et[\s-])(?:{WORD}))?)\b)",
    re.IGNORECASE,
)


def ordinal(text: str) -> int | None:
    """The number of an ordinal in words or digits; None when the text is none."""
    match = ORDINAL.fullmatch(_joined(fold_letters(text.strip())))
    return _value(match) if match else None


def ordinals_in(text: str) -> list[tuple[int, int, int]]:
    """The ordinals of a text in order: number, and first and last place in the text."""
    return [(value, m.start(), m.end()) for m in ORDINAL.finditer(fold_letters(text)) if (value := _value(m))]


def _value(match: re.Match[str]) -> int | None:
    if match.group("digits"):
        return int(match.group("digits"))
    words = _joined(match.group("words"))
    if words in UNITS:
        return UNITS[words]
    first, *rest = re.split(r"-et-|-", words)
    if not rest:
        return TENS.get(first)
    unit = UNITS.get("-".join(rest), 0)
    return TENS[first] + unit if first in TENS and first not in ROUND and 0 < unit < 10 else None


def _joined(words: str) -> str:
    return re.sub(r"\s*-\s*|\s+", "-", words)
