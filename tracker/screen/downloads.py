"""The download control beside a table: exactly its rows, in the format the reader asks for, made when it is asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import streamlit as st

from tracker import export
from tracker.build import current_build
from tracker.formats import FORMATS, Format
from tracker.paged import Paged
from tracker.selection import Selection
from tracker.sentence import describe
from tracker.tables import Table
from tracker.words import ENGLISH, _, n_, speaking


def offer(table: Table, rows: Paged, selection: Selection, key: str) -> None:
    """Draw the download control of a table of the selection."""
    manifest = current_build().manifest
    name = export.file_name(table.name, selection, manifest["build_id"])
    with speaking(ENGLISH):
        about = export.about(table, rows, selection, describe(selection) or "nothing filtered", manifest)
    control(table, rows, name, key, about)


def control(
    table: Table,
    rows: Paged,
    name: str,
    key: str,
    about: Mapping[str, Any],
    formats: Iterable[Format] = FORMATS.values(),
) -> None:
    """Draw the control for rows under a file name; `about` says in the files what the rows are."""
    label = n_("Download {n} row", "Download {n} rows", len(rows))
    with st.popover(label, icon=":material/download:", key=f"download_{key}"):
        for form in formats:
            st.download_button(
                _(form.label),
                partial(_file, form, table, rows, about),
                f"{name}.{form.ending}",
                form.media_type,
                key=f"{form.name}_{key}",
                on_click="ignore",
                type="tertiary",
                help=_(form.meaning),
            )


def _file(form: Format, table: Table, rows: Paged, about: Mapping[str, Any]) -> bytes:
    return form.write(table, rows.whole(), about)
