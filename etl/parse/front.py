"""The front of a document: title, subtitle, dates and label, told apart from the text that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from etl.parse.dates import day_in, is_date_line, slashed_day
from etl.parse.foot import after_end

HEAD = 14
TITLE = re.compile(
    r"\bcommittee\b|\bcomité\b|\bmigrants?\b|\bdialogue\b|\bdiálogo\b|\bsession\b|\bfindings\b|\bobservations\b|\bissues\b|\bagenda\b|"
    r"\brecord\b|\baddress\b|\bstatement\b|\bexamen\b|комитет|лجنة|اللجنة|委员会",
    re.IGNORECASE,
)
BODY_NAME = re.compile(
    r"(?:the )?(?:un |united nations )?(?:committee on (?:the )?(?:protection of )?(?:the )?(?:rights of )?(?:all )?migrant(?:s| workers)"
    r"(?: and (?:members of )?their families)?|migrants committee|comité (?:pour la protection )?(?:des droits )?(?:de |des )(?:tous les )?"
    r"travailleurs migrants(?: et des membres de leur famille)?|comité de (?:protección de )?(?:los derechos de )?(?:todos )?(?:los )?trabajadores "
    r"migratorios(?: y de sus familiares)?)(?: \(?CMW\)?)?",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"background release|communiqué final|media advisory|ends|embargo.*|united nations|nations unies|naciones unidas|ohchr|"
    r"(?:office of the )?(?:un|united nations) high commissioner for human rights(?: \(ohchr\))?",
    re.IGNORECASE,
)
KICKER = re.compile(
    r"(?:the )?(?:rights of )?migrant(?:s| workers)|migration|(?:les )?travailleurs migrants|trabajadores migra\w+|[\w\s’'-]{3,30} reviewed",
    re.IGNORECASE,
)
PLACED_DATE = re.compile(
    r"^(?:GENEVA|GENÈVE|GINEBRA)\b(?:, (?:Switzerland|Suisse|Suiza))?[^\d(A-Z]{0,30}\(?([^)–/]{8,30}?\d{4})\)?",
    re.IGNORECASE,
)
POSTED = re.compile(r"^(?:posted|published|publié|publicado)\b.{0,60}\b(?P<day>\d{1,2} \w+ \d{4})$", re.IGNORECASE)
LEADS = re.compile(
    r"^(?:the|le|el|la) (?:un |united nations )?(?:committee|comité|[\w-]+ (?:session|período)|meeting|states)\b.{20}|"
    r"^(?:geneva|genève|ginebra)\b.{0,30}\d{4}\)",
    re.IGNORECASE,
)
TURN = re.compile(r"^[^,]{3,60}, .{3,160}\b(?:said|dit|dijo)\b")


@dataclass(frozen=True)
class Front:
    """Title ("" where the page has none), the other lines of the head, the body, what follows its end, day of publication."""

    title: str
    subtitles: tuple[str, ...]
    head: tuple[str, ...]
    body: tuple[str, ...]
    tail: tuple[str, ...]
    published: date | None

    @property
    def lead(self) -> str:
        """The first paragraph of the body, or nothing."""
        return self.body[0] if self.body else ""


def front_of(blocks: list[str]) -> Front:
    """The front of a document: its head ends where its first paragraph starts, its body where it says so."""
    blocks, tail = after_end(blocks)
    start = next((n for n, block in enumerate(blocks) if n >= HEAD or _is_paragraph(block)), len(blocks))
    if start < len(blocks) and _is_cut_title(blocks, start):
        start = next((n for n in range(start + 1, len(blocks)) if _is_paragraph(blocks[n])), len(blocks))
    head, body = blocks[:start], blocks[start:]
    lines = [line for line in head if not _is_date(line)]
    title = _title(lines)
    subtitles = tuple(line for line in lines if line != title and not _is_label(line))
    body = [block for place, block in enumerate(body) if block != title and not (place < 3 and is_date_line(block))]
    return Front(
        re.sub(r"\s*\*+$", "", title), subtitles, tuple(head), tuple(body), tuple(tail), _published(head, body)
    )


def _is_paragraph(block: str) -> bool:
    """True for a block that runs on as text; the longest headlines have thirty words, and no full stop."""
    if LEADS.match(block) and (re.search(r"[.:;]$", block) or len(block) > 200):
        return True
    return (
        (len(block.split()) >= 20 and bool(re.search(r"[.:;?…”\"]$", block)))
        or len(block) > 320
        or bool(TURN.match(block))
    )


def _is_cut_title(blocks: list[str], place: int) -> bool:
    """True for a long headline that a copy cut with an ellipsis: the lead follows it."""
    is_cut = (
        blocks[place].endswith(("…", "...")) and bool(TITLE.search(blocks[place])) and not LEADS.match(blocks[place])
    )
    return is_cut and any(LEADS.match(block) for block in blocks[place + 1 : place + 4])


def _title(lines: list[str]) -> str:
    told = [line for line in lines if not _is_label(line)]
    naming = next((line for line in told if TITLE.search(line) and not re.search(r"(?<!\b[A-Z])\.$", line)), None)
    if naming or told:
        return naming or told[0]
    return next((line for line in lines if BODY_NAME.fullmatch(line)), "")


def _is_label(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (LABEL, BODY_NAME, KICKER)) or line.startswith(("CMW/", "HR/"))


def _is_date(line: str) -> bool:
    if is_date_line(line) or POSTED.match(line) or slashed_day(line):
        return True
    return len(line) < 60 and bool(re.match(r"\d{1,2}\s", line)) and day_in(line) is not None


def _published(head: list[str], body: list[str]) -> date | None:
    """The date after the place in the lead, else the date line at the head, which a later copy may have put there."""
    for block in [*head, *body[:2]]:
        placed = PLACED_DATE.match(block)
        if placed and (day := day_in(placed.group(1))):
            return day
    return next((slashed_day(line) or day_in(line) for line in head if _is_date(line)), None)
