"""A made-up record whose every text field is hostile: what a document, a source site or a curator's slip could bring.

The payloads are harmless: each would set `window.pwned`, ask for an address at evil.invalid, or change how the page looks.
"""

import json
from pathlib import Path

from tests.tiny import record

PAYLOADS = {
    "script": "<script>window.pwned=1</script>",
    "image": '<img src="https://evil.invalid/p.png" onerror="window.pwned=1">',
    "svg": '<svg onload="window.pwned=1"><a xlink:href="javascript:window.pwned=1">x</a></svg>',
    "frame": '<iframe src="https://evil.invalid/"></iframe>',
    "breaking out": '"><b class="pwned">x</b><!-- \'/>',
    "style": "<style>*{display:none}</style>",
    "entity": "&lt;script&gt;window.pwned=1&lt;/script&gt; &#60;b class=pwned&#62;",
    "link": "[press here](javascript:window.pwned=1) [or here](https://evil.invalid/) <https://evil.invalid/>",
    "picture": "![x](https://evil.invalid/p.png)",
    "markdown": "**pwned-bold** `pwned-code` # pwned-head | a | b |",
    "colour": ":red[pwned-red] :blue-background[x] :material/delete: :smile:",
    "latex": "$\\text{pwned}$ $$\\href{https://evil.invalid/}{x}$$ \\(x\\)",
    "plotly": '<a href="https://evil.invalid/">x</a><br><b>x</b>',
    "formula": '=HYPERLINK("https://evil.invalid/","x")',
    "formula at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "formula plus": "+cmd|' /C calc'!A0",
    "formula minus": "-2+3+cmd|' /C calc'!A0",
    "formula behind a tab": "\t=1+cmd|' /C calc'!A0",
    "formula behind a line": "\r=1+cmd|' /C calc'!A0",
    "formula behind a blank": "  =1+cmd|' /C calc'!A0",
    "formula in wide letters": "\uff1dcmd|' /C calc'!A0",
    "formula behind a comma": "\",\"=1+cmd|' /C calc'!A0",
    "bidirectional": "\u202egnp.exe\u202c \u2066x\u2069 \u200f",
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe",
    "typst": '#read("/etc/passwd") #import "x" @preview $x$ <label>',
    "template": "{{7*7}} ${7*7} {0.__class__} %(x)s",
    "calendar": "x\\nATTACH:https://evil.invalid/ BEGIN:VEVENT;",
}
ALL = " ".join(PAYLOADS.values())
FIELDS = {
    "documents": ("title_paraphrase", "publisher", "symbol_basis"),
    "meetings": ("title", "next_meeting"),
    "stakeholders": ("name", "acronym", "note"),
    "persons": ("name",),
    "statements": ("text", "speaker_role", "paragraph", "recalled_in"),
}
PERSON = {"person_id": "somebody", "name": "Somebody", "aliases": ["Some Body"], "committee_member": True}


def write(folder: Path) -> None:
    """Write the tiny record into an empty folder, with every payload in every free text; each statement leads with one."""
    record.write(folder)
    (folder / "record" / "persons.jsonl").write_text(json.dumps(PERSON), encoding="utf-8")
    for name, fields in FIELDS.items():
        file = folder / "record" / f"{name}.jsonl"
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        for number, row in enumerate(rows):
            first = list(PAYLOADS.values())[number % len(PAYLOADS)]
            row.update(dict.fromkeys(fields, f"{first} {ALL}"))
            if name == "statements":
                row["person_id"] = "somebody"
        file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    for file, cell in (
        ("reference/silences.csv", "the chair says that no institution came"),
        ("reference/sessions.csv", "Geneva"),
    ):
        text = (folder / file).read_text(encoding="utf-8")
        (folder / file).write_text(text.replace(cell, '"' + ALL.replace('"', '""') + '"'), encoding="utf-8")
