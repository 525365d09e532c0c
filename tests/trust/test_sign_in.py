"""A closed deployment: nothing of the record is drawn or handed out before sign-in, and half a configuration opens nothing."""

import json
import urllib.error
import urllib.request

import pytest

from tests.browser.conftest import free_port, start_server
from tests.trust.visitor import PAGES, Visitor
from tracker import __main__ as cli
from tracker import closed

WHOLE = {
    "CMW_SIGN_IN_PROVIDER": "http://127.0.0.1:9/.well-known/openid-configuration",
    "CMW_SIGN_IN_CLIENT_ID": "tracker",
    "CMW_SIGN_IN_CLIENT_SECRET": "known to the provider",
    "CMW_SIGN_IN_COOKIE_SECRET": "drawn at random, and long enough",
    "CMW_SIGN_IN_ADDRESS": "http://localhost:8501/",
}


@pytest.fixture
def configured(monkeypatch):
    for name, value in WHOLE.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def port(builds, tmp_path_factory):
    """The port of a closed deployment."""
    found = free_port()
    with (tmp_path_factory.mktemp("closed") / "log.txt").open("w") as log:
        with pytest.MonkeyPatch.context() as patched:
            for name, value in WHOLE.items():
                patched.setenv(name, value)
            server = start_server(builds, found, log)
        yield found
        server.terminate()
        server.wait(20)


def test_without_a_word_in_the_environment_nobody_need_sign_in():
    assert not closed.is_on() and closed.settings() == {}


def test_the_provider_is_told_where_to_send_readers_back(configured):
    assert closed.settings()["auth"]["redirect_uri"] == "http://localhost:8501/oauth2callback"


@pytest.mark.parametrize("name", WHOLE)
def test_half_a_configuration_is_refused_in_one_sentence(name, configured, monkeypatch, capsys):
    monkeypatch.delenv(name)
    assert closed.is_on() and cli.main(["serve"]) == 2
    told = capsys.readouterr().err
    assert name in told and told.count("\n") == 1


def test_a_secret_that_can_be_guessed_is_refused(configured, monkeypatch):
    monkeypatch.setenv("CMW_SIGN_IN_COOKIE_SECRET", "secret")
    with pytest.raises(closed.HalfConfigured, match="at random"):
        closed.settings()


def test_no_page_shows_anything_before_sign_in(port):
    with Visitor(port) as visitor:
        for name in PAGES:
            page = visitor.open(name, "state=AZE&statement=aze3-co/12")
            assert not page.faults and not page.builds and list(visitor.buttons) == ["Sign in"], name
            assert b"Azerbaijan" not in page.sent and len(page.sent) < 40_000, name


@pytest.mark.parametrize("path", ["/api", "/api/statements.csv", "/api/meetings.json?state=AZE"])
def test_the_interface_is_closed(port, path):
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30)
    assert refused.value.code == 403 and "sign in" in json.loads(refused.value.read())["error"]
