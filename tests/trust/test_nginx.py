"""The nginx file in front of a stand-in for the dashboard: headers on every answer, limits on rate and size, a quiet log.

Without an nginx these tests are skipped in one visible line.
"""

import http.client
import http.server
import shutil
import subprocess
import threading
import time
from pathlib import Path

import pytest

from tests.browser.conftest import free_port

pytestmark = [
    pytest.mark.no_build,
    pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx"),
]
CONF = Path(__file__).parent.parent.parent / "deploy" / "nginx.conf"


class Behind(http.server.BaseHTTPRequestHandler):
    """Answers everything with one line."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"behind")

    do_POST = do_GET

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def nginx(tmp_path_factory):
    """The port of an nginx with the file of deploy/, and its log."""
    place = tmp_path_factory.mktemp("nginx")
    behind = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Behind)
    threading.Thread(target=behind.serve_forever, daemon=True).start()
    port = free_port()
    text = CONF.read_text().replace("127.0.0.1:8501", f"127.0.0.1:{behind.server_port}")
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
    yield port, place / "log"
    process.terminate()
    process.wait(20)
    behind.shutdown()


def answer(port, path="/", method="GET", body=None):
    """Status and headers of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, body)
    got = connection.getresponse()
    got.read()
    connection.close()
    return got.status, dict(got.getheaders())


def test_every_answer_carries_the_headers(nginx):
    for path in ("/", "/no-such-page"):
        status, headers = answer(nginx[0], path)
        assert status == 200 and headers["X-Content-Type-Options"] == "nosniff" and headers["X-Frame-Options"] == "DENY"
        assert (
            headers["Referrer-Policy"] == "no-referrer" and "default-src 'self'" in headers["Content-Security-Policy"]
        )
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"] and headers["Server"] == "nginx"


def test_a_body_that_is_too_large_is_refused(nginx):
    status, headers = answer(nginx[0], method="POST", body=b"x" * 13_000_000)
    assert status == 413 and "Content-Security-Policy" in headers


def test_an_address_that_is_too_long_is_refused(nginx):
    assert answer(nginx[0], "/?q=" + "x" * 1_000_000)[0] == 414


def test_the_log_names_neither_visitor_nor_search(nginx):
    answer(nginx[0], "/statements?q=somebody")
    time.sleep(0.2)
    told = nginx[1].read_text()
    assert "/statements" in told and "somebody" not in told and "127.0.0.1" not in told


def test_a_flood_is_slowed_down(nginx):
    statuses = [answer(nginx[0])[0] for _ in range(400)]
    assert statuses[0] == 200 and 429 in statuses
