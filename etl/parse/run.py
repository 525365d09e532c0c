"""One file -> what it holds: reading, parsing and printing put together for the command line and the inbox."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from etl.confine import confine
from etl.knowledge import Knowledge, load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.parse.model import ParsedDocument
from etl.read import read_blocks, read_content

# Parsed before the process is confined, so that what unpacks itself into a file at first use has done so.
FIRST = ["Committee on Migrant Workers meets with organizations", "The Committee heard from organizations."]


def parse_path(file: Path, knowledge: Knowledge) -> ParsedDocument:
    """The parsed document in a file. Raises UnreadableSource."""
    return parse_document(read_blocks(file), knowledge)


def parse_file(file: Path, data: Path) -> dict[str, Any]:
    """What a file holds, as the JSON of the contract. Raises UnreadableSource."""
    return as_contract(parse_path(file, load_knowledge(data)))


def parse_input(name: str, data: Path, told: Callable[[str], None]) -> dict[str, Any]:
    """What the document on standard input holds, as the JSON of the contract. Raises UnreadableSource, which says the name.

    The document may be a stranger's: before it is read this process is confined for good, so it can do nothing else
    after. `told` gets a line when this machine cannot bound everything.
    """
    knowledge = load_knowledge(data)
    parse_document(FIRST, knowledge)
    missing = confine()
    if missing:
        told(f"Not bounded on this machine: {'; '.join(missing)}")
    return as_contract(parse_document(read_content(sys.stdin.buffer.read(), name), knowledge))
