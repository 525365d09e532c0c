"""What the page of changes draws: the choice of two builds, what differs between them, and the files to take away."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from tracker import atom, export
from tracker.build import Build, NoBuild, OlderMaking, current_build, kept_builds
from tracker.changes import COLUMNS, compare
from tracker.markup import code
from tracker.queries.changes import KINDS, replaced_by, things
from tracker.screen import rows
from tracker.screen.frame import choose_own, link_params, own, statement_params
from tracker.selection import MAX_VALUES, Selection
from tracker.sentence import describe
from tracker.tables_changes import CHANGES, COUNTS
from tracker.vocabulary import labels
from tracker.words import ENGLISH, N_, _, day, number, speaking

BEHIND = ("meeting", "document", "review")
PARTS = (
    ("meeting", N_("Meetings")),
    ("statement", N_("Statements")),
    ("document", N_("Documents")),
    ("review", N_("Reviews and their dates")),
    ("session", N_("Sessions")),
    ("calendar", N_("Dates that documents give")),
)


def show(selection: Selection) -> None:
    """Draw what changed between two kept builds, or what the page will show once there are two."""
    builds = {build.build_id: build for build in kept_builds()}
    if len(builds) < 2:
        _only_one()
        return
    pair = _choose(builds)
    if pair is None:
        return
    before, after = pair
    try:
        found = _found(before, after, selection)
    except (OlderMaking, NoBuild) as error:
        st.warning(_(error.args[0]))
        return
    _numbers(found, before, after)
    _feed(found, before, after, selection)
    if found.empty:
        st.markdown(_("Nothing in this selection is new, gone or changed between the two builds."))
    else:
        rows.section(_("All changes"), CHANGES, found, selection, "changes_all")
    for kind, title in PARTS:
        part = found[found["kind"] == kind]
        if not part.empty:
            _part(kind, title, part, selection)
    rows.section(_("Rows in each table"), COUNTS, _counts(before, after), selection, "change_counts")


def _part(kind: str, title: str, part: pd.DataFrame, selection: Selection) -> None:
    st.header(_(title), anchor=False)
    st.caption(rows.counted(CHANGES, len(part)))
    picked = rows.show(CHANGES, part, selection, f"changes_{kind}", selectable=kind == "statement")
    if picked is not None:
        st.switch_page("pages/statements.py", query_params=statement_params(str(picked["id"])))
    if kind in BEHIND:
        here = labels(kind)
        ids = [id for id in dict.fromkeys(part["id"]) if id in here][:MAX_VALUES]
        target = link_params(Selection().choose(kind, ids))
        st.page_link(
            "pages/statements.py",
            label=_("The statements behind these {title}", title=_(title).lower()),
            query_params=target,
        )


def _only_one() -> None:
    build = current_build()
    st.info(
        _(
            "Only one build is kept, `{build_id}`, whose record reaches to {reach}. After the next build "
            "this page shows, against this one: new meetings, statements, documents and reviews; dates and "
            "states of reviews, sessions and calendar that changed; what is gone or was replaced; and the rows "
            "in each table.",
            build_id=build.build_id,
            reach=day(build.manifest["covers_until"]),
        )
    )


def _choose(builds: dict[str, Build]) -> tuple[Build, Build] | None:
    """The earlier and the later build that the reader or the address chose; None when they are the same."""
    ids = list(builds)
    later = _asked("build", builds) or current_build().build_id
    older = [id for id in ids if id < later]
    earlier = _asked("before", builds) or (older or ids)[0]
    with st.container(horizontal=True):
        _box(_("Compare"), "build", ids, later, builds)
        _box(_("with the earlier"), "before", ids, earlier, builds)
    if earlier == later:
        st.markdown(_("This is one build twice. Choose another to compare it with."))
        return None
    first, second = sorted((earlier, later))
    return builds[first], builds[second]


def _asked(name: str, builds: dict[str, Build]) -> str | None:
    """The kept build that the address asks for under this name; a build that is not kept is told."""
    asked = next(iter(own(name)), None)
    if asked and asked not in builds:
        st.warning(
            _(
                "The address asked for a build that is not kept; the newest two are compared: {asked}.",
                asked=code(asked[:40]),
            )
        )
    return asked if asked in builds else None


def _box(label: str, name: str, ids: list[str], chosen: str, builds: dict[str, Build]) -> None:
    key = f"changes_{name}"
    st.session_state[key] = chosen
    st.selectbox(
        label,
        ids,
        key=key,
        format_func=lambda id: _(
            "{made} UTC ({id})", made=builds[id].manifest["built_at"][:16].replace("T", " "), id=id
        ),
        on_change=lambda: choose_own(name, [st.session_state[key]]),
    )


def _found(before: Build, after: Build, selection: Selection) -> pd.DataFrame:
    replaced = replaced_by(after)
    parts = [compare(kind, things(before, kind, selection), things(after, kind, selection), replaced) for kind in KINDS]
    filled = [part for part in parts if not part.empty]
    return pd.concat(filled, ignore_index=True) if filled else pd.DataFrame(columns=list(COLUMNS))


def _numbers(found: pd.DataFrame, before: Build, after: Build) -> None:
    with st.container(horizontal=True):
        for change, label in (("new", _("New")), ("gone", _("Gone or replaced")), ("changed", _("Values changed"))):
            st.metric(label, number(int((found["change"] == change).sum())), border=True)
    st.caption(
        _(
            "The record of the earlier build reaches to {earlier}, that of the later to {later}. "
            "New means new to the record, not that it happened since. Filters act on meetings, statements and "
            "reviews; documents and sessions follow the statements, dates of documents the State.",
            earlier=day(before.manifest["covers_until"]),
            later=day(after.manifest["covers_until"]),
        )
    )


def _feed(found: pd.DataFrame, before: Build, after: Build, selection: Selection) -> None:
    with speaking(ENGLISH):
        said = describe(selection) or "the whole record"
    st.download_button(
        _("Download {n} changes as a feed (Atom)", n=len(found)),
        partial(atom.to_atom, found, said, before.build_id, after.manifest),
        f"{export.file_name('changes', selection, after.build_id)}.xml",
        "application/atom+xml",
        key="atom",
        on_click="ignore",
        icon=":material/rss_feed:",
        disabled=found.empty,
    )


def _counts(before: Build, after: Build) -> pd.DataFrame:
    then, now = before.manifest["counts"], after.manifest["counts"]
    names = sorted({*then, *now})
    frame = pd.DataFrame(
        {"table": names, "before": [then.get(n, 0) for n in names], "after": [now.get(n, 0) for n in names]}
    )
    return frame.assign(difference=frame["after"] - frame["before"])
