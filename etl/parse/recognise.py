"""What family and kind of document this is, decided before it is parsed: by its title, else its lead, else its symbol."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.parse.bodies import COMMITTEE, names_this_committee
from etl.parse.front import Front
from etl.parse.kinds import kind_of
from etl.parse.second_hand import second_hand

SYMBOLS = (
    ("summary_record", r"SR\.\d"),
    ("concluding_observations", r"[A-Z]{3}/CO/"),
    ("other", r"[A-Z]{3}/(?:CO|Q)/\d(?:-\d)?/Add|[A-Z]{3}/(?:FCO|RQ)/|[A-Z]{3}/\d|GC/"),
    ("list_of_issues", r"[A-Z]{3}/(?:Q|QPR)/"),
    ("agenda", r"\d{1,3}/\d"),
)
TITLES = (
    (
        "summary_record",
        r"^\W*(?:provisional )?summary records?\b|^\W*compte rendu analytique|^\W*acta resumida|^\W*краткий отч[её]т|^\W*محضر موجز|^\W*简要记录",
    ),
    (
        "concluding_observations",
        r"^\W*(?:advance unedited version\W*)?(?:concluding|final) observations (?:on|of|adopted)\b|^\W*observations finales (?:concernant|sur|du)\b|"
        r"^\W*observaciones finales (?:sobre|del|acerca)\b|^\W*заключительные замечания|^\W*الملاحظات الختامية|^\W*(?:关于.{0,60})?结论性意见",
    ),
    (
        "list_of_issues",
        r"^\W*lists? of issues (?:prior|in|to be|concerning|with)\b|^\W*listes? (?:de|des) (?:points|questions)\b|^\W*lista de cuestiones\b|"
        r"^\W*перечень вопросов|^\W*قائمة المسائل|^\W*问题清单",
    ),
    (
        "agenda",
        r"^\W*(?:annotated )?provisional (?:annotated )?agenda|^\W*ordre du jour provisoire|^\W*programa provisional",
    ),
    (
        "findings",
        r"\b(?:publish(?:es|ed)?|issue[sd]?|releases?) (?:its |their )?findings (?:on(?:\b|(?=(?-i:[A-Z])))|for\b)|"
        r"\bpublie (?:ses|des) (?:conclusions|constatations|"
        r"observations)\b|\bpublica (?:sus )?(?:conclusiones|observaciones)\b",
    ),
    (
        "advisory",
        r"\bcommittee\b.{0,80}\b(?:to|will) (?:review|examine|consider)\b|\bcomité\b.{0,90}\b(?:va examiner|examinera|examinará|revisará|evaluará)\b|"
        r"^\W*media advisory",
    ),
)
# A repost may drop the title: then the lead says it, and no session is concluded in it.
FINDINGS_LEAD = re.compile(
    r"^(?:geneva\b.{0,40}\)?\W+)?the (?:un |united nations )?committee on [^.]{0,120}?\b(?:has |today )?(?:issued|published|released) its "
    r"(?:latest )?findings (?:on|following|after)\b",
    re.IGNORECASE,
)
OWN_SYMBOL = re.compile(r"^(?:\D{0,40}\s)?CMW/C/(?P<rest>\S+)")
BACKGROUND = re.compile(
    r"background release|to hold\b.{0,60}\bsession|\bholds?\b.{0,60}\bsession\b.{0,30}\bfrom\b", re.IGNORECASE
)
SPEECH = re.compile(
    r"^(?:opening |closing |welcome |keynote )?(?:address|statement|remarks|speech|message|declaration)s?\b.{0,20}\b(?:by|of|from)\b|"
    r"^(?:allocution|discours|déclaration|discurso|declaración|mensaje)\b.{0,30}\b(?:de|du|d’|d'|del|prononcé)",
    re.IGNORECASE,
)
SALUTATION = re.compile(
    r"^(?:mr\.?|ms\.?|madam|dear|distinguished|honou?rable|ladies and|excellenc|monsieur le pr|madame la pr|mesdames|distingu|señor|estimad)"
    r"(?:[^.?!]{0,80}[,:]?|(?:\s?(?!(?:said|asked|thanked|opened|closed|took|gave|spoke|replied|agreed|noted|welcomed)\b)[^.?!\s]+){0,4}\.)$",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:geneva|genève|ginebra)\b.{0,40}\(|^(?:\W*(?:the|le|el) )?(?:un |united nations )?(?:committee|comité|[\w-]+ session of the committee)\b|"
    r"^(?:the )?(?:[\w-]+ )?meeting of states|^states parties\b|^(?:the )?states parties to\b|^la? \S+ session du comité|^in dialogue",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"\bCommittee (?:Expert|Chair|Vice-Chair|Member)|\b(?:Co-)?Rapporteur\b|\bthe delegation (?:said|explained)|\bthis (?:morning|afternoon)\b"
)
TODAY = re.compile(
    r"\btoday\b|\bce matin\b|\bcet après-midi\b|\baujourd['’]hui\b|\bhoy\b|\besta (?:mañana|tarde)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Recognised:
    """The family of a document, the kind of its meeting, and what is doubtful about it, for the list of problems."""

    family: str
    kind: str | None = None
    doubt: str | None = None


def recognise(front: Front) -> Recognised | None:
    """The family and kind of a document by its front; None when it is not a document of this Committee."""
    if not names_this_committee(front):
        return None
    family = _by_symbol(front.head) or _by_title([front.title, *front.head])
    if family is None and FINDINGS_LEAD.match(front.lead):
        family = "findings"
    if family == "other":
        return Recognised(
            "other", None, "A State report, replies or follow-up: a document of a review, read for its header only"
        )
    if family == "advisory" and BACKGROUND.search(" ".join(front.head)):
        family = None
    if family in ("advisory", "findings"):
        return Recognised(family, "announcement" if family == "advisory" else "session_closing")
    if family:
        return Recognised(family, "announcement" if family == "agenda" else None)
    return _release(front)


def official_title(family: str, front: Front) -> str:
    """The title of an official document: the line of its head that says what it is, else what the front took for it."""
    pattern = next((pattern for name, pattern in TITLES if name == family), None)
    lines = [*front.head, *front.body[:6]] if pattern else []
    return next((line for line in lines if re.search(str(pattern), line, re.IGNORECASE)), front.title).rstrip("* ")


def _by_symbol(head: tuple[str, ...]) -> str | None:
    """The family by the symbol that stands at the head of an official document, in a short line of its own."""
    own = next((match for line in head if len(line) < 70 and (match := OWN_SYMBOL.match(line))), None)
    if own is None:
        return None
    return next((family for family, pattern in SYMBOLS if re.match(pattern, own.group("rest"))), None)


def _by_title(lines: list[str]) -> str | None:
    for family, pattern in TITLES:
        if any(re.search(pattern, line, re.IGNORECASE) for line in lines if len(line) < 400):
            return family
    return None


def _release(front: Front) -> Recognised:
    """A release on a meeting with its kind; a speech or a page of somebody else is told apart, with the reason."""
    if SPEECH.search(front.title) or any(SALUTATION.match(block) for block in [*front.head, *front.body[:4]]):
        return Recognised(
            "press_release",
            "other",
            "A speech or statement of one speaker, not a report on a meeting: no sentence was attributed",
        )
    told = second_hand(front)
    if told:
        return Recognised("other", None, f"It looks like {told}; it was read for its header only")
    kind = (
        "announcement" if BACKGROUND.search(" ".join(front.head)) else kind_of(front.title, front.lead, front.subtitles)
    )
    is_lead = any(LEAD.match(block) and COMMITTEE.search(block) for block in front.body[:3])
    titled = front.title and kind and COMMITTEE.search(front.title)
    begins = any(LEAD.match(block) or TODAY.search(block) or REPORTED.search(block) for block in front.body[:3])
    if is_lead or (titled and (begins or not front.body)):
        return Recognised("press_release", kind)
    if any(REPORTED.search(block) for block in front.body):
        doubt = (
            None
            if front.title
            else "The page has neither title nor lead; kind and State could only be guessed from its body"
        )
        return Recognised("press_release", kind, doubt)
    return Recognised(
        "other",
        None,
        "It names the Committee, but is built like none of its documents: a page or news story of somebody else",
    )
