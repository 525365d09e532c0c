"""Numbers the sources of a dossier in the order in which they are first cited. Pure but for its own list."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.dossier.material import Elsewhere, Line, Page
from tracker.dossier.model import Note

OUR_TITLE = "[title in our words]"


class Notes:
    """The sources cited so far: one number a document and place in it, or a reference page and what it is cited for."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], Note] = {}

    def of(self, line: Line | Elsewhere, pages: Mapping[str, Page]) -> tuple[int, ...]:
        """The number of the document and paragraph that a statement stands in, as a tuple of one."""
        page = pages[line.document_id]
        place = f"para. {line.paragraph}" if line.paragraph else "paragraph not recorded"
        text = f"{citation(page)}, {place} ({page.extent.lower()})."
        return self._number(page.document_id, place, text, page.url, page.document_id)

    def of_page(self, about: str, url: str | None) -> tuple[int, ...]:
        """The number of a reference page, as a tuple of one; empty when no page is on record."""
        return self._number(str(url), about, f"{about}.", str(url), None) if url else ()

    @property
    def all(self) -> tuple[Note, ...]:
        """Every source cited, by its number."""
        return tuple(self._numbers.values())

    def _number(self, page: str, place: str, text: str, url: str, document_id: str | None) -> tuple[int, ...]:
        note = Note(text, len(self._numbers) + 1, url, document_id)
        return (self._numbers.setdefault((page, place), note).number,)


def citation(page: Page) -> str:
    """A document as a source note names it: publisher, title (marked when it is ours), symbol, kind, date."""
    title = f"{page.title} {OUR_TITLE}" if page.is_curated else page.title
    return ", ".join(part for part in (page.publisher, title, page.symbol, page.kind.lower(), page.page_date) if part)
