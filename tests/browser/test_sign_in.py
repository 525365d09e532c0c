"""Signing in to a closed deployment, at an identity provider that runs beside it."""

from urllib.parse import urlsplit

import oidc_provider_mock
import pytest

from tests.browser.conftest import free_port, go, settle, start_server
from tests.trust.test_sign_in import WHOLE


@pytest.fixture
def closed_server(builds, tmp_path, monkeypatch):
    """The address of a closed deployment, its provider running."""
    port = free_port()
    with oidc_provider_mock.run_server_in_thread() as provider, (tmp_path / "log.txt").open("w") as log:
        for name, value in WHOLE.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv(
            "CMW_SIGN_IN_PROVIDER", f"http://localhost:{provider.server_port}/.well-known/openid-configuration"
        )
        monkeypatch.setenv("CMW_SIGN_IN_ADDRESS", f"http://localhost:{port}")
        server = start_server(builds, port, log)
        yield f"http://localhost:{port}"
        server.terminate()
        server.wait(20)


@pytest.fixture
def page(browser):
    """A page that asks nobody outside of this machine: the provider's own pages would fetch a style sheet."""
    opened = browser.new_page(viewport={"width": 1400, "height": 1000})
    opened.route(lambda address: urlsplit(address).hostname != "localhost", lambda route: route.abort())
    yield opened
    opened.close()


def test_a_reader_signs_in_reads_and_signs_out(closed_server, page):
    go(page, f"{closed_server}/statements?state=AZE")
    assert page.get_by_text("Azerbaijan").count() == 0
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("textbox").fill("reader@example.org")
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url(f"{closed_server}/**")
    settle(page)
    assert page.locator("h1").inner_text() == "Overview" and page.get_by_text("is known to it. Build").count()
    go(page, f"{closed_server}/states?state=AZE")
    assert page.get_by_text("Azerbaijan").count()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="End session").click()
    page.get_by_role("button", name="Sign in").wait_for()
    assert page.get_by_text("is known to it. Build").count() == 0
