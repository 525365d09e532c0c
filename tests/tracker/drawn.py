"""What a page draws, piece by piece, and what of it is neither the record's nor in the language of the page."""

from __future__ import annotations

import json
import re

from pandas import DataFrame
from streamlit.testing.v1 import AppTest

from tracker import vocabulary
from tracker.build import run
from tracker.screen import about
from tracker.selection import FIELDS
from tracker.words import day, language

# The fields of Streamlit's messages that hold words for the reader.
SAID = {"label", "help", "body", "placeholder", "options", "alt", "button_text", "delta"}
# And those of a figure of plotly.
DRAWN = {"text", "ticktext", "name", "hovertext"}
# Written alike in every language: names, abbreviations and what stands in addresses or files.
ALIKE = """
    CMW Review Tracker CSV DOCX HTML PDF JSON Lines Markdown Parquet APA Chicago BibTeX RIS ZIP MB UTC CC BY English
    Français Español OHCHR PNG SVG XLSX Excel Word URL Atom
"""
TABLES = ("statement_row", "meeting_row", "document", "stakeholder", "person", "review_row", "link", "calendar")
APART = re.compile(r"[·:;,()\[\]→|\n*•–—“”\"«»✕▲○■●◆▫×?!…/=>+]|\.(?=\s|$)|\d+|\s-+\s|^- ", re.MULTILINE)


def opened(path: str, address: dict[str, object], language: str, *, folded: bool = True) -> AppTest:
    """The page at an address in a language, with everything open on it that opens unless it is to stay folded."""
    at = AppTest.from_file("../../app.py", default_timeout=120)
    for name, value in {**address, "lang": language}.items():
        at.query_params[name] = value
    at = at.run() if path == "app.py" else at.switch_page(path).run()
    if not folded:
        for key in closed(at):
            at.session_state[key] = True
        at.run()
    return at


def closed(at: AppTest) -> list[str]:
    """The keys of what can be opened and is closed."""
    state = at.session_state._state.filtered_state
    pressed = {button.key for button in at.button} | {toggle.key for toggle in at.toggle}
    return [key for key, value in state.items() if value is False and key not in pressed]


def pieces(at: AppTest) -> list[str]:
    """All words on the page: labels, help, texts, options and the headings of tables."""
    found: list[str] = []
    for node in at._tree:
        proto = getattr(node, "proto", None)
        _collect(proto, found)
        if node.type == "dataframe":
            found += [text for config in json.loads(proto.columns).values() for text in _texts(config)]
            found += [cell for cell in cells_of(node.value) if not cell.startswith("http")]
        if node.type == "plotly_chart":
            found += _texts(json.loads(proto.spec))
    return found


def _texts(part: object, name: str = "") -> list[str]:
    """The words in the settings of a table or a figure."""
    if isinstance(part, dict):
        return [text for key, value in part.items() if key != "template" for text in _texts(value, key)]
    if isinstance(part, list):
        return [text for value in part for text in _texts(value, name)]
    return [part] if isinstance(part, str) and name in {*SAID, *DRAWN} else []


def _collect(message: object, found: list[str]) -> None:
    if message is None or not hasattr(message, "ListFields"):
        return
    for field, value in message.ListFields():
        each = value if field.is_repeated else [value]
        for one in each:
            if isinstance(one, str) and field.name in SAID:
                found.append(one)
            elif hasattr(one, "ListFields"):
                _collect(one, found)


def words(text: str) -> set[str]:
    """The words of a piece between its marks: without tags, code, addresses, and what stands in ⟦ ⟧."""
    text = text.replace("⟦; ⟧", "|")
    while "⟦" in text:
        shorter = re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
        if shorter == text:
            break
        text = shorter
    text = re.sub(r"</?(mark|span)\b[^>]*>", "", text)
    text = re.sub(r"<style.*?</style>|<script.*?</script>|<(?!br)[^>]*>|\]\([^)]*\)", "|", text, flags=re.S)
    text = re.sub(r"`[^`]*`|:[a-z]+-badge|<br>", " ", text.replace("\\", ""))
    text = text.replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")
    return {
        part
        for piece in APART.split(text)
        if len(re.findall(r"[^\W\d_]", part := " ".join(piece.split()).strip("."))) > 1
    }


def is_cut(found: set[str], known: set[str]) -> bool:
    """True when each of the words is the beginning of something of the record, or a long piece of it, cut to fit."""
    return all(any(one.startswith(piece) or (len(piece) > 20 and piece in one) for one in known) for piece in found)


def cells_of(frame: DataFrame) -> set[str]:
    """The different texts in the cells of some rows, without the marks around words that two statements share."""
    return {re.sub("[«»]", "", cell) for cell in frame.to_numpy().ravel() if isinstance(cell, str)}


def of_record() -> set[str]:
    """The words of the record, of the vocabulary in the page's language, and those written alike everywhere."""
    months = {day(f"2021-{month:02d}").split()[0] for month in range(1, 13)}
    extents = run(f"select label_{language()} as label from term where list = 'extent'")["label"]
    # A citation is English in every language, and so are the meanings of the tables about the data.
    english = {"title paraphrased", "on CMW"} | {
        w for query in about.TABLES for cell in cells_of(query()) for w in words(cell)
    }
    known = months | {f"er {month}" for month in months} | set(extents) | english | set(ALIKE.split())
    known |= words("CMW Review Tracker\nJSON Lines\nCC BY")
    for table in TABLES:
        frame = run(f"select * from {table}")
        for name in frame.columns:
            for value in frame[name].dropna().astype(str).unique():
                known |= words(value)
    for field in FIELDS:
        for slug, label in vocabulary.labels(field).items():
            known |= words(slug) | words(label)
    return known | {one.lower() for one in known}
