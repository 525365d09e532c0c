"""The dashboard and the routes beside it in one server, on one port."""

from __future__ import annotations

import sys

import streamlit as st

from tracker import api, closed
from tracker.build import ROOT


def serve(address: str, port: int) -> None:
    """Serve the pages of app.py, and the interface below /api, until stopped. Raises HalfConfigured of tracker.closed.

    Settings are those of .streamlit/config.toml but for address and port.
    """
    script = ROOT / "app.py"
    # Streamlit looks for its settings beside the script that the process was started with.
    sys.argv = [str(script)]
    st.App(script, routes=api.ROUTES, secrets=closed.settings() or None).run(
        config={"server.address": address, "server.port": port}
    )
