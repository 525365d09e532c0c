"""How each language of press releases says who speaks: one frozen set of patterns a language. Values only."""

from __future__ import annotations

from etl.parse.words.en import ENGLISH
from etl.parse.words.es import SPANISH
from etl.parse.words.fr import FRENCH
from etl.parse.words.model import Words

WORDS: dict[str, Words] = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH}
