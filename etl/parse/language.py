"""The language of a text, one of the six of the UN; "und" where a text is too short to tell."""

from __future__ import annotations

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

LANGUAGES = ("en", "fr", "es", "ar", "zh", "ru")
SCRIPTS = (("ar", r"[\u0600-\u06ff]"), ("ru", r"[\u0400-\u04ff]"), ("zh", r"[\u4e00-\u9fff]"))
ENOUGH, SURE = 40, 0.9


def language_of(paragraphs: tuple[str, ...], title: str) -> str:
    """The BCP 47 code of the language of the body: the title, which may be in another, counts only beside a short body."""
    body = " ".join(paragraph for paragraph in paragraphs if len(paragraph) > 80) or " ".join(paragraphs)
    sample = body[:4000] if len(body.split()) >= ENOUGH else f"{body} {title}".strip()
    letters = re.findall(r"[^\W\d_]", sample)
    for language, pattern in SCRIPTS:
        if letters and len(re.findall(pattern, sample)) > len(letters) / 2:
            return language
    if not letters:
        return "und"
    language, sureness = _identifier().classify(sample)
    return str(language) if sureness >= SURE or len(sample.split()) >= ENOUGH else "und"


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier
