"""The course of a meeting, in the words of Spanish press releases: acts, headings, and what is no statement."""

from __future__ import annotations

import re

from etl.parse.words.model import SAID_OF, Course, any_of

QUESTIONS = r"(?:preguntas?|consultas?|inquietudes?|observaciones|cuestiones|dudas)"
BODY = (
    r"(?:no gubernamental(?:es)?|instituci(?:ón|ones) nacional(?:es)? de derechos humanos|"
    r"comisión nacional de (?:los )?derechos humanos|\bONG\b|sociedad civil|defensoría|\bINDH\b)"
)

COURSE = Course(
    told=any_of(
        r"\bse (?:le |les )?(?:informó|aseguró|comunicó|indicó|explicó|dijo|señaló|respondió) (?:también |"
        r"además )?(?:al comité|que)\b",
        r"\bel comité (?:también )?fue (?:informado|asegurado)\b(?! por)",
        r"\bal comité se le (?:aseguró|informó|indicó|dijo|comunicó)",
    ),
    programme=any_of(
        r"\bprograma de trabajo\b|\borden del día\b|\btemario\b|\bsesión privada\b|\ben privado\b|"
        r"\ba puerta cerrada\b",
        r"^(?:[^,]{3,60}, )?el comité (?:\w+ ){0,2}(?:escuchó|oyó|recibió)(?!\w)(?!.*(?:\bque\b|\bquien\w*\b|:))"
        r".*\b(?:representante|orador|declaraci|exposici|presentaci|intervenci)\w*",
    ),
    speakers_listed=any_of(
        r"^(?:los |las )?(?:oradores|organizaciones|panelistas|participantes)\b[^.]{0,90}\b(?:fueron|"
        r"tomaron la palabra|intervinieron)\b[^.]*[,;:]",
        r"^(?:tomaron la palabra|hicieron uso de la palabra|intervinieron|hicieron (?:presentaciones|"
        r"declaraciones))\b[^.]*[,;:]",
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
        rf"(?:respondiendo|(?:^|, )a(?= (?:una?|otra|las?|varias) pregunta)|en respuesta|al responder|respuesta|tras|ante|respondió|preguntad[oa]s?|"
        rf"consultad[oa]s?)\s*(?:a|al)?\s*(?:(?:una?|la|las|los|varias|otras?|estas?|"
        rf"diversas) ){{0,2}}(?:{QUESTIONS})?\s*"
        r"(?:(?:formuladas?|de los expertos|del comité|de un experto|de una experta) )*(?:sobre|acerca de|"
        r"relativas? a|relacionadas? con|en relación con|respecto (?:de|a)|por)\s+(?P<topic>[^,;.]+)",
        re.IGNORECASE,
    ),
    about=re.compile(
        r"^(?:En cuanto (?:a|al)|Respecto (?:de|del|a|al)|Con respecto (?:a|al)|En relación con|"
        r"En lo que respecta a|Por lo que respecta a|Preguntad[oa]s? (?:por|sobre|acerca de)|Sobre|Acerca de|Con relación a)\s+(?P<topic>[^,;.]{3,120}),"
    ),
    asking=any_of(
        r"\b(?:preguntó|preguntaron|quiso saber|quisieron saber|inquirió|consultó|consultaron|deseaba saber|"
        r"solicitó información|pidió (?:información|aclaraciones)|pidieron (?:información|aclaraciones)|"
        r"se interesó|se interesaron|formuló preguntas|formularon preguntas|plantearon preguntas)"
    ),
    opening=any_of(
        r"\ben (?:su|sus|unas|las|la) (?:palabras|declaración|discurso|intervención|observaciones|"
        r"alocución) (?:de apertura|inaugural|introductorias?|de bienvenida|preliminar)",
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
        r"\b(?:en|a modo de) conclusión\b|^para (?:concluir|terminar|finalizar)\b|^al (?:concluir|clausurar|"
        r"cerrar|finalizar)\b",
        r"\b(?:observaciones|palabras|declaración|comentarios|intervención|reflexiones|declaraciones) (?:finales?|"
        r"de clausura|de cierre|de conclusión|de despedida|preliminares)\b",
        r"^concluyendo\b|^clausurando\b",
    ),
    thanking=any_of(r"\bagradec|\bclausur|\bconclu|\bdio las gracias"),
    headings=(
        (
            "concluding_remark",
            any_of(
                r".*\b(?:conclusiones|observaciones (?:finales|de cierre)|palabras (?:finales|de clausura|de cierre)|"
                r"comentarios finales|clausura)\b",
                start=True,
            ),
        ),
        ("briefing", any_of(rf".*\b{BODY}|.*\b(?:ombudsman|procuraduría|defensor)\b|oradores sobre\b", start=True)),
        ("reply", any_of(r"(?:\w+ ){0,2}respuestas?\b", start=True)),
        (
            "question",
            any_of(
                r"(?:\w+ ){0,2}preguntas?\b|(?:discusión|debate|diálogo|intercambio)(?: interactivo|"
                r" con la delegación)?$|"
                r".*\bexpertos\b",
                start=True,
            ),
        ),
        (
            "presentation",
            any_of(
                r"presentación\b|informe$|el informe\b|introducción del informe|declaración (?:inicial|"
                r"introductoria) de la delegación",
                start=True,
            ),
        ),
        (
            "opening_remark",
            any_of(
                r"apertura\b|alocuci(?:ón|ones)\b|declaraci(?:ón|ones)\b|palabras (?:iniciales|de (?:apertura|"
                r"bienvenida))|discurso|inauguración",
                start=True,
            ),
        ),
    ),
    observed=(
        (
            "recommendation",
            any_of(
                r"\b(?:recomend\w+|recomiend\w+|inst(?:ó|a|ando)\b|exhort\w+|alent(?:ó|ando)|alienta|animó|"
                r"invit(?:ó|a|"
                r"ando)\b|pid(?:ió|e|iendo)\b|solicit(?:ó|a|ando)\b|llam(?:ó|a) a\b|sugir\w+|debería\w*|urgió|urge)"
            ),
        ),
        (
            "concern",
            any_of(
                r"\b(?:preocup\w+|inquiet\w+|lament\w+|deplor\w+|alarm\w+|temor|temió|seguía inquiet\w*|"
                r"con pesar|conster\w+)"
            ),
        ),
        (
            "positive_aspect",
            any_of(
                r"\b(?:celebr(?:ó|a|ando)|acog(?:ió|e|iendo) con|tom(?:ó|a) nota con (?:satisfacción|reconocimiento|"
                r"interés|beneplácito)|felicit\w+|elogi\w+|encomi\w+|salud(?:ó|a)\b|valor(?:ó|a)\b|observ(?:ó|"
                r"a) con (?:satisfacción|agrado)|reconoc(?:ió|e)|agrado|satisfacción|beneplácito|positiv[oa]s?)"
            ),
        ),
    ),
    business=any_of(
        r"\b(?:aprobó|adoptó|eligió|decidió|celebró|se reunió|oyó|nombró|acordó|examinará|celebrará|examinó|continuó|"
        r"inició|designó|aplazó|escuchó|recibió|prosiguió|debatió|presentó|lanzó|aprobará|analizará|estudiará)(?!\w)"
    ),
    lead=any_of(r"el comité .{0,160}(?:esta mañana|esta tarde|hoy|ayer)\b", start=True),
    make_up=any_of(
        r"(?:la )?delegación (?:de.{0,60}? )?(?:estaba|estuvo|está|incluía|incluyó|comprendía|contaba|"
        r"la integraban)(?: (?:también |además )?(?:integrada|compuesta|formada|encabezada|constituida)|\b)",
        r"(?:también )?(?:formaban|formaron|integraban|integraron) (?:también |además )?(?:parte de )?la delegación",
        r"(?:los )?(?:demás|otros) (?:miembros|integrantes) de la delegación",
        r"el informe [^,;]{0,80}\b(?:fue|ha sido) presentado por (?!.*(?:;|\bquien\b|\bque\b)).+\.$",
        r"(?:la )?delegación .{3,60}(?:, encabezada|, presidida|, dirigida) por .{5,200}(?:integra|compuest|inclu)",
        r"además de .{3,80}, (?:la delegación|integra)",
        start=True,
    ),
    delegation_came=any_of(r"\b(?:la|una|esta) delegación\b(?! de la unión)"),
    delegation_stayed_away=any_of(
        r"\bausencia de (?:[\w-]+ ){0,6}delegación\b",
        r"\b(?:sin|ninguna) delegación\b",
        r"\bno\b[^.;]{0,20}\benvi(?:ó|ado)[^.;]{0,20}\bdelegación\b",
    ),
    reference=any_of(
        r"\bpuede(?:n)? (?:consultarse|leerse|verse|encontrarse|seguirse)|\btiene ante sí\b|\btenía ante sí\b|"
        r"\bestá(?:n)? disponibles? (?:aquí|en)|^todos los documentos|^documento producido por|"
        r"^(?:las |sus )(?:\w+ )?(?:observaciones|recomendaciones|conclusiones)\b[^;]{0,160}\b(?:se (?:publicarán|"
        r"harán públicas|darán a conocer|divulgarán|difundirán)|serán (?:publicadas|hechas públicas|divulgadas|"
        r"difundidas|dadas a conocer))|^el comité (?:publicará|hará públic\w+|dará a conocer|divulgará)(?!\w)|"
        r"^producido por el servicio de información|^(?:este )?(?:documento|comunicado)[^.]{0,40} (?:producido|preparado|elaborado) por|"
        r"^las versiones (?:en inglés|inglesa)|\bes uno de los \d+ estados partes\b|"
        r"\btransmi(?:tirá|te|tió|sión).{0,30}(?:en directo|en vivo|web)|"
        r"^el (?:\w+ ){0,3}informe .{0,60}\(CMW/C/[^)]*\)\.?$"
    ),
    next_meeting=any_of(
        r"el comité (?:se )?\w+rá\b.{0,140}(?:\besta tarde\b|\bmañana\b|\ba las \d)",
        r"(?:esta tarde|mañana|el (?:lunes|martes|miércoles|jueves|viernes))\b.{0,90}, el comité (?:se )?\w+rá\b",
        r"(?:el comité|la próxima|las próximas)\b.*(?:\bse reunirá\b|\bvolverá a reunirse\b|\breanudará\b|"
        r"\bse celebrará\b|\btendrá lugar\b|\bcelebrará su próxima|\bpróxima sesión pública\b|\biniciará\b)",
        r"(?:esta tarde|mañana|el (?:lunes|martes|miércoles|jueves|viernes)|a las).{0,90}, el comité (?:iniciará|"
        r"comenzará|examinará|continuará|se reunirá|celebrará|concluirá|clausurará|reanudará)",
        r"(?:el|su) (?:próximo|[\wáéíóú]+(?: [\wáéíóú]+)?) per[ií]odo de sesiones (?:del comité )?(?:se celebrará|"
        r"tendrá lugar|está previsto)",
        r"el comité (?:iniciará|comenzará|continuará|concluirá|clausurará|reanudará)\b",
        start=True,
    ),
    civil_society=any_of(r"no gubernamental|\bONG\b|sociedad civil|\basociaciones\b|\bsindicatos\b"),
    lists=any_of(
        rf"{SAID_OF}, cuyas? listas? de cuestiones\b[^.;]*",
        r"\blistas? de cuestiones\b[^.;]*",
        r"\bobservación general\b[^.;]*",
    ),
    review=any_of(
        r"\binformes?\b|\bsituación\b|\bexamin|\bexamen\b|\bobservaciones finales\b|\baplicación\b|"
        r"\bdiálogo con\b|\banaliz"
    ),
    will_review=any_of(r"\b(?:examinará|va a examinar|estudiará|considerará)(?!\w)[^.]*\binformes?\b"),
    report_number=re.compile(
        r"(?:\binforme (?P<number>inicial)|\b(?P<word>primer|segundo|tercer|cuarto|quinto|sexto)\b)(?P<more>(?: y|"
        r" a| al)?[\w\s,-]{0,25}?)\b(?:informe|\b)",
        re.IGNORECASE,
    ),
)
