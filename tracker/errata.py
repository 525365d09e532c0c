"""Where errors are reported: an address with the statement's id filled in. Pure."""

from __future__ import annotations

import os
from urllib.parse import quote

DEFAULT = "https://github.com/cmw-review-tracker/cmw-review-tracker/issues/new"


def report_link(statement_id: str) -> str:
    """The address at which an error in a statement is reported, its id in the title; CMW_REPORT_URL sets another place."""
    base = os.environ.get("CMW_REPORT_URL") or DEFAULT
    if base.startswith("mailto:"):
        return f"{base}?subject={quote('Error in statement ' + statement_id)}"
    return f"{base}?title={quote('Error in statement ' + statement_id)}"
