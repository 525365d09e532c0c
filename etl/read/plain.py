"""Plain text -> blocks: paragraphs, with hard-wrapped lines joined and headings, numbers and lists kept apart."""

from __future__ import annotations

import re
import unicodedata

from etl.read.chrome import is_chrome

LONGEST_WRAPPED, LARGEST_WIDTH = 130, 10**9
STARTS = re.compile(r"\d{1,3}\s*\.(?=\s|[^\d\s])|\([a-z]{1,4}\)\s|[•·▪◦*–—-]\s|[A-Z]\.\s|[IVX]{1,5}\.\s")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\x02"))
ENDS = re.compile(r"[.:;?!»”\")]$")
HANGING_WORD = re.compile(r"\b(?:of|the|and|on|in|by|to|for|with|de|des|du|la|le|les|et|sur|el|los|las|y|del|sobre)$")
HANGS = re.compile(rf"{HANGING_WORD.pattern}|,$")
KEEPS_HYPHEN = re.compile(
    r"\b(?:non|self|co|pre|post|anti|sub|re|ex|vice|multi|inter|well|long|short|follow|decision|high|low|"
    r"twenty|thirty|forty|fifty|dix|vingt|quarante|sous|mi|ci)-$",
    re.IGNORECASE,
)


def blocks_of_text(text: str) -> list[str]:
    """The blocks of a plain text, without the chrome of the page it was saved from."""
    blocks = [block for piece in _pieces(text) for block in piece]
    return [block for block in blocks if block and not is_chrome(block)]


def fold(text: str) -> str:
    """The text with each run of white space as one space, composed letters, and no invisible characters."""
    return " ".join(unicodedata.normalize("NFC", text.translate(INVISIBLE)).split())


def _pieces(text: str) -> list[list[str]]:
    """The lines between blank lines, joined where a line was broken only for width."""
    text = re.sub(r"\r\n?|[\v\f\x1c-\x1f\x85\u2028]", "\n", text).replace("\u2029", "\n\n")
    chunks = [[fold(line) for line in chunk.split("\n")] for chunk in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text)]
    width = _width([line for chunk in chunks for line in chunk])
    return [_joined([line for line in chunk if line], width) for chunk in chunks]


def _width(lines: list[str]) -> int:
    """The width at which the lines of a text were broken: that of all but its longest few; too wide to matter if none were."""
    lengths = sorted(len(line) for line in lines if line)
    within = [length for length in lengths if length <= LONGEST_WRAPPED]
    if len(within) < 0.9 * len(lengths):
        return LARGEST_WIDTH
    return within[int(len(within) * 0.98)] if within else 0


def _joined(lines: list[str], width: int) -> list[str]:
    found: list[list[str]] = []
    last, widest = "", 0
    for line in lines:
        if found and (_goes_on(last, line, width) or _fills(last, line, widest)):
            found[-1][-1:] = _glued(found[-1][-1], line)
            widest = max(widest, len(last), len(line))
        else:
            found.append([line])
            widest = 0
        last = line
    return ["".join(parts) for parts in found]


def _fills(last: str, line: str, widest: int) -> bool:
    """True inside one wrapped paragraph of a text that is not wrapped elsewhere: no room was left before a capital."""
    if not widest or widest > LONGEST_WRAPPED or ENDS.search(last) or STARTS.match(line) or is_chrome(line):
        return False
    no_room = len(last) + 1 + len(line.split(" ", 1)[0]) > widest
    return no_room and len(last) > 40 and len(re.findall(r"(?<!\S)[a-zà-ÿ]{2,}", line)) > 2


def _goes_on(last: str, line: str, width: int) -> bool:
    """True when a line runs on from the last one: its first word had no room there, or it starts in the middle."""
    if is_chrome(line) or is_chrome(last):
        return False
    if max(len(last), len(line)) > LONGEST_WRAPPED:
        return bool(HANGING_WORD.search(last)) and not STARTS.match(line)
    had_no_room = len(last) + 1 + len(line.split(" ", 1)[0]) > width
    if STARTS.match(line) and (ENDS.search(last) or not had_no_room):
        return False
    return had_no_room or bool(HANGS.search(last)) or (line[:1].islower() and not ENDS.search(last))


def _glued(first: str, second: str) -> tuple[str, str]:
    """Two lines to be put together: a word that was cut is made whole, a compound keeps its hyphen, others get a space."""
    if not re.search(r"\w-$", first):
        return first, f" {second}"
    compound = KEEPS_HYPHEN.search(first) or not second[:1].islower()
    return (first, second) if compound else (first[:-1], second)
