"""What was fetched, on disk: the bytes as they came, and beside them a sidecar that says whence and when."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from etl.fetch.pages import Answer, Page
from etl.sidecar import sidecar_of

MAGIC = ((b"PK", ".docx"), (b"\xd0\xcf\x11\xe0", ".doc"), (b"%PDF-", ".pdf"), (b"<?xml", ".xml"), (b"[", ".json"))


@dataclass(frozen=True)
class Store:
    """The folder of a site in data/raw, and the inbox that documents are copied to (None: not copied)."""

    folder: Path
    inbox: Path | None

    def known(self, address: str) -> dict[str, Any] | None:
        """The sidecar of an address that was fetched whole before; None when it was not, or its bytes or sidecar are gone."""
        for sidecar in self.folder.glob(f"*-{_digest(address)}.*.source.json"):
            try:
                told: dict[str, Any] = json.loads(sidecar.read_text(encoding="utf-8"))
                if (self.folder / told["file"]).stat().st_size == told["bytes"]:
                    return told
            except (FileNotFoundError, ValueError, KeyError, TypeError):
                continue
        return None

    def keep(self, page: Page, is_document: bool) -> Path | None:
        """Keep a page, and copy a document to the inbox. Back comes its path; None when these bytes are here already."""
        known = self.known(page.asked)
        if known and known["sha256"] == hashlib.sha256(page.content).hexdigest():
            return None
        path = self.path(page.asked, _suffix(page))
        _write(path, page.content)
        # The sidecar in data/raw comes last: without it the page counts as not fetched, and is fetched again.
        if is_document and self.inbox:
            self.inbox.mkdir(parents=True, exist_ok=True)
            _write(sidecar_of(self.inbox / path.name), _told(page, path))
            _write(self.inbox / path.name, page.content)
        self.note(page, path)
        return path

    def path(self, address: str, suffix: str) -> Path:
        """Where the bytes of an address belong."""
        self.folder.mkdir(parents=True, exist_ok=True)
        parts = urlsplit(address)
        words = f"{parts.path.rstrip('/').split('/')[-1]} {parts.query}"
        slug = re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:80].strip("-")
        return self.folder / f"{slug}-{_digest(address)}{suffix}"

    def note(self, answer: Answer, path: Path) -> None:
        """Write the sidecar of a file that has come whole."""
        _write(sidecar_of(path), _told(answer, path))


def _told(answer: Answer, path: Path) -> bytes:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    told = {key: value for key, value in asdict(answer).items() if key != "content"}
    told |= {"file": path.name, "bytes": path.stat().st_size, "sha256": digest}
    return json.dumps(told, indent=1, ensure_ascii=False).encode()


def _digest(address: str) -> str:
    return hashlib.sha256(address.encode()).hexdigest()[:10]


def _suffix(page: Page) -> str:
    start = page.content.lstrip(b"\xef\xbb\xbf \r\n\t")[:8]
    kinds = (suffix for magic, suffix in MAGIC if start.startswith(magic))
    return ".html" if page.is_html else next(kinds, ".txt")


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(content)
    os.replace(new, path)
