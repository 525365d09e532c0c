"""A large file, kept in pieces: goes on where it stopped, and asks first whether anything has changed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import httpx

from etl.errors import CutResponse
from etl.fetch.client import Client, answer_of
from etl.fetch.pages import Answer

ATTEMPTS = 5
Watch = Callable[[int, int | None], None]


@dataclass(frozen=True)
class _Part:
    """What has come of a file so far, with the mark (ETag or date) of the version that it is a part of."""

    path: Path

    @property
    def size(self) -> int:
        """Bytes that a request can go on from; 0 when it must start anew."""
        return self.path.stat().st_size if self.path.exists() and self._mark() else 0

    def range(self) -> dict[str, str]:
        """The headers that ask for the rest of this very version, or for the whole of a newer one."""
        return {"Range": f"bytes={self.size}-", "If-Range": self._mark()}

    def begin(self, headers: Mapping[str, str]) -> None:
        """Start anew, and note which version comes."""
        self.path.unlink(missing_ok=True)
        etag = headers.get("etag", "")
        # A weak ETag does not promise the same bytes, so nothing may be added to what it marks.
        mark = headers.get("last-modified", "") if not etag or etag.startswith("W/") else etag
        self._note.write_text(json.dumps(mark), encoding="utf-8")

    def drop(self) -> None:
        """Forget what has come."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    @property
    def _note(self) -> Path:
        return self.path.with_name(self.path.name + ".json")

    def _mark(self) -> str:
        return str(json.loads(self._note.read_text(encoding="utf-8"))) if self._note.exists() else ""


def download(
    client: Client,
    address: str,
    target: Path,
    known: Mapping[str, str] | None,
    check: Callable[[Path], None],
    watch: Watch,
) -> Answer | None:
    """Fetch a file to `target`; None when it is unchanged since the answer whose headers are `known`.

    An answer that breaks off is taken up again; what has come stays for the next run. `check` looks at the whole file
    before it takes the place of the last one.
    """
    part = _Part(target.with_name(target.name + ".part"))
    for attempt in range(ATTEMPTS):
        before = part.size
        try:
            answer = _go_on(client, address, part, known, watch)
        except CutResponse:
            if attempt == ATTEMPTS - 1 or part.size == before:
                raise
            continue
        if answer is not None:
            _finish(part, target, check)
        return answer
    raise AssertionError("the last attempt returns or raises")


def _go_on(client: Client, address: str, part: _Part, known: Mapping[str, str] | None, watch: Watch) -> Answer | None:
    have = part.size
    headers = part.range() if have else _only_if_changed(known or {})
    with client.file(address, headers) as response:
        if response.status_code == 304:
            return None
        if response.status_code == 416 or (response.status_code == 206 and not _starts_at(response, have)):
            part.drop()
            raise CutResponse(f"{address} cannot be taken up again where it stopped. Run this again, from the start.")
        have = have if response.status_code == 206 else 0
        if not have:
            part.begin(response.headers)
        length = response.headers.get("content-length")
        total = have + int(length) if length else None
        with part.path.open("ab") as stream:
            for chunk in client.chunks(address, response, have):
                stream.write(chunk)
                watch(stream.tell(), total)
        return replace(answer_of(address, response), status=200)


def _starts_at(response: httpx.Response, place: int) -> bool:
    return str(response.headers.get("content-range", "")).startswith(f"bytes {place}-")


def _only_if_changed(known: Mapping[str, str]) -> dict[str, str]:
    pairs = (("If-None-Match", known.get("etag")), ("If-Modified-Since", known.get("last-modified")))
    return {name: value for name, value in pairs if value}


def _finish(part: _Part, target: Path, check: Callable[[Path], None]) -> None:
    try:
        check(part.path)
    except BaseException:
        part.drop()
        raise
    os.replace(part.path, target)
    part.drop()
