"""HTML -> blocks: the main part of a page, one block a paragraph, heading, list item or row of a table."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.errors import UnreadableSource
from etl.read.chrome import is_chrome, is_foot
from etl.read.plain import blocks_of_text, fold

LEFT_OUT = (
    "script, style, nav, header nav, footer nav, aside, form, noscript, template, svg, button, select, iframe, object, "
    "[hidden], [aria-hidden=true], .visually-hidden, .breadcrumb, .social-share, .cookie-banner"
)
BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, dt, dd, tr, div, section, article, header, footer, main, time, blockquote, pre, table, hr"
MAIN = ("#DeltaPlaceHolderMain", "main", "[role=main]", "article", "#main-content", "#content")
BREAK, LINE = "\ue000", "\ue001"
SHORT_CELL = 120
DEEPEST = 2_000
NESTING = re.compile(
    r"<(/?)(?!p\b|li\b|t[dhr]\b|tbody\b|d[dt]\b|br\b|hr\b|img\b|input\b|meta\b|link\b|option\b)[a-zA-Z][\w-]*"
)


def blocks_of_html(text: str) -> list[str]:
    """The headline, the dates, the paragraphs and the foot of a page, without navigation and banners.

    The main part is where a page marks it (Treaty Body Database, ohchr.org, ungeneva.org, press.un.org); a page that
    marks none, as the old ones did, is read whole. Raises UnreadableSource for a page nested so deep that it would hang.
    """
    if _depth(text) > DEEPEST:
        raise UnreadableSource(
            f"The page nests its parts more than {DEEPEST:,} deep, so it was not read. Save it anew, or as plain text."
        )
    tree = LexborHTMLParser(re.sub(f"[{BREAK}{LINE}]", " ", text))
    for node in tree.css(LEFT_OUT):
        node.decompose()
    if tree.body is None:
        return []
    root = _main(tree.body)
    blocks = _blocks(root)
    return [*_headline(tree.body, root, blocks), *blocks, *_foot(tree.body, root, blocks)]


def _depth(text: str) -> int:
    """How deep the tags of a page nest at most, those apart that need no end."""
    depth = deepest = 0
    for match in NESTING.finditer(text):
        depth = max(depth - 1, 0) if match.group(1) else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _main(body: LexborNode) -> LexborNode:
    """The part that holds most of the text of the page, if the page marks such a part; else the whole page."""
    whole = len(fold(body.text()))
    found = (node for mark in MAIN if (node := body.css_first(mark)) is not None)
    return next((node for node in found if len(fold(node.text())) > whole / 2), body)


def _headline(body: LexborNode, root: LexborNode, blocks: list[str]) -> list[str]:
    """The headline, and the dates beside it, where they stand outside the main part."""
    if root.mem_id == body.mem_id:
        return []
    beside = [node for node in body.css("h1, header time, header p, header div") if _is_leaf(node)]
    found = dict.fromkeys(fold(node.text()) for node in [*beside, *_below_headline(body, root)])
    return [block for block in found if block and block not in blocks and not is_chrome(block)]


def _below_headline(body: LexborNode, root: LexborNode) -> list[LexborNode]:
    """What stands between the headline and the main part: the label of the page and its date."""
    found = []
    headline = body.css_first("h1")
    node = headline.next if headline is not None else None
    while node is not None and node.mem_id != root.mem_id:
        if node.is_element_node and _is_leaf(node):
            found.append(node)
        node = node.next
    return found if node is not None else []


def _foot(body: LexborNode, root: LexborNode, blocks: list[str]) -> list[str]:
    """The line that closes the document, where it stands outside the main part; it tells that nothing is cut."""
    if root.mem_id == body.mem_id:
        return []
    found = dict.fromkeys(fold(node.text()) for node in body.css("footer p, footer div") if _is_leaf(node))
    return [block for block in found if is_foot(block) and block not in blocks]


def _is_leaf(node: LexborNode) -> bool:
    return not any(child.mem_id != node.mem_id for child in node.css("h1, p, div, time"))


def _blocks(root: LexborNode) -> list[str]:
    for row in root.css("tr"):
        _fold_row(row)
    for node in root.css("br"):
        node.replace_with(LINE)
    for node in root.css(BLOCKS):
        node.insert_before(BREAK)
        node.insert_after(BREAK)
    text = re.sub(r"\s+", " ", re.sub(r"\s*" + LINE + r"\s*", LINE, root.text().replace("\xa0", " ")))
    return blocks_of_text(text.replace(LINE, "\n").replace(BREAK, "\n\n"))


def _fold_row(row: LexborNode) -> None:
    """A row of short cells stays one block, its cells parted by a bar; the cells of a layout become blocks of their own."""
    cells = row.css("td, th")
    texts = [fold(cell.text()) for cell in cells]
    if any(len(text) > SHORT_CELL for text in texts) or any(cell.css("table, p + p, li") for cell in cells):
        for cell in cells:
            cell.insert_before(BREAK)
        return
    for cell, text in list(zip(cells, texts, strict=True))[:-1]:
        if text:
            cell.insert_after(" | ")
