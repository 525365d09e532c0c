"""States in a text, and what kind of stakeholder a name stands for."""

from __future__ import annotations

import re

from etl.classify.states import states_named
from etl.knowledge import Body, Knowledge, name_key

NHRI = re.compile(
    r"ombuds\w*|national human rights (institution|commission|council|centre|center|observatory)|"
    r"(?<!inter-american )(?<!african )commission (on|for) human rights|"
    r"(?<!inter-american )(?<!african )(?<!presidential )human rights commission|"
    r"(?<!high )commissioner for human rights|human rights (defender|commissioner|ombudsman|prosecutor|"
    r"procurator)|people.s advocate|"
    r"(prosecutor|procurator|defender|advocate|counsel) (for|of) (the defence of )?(human rights|the people)|"
    r"national (commission|council|institute|institution|office|centre|center) (on|for|of) (the )?human rights|"
    r"independent (?:\w+ )?(?:authority|institution|body) (?:for|of|on) (?:the protection of )?human rights|"
    r"commission on human rights and administrative justice|public defender of rights|"
    r"commissioner for (?:fundamental|citizens[’']|civil) rights|protector of citizens|chancellor of justice|"
    r"(defensor(a|[ií]a)?|defensorías?)( adjunt[oa])? (del pueblo|de los (derechos )?habitantes|nacional)|defensor[ií]a|"
    r"(procuradora?|procuradur[ií]a)( \w+)? (para la defensa de los|de los) derechos humanos|"
    r"comisi[oó]n nacional de( los)? derechos humanos(?! del ministerio)|"
    r"comisionad[oa] nacional de( los)? derechos humanos|instituci[oó]n nacional de( los)? derechos humanos|"
    r"(instituto|consejo|centro|oficina) nacional (de|para)( los)? derechos humanos|"
    r"(conseil|institut|centre|observatoire) national( \w+)? (des|pour les) droits (de l.homme|humains)|(commission|"
    r"institution) nationale( \w+){0,2} (des|pour les|aux) droits (de l.homme|humains)|"
    r"(commission|comité|conseil) (?!inter|africaine|européenne)[a-zà-ÿ]+ des droits (de l.homme|humains)|"
    r"médiat(eur|rice) (de la république|"
    r"du royaume)|défenseure? (des droits|du peuple)|protecteur du citoyen|"
    r"provedor\w*|komnas (ham|perempuan)|\bCNDH\b",
    re.IGNORECASE,
)
STATE_BODY = re.compile(
    r"\b(ministry|ministers?|government|interministerial|inter-ministerial|presidential|permanent mission|"
    r"ministère|ministre|gouvernement|"
    r"interministérielle?|présidentielle|mission permanente|ministerio|ministr[oa]|gobierno|interministerial|"
    r"presidencial|misión permanente|"
    r"commissariat aux droits|(?:attorney|solicitor|procurator)[- ]general)\b",
    re.IGNORECASE,
)
# Counsel for the accused is no national institution, though it shares the word with the defender of the people.
COUNSEL = re.compile(
    r"public defen[cs]e (?:office|service)|defensor[ií]a (?:pública|general)|ministerio público de la defensa",
    re.IGNORECASE,
)
# What an apposition calls a body outright counts for more than the words of its name.
TOLD_OUTRIGHT = tuple(
    (
        slug,
        re.compile(
            rf"(?:^|,\s)(?:(?:an?|the|also an?|une?|una|la|el)\s+|l[’'])?(?:[a-zà-ÿ-]+\s){{0,3}}?(?:{kind})\b",
            re.IGNORECASE,
        ),
    )
    for slug, kind in (
        (
            "ngo",
            r"non[ -]?governmental organi[sz]ation|NGO|organisation non[ -]gouvernementale|organización no gubernamental|ONG",
        ),
        (
            "nhri",
            r"national human rights institution|institution nationale des droits (?:de l.homme|humains)|"
            r"institución nacional de(?: los)? derechos humanos",
        ),
        (
            "state_delegation",
            r"(?:body|agency|organ|commission|office) (?:of|under|within) the (?:government|executive|ministry)|"
            r"governmental (?:body|agency)|government agency|organisme gouvernemental|organe du gouvernement|"
            r"(?:órgano|organismo) (?:del gobierno|gubernamental)",
        ),
    )
)
OTHER = re.compile(
    r"\buniversit\w+|\buniversidad\w*|\bacadem\w+|law clinic|clinique juridique|clínica jurídica|"
    r"\bprofess?[eo]u?r\b|\bprofesora?\b|"
    r"public defender(?! of rights)|\bfaculty\b|graduate institute|institut de hautes|\bjournal\b",
    re.IGNORECASE,
)
NGO = re.compile(
    r"non[ -]?governmental|\bNGOs?\b|civil society|\b(network|forum|coalition|foundation|platform|centre|"
    r"center|caritas|association|"
    r"federation|confederation|union|alliance|memorial|watch|league|collective|movement|campaign|initiative|"
    r"council of churches|churches|church|diocese|archdiocese|episcopal|jesuits?|scalabrini\w*|bar association|trade union|solidarity|"
    r"sisters|brothers|friends of|shelter)\b|"
    r"non[ -]gouvernementale|\bONG\b|société civile|\b(réseau|plateforme|fondation|association|fédération|"
    r"confédération|collectif|ligue|"
    r"mouvement|syndicat|secours|diocèse|archidiocèse|épiscopale?|église|jésuites?)\b|"
    r"no gubernamental|sociedad civil|\b(red|foro|plataforma|fundación|"
    r"asociación|coordinadora|federación|confederación|"
    r"colectivo|movimiento|sindicato|coalición|unión|centro|pastoral|casa|diócesis|arquidiócesis|episcopal|iglesia|jesuitas?)\b",
    re.IGNORECASE,
)
UN = re.compile(
    r"International Labou?r (?:Organi[sz]ation|Office)|International Organi[sz]ation for Migration|UNHCR|"
    r"UNICEF|UN[- ]?Women|\bIOM\b|\bILO\b|"
    r"High Commissioner|Special Rapporteur|United Nations (?!Committee|Office at Geneva|Convention)|UNDP|"
    r"UNODC|country team|(?<=[Rr]epresentative of the )Secretary-General(?! of)|\bOHCHR\b|Secretary-General of the United|"
    r"Independent Expert|Working Group on|UNESCO|UNFPA|World Health Organi[sz]ation|Treaty Bodies|Treaty Mechanisms|"
    r"Organisation internationale (?:du [Tt]ravail|pour les migrations)|Haut-Commissa(?:riat|ire)|"
    r"Haute?-Commissaire|Rapporteu(?:r|se) spécial|Nations Unies|\bOIT\b|\bOIM\b|\bHCDH\b|\bHCR\b|"
    r"Organización Internacional (?:del Trabajo|para las Migraciones)|Alt[oa] Comisionad[oa]|"
    r"Relator(?:a)? Especial|Naciones Unidas|\bACNUDH\b|\bACNUR\b|ONU[- ]Mujeres|ONU[- ]Femmes",
)
INTERGOVERNMENTAL = re.compile(
    r"Council of Europe|European (?:Union|Commission|Parliament)|African Union|Inter-American Commission|"
    r"African Commission|Organi[sz]ation of American States|\bOSCE\b|\bASEAN\b|\bECOWAS\b|"
    r"Organi[sz]ation for Security and Co-?operation|Red Cross|Inter-Parliamentary|Parliamentary Union|"
    r"Francophonie|Commonwealth|League of Arab States|Andean Community|"
    r"Conseil de l.Europe|Union européenne|Union africaine|Commission interaméricaine|CEDEAO|Croix-Rouge|"
    r"Consejo de Europa|Unión Europea|Unión Africana|Comisión Interamericana|"
    r"Organización de los Estados Americanos|Cruz Roja"
)
MIGRATION_AGENCY = re.compile(
    r"International Organi[sz]ation for Migration|Organisation internationale pour les migrations|"
    r"Organización Internacional para las Migraciones|\b(?:IOM|OIM)\b"
)
IOM_JOINED = "2016-09-19"
BEFORE_2016 = "IOM, outside the United Nations system before September 2016"
TYPES = (
    ("other", COUNSEL),
    ("intergovernmental", INTERGOVERNMENTAL),
    ("nhri", NHRI),
    ("un_entity", UN),
    ("other", OTHER),
    ("ngo", NGO),
)


def states_in(text: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The States that a text names, by code, in the order of their first mention."""
    return tuple(states_named(text, knowledge.state_names, knowledge.state_pattern))


def type_of(name: str, context: str, knowledge: Knowledge) -> tuple[str | None, str]:
    """The stakeholder type of a named body, and what decided it; None when neither name nor context tells."""
    known = known_body(name, knowledge)
    if known:
        return known.stakeholder_type, f"known body: {known.name}"
    outright = told_outright(context)
    if outright:
        return outright
    for where, text in (("its name", name), ("the words around it", context)):
        if where == "its name" and (state_body := STATE_BODY.search(text)):
            return "state_delegation", f"{where}: {state_body.group()}"
        for slug, pattern in TYPES:
            match = pattern.search(text)
            if match:
                return slug, f"{where}: {match.group()}"
    return None, "nothing says what kind of body it is"


def told_outright(context: str) -> tuple[str, str] | None:
    """The type that the words after a name state outright, "a non-governmental organization", and those words."""
    for slug, pattern in TOLD_OUTRIGHT:
        if match := pattern.search(context):
            return slug, f"told outright: {match.group().strip(' ,')}"
    return None


def before_joining(name: str, held_on: str | None) -> bool:
    """True for IOM at a meeting before it joined the United Nations system; an undated meeting counts as after."""
    return bool(MIGRATION_AGENCY.search(name)) and (held_on or IOM_JOINED) < IOM_JOINED


def known_body(name: str, knowledge: Knowledge) -> Body | None:
    """The known body that a name or acronym stands for, if exactly that name is known."""
    return knowledge.bodies_by_key.get(name_key(name))
