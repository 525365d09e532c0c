"""The search box above every page that obeys filters: how to ask, how it was read, and what may have been meant."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from tracker.chart import amount
from tracker.markup import code, plain
from tracker.queries import counts, search
from tracker.search import suggest
from tracker.search.index import Found, NoIndex
from tracker.search.names import Value
from tracker.search.suggest import Suggestion
from tracker.selection import FIELDS, MAX_WORDS, Selection
from tracker.vocabulary import labels
from tracker.words import N_, _, listed

KEY = "f_words"
HOW = N_("""
| type | to find |
|---|---|
| `detention children` | both words; capitals, accents and endings are forgiven (*child* finds *children*) |
| `"domestic workers"` | these words beside each other |
| `detention OR expulsion` | either; AND, OR and NOT in capitals, brackets where you need them |
| `detention NOT children` or `detention -children` | the first without the second |
| `detain*` | words that begin so |
| `state:mexico` `state:AZE,PHL` | statements about these States |
| `type:nhri` `concern:detention` `session:33` `article:22` | a type of stakeholder, a concern, a session, an article of the Convention |
| `cycle:2` `year:2019` `group:women` `act:question` | the same for cycle, year, affected group and kind of speech |

Words are looked for in the text of the statements. Most texts say *the State party*, so ask for a State by `state:`. Names
of States and concerns are understood in English, French and Spanish. Press Enter to search.
""")


def draw() -> str:
    """Draw the box with its help; what it says comes back."""
    with st.container(horizontal=True, vertical_alignment="bottom", key="search"):
        words = st.text_input(
            _("Search the statements"),
            key=KEY,
            type="search",
            max_chars=MAX_WORDS,
            icon=":material/search:",
            placeholder=_("detention OR expulsion"),
        )
        with st.popover(_("How to search"), type="tertiary"):
            st.markdown(_(HOW))
    return (words or "").strip()


def explain(selection: Selection) -> None:
    """Say how the question was read and offer what may have been meant; without an index, say so and stop the page."""
    if not selection.words:
        return
    try:
        opened, found = search.opened(), search.answer(selection.words)
    except NoIndex as error:
        st.error(_(error.args[0]))
        st.stop()
    _say_how_it_was_read(found)
    for value in found.values:
        _say_unknown(value)
    values = suggest.values(found)
    if values:
        _offer(_("Did you mean"), values, selection)
        return
    spellings = suggest.spellings(opened, found)
    _offer(_("Did you mean"), spellings, selection)
    _offer(_("The name of a State. About it, whatever the wording"), suggest.shortcuts(opened, found), selection)
    if not spellings:
        _offer(_("No statement has all of these words. Any of them"), suggest.any_of(found), selection)
    _offer_advocacy(selection)


def _say_how_it_was_read(found: Found) -> None:
    question = found.question
    repairs = listed(map(_, question.repairs))
    if question.tree is None:
        told = f" ({plain(repairs)})" if repairs else ""
        st.caption(_("There is nothing to search for yet{repairs}.", repairs=told))
    elif repairs:
        st.caption(_("Read as {question}: {repairs}.", question=code(str(question.tree)), repairs=plain(repairs)))


def _say_unknown(value: Value) -> None:
    if value.slug is None:
        known = _(FIELDS[value.field].label)
        st.warning(
            _(
                "{field}: nothing on record goes by the name “{name}”, so nothing matches it.",
                field=known,
                name=plain(value.typed),
            )
        )


def _offer(says: str, suggestions: list[Suggestion], selection: Selection) -> None:
    """Draw a button for each question that finds something, with how much of this selection it finds."""
    counted = [(s, counts.count(replace(selection, words=s.typed), "statements", "statement")) for s in suggestions]
    offered = [(suggestion, n) for suggestion, n in counted if n]
    if not offered:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"offer_{suggestions[0].typed}"):
        st.markdown(_("{offer}:", offer=says))
        for suggestion, n in offered:
            st.button(
                f"{plain(_named(suggestion))} ({amount(n, 'statement')})",
                key=f"suggest_{suggestion.typed}",
                on_click=_ask,
                args=(suggestion.typed,),
            )


def _offer_advocacy(selection: Selection) -> None:
    """Where nothing is found, offer what general advocacy holds: a reader may not know that it is left out."""
    if selection.context or counts.count(selection, "statements", "statement"):
        return
    n = counts.count(replace(selection, context=True), "statements", "statement")
    if n:
        st.button(
            _(
                "Include general advocacy, not addressed to the Committee ({statements})",
                statements=amount(n, "statement"),
            ),
            key="include_advocacy",
            on_click=st.session_state.update,
            args=({"f_context": True},),
        )


def _named(suggestion: Suggestion) -> str:
    field, _colon, slug = suggestion.says.partition(":")
    return labels(field).get(slug, suggestion.says) if field in FIELDS else suggestion.says


def _ask(typed: str) -> None:
    st.session_state[KEY] = typed[:MAX_WORDS]
