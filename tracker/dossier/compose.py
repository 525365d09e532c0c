"""Puts the chosen sections together, each State a part, the sources last. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from tracker.dossier import compared, dialogue, gaps, glance, said
from tracker.dossier.material import Material
from tracker.dossier.model import OURS, Dossier, Part, Section
from tracker.dossier.notes import Notes
from tracker.words import N_, _, day, language, pair

SECTIONS: dict[str, tuple[str, Callable[[Material, Notes], Section]]] = {
    "glance": (N_("At a glance"), glance.glance),
    "observations": (N_("The Committee before"), said.observations),
    "stakeholders": (N_("Stakeholders"), said.stakeholders),
    "questions": (N_("Questions and replies"), dialogue.questions),
    "concerns": (N_("New and persistent"), compared.concerns),
    "heard": (N_("Who was heard"), compared.heard),
    "elsewhere": (N_("Comparable States"), compared.elsewhere),
    "dates": (N_("Dates"), glance.dates),
    "gaps": (N_("What is missing"), gaps.gaps),
}
HOW_TO_READ = N_(
    "Text between quotation marks is printed as it stands in its document; text marked {ours} is our paraphrase: quote the "
    "document, not the paraphrase. Numbers in square brackets lead to the sources at the end. “Not on record” means not "
    "seen, never “did not happen”. Volume shows how much was written about a State, not how well it does."
)


def dossier(
    materials: Sequence[Material], sections: Collection[str], chosen: str, build_id: str, reach: str
) -> Dossier:
    """The dossier on these States with these sections, in their fixed order; `chosen` is the selection in words."""
    notes = Notes()
    parts = tuple(
        Part(m.name, m.iso3, tuple(build(m, notes) for slug, (_name, build) in SECTIONS.items() if slug in sections))
        for m in materials
    )
    names = ", ".join(m.name for m in materials)
    left_out = [_(name) for slug, (name, _section) in SECTIONS.items() if slug not in sections]
    switched = pair(_("Sections switched off"), ", ".join(left_out)) if left_out else _("No section is switched off")
    reaches = N_("The record reaches to {reach}; nothing after that day is known to it. Build {build}.")
    head = (
        _("Selection: {chosen}. {sections}.", chosen=chosen, sections=switched),
        _(reaches, reach=day(reach), build=build_id),
        _(HOW_TO_READ, ours=_(OURS)),
    )
    return Dossier(_("Dossier: {states}", states=names), head, build_id, parts, notes.all, language())
