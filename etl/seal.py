"""The seal of a build: size and hash of each of its files in its manifest, and a hash of the manifest itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
CONTENTS, SEAL = "contents", "seal"


def seal(folder: Path, manifest: Mapping[str, Any]) -> dict[str, Any]:
    """The manifest with the size and hash of each file that lies in the folder, and with a hash over all it says."""
    contents = {name: _measured(folder / name) for name in _files(folder)}
    told = {**manifest, CONTENTS: contents}
    return {**told, SEAL: _over(told)}


def damage(folder: Path) -> list[str]:
    """What a build is no longer as it was made, one sentence each; empty when it is whole, or was never sealed."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        contents = dict(manifest.get(CONTENTS, {}))
    except (OSError, ValueError, AttributeError):
        return [f"{MANIFEST} is missing or cannot be read."]
    if not is_sealed(manifest):
        return []
    found = [] if _over({k: v for k, v in manifest.items() if k != SEAL}) == manifest[SEAL] else [_changed(MANIFEST)]
    there = set(_files(folder))
    found += [f"{name} is missing." for name in contents if name not in there]
    return found + [_changed(name) for name in contents if name in there and _measured(folder / name) != contents[name]]


def is_sealed(manifest: Mapping[str, Any]) -> bool:
    """False for a build of a version that did not seal; whether it is whole cannot be told."""
    return SEAL in manifest


def _changed(name: str) -> str:
    return f"{name} is not as it was when the build was made."


def _files(folder: Path) -> list[str]:
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if name != MANIFEST)


def _measured(path: Path) -> dict[str, str | int]:
    with path.open("rb") as stream:
        return {"bytes": path.stat().st_size, "sha256": hashlib.file_digest(stream, "sha256").hexdigest()}


def _over(told: Mapping[str, Any]) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
