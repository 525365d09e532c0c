"""What the States page draws beside its charts: the list of parties, treaty facts and the story of each review."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from tracker import tables
from tracker.captions import known
from tracker.chart import amount
from tracker.markup import link
from tracker.queries import states as queries
from tracker.screen import rows, world
from tracker.screen.frame import link_params
from tracker.selection import Selection
from tracker.vocabulary import labels, said
from tracker.words import N_, _, day, pair

SIGNED = N_("signature only")
CONSENTS = (N_("accession"), N_("ratification"), N_("succession"))
REPORTS = (
    N_("initial"),
    N_("second periodic"),
    N_("third periodic"),
    N_("fourth periodic"),
    N_("combined initial and second periodic"),
    N_("combined initial to third periodic"),
    N_("combined second and third periodic"),
    N_("combined second to fourth periodic"),
    N_("in the absence of a report"),
)


def choose_one(selection: Selection) -> None:
    """Draw the parties and signatories, and a way to one of them."""
    found = queries.parties(selection)
    st.info(_("Choose one State for its whole story: in the filters, on the map, or here."))
    names = labels("state")
    picked = st.selectbox(
        _("State"),
        list(found["iso3"]),
        format_func=names.__getitem__,
        index=None,
        placeholder=_("Choose a State"),
        key="pick_state",
    )
    if picked:
        st.page_link(
            "pages/states.py",
            label=_("Open {name}", name=names[picked]),
            query_params=link_params(selection.choose("state", (picked,))),
        )
    world.show(selection)
    rows.section(_("States parties and signatories"), tables.PARTIES, found, selection, "parties")


def treaty_facts(selection: Selection) -> None:
    """Draw the name of the State and its tie to the Convention, with the source."""
    iso3 = selection["state"][0]
    st.header(labels("state")[iso3], anchor=False)
    found = queries.parties(Selection().choose("state", (iso3,)))
    if found.empty:
        st.markdown(_("Neither a party to the Convention nor a signatory; named in statements on record."))
        return
    row = found.iloc[0]
    kind = _(row["consent_kind"] or SIGNED)
    parts = [
        f"{_('State party') if row['is_party'] else _('Signatory')} ({kind})",
        _("signed: {day}", day=_dated(row["signed_on"])),
        _("consent deposited: {day}", day=_dated(row["consent_on"])),
        _("in force since: {day}", day=_dated(row["entered_into_force_on"])),
        _("regional group: {region}", region=said("region", row["region"])),
    ]
    doubt = "" if row["is_verified"] else _(" Not all of these were found in a source.")
    source = f" {link(_('Source'), row['source_url'])}" if row["source_url"] else _(" No source on record.")
    st.markdown(" · ".join(parts) + f".{doubt}{source}")


def timeline(selection: Selection) -> None:
    """Draw one card a review, newest first: list of issues, report, dialogue, observations, follow-up, statements."""
    st.header(_("What happened, cycle by cycle"), anchor=False)
    found = queries.story(selection)
    st.caption(
        _(
            "{reviews} on record. A slot without a date says so; it may still have happened.",
            reviews=amount(len(found), "review"),
        )
    )
    for review in found.to_dict("records"):
        with st.container(border=True):
            st.subheader(
                _("Cycle {cycle}: {status}", cycle=review["cycle"], status=labels("status")[review["status"]]),
                anchor=False,
            )
            for column, (slot, content) in zip(st.columns(5), slots(review).items(), strict=True):
                column.markdown(f"**{slot}**  \n{content}")
            st.page_link(
                "pages/statements.py",
                label=_("The statements of this review ({counted})", counted=on_record(review)),
                query_params=link_params(Selection().choose("review", (str(review["review_key"]),))),
            )


def slots(review: dict[Any, Any]) -> dict[str, str]:
    """The steps of a review with their dates and symbols, each saying where it has no date or follows from a rule."""
    rule = dict.fromkeys(review["inferred_fields"], _(" *(by rule)*"))
    span = _span(_day(review["dialogue_from"]), _day(review["dialogue_to"])) + rule.get("dialogue_from", "")
    session = (
        _(", session {session}", session=int(review["session"]))
        if pd.notna(review["session"])
        else _(", session not on record")
    )
    due = (
        _("{day} *(24 months after adoption, by rule)*", day=day(review["follow_up_due"]))
        if known_text(review["follow_up_due"])
        else _("no date on record")
    )
    return {
        _("List of issues"): f"{_symbol(review, 'loi_symbol', rule)}  \n{_dated(review['loi_date'])}",
        _("Report"): "  \n".join((_report(review), _symbol(review, "report_symbol", rule), _("no date on record"))),
        _("Dialogue"): f"{span}{session}",
        _(
            "Concluding observations"
        ): f"{_symbol(review, 'co_symbol', rule)}  \n{_dated(_day(review['co_adopted_on']))}{rule.get('co_adopted_on', '')}",
        _("Follow-up due"): due,
    }


def on_record(review: dict[Any, Any]) -> str:
    """The statements of a review by stage, in words."""
    counted = (
        review["on_record"]
        if isinstance(review["on_record"], (list, tuple)) or hasattr(review["on_record"], "tolist")
        else []
    )
    parts = [str(item).rsplit(":", 1) for item in counted]
    return ", ".join(pair(labels("stage")[stage].lower(), n) for stage, n in parts) or _("none on record")


def known_text(value: object) -> bool:
    """True when a value is known."""
    return isinstance(value, str) and bool(value)


def _report(review: dict[Any, Any]) -> str:
    return _(str(review["report_kind"])) if known_text(review["report_kind"]) else _("kind not on record")


def _dated(value: object) -> str:
    return day(known(value))


def _symbol(review: dict[Any, Any], field: str, rule: dict[str, str]) -> str:
    return f"{review[field]}{rule.get(field, '')}" if known_text(review[field]) else _("no symbol on record")


def _day(value: Any) -> str | None:
    return None if pd.isna(value) else pd.Timestamp(value).date().isoformat()


def _span(first: str | None, last: str | None) -> str:
    if first is None and last is None:
        return _("no date on record")
    return _("{first} to {last}", first=_dated(first), last=_dated(last)) if first != last else day(first)
