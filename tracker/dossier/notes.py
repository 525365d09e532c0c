"""Numbers the sources of a dossier in the order in which they are first cited. Pure but for its own list."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.dossier.material import Elsewhere, Line, Material, Page
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
        place = f"which recalls the observations, {place}" if line.recalled_in else place
        text = f"{citation(page)}, {place} ({page.extent.lower()})."
        return self._number(page.document_id, place, text, page.url, page.document_id)

    def of_page(self, about: str, url: str | None) -> tuple[int, ...]:
        """The number of a reference page, as a tuple of one; empty when no page is on record."""
        return self._number(str(url), about, f"{about}.", str(url), None) if url else ()

    def of_review(self, m: Material, review_key: str, url: str | None, otherwise: str) -> tuple[int, ...]:
        """The number of the page of a review; of `otherwise` when the address is that of another page."""
        review = next((review for review in m.reviews if review["review_key"] == review_key), {})
        own = f"Page for the review of {m.name}, cycle {review_key.split('/')[1]}"
        return self.of_page(own if url == review.get("source_url") else otherwise, url)

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
    symbol = page.symbol if page.is_official or not page.symbol else f"on {page.symbol}"
    return ", ".join(part for part in (page.publisher, title, symbol, page.kind, page.page_date) if part)
