"""Spanish: the words by which official documents are read."""

from __future__ import annotations

import re

from etl.parse.words_official.shape import FrontWords, OfficialWords, PaperWords, RecordWords, any_case

SAYING = (
    r"dice|dijo|pregunta|preguntó|desea|desearía|quisiera|querría|quiere|solicita|pide|agradece|felicita|"
    r"recuerda|subraya|observa|señala|"
    r"explica|responde|contesta|añade|agrega|declara|considera|destaca|presenta|invita|propone|lamenta|"
    r"espera|expresa|acoge|"
    r"anuncia|indica|informa|afirma|manifiesta|sostiene|precisa|aclara|reconoce|hace|toma|da|celebra|"
    r"insiste|se refiere|se interroga|"
    r"se pregunta|se suma|se congratula|confía|opina|cree|piensa|estima|menciona|cita|asegura|confirma|"
    r"reitera|recomienda|"
    r"advierte|le (?:gustaría|preocupa|interesa|complace)|agradecería|apunta|resume|concluye|plantea|"
    r"sugiere|constata|comenta|abre|clausura|"
    r"levanta|cede|elogia|encomia|alienta|exhorta|insta|da las gracias|describe|expone|comunica|"
    r"se muestra|encuentra|pasa|prosigue|interviene"
)
FRONT = FrontWords(
    titles=(
        ("summary_record", any_case(r"acta resumida\b.{0,80}?\bsesi(?:ón|ones)\b")),
        ("concluding_observations", any_case(r"observaciones finales\b[^;:?]*")),
        ("list_of_issues", any_case(r"lista de (?:cuestiones|preguntas|temas)\b[^;:?]*")),
    ),
    held=any_case(r"\bcelebrada?s?\s+(?:en|por|de|mediante|a|el|los|virtualmente)\b.*"),
    hour=any_case(r"\ba las?\s+(?P<hour>\d{1,2})(?:[.:]\d{2})?\s*(?:horas?|h\b)(?P<half>)"),
    adopted=any_case(r"\baprobad[ao]s?\b"),
    chair=any_case(
        r"\b(?:(?:vice)?president[ea]|presidencia)(?: (?:interin[oa]|provisional))?\s*:\s*(?P<name>[^*]+?)(?:\s*\*|\s+sumario\b|$)"
    ),
    contents=any_case(r"^(?:sumario|índice)\s*\*?$"),
    report=any_case(r"\binformes?\b"),
)
PAPER = PaperWords(
    sections=(
        ("introduction", any_case(r"introducci[oó]n\b")),
        ("positive_aspects", any_case(r"(?:aspectos|acontecimientos|elementos) positivos")),
        (
            "factors_difficulties",
            any_case(r"(?:factores|dificultades|obstáculos)\b.*\b(?:dificult|obstacul|imped|aplicaci)"),
        ),
        (
            "follow_up",
            any_case(
                r"(?:seguimiento|difusión y seguimiento|próximos? informes?|presentación del (?:próximo|segundo|"
                r"tercer)|preparación del próximo)\b"
            ),
        ),
        ("dissemination", any_case(r"(?:difusión|divulgación|publicidad)\b")),
        ("annex", any_case(r"anexos?(?: [ivx\d]+)?\b")),
        (
            "concerns_recommendations",
            any_case(
                r"principales (?:motivos|temas|esferas|ámbitos|cuestiones|preocupaciones)|(?:motivos|"
                r"temas) de preocupaci|sugerencias|recomendaciones|asistencia técnica"
            ),
        ),
    ),
    topic=any_case(
        r"presentación de (?:los )?informes|seguimiento (?:de|a) (?:las )?(?:\w+ )?(?:recomendaciones|observaciones)"
    ),
    absent=any_case(r"\b(?:ausencia|falta) de (?:un |el |su )?(?:\w+ ){0,2}informe"),
    attended=any_case(
        r"\b(?:diálogo|intercambio)s?\b[^.;]{0,60}\bcon\b[^.;]{0,60}\bdelegación|"
        r"\b(?:acoge|agradece|celebra)\b[^.;]{0,120}\bdelegación"
    ),
    subject=r"(?:\bel Comité|\b[Aa]l Comité|\b[Ee]l Estado parte)\b(?:\s+(?:también|asimismo|además|igualmente|le|"
    r"se|no obstante|sin embargo|por (?:lo tanto|tanto|consiguiente|ello)|una vez más|nuevamente|\w+mente|"
    r"sigue|continúa|está|es)\b,?)*\s+(?:muy |profundamente |gravemente |seriamente |sumamente |"
    r"observando |viendo )*",
    asks=any_case(
        r"recomienda(?:n)?\b|recomendar|insta\b|alienta\b|invita\b|solicita\b|pide\b|exhorta\b|reitera (?:su|"
        r"sus|la|que|al)|recuerda (?:al|su|sus|que el Estado)|sugiere|"
        r"deber[ií]a|debe\b|señala a la atención|aconseja|anima al|remite"
    ),
    worries=any_case(
        r"preocup\w+|lament(?:a|ando)\b|deplora\w*|inquiet\w+|alarm\w+|consternad\w+|(?:observa|toma nota|"
        r"constata|señala|nota)(?: también| asimismo)? con (?:preocupación|inquietud|pesar)|"
        r"(?:observa|constata|advierte|señala|toma nota de) (?:también |asimismo |además |"
        r"sin embargo, )?(?:que|la falta|la ausencia)\b|consciente|reconoce que"
    ),
    welcomes=any_case(
        r"celebra\b|acoge (?:con|favorablemente)|felicita|(?:observa|toma nota|toma conocimiento|"
        r"constata)(?: también| asimismo)? (?:[\w ]{0,20})?con (?:satisfacción|reconocimiento|agrado|interés|"
        r"aprecio|beneplácito)|encomia|"
        r"congratula|valora|aprecia|agradece|elogia|aplaude|complace|reconoce (?:los|las|con)|satisfac\w+|beneplácito"
    ),
    follows_up=any_case(
        r"informaci[oó]n\b.{0,160}\b(?:aplicación|seguimiento|cumplimiento|medidas adoptadas|"
        r"poner en práctica)\b.{0,160}\b(?:recomendaciones?|p[aá]rrafos?|p[aá]rrs?\.)|"
        r"(?:present|incluy|facilit|proporcion|suministr)\w+\b[^.]{0,120}\b(?:próximo|segundo|tercer|cuarto|"
        r"quinto|sexto|combinados?)\b[^.]{0,80}\binformes?\b|"
        r"\b(?:próximo|segundo|tercer|cuarto|quinto)s? informes? periódicos?\b"
    ),
    sat=any_case(r"\b(?:celebradas?|sesi(?:ón|ones))\b[^.]{0,80}?\b(?:el|los)\b"),
    preamble=any_case(
        r"\ben (?:esta|la presente) (?:sección|parte)\b|\ben su 14º período de sesiones\b|"
        r"podrá transmitir(?:se)? una lista de cuestiones"
    ),
)
RECORD = RecordWords(
    called=any_case(
        r"\b(?:se (?:declara abierta|abre|reanuda|inicia)|(?:se da|"
        r"da) comienzo a) la (?:parte pública de la )?sesión(?: pública)?\b[^.]*(?:\d\.\d+[^.]*)?|"
        r"\bla (?:parte pública de la )?sesión (?:pública )?(?:se (?:declara|abre|reanuda|inicia)|"
        r"comienza)\b[^.]*(?:\d\.\d+[^.]*)?|"
        r"\bel debate (?:que se reseña|reseñado|resumido)\b[^.]*(?:comienza|comenzó)[^.]*(?:\d\.\d+[^.]*)?"
    ),
    procedure=any_case(
        r"^(?:por|a) invitación (?:de la|del) president[ea]\b[^.]*(?:asiento|retira|se incorpora|se suma)|^(?:se (?:levanta|"
        r"suspende|reanuda|declara abierta|abre|cierra) la sesión|la sesión (?:se (?:levanta|suspende|"
        r"reanuda))|se levanta)|"
        r"\btoman? (?:nuevamente )?asiento|^el debate (?:que se reseña|reseñado)|^así (?:queda acordado|"
        r"se acuerda|queda decidido)|^queda aprobad[oa]|\bse retiran?\.?$|\b(?:el programa|"
        r"el orden del día)\b[^.]{0,60} (?:queda|es) aprobado\.?$|"
        r"se incorporan? a la sesión\.?$|ocupa la presidencia\.?$|asume la presidencia\.?$|hace la declaración solemne|"
        r"^quedan? (?:re)?elegid[oa]s?\b|(?:queda|es|son|quedan) (?:re)?elegid[oa]s?\b[^.]*\.$"
    ),
    kinds=(
        ("adoption", any_case(r"^\W*(?:(?:proyectos? de|aprobación (?:de las|de|del))\s+)+observaciones finales\b")),
        (
            "report",
            any_case(
                r"^(?:\(?[a-z]\) ?)?(?:informes? (?:inicial|combinado|periódico)|(?:primer|segundo|tercer|cuarto|"
                r"quinto|sexto)\w*\b.{0,60}\binformes?\b)|ausencia de (?:un |el )?informe|^informes? (?:de|del)\b|"
                r"^situación (?:en|de)\b"
            ),
        ),
        (
            "stakeholders",
            any_case(
                r"(?:reunión|sesión|diálogo|encuentro) (?:oficiosa|informal|oficioso)|(?:diálogo|reunión|encuentro|"
                r"intercambio|debate)s? con\b.*(?:no gubernamentales|sociedad civil|instituciones nacionales|"
                r"institución nacional|ONG)|(?:declaraciones|exposiciones|intervenciones) de (?:representantes de |"
                r"las )?(?:organizaciones no|ONG|instituciones nacionales|la sociedad civil)"
            ),
        ),
        ("session_closing", any_case(r"(?:clausura|cierre) del (?:\S+ )?per[ií]odo de sesiones")),
        (
            "session_opening",
            any_case(
                r"apertura del (?:\S+ )?per[ií]odo de sesiones|declaración solemne|promesa solemne|"
                r"aprobación del (?:programa|orden del día)|elección de la mesa"
            ),
        ),
        (
            "general_discussion",
            any_case(r"debate general|mesa redonda|día de|presentación de la observación general|aniversario"),
        ),
        ("states_parties_meeting", any_case(r"reunión (?:de los|con los|con) estados (?:partes|miembros)")),
        ("umbrella", any_case(r"examen (?:de los|del|de la|de) (?:informes?|situación)")),
    ),
    continued=any_case(r"\((?:continuaci[oó]n|conclusi[oó]n|fin)\)"),
    honorific=r"(?:(?:El|La|Los|Las|el|la)\s+)?(?:Sres|Sras|Srta|Sra|Sr|Dra|Dr|Mons|Excmo|Excma|Profesora?|"
    r"Embajadora?|Padre|Hermana)\b\s?\.?",
    leading=r"(?:En|Respondiendo|Hablando|Tras|Por|A|Al|Con|Refiriéndose|Continuando|Para|Presentando|Tomando|"
    r"Interviniendo|Pasando|Además|Finalmente|Volviendo|Como|Sobre|Recordando|Invitad[oa])",
    saying=SAYING,
    joint=r"\s*(?:,|y|e|con el apoyo de(?:l)?)\s+",
    chair=any_case(
        r"^(?:la|el) (?:(?:vice)?president[ea]|presidencia)\b(?: (?:interin[oa]|provisional))?(?! (?:de la|del|de los)\b)"
    ),
    officers=re.compile(
        r"^(?:La |El )(?P<role>(?:[Cc]or?|[Cc]o-)?[Rr]elator(?:a)?(?: para el país)?|RELATORA?|"
        r"Secretari[oa] del Comité)\b(?! [Ee]special)"
    ),
    members=any_case(
        r"^(?:(?:los|un|una|varios|algunos|otros|otro|otra|las) (?:miembros? del comité|expert[oa]s?|miembros))\b"
    ),
    delegation=any_case(
        r"^(?:la delegación\b|(?:un|una|el|la|otro|otra) (?:miembro|jef[ea]|representante|"
        r"integrante) de la delegación\b)"
    ),
    representative=re.compile(
        r"^(?:Una?|El|La|Otr[oa])\s+(?P<role>[Rr]epresentantes?|REPRESENTANTE|[Oo]radora?|[Oo]bservadora?|"
        r"[Pp]ortavoz) (?:de la |de los |de las |del |de )(?P<body>.+?),?\s+"
        rf"(?:(?:que )?(?:habla|interviene|hablando|respondiendo|en respuesta|al presentar|al responder|"
        rf"interviniendo|tomando)\b.{{0,160}}?,?\s+)?(?:{SAYING})\b"
    ),
    asking=any_case(
        r"\?|\bpregunta(?:n)?\b|\bdesear?[ií]?a? (?:\w+ ){0,2}(?:saber|conocer|recibir|obtener|que)|desea\b|"
        r"quisiera|querría|quiere saber|solicita\b|\bpide\b|se interroga|se pregunta|agradecería|le gustaría|"
        r"le interesa|"
        r"invita a la delegación a que (?:explique|indique|comente|facilite|aclare|diga)|sería (?:útil|"
        r"interesante|conveniente)|aclaraci|más información|pormenores|detalles"
    ),
    introducing=any_case(
        r"(?:al presentar|presentando|presenta|presentación de)\b[^.]{0,60}informes?|"
        r"declaración introductoria|declaración de apertura"
    ),
    replying=any_case(r"\brespond\w*|\bcontesta\w*|en respuesta"),
    thanking=any_case(
        r"agradec|da las gracias|\bclausura|conclu|continuará|proseguirá|se reanudará|felicita|confía|espera|"
        r"próxima sesión|sesión siguiente|constructiv|fructífer|acoge|celebra|encomia"
    ),
    closing=any_case(
        r"\b(?:para concluir|en conclusión|a modo de conclusión|observaciones finales preliminares|"
        r"palabras finales|declaración final|declara clausurado|a título de conclusión)"
    ),
    inviting=any_case(
        r"\b(?:invita|da la palabra|cede la palabra|exhorta|pide)\b[^.?]{0,120}\b(?:a (?:que )?(?:respond|"
        r"prosegu|prosig|continu|presen|comen|tom|hag|formul|plante|hac)\w*|la palabra)|"
        r"entenderá que|si no hay objeciones|de no haber objeciones|sugiere que (?:el comité|la sesión)"
    ),
)
SPANISH = OfficialWords(
    language="es",
    abbreviation=re.compile(
        r"(?:^|[\s(/«])(?:Sr|Sres|Sras?|Srta|Dra?|Mons|Excm[oa]|[Aa]rts?|[Pp]árrs?|[Nn]úms?|N[oº]s?|pp?|págs?|"
        r"vol|cf|p\. ej|ej|etc|Add|Corr|Ud|Uds|EE|UU|Lic|Ing|[A-Z])\.$"
    ),
    front=FRONT,
    paper=PAPER,
    record=RECORD,
)
