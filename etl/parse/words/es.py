"""The words of Spanish press releases: the verb of saying is a simple past in -ó, -aron, -ieron."""

from __future__ import annotations

import re

from etl.parse.words.model import Words, any_of

# In reported speech a delegation "había construido"; only the narrator writes "dijo": the simple past is the frame.
SAID = (
    r"(?:(?:se|le|les|lo|la|los)\s+)?(?:[a-záéíóúñü]{2,}(?:ó|aron|ieron|jeron|yeron)|dijo|expuso|quiso|puso|hizo|dio|sostuvo|propuso|intervino|"
    r"trajo|tuvo|obtuvo|supuso|previno|adujo|deseaba saber|ha (?:dicho|señalado|indicado|explicado|pedido|preguntado))"
)
BETWEEN = r"(?:también|además|luego|después|asimismo|por último|igualmente|no|a su vez|seguidamente|\w+mente)"
TALKED = rf"(?:{BETWEEN}\s+)*{SAID}"
QUESTIONS = r"(?:preguntas?|consultas?|inquietudes?|observaciones|cuestiones|dudas)"
BODY = r"(?:no gubernamental(?:es)?|instituci(?:ón|ones) nacional(?:es)? de derechos humanos|comisión nacional de (?:los )?derechos humanos|\bONG\b|sociedad civil|defensoría|\bINDH\b)"

SPANISH = Words(
    verb=re.compile(rf"(?:\b{BETWEEN},?\s+)*\b(?:{SAID})(?!\w)"),
    finite=re.compile(rf"\b(?:{SAID}|\w+(?:ó|aron|ieron)|fue|fueron|era|estaba|había|tiene|tuvo)(?!\w)"),
    opener=re.compile(
        r"^(?:En|Con|A|Al|Para|Por|Tras|Según|Durante|Después|Antes|Sobre|Respecto|Asimismo|Además|Finalmente|Luego|Ante|"
        r"Como|Desde|Hacia|Respondiendo|Presentando|Al presentar|Al responder|Cuando|Si|De|Del|Mientras|Pese|Preguntad[oa]s?|Consultad[oa]s?|"
        r"Sin|Entre|Bajo|Primero|Segundo|Seguidamente|Acto|Posteriormente|[A-ZÁÉÍÓÚ][a-záéíóúñ]+(?:ando|endo|mente))\b"
    ),
    inserted=re.compile(
        r"^(?:respondiendo|al|en|por|con|para|quien|que|cuyo|cuya|a su vez|también|además|asimismo|sin embargo|no obstante|"
        r"hablando|interviniendo|tras|durante|según|como|presentando|a)\b.*$"
    ),
    tails=(
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?)(?:,\s+(?P<gloss>[^;]{{2,160}}?))?[.?! »”\"]*$"),
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?),\s"),
        re.compile(rf",\s+(?P<subject>(?:el |la |los |las )?[^,;:?¿]{{2,90}}?)\s+{TALKED}[.?! ]*$"),
        re.compile(r",\s+según (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?[.?!]*$"),
        re.compile(r",\s+según (?P<subject>[^,;:?]{2,90}?),\s"),
        re.compile(
            r"^(?:Para|Según|A juicio de|En opinión de) (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?,\s"
        ),
    ),
    told=any_of(
        r"\bse (?:le |les )?(?:informó|aseguró|comunicó|indicó|explicó|dijo|señaló|respondió) (?:también |además )?(?:al comité|que)\b",
        r"\bel comité (?:también )?fue (?:informado|asegurado)",
        r"\bal comité se le (?:aseguró|informó|indicó|dijo|comunicó)",
    ),
    honorific=re.compile(
        r"^(?:(?:[Ee]l|[Ll]a|[Ll]os|[Ll]as|EL|LA)\s+)?(?:Sr|Sra|SR|SRA|Srta|Sres|Sras|Dr|Dra|Prof|Señor|Señora|Embajadora?|Excmo|Monseñor|señor|señora)\b\.?\s+"
    ),
    article=re.compile(r"^(?:el|la|los|las|una?|unos|unas|otr[oa]s?|su|este|esta)\s+", re.IGNORECASE),
    linking=re.compile(
        r"^\s*(?:de(?:l| la| los| las)?|en nombre de(?:l| la| los)?|por(?: la| el)?|en representación de(?:l| la)?)\s+(?=\S)"
    ),
    names_in_small=True,
    representing=re.compile(
        r"^(?:(?:el|la|los|las|une?|una|otr[oa])\s+)?(?:representantes?|portavoz|portavoces|miembros?|responsables?)\s+(?:de la|de los|de las|del|de)\s+",
        re.IGNORECASE,
    ),
    pronoun=re.compile(
        r"^(?:él|ella|ellos|ellas|est[ea]|est[oa]s|el orador|la oradora|los oradores|este último|esta última|ambos|ambas)$",
        re.IGNORECASE,
    ),
    delegation=any_of(
        r"(?:la |una |esta )?delegación(?! de la unión)",
        r"(?:los |un |una |el |la |otr[oa] |varios )?(?:miembros?|representantes?|jefe|jefa|integrantes?) de la delegación",
        r"(?:el )?gobierno$",
        start=True,
    ),
    experts=any_of(
        r"(?:los |las |un |una |otr[oa]s? |varios |varias |algun[oa]s |el |la |dos )*(?:expert[oa]s?|miembros?)(?: del comité| independientes?)?(?!\w)(?! de la delegación)",
        r"(?:el |la |los |las )?(?:co-?|cor)?relator(?:a|es|as)?\b(?! especial)",
        start=True,
    ),
    chair=any_of(r"(?:el |la )?(?:vice)?president[ea](?: del comité)?$", start=True),
    committee=any_of(r"(?:el )?comité(?: (?:de|para|sobre)\b.*migratorios.*)?$", start=True),
    programme=any_of(
        r"\bprograma de trabajo\b|\borden del día\b|\btemario\b|\bsesión privada\b|\ben privado\b|\ba puerta cerrada\b"
    ),
    speakers_listed=any_of(
        r"^(?:los |las )?(?:oradores|organizaciones|panelistas|participantes)\b[^.]{0,90}\b(?:fueron|tomaron la palabra|intervinieron)\b[^.]*[,;:]",
        r"^(?:tomaron la palabra|hicieron uso de la palabra|intervinieron|hicieron (?:presentaciones|declaraciones))\b[^.]*[,;:]",
    ),
    committee_role=any_of(
        r"\b(?:miembro|expert[oa]|president[ea]|vicepresident[ea]|relator|relatora|secretari[oa]) del comité\b",
        r"\b(?:co-?|cor)?relator(?:a|es)?\b(?! especial)",
        r"\bcomité de trabajadores migratorios\b",
        r"^(?:expert[oa]|miembro)\b(?! d)",
    ),
    state_role=any_of(
        r"\b(?:jef[ea] de (?:la )?delegación|delegación|(?:vice|prime[rao] )?ministr[oa]s?|viceministr[oa]|ministerio|embajador|embajadora|"
        r"representante permanente|misión permanente|secretari[oa] de estado|sub ?secretari[oa]|secretaría de|gobierno|direct(?:or|ora) general|cancillería|canciller|"
        r"direct(?:or|ora)|encargad[oa] de negocios|comisionad[oa]|procurador general|cónsul)\b"
    ),
    generic={
        "": any_of(
            r"(?:el |la |los |las |esta |este |su )(?:orador|oradora|oradores|representantes?|organización|organizaciones|entidad|grupo|declaración|portavoz|organismo)$",
            start=True,
        ),
        "nhri": any_of(
            r"(?:el |la |esta )?(?:institución(?: nacional)?(?: de derechos humanos)?|comisión(?: nacional)?|consejo(?: nacional)?|defensor(?:a|ía)?(?: del pueblo)?|procurador(?:a|ía)?|oficina|ombudsman|comisionad[oa])$",
            start=True,
        ),
        "ngo": any_of(
            r"(?:el |la |esta |este )?(?:ONG|asociación|red|foro|plataforma|coalición|fundación|federación|colectivo|liga|movimiento|unión|centro|sindicato|casa|mesa|organización no gubernamental)$",
            start=True,
        ),
        "un_entity": any_of(
            r"(?:el |la )?(?:agencia|fondo|programa|oficina|alto comisionado|alta comisionada)$", start=True
        ),
    },
    unnamed=any_of(
        r"(?:los |las |un |una |otr[oa]s? |varios |varias |algun[oa]s |dos |tres )*(?:orador(?:a|es|as)?|(?:representantes? de (?:la |las |una )?)?(?:sociedad civil|ONG|organizaci(?:ón|ones) no gubernamental(?:es)?|organizaci(?:ón|ones) de la sociedad civil))(?!\w)",
        start=True,
    ),
    reply=any_of(
        r"\b(?:respondiendo|en respuesta|al responder|para responder)\b",
        r"\b(?:a|ante) (?:la|una|esta|estas|varias|las) preguntas?\b",
        r"\ben (?:el (?:debate|diálogo|intercambio)|la discusión|la conversación)\b",
        r"\bdurante (?:el (?:debate|diálogo|intercambio)|la discusión)",
        r"\b(?:respondió|respondieron|contestó|contestaron|replicó)\b",
        r"^(?:preguntad|consultad)[oa]s? (?:sobre|por|acerca)\b",
        rf"^tras (?:una|las|varias|la) {QUESTIONS}",
        r"\bse (?:le )?(?:aseguró|informó) al comité|\bal comité se le (?:aseguró|informó|indicó|dijo)",
    ),
    topic=re.compile(
        rf"(?:respondiendo|en respuesta|al responder|respuesta|tras|ante|respondió|preguntad[oa]s?|consultad[oa]s?)\s*(?:a|al)?\s*(?:(?:una?|la|las|los|varias|otras?|estas?|diversas) ){{0,2}}(?:{QUESTIONS})?\s*"
        r"(?:(?:formuladas?|de los expertos|del comité|de un experto|de una experta) )*(?:sobre|acerca de|relativas? a|relacionadas? con|en relación con|respecto (?:de|a)|por)\s+(?P<topic>[^,;.]+)",
        re.IGNORECASE,
    ),
    about=re.compile(
        r"^(?:En cuanto (?:a|al)|Respecto (?:de|del|a|al)|Con respecto (?:a|al)|En relación con|En lo que respecta a|Por lo que respecta a|Sobre|Acerca de|Con relación a)\s+(?P<topic>[^,;.]{3,120}),"
    ),
    asking=any_of(
        r"\b(?:preguntó|preguntaron|quiso saber|quisieron saber|inquirió|consultó|consultaron|deseaba saber|solicitó información|pidió (?:información|aclaraciones)|pidieron (?:información|aclaraciones)|se interesó|se interesaron|formuló preguntas|formularon preguntas|plantearon preguntas)"
    ),
    opening=any_of(
        r"\ben (?:su|sus|unas|las|la) (?:palabras|declaración|discurso|intervención|observaciones|alocución) (?:de apertura|inaugural|introductorias?|de bienvenida|preliminar)",
        r"^(?:al )?(?:inaugurar|abrir|inaugurando|abriendo) (?:el|la|los)\b",
        r"\bdio la bienvenida\b|\bdeclaró abierto",
    ),
    presenting=any_of(
        r"^(?:al )?(?:presentar|introducir|presentando|introduciendo)\b.{0,80}\binforme\b",
        r"\bpresentó el (?:\w+ ){0,4}informe\b",
        r"^(?:al )?(?:continuar|continuando)(?: con)? la presentación",
        r"\ben (?:la|su) presentación\b",
    ),
    closing=any_of(
        r"\b(?:en|a modo de) conclusión\b|^para (?:concluir|terminar|finalizar)\b|^al (?:concluir|clausurar|cerrar|finalizar)\b",
        r"\b(?:observaciones|palabras|declaración|comentarios|intervención|reflexiones|declaraciones) (?:finales?|de clausura|de cierre|de conclusión|de despedida|preliminares)\b",
        r"^concluyendo\b|^clausurando\b",
    ),
    thanking=any_of(r"\bagradec|\bclausur|\bconclu|\bdio las gracias"),
    headings=(
        (
            "concluding_remark",
            any_of(
                r".*\b(?:conclusiones|observaciones (?:finales|de cierre)|palabras (?:finales|de clausura|de cierre)|comentarios finales|clausura)\b",
                start=True,
            ),
        ),
        ("briefing", any_of(rf".*\b{BODY}|.*\b(?:ombudsman|procuraduría|defensor)\b|oradores sobre\b", start=True)),
        ("reply", any_of(r"(?:\w+ ){0,2}respuestas?\b", start=True)),
        (
            "question",
            any_of(
                r"(?:\w+ ){0,2}preguntas?\b|(?:discusión|debate|diálogo|intercambio)(?: interactivo| con la delegación)?$|.*\bexpertos\b",
                start=True,
            ),
        ),
        (
            "presentation",
            any_of(
                r"presentación\b|informe$|el informe\b|introducción del informe|declaración (?:inicial|introductoria) de la delegación",
                start=True,
            ),
        ),
        (
            "opening_remark",
            any_of(
                r"apertura\b|alocuci(?:ón|ones)\b|declaraci(?:ón|ones)\b|palabras (?:iniciales|de (?:apertura|bienvenida))|discurso|inauguración",
                start=True,
            ),
        ),
    ),
    observed=(
        (
            "recommendation",
            any_of(
                r"\b(?:recomend\w+|recomiend\w+|inst(?:ó|a|ando)\b|exhort\w+|alent(?:ó|ando)|alienta|animó|invit(?:ó|a|ando)\b|pid(?:ió|e|iendo)\b|solicit(?:ó|a|ando)\b|llam(?:ó|a) a\b|sugir\w+|debería\w*|urgió|urge)"
            ),
        ),
        (
            "concern",
            any_of(r"\b(?:preocup\w+|inquiet\w+|lament\w+|deplor\w+|alarm\w+|temor|temió|seguía inquiet\w*|con pesar)"),
        ),
        (
            "positive_aspect",
            any_of(
                r"\b(?:celebr(?:ó|a|ando)|acog(?:ió|e|iendo) con|tom(?:ó|a) nota con (?:satisfacción|reconocimiento|interés|beneplácito)|felicit\w+|elogi\w+|encomi\w+|salud(?:ó|a)\b|valor(?:ó|a)\b|observ(?:ó|a) con (?:satisfacción|agrado)|reconoc(?:ió|e)|agrado|satisfacción|beneplácito|positiv[oa]s?)"
            ),
        ),
    ),
    business=any_of(
        r"\b(?:aprobó|adoptó|eligió|decidió|celebró|se reunió|nombró|acordó|examinará|celebrará|examinó|continuó|inició|designó|aplazó|escuchó|recibió|prosiguió|debatió|presentó|lanzó|aprobará|analizará|estudiará)(?!\w)"
    ),
    lead=any_of(r"el comité .{0,160}(?:esta mañana|esta tarde|hoy|ayer)\b", start=True),
    make_up=any_of(
        r"(?:la )?delegación (?:de.{0,60}? )?(?:estaba|estuvo|está|incluía|incluyó|comprendía|contaba|la integraban)(?: (?:también |además )?(?:integrada|compuesta|formada|encabezada|constituida)|\b)",
        r"(?:también )?(?:formaban|formaron|integraban|integraron) (?:también |además )?(?:parte de )?la delegación",
        r"(?:los )?(?:demás|otros) (?:miembros|integrantes) de la delegación",
        r"(?:la )?delegación .{3,60}(?:, encabezada|, presidida|, dirigida) por .{5,200}(?:integra|compuest|inclu)",
        r"además de .{3,80}, (?:la delegación|integra)",
        start=True,
    ),
    reference=any_of(
        r"\bpuede(?:n)? (?:consultarse|leerse|verse|encontrarse|seguirse)|\btiene ante sí\b|\btenía ante sí\b|\bestá(?:n)? disponibles? (?:aquí|en)|^todos los documentos|^documento producido por|^las versiones (?:en inglés|inglesa)|\bes uno de los \d+ estados partes\b|"
        r"\btransmi(?:tirá|te|tió|sión).{0,30}(?:en directo|en vivo|web)|^el (?:\w+ ){0,3}informe .{0,60}\(CMW/C/[^)]*\)\.?$"
    ),
    next_meeting=any_of(
        r"(?:el comité|la próxima|las próximas)\b.*(?:\bse reunirá\b|\bvolverá a reunirse\b|\breanudará\b|\bse celebrará\b|\btendrá lugar\b|\bcelebrará su próxima|\bpróxima sesión pública\b|\biniciará\b)",
        r"(?:esta tarde|mañana|el (?:lunes|martes|miércoles|jueves|viernes)|a las).{0,90}, el comité (?:iniciará|comenzará|examinará|continuará|se reunirá|celebrará|concluirá|clausurará|reanudará)",
        r"(?:el|su) (?:próximo|[\wáéíóú]+(?: [\wáéíóú]+)?) per[ií]odo de sesiones (?:del comité )?(?:se celebrará|tendrá lugar|está previsto)",
        r"el comité (?:iniciará|comenzará|continuará|concluirá|clausurará|reanudará)\b",
        start=True,
    ),
    civil_society=any_of(r"no gubernamental|\bONG\b|sociedad civil"),
    lists=any_of(r"\blistas? de cuestiones\b[^.;]*", r"\bobservación general\b[^.;]*"),
    review=any_of(
        r"\binformes?\b|\bsituación\b|\bexamin|\bexamen\b|\bobservaciones finales\b|\baplicación\b|\bdiálogo con\b|\banaliz"
    ),
    report_number=re.compile(
        r"(?:\binforme (?P<number>inicial)|\b(?P<word>primer|segundo|tercer|cuarto|quinto|sexto)\b)(?P<more>(?: y| a| al)?[\w\s,-]{0,25}?)\b(?:informe|\b)",
        re.IGNORECASE,
    ),
)
