"""Whether a build is as it was made: its files have the sizes and hashes that its manifest says."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any


def is_sound(folder: Path) -> bool:
    """True when every file of the build is there and unchanged. Hashes are taken once, and anew when a file is touched.

    A build of a version that kept no hashes passes when it has a database and a manifest.
    """
    try:
        stamp = tuple((name, os.stat(folder / name).st_mtime_ns) for name in ("cmw.duckdb", "manifest.json"))
        return _is_sound(folder, stamp)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


@lru_cache(maxsize=16)
def _is_sound(folder: Path, stamp: tuple[tuple[str, int], ...]) -> bool:
    manifest: dict[str, Any] = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    if "seal" not in manifest:
        return True
    seal = manifest.pop("seal")
    said = json.dumps(manifest, sort_keys=True, ensure_ascii=False).encode()
    return holds(folder, manifest["contents"]) and hashlib.sha256(said).hexdigest() == seal


def holds(folder: Path, contents: Mapping[str, Mapping[str, Any]]) -> bool:
    """True when each of these files is in the folder, with the hash that a manifest says of it."""
    return all(_hash(folder / name) == told["sha256"] for name, told in contents.items())


def _hash(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
