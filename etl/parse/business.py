"""What the Committee itself did at a meeting: adopted, elected, heard; told apart from what a speaker says that it did."""

from __future__ import annotations

import re

from etl.parse.words.model import Words

# "During the session the Committee held": the Committee after an opening clause without its comma.
AFTER_OPENER = re.compile(r"(?<=\w\s)(?<!that )(?<!que )(?:the|le|el) (?:committee|comité)$", re.IGNORECASE)
ADVERBS = re.compile(r"\s+(?:also|then|further|finally|subsequently|later|have|has|had|will|a|ont|ha|ensuite|también)$")


def is_business(text: str, words: Words, *, told: bool = False) -> bool:
    """True where the Committee is the subject of what it did, or the agenda of what was done to it.

    told: while a person has the floor, what the Committee "had done" is that person's story.
    """
    match = words.course.business.search(text)
    if match is None:
        return False
    before = text[: match.start()]
    if told and words.voices.auxiliary.search(" ".join(before.split()[-2:])):
        return False
    return bool(
        words.voices.committee.match(_subject(before, words)) or words.course.programme.match(_subject(text, words))
    )


def _subject(text: str, words: Words) -> str:
    """What stands before a verb, without an opening clause and adverbs."""
    bare = text.strip(" ,")
    if words.voices.opener.match(bare):
        inside = AFTER_OPENER.search(bare)
        bare = inside.group() if inside else bare.rsplit(", ", 1)[-1]
    return ADVERBS.sub("", bare)
