"""Who stands behind a bracket or a "representative of" in a summary record: a State, the Committee, an institution, an NGO."""

from __future__ import annotations

import re

from etl.knowledge import Knowledge
from etl.parse.draft import COMMITTEE
from etl.parse.model import Body
from etl.parse.names import BEFORE_2016, MIGRATION_AGENCY, NGO, before_joining, known_body, states_in
from etl.parse.official_meeting import state_body
from etl.parse.titles import HIGH_COMMISSIONER, OFFICE_NAMED, high_commissioner

UNTOLD = "no State, no institution, no organisation: nothing says what kind of body it is"

MEMBER = re.compile(
    r"^(?:(?:country[- ]|co-?|special |alternate |deputy |first |second |lead )*rapporteurs?\b(?! special)|(?:acting |"
    r"temporary )?(?:vice-?)?chair\w*\b|(?:expert|member)\b|"
    r"(?:deputy |assistant )?(?:committee )?secretar(?:y|iat)(?: of the committee)?$|"
    r"(?:premi(?:er|ère) |second[e]? )?(?:co-?|cor)?rapporteu(?:r|se)s?\b|(?:vice-?)?présidente?s?\b|"
    r"secr[ée]taria?t?(?: du comité)?$|secr[ée]taire(?: du comité)?$|membre du comité|"
    r"(?:primer |primera |segund[oa] )?(?:co-?|cor)?relator(?:a|es|as)?\b(?! especial)|(?:vice)?president[ea]\b|"
    r"secretar(?:i[oa]|ía)(?: del comité)?$|miembro del comité)"
    r"(?!.*\b(?:commission|comisión|council|conseil|consejo|sur les droits|sobre los derechos|on the human rights)\b)",
    re.IGNORECASE,
)
# The title of a person: what it is the title of may be a body, but the title itself is none.
OFFICIAL = re.compile(
    r"(?:(?:deputy|acting|senior|assistant|associate|under-?) ?)*(?:director|chief|head|jef[ea]|direct\w+|cheffe?|coordinat\w+|"
    r"officer|advis[eo]r|conseill\w+|asesora?|secretar\w+|secrétaire\w*|representati\w+|représentante?|representante|"
    r"president|spokes\w+|focal point|human rights officer|united nations (?:deputy )?high)\b",
    re.IGNORECASE,
)
UNIT = re.compile(r"\b(?:division|branch|section|service|unit|team|(?:sub)?división|sección|servicio)\b", re.IGNORECASE)
GOVERNMENT = re.compile(
    r"\b(?:minist(?:ry|er|ère|re|erio|ra|ro)s?|government|gouvernement|gobierno|(?:permanent )?mission|"
    r"misión permanente|mission permanente|"
    r"ambassador|embajador|ambassadeur|attorney general|presidential|présidence|presidencia|inter-?minist\w+|"
    r"secretar(?:y|ía|iat) (?:of state|de estado|d['’]état)|permanent representative|head of (?:the )?delegation|"
    r"secretaría (?:nacional|de (?:relaciones|gobernación|trabajo|salud|educación|desarrollo))|cancillería|"
    r"dirección (?:general|nacional)|direction (?:générale|nationale)|(?:instituto|consejo) nacional de migraci\w+|"
    r"national (?:institute|council|directorate|agency) (?:for|of|on) migra\w+|"
    r"national commission (?:for|on) (?:refugees|migra\w+|assistance)|(?<!haut-)(?<!haut )commissariat|directorate|director-general)\b",
    re.IGNORECASE,
)
INSTITUTION = re.compile(
    r"ombuds\w*|paris principles|national human rights|human rights (?:institut\w+|commission|council|"
    r"defender|commissioner|prosecutor|procurator|advocate)|"
    r"commission(?:er)? (?:on|for) human rights|people['’]s advocate|public defender of rights|"
    r"defensor[ií]a|defensora? del pueblo|procurad(?:or|ur)\w*|"
    r"instituto nacional de derechos humanos|comisi[oó]n (?:nacional|estatal|"
    r"de) (?:de )?(?:los )?derechos humanos|consejo nacional de derechos humanos|"
    r"(?:conseil|commission|comité|institution)\b.{0,90}\bdroits (?:de l['’]homme|humains)|médiateur|"
    r"défenseur (?:des droits|du peuple)|protecteur du citoyen|"
    r"commissaire (?:aux|pour les) droits de l['’]homme|comisionad[oa] (?:de|para) (?:los )?derechos humanos|"
    r"national institution|komnas|\bCNDH\b|\bNHRI\b",
    re.IGNORECASE,
)
UNITED_NATIONS = re.compile(
    r"United Nations|Nations Unies|Naciones Unidas|\bUN[- ]|\bUNHCR\b|\bHCR\b|\bACNUR\b|UNICEF|\bUNDP\b|"
    r"\bUNODC\b|\bOHCHR\b|\bHCDH\b|\bACNUDH\b|"
    r"International Labour|Organisation internationale du Travail|Bureau international du Travail|"
    r"Organización Internacional del Trabajo|\b(?:ILO|OIT|BIT)\b|"
    r"High Commissioner|Haut-?Commissa\w+|Alto Comision\w+|Special Rapporteur|Rapporteu\w+ spécial\w*|"
    r"Relator\w* Especial|"
    r"Committee (?:on|against|for) |Comité (?:des|contre|pour|de los|contra) |World Health|"
    r"Secretary-General|Secrétaire général|Secretari[oa] General"
)
BETWEEN_STATES = re.compile(
    r"Council of Europe|Conseil de l['’]Europe|Consejo de Europa|African Union|Union africaine|"
    r"Unión Africana|European Union|Union européenne|Unión Europea|"
    r"Organization of American States|Organización de los Estados Americanos|Inter-American|"
    r"Interamericana|interaméricaine|ECOWAS|CEDEAO|"
    r"Economic Community|Communauté économique|Comunidad (?:Andina|Económica)|Arab League|Ligue arabe|"
    r"Parliamentary (?:Union|Assembly)|Commonwealth|Francophonie"
)
ACADEMY = re.compile(
    r"universit|universidad|law clinic|facult|professor|profess(?:eur|or)|academ|journal of", re.IGNORECASE
)
STATE_WORDS = frozenset(
    re.findall(
        r"\S+",
        "the of and republic kingdom state states plurinational bolivarian islamic arab people's democratic federal federation "
        "united union commonwealth la le les du de des d l et république royaume état bolivarienne islamique arabe populaire "
        "démocratique unie fédérale el los del y república reino estado plurinacional bolivariana islámica árabe popular "
        "democrática unida",
    )
)
ARTICLES = re.compile(r"^(?:the|an?|la|le|les|l['’]|el|los|las)\s*(?<=[\s'’])", re.IGNORECASE)


def body_behind(
    printed: str, reviewed: tuple[str, ...], held_on: str | None, knowledge: Knowledge, *, civil: bool = False
) -> Body | None:
    """The body that printed words stand for; None for a remark in brackets that names none (a remark on language).

    civil: the section hears organisations, so a body that nothing else tells is one. Elsewhere its type stays open.
    """
    printed = printed.strip(" ,;")
    iso3 = state_alone(printed, knowledge)
    printed = printed if iso3 else ARTICLES.sub("", printed)
    if MEMBER.search(printed) and not NGO.search(printed):
        return COMMITTEE
    if _of_high_commissioner(printed):
        return high_commissioner(printed)
    if iso3:
        return Body(printed, None, "state_delegation", iso3, f"a State: {printed}")
    if printed[:1].islower() and not (INSTITUTION.search(printed) or GOVERNMENT.search(printed)):
        return None
    name, acronym = named(printed)
    slug, basis = _type(name, acronym, held_on, knowledge, civil=civil)
    states = states_in(printed, knowledge)
    if slug == "state_delegation" and (states or len(reviewed) == 1):
        return state_body(states[0] if states else reviewed[0], knowledge, basis)
    country = (states[0] if states else reviewed[0] if len(reviewed) == 1 else None) if slug == "nhri" else None
    return Body(name, acronym, slug, country, basis)


def _of_high_commissioner(printed: str) -> bool:
    """True for the Office, its head, and for a title or a unit that names one of its divisions."""
    if OFFICE_NAMED.search(printed):
        return True
    return bool(HIGH_COMMISSIONER.search(printed)) and bool(OFFICIAL.match(printed) or UNIT.search(printed))


def state_alone(printed: str, knowledge: Knowledge) -> str | None:
    """The code of a State where the words are nothing but its name, in whatever order."""
    found = states_in(printed, knowledge)
    if len(found) != 1:
        return None
    rest = knowledge.state_pattern.sub(" ", printed.replace("’", "'"), count=1)
    return found[0] if all(word in STATE_WORDS for word in re.findall(r"[\w']+", rest.lower())) else None


def named(printed: str) -> tuple[str, str | None]:
    """A printed name without its acronym in brackets, and that acronym."""
    match = re.search(r"\s*\(([A-Z][A-Za-z&.-]{1,14})\)", printed)
    acronym = match.group(1) if match and sum(letter.isupper() for letter in match.group(1)) > 1 else None
    return (printed.replace(match.group(), "", 1) if match and acronym else printed).strip(" ,"), acronym


def _type(name: str, acronym: str | None, held_on: str | None, knowledge: Knowledge, *, civil: bool) -> tuple[str, str]:
    """The stakeholder type of a body and what decided it; the title of a person, and what nothing claims, stays other."""
    if MIGRATION_AGENCY.search(name):
        return ("intergovernmental", BEFORE_2016) if before_joining(name, held_on) else ("un_entity", "IOM, since 2016")
    known = known_body(name, knowledge) or (known_body(acronym, knowledge) if acronym else None)
    if known:
        return known.stakeholder_type, f"known body: {known.name}"
    for slug, pattern in (
        ("state_delegation", GOVERNMENT),
        ("un_entity", UNITED_NATIONS),
        ("nhri", INSTITUTION),
        ("intergovernmental", BETWEEN_STATES),
        ("other", ACADEMY),
        ("ngo", NGO),
    ):
        match = pattern.search(name)
        if match:
            return slug, f"its name: {match.group()}"
    if civil and not OFFICIAL.match(name):
        return "ngo", "heard with the organisations; no State, no institution, no United Nations body"
    return "other", UNTOLD
