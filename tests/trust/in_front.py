"""What tests of the nginx file share: whether there is an nginx, and one request to it."""

import http.client
import shutil

import pytest

NEEDED = pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx")


def answer(
    port: int, path: str = "/", method: str = "GET", body: bytes | None = None, visitor: str = "127.0.0.1"
) -> tuple[int, dict[str, str]]:
    """Status and headers of one request, which comes from an address of this machine."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10, source_address=(visitor, 0))
    connection.request(method, path, body)
    got = connection.getresponse()
    got.read()
    connection.close()
    return got.status, dict(got.getheaders())
