"""How each language of press releases says who speaks and what is done: one frozen set of patterns a language."""

from __future__ import annotations

from etl.parse.words.en.course import COURSE as ENGLISH_COURSE
from etl.parse.words.en.voices import VOICES as ENGLISH_VOICES
from etl.parse.words.es.course import COURSE as SPANISH_COURSE
from etl.parse.words.es.voices import VOICES as SPANISH_VOICES
from etl.parse.words.fr.course import COURSE as FRENCH_COURSE
from etl.parse.words.fr.voices import VOICES as FRENCH_VOICES
from etl.parse.words.model import Words

WORDS: dict[str, Words] = {
    "en": Words(ENGLISH_VOICES, ENGLISH_COURSE),
    "es": Words(SPANISH_VOICES, SPANISH_COURSE),
    "fr": Words(FRENCH_VOICES, FRENCH_COURSE),
}
