"""What stands between a request and the network, outermost first: Gate, (cache, retries), Paced, Pinned."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import httpx
from httpx_retries import Retry

from etl.errors import SiteBusy
from etl.fetch.addresses import Resolve, public_addresses

LONGEST_WAIT = 300
BUSY = (429, 503)


class Gate(httpx.BaseTransport):
    """Lets a request pass when no check raises, without cookies and credentials. Sees every redirect as a request."""

    def __init__(self, onward: httpx.BaseTransport, checks: Sequence[Callable[[httpx.URL], None]]) -> None:
        self._onward = onward
        self._checks = checks

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response to a request that passed. Raises what the checks raise."""
        for check in self._checks:
            check(request.url)
        for name in ("cookie", "authorization"):
            request.headers.pop(name, None)
        return self._onward.handle_request(request)

    def close(self) -> None:
        """Close what lies behind."""
        self._onward.close()


class Paced(httpx.BaseTransport):
    """Waits for the host's turn before each attempt; refuses to wait as long as some sites ask for."""

    def __init__(self, onward: httpx.BaseTransport, wait: Callable[[str], None]) -> None:
        self._onward = onward
        self._wait = wait

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response, after the wait. Raises SiteBusy when it asks for a longer pause than we make."""
        self._wait(request.url.host)
        response = self._onward.handle_request(request)
        pause = _asked_pause(response) if response.status_code in BUSY else 0
        if pause > LONGEST_WAIT:
            response.close()
            raise SiteBusy(f"{request.url.host} asks to be left alone for {pause:.0f} seconds. Run this again then.")
        return response

    def close(self) -> None:
        """Close what lies behind."""
        self._onward.close()


class Pinned(httpx.BaseTransport):
    """Connects to the very addresses that were checked, so that a second answer of the name server changes nothing.

    The certificate is still checked against the name of the host.
    """

    def __init__(self, onward: httpx.BaseTransport, resolver: Resolve) -> None:
        self._onward = onward
        self._resolver = resolver

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response of the first address that answers. Raises AddressRefused or httpx.ConnectError."""
        host = request.url.host
        failed = httpx.ConnectError(f"{host} has no address")
        try:
            addresses = public_addresses(host, self._resolver)
        except OSError as error:
            raise httpx.ConnectError(f"the name {host} leads nowhere ({error})") from error
        for address in addresses:
            try:
                return self._onward.handle_request(_pinned(request, address))
            except httpx.ConnectError as error:
                failed = error
        raise failed

    def close(self) -> None:
        """Close what lies behind."""
        self._onward.close()


def _pinned(request: httpx.Request, address: str) -> httpx.Request:
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


def _asked_pause(response: httpx.Response) -> float:
    """The seconds of a Retry-After line; 0 without one, or when it cannot be read."""
    try:
        return Retry().parse_retry_after(response.headers.get("retry-after", "0"))
    except ValueError:
        return 0
