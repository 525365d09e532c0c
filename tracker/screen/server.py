"""The dashboard and the routes beside it in one server, on one port."""

from __future__ import annotations

import streamlit as st
import uvicorn

from tracker import api
from tracker.build import ROOT


def serve(address: str, port: int) -> None:
    """Serve the pages of app.py, and the interface below /api, until stopped.

    Settings are those of .streamlit/config.toml but for address and port.
    """
    application = st.App(ROOT / "app.py", routes=api.ROUTES)
    uvicorn.run(application, host=address, port=port, log_level="warning", server_header=False)
