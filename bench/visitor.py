"""A visitor without a browser: speaks to a Streamlit server as its page in a browser does, and times what comes back."""

from __future__ import annotations

import time
from contextlib import AbstractContextManager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect
from websockets.typing import Subprotocol

PATIENCE = 120.0


@dataclass(frozen=True)
class Drawn:
    """One drawing of a page: the ms from asking until the last message, the bytes sent, and the elements as they came."""

    ms: float
    sent: int
    deltas: tuple[bytes, ...]


class Visitor(AbstractContextManager["Visitor"]):
    """One visit. Raises RuntimeError when a page shows an exception or breaks off, TimeoutError when it does not end."""

    def __init__(self, port: int) -> None:
        """Connect to the server on a port of this machine."""
        self.address = f"127.0.0.1:{port}"
        self.line = connect(
            f"ws://{self.address}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=None,
            proxy=None,
            open_timeout=60,
        )

    def __exit__(self, *_: object) -> None:
        """Leave."""
        self.line.close()

    def open(self, page: str, query: str = "") -> Drawn:
        """Open a page (the name in its address, empty for the first) with what stands after the question mark."""
        message = BackMsg()
        message.rerun_script.query_string, message.rerun_script.page_name = query, page
        message.rerun_script.context_info.url = f"http://{self.address}/{page}"
        started = time.perf_counter()
        self.line.send(message.SerializeToString())
        deltas: list[bytes] = []
        sent, begun = 0, False
        while True:
            raw = self.line.recv(timeout=PATIENCE, decode=False)
            told = ForwardMsg.FromString(raw)
            kind = told.WhichOneof("type")
            sent += len(raw)
            if kind == "new_session":
                deltas, sent, begun = [], len(raw), True
            elif kind == "delta":
                deltas.append(raw)
                if told.delta.new_element.WhichOneof("type") == "exception":
                    raise RuntimeError(f"{page}?{query}: {told.delta.new_element.exception.message}")
            elif kind == "script_finished" and begun and told.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                if told.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"{page}?{query} broke off")
                return Drawn((time.perf_counter() - started) * 1000, sent, tuple(deltas))
