"""Press releases on a meeting with NGOs and national institutions: the organisation is the speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.classify.cues import Matcher, articles_cited
from etl.knowledge import Knowledge
from etl.parse.attribution import Speaker
from etl.parse.dates import day_in, part_of_day
from etl.parse.model import Header, NextMeeting, Paragraph, ParsedDocument, ParsedStatement
from etl.parse.names import states_in
from etl.parse.sentences import sentences_of

SYMBOL = re.compile(r"\bCMW/C/[A-Z]{3}/\d(?:-\d)?(?![\d/])")
NEXT = re.compile(r"\bwill (?:next )?meet\b|\bnext (?:public )?meeting\b|\bwill be held\b", re.IGNORECASE)
PROGRAMME = re.compile(
    r"\b(?:then|subsequently|also) (?:held|met)\b.{0,120}\b(?:private|closed|United Nations|agencies)\b|\bprivate meeting\b",
    re.IGNORECASE,
)
ORDINALS = {name: n for n, name in enumerate(("initial", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)}
REPORT = re.compile(
    r"\b(?:combined )?(initial|second|third|fourth|fifth|sixth|seventh)\b[\w\s-]{0,30}?\breports?\b", re.IGNORECASE
)


def parse(header: Header, paragraphs: tuple[Paragraph, ...], knowledge: Knowledge) -> ParsedDocument:
    """The document with its meeting, its participants and every sentence of its body either attributed or set aside."""
    lead = paragraphs[0] if paragraphs else Paragraph(1, "", 0)
    header = _meeting(header, lead, paragraphs, knowledge)
    speaker = Speaker(knowledge, header.states_under_review, _unnamed_type(f"{header.title} {lead.text}"))
    matchers = Matcher(knowledge.vocabulary, "concern"), Matcher(knowledge.vocabulary, "affected_group")
    statements: list[ParsedStatement] = []
    aside, problems = [], []
    for paragraph in paragraphs:
        speaker.start_paragraph()
        for text, start, end in sentences_of(paragraph, header.language):
            reason = _set_aside(text, paragraph)
            body, act, topic, basis = (None, "", None, "") if reason else speaker.hear(text)
            if reason or body is None:
                aside.append((text, reason or "no organisation is named yet"))
                problems += [] if reason else [(f"paragraph {paragraph.number}", f"No speaker for: {text[:80]}")]
                continue
            concerns, groups = (matcher.find(text) for matcher in matchers)
            statements.append(
                ParsedStatement(
                    len(statements) + 1,
                    paragraph.number,
                    body,
                    act,
                    text,
                    start,
                    end,
                    topic,
                    basis,
                    concerns,
                    groups,
                    tuple(articles_cited(text)),
                    states_in(text, knowledge),
                )
            )
    problems += [
        (f"participant {b.name}", "Its type is not stated") for b in speaker.bodies if b.stakeholder_type == "other"
    ]
    return ParsedDocument(header, paragraphs, tuple(speaker.bodies), tuple(statements), tuple(aside), tuple(problems))


def _meeting(header: Header, lead: Paragraph, paragraphs: tuple[Paragraph, ...], knowledge: Knowledge) -> Header:
    text = "\n".join(p.text for p in paragraphs)
    coming = next((s for p in paragraphs for s, _, _ in sentences_of(p, header.language) if NEXT.search(s)), None)
    symbols = tuple(dict.fromkeys(m.group() for m in SYMBOL.finditer(text)))
    reviewed = states_in(lead.text, knowledge) or tuple(s.split("/")[2] for s in symbols)
    mine = tuple(s for s in symbols if s.split("/")[2] in reviewed)
    held = day_in(lead.text)
    day = held.isoformat() if held else header.published_on
    session = next(
        (n for n, first, last in knowledge.sessions if day and first.isoformat() <= day <= last.isoformat()), None
    )
    cycle, basis = _cycle(reviewed, mine, text, session, knowledge)
    return replace(
        header,
        held_on=day,
        part_of_day=part_of_day(lead.text),
        states_under_review=reviewed,
        other_states=tuple(s for s in states_in(text, knowledge) if s not in reviewed),
        report_symbols=mine,
        session=session,
        session_basis="day of the meeting in the calendar of sessions" if session else None,
        cycle=cycle,
        cycle_basis=basis,
        next_meeting=_next(coming, day, knowledge),
    )


def _cycle(
    reviewed: tuple[str, ...], symbols: tuple[str, ...], text: str, session: int | None, knowledge: Knowledge
) -> tuple[int | None, str | None]:
    if len(reviewed) != 1:
        return None, None
    listed = knowledge.cycles.get((reviewed[0], session)) if session else None
    if listed:
        return listed, "table of reviews, by State and session"
    if symbols:
        return int(symbols[0].rsplit("/", 1)[1].split("-")[0]), "symbol of the report"
    named = REPORT.search(text)
    return (ORDINALS[named.group(1).lower()], "number of the report in words") if named else (None, None)


def _next(sentence: str | None, day: str | None, knowledge: Knowledge) -> NextMeeting | None:
    if sentence is None:
        return None
    printed = day_in(sentence)
    today = day if re.search(r"\bthis (?:morning|afternoon)\b|\btoday\b", sentence) else None
    return NextMeeting(
        printed.isoformat() if printed else today,
        part_of_day(sentence),
        states_in(sentence, knowledge),
        tuple(m.group() for m in SYMBOL.finditer(sentence)),
    )


def _unnamed_type(lead: str) -> str | None:
    """The type of a body whose words do not tell it, where the lead speaks of NGOs."""
    return "ngo" if re.search(r"non-?governmental|\bNGO|civil society", lead, re.IGNORECASE) else None


def _set_aside(text: str, paragraph: Paragraph) -> str | None:
    if paragraph.number == 1:
        return "lead: says only that the Committee met"
    if NEXT.search(text) and re.match(r"(?:The )?(?:Committee|next)", text, re.IGNORECASE):
        return "next meeting"
    return "programme of the meeting" if PROGRAMME.search(text) and re.match(r"The Committee\b", text) else None
