"""Closings of a session: what the Committee observed on each State, split by the verb of each sentence."""

from __future__ import annotations

from etl.parse.words.model import Words


def observed_act(sentence: str, words: Words, before: str | None) -> str:
    """positive_aspect, concern or recommendation by the first verb that tells; praise before concern is concern.

    A sentence without such a verb goes on with the act before it in the paragraph, or is an announcement.
    """
    found = sorted((m.start(), act) for act, pattern in words.course.observed if (m := pattern.search(sentence)))
    if words.course.business.search(sentence) and words.course.lists.search(sentence):
        return "announcement"
    if not found:
        return before or "announcement"
    first = found[0][1]
    return "concern" if first == "positive_aspect" and any(act == "concern" for _, act in found) else first
