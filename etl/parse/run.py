"""One file -> what it holds: reading, parsing and printing put together for the command line and the inbox."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from etl.knowledge import Knowledge, load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.parse.model import ParsedDocument
from etl.read import read_blocks, read_content


def parse_path(file: Path, knowledge: Knowledge) -> ParsedDocument:
    """The parsed document in a file. Raises UnreadableSource."""
    return parse_document(read_blocks(file), knowledge)


def parse_file(file: Path, data: Path) -> dict[str, Any]:
    """What a file holds, as the JSON of the contract. Raises UnreadableSource."""
    return as_contract(parse_path(file, load_knowledge(data)))


def parse_input(name: str, data: Path) -> dict[str, Any]:
    """What the document on standard input holds, as the JSON of the contract. Raises UnreadableSource, which says the name."""
    blocks = read_content(sys.stdin.buffer.read(), name)
    return as_contract(parse_document(blocks, load_knowledge(data)))
