"""A dossier that we invented: accents, Arabic, and text that tries to be markup. No word of it was ever said."""

import pandas as pd

from tracker.dossier.model import (
    Behind,
    Cell,
    Dossier,
    Grid,
    Heading,
    Note,
    Paragraph,
    Part,
    Point,
    Section,
)
from tracker.tables import of_frame

HOSTILE = (
    '=HYPERLINK("https://evil.example","x")',
    '<script>alert(1)</script><img src=x onerror="alert(2)">',
    '#import "x.typ": * $sum$ #read("/etc/passwd") \\ @source-1 <source-1>',
    "[click](javascript:alert(1)) ![x](https://evil.example/p.png) **bold** | cell | `code` [^9]",
    "{{7*7}} ${7*7} \x00\x1b[31m\u202egnp.exe",
)
ACCENTS = "Tükiye, Côte d’Ivoire, Perú, São Tomé, Ombudsmanın ofisi, Çağrı, Łódź, naïve façade, ¿señal?"
ARABIC = "المجلس الوطني لحقوق الإنسان"
NOTES = (
    Note(
        f"{ARABIC}, rapport d’été [title in our words], para. 3.", 1, "https://example.org/doc?a=1&b=2#x", "invented-1"
    ),
    Note("A source with a bad address.", 2, "javascript:alert(1)"),
    Note(f"{HOSTILE[2]} {HOSTILE[3]}", 3, "https://example.org/b_(c)"),
)
POINTS = tuple(
    Point(text, f"{ACCENTS} · Cycle 1", is_sentence, notes, f"invented-1/{number}")
    for number, (text, is_sentence, notes) in enumerate(
        [(ACCENTS, True, (1,)), (ARABIC, False, (1,)), *((text, False, (3,)) for text in HOSTILE)]
    )
)
GRID = Grid(("Concern", "Cycle 1"), ((Cell(HOSTILE[0], (2,)), Cell("named again")),), (60, 40))
ROWS = pd.DataFrame({"text": [HOSTILE[0], ACCENTS]})
BEHIND = {"01_said": Behind(of_frame("said", "one row an invented text", ROWS), ROWS)}
LOOK_ALIKE = Dossier(
    "Dossier: Testland [invented for tests]",
    ("Selection: State: Testland. Build build-1.", HOSTILE[2]),
    "build-1",
    (
        Part("Testland", "AND", (Section("said", "What was said", (Heading(HOSTILE[1]), *POINTS)),)),
        Part("Côte d’Essai", "LIE", (Section("concerns", "Concerns", (Paragraph(HOSTILE[3], (1,)), GRID)),)),
    ),
    NOTES,
)


def words_of(block):
    """Every text that a format must print of a block."""
    if isinstance(block, Grid):
        return [*block.columns, *(cell.text for row in block.rows for cell in row)]
    return [block.lead, block.shown] if isinstance(block, Point) else [block.text]


def blocks_text(section):
    """All words of a section on one line."""
    return " ".join(text for block in section.blocks for text in words_of(block))
