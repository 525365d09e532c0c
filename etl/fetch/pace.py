"""One request a second a host, or slower where its robots.txt asks for it."""

from __future__ import annotations

from pyrate_limiter import Duration, Limiter, Rate


class Pace:
    """Whose turn it is: wait() returns when a host may be asked again."""

    def __init__(self) -> None:
        self._limiters: dict[str, Limiter] = {}

    def wait(self, host: str) -> None:
        """Wait for the host's turn."""
        self._limiters.setdefault(host, Limiter(Rate(1, Duration.SECOND))).try_acquire(host)

    def slow_down(self, host: str, seconds: float) -> None:
        """Ask a host at most once in that many seconds, from now on; less than one second changes nothing."""
        if seconds > 1:
            self._limiters[host] = Limiter(Rate(1, int(seconds * Duration.SECOND)))
            self._limiters[host].try_acquire(host)
