"""`make pictures`: the pictures of the guide, taken from the dashboard over a fresh build of the bundled record."""

import io
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from etl import pipeline
from tests.browser.conftest import FLAGS, chromium_path, free_port, go, start_server
from tracker.queries import rows
from tracker.selection import Selection

FOLDER = Path(__file__).parent.parent.parent / "docs" / "pictures"
WIDE, PHONE = (1400, 900), (390, 844)


@dataclass(frozen=True)
class Picture:
    """One picture: its file, the address of the page, the size of the window, and the part of the page if not the window."""

    file: str
    address: str
    window: tuple[int, int] = WIDE
    part: str = ""


PICTURES = (
    Picture("overview.png", "/"),
    Picture("search.png", '/statements?q="domestic workers"'),
    Picture("state.png", "/states?state=AZE"),
    Picture("chart.png", "/states?state=AZE", part=".st-key-chart_state_concern_cycle"),
    Picture("statement.png", "/statements?state=AZE&concern=detention&statement={first}", part=".st-key-reading_pane"),
    Picture("trace.png", "/trace?state=AZE&concern=regularization"),
    Picture("prepare.png", "/prepare?state=MEX"),
    Picture("phone.png", "/states?state=AZE", PHONE),
)


def take(browser: Browser, server: str, picture: Picture) -> bytes:
    """The picture as PNG."""
    width, height = picture.window
    with browser.new_context(viewport={"width": width, "height": height}) as context:
        page = context.new_page()
        go(page, server + picture.address.format(first=first_statement()))
        if not picture.part:
            return page.screenshot()
        return _part(page, picture.part)


def _part(page: Page, part: str) -> bytes:
    """A part of a page, in a window so tall that nothing of it is covered or cut."""
    page.set_viewport_size({"width": WIDE[0], "height": 3 * WIDE[1]})
    page.wait_for_timeout(1500)
    return page.locator(part).first.screenshot()


def first_statement() -> str:
    """The id of the newest statement on detention in Azerbaijan."""
    chosen = Selection().choose("state", ("AZE",)).choose("concern", ("detention",))
    return str(rows.statements(chosen)["statement_id"].iloc[0])


def keep(png: bytes, file: Path) -> None:
    """Write a picture with 256 colours, which is a third of the bytes and looks the same."""
    Image.open(io.BytesIO(png)).convert("RGB").quantize(256).save(file, optimize=True)


def main() -> None:
    """Build, serve, take each picture and write it."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        builds, port = Path(place), free_port()
        os.environ["CMW_BUILDS"] = place
        pipeline.build(pipeline.DATA, builds, None, False, print)
        with (builds / "log.txt").open("w") as log:
            process = start_server(builds, port, log)
        try:
            browser = playwright.chromium.launch(executable_path=chromium_path(), args=FLAGS)
            FOLDER.mkdir(exist_ok=True)
            for picture in PICTURES:
                keep(take(browser, f"http://127.0.0.1:{port}", picture), FOLDER / picture.file)
                print(picture.file)
        finally:
            process.terminate()
            process.wait(20)


if __name__ == "__main__":
    main()
