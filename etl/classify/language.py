"""The language of a sentence, out of the three that the vocabulary knows."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from etl.vocabulary import LANGUAGES

# Words that neither French nor Spanish has; so many of them in plain letters settle it, which is quicker than to reckon.
ENGLISH = re.compile(
    r"\b(?:the|of|and|to|that|had|was|were|been|which|should|their|from|with|by|at|this|for|said|would|who|they|is|are|not)\b"
)
ENOUGH = 3


def language_of(text: str) -> str:
    """The language, as its code; one of three is always told, so ask only where one of them is to be expected."""
    if text.isascii() and len(set(ENGLISH.findall(text))) >= ENOUGH:
        return "en"
    return str(_identifier().classify(text)[0])


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(list(LANGUAGES))
    return identifier
