"""The nginx file in front of a stand-in for the dashboard: headers on every answer, limits on rate and size, a quiet log.

Without an nginx these tests are skipped in one visible line.
"""

import base64
import hashlib
import http.server
import re
import threading
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
import streamlit

from bench.in_front import CONF, nginx
from tests.trust import in_front
from tests.trust.in_front import answer
from tracker.screen.language import SAY_SO
from tracker.screen.menu import NAME_LANDMARKS
from tracker.words import LANGUAGES

pytestmark = [pytest.mark.no_build, in_front.NEEDED]


class Behind(http.server.BaseHTTPRequestHandler):
    """Answers everything with one line."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("X-Process", str(self.server.server_port))
        self.end_headers()
        self.wfile.write(b"behind")

    do_POST = do_GET

    def log_message(self, *_):
        pass


@contextmanager
def stand_in():
    """A stand-in for one process of the dashboard, listening."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Behind) as behind:
        threading.Thread(target=behind.serve_forever, daemon=True).start()
        yield behind
        behind.shutdown()


@pytest.fixture(scope="module")
def front(tmp_path_factory):
    """The port of an nginx with the file of deploy/, and its log."""
    place = tmp_path_factory.mktemp("nginx")
    with stand_in() as behind, nginx(place, [behind.server_port]) as port:
        yield port, place / "log"


def test_a_visitor_stays_with_one_process_until_that_one_ends(tmp_path):
    visitors = [f"127.0.{n}.1" for n in range(30)]
    with stand_in() as one, stand_in() as other, nginx(tmp_path, [one.server_port, other.server_port]) as port:
        first, again = ([answer(port, visitor=v)[1]["X-Process"] for v in visitors] for _ in range(2))
        assert first == again and set(first) == {str(one.server_port), str(other.server_port)}
        other.shutdown()
        other.socket.close()
        assert {answer(port, visitor=v)[1]["X-Process"] for v in visitors} == {str(one.server_port)}


def test_every_answer_carries_the_headers(front):
    for path in ("/", "/no-such-page"):
        status, headers = answer(front[0], path)
        assert status == 200 and headers["X-Content-Type-Options"] == "nosniff" and headers["X-Frame-Options"] == "DENY"
        assert (
            headers["Referrer-Policy"] == "no-referrer" and "default-src 'self'" in headers["Content-Security-Policy"]
        )
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"] and headers["Server"] == "nginx"


def test_the_policy_lets_the_script_of_the_page_and_our_own_run_and_no_other():
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    policy = re.search(r"script-src ([^;]*)", CONF.read_text())[1].split()
    drawn = [NAME_LANDMARKS, *(SAY_SO.format(code) for code in LANGUAGES)]
    ours = [one.removeprefix("<script>").removesuffix("</script>") for one in drawn]
    marks = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in (script, *ours)}
    assert set(policy) == {"'self'", "'wasm-unsafe-eval'", "blob:", *(f"'sha256-{mark}'" for mark in marks)}


def test_a_body_that_is_too_large_is_refused(front):
    status, headers = answer(front[0], method="POST", body=b"x" * 13_000_000)
    assert status == 413 and "Content-Security-Policy" in headers


def test_an_address_that_is_too_long_is_refused(front):
    assert answer(front[0], "/?q=" + "x" * 1_000_000)[0] == 414


def test_the_log_names_neither_visitor_nor_search(front):
    answer(front[0], "/statements?q=somebody")
    time.sleep(0.2)
    told = front[1].read_text()
    assert "/statements" in told and "somebody" not in told and "127.0.0.1" not in told


def test_readers_behind_one_address_all_get_the_files_of_the_page(front):
    assert {answer(front[0], "/static/js/index.js")[0] for _ in range(400)} == {200}


def test_a_flood_is_slowed_down(front):
    statuses = [answer(front[0])[0] for _ in range(400)]
    assert statuses[0] == 200 and 429 in statuses
