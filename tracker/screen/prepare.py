"""What the page Prepare draws: the switches of the sections, the files to take away, and the dossier itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from tracker import export
from tracker.build import Build, current_build, pinned
from tracker.dossier import as_csv, as_docx, as_html, as_markdown, as_pdf
from tracker.dossier.compose import SECTIONS, dossier
from tracker.dossier.model import SOURCES, Dossier
from tracker.markup import code
from tracker.predicate import obeyed
from tracker.queries import dossier as queries
from tracker.screen import frame
from tracker.selection import FIELDS, Selection
from tracker.sentence import describe, names_of
from tracker.vocabulary import labels
from tracker.words import N_, _, speaking

HEEDED = ("state", "session", "concern")
# Every State more takes about a second; no session on record reviewed more than four.
MOST_STATES = 6
FILES: tuple[tuple[str, str, str, Callable[[Dossier], bytes]], ...] = (
    ("PDF", "pdf", "application/pdf", as_pdf.to_pdf),
    ("Word (DOCX)", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_docx.to_docx),
    ("Markdown", "md", "text/markdown", as_markdown.to_markdown),
    (N_("CSV bundle (ZIP)"), "zip", "application/zip", lambda found: as_csv.to_zip(found, queries.behind(found))),
)


def choose() -> None:
    """Draw the way to a dossier: a State, or a session."""
    st.info(_("Choose a State, or a session for all States reviewed there: in the filters, or here."))
    for name, column in zip(("state", "session"), st.columns(2), strict=True):
        options = {slug: label for slug, label in labels(name).items() if slug != "none"}
        picked = column.selectbox(
            _(FIELDS[name].label),
            list(options),
            format_func=options.__getitem__,
            index=None,
            placeholder=_("Choose one"),
            key=f"pick_{name}",
        )
        if picked:
            target = frame.link_params(Selection().choose(name, (picked,)))
            column.page_link(
                "pages/prepare.py", label=_("Open the dossier: {name}", name=options[picked]), query_params=target
            )


def dossier_of(selection: Selection) -> Dossier | None:
    """The dossier on the chosen States with the sections that are switched on; None when no State is chosen."""
    chosen = queries.states_of(selection)
    if not chosen:
        return None
    if len(chosen) > MOST_STATES:
        st.warning(
            _(
                "{n} States are chosen; the dossier holds the first {most}. Choose fewer at a time.",
                n=len(chosen),
                most=MOST_STATES,
            )
        )
    _say_what_is_obeyed(selection)
    heeded = Selection()
    for name in HEEDED:
        heeded = heeded.choose(name, selection[name])
    build, switches = current_build(), _switches()
    materials = [queries.material(iso3, selection["concern"]) for iso3 in chosen[:MOST_STATES]]
    return dossier(materials, switches, describe(heeded), build.build_id, str(build.manifest["covers_until"]))


def _say_what_is_obeyed(selection: Selection) -> None:
    ignored = [name for name in obeyed(selection, "statements") if name not in HEEDED]
    if ignored:
        st.caption(
            _("A dossier obeys State, session and concern; it is not narrowed by {filters}.", filters=names_of(ignored))
        )


def _switches() -> list[str]:
    """Draw a switch a section; the address holds those that are off."""
    off = frame.own("without")
    unknown = [slug for slug in off if slug not in SECTIONS]
    if unknown:
        st.warning(
            _("The address asked for sections that a dossier does not have: {names}.", names=code(", ".join(unknown)))
        )
    st.session_state["sections"] = [slug for slug in SECTIONS if slug not in off]
    return list(
        st.pills(
            _("Sections"),
            list(SECTIONS),
            selection_mode="multi",
            format_func=lambda slug: _(SECTIONS[slug][0]),
            key="sections",
            on_change=_switch,
            help=_("A section that is off is left out here and in every file. The sources always stay."),
        )
    )


def _switch() -> None:
    frame.choose_own("without", [slug for slug in SECTIONS if slug not in st.session_state["sections"]])


def downloads(found: Dossier, selection: Selection) -> None:
    """Draw a button a format; the file is made when it is asked for."""
    name = export.file_name("dossier", selection, found.build_id)
    with st.container(horizontal=True):
        for label, ending, mime, write in FILES:
            st.download_button(
                _(label),
                partial(_written, current_build(), write, found),
                f"{name}.{ending}",
                mime,
                key=f"dossier_{ending}",
                on_click="ignore",
                icon=":material/download:",
            )


def _written(build: Build, write: Callable[[Dossier], bytes], found: Dossier) -> bytes:
    # It is made in a thread of its own, which knows nothing of the build that the page is pinned to, nor of its language.
    with pinned(build), speaking(found.language):
        return write(found)


def draw(found: Dossier) -> None:
    """Draw the dossier: head, parts, sections and sources."""
    for line in found.head:
        st.caption(as_markdown.escape(line))
    for part in found.parts:
        st.header(as_markdown.escape(part.title), anchor=f"part-{part.iso3.lower()}")
        for section in part.sections:
            st.subheader(section.title, anchor=False)
            st.html(as_html.section_html(section))
    st.header(_(SOURCES), anchor="sources")
    st.html(as_html.sources_html(found.notes))
