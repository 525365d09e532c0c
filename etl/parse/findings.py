"""Findings releases: under the name of each State, what the Committee welcomed, feared and recommended."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE, Draft, Turn
from etl.parse.front import Front
from etl.parse.model import Header, NextMeeting, Paragraph, ParsedDocument
from etl.parse.names import states_in
from etl.parse.sentences import paragraphs_of, sentences_of
from etl.parse.timetable import days_in, session_of_text

ACTS = (
    (
        "follow_up",
        r"\b(?:asked|requested|invited|demandé|prié|pidió|solicitó)\b.{0,80}\b(?:report|inform|information|rendre compte|informer|informar)\w*\b.{0,60}"
        r"\b(?:within|by \d|in (?:one|two) years?|dans un délai|en el plazo|d.ici)\b",
    ),
    (
        "recommendation",
        r"\b(?:recommend(?:ed|s)|urge[sd]|call(?:ed|s) (?:up)?on|call(?:ed|s) for|ask(?:ed|s)|encourage[sd]|"
        r"request(?:ed|s)|invite[sd]|suggest(?:ed|s)|advise[sd]|"
        r"should|must|stressed the (?:need|importance)|reiterated its (?:previous )?recommendations?)\b|"
        r"\b(?:recommand\w+|engag\w+|invit\w+|exhort\w+|demand\w+|devrait|devraient|encourag\w+|appel\w+)\b|"
        r"\b(?:recomend\w+|inst[óa]\b|exhort\w+|pid\w+|debería\w*|alent[óa]|solicit\w+)",
    ),
    (
        "concern",
        r"\b(?:concern(?:s|ed)?|regret(?:s|ted)?|alarm(?:ed)?|appalled|shocked|deplore[sd]|troubled|disturbed|dismayed|worried|"
        r"criticised|criticized|with regret)\b|"
        r"\bpréoccup\w+|\bregrett\w+|\bdéplor\w+|\binqui[eè]t\w+|\bpreocup\w+|\blament\w+|\binquiet\w+",
    ),
    (
        "positive_aspect",
        r"\b(?:welcome[sd]|commend(?:s|ed)|appreciate[sd]|praise[sd]|congratulate[sd]|acknowledge[sd]|hail(?:s|ed)|"
        r"applaud(?:s|ed)|pleased|appreciation|noted? with (?:appreciation|satisfaction|interest)|"
        r"recogni[sz](?:ed|es)\b.{0,60}\b(?:efforts|progress|steps|measures)|took note of the "
        r"progress)\b|\bsalu\w+|\bfélicit\w+|\bse réjoui\w+|\bavec (?:satisfaction|intérêt)|\bacogi\w+|\bfelicit\w+|"
        r"\bcelebr\w+|\bcon (?:satisfacción|agrado|interés)",
    ),
)
ASIDE = re.compile(
    r"\bwill next meet\b|\bcan be (?:found|read)\b|\bconcluding observations\b.{0,80}\b(?:here|available|online)\b|\bfindings?, (?:officially|formally)\b|"
    r"\bare now available\b|\bprochaine session\b|\bpróximo período\b|\bpeuvent être consult|\bpueden (?:consultarse|leerse)",
    re.IGNORECASE,
)
# The States of the lead, which a title may shorten: "issued its findings on A, B and C after reviewing them".
LISTED = re.compile(
    r"\b(?:findings (?:on|(?:following|after) [^.]{3,60}\breports (?:submitted )?(?:by|of))|"
    r"(?:conclusions|constatations|observations) sur|(?:conclusiones|observaciones) sobre)\s"
    r"(?P<states>[^.]{3,300}?)(?=\s(?:after|following|which|the States|après|tras)\b|\.)"
)
CLAUSE = re.compile(
    r"^(?:while|although|despite|whilst|tout en|si bien que|si bien|aunque|pese a)\b.*?,\s+(?=the committee|it |le comité|il |el comité)",
    re.IGNORECASE,
)
NEXT = re.compile(r"\bwill next meet\b|\bnext session\b|\bprochaine session\b|\bpróximo período", re.IGNORECASE)


def parse(header: Header, front: Front, knowledge: Knowledge) -> ParsedDocument:
    """The findings with their States; each sentence under a State is the Committee's, its act by its main verb."""
    listed = LISTED.search(front.lead)
    titled = (*(states_in(listed.group("states"), knowledge) if listed else ()), *states_in(front.title, knowledge))
    paragraphs, sections = _sections([*front.body, *front.tail], knowledge)
    states = tuple(dict.fromkeys([*titled, *sections.values()]))
    draft = Draft(knowledge)
    section: str | None = None
    for paragraph in paragraphs:
        section = sections.get(paragraph.number, section)
        is_tail = paragraph.text in front.tail
        _hear(draft, paragraph, None if is_tail else section, header.language)
    text = "\n".join(p.text for p in paragraphs)
    session, basis = session_of_text(paragraphs[0].text if paragraphs else "", front.published, knowledge)
    header = replace(
        header,
        states_under_review=states,
        other_states=tuple(state for state in states_in(text, knowledge) if state not in states),
        session=session,
        session_basis=basis,
        next_meeting=_next(paragraphs, header, front, knowledge),
    )
    return draft.finish(header, paragraphs, ())


def act_of(sentence: str, before: str | None) -> tuple[str | None, str]:
    """The act of a sentence of findings by its main verb, else the act of the sentence before, and what decided it."""
    main = CLAUSE.sub("", sentence)
    found = [
        (match.start(), place, act)
        for place, (act, words) in enumerate(ACTS)
        if (match := re.search(words, main, re.IGNORECASE))
    ]
    if found and min(found)[2] == "positive_aspect" and any(act == "concern" for _, _, act in found):
        return "concern", "praise, then concern"
    if found:
        return min(found)[2], "main verb of the sentence"
    return before, "carried from the sentence before" if before else "no verb tells"


def _sections(blocks: list[str], knowledge: Knowledge) -> tuple[tuple[Paragraph, ...], dict[int, str]]:
    """The paragraphs numbered without the headings, and the State under whose name each section starts."""
    kept: list[str] = []
    sections: dict[int, str] = {}
    for block in blocks:
        bare = re.sub(r"^the\s+|\s*[:*]+$|^\W+", "", block, flags=re.IGNORECASE).replace("’", "'")
        match = knowledge.state_pattern.fullmatch(bare)
        if match:
            sections[len(kept) + 1] = knowledge.state_names[match.group()]
        else:
            kept.append(block)
    return paragraphs_of(kept), sections


def _hear(draft: Draft, paragraph: Paragraph, section: str | None, language: str) -> None:
    act: str | None = None
    for text, start, end in sentences_of(paragraph, language):
        if section is None or ASIDE.search(text):
            draft.put_aside(text, "lead, reference or contacts: outside the part on a State")
            continue
        act, basis = act_of(text, act)
        if act:
            draft.say(Turn(COMMITTEE, act, basis), paragraph.number, text, start, end)
        else:
            draft.put_aside(text, "no verb says whether it is praise, concern or recommendation")
            draft.problems.append((f"paragraph {paragraph.number}", f"No act for: {text[:80]}"))


def _next(paragraphs: tuple[Paragraph, ...], header: Header, front: Front, knowledge: Knowledge) -> NextMeeting | None:
    for paragraph in paragraphs:
        for text, _, _ in sentences_of(paragraph, header.language):
            days = days_in(text, front.published) if NEXT.search(text) else []
            if days:
                return NextMeeting(days[0].isoformat(), None, states_in(text, knowledge), ())
    return None
