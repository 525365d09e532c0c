"""An nginx with the file of deploy/, started for a test in front of whatever listens on a port."""

import http.client
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.conftest import free_port

CONF = Path(__file__).parent.parent.parent / "deploy" / "nginx.conf"
NEEDED = pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx")


@contextmanager
def nginx(place: Path, behind: int) -> Iterator[int]:
    """The port of an nginx that keeps its files in a folder and hands on to a port; its log is `place / "log"`."""
    port = free_port()
    text = CONF.read_text().replace("127.0.0.1:8501", f"127.0.0.1:{behind}")
    text = text.replace("127.0.0.1:8080", f"127.0.0.1:{port}").replace("/var/log/nginx/cmw.log", str(place / "log"))
    whole = f"daemon off; pid {place}/pid; error_log {place}/errors; events {{}} http {{ {text} }}"
    (place / "nginx.conf").write_text(whole)
    subprocess.run(["nginx", "-t", "-c", str(place / "nginx.conf")], check=True, capture_output=True)
    process = subprocess.Popen(["nginx", "-c", str(place / "nginx.conf")])
    for _ in range(100):
        try:
            answer(port)
            break
        except OSError:
            time.sleep(0.1)
    yield port
    process.terminate()
    process.wait(20)


def answer(port: int, path: str = "/", method: str = "GET", body: bytes | None = None) -> tuple[int, dict[str, str]]:
    """Status and headers of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body)
    got = connection.getresponse()
    got.read()
    connection.close()
    return got.status, dict(got.getheaders())
