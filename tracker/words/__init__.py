"""The words of the interface in the language of the reader. The English text is the key; the record itself is never translated.

Nothing of the project is imported here, so that every module may speak. Files to take away stay English: see docs/languages.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from numbers import Real
from pathlib import Path

from babel.dates import format_date, format_skeleton
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_decimal_symbol, get_group_symbol

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "fr": "Français", "es": "Español"}
PARAMETER = "lang"
# The United Nations write the day first.
DAY_FIRST = {ENGLISH: "en_GB"}

_LANGUAGE: ContextVar[str] = ContextVar("language", default=ENGLISH)


def speak(language: str) -> None:
    """From here on this run of a page speaks a language of LANGUAGES; any other is English."""
    _LANGUAGE.set(language if language in LANGUAGES else ENGLISH)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within the block the words are those of this language."""
    before = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def language() -> str:
    """The language of this run: a key of LANGUAGES."""
    return _LANGUAGE.get()


def params() -> dict[str, str]:
    """What an address keeps of the language: nothing for English."""
    return {} if language() == ENGLISH else {PARAMETER: language()}


class Sentence(str):
    """An English text that remembers how it was made, so that it can be said again in another language."""

    form: str
    values: Mapping[str, object]


def sentence(form: str, /, **values: object) -> Sentence:
    """The text in English with its {places} filled in: for faults and reasons, which are kept and told later."""
    with speaking(ENGLISH):
        made = Sentence(_filled(form, values))
    made.form, made.values = form, values
    return made


def _(text: str, /, **values: object) -> str:
    """The text in the language of the run, its {places} filled in; numbers are written as that language writes them."""
    if isinstance(text, Sentence):
        return _(
            text.form,
            **{name: _(value) if isinstance(value, Sentence) else value for name, value in text.values.items()},
        )
    said = texts(language()).get(text, (text,))[0]
    return _filled(said, values) if values else said


def pair(name: str, value: object) -> str:
    """A name and what it is, with the colon as the language sets it."""
    return _("{name}: {value}", name=name, value=value)


def listed(parts: Iterable[str]) -> str:
    """Parts in one line, with the semicolon as the language sets it."""
    return _("; ").join(parts)


def n_(one: str, many: str, n: int, /, **values: object) -> str:
    """The form of the text that goes with this number, which stands at {n}."""
    forms = texts(language()).get(one, (one, many))
    place = int(n != 1) if language() != "fr" else int(n > 1)
    return _filled(forms[place], {"n": n, **values})


def N_(text: str) -> str:  # noqa: N802
    """The text itself, marked for the catalogues; it is translated where it is drawn."""
    return text


@lru_cache(maxsize=len(LANGUAGES))
def texts(spoken: str) -> Mapping[str, tuple[str, ...]]:
    """The catalogue of a language by English text: its translation, or the forms for one and for many. Empty for English."""
    if spoken == ENGLISH:
        return {}
    with (Path(__file__).parent / f"{spoken}.po").open("rb") as file:
        read = read_po(file, locale=spoken)
    # babel gives one text or a row of them, for the text and for its translation alike.
    pairs = (((m.id,), (m.string,)) if isinstance(m.id, str) else (m.id, m.string) for m in read if m.id)
    return {str(ids[0]): tuple(map(str, said)) for ids, said in pairs if said and all(said)}


def number(n: float) -> str:
    """A number as the language writes it: 2,314 or 2 314."""
    return _written(n, language())


@lru_cache(maxsize=10_000)
def _written(n: float, spoken: str) -> str:
    return str(format_decimal(n, locale=spoken))


def separators() -> str:
    """The decimal mark and the mark between thousands, as a figure of plotly takes them."""
    return f"{get_decimal_symbol(language())}{get_group_symbol(language())}"


def percent(share: float) -> str:
    """A share from 0 to 1 as whole per cent: 38% or 38 %, rounded alike in every language."""
    return f"{share:.0%}" if language() == ENGLISH else f"{share * 100:.0f}\N{NO-BREAK SPACE}%"


def day(text: object) -> str:
    """A date of the record (YYYY-MM or YYYY-MM-DD) in words, as far as it is known; any other text as it stands."""
    told = str(text)
    try:
        known = date.fromisoformat(f"{told}-01" if len(told) == 7 else told)
    except ValueError:
        return told
    locale = DAY_FIRST.get(language(), language())
    month = str(format_skeleton("yMMMM", known, locale=locale))
    if len(told) == 7:
        return month
    # French writes the first of a month as an ordinal, which Unicode's forms of a date do not know.
    if language() == "fr" and known.day == 1:
        return f"1er {month}"
    return str(format_date(known, "long", locale=locale))


def _filled(text: str, values: Mapping[str, object]) -> str:
    written = {
        name: number(float(value)) if isinstance(value, Real) and not isinstance(value, bool) else value
        for name, value in values.items()
    }
    return text.format(**written)
