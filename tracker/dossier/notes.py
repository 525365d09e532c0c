"""Numbers the sources of a dossier in the order in which they are first cited. Pure but for its own list."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.dossier.material import Elsewhere, Line, Material, Page, review_name
from tracker.dossier.model import Note
from tracker.words import N_, _, day

OUR_TITLE = N_("[title in our words]")


class Notes:
    """The sources cited so far: one number a document and place in it, or a reference page and what it is cited for."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], Note] = {}

    def of(self, line: Line | Elsewhere, pages: Mapping[str, Page]) -> tuple[int, ...]:
        """The number of the document and paragraph that a statement stands in, as a tuple of one."""
        page = pages[line.document_id]
        place = paragraph(line)
        place = _("which recalls the observations, {place}", place=place) if line.recalled_in else place
        text = f"{citation(page)}, {place} ({page.extent.lower()})."
        return self._number(page.document_id, place, text, page.url, page.document_id)

    def of_page(self, about: str, url: str | None) -> tuple[int, ...]:
        """The number of a reference page, as a tuple of one; empty when no page is on record."""
        return self._number(str(url), about, f"{about}.", str(url), None) if url else ()

    def of_review(self, m: Material, review_key: str, url: str | None, otherwise: str) -> tuple[int, ...]:
        """The number of the page of a review; of `otherwise` when the address is that of another page."""
        review = next((review for review in m.reviews if review["review_key"] == review_key), {})
        name = review_name(m.name, review_key.split("/")[1])
        own = _("Page for the review of {review}", review=name)
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
    title = f"{page.title} {_(OUR_TITLE)}" if page.is_curated else page.title
    symbol = page.symbol if page.is_official or not page.symbol else _("on {symbol}", symbol=page.symbol)
    dated = day(page.page_date) if page.page_date else None
    return ", ".join(part for part in (page.publisher, title, symbol, page.kind, dated) if part)


def paragraph(line: Line | Elsewhere) -> str:
    """The paragraph that a statement stands in, in words."""
    return _("para. {number}", number=line.paragraph) if line.paragraph else _("paragraph not recorded")
