"""A page as it came, and the signs that something else came instead of it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field

import httpx
from selectolax.lexbor import LexborHTMLParser

from etl.errors import BotChallenge, CutResponse, LoginPage

KEPT_HEADERS = ("content-type", "content-length", "last-modified", "etag")
CHALLENGE_TITLE = re.compile(
    r"just a moment|attention required|access denied|pardon our interruption|are you (a|not a) robot|ddos-guard|"
    r"security check|request rejected|human verification",
    re.IGNORECASE,
)
CHALLENGE_TEXT = ("_cf_chl_opt", "window.gokuProps", "Incapsula incident ID", "The requested URL was rejected.")
CHALLENGE_HEADERS = {"cf-mitigated": "challenge", "x-amzn-waf-action": "challenge"}
XML_ROOT = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<[?!].*?>\s*)*<([A-Za-z][\w:.-]*)", re.DOTALL)
LOGIN_PATH = re.compile(r"/(log-?in|sign-?in|sso|authenticate)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """What a site answered: address asked and final address, time (UTC, ISO), status, the headers that are kept."""

    asked: str
    address: str
    fetched_at: str
    status: int
    headers: dict[str, str]


@dataclass(frozen=True)
class Page(Answer):
    """An answer with its bytes."""

    content: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """The content as text: UTF-8 where that fits, else the announced character set, else Windows-1252."""
        for encoding in ("utf-16" if self.content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", self._charset()):
            try:
                return self.content.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
        return self.content.decode("cp1252", errors="replace")

    @property
    def is_html(self) -> bool:
        """True when the content looks like a web page, whatever the headers say."""
        head = self.text[:2000].lstrip().lower() if b"\0" not in self.content[:200] else ""
        return head.startswith(("<!doctype html", "<html")) or "<html" in head

    def tree(self) -> LexborHTMLParser:
        """The content as a tree of HTML."""
        return LexborHTMLParser(self.text)

    def _charset(self) -> str:
        found = re.search(r"charset=[\"']?([\w-]+)", self.headers.get("content-type", ""), re.IGNORECASE)
        return found[1] if found else "utf-8"


def check_not_challenged(page: Page, headers: httpx.Headers) -> None:
    """Raise BotChallenge or LoginPage when that came instead of the page, whatever the status says."""
    tree = page.tree() if page.is_html else None
    title = tree.css_first("title") if tree else None
    challenged = (title and CHALLENGE_TITLE.search(title.text())) or (tree and _has_any(page, CHALLENGE_TEXT))
    if challenged or any(headers.get(name) == value for name, value in CHALLENGE_HEADERS.items()):
        raise BotChallenge(
            f"{page.asked} sent a check for browsers instead of the page. Nothing can be said about what is new. "
            "Wait an hour, or open the page in a browser and save it to data/inbox; do not ask faster."
        )
    moved_to_login = LOGIN_PATH.search(page.address) and not LOGIN_PATH.search(page.asked)
    if moved_to_login or (tree and tree.css_first("input[type=password]")):
        raise LoginPage(
            f"{page.asked} sent a page that asks to log in. It is no longer public there; look for a new address."
        )


def check_whole(page: Page) -> None:
    """Raise CutResponse for a web page, XML, Word or PDF file that stops before its end, and for an empty answer."""
    whole = bool(page.content)
    root = XML_ROOT.match(page.content)
    if page.is_html:
        whole = "</html>" in page.text[-2048:].lower()
    elif root:
        whole = page.content.rstrip().endswith(b"</" + root[1] + b">")
    elif page.content[:2] == b"PK":
        whole = zipfile.is_zipfile(io.BytesIO(page.content))
    elif page.content[:5] == b"%PDF-":
        whole = b"%%EOF" in page.content[-2048:]
    if not whole:
        raise CutResponse(
            f"{page.asked} broke off after {len(page.content):,} bytes. Run this again; what came is not kept."
        )


def _has_any(page: Page, marks: tuple[str, ...]) -> bool:
    text = page.text
    return any(mark in text for mark in marks)
