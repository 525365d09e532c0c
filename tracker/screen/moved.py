"""What a link to a statement finds when its id is gone: the statement that stands for it, or where it was last."""

from __future__ import annotations

import streamlit as st

from tracker.build import NoBuild, OlderMaking, current_build, kept_build, kept_builds, run_on
from tracker.markup import code
from tracker.queries import one_statement
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.words import _, params, percent

IS_THERE = "select 1 as n from statement_row where statement_id = $id"


def now(statement_id: str) -> str:
    """The id under which the statement stands in this build, with a note when that is another one."""
    found = one_statement.stands_for(statement_id)
    if found is None:
        return statement_id
    changed = (
        _("The text is the same.")
        if found[1] == 100
        else _("The wording differs ({share} alike): compare before you quote.", share=percent(found[1] / 100))
    )
    st.info(
        _(
            "Its paper was read again since this link was made, so the statement has a new id. {changed}",
            changed=changed,
        )
    )
    return found[0]


def explain(statement_id: str) -> None:
    """Say what became of a statement that this build does not show, with the way to what there is."""
    document = one_statement.superseded_by(statement_id)
    if document:
        st.warning(_("This paraphrase was replaced by the sentences read from its document."))
        target = link_params(Selection().choose("document", (document,)))
        st.page_link("pages/statements.py", label=_("The sentences of that document"), query_params=target)
        return
    st.warning(_("The statement {statement_id} is not in this build.", statement_id=code(statement_id)))
    older = _last_seen(statement_id)
    if older:
        st.page_link(
            "pages/statements.py",
            label=_("Open it in build {older}, which is still kept", older=older),
            query_params={"build": older, "statement": statement_id, **params()},
        )


def _last_seen(statement_id: str) -> str | None:
    here = current_build().build_id
    for build in kept_builds():
        try:
            if build.build_id != here and not run_on(kept_build(build.build_id), IS_THERE, {"id": statement_id}).empty:
                return build.build_id
        except (NoBuild, OlderMaking):
            continue
    return None
