"""A work in the forms in which people cite: plain, APA, Chicago, BibTeX and RIS. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tracker.citation import Work

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
RIS_KINDS = {"paper": "RPRT", "page": "ELEC", "data": "DATA"}
BIBTEX_KINDS = {"paper": "techreport", "page": "misc", "data": "misc"}
# What TeX would read as a command; the backslash first, for the others bring one along.
ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def plain(work: Work) -> str:
    """One line as the papers of the Committee cite: author, title (symbol), place, date, address, where it is held."""
    title = f"{work.title} ({work.symbol})" if work.symbol else work.title
    seen = f"{work.url} (accessed {_day_first(work.accessed)})" if work.url and work.accessed else work.url
    line = _joined(", ", (work.author, title, work.place, _day_first(work.date), seen))
    return f"{line}. {_sentence(work.held_in)}"


def apa(work: Work) -> str:
    """APA, 7th edition, as a reference in a list: "Author. (2021, October 8). Title (symbol, place). Address"."""
    inside = _joined(", ", (work.symbol, work.place, work.held_in if work.kind == "data" else None))
    title = f"{work.title} ({inside})" if inside else work.title
    kind = " [Data set]" if work.kind == "data" else ""
    seen = f"Retrieved {_month_first(work.accessed)}, from {work.url}" if work.url and work.accessed else work.url
    held = None if work.kind == "data" else f"{work.held_in}."
    return _joined(" ", (f"{work.author}. ({_year_first(work.date) or 'n.d.'}).", f"{title}{kind}.", held, seen))


def chicago(work: Work) -> str:
    """Chicago, 17th edition, as a note: "Author, title, symbol, October 8, 2021, place, accessed ..., address"."""
    seen = f"accessed {_month_first(work.accessed)}" if work.accessed else None
    date = _month_first(work.date)
    return f"{_joined(', ', (work.author, work.title, work.symbol, date, work.place, seen, work.url))}. {_sentence(work.held_in)}"


def bibtex(work: Work) -> str:
    """A BibTeX entry in UTF-8; names and titles in double braces stay as they are written."""
    year, month, day = _parts(work.date)
    fields = {
        "author": f"{{{_tex(work.author)}}}",
        "title": f"{{{_tex(work.title)}}}",
        "institution": _tex(work.author) if work.kind == "paper" else None,
        "number": _tex(work.symbol) if work.symbol else None,
        "year": year or None,
        "month": month and MONTHS[int(month) - 1][:3].lower(),
        "date": work.date if day else None,
        "url": _tex_address(work.url) if work.url else None,
        "urldate": work.accessed,
        "note": _tex(_joined("; ", (work.place, work.held_in))),
    }
    lines = [f"  {name} = {value if name == 'month' else f'{{{value}}}'}," for name, value in fields.items() if value]
    return "\n".join([f"@{BIBTEX_KINDS[work.kind]}{{{work.key},", *lines, "}"])


def ris(work: Work) -> str:
    """A RIS entry, a tag a line; the symbol stands under M1, the place in a note."""
    year, month, day = _parts(work.date)
    tags = (
        ("TY", RIS_KINDS[work.kind]),
        ("ID", work.key),
        ("AU", work.author),
        ("TI", work.title),
        ("PY", year),
        ("DA", f"{year}/{month}/{day}/" if year else None),
        ("M1", work.symbol),
        ("UR", work.url),
        ("Y2", f"{work.accessed.replace('-', '/')}/" if work.accessed else None),
        ("N1", _joined("; ", (work.place, work.held_in))),
    )
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in tags if value]
    return "\n".join([*lines, "ER  - "])


@dataclass(frozen=True)
class Form:
    """One form: its name on screen, what writes it, and whether it is a file for a program."""

    name: str
    write: Callable[[Work], str]
    is_code: bool = False


FORMS = (
    Form("Plain", plain),
    Form("APA", apa),
    Form("Chicago", chicago),
    Form("BibTeX", bibtex, is_code=True),
    Form("RIS", ris, is_code=True),
)


def _joined(between: str, parts: Iterable[str | None]) -> str:
    return between.join(part for part in parts if part)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _parts(date: str | None) -> tuple[str, str, str]:
    year, month, day = [*(date or "").split("-"), "", ""][:3]
    return year, month, day


def _day_first(date: str | None) -> str:
    year, month, day = _parts(date)
    return _joined(" ", (day.lstrip("0"), month and MONTHS[int(month) - 1], year))


def _month_first(date: str | None) -> str:
    year, month, day = _parts(date)
    name = month and MONTHS[int(month) - 1]
    return f"{name} {day.lstrip('0')}, {year}" if day else _joined(" ", (name, year))


def _year_first(date: str | None) -> str:
    year, month, day = _parts(date)
    return _joined(", ", (year, _joined(" ", (month and MONTHS[int(month) - 1], day.lstrip("0")))))


def _tex(text: str) -> str:
    return "".join(ESCAPES.get(letter, letter) for letter in " ".join(text.split()))


def _tex_address(url: str) -> str:
    """An address as a field that TeX takes as it stands: only what would end the field, or a line, is encoded."""
    return re.sub(r"[{}\\\s]", lambda found: f"%{ord(found[0]):02X}", url)
