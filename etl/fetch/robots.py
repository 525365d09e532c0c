"""What each host's robots.txt asks of us."""

from __future__ import annotations

from collections.abc import Callable

import httpx
from protego import Protego

from etl.errors import PageAbsent, RobotsRefused
from etl.fetch.pages import Page

NAME = "cmw-review-tracker"


class Robots:
    """The rules of the hosts met so far. Each robots.txt is asked for once a run."""

    def __init__(self, ask: Callable[[str], Page], slow_down: Callable[[str, float], None]) -> None:
        self._ask = ask
        self._slow_down = slow_down
        self._rules: dict[str, Protego] = {}

    def check(self, address: httpx.URL) -> None:
        """Raise RobotsRefused for an address that its host wants left alone.

        A host without robots.txt allows everything; one whose robots.txt cannot be had raises what the client raised.
        """
        rules = self._of(address.host)
        if not rules.can_fetch(str(address), NAME):
            raise RobotsRefused(
                f"{address} is not fetched: robots.txt of {address.host} asks programs to leave it alone. "
                "Open it in a browser and save it to data/inbox."
            )

    def _of(self, host: str) -> Protego:
        if host not in self._rules:
            try:
                text = self._ask(f"https://{host}/robots.txt").content.decode("utf-8", errors="replace")
            except PageAbsent:
                text = ""
            self._rules[host] = Protego.parse(text)
            self._slow_down(host, self._rules[host].crawl_delay(NAME) or 0)
        return self._rules[host]
