"""The whole record as a Frictionless Data Package: a CSV a table, and a descriptor with types, keys, sources and licence.

https://datapackage.org says what the descriptor means. Pure.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from tracker import export
from tracker.queries.whole import Whole
from tracker.tables import Column, Table

DESCRIPTOR = "datapackage.json"
TYPES = {
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "VARCHAR": "string",
}
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0; the documents belong to their publishers",
}
DESCRIPTION = (
    "The public record of the reviews by the UN Committee on Migrant Workers (CMW). It reaches to {covers_until}; nothing "
    "after that day is known to it, and absence means not seen, never did not happen. Paraphrases are in the words of "
    "the record, never quotations. An empty cell is an unknown value, a list is a JSON array, and a cell that a "
    "spreadsheet would run as a formula starts with an apostrophe. Not a product of the United Nations."
)


def files(tables: Iterable[Whole], sources: pd.DataFrame, manifest: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the package by name: the descriptor first, then a CSV a table."""
    content, resources = {}, []
    for table in tables:
        path = f"{table.name}.csv"
        columns = table.columns[["name", "meaning"]].itertuples(index=False)
        declared = Table(table.name, table.grain, tuple(Column(name, name, meaning) for name, meaning in columns))
        content[path] = export.to_csv(declared, table.rows())
        resources.append(_resource(table, path, content[path]))
    described = {
        "profile": "tabular-data-package",
        "name": "cmw-review-tracker",
        "title": "CMW Review Tracker: the record of the UN Committee on Migrant Workers",
        "description": DESCRIPTION.format(**manifest),
        "version": manifest["build_id"],
        "created": f"{manifest['built_at']}",
        "licenses": [LICENCE],
        "sources": sources.to_dict("records"),
        "resources": resources,
    }
    return {DESCRIPTOR: json.dumps(described, ensure_ascii=False, indent=1).encode(), **content}


def _resource(table: Whole, path: str, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": path,
        "description": table.grain,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Whole) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns.to_dict("records")],
        "missingValues": [""],
    }
    for key in table.keys.to_dict("records"):
        if key["kind"] == "PRIMARY KEY":
            schema["primaryKey"] = list(key["columns"])
        else:
            target = {"resource": key["target"].replace("_", "-"), "fields": list(key["target_columns"])}
            schema.setdefault("foreignKeys", []).append({"fields": list(key["columns"]), "reference": target})
    return schema


def _field(column: Mapping[Any, Any]) -> dict[str, Any]:
    kind = "array" if column["type"].endswith("[]") else TYPES[column["type"]]
    field = {"name": column["name"], "type": kind, "description": column["meaning"]}
    return field if column["is_nullable"] else {**field, "constraints": {"required": True}}
