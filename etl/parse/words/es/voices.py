"""Who speaks, in the words of Spanish press releases."""

from __future__ import annotations

import re

from etl.parse.words.model import PERSON, Voices, any_of

# In reported speech a delegation "había construido"; only the narrator writes "dijo": the simple past is the frame.
SAID = (
    r"(?:(?:se|le|les|lo|la|los)\s+)?(?:[a-záéíóúñü]{2,}(?:ó|aron|ieron|jeron|yeron)|dijo|expuso|quiso|puso|"
    r"hizo|dio|sostuvo|propuso|intervino|"
    r"trajo|tuvo|obtuvo|supuso|previno|adujo|(?:deseaba|quería) (?:saber|conocer)|ha (?:dicho|señalado|indicado|explicado|pedido|"
    r"preguntado))"
)
BETWEEN = r"(?:también|además|luego|después|asimismo|por último|igualmente|no|a su vez|seguidamente|\w+mente)"
TALKED = rf"(?:{BETWEEN}\s+)*{SAID}"

VOICES = Voices(
    verb=re.compile(rf"(?:\b{BETWEEN},?\s+)*\b(?:{SAID})(?!\w)"),
    finite=re.compile(rf"\b(?:{SAID}|\w+(?:ó|aron|ieron)|fue|fueron|era|estaba|había|tiene|tuvo)(?!\w)"),
    opener=re.compile(
        r"^(?:En|Con|A|Al|Para|Por|Tras|Según|Durante|Después|Antes|Sobre|Respecto|Asimismo|Además|Finalmente|"
        r"Luego|Ante|"
        r"Como|Desde|Hacia|Respondiendo|Presentando|Al presentar|Al responder|Cuando|Si|De|Del|Mientras|Pese|"
        r"Preguntad[oa]s?|Consultad[oa]s?|"
        r"Sin|Entre|Bajo|Primero|Segundo|Seguidamente|Acto|Posteriormente|[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?:ando|endo|"
        r"mente))\b"
    ),
    inserted=re.compile(
        r"^(?:respondiendo|al|en|por|con|para|quien|que|cuyo|cuya|a su vez|también|además|asimismo|sin embargo|"
        r"no obstante|"
        r"hablando|interviniendo|tras|durante|según|como|presentando|a)\b.*$"
    ),
    tails=(
        re.compile(rf",\s+(?P<subject>{PERSON}),\s+(?P<gloss>[^;:?]{{3,140}}?),\s+{TALKED}[.?! ]*$"),
        re.compile(
            r"^(?:[^,;]{0,40},?\s)?(?:[Ii]ntervino|[Tt]omó la palabra|[Hh]izo uso de la palabra)\s+"
            r"(?P<subject>(?:el\s|la\s)?[^,;]{3,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?,\s(?:que|quien)\s[^;]*\.$"
        ),
        re.compile(
            r"^[A-ZÁÉÍÓÚ]\w+(?:ó|aron|ieron)\s+(?:el informe\s+|la palabra\s+)?(?P<subject>(?:el|la)\s+[^,;]{3,90}?),"
            r"\s+(?P<gloss>[^;]{3,160}?)(?:,\s|\.$)"
        ),
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?)(?:,\s+(?P<gloss>[^;]{{2,160}}?))?[.?! »”\"]*$"),
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?),\s"),
        re.compile(rf",\s+(?P<subject>(?:el |la |los |las )?[^,;:?¿]{{2,90}}?)\s+{TALKED}[.?! ]*$"),
        re.compile(
            r"\b(?:fue|ha sido|había sido) (?:\w+ )?(?:informado|asegurado|presentad[oa]|expuest[oa]|leíd[oa]|pronunciad[oa]) por "
            r"(?P<subject>[^,;:?]{3,90}?)(?:,\s+(?P<gloss>[^;]{3,160}?))?(?:,\s|\s(?:de )?que\s|[.?!]*$)"
        ),
        re.compile(r",\s+según (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?[.?!]*$"),
        re.compile(r",\s+según (?P<subject>[^,;:?]{2,90}?),\s"),
        re.compile(
            r"^(?:Para|Según|A juicio de|"
            r"En opinión de) (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?,\s"
        ),
    ),
    honorific=re.compile(
        r"^(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|EL|LA)\s+)?(?:Sr|Sra|SR|SRA|Srta|Sres|Sras|Dr|Dra|Prof|Señor|Señora|"
        r"Embajadora?|Excmo|Monseñor|señor|señora|padre|Padre|hermana|Hermana)\b\.?\s+"
    ),
    possessive=re.compile(r"^su\s", re.IGNORECASE),
    represented=re.compile(
        r"^(?:(?:que estaba |que estuvo )?representad[oa]s? por|por (?:boca|conducto|medio) de|en la persona de|por)\s+(?:su \w+,?\s+)?",
        re.IGNORECASE,
    ),
    article=re.compile(r"^(?:el|la|los|las|una?|unos|unas|otr[oa]s?|su|este|esta)\s+", re.IGNORECASE),
    linking=re.compile(
        r"^\s*(?:de(?:l| la| los| las)?|en nombre de(?:l| la| los)?|por(?: la| el)?|en representación de(?:l|"
        r" la)?)\s+(?=\S)"
    ),
    names_in_small=True,
    representing=re.compile(
        r"^(?:(?:el|la|los|las|une?|una|otr[oa]s?)\s+)?(?:representantes?|portavoz|portavoces|miembros?|"
        r"responsables?|orador(?:a|es|as)?|president[ea]s?|director(?:a|es)?|coordinador(?:a|es)?)\s+"
        r"(?:en nombre (?:de la|de los|de las|del|de)|de la|de los|de las|del|de)\s+",
        re.IGNORECASE,
    ),
    pronoun=re.compile(
        r"^(?:él|ella|ellos|ellas|est[ea]|est[oa]s|el orador|la oradora|los oradores|este último|esta última|"
        r"ambos|ambas)$",
        re.IGNORECASE,
    ),
    delegation=any_of(
        r"(?:la |una |esta )?delegación(?: [a-záéíóúñ]{3,}[aeí])?(?! de la unión)",
        r"(?:los |un |una |el |la |otr[oa] |varios )?(?:miembros?|representantes?|jefe|jefa|"
        r"integrantes?) de la delegación",
        r"(?:el )?gobierno$",
        start=True,
    ),
    experts=any_of(
        r"(?:los |las |un |una |otr[oa]s? |varios |varias |algun[oa]s |el |la |dos )*(?:expert[oa]s?|"
        r"miembros?)(?: del comité| independientes?)?(?!\w)(?! de la delegación)",
        r"(?:el |la |los |las )?(?:co-?|cor)?relator(?:a|es|as)?\b(?! especial)",
        start=True,
    ),
    chair=any_of(r"(?:el |la )?(?:vice)?president[ea](?: del comité)?$", start=True),
    committee=any_of(r"(?:el )?comité(?: (?:de|para|sobre)\b.*migratorios.*)?$", start=True),
    committee_role=any_of(
        r"\b(?:miembro|expert[oa]|president[ea]|vicepresident[ea]|relator|relatora|secretari[oa]) del comité\b",
        r"\b(?:co-?|cor)?relator(?:a|es)?\b(?! especial)",
        r"\bcomité de trabajadores migratorios\b",
        r"^(?:expert[oa]|miembro)\b(?! d)",
        r"^(?:el |la )?(?:vice)?president[ea]$",
    ),
    state_role=any_of(
        r"\b(?:jef[ea] de (?:la )?delegación|delegación|(?:vice|prime[rao] )?ministr[oa]s?|viceministr[oa]|"
        r"ministerio|embajador|embajadora|"
        r"representante permanente|misión permanente|secretari[oa] de estado|sub ?secretari[oa]|secretaría de|"
        r"gobierno|direct(?:or|ora) general|cancillería|canciller|"
        r"direct(?:or|ora)|encargad[oa] de negocios|comisionad[oa]|procurador general|cónsul)\b"
    ),
    generic={
        "": any_of(
            r"(?:el |la |los |las |esta |este |su )(?:orador|oradora|oradores|representantes?|organización|"
            r"organizaciones|entidad|grupo|declaración|portavoz|organismo)$",
            start=True,
        ),
        "nhri": any_of(
            r"(?:el |la |esta )?(?:institución(?: nacional)?(?: de derechos humanos)?|comisión(?: nacional)?|"
            r"consejo(?: nacional)?|defensor(?:a|ía)?(?: del pueblo)?|procurador(?:a|ía)?|oficina|ombudsman|"
            r"comisionad[oa])$",
            start=True,
        ),
        "ngo": any_of(
            r"(?:el |la |esta |este )?(?:ONG|asociación|red|foro|plataforma|coalición|fundación|federación|colectivo|"
            r"liga|movimiento|unión|centro|sindicato|casa|mesa|organización no gubernamental)$",
            start=True,
        ),
        "un_entity": any_of(
            r"(?:el |la )?(?:agencia|fondo|programa|oficina|alto comisionado|alta comisionada)$", start=True
        ),
    },
    unnamed=any_of(
        r"(?:los |las |un |una |otr[oa]s? |varios |varias |algun[oa]s |dos |tres )*(?:orador(?:a|es|as)?|"
        r"(?:representantes? de (?:la |las |una )?)?(?:sociedad civil|ONG|organizaci(?:ón|"
        r"ones) no gubernamental(?:es)?|organizaci(?:ón|ones) de la sociedad civil))(?!\w)",
        start=True,
    ),
    auxiliary=re.compile(r"\b(?:había|habían|era|eran|estaba|estaban|habría|habrían|sería|serían)\b"),
    guests=any_of(
        r"(?:(?:el|la|los|las|un|una|varios|varias|otr[oa]s?|[a-z]+)\s+){0,2}(?:moderador(?:a|es|as)?|panelistas?|"
        r"participantes?)\b",
        start=True,
    ),
    secretariat=any_of(r"la secretaría(?: del comité)?$", start=True),
    group=re.compile(
        r"(?:^|,\s)(?:\w+\s){0,2}(?:expertos|oradores|representantes|participantes|panelistas)\sde(?:l|\slos|\slas)?\s",
        re.IGNORECASE,
    ),
    kinds=(
        any_of(r"\bgobiernos?\b|\bestados\b"),
        any_of(r"\buniversi\w+|\bacadémic\w+"),
        any_of(r"\bnaciones unidas\b|\borganizaciones internacionales\b|\borganismos\b"),
        any_of(r"\bsociedad civil\b|\bno gubernamental|\bONG\b"),
    ),
    glued=re.compile(
        r"^(?:Al )?[A-ZÁÉÍÓÚa-z]\w+(?:ando|endo|ar|er|ir)(?:\s[\w’'-]+){1,9}?(?<! a)(?<! de)(?<! por)(?<! con)(?<! y)(?<! para)(?<! sobre)"
        r"\s(?=(?:(?:el|la)\s)?(?:Sra?|Dra?)\.?\s[A-ZÀ-Þ])"
    ),
)
