"""Help to choose one State and one concern of it on pages that need them. Sets the filters, never the address."""

from __future__ import annotations

import streamlit as st

from tracker.chart import amount
from tracker.queries import trace as queries
from tracker.screen import filter_bar
from tracker.selection import NONE, Selection
from tracker.trace import Length, lengths
from tracker.vocabulary import labels
from tracker.words import _, n_, pair


def state(selection: Selection) -> str | None:
    """Draw the choice of a State; return the State shown, the first where several are chosen."""
    names = labels("state")
    chosen = next(iter(selection["state"]), None)
    options = list(dict.fromkeys([*queries.states(), *([chosen] if chosen else [])]))
    _select(_("State"), _("Choose a State"), "state", selection, chosen, {iso3: names[iso3] for iso3 in options})
    if len(selection["state"]) > 1:
        st.info(
            _("{n} States are chosen; shown is the first, {name}.", n=len(selection["state"]), name=names[str(chosen)])
        )
    return chosen if chosen != NONE else None


def concern(selection: Selection, found: tuple[Length, ...]) -> str | None:
    """Draw the choice of a concern among those of the State; return the concern shown."""
    names = labels("concern")
    chosen = next(iter(selection["concern"]), None)
    steps = {length.concern: _steps(len(length.lanes)) for length in found}
    options = [*steps, *([chosen] if chosen and chosen not in steps else [])]
    said = {slug: pair(names[slug], steps.get(slug, _("not found"))) for slug in options}
    _select(_("Concern"), _("Choose a concern"), "concern", selection, chosen, said)
    if len(selection["concern"]) > 1:
        st.info(
            _(
                "{n} concerns are chosen; shown is the first, {name}.",
                n=len(selection["concern"]),
                name=names[str(chosen)],
            )
        )
    return chosen if chosen != NONE else None


def chains(selection: Selection, iso3: str) -> tuple[Length, ...]:
    """How far each concern of the State can be traced within the filters, whatever concern is chosen."""
    return lengths(queries.steps(selection.choose("concern", ()), iso3))


def list_of_concerns(selection: Selection, iso3: str, found: tuple[Length, ...]) -> None:
    """Draw one way in a concern of the State, the longest chain first, with the steps on record."""
    st.header(_("What can be traced for {state}?", state=labels("state")[iso3]), anchor=False)
    st.caption(
        _(
            "{n} concerns with a statement at a step of a review; the longest chain first, then the newest. A "
            "step that is missing was not found in what was read; most documents were read in their opening only.",
            n=len(found),
        )
    )
    for length in found:
        left, right = st.columns([2, 5], vertical_alignment="center")
        target = selection.choose("state", (iso3,)).choose("concern", (length.concern,))
        with left:
            way_to(labels("concern")[length.concern], target, f"trace_{length.concern}")
        review = labels("review")[length.review_key]
        right.markdown(
            _(
                "{steps} · {review} · {statements} in all",
                steps=" → ".join(map(_, length.lanes)),
                review=review,
                statements=amount(length.statements, "statement"),
            )
        )


def way_to(label: str, target: Selection, key: str) -> None:
    """Draw a button that shows this page with another selection: a link to the same page would leave the address behind."""
    st.button(label, key=key, on_click=filter_bar.set_widgets, args=(target,))


def _steps(n: int) -> str:
    return n_("{n} step in one review", "{n} steps in one review", n)


def _select(
    label: str, hint: str, name: str, selection: Selection, chosen: str | None, options: dict[str, str]
) -> None:
    key = f"choose_{name}"
    st.session_state[key] = chosen
    st.selectbox(
        label,
        list(options),
        format_func=options.__getitem__,
        key=key,
        placeholder=hint,
        on_change=_chosen,
        args=(name, selection),
    )


def _chosen(name: str, selection: Selection) -> None:
    picked = st.session_state[f"choose_{name}"]
    filter_bar.set_widgets(selection.choose(name, (picked,) if picked else ()))
