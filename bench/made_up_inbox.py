"""A made-up inbox of any size: the invented look-alikes of tests/examples over and over, in years of their own.

Each copy moves every year of the document by the same number, so that it tells of another event, and says so in its foot.
"""

from __future__ import annotations

import re
from itertools import count, islice
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "tests" / "examples"
YEAR = re.compile(r"\b(19[5-9]\d|20\d\d)\b")
FOOT = "[Made up for the bench: copy {copy} of {name}, an invented look-alike.]"


def write_inbox(folder: Path, documents: int, there: int = 0) -> None:
    """Write documents into a folder until it holds so many, of which some are there; the first ones are always the same."""
    folder.mkdir(parents=True, exist_ok=True)
    originals = sorted(path for path in EXAMPLES.iterdir() if path.suffix in (".txt", ".html"))
    copies = ((copy, path) for copy in count() for path in originals)
    for copy, path in islice(copies, there, documents):
        text = _later(path.read_text(encoding="utf-8"), copy)
        foot = FOOT.format(copy=copy, name=path.name)
        told = text.replace("</body>", f"<p>{foot}</p></body>") if path.suffix == ".html" else f"{text}\n\n{foot}\n"
        (folder / f"{copy:04}-{path.name}").write_text(told, encoding="utf-8")


def _later(text: str, years: int) -> str:
    return YEAR.sub(lambda year: str(int(year[0]) + years), text)
