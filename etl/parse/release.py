"""Press releases of every kind and language read: each sentence goes to the speaker who has the floor, or is set aside."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from etl.knowledge import Knowledge
from etl.parse.acts import Acts
from etl.parse.business import is_business
from etl.parse.clause import attributions, clauses
from etl.parse.closing_release import observed_act
from etl.parse.draft import COMMITTEE, Draft, Turn
from etl.parse.headings import heading_act, split_headings, summary_until
from etl.parse.headline import session_conflict, with_headline
from etl.parse.model import Body, Header, Paragraph, ParsedDocument
from etl.parse.names import states_in
from etl.parse.official_meeting import delegation_at
from etl.parse.roster import UNKNOWN
from etl.parse.sentences import sentences_of
from etl.parse.speakers import Speakers
from etl.parse.words import WORDS
from etl.parse.words.model import Words

# A sentence that goes on with the next meeting: "The Committee should on that occasion examine the reports of".
COMING = re.compile(
    r"^(?:It|They|Il|Se|En él|Este)\b.*(?:\bwill\b|\w+era\b|\w+ará\b)|"
    r"^(?:The Committee|At that (?:session|meeting)|Le Comité|El Comité)\b.*(?:\b(?:will|should|is (?:expected|due|scheduled))\b.*"
    r"\b(?:at that (?:time|session|meeting)|on that occasion)\b|\b(?:devrait|\w+era|doit)\b.*\bà cette occasion\b|"
    r"\b(?:debería|\w+ará)\b.*\ben esa ocasión\b)"
)
# "The Committee heard from X, which said": what X said, not what the Committee did.
HEARD = re.compile(r"\bheard\b[^;]*,\s(?:which|who)\s")
OWN_VOICE = ("session_closing",)
CIVIL = ("stakeholder_meeting", "session_opening")


def parse(header: Header, paragraphs: tuple[Paragraph, ...], knowledge: Knowledge) -> ParsedDocument:
    """The document with its meeting, its speakers and every sentence of its body either attributed or set aside."""
    words, knowledge = WORDS[header.language], knowledge.in_language(header.language)
    paragraphs, headings = split_headings(paragraphs)
    sentences = {p.number: sentences_of(p, header.language) for p in paragraphs}
    header = with_headline(header, paragraphs, _coming(sentences, words), words, knowledge)
    reading = Reading(header, paragraphs, words, knowledge)
    conflict = session_conflict(header, paragraphs[0].text if paragraphs else "")
    reading.draft.problems += [conflict] if conflict else []
    summary = summary_until(paragraphs, headings, words) if header.kind == "state_dialogue" else 0
    for paragraph in paragraphs:
        for heading in headings.get(paragraph.number, ()):
            if paragraph.number > 1:
                reading.open_section(heading)
        reading.read(paragraph, sentences[paragraph.number], is_summary=paragraph.number < summary)
    return reading.finish(header, paragraphs)


def _coming(sentences: dict[int, list[tuple[str, int, int]]], words: Words) -> tuple[str, ...]:
    """What the release says of the next meeting: the first sentence on it, and those after it that go on with it."""
    for found in sentences.values():
        texts = [text for text, _, _ in found]
        for place, text in enumerate(texts):
            if words.course.next_meeting.search(text):
                return (text, *takewhile(COMING.search, texts[place + 1 :]))
    return ()


class Reading:
    """One press release while it is read: who has the floor, and what has been taken."""

    def __init__(self, header: Header, paragraphs: tuple[Paragraph, ...], words: Words, knowledge: Knowledge) -> None:
        self.kind = header.kind or "other"
        self.words, self.knowledge, self.reviewed = words, knowledge, header.states_under_review
        lead = f"{header.title} {paragraphs[0].text if paragraphs else ''}"
        civil = self.kind in CIVIL and words.course.civil_society.search(lead)
        self.speakers = Speakers(
            knowledge, words.voices, self.reviewed, self.kind == "state_dialogue", "ngo" if civil else None, lead=lead
        )
        self.speakers.held_on = header.held_on
        self.speakers.states_speak = self.kind in ("general_discussion", "states_parties_meeting", "other")
        self.acts = Acts(words, self.kind)
        self.acts.asked = "HEARS" in header.title.upper() and self.kind == "state_dialogue"
        self.draft = Draft(knowledge)
        self.told_apart: str | None = None
        self.in_lead = False

    def open_section(self, heading: str) -> None:
        """A heading sets the act, and whoever spoke before has left the floor."""
        act = heading_act(heading, self.words)
        states = states_in(heading, self.knowledge)
        self.speakers.section_state = states[0] if len(states) == 1 else None
        if act is None and states and self.kind in CIVIL:
            act = "briefing"
        if act == "presentation" and self.kind == "session_closing":
            act = None
        self.acts.open_section(act)
        speakers = self.speakers
        speakers.current = None
        if speakers.is_dialogue or (act == "briefing" and self.kind in CIVIL):
            speakers.unnamed_type = "ngo" if act == "briefing" else None
        if act == "reply" and len(self.reviewed) == 1 and speakers.is_dialogue:
            speakers.current = Turn(
                speakers.delegation(self.reviewed[0]), "reply", f"heading: {heading}", role="delegation"
            )
        elif act == "question":
            speakers.current = Turn(COMMITTEE, "question", f"heading: {heading}", role="Committee Expert")

    def read(self, paragraph: Paragraph, sentences: list[tuple[str, int, int]], *, is_summary: bool) -> None:
        """Take or set aside each sentence of a paragraph."""
        self.acts.start_paragraph()
        self.told_apart = None
        reason = None
        for place, (text, start, end) in enumerate(sentences):
            if not (reason == "next meeting" and COMING.search(text)):
                reason = self._aside(text, paragraph.number, place, is_summary=is_summary)
            turn = None if reason else self._hear(text, first=place == 0)
            self.speakers.meet_members(text)
            if reason:
                self.draft.put_aside(text, reason)
            elif turn is None or turn.body is UNKNOWN:
                self._doubt(paragraph.number, text, turn)
            else:
                self.draft.say(turn, paragraph.number, text, start, end)

    def _aside(self, text: str, number: int, place: int, *, is_summary: bool) -> str | None:
        words = self.words
        self.in_lead = number == 1 and (place == 0 or (self.in_lead and not self._speaks(text)))
        if self.in_lead:
            return "lead: says only that the Committee met"
        if words.course.next_meeting.search(text):
            return "next meeting"
        if words.course.make_up.search(text):
            if len(self.reviewed) == 1 and not is_summary:
                self.speakers.current = Turn(
                    self.speakers.delegation(self.reviewed[0]), "", "the delegation is made up", role="delegation"
                )
            return "make-up of the delegation"
        if words.course.reference.search(text):
            return "reference to a document"
        if self.kind in CIVIL and words.course.programme.search(text) and is_business(text, self.words):
            return "programme of the meeting"
        if words.course.speakers_listed.search(text):
            self.speakers.meet_listed(text)
            return "list of those who spoke"
        return "summary, repeated in the body" if is_summary else None

    def _speaks(self, text: str) -> bool:
        """True for a sentence of the first paragraph in which somebody speaks, be it an Expert; the Committee alone met."""
        found = [turn for clause in clauses(text) if (turn := self._find(clause, first=False))]
        return any(turn.body != UNKNOWN and (turn.body != COMMITTEE or turn.role or turn.speaker) for turn in found)

    def _hear(self, sentence: str, *, first: bool) -> Turn | None:
        """The turn to which a sentence belongs; None while nobody has been named."""
        speakers = self.speakers
        told = self.words.course.told.search(sentence)
        found = [] if told else [turn for clause in clauses(sentence) if (turn := self._find(clause, first=first))]
        if not found and speakers.current is None and self.kind in OWN_VOICE:
            found = [Turn(COMMITTEE, "", "the release speaks for the Committee")]
        own = self._own_voice(sentence, found)
        if own:
            return own
        turn = found[0] if found else speakers.current
        if told and speakers.is_dialogue and turn and turn.body == COMMITTEE and len(self.reviewed) == 1:
            turn = Turn(speakers.delegation(self.reviewed[0]), "reply", "", role="delegation")
        if turn is None:
            return None
        basis = turn.basis if found else "hidden speaker: goes on" if told else "carried from the sentence before"
        return self._take(turn, sentence, basis, found)

    def _take(self, turn: Turn, sentence: str, basis: str, found: list[Turn]) -> Turn:
        speakers = self.speakers
        before = speakers.current
        same = before is not None and before.body == turn.body and before.speaker == turn.speaker
        if same and before is not None:
            turn = replace(turn, act=before.act)
        act = self.acts.act_of(turn, sentence, is_new=bool(found), same=same)
        taken = replace(turn, act=act, basis=basis)
        speakers.current = taken if len(found) < 2 else replace(found[-1], act=act)
        for turn_of_clause in (taken, *found[1:]):
            speakers.remember(turn_of_clause)
        about = self.words.course.topic.search(sentence) or (
            self.words.course.about.match(sentence) if act == "reply" else None
        )
        topic = about if taken.body.stakeholder_type != "committee" else None
        return replace(taken, topic=topic.group("topic").strip() if topic else None)

    def _own_voice(self, sentence: str, found: list[Turn]) -> Turn | None:
        """The Committee itself as the subject of a closing or an opening: what it observed, or what it did."""
        by_person = bool(found and (found[0].speaker or (found[0].body != COMMITTEE and HEARD.search(sentence))))
        current = self.speakers.current
        told = bool(current and current.speaker)
        whole = found and found[0].body == COMMITTEE and not by_person
        deliberated = self.kind == "session_closing" and self.words.course.business.search(sentence)
        committee = (not by_person and is_business(sentence, self.words, told=told)) or (
            whole and (not found[0].role or deliberated)
        )
        if self.kind == "session_closing":
            going_on = not found or found[0] == current or found[0].basis.startswith("pronoun")
            if committee or (going_on and (current is None or not current.speaker)):
                act = observed_act(sentence, self.words, self.told_apart)
                self.told_apart = act
                self.speakers.current = Turn(COMMITTEE, act, "the Committee is the subject")
                return self.speakers.current
        goes_on = current and current.act == "announcement" and (not found or found[0].basis.startswith("pronoun"))
        did = goes_on or (committee and self.words.course.business.search(sentence))
        if did and self.kind != "state_dialogue" and not self.words.course.asking.search(sentence):
            self.speakers.current = Turn(COMMITTEE, "announcement", "the Committee is the subject")
            return self.speakers.current
        return None

    def _find(self, clause: str, *, first: bool) -> Turn | None:
        self.speakers.at_start = first
        for said in attributions(clause, self.words.voices):
            turn = self.speakers.turn_of(said)
            if turn:
                return turn
        return None

    def _doubt(self, number: int, text: str, turn: Turn | None) -> None:
        if turn is not None:
            self.speakers.current = turn
        self.draft.doubt(number, text)

    def finish(self, header: Header, paragraphs: tuple[Paragraph, ...]) -> ParsedDocument:
        """The parsed document with the bodies that spoke, delegations called so."""
        spoke = tuple(
            self._as_participant(body) for body in (*self._in_the_room(header, paragraphs), *self.speakers.bodies)
        )
        self.draft.problems += [
            (f"participant {body.name}", "Its type is not stated") for body in spoke if body.stakeholder_type == "other"
        ]
        return self.draft.finish(header, paragraphs, spoke)

    def _in_the_room(self, header: Header, paragraphs: tuple[Paragraph, ...]) -> list[Body]:
        """The delegation of the one State under review where it is named but did not speak; not where it stayed away."""
        text = " ".join([header.title, *(paragraph.text for paragraph in paragraphs)])
        told = self.words.course.delegation_came.search(text) and not self.words.course.delegation_stayed_away.search(
            text
        )
        if not told or self.kind != "state_dialogue" or len(self.reviewed) != 1:
            return []
        body = self.speakers.delegation(self.reviewed[0])
        return [] if body in self.speakers.bodies else [body]

    def _as_participant(self, body: Body) -> Body:
        """A delegation under the English name of its State, whatever the release calls it."""
        if body.stakeholder_type != "state_delegation":
            return body
        if body.country_iso3:
            return delegation_at(body.country_iso3, self.knowledge)
        return Body(f"Delegation of {body.name}", None, body.stakeholder_type, body.country_iso3, body.basis)
