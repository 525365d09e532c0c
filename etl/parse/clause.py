"""A sentence -> the places where it may say who speaks: subject and verb of saying, at its head, its end or inside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.parse.words.model import Voices

# "Land, Water & Life": a list that ends with an ampersand is one name.
LISTED_NAME = r"(?:[A-ZÀ-Þ][\w’' -]*, ){1,3}[A-ZÀ-Þ][\w’' -]*? & [A-ZÀ-Þ][^,(]*?"
LONGEST = 440
VERBS_TRIED = 4
OBJECT_LENGTH = 60
CLOSING = ' .!?»”"'
STARTS_TRIED = 7
# What follows a verb of saying at the end of a sentence and begins so is its object, not its subject.
OBJECT = re.compile(
    r"(?:de|d[’']|du|que|qu[’']|à|au|aux|sur|par|pour|en|dans|avec|that|of|to|on|about|in|for|with|whether|if|how|why|al?|del|"
    r"sobre|por|con|para|si|comment|quand|cómo|where|when|what|which|ce que|and|et|y)(?![\w])\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """One possible attribution: the subject as printed, what stands beside it, and what stood before it."""

    subject: str
    gloss: str = ""
    bracket: str = ""
    before: str = ""
    how: str = "head"  # head, near (right before the verb), weak (any verb), tail
    verb: str = ""  # the finite verb by which the subject was found; before a speaker at the end, all that leads to it
    after: str = ""  # the words that follow that verb
    fresh: bool = True  # False where no new body may be met: the subject stands after an opening clause word


def clauses(sentence: str) -> list[str]:
    """The sentence cut at its semicolons; each part may have a speaker of its own."""
    return [part.strip() for part in sentence.split("; ") if part.strip()]


def attributions(clause: str, words: Voices) -> Iterator[Said]:
    """The possible attributions of a clause, the likeliest first."""
    tails = list(_tails(clause, words))
    yield from (said for said, at_end in tails if at_end)
    yield from _heads(clause, words, words.verb, "head")
    yield from (said for said, at_end in tails if not at_end)
    yield from _heads(clause, words, words.finite, "weak")


def _heads(clause: str, words: Voices, verb: re.Pattern[str], how: str) -> Iterator[Said]:
    matches = [m for m in verb.finditer(clause[:LONGEST]) if m.start()]
    for match in matches[: VERBS_TRIED if how == "head" else 2 * VERBS_TRIED]:
        text = clause[: match.start()].rstrip()
        # "Many slept in the parks, she added": a comma and a verb at the end have no subject before them.
        ends = text.endswith(",") and not clause[match.end() :].strip(CLOSING)
        near = text.rsplit(", ", 1)[-1] if ", " in text else ""
        if near and not text.endswith(",") and how == "head":
            yield _said(near, words, text[: -len(near)], "near")
        for place in _starts(clause, words):
            if place < len(text) and not (ends and "," not in text[place:-1]):
                said = _said(text[place:], words, clause[:place], how)
                yield replace(said, verb=match.group(), after=clause[match.end() : match.end() + OBJECT_LENGTH])


def _starts(clause: str, words: Voices) -> list[int]:
    """Where the subject may begin: at the start, and where the clause opens with something else, after it or a comma."""
    places = [0]
    if words.opener.match(clause):
        glued = words.glued.match(clause)
        places += [glued.end()] if glued else []
        places += [match.end() for match in re.finditer(r",\s+", clause)][:STARTS_TRIED]
    return places


def _said(text: str, words: Voices, before: str, how: str) -> Said:
    name_like = re.match(r"\S{3,}(?:ing|ly|ant|ment|ando|endo|mente)\s+[A-ZÀ-Þ]", text)
    opened = bool(words.opener.match(text)) and not name_like
    match = re.match(
        rf"(?P<subject>{LISTED_NAME}|[^,(]+?)\s*(?:\((?P<bracket>[^)]*)\))?\s*(?:,\s*(?P<gloss>.*))?$", text
    )
    if match is None:
        return Said(text.strip(" ,"), before=before, how=how, fresh=not opened)
    gloss = (match.group("gloss") or "").strip(" ,")
    bracket = match.group("bracket") or ""
    return Said(match.group("subject").strip(), gloss, bracket, before, how, fresh=not opened)


def _tails(clause: str, words: Voices) -> Iterator[tuple[Said, bool]]:
    """The attributions at the end or inside of a clause, and whether each stands at the end."""
    for pattern in words.tails:
        for match in pattern.finditer(clause):
            gloss = (match.groupdict().get("gloss") or "").strip()
            subject = match.group("subject")
            if OBJECT.match(subject):
                continue
            bracket = re.search(r"\(([^)]*)\)", subject)
            plain = re.sub(r"\s*\([^)]*\)", "", subject).strip()
            at_end = match.end() == len(clause)
            how = "tail" if match.start() else "according"
            led = clause[: match.start("subject")]
            yield Said(plain, gloss, bracket.group(1) if bracket else "", "", how, verb=led, fresh=False), at_end
