"""`python -m etl template --to FILE.csv`: the empty table for an organisation's own records."""

from __future__ import annotations

import argparse
from pathlib import Path

from etl import pipeline
from etl.errors import UnreadableSource
from etl.importers.template import template_files
from etl.vocabulary import load_vocabulary


def add_template(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = commands.add_parser("template", help="write the empty table for an organisation's own records")
    parser.add_argument("--to", type=Path, required=True, help="file to write, ending in .csv or .xlsx")
    parser.set_defaults(run=_template)


def _template(options: argparse.Namespace) -> int:
    path: Path = options.to
    content = template_files(load_vocabulary(pipeline.DATA / "vocabulary")).get(f"template{path.suffix.lower()}")
    if content is None:
        raise UnreadableSource(f"{path} ends neither in .csv nor in .xlsx; name a file that does.")
    try:
        with path.open("xb") as stream:
            stream.write(content)
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be written ({error.strerror}); name a file that is not there.") from None
    return 0
