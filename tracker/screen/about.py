"""What the page about the data draws: build stamp, gaps, how to report and remove, and the reference tables."""

from __future__ import annotations

from functools import partial

import streamlit as st

from tracker import datapackage, errata, export, tables
from tracker.build import Build, current_build, pinned
from tracker.queries import about as queries
from tracker.queries import whole
from tracker.screen import rows
from tracker.selection import Selection
from tracker.words import ENGLISH, N_, _, day, language, number

GAPS = {
    "without_statement": N_("reviews held without any statement on record"),
    "without_co_symbol": N_("reviews held without the symbol of their concluding observations"),
    "with_inferred": N_("reviews with values that follow from a rule, marked as inferred"),
    "meetings_without_day": N_("meetings of which the day is not known"),
    "statements_without_date": N_("statements without any date; a filter by year leaves them out"),
    "doubted_labels": N_("statements whose concerns the labeller doubted, marked as unsure"),
    "context_rows": N_("statements of general advocacy, left out unless you switch them on"),
    "after_reach": N_(
        "statements dated after the day to which the record reaches: the page that carries them came later"
    ),
    "superseded": N_("paraphrases replaced by sentences read from the same document"),
}
TABLES = {
    queries.conflicts: N_("Where sources disagree"),
    queries.coming: N_("What comes next, as far as the record knows"),
    queries.corrections: N_("Errors of sources that the build mends"),
    queries.quarantine: N_("What the build could not take"),
    queries.vocabulary: N_("The vocabulary"),
    queries.tables: N_("The tables"),
    queries.columns: N_("The data dictionary"),
}
# The columns of the reference tables; their names stand in the files too, so the headings are their translations.
HEADINGS = (
    *(N_("about"), N_("they disagree on"), N_("value"), N_("taken"), N_("note"), N_("source_url")),
    *(
        N_("review_key"),
        N_("state"),
        N_("cycle"),
        N_("status"),
        N_("report_kind"),
        N_("report_symbol"),
        N_("loi_symbol"),
    ),
    *(
        N_("file"),
        N_("row"),
        N_("field"),
        N_("was"),
        N_("now"),
        N_("reason"),
        N_("reported"),
        N_("place"),
        N_("remedy"),
    ),
    *(N_("list"), N_("slug"), N_("label"), N_("in French"), N_("in Spanish"), N_("definition")),
    *(N_("table"), N_("one row is"), N_("rows"), N_("column"), N_("type"), N_("may be unknown"), N_("meaning")),
)
MADE_OF = N_(
    "Compiled from public pages of the Committee, the United Nations Office at Geneva, NGOs, national institutions and "
    "the press. A **paraphrase** is in our words and is never a quotation; a **sentence** is printed as it stands in the "
    "document. In a check of 86 paraphrases against their sources 68 were right, 13 imprecise, 1 wrong, and 4 went partly "
    "beyond what could be read. Absence here means *not seen*, never *did not happen*. Volume shows how much was written "
    "about a State, not how well it does."
)


def stamp() -> None:
    """Draw which build this is, what it is made of and how many rows it holds."""
    manifest = current_build().manifest
    st.header(_("This build"), anchor=False)
    st.markdown(
        _(
            "Build `{build_id}`, made {made} UTC; the record reaches to **{reach}**.",
            build_id=manifest["build_id"],
            made=manifest["built_at"][:16].replace("T", " "),
            reach=day(manifest["covers_until"]),
        )
        + f" {_(MADE_OF)}"
    )
    counted = manifest["reconciliation"]
    lines = [
        _(
            "- {file}: {read} rows in, {loaded} loaded, {quarantined} in quarantine, {withheld} withheld",
            file=file,
            read=row["in"],
            loaded=row["loaded"],
            quarantined=row["quarantined"],
            withheld=row["withheld"],
        )
        for file, row in counted.items()
    ]
    with st.expander(_("Rows read and loaded, file by file")):
        st.markdown("\n".join(lines))
    st.download_button(
        _("Download the whole record (data package, ZIP)"),
        partial(_whole_record, current_build()),
        f"cmw_record_{manifest['build_id']}.zip",
        "application/zip",
        key="datapackage",
        on_click="ignore",
        icon=":material/download:",
        help=_("A CSV a table, with types, keys, sources and licence in datapackage.json (Frictionless Data Package)."),
    )


def _whole_record(build: Build) -> bytes:
    # It is made in a thread of its own, which knows nothing of the build that the page is pinned to.
    with pinned(build):
        return export.bundle(datapackage.files(whole.tables(), whole.sources(), build.manifest))


def reach_and_gaps() -> None:
    """Draw what is missing, as counts."""
    st.header(_("What is missing"), anchor=False)
    extent = queries.extent()
    lines = [f"- {number(n)} {_(GAPS[name])}" for name, n in queries.gaps().items() if name in GAPS]
    opening, whole, selection = (extent.get(slug, 0) for slug in ("opening", "whole", "selection"))
    read = _(
        "- {opening} documents of which only the opening was read (about 2,000 characters), {whole} read "
        "whole, {selection} known by selected paragraphs",
        opening=opening,
        whole=whole,
        selection=selection,
    )
    st.markdown("\n".join([read, *lines]))


def report_and_remove() -> None:
    """Draw how to report an error and how a named person can ask to be left out."""
    st.header(_("Errors, and names that should not be here"), anchor=False)
    st.markdown(
        _(
            "**An error in a statement**: open it and follow *Report an error in this statement*; its id is "
            "filled in. Or write [here]({report_link}). **Your name**: ask in the same place, without giving a "
            "reason. The name then goes into the file `data/suppressed_names.csv`, and the next build leaves it "
            "out of every table, text and file; the statement stays, with its organisation. This copy is kept by "
            "{maintainer}. It is not a product of the United Nations and does not speak for the Committee.",
            report_link=errata.report_link("(id)"),
            maintainer=errata.maintainer(),
        )
    )


def reference_tables() -> None:
    """Draw the conflicts, corrections, quarantine, vocabulary and data dictionary, each folded."""
    st.header(_("Reference"), anchor=False)
    if language() != ENGLISH:
        st.caption(
            _("Meanings, notes and the names of tables and columns are in English in every language, as in the files.")
        )
    for query, title in TABLES.items():
        with st.expander(_(title), key=f"about_{query.__name__}", on_change="rerun") as box:
            if box.open:
                found = query()
                rows.show(
                    tables.of_frame(query.__name__, _("one row of: {title}", title=_(title)), found),
                    found,
                    Selection(),
                    query.__name__,
                )
