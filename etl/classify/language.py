"""The language of a sentence, out of the three that the vocabulary knows."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from etl.vocabulary import LANGUAGES


def language_of(text: str) -> str:
    """The language, as its code; one of three is always told, so ask only where one of them is to be expected."""
    return str(_identifier().classify(text)[0])


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier
