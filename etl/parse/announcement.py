"""Media advisories and background releases: what the Committee announces, and the days on which it will see each State."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE, Draft, Turn
from etl.parse.front import Front
from etl.parse.meeting import SYMBOL
from etl.parse.model import Header, ParsedDocument
from etl.parse.names import states_in
from etl.parse.sentences import paragraphs_of, sentences_of
from etl.parse.timetable import dialogues_in, session_of_text

ASIDE = (
    (
        "notes for the press",
        r"\baccredit|\bmedia (?:request|contact)|\bpress (?:officer|contact)|\bjournalists\b|\bwebcast|\blivecast|\bbroadcast live|\bweb ?tv\b|"
        r"\bdiffusé|\bretransmis|\btransmitid",
    ),
    (
        "reference to a document",
        r"\bcan be found\b|\bis available\b|\bare available\b|\bmore information\b|\bfurther information\b|https?://|"
        r"\bpeuvent être consult|\bpueden consultarse|"
        r"\bplus d.informations?\b|\bmás información\b",
    ),
    (
        "background: who the Committee is",
        r"\bare among the \d+\b|\brequired to (?:submit|undergo)\b|\bindependent (?:human rights )?experts\b|"
        r"\bentered into force\b|\bserve in their personal\b|"
        r"\bmillion migrants\b|\bexperts indépendants\b|\bexpertos independientes\b|\bfont partie des \d+\b|\bfiguran entre los \d+\b",
    ),
)
COMING = re.compile(
    r"\bwill\b|\bshall\b|\bis (?:meeting|to|expected to|scheduled to)\b|\bare to\b|\bto be (?:held|concluded|followed)\b|\bva\b|\bvont\b|\bsera\b|\bseront\b|"
    r"\b\w{2,}(?:[eid]ra|[eid]ront)\b|\btiendra\b|\btiendront\b|\bse réunit\b|\b\w{3,}[aei]r(?:á|án)\b",
    re.IGNORECASE,
)
REVIEWS = re.compile(r"\b(?:review|consider|examin|take up|dialogue|exam[ei]n|étudi|revis|evalu)\w*", re.IGNORECASE)
# The sentence that lists the whole session, whatever a shortened title says: "is meeting in Geneva to review: A, B and C".
SESSION_LIST = re.compile(
    r"\bis meeting\b.{0,80}\bto review\b|\bwill meet\b.{0,80}\bto review\b|\bse réunit\b.{0,90}\bexamine\w+|"
    r"\bse reúne\b.{0,90}\bexamina\w+",
    re.IGNORECASE,
)
LISTS = re.compile(r"\blists? of issues\b|\blistes? de points\b|\blistas? de cuestiones\b", re.IGNORECASE)


def parse(header: Header, front: Front, knowledge: Knowledge) -> ParsedDocument:
    """The announcement with its States, session and days; each sentence on what is to come is the Committee's."""
    draft = Draft(knowledge)
    paragraphs = paragraphs_of([*front.body, *front.tail])
    for paragraph in paragraphs:
        is_tail = paragraph.number > len(front.body)
        for text, start, end in sentences_of(paragraph, header.language):
            reason = "contacts and background after the end" if is_tail else _aside(text)
            if reason:
                draft.put_aside(text, reason)
            else:
                turn = Turn(COMMITTEE, "announcement", "the release speaks for the Committee of what is to come")
                draft.say(turn, paragraph.number, text, start, end)
    header, blocks = _reviewed(header, front, knowledge), list(front.body)
    calendar, first = dialogues_in(blocks, header.states_under_review, front.published, knowledge)
    header = replace(header, next_meeting=first)
    return replace(draft.finish(header, paragraphs, ()), calendar=calendar)


def _aside(text: str) -> str | None:
    """Why a sentence announces nothing; None for one that does."""
    if not re.search(r"[.?!;”\"]$", text):
        return "timetable or heading" if len(text.split()) < 15 or text.endswith(":") else "the page breaks off in it"
    for reason, pattern in ASIDE:
        if re.search(pattern, text, re.IGNORECASE):
            return reason
    return None if COMING.search(text) else "says nothing of what is to come"


def _reviewed(header: Header, front: Front, knowledge: Knowledge) -> Header:
    """The header with the States to be reviewed, their reports, and the session announced."""
    reviewed = _states([front.title, *front.subtitles], knowledge)
    listed = _states([block for block in front.body[:4] if SESSION_LIST.search(block)], knowledge)
    if not reviewed or set(reviewed) < set(listed):
        reviewed = listed or _states(front.body[:4], knowledge)
    text = "\n".join([front.title, *front.subtitles, *front.body])
    symbols = dict.fromkeys(match.group() for match in SYMBOL.finditer(text) if match.group(1) in reviewed)
    session, basis = session_of_text("\n".join([front.title, *front.body[:2]]), front.published, knowledge)
    return replace(
        header,
        states_under_review=reviewed,
        other_states=tuple(state for state in states_in(text, knowledge) if state not in reviewed),
        report_symbols=tuple(symbols),
        session=session,
        session_basis=basis,
    )


def _states(lines: list[str] | tuple[str, ...], knowledge: Knowledge) -> tuple[str, ...]:
    """The States in the first line that speaks of a review, without those for which only a list of issues is drawn up."""
    for line in lines:
        told = [part for part in re.split(r"(?<=[.;])\s", line) if REVIEWS.search(part)]
        states = states_in(" ".join(LISTS.split(part)[0] for part in told), knowledge)
        if states:
            return states
    return ()
