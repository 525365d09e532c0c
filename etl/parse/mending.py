"""Text copies of official documents break and glue words ("p artial", "Thirty- ninth", "143 e"): this heals them."""

from __future__ import annotations

import re
from collections import Counter

HEAD = 45
SPLIT_WORDS = (
    "summary record partial meeting session committee protection rights workers members families migrant international contents "
    "chair chairperson continued observations concluding convention analytique rendu séance protection droits travailleurs migrants "
    "membres famille finales concernant rapport périodique initial nations acta resumida sesión período sesiones celebrada protección "
    "derechos trabajadores migratorios familiares observaciones informe periódico presidente presidenta président présidente sumario "
    "sommaire consideration submitted submission"
)
UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth unième deuxième troisième quatrième cinquième sixième septième "
    "huitième neuvième"
)
TENS = r"(?:Twenty|Thirty|Forty|Fifty|Vingt|Trente|Quarante|Cinquante)"


def _split(word: str) -> str:
    return r"\s?".join(word)


LOOSE = re.compile(
    rf"(?<![^\W\d_])(?:{'|'.join(_split(word) for word in dict.fromkeys(SPLIT_WORDS.split()))})(?![^\W\d_])",
    re.IGNORECASE,
)
LOOSE_UNIT = re.compile(rf"\b({TENS})\s?-\s?({'|'.join(_split(word) for word in UNITS.split())})\b", re.IGNORECASE)
ARTICLE = re.compile(r"\b(?:t he|th e)\b")
COUNTED = re.compile(r"(\d) (st|nd|rd|th|ème|ª|º)\b|(\d) (e)(?=\s(?:et|séances?|sessions?)\b)")
RUN_ON = re.compile(r"(\d(?:e|ª|º))(?=[a-zà-ÿ]{4,})")
STOPPED = re.compile(r"\b(Sr|Sres|Sras?|Mrs|Mr|Ms|Dra?|Mme|MM|M) \.(?= )")
APART = re.compile(r"(?<![\w’'])([dlnsjDLNSJ])(?: [’'] ?|[’'] )(?=[^\W\d_])")
INITIAL = re.compile(r"((?:Sra?|Mrs?|Ms|Mme|M)\. ?[À-ÞĀ-Ž]) (?=[a-zà-ÿ]{3})")
GLUED_HEAD = (
    re.compile(r"(?<=[A-ZÀ-Þ]{3})(?=[A-ZÀ-Þ][a-zà-ÿ]{2,})"),
    re.compile(r"(?<=[a-zà-ÿ*])(?=(?:Celebrada|Tenue|Held) )"),
    re.compile(r"(?<=[a-zà-ÿ]{4})(?=\d{1,2}(?:er|º)? )"),
    re.compile(r"(?<=Distr\.)(?=[A-Z])"),
)
WORD = re.compile(r"[^\W\d_]+")
GLUED_PAIR = re.compile(r"(?<![^\W_])([^\W\d_]{2,}[a-zà-ÿ])(?=([A-ZÀ-Þ][a-zà-ÿ]{2,})(?![^\W_]))")
PAIR = re.compile(r"(?<![^\W_])([^\W\d_]+) (?=([a-zà-ÿ]+)(?![^\W_]))")


def mended(blocks: list[str]) -> list[str]:
    """The blocks with broken and glued words healed where the breach is clear; nothing else is changed."""
    healed = [_healed(block) for block in blocks]
    return _rejoined(_unglued([_parted(block) for block in healed[:HEAD]] + healed[HEAD:]))


def _healed(block: str) -> str:
    block = COUNTED.sub(lambda m: "".join(part for part in m.groups() if part), block)
    block = STOPPED.sub(r"\1.", RUN_ON.sub(r"\1 ", ARTICLE.sub("the", block)))
    block = INITIAL.sub(r"\1", APART.sub(r"\1’", block))
    return LOOSE_UNIT.sub(lambda m: f"{m.group(1)}-{_closed(m.group(2))}", block)


def _parted(block: str) -> str:
    """A block of the head with its labels whole and, unless it is a sentence, what was glued to them parted."""
    block = LOOSE.sub(lambda m: _closed(m.group()), block)
    block = re.sub(r"\(\s+(\w+)\s+\)", r"(\1)", block)
    if block.endswith("."):
        return block
    for place in GLUED_HEAD:
        block = place.sub(" ", block)
    return block


def _closed(text: str) -> str:
    return re.sub(r"\s", "", text)


def _unglued(blocks: list[str]) -> list[str]:
    """A word that is two words of the document without their space ("DerechosHumanos") is those two."""
    seen = _words(blocks)

    def _part(match: re.Match[str]) -> str:
        left, right = match.groups()
        return f"{left} " if seen[left.lower()] and seen[right.lower()] else left

    return [GLUED_PAIR.sub(_part, block) for block in blocks]


def _rejoined(blocks: list[str]) -> list[str]:
    """Two pieces that occur nowhere else, but together make a word of the same document, are that word."""
    seen = _words(blocks)

    def _heal(match: re.Match[str]) -> str:
        left, right = match.group(1), match.group(2)
        whole = (left + right).lower()
        broken = seen[left.lower()] == 1 and seen[right] == 1 and seen[whole] > 0
        return left if broken else match.group()

    return [PAIR.sub(_heal, block) for block in blocks]


def _words(blocks: list[str]) -> Counter[str]:
    return Counter(word.lower() for block in blocks for word in WORD.findall(block))
