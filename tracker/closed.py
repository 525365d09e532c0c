"""Whether this deployment is closed to all who have not signed in: told by the environment alone, open by default."""

from __future__ import annotations

import os
from importlib.util import find_spec
from typing import Any

PREFIX = "CMW_SIGN_IN_"
CALLBACK = "/oauth2callback"
# What the environment names, and what Streamlit calls it.
NEEDED = {
    "PROVIDER": "server_metadata_url",
    "CLIENT_ID": "client_id",
    "CLIENT_SECRET": "client_secret",
    "COOKIE_SECRET": "cookie_secret",
    "ADDRESS": "redirect_uri",
}
# Shorter ones can be guessed, and with it the sign-in of anybody be forged.
LEAST_SECRET = 32


class HalfConfigured(Exception):
    """Sign-in is asked for, but cannot work; the message says what is missing."""


def is_on() -> bool:
    """True when the environment asks for sign-in, even in part: what is half configured stays closed."""
    return any(_value(name) for name in NEEDED)


def settings() -> dict[str, Any]:
    """What Streamlit must know to let people sign in; empty when nobody need. Raises HalfConfigured."""
    if not is_on():
        return {}
    missing = [PREFIX + name for name in NEEDED if not _value(name)]
    if missing:
        raise HalfConfigured(f"Sign-in is configured in part; set {', '.join(missing)} too, or none of them.")
    if len(_value("COOKIE_SECRET")) < LEAST_SECRET:
        raise HalfConfigured(f"{PREFIX}COOKIE_SECRET must be at least {LEAST_SECRET} characters, drawn at random.")
    if find_spec("authlib") is None:
        raise HalfConfigured("Sign-in needs a package more: pip install -r requirements-signin.txt")
    told = {asked: _value(name) for name, asked in NEEDED.items()}
    return {"auth": {**told, "redirect_uri": told["redirect_uri"].rstrip("/") + CALLBACK}}


def _value(name: str) -> str:
    return os.environ.get(PREFIX + name, "").strip()
