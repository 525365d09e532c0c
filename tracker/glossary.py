"""The words of this field and of this dashboard, each in a sentence or two of ours. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from tracker.words import N_


@dataclass(frozen=True)
class Term:
    """One word: its name, what it means, and the part of the glossary it belongs to."""

    name: str
    meaning: str
    part: str


PARTS = {
    "review": N_("How a review runs"),
    "voices": N_("Who takes part"),
    "record": N_("Words of this dashboard"),
}
TERMS = (
    Term(
        "Convention (ICRMW)",
        "The treaty on the rights of all migrant workers and members of their families, adopted by the General Assembly "
        "in 1990 and in force since 2003. A State that ratified it or acceded to it is a *State party*; a State that "
        "only signed it is not bound.",
        "review",
    ),
    Term(
        "Committee (CMW)",
        "Independent experts who look at how States parties carry out the Convention. They sit in Geneva in numbered "
        "*sessions*.",
        "review",
    ),
    Term(
        "Cycle",
        "One round of review of one State: from the list of issues or the report to the concluding observations and "
        "their follow-up. Cycle 1 is the review of the initial report, or of the State without one.",
        "review",
    ),
    Term("List of issues", "Written questions to the State after its report has come. Symbols hold a *Q*.", "review"),
    Term(
        "List of issues prior to reporting",
        "Questions sent before there is a report; the answers to them are the report (the simplified procedure). "
        "Symbols hold *QPR*.",
        "review",
    ),
    Term(
        "Constructive dialogue",
        "The public meetings, mostly two, in which the Committee questions the delegation of the State.",
        "review",
    ),
    Term(
        "Concluding observations",
        "What the Committee concludes at the end: what it welcomes, what concerns it and what it recommends, in numbered "
        "paragraphs. Symbols hold *CO*.",
        "review",
    ),
    Term(
        "Follow-up",
        "A few recommendations on which the State is asked to report within two years, long before its next report.",
        "review",
    ),
    Term(
        "Review without a report",
        "When a report is long overdue the Committee may review the State all the same, with or without a delegation.",
        "review",
    ),
    Term(
        "NHRI",
        "National human rights institution: a public body independent of the government, such as an ombudsman's office. "
        "It is accredited with status A or B, or not at all. It is neither the State nor an NGO.",
        "voices",
    ),
    Term("NGO", "Organisations of civil society: associations, unions, faith groups, networks.", "voices"),
    Term(
        "Alternative report",
        "A written report by an NGO or an NHRI beside that of the State; also *shadow report*.",
        "voices",
    ),
    Term(
        "General advocacy",
        "Words on the same State and period that were not addressed to the Committee. They are context: off unless you "
        "switch them on, and never in an indicator.",
        "voices",
    ),
    Term(
        "Statement",
        "The smallest unit here: one sentence or one numbered paragraph with its speaker, or one point in our own words.",
        "record",
    ),
    Term(
        "Paraphrase",
        "A statement in our words. It says what the source says and is never a quotation: quote the document.",
        "record",
    ),
    Term(
        "Concern",
        "One of the subjects of the Committee's observations, such as detention. A label is a subject, not a reproach.",
        "record",
    ),
    Term(
        "Raised",
        "Brought up in a briefing, question, concern, recommendation or follow-up point. Charts of concerns count only these.",
        "record",
    ),
    Term(
        "Not on record, not found, not stated",
        "*Not on record*: no source is held. *Not found*: the source was read and nothing was seen. *Not stated*: the "
        "source does not say. None of them means that it did not happen.",
        "record",
    ),
    Term(
        "Build",
        "One dated edition of the record, with a name. Two readers who see the same build see the same numbers.",
        "record",
    ),
)
