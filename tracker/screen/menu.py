"""The pages: file, name in the menu, and the question each one answers; and the box that the menu is drawn in."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from tracker.words import _

# Streamlit makes no landmark of a menu that an app draws itself, and names the bar that it stands in in English. The script
# is the same in every language, for deploy/nginx.conf lets it run by its hash.
NAMES = '<span hidden id="landmarks" data-menu="{menu}" data-beside="{beside}"></span>'
NAME_LANDMARKS = """<script>{
  const names = document.getElementById('landmarks').dataset
  const menu = document.querySelector('.st-key-menu')
  menu.role = 'navigation'
  menu.ariaLabel = names.menu
  menu.closest('section').ariaLabel = names.beside
}</script>"""


@dataclass(frozen=True)
class Entry:
    """One page: its file, name and question, whether the filters act on it, and whether the menu shows it at once."""

    path: str
    name: str
    question: str
    filtered: bool = True
    at_once: bool = True


MENU = (
    Entry(
        "app.py",
        "Overview",
        "Who told the Committee on Migrant Workers (CMW) what about a State, what it asked, what the State answered, and "
        "what it concluded. Every number opens the statements behind it, and every statement its document.",
    ),
    Entry("pages/states.py", "States", "What happened in the reviews of one State party, and what was said about it."),
    Entry("pages/cycles.py", "Cycles", "Which State was reviewed when, in which cycle, and how."),
    Entry(
        "pages/stakeholders.py", "Stakeholders", "Who spoke to the Committee or wrote to it, and about which States."
    ),
    Entry("pages/concerns.py", "Concerns", "Which concerns come up, where, when, and who raises them."),
    Entry("pages/patterns.py", "Patterns", "Which concerns come back, and where what was voiced also appears."),
    Entry(
        "pages/compare.py",
        "Compare",
        "How two to four reviews look side by side, as far as each of them was read.",
        at_once=False,
    ),
    Entry("pages/statements.py", "Statements", "Who said what, in what role, about whom, and where it is written."),
    Entry("pages/trace.py", "Trace", "What became of a concern, from the first voice to the next cycle."),
    Entry(
        "pages/replies.py",
        "Claim and reply",
        "What the Committee was told about a State, beside what the State said.",
        at_once=False,
    ),
    Entry("pages/calendar.py", "Calendar", "What comes next, what was due when, and what each date rests on."),
    Entry(
        "pages/wording.py",
        "Wording",
        "How the Committee worded a concern, for which State, and how firmly.",
        at_once=False,
    ),
    Entry(
        "pages/changes.py",
        "What changed",
        "What is new, gone or dated anew since an earlier build of the record.",
        at_once=False,
    ),
    Entry(
        "pages/saved.py",
        "Saved",
        "Statements and selections that you set aside, with your notes. No account: the address of this page holds them.",
        filtered=False,
        at_once=False,
    ),
    Entry(
        "pages/prepare.py",
        "Prepare",
        "One file on a State, or on all States of a session, to read before the dialogue.",
    ),
    Entry(
        "pages/about_data.py",
        "About the data",
        "How far the record reaches, what is missing, and how to report an error.",
        at_once=False,
    ),
    Entry(
        "pages/glossary.py",
        "Glossary",
        "What the words mean, of the field and of this dashboard.",
        filtered=False,
        at_once=False,
    ),
    Entry(
        "pages/preview.py",
        "Preview",
        "What the parser finds in a document of yours: a web page (HTML), plain text, Word (DOCX) or PDF. Nothing is "
        "published or kept, and the parse may be wrong.",
        filtered=False,
        at_once=False,
    ),
)
BY_PATH = {entry.path: entry for entry in MENU}
TARGETS = {"statements": "pages/statements.py", "reviews": "pages/cycles.py", "meetings": "app.py"}


def menu_box() -> Any:
    """The container for the menu: a landmark for readers that speak, with a name in the language of the page."""
    box = st.container(key="menu")
    names = NAMES.format(menu=escape(_("Pages")), beside=escape(_("Menu and filters")))
    box.html(names + NAME_LANDMARKS, unsafe_allow_javascript=True)
    return box
