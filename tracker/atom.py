"""Changes as a feed file that any feed reader opens (Atom, RFC 4287). Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

import pandas as pd

NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_atom(rows: pd.DataFrame, said: str, before: str, manifest: Mapping[str, Any]) -> bytes:
    """The changes as one Atom feed, an entry a row, dated by the making of the later build whose manifest is given.

    The id of an entry follows from the two builds, the thing and the value, so that the same file read twice doubles
    nothing. Characters that XML forbids are left out.
    """
    ElementTree.register_namespace("", NAMESPACE)
    feed = ElementTree.Element(f"{{{NAMESPACE}}}feed")
    build_id, made = str(manifest["build_id"]), str(manifest["built_at"])
    _add(feed, "id", _urn(build_id, before, said))
    _add(feed, "title", f"CMW Review Tracker: what changed ({said})")
    _add(feed, "subtitle", f"Build {build_id} against build {before}; record to {manifest['covers_until']}.")
    _add(feed, "updated", made)
    _add(_add(feed, "author", ""), "name", "CMW Review Tracker")
    for row in rows.to_dict("records"):
        _entry(feed, {str(key): value for key, value in row.items()}, build_id, before, made)
    return bytes(ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(feed: ElementTree.Element, row: Mapping[str, Any], build_id: str, before: str, made: str) -> None:
    entry = _add(feed, "entry", "")
    _add(entry, "id", _urn(build_id, before, row["change"], row["kind"], row["id"], row["field"] or ""))
    field = f" ({row['field']}: {row['before']} → {row['after']})" if row["field"] else ""
    _add(entry, "title", f"{row['change'].capitalize()} {row['kind']}: {row['said']}{field}")
    _add(entry, "updated", made)
    states = f"States: {row['states']}. " if row["states"] else ""
    note = f"{row['after']}. " if row["after"] and not row["field"] else ""
    _add(entry, "summary", f"{states}{note}Id {row['id']}.")
    if str(row["source_url"]).startswith(("http://", "https://")):
        _add(entry, "link", "").set("href", _clean(str(row["source_url"])))


def _add(parent: ElementTree.Element, name: str, text: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{NAMESPACE}}}{name}")
    element.text = _clean(text) or None
    return element


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "cmw-review-tracker\n" + "\n".join(parts)).urn


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)
