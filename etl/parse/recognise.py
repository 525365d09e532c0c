"""What family and kind of document this is, decided before it is parsed."""

from __future__ import annotations

import re

COMMITTEE = re.compile(
    r"committee on (the )?(protection of )?(the )?(rights of )?(all )?migrant|migrants committee|committee on migrant workers|\bCMW\b|"
    r"comit[ée] (pour la protection )?(des droits )?.{0,30}(travailleurs )?migrants|comit[ée] .{0,60}trabajadores migratorios",
    re.IGNORECASE,
)
FAMILIES = (
    ("summary_record", re.compile(r"\bCMW/C/SR\.\d+|summary record .{0,40}of the .{0,40}meeting", re.IGNORECASE)),
    (
        "concluding_observations",
        re.compile(r"^(advance unedited version )?concluding observations on the", re.IGNORECASE | re.MULTILINE),
    ),
    ("list_of_issues", re.compile(r"^list of issues ", re.IGNORECASE | re.MULTILINE)),
    ("agenda", re.compile(r"provisional agenda", re.IGNORECASE)),
    ("findings", re.compile(r"(publishes|issues|publish|issue) findings on", re.IGNORECASE)),
    (
        "advisory",
        re.compile(r"committee on migrant workers to review|background release|to hold .{0,40}session", re.IGNORECASE),
    ),
)
KINDS = (
    ("session_opening", re.compile(r"\bopen(s|ed|ing)\b.{0,40}\bsession\b", re.IGNORECASE)),
    ("session_closing", re.compile(r"\b(close[sd]?|conclude[sd]?|end(s|ed))\b.{0,40}\bsession\b", re.IGNORECASE)),
    (
        "state_dialogue",
        re.compile(
            r"\b(consider|examine|review)(s|ed)\b.{0,80}\b(report|situation|'s|s')|in dialogue with|hears response|consideration of|experts of the committee",
            re.IGNORECASE,
        ),
    ),
    (
        "stakeholder_meeting",
        re.compile(
            r"\b(met|meets|meeting|hears|heard|dialogue|discusse[sd])\b.{0,200}(non-?governmental|national human rights institution|\bNGO|civil society)",
            re.IGNORECASE,
        ),
    ),
    ("states_parties_meeting", re.compile(r"meeting of states? parties|meets with states parties", re.IGNORECASE)),
    ("general_discussion", re.compile(r"day of general discussion|round table|commemorat|launch", re.IGNORECASE)),
)


def family_of(title: str, text: str) -> str | None:
    """The family of a document of the Committee; None when neither title nor text names the Committee."""
    head = f"{title}\n{text[:3000]}"
    if not COMMITTEE.search(head) and "CMW/C/" not in head:
        return None
    return next((family for family, pattern in FAMILIES if pattern.search(f"{title}\n{text[:1200]}")), "press_release")


def kind_of(title: str, lead: str) -> str | None:
    """The kind of meeting that a press release reports on, from its title, else from its lead."""
    for text in (title, lead):
        for kind, pattern in KINDS:
            if pattern.search(text):
                return kind
    return None
