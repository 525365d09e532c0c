"""The sidecar of a document: where it was fetched, and when. It lies beside the document and is never read as one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from etl.errors import UnreadableSource

ENDING = ".source.json"


@dataclass(frozen=True)
class Source:
    """Where a document comes from: its address, and the day on which it was fetched."""

    address: str
    retrieved_on: date


def sidecar_of(document: Path) -> Path:
    """Where the sidecar of a document lies."""
    return document.with_name(document.name + ENDING)


def is_sidecar(path: Path) -> bool:
    """True for a sidecar."""
    return path.name.endswith(ENDING)


def read_source(document: Path) -> Source | None:
    """The source of a document; None without a sidecar.

    Raises UnreadableSource when the sidecar cannot be read, or was written for other bytes: it vouches for none then.
    """
    path = sidecar_of(document)
    if not path.exists():
        return None
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        source = Source(str(told["asked"]), date.fromisoformat(str(told["fetched_at"])[:10]))
        digest = str(told["sha256"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableSource(f"{path.name} cannot be read ({error!r}). Fetch the document again.") from None
    if digest != hashlib.sha256(document.read_bytes()).hexdigest():
        raise UnreadableSource(
            f"{document.name} is not what {path.name} was written for. Fetch it again, or delete the sidecar."
        )
    if not source.address.startswith("https://"):
        raise UnreadableSource(f"{path.name} names no https address. Fetch the document again.")
    return source
