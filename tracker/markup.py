"""Text of the record, of a document or of an address, made harmless for places that read Markdown. Pure."""

from __future__ import annotations

import re

SPECIAL = "\\`*_{}[]()<>#+-.!|~$:&="
NOT_IN_ADDRESS = re.compile(r"[^A-Za-z0-9\-._~:/?#@!$&'*+,;=%]")


def plain(text: str) -> str:
    """Text that Markdown shows as it is: no link, picture, colour, icon or formula comes of it."""
    joined = " ".join(str(text).split())
    return "".join(f"\\{c}" if c in SPECIAL else c for c in joined)


def code(text: str, most: int = 80) -> str:
    """Text as inline code, cut short; it cannot end the code that it stands in."""
    joined = " ".join(str(text).replace("`", "'").split())
    return f"`{joined[:most]}`" if joined else "` `"


def web(url: str) -> str:
    """The address, when it is one of the web; else empty."""
    return url if url.startswith(("https://", "http://")) else ""


def link(text: str, url: str) -> str:
    """A link with this text; only its text where the address is not one of the web."""
    if not web(url):
        return plain(text)
    address = NOT_IN_ADDRESS.sub(lambda c: "".join(f"%{byte:02X}" for byte in c.group().encode()), url)
    return f"[{plain(text)}]({address})"
