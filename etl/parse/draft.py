"""A document while it is being read: its statements, what was set aside, and its problems."""

from __future__ import annotations

from dataclasses import dataclass, replace

from etl.classify.states import states_named
from etl.knowledge import Knowledge
from etl.parse.model import Body, Header, Paragraph, ParsedDocument, ParsedStatement

COMMITTEE = Body("Committee on Migrant Workers", "CMW", "committee", None, "the Committee")


@dataclass(frozen=True)
class Turn:
    """Who has the floor: body, person and role, with the act, the topic of a question answered, the basis, and of a paper
    the part and the line that opens the list."""

    body: Body
    act: str
    basis: str
    speaker: str | None = None
    role: str | None = None
    topic: str | None = None
    part: str | None = None
    chapeau: str | None = None


class Draft:
    """Collects what a parser finds; every sentence is either said or put aside."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.statements: list[ParsedStatement] = []
        self.aside: list[tuple[str, str]] = []
        self.problems: list[tuple[str, str]] = []

    def say(self, turn: Turn, paragraph: int, text: str, start: int, end: int) -> None:
        """Take a sentence as a statement, with the States it names; its labels come when all is read."""
        self.statements.append(
            ParsedStatement(
                ordinal=len(self.statements) + 1,
                paragraph=paragraph,
                organisation=turn.body,
                act=turn.act,
                text=text,
                start=start,
                end=end,
                topic_of_question=turn.topic,
                basis=turn.basis,
                named=states_named(text, self.knowledge.state_names, self.knowledge.state_pattern),
                speaker=turn.speaker,
                role=turn.role,
                part=turn.part,
                chapeau=turn.chapeau,
            )
        )

    def put_aside(self, text: str, reason: str) -> None:
        """Keep a sentence that is no statement, with the reason."""
        self.aside.append((text, reason))

    def doubt(self, paragraph: int, text: str) -> None:
        """Put a sentence aside because nothing says who speaks, and tell it as a problem."""
        self.put_aside(text, "nothing says who speaks")
        self.problems.append((f"paragraph {paragraph}", f"No speaker for: {text[:80]}"))

    def finish(
        self, header: Header, paragraphs: tuple[Paragraph, ...], participants: tuple[Body, ...]
    ) -> ParsedDocument:
        """The parsed document, its statements labelled in its language."""
        found = self.knowledge.labeller.label([statement.text for statement in self.statements], header.language)
        said = tuple(replace(statement, found=f) for statement, f in zip(self.statements, found, strict=True))
        return ParsedDocument(header, paragraphs, participants, said, tuple(self.aside), tuple(self.problems))
