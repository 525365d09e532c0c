"""Summary records (CMW/C/SR.n): each sentence with the speaker that its paragraph, or one before it, names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from etl.knowledge import Knowledge
from etl.parse.draft import Draft, Turn
from etl.parse.meeting import session_printed
from etl.parse.mending import mended
from etl.parse.model import Body, Header, Paragraph, ParsedDocument
from etl.parse.names import states_in
from etl.parse.numbered import MARK, PARAGRAPH, Piece, is_heading, pieces_of
from etl.parse.official_front import Official, with_front
from etl.parse.official_meeting import delegation_at, with_review
from etl.parse.official_text import paragraphs_of_pieces, whole_sentences
from etl.parse.persons import natural
from etl.parse.record_acts import Said, acts_of
from etl.parse.record_bodies import UNTOLD, state_alone
from etl.parse.record_floor import RecordFloor
from etl.parse.words_official.shape import OfficialWords

LONGEST_OPENING_LINE, FIRST_PARAGRAPHS = 200, 2
HOUR = re.compile(r"[\d.:aphm\s]*")
ADOPTED_LISTS = re.compile(
    r"\b(?:lists? of issues|listes? de points|listas? de cuestiones|follow-up)\b.*", re.IGNORECASE
)
REVIEWS = re.compile(
    r".*?(?:concluding observations|dialogues?\b|observations finales|observaciones finales|diálogos?\b)", re.IGNORECASE
)
# What an opening says that the session will do; the next session is another.
PLANS = re.compile(
    r"(?!.*\b(?:next|following|prochaine|próximo)\b)(?=.*\b(?:reports?|rapports?|informes?)\b).*?\b(?:(?:would|will|was to|is to|to) (?:\w+ )?"
    r"(?:consider|examine|review)|examinera(?:it)?|(?:doit|devait|devra) examiner|examinar(?:á|ía)|(?:habrá|va) (?:de|a) examinar)\b",
    re.IGNORECASE,
)
DELEGATION, PROCEDURE = re.compile(r"\bd[eé]l[eé]ga[ct]i[oó]n", re.IGNORECASE), "procedure"


@dataclass(frozen=True)
class Section:
    """What stands under a heading: its place, the kind of meeting it makes, and whether it goes on from before."""

    number: int
    kind: str
    continued: bool


def parse(
    header: Header, blocks: list[str], knowledge: Knowledge, words: OfficialWords, official: Official
) -> ParsedDocument:
    """The record with its meeting, its speakers and every sentence of its paragraphs either attributed or set aside."""
    front, body = _halves(mended(blocks), words)
    contents = _contents(front, words)
    pieces = pieces_of(_off_headings(body, contents))
    paragraphs = paragraphs_of_pieces(pieces)
    headings = [MARK.sub("", piece.text) for piece in pieces if piece.kind == "heading"]
    told = {kind for heading in headings for kind in _kinds(heading, words)}
    headings = headings if told - {"umbrella"} else [*contents, *headings]
    header = replace(with_front(header, front, words), kind=_kind(headings, words))
    reviewed = _reviewed(header, headings, pieces, knowledge, words)
    about = ("\n".join(headings), "\n".join(front), "\n".join(piece.text for piece in pieces))
    header = with_review(header, reviewed, about, paragraphs, knowledge, words, official.symbol)
    floor = RecordFloor(knowledge, words.record, reviewed, header.held_on, _chair(front, words))
    draft = Draft(knowledge)
    said = _sentences(pieces, paragraphs, header, floor, draft, words)
    for sentence, act in acts_of(said, words.record):
        speaker = sentence.speaker
        turn = Turn(speaker.body, act, speaker.basis, speaker.name, speaker.role)
        draft.say(turn, sentence.paragraph, sentence.text, sentence.start, sentence.end)
    draft.problems += [
        (f"participant {body.name}", "Its type is not stated") for body in floor.bodies if body.basis == UNTOLD
    ]
    return draft.finish(header, paragraphs, _participants(header, floor, draft, knowledge))


def _halves(blocks: list[str], words: OfficialWords) -> tuple[list[str], list[str]]:
    """What stands before the meeting was called to order, and what stands after; the line itself belongs to neither."""
    for place, block in enumerate(blocks):
        match = words.record.called.search(block)
        tail = block[match.end() :].strip(" .") if match else ""
        is_last = bool(HOUR.fullmatch(tail))
        if match and (len(block) <= LONGEST_OPENING_LINE or not match.start() or is_last):
            rest = [tail] if len(block) > LONGEST_OPENING_LINE and not is_last else []
            return [*blocks[:place], block[: match.start()].strip()], [*rest, *blocks[place + 1 :]]
    first = _first_paragraph(blocks, words)
    return blocks[:first], blocks[first:]


def _first_paragraph(blocks: list[str], words: OfficialWords) -> int:
    """Where the body of a record without an opening line begins: at the second standing of a heading of its contents."""
    head = next((i for i, b in enumerate(blocks) if words.front.held.search(b) or words.front.chair.search(b)), -1)
    seen: set[str] = set()
    for place in range(head + 1, len(blocks)):
        if blocks[place] in seen or (PARAGRAPH.match(blocks[place]) and not is_heading(blocks[place])):
            return place
        seen.add(blocks[place])
    return next((i for i in range(head + 1, len(blocks)) if not is_heading(blocks[i])), len(blocks))


def _contents(front: list[str], words: OfficialWords) -> list[str]:
    """The headings that the contents list; the whole head where it has no such list."""
    first = next((i for i, block in enumerate(front) if words.front.contents.match(block)), -1)
    return [MARK.sub("", block) for block in front[first + 1 :] if block]


def _off_headings(body: list[str], contents: list[str]) -> list[str]:
    """The body with each heading of the contents parted from the paragraph that a text copy glued to it."""
    parted = []
    for block in body:
        heading = max((h for h in contents if block.startswith(h) and len(block) > len(h)), key=len, default="")
        rest = block[len(heading) :].strip()
        glued = heading and not is_heading(block) and rest[:1].isupper()
        parted += [heading, rest] if glued else [block]
    return parted


def _kind(headings: list[str], words: OfficialWords) -> str:
    """The kind of meeting: a report under review decides, then closing, opening, and who was heard.

    Observations are adopted when the dialogue is over and the delegation gone: such a meeting closes the session.
    """
    found = {kind for heading in headings for kind in _kinds(heading, words)}
    if "report" in found:
        return "state_dialogue"
    if "adoption" in found:
        return "session_closing"
    for kind in ("session_closing", "session_opening", "stakeholders", "general_discussion", "states_parties_meeting"):
        if kind in found:
            return "stakeholder_meeting" if kind == "stakeholders" else kind
    return "state_dialogue" if "umbrella" in found else "other"


def _kinds(heading: str, words: OfficialWords) -> list[str]:
    """The kinds that a heading speaks of; a dialogue with NGOs on a report is no consideration of that report."""
    found = [kind for kind, pattern in words.record.kinds if pattern.search(heading)]
    return [kind for kind in found if kind != "report" or "stakeholders" not in found]


def _reviewed(
    header: Header, headings: list[str], pieces: list[Piece], knowledge: Knowledge, words: OfficialWords
) -> tuple[str, ...]:
    """The States under review: of the headings on a report, else of all headings, else of the words on reviews held or planned."""
    reports = [heading for heading in headings if "report" in _kinds(heading, words)]
    opening = [piece.text for piece in pieces if piece.kind == "text"][:FIRST_PARAGRAPHS]
    places = [reports, headings, opening] if header.kind == "state_dialogue" else [headings]
    if header.kind == "session_closing":
        places.append(_told(pieces, REVIEWS))
    if header.kind == "session_opening":
        places.insert(0, [s for s in _told(pieces, PLANS) if session_printed(s) in (None, header.session)])
    found = (states_in("\n".join(place), knowledge) for place in places)
    return next((states for states in found if states), ())


def _told(pieces: list[Piece], pattern: re.Pattern[str]) -> list[str]:
    """The sentences that match, without the lists of issues and follow-up that they go on with."""
    sentences = (s for piece in pieces for s in re.split(r"(?<=\.)\s", piece.text) if pattern.match(s))
    return [ADOPTED_LISTS.sub("", sentence) for sentence in sentences]


def _sentences(
    pieces: list[Piece],
    paragraphs: tuple[Paragraph, ...],
    header: Header,
    floor: RecordFloor,
    draft: Draft,
    words: OfficialWords,
) -> list[Said]:
    """The sentences that somebody says; headings, notes and procedure go aside, and what nobody says is told."""
    text = "\n\n".join(p.text for p in paragraphs)
    section, said = Section(0, header.kind or "other", False), []
    floor.civil = section.kind == "stakeholder_meeting"
    for piece, paragraph in zip(pieces, paragraphs, strict=True):
        if piece.kind != "text":
            draft.put_aside(piece.text, piece.kind)
            section = _section(piece, section, header, floor.knowledge, words)
            floor.civil = section.kind == "stakeholder_meeting"
            continue
        for sentence, start, end in whole_sentences(paragraph, words, text):
            if words.record.procedure.search(sentence):
                draft.put_aside(sentence, PROCEDURE)
                floor.preside(sentence)
                continue
            speaker = floor.hear(sentence, start == paragraph.start)
            if speaker is None:
                draft.doubt(paragraph.number, sentence)
            elif speaker.is_chair and _only_invites(sentence, words):
                draft.put_aside(sentence, "procedure: gives the floor")
            else:
                said.append(
                    Said(
                        paragraph.number, sentence, start, end, speaker, section.number, section.kind, section.continued
                    )
                )
    return said


def _only_invites(sentence: str, words: OfficialWords) -> bool:
    return bool(words.record.inviting.search(sentence)) and not words.record.thanking.search(sentence)


def _section(piece: Piece, section: Section, header: Header, knowledge: Knowledge, words: OfficialWords) -> Section:
    """The section that a heading opens; one that names neither a State nor a kind of meeting opens none."""
    if piece.kind != "heading":
        return section
    kinds = _kinds(piece.text, words)
    names = {
        "report": "state_dialogue",
        "umbrella": "state_dialogue",
        "stakeholders": "stakeholder_meeting",
        "adoption": "session_closing",
    }
    kind = names.get(kinds[0], kinds[0]) if kinds else section.kind
    continued = bool(words.record.continued.search(piece.text))
    if not kinds and state_alone(MARK.sub("", piece.text), knowledge) is None:
        return section
    return Section(section.number + 1, kind, continued)


def _chair(front: list[str], words: OfficialWords) -> str | None:
    """The name of whoever presides in natural case, without title and bracket."""
    line = next((m.group("name") for block in front if (m := words.front.chair.search(block))), "")
    name = re.sub(r"\s*\(.*", "", re.split(r"\b(?:later|puis|después|luego)\b", line)[0])
    return natural(re.sub(rf"^(?:{words.record.honorific}\s?)+", "", name.strip()).strip(" ,.")) or None


def _participants(header: Header, floor: RecordFloor, draft: Draft, knowledge: Knowledge) -> tuple[Body, ...]:
    """The delegation under review, if it was called to the table or spoke, and all others that spoke, in order."""
    spoke = [body.country_iso3 for body in floor.bodies if body.stakeholder_type == "state_delegation"]
    called = any(DELEGATION.search(text) for text, reason in draft.aside if reason == PROCEDURE)
    listed = header.states_under_review if header.kind == "state_dialogue" and called else ()
    states = dict.fromkeys([*listed, *(iso3 for iso3 in spoke if iso3)])
    others = (body for body in floor.bodies if body.stakeholder_type != "state_delegation")
    return (*(delegation_at(iso3, knowledge) for iso3 in states), *others)
