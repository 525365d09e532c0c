"""One file -> what it holds: reading, parsing and printing put together for the command line and the inbox."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from etl.knowledge import Knowledge, load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.parse.model import ParsedDocument
from etl.read import read_blocks


def parse_path(file: Path, knowledge: Knowledge) -> ParsedDocument:
    """The parsed document in a file. Raises UnreadableSource."""
    return parse_document(read_blocks(file), knowledge)


def parse_file(file: Path, data: Path) -> dict[str, Any]:
    """What a file holds, as the JSON of the contract. Raises UnreadableSource."""
    return as_contract(parse_path(file, load_knowledge(data)))
