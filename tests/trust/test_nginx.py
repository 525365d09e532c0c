"""The nginx file in front of a stand-in for the dashboard: headers on every answer, limits on rate and size, a quiet log.

Without an nginx these tests are skipped in one visible line.
"""

import base64
import hashlib
import http.server
import re
import threading
import time
from pathlib import Path

import pytest
import streamlit

from tests.trust import in_front
from tests.trust.in_front import answer

pytestmark = [pytest.mark.no_build, in_front.NEEDED]


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
    with in_front.nginx(place, behind.server_port) as port:
        yield port, place / "log"
    behind.shutdown()


def test_every_answer_carries_the_headers(nginx):
    for path in ("/", "/no-such-page"):
        status, headers = answer(nginx[0], path)
        assert status == 200 and headers["X-Content-Type-Options"] == "nosniff" and headers["X-Frame-Options"] == "DENY"
        assert (
            headers["Referrer-Policy"] == "no-referrer" and "default-src 'self'" in headers["Content-Security-Policy"]
        )
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"] and headers["Server"] == "nginx"


def test_the_policy_lets_the_one_script_of_the_page_of_streamlit_run_and_no_other():
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    policy = re.search(r"script-src ([^;]*)", in_front.CONF.read_text())[1].split()
    mark = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert set(policy) == {"'self'", "'wasm-unsafe-eval'", "blob:", f"'sha256-{mark}'"}


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


def test_readers_behind_one_address_all_get_the_files_of_the_page(nginx):
    assert {answer(nginx[0], "/static/js/index.js")[0] for _ in range(400)} == {200}


def test_a_flood_is_slowed_down(nginx):
    statuses = [answer(nginx[0])[0] for _ in range(400)]
    assert statuses[0] == 200 and 429 in statuses
