"""A visitor without a browser: speaks to a Streamlit server as its page in a browser does, and times what comes back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PATIENCE = 120.0


@dataclass(frozen=True)
class Drawn:
    """One drawing of a page, from asking until the last message of it.

    `ms` are milliseconds, `sent` all bytes, `deltas` the elements as they came, `buttons` their ids by label; `exceptions` are
    those that the page shows, `status` is how the script ended, as ForwardMsg has it.
    """

    ms: float
    sent: int
    deltas: tuple[bytes, ...]
    buttons: Mapping[str, str]
    exceptions: tuple[str, ...]
    status: int

    @property
    def is_finished(self) -> bool:
        """Whether the script came to its end."""
        return self.status == ForwardMsg.FINISHED_SUCCESSFULLY


class Line(AbstractContextManager["Line"]):
    """The line of one visit to a server on a port of this machine."""

    def __init__(self, port: int, visitor: str = "127.0.0.1") -> None:
        """Connect, from an address of this machine."""
        self.address = f"127.0.0.1:{port}"
        self.line = connect(
            f"ws://{self.address}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            proxy=None,
            open_timeout=60,
            source_address=(visitor, 0),
        )

    def __exit__(self, *_: object) -> None:
        """Leave."""
        self.line.close()

    def ask(self, page: str, query: str = "", pressed: str = "") -> Drawn:
        """Ask for a page (the name in its address, empty for the first) with what stands after the question mark.

        `pressed` is the id of a button that is pressed with it. Raises TimeoutError when the page does not end.
        """
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string, asked.page_name = query, page
        asked.context_info.url = f"http://{self.address}/{page}"
        if pressed:
            widget = asked.widget_states.widgets.add()
            widget.id, widget.trigger_value = pressed, True
        started = time.perf_counter()
        self.line.send(message.SerializeToString())
        return self._drawn(started)

    def _drawn(self, started: float) -> Drawn:
        deltas, buttons, exceptions = list[bytes](), dict[str, str](), list[str]()
        sent, begun = 0, False
        while True:
            raw = self.line.recv(timeout=PATIENCE, decode=False)
            told = ForwardMsg.FromString(raw)
            kind = told.WhichOneof("type")
            sent += len(raw)
            if kind == "new_session":
                deltas, buttons, exceptions = [], {}, []
                sent, begun = len(raw), True
            elif kind == "delta":
                deltas.append(raw)
                element = told.delta.new_element
                if element.WhichOneof("type") == "button":
                    buttons[element.button.label] = element.button.id
                elif element.WhichOneof("type") == "exception":
                    exceptions.append(element.exception.message)
            elif kind == "script_finished" and begun and told.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                ms = (time.perf_counter() - started) * 1000
                return Drawn(ms, sent, tuple(deltas), buttons, tuple(exceptions), told.script_finished)


class Visitor(Line):
    """One visit to pages that must not fail."""

    def open(self, page: str, query: str = "") -> Drawn:
        """Open a page; raises RuntimeError when it shows an exception or breaks off, TimeoutError when it does not end."""
        drawn = self.ask(page, query)
        if drawn.exceptions or not drawn.is_finished:
            raise RuntimeError(f"{page}?{query}: {'; '.join(drawn.exceptions) or 'broke off'}")
        return drawn
