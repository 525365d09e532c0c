"""The download buttons beside a table: exactly the rows of the selection, made when the reader asks for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from tracker import export
from tracker.build import current_build
from tracker.selection import Selection
from tracker.sentence import describe
from tracker.tables import Table


def offer(table: Table, rows: pd.DataFrame, selection: Selection, key: str) -> None:
    """Draw the three download buttons of a table: CSV, CSV for spreadsheets, and the JSON twin."""
    manifest = current_build().manifest
    name = export.file_name(table.name, selection, manifest["build_id"])
    said = describe(selection) or "nothing filtered"
    twin = partial(export.twin, table, rows, selection, said, manifest)
    meaning = "Selection, count, columns, build, licence and citation of the CSV."
    buttons(table, rows, name, key, Json("What this is (JSON)", twin, meaning))


@dataclass(frozen=True)
class Json:
    """The JSON beside a CSV: what its button says, what makes it, and what it holds."""

    label: str
    make: Callable[[], bytes]
    meaning: str


def buttons(table: Table, rows: pd.DataFrame, name: str, key: str, beside: Json) -> None:
    """Draw the download buttons of rows under a file name: CSV, CSV for spreadsheets, and the JSON beside them."""
    n = f"{len(rows):,} row{'s' if len(rows) != 1 else ''}"
    with st.container(horizontal=True):
        st.download_button(
            f"Download {n} (CSV)",
            partial(export.to_csv, table, rows),
            f"{name}.csv",
            "text/csv",
            key=f"csv_{key}",
            on_click="ignore",
            icon=":material/download:",
        )
        st.download_button(
            "CSV for Excel",
            partial(export.to_csv, table, rows, for_spreadsheet=True),
            f"{name}_excel.csv",
            "text/csv",
            key=f"bom_{key}",
            on_click="ignore",
            type="tertiary",
            help="The same rows with a byte order mark.",
        )
        st.download_button(
            beside.label,
            beside.make,
            f"{name}.json",
            "application/json",
            key=f"twin_{key}",
            on_click="ignore",
            type="tertiary",
            help=beside.meaning,
        )
