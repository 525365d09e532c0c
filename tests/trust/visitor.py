"""A visitor of the dashboard without a browser, who looks at what comes back: is it whole, and of which builds?"""

import re
from dataclasses import dataclass

from bench.visitor import Drawn, Line
from tests.addresses import PATHS

BUILD = re.compile(rb"(?<!\d)\d{8}T\d{6}-[0-9a-f]{8}(?![0-9a-f])")
FOOT = re.compile(rb"is known to it\. Build `(\d{8}T\d{6}-[0-9a-f]{8})`")
# A page that is pinned to a build names the newest beside it; one whose build is gone keeps asking for it in its links.
NEWEST = re.compile(rb"\(the newest is `[^`]+`\)")
GONE = b"The build that was asked for is not kept"
DONE = b"page-done"
CUT_OFF = b"could not be drawn to its end"
PAGES = list(PATHS.values())


@dataclass(frozen=True)
class Page:
    """One drawing of a page: the bytes that the server sent for it, and the seconds until it was whole."""

    sent: bytes
    seconds: float
    faults: tuple[str, ...]

    @property
    def build(self) -> str:
        """The id of the build in the foot of the page; empty when the page has no foot."""
        found = FOOT.search(self.sent)
        return found[1].decode() if found else ""

    @property
    def builds(self) -> set[str]:
        """The ids of all builds that the page is drawn from, by what stands anywhere on it."""
        if GONE in self.sent:
            return {self.build}
        return {found.decode() for found in BUILD.findall(NEWEST.sub(b"", self.sent))}


class Visitor(Line):
    """One visit, from the first page to the last; each method asks for a drawing and waits until it is whole."""

    def __init__(self, port: int) -> None:
        super().__init__(port)
        self.page, self.buttons = "", {}

    def open(self, page: str, query: str = "") -> Page:
        """Open a page (the name in its address, empty for the overview) with what stands after the question mark."""
        self.page = page
        return self._seen(self.ask(page, query))

    def press(self, label: str, query: str = "") -> Page:
        """Press a button of the page that is shown."""
        return self._seen(self.ask(self.page, query, self.buttons[label]))

    def _seen(self, drawn: Drawn) -> Page:
        """The page, and what is wrong with it: exceptions on it, an end before its foot, a part that was cut off."""
        self.buttons = drawn.buttons
        sent, faults = b"".join(drawn.deltas), list(drawn.exceptions)
        if not drawn.is_finished or DONE not in sent or CUT_OFF in sent:
            faults.append(f"the page ended with status {drawn.status}, {'whole' if DONE in sent else 'cut off'}")
        return Page(sent, drawn.ms / 1000, tuple(faults))
