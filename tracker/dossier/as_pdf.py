"""A dossier as PDF, set by Typst with the fonts that travel with it and with this project; no font of the system is used.

The text goes in as data, never as markup, so that nothing in it can run.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path
from typing import Any

import typst

from tracker.dossier.model import FOOT, PAGE, SOURCES, Block, Dossier, Grid, Heading, Paragraph, runs_left
from tracker.words import N_, _

TEMPLATE = Path(__file__).with_name("dossier.typ")
FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
CONTENTS = N_("Contents")
# What Typst takes for a language; it stops at anything else.
CODE = re.compile("[a-z]{2,3}")


def to_pdf(dossier: Dossier) -> bytes:
    """The dossier as PDF: A4, numbered pages, contents when it has more than three pages, tagged for screen readers."""
    inputs = {"dossier": json.dumps(_plain(dossier), ensure_ascii=False)}
    return typst.compile(TEMPLATE, font_paths=[FONTS], ignore_system_fonts=True, format="pdf", sys_inputs=inputs)


def _plain(dossier: Dossier) -> dict[str, Any]:
    parts = [
        {
            "title": part.title,
            "sections": [
                {"title": section.title, "blocks": [_block(block) for block in section.blocks]}
                for section in part.sections
            ],
        }
        for part in dossier.parts
    ]
    words = {"foot": _(FOOT, build=dossier.build_id), "page": _(PAGE), "contents": _(CONTENTS), "sources": _(SOURCES)}
    notes = [asdict(note) for note in dossier.notes]
    own = {"title": dossier.title, "head": dossier.head, "language": dossier.language}
    return {**own, "words": words, "parts": parts, "notes": notes}


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "text": block.text}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": block.text, "notes": block.notes}
    if isinstance(block, Grid):
        rows = [[{"text": cell.text, "notes": cell.notes} for cell in row] for row in block.rows]
        return {"kind": "grid", "columns": block.columns, "widths": block.widths, "rows": rows}
    lang = block.lang if CODE.fullmatch(block.lang) else None
    turned = runs_left(block.text)
    return {
        "kind": "point",
        "lead": block.lead,
        "text": block.shown,
        "lang": lang,
        "turned": turned,
        "notes": block.notes,
    }
