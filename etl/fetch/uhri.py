"""The whole export of the Universal Human Rights Index in English: one JSON array of hundreds of megabytes."""

from __future__ import annotations

from pathlib import Path

from etl.errors import ChangedTemplate, CutResponse, EmptyList

HOSTS = frozenset({"dataex.ohchr.org", "uhri.ohchr.org"})
ADDRESS = "https://dataex.ohchr.org/uhri/export-results/export-full-en.json"
ENDS = 65_536


def check_export(file: Path) -> None:
    """Raise CutResponse, EmptyList or ChangedTemplate unless a file is an array of annotations up to its end."""
    with file.open("rb") as stream:
        start = stream.read(ENDS).lstrip(b"\xef\xbb\xbf \r\n\t")
        stream.seek(max(0, file.stat().st_size - ENDS))
        end = stream.read().rstrip()
    if start.startswith(b"[") and end.endswith(b"]"):
        if b'"AnnotationId"' in start:
            return
        if b"{" not in start:
            raise EmptyList(f"{ADDRESS} came as an empty list. It never is: try again later.")
    elif start.startswith(b"["):
        raise CutResponse(f"{ADDRESS} stops before the end of its list. Run this again; it starts anew.")
    raise ChangedTemplate(f"{ADDRESS} is no list of annotations any more. See https://uhri.ohchr.org/en/our-data-api.")
