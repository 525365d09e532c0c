"""The languages in which official documents are read: English, French and Spanish, one module of words each."""

from __future__ import annotations

from etl.parse.words_official.english import ENGLISH
from etl.parse.words_official.french import FRENCH
from etl.parse.words_official.shape import OfficialWords
from etl.parse.words_official.spanish import SPANISH

WORDS: dict[str, OfficialWords] = {words.language: words for words in (ENGLISH, FRENCH, SPANISH)}
