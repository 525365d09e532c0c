"""A visitor without a browser: speaks to the dashboard as Streamlit's page in a browser does, and reads what comes back."""

import re
import time
from contextlib import AbstractContextManager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect

from tracker.screen.menu import MENU

BUILD = re.compile(rb"(?<!\d)\d{8}T\d{6}-[0-9a-f]{8}(?![0-9a-f])")
FOOT = re.compile(rb"is known to it\. Build `(\d{8}T\d{6}-[0-9a-f]{8})`")
# A page that is pinned to a build names the newest beside it; one whose build is gone keeps asking for it in its links.
NEWEST = re.compile(rb"\(the newest is `[^`]+`\)")
GONE = b"The build that was asked for is not kept"
DONE = b"page-done"
CUT_OFF = b"could not be drawn to its end"
LONGEST = 120
# The pages by their names in an address; that of the overview is empty.
PAGES = [entry.path.removeprefix("pages/").removesuffix(".py").replace("app", "") for entry in MENU]


@dataclass(frozen=True)
class Page:
    """One drawing of a page: the bytes that the server sent for it, and the seconds until it was whole."""

    sent: bytes
    seconds: float
    faults: tuple[str, ...]

    @property
    def build(self) -> str:
        """The id of the build in the foot of the page; empty when the page has no foot."""
        found = FOOT.search(self.sent)
        return found[1].decode() if found else ""

    @property
    def builds(self) -> set[str]:
        """The ids of all builds that the page is drawn from, by what stands anywhere on it."""
        if GONE in self.sent:
            return {self.build}
        return {found.decode() for found in BUILD.findall(NEWEST.sub(b"", self.sent))}


class Visitor(AbstractContextManager["Visitor"]):
    """One visit, from the first page to the last; each method asks for a drawing and waits until it is whole."""

    def __init__(self, port: int) -> None:
        self.address = f"127.0.0.1:{port}"
        self.page, self.buttons = "", {}
        self.line = connect(
            f"ws://{self.address}/_stcore/stream",
            subprotocols=["streamlit"],
            max_size=None,
            proxy=None,
            open_timeout=60,
        )

    def __exit__(self, *_):
        self.line.close()

    def open(self, page: str, query: str = "") -> Page:
        """Open a page (the name in its address, empty for the overview) with what stands after the question mark."""
        self.page = page
        return self._ask(query)

    def press(self, label: str, query: str = "") -> Page:
        """Press a button of the page that is shown."""
        return self._ask(query, self.buttons[label])

    def _ask(self, query: str, pressed: str = "") -> Page:
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string, asked.page_name = query, self.page
        asked.context_info.url = f"http://{self.address}/{self.page}"
        if pressed:
            widget = asked.widget_states.widgets.add()
            widget.id, widget.trigger_value = pressed, True
        self.line.send(message.SerializeToString())
        return self._received(time.monotonic())

    def _received(self, started: float) -> Page:
        """Read until the script has come to its end; raises TimeoutError when it does not."""
        parts, faults, is_begun = [], [], False
        while True:
            raw = self.line.recv(timeout=LONGEST)
            message = ForwardMsg.FromString(raw)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                parts, faults, is_begun, self.buttons = [], [], True, {}
            elif kind == "delta":
                parts.append(raw)
                faults += self._look_at(message)
            elif kind == "script_finished" and is_begun:
                status = message.script_finished
                if status == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                    continue
                sent = b"".join(parts)
                if status != ForwardMsg.FINISHED_SUCCESSFULLY or DONE not in sent or CUT_OFF in sent:
                    faults.append(f"the page ended with status {status}, {'whole' if DONE in sent else 'cut off'}")
                return Page(sent, time.monotonic() - started, tuple(faults))

    def _look_at(self, message: ForwardMsg) -> list[str]:
        """Remember the buttons of the page; back come the exceptions on it."""
        element = message.delta.new_element
        if element.WhichOneof("type") == "button":
            self.buttons[element.button.label] = element.button.id
        return [element.exception.message] if element.WhichOneof("type") == "exception" else []
