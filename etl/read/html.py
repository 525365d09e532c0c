"""HTML -> blocks: the main part of a page, one block a paragraph or heading."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from etl.read.plain import fold, is_chrome

LEFT_OUT = "script, style, nav, header nav, footer, aside, form, noscript, template, svg"
BLOCKS = "h1, h2, h3, h4, p, li, time, td"


def blocks_of_html(text: str) -> list[str]:
    """The headline, the dates and the paragraphs of a page, without navigation, banners and foot."""
    tree = LexborHTMLParser(text)
    for node in tree.css(LEFT_OUT):
        node.decompose()
    root = tree.body
    if root is None:
        return []
    found = [fold(node.text(separator=" ")) for node in root.css(BLOCKS) if not _holds_blocks(node)]
    blocks = [block for block in found if block and not is_chrome(block)]
    return blocks or [block for block in [fold(root.text(separator=" "))] if block]


def _holds_blocks(node: LexborNode) -> bool:
    return any(child.mem_id != node.mem_id for child in node.css("p, li, td"))
