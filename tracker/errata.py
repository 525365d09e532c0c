"""Where errors are reported: an address with the statement's id filled in. Pure.

Whoever runs a copy names its maintainer in CMW_MAINTAINER and the place for reports in CMW_REPORT_URL.
"""

from __future__ import annotations

import os
from urllib.parse import quote

from tracker.words import N_, _

NOBODY = N_("the people who run this copy (they have not filled in their name)")


def maintainer() -> str:
    """Who keeps this copy, as its settings say."""
    return os.environ.get("CMW_MAINTAINER") or _(NOBODY)


def report_link(statement_id: str) -> str:
    """The address at which an error in a statement is reported, its id in the title.

    Without a place in the settings it is a mail without a receiver: the reader adds the one who runs the copy.
    """
    base = os.environ.get("CMW_REPORT_URL") or "mailto:"
    title = quote(f"Error in statement {statement_id}")
    return f"{base}?subject={title}" if base.startswith("mailto:") else f"{base}?title={title}"
