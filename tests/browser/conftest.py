"""A real server over a fresh build, and a real Chromium. Without a Chromium these tests are skipped in one visible line."""

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from bench.loopback import free_port

ROOT = Path(__file__).parent.parent.parent
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
IDLE = """() => new Promise(done => {
  let timer = setTimeout(done, 400);
  const seen = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 400); });
  seen.observe(document.body, {subtree: true, childList: true, attributes: true});
  setTimeout(done, 8000);
})"""


def chromium_path():
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


def pytest_collection_modifyitems(items):
    here = [item for item in items if item.path.is_relative_to(Path(__file__).parent)]
    if here and chromium_path() is None:
        if os.environ.get("CI"):
            pytest.exit("No Chromium, and CI needs the browser tests: see scripts/get-chromium", returncode=3)
        for item in here:
            item.add_marker(pytest.mark.skip(reason="no Chromium"))


def pytest_terminal_summary(terminalreporter):
    skipped = [r for r in terminalreporter.stats.get("skipped", []) if "no Chromium" in str(r.longrepr)]
    if skipped:
        terminalreporter.write_line(
            f"BROWSER TESTS SKIPPED: {len(skipped)}, for want of a Chromium (scripts/get-chromium tells more)"
        )


# What `make run` starts; `streamlit run app.py` shows the same pages without the routes below /api.
SERVE = ("tracker", "serve", "--port", "{port}")
STREAMLIT = ("streamlit", "run", "app.py", "--server.address", "127.0.0.1", "--server.port", "{port}")


def start_server(builds, port, log, how=SERVE):
    environment = {**os.environ, "CMW_BUILDS": str(builds)}
    command = [sys.executable, "-m", *(part.format(port=port) for part in how)]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    for _ in range(120):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            return process
        except OSError:
            time.sleep(0.5)
    raise RuntimeError("the dashboard did not start")


@pytest.fixture(scope="session")
def server(builds, tmp_path_factory):
    """The address of a dashboard over the build of this run."""
    port = free_port()
    with (tmp_path_factory.mktemp("server") / "log.txt").open("w") as log:
        process = start_server(builds, port, log)
        yield f"http://127.0.0.1:{port}"
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        running = p.chromium.launch(executable_path=chromium_path(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def page(browser):
    """A page at 1400 px that fails its test when the console shows an error."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, accept_downloads=True)
    opened, errors = context.new_page(), []
    opened.on(
        "console",
        lambda message: errors.append(message.text) if message.type == "error" and not own_probe(message) else None,
    )
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


def own_probe(message):
    """On a deep link Streamlit first asks below the page's own path whether it is served from there; a 404 is its answer."""
    return "/_stcore/" in message.location.get("url", "") and "404" in message.text


def settle(page):
    """Wait until the page has been drawn whole and stands still."""
    page.wait_for_selector("[data-testid='stApp'][data-test-script-state='notRunning']", timeout=45_000)
    page.wait_for_selector("[data-testid='page-done']", state="attached", timeout=45_000)
    page.evaluate(IDLE)


def go(page, address):
    page.goto(address)
    settle(page)
