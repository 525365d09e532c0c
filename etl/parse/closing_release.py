"""Closings of a session: what the Committee observed on each State, split by the verb of each sentence."""

from __future__ import annotations

import re

from etl.parse.words.model import Words

# What stands before the Committee as subject frames the sentence: "As far as X was concerned, the Committee commended".
FRAME = re.compile(r"^[^;]*?,\s+(?=(?:the committee|it|le comité|il|el comité)\b)", re.IGNORECASE)
# A clause of this kind goes beside the main verb: "accueille avec satisfaction la loi, tout en regrettant".
BESIDE = re.compile(
    r"\b(?:tout en|while|although|even though|bien qu|si bien|aunque|aun cuando)\b[^,;]*", re.IGNORECASE
)


def observed_act(sentence: str, words: Words, before: str | None) -> str:
    """positive_aspect, concern or recommendation by the main verb; praise that runs on into concern is concern.

    A sentence without such a verb goes on with the act before it in the paragraph, or is an announcement.
    """
    if words.course.business.search(sentence) and words.course.lists.search(sentence):
        return "announcement"
    framed = FRAME.sub("", sentence)
    for text in (BESIDE.sub("", framed), framed, sentence):
        found = sorted((m.start(), act) for act, pattern in words.course.observed if (m := pattern.search(text)))
        if found:
            first = found[0][1]
            return "concern" if first == "positive_aspect" and any(act == "concern" for _, act in found) else first
    return before or "announcement"
