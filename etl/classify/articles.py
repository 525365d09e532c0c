"""Articles of the Convention that a text cites, in English, French and Spanish, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.classify.cues import Evidence, fold_letters

LAST = 93
NUMBER = r"\d{1,2}(?:\s*\(\w{1,3}\))*"
JOIN = r"\s*(?:,\s*(?:and|et|y)\s+|,|-|–|\b(?:and|to|or|et|ou|a|au|al|y|o)\b)\s*"
CITED = re.compile(rf"\bart(?:icles?|iculos?|s?\.)\s+({NUMBER}(?:{JOIN}{NUMBER})*)(?!\d)")
EACH = re.compile(r"(?<![\d(])(\d{1,2})((?:\s*\(\w{1,3}\))*)")
RANGE = re.compile(r"^\s*(?:-|–|to|a|au|al)\s*$")
PARAGRAPH = r"(?:\W*\b(?:paragraphs?|paragraphes?|parrafos?|paras?\.?)\s+[\d(), and]+)?"
OF = re.compile(rf"^{PARAGRAPH}\W*(?:of|in|de|du|des|del|d'|en)\b(.{{0,60}})")
OTHER_TEXT = re.compile(
    r"\b(?:constitu\w+|\w*code|codigo|laws?|lois?|ley(?:es)?|acts?|covenant|pacte|pacto|ilo|oit|charter|statute|decree|"
    r"(?:convention|convencion|convenio) (?:no\b|on the rights of the child|on the elimination|against|relating|concerning|"
    r"relative aux? (?:droits de l'enfant|statut)|sobre los derechos del nino|contra|n[o°]))"
)
THIS_TEXT = re.compile(r"\b(?:convention|convencion)\b")
BEFORE = re.compile(r"\b(?:constitution|code|act|law|covenant|loi|pacte|ley|codigo|pacto)\W+$")


def articles_cited(text: str) -> dict[int, Evidence]:
    """The articles of the Convention that a text cites, each with the words that cite it; those of other texts are left out.

    A range ("articles 16 to 18") cites every article in it.
    """
    plain = fold_letters(text)
    found: dict[int, Evidence] = {}
    for match in CITED.finditer(plain):
        if _is_elsewhere(plain, match.start(), match.end()):
            continue
        for number, start, end in _numbers(match):
            evidence = Evidence(str(number), text[start:end], start, end, "strong", 1.0, "article")
            found.setdefault(number, evidence)
    return found


def _is_elsewhere(plain: str, start: int, end: int) -> bool:
    """True when the words around a citation name another text than the Convention."""
    after = OF.match(plain[end : end + 100])
    if not after:
        return bool(BEFORE.search(plain[max(0, start - 30) : start]))
    other, this = OTHER_TEXT.search(after[1]), THIS_TEXT.search(after[1])
    return other is not None and (this is None or other.start() <= this.start())


def _numbers(match: re.Match[str]) -> Iterator[tuple[int, int, int]]:
    """Each number of a citation with the place of its words; the first takes the word "article" along."""
    before, last_end = 0, match.start(1)
    for each in EACH.finditer(match.string, match.start(1), match.end(1)):
        number = int(each[1])
        start = match.start() if each.start() == match.start(1) else each.start()
        if before and RANGE.match(match.string[last_end : each.start()]):
            yield from ((between, start, each.end()) for between in range(before + 1, min(number, LAST + 1)))
        if 1 <= number <= LAST:
            yield number, start, each.end()
        before, last_end = number, each.end()
