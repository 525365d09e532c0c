"""French: the words by which official documents are read."""

from __future__ import annotations

import re

from etl.parse.words_official.shape import FrontWords, OfficialWords, PaperWords, RecordWords, any_case

SAYING = (
    r"dit|demande|souhaite|souhaiterait|voudrait|aimerait|désire|s['’]enquiert|s['’]interroge|se demande|"
    r"remercie|félicite|rappelle|"
    r"souligne|note|constate|fait|indique|précise|explique|répond|ajoute|déclare|estime|relève|se dit|"
    r"se félicite|se réjouit|"
    r"présente|invite|propose|regrette|espère|exprime|salue|annonce|prie|engage|croit|pense|reconnaît|"
    r"signale|informe|évoque|"
    r"insiste|cite|mentionne|observe|affirme|assure|confirme|considère|juge|prend|donne|ouvre|prononce|"
    r"s['’]étonne|s['’]inquiète|"
    r"se déclare|appelle|recommande|remarque|revient|attire|met|tient|conclut|résume|suggère|réitère|veut|"
    r"sait|rend|poursuit|"
    r"a dit|a déclaré|a demandé|a indiqué|soulève|encourage|accueille|ouvre|clôt|lève|donne|passe|reprend|"
    r"décrit|communique"
)
FRONT = FrontWords(
    titles=(
        ("summary_record", any_case(r"compte rendu analytique\b.{0,80}?\bséances?\b")),
        ("concluding_observations", any_case(r"observations finales\b[^;:?]*")),
        ("list_of_issues", any_case(r"listes? (?:de|des) (?:points|questions|thèmes)\b[^;:?]*")),
    ),
    held=any_case(r"\btenue?s?\s+(?:au|à|en|par|sous|virtuellement|le|les)\b.*"),
    hour=any_case(r"\bà\s+(?P<hour>\d{1,2})\s*(?:h\b|heures?\b|:\d{2})(?P<half>)"),
    adopted=any_case(r"\badopté(?:e?s?)\b"),
    chair=any_case(
        r"\b(?:vice-)?président(?:e)?(?: par intérim| provisoire)?\s*:\s*(?P<name>[^*]+?)(?:\s*\*|\s+sommaire\b|$)"
    ),
    contents=any_case(r"^sommaire\s*\*?$"),
    report=any_case(r"\brapports?\b"),
)
PAPER = PaperWords(
    sections=(
        ("introduction", any_case(r"introduction\b")),
        ("positive_aspects", any_case(r"(?:aspects|faits|éléments) positifs")),
        (
            "factors_difficulties",
            any_case(r"(?:facteurs|difficultés|obstacles)\b.*\b(?:entrav|difficult|applic|œuvre|oeuvre)"),
        ),
        (
            "follow_up",
            any_case(
                r"(?:suivi|suite|(?:prochains?|futurs?) rapports?|soumission du|établissement du|"
                r"élaboration du prochain|diffusion et suivi)\b"
            ),
        ),
        ("dissemination", any_case(r"(?:diffusion|publicité)\b")),
        ("annex", any_case(r"annexes?(?: [ivx\d]+)?\b")),
        (
            "concerns_recommendations",
            any_case(
                r"princip(?:aux|ales) (?:sujets|motifs|préoccupations|domaines)|(?:sujets|motifs) de préoccupation|"
                r"suggestions|recommandations|assistance technique"
            ),
        ),
    ),
    topic=any_case(
        r"soumission du|établissement du|(?:suivi|suite) (?:donnée? )?(?:à|aux|des) (?:\w+ ){0,2}(?:recommandations|observations)"
    ),
    absent=any_case(r"\babsence d(?:e|u|['’]un) (?:\w+ ){0,2}rapport"),
    attended=any_case(
        r"\b(?:dialogue|échange)s?\b[^.;]{0,60}\bavec\b[^.;]{0,60}\bdélégation|"
        r"\b(?:se félicite|apprécie|remercie|salue)\b[^.;]{0,120}\bdélégation"
    ),
    subject=r"(?:\b(?:le Comité|il)\b|L['’]État partie)(?:\s+(?:lui|l['’]|en|y|se|s['’]|est|a|également|aussi|"
    r"donc|toutefois|cependant|néanmoins|en outre|par ailleurs|de nouveau|\w+ment)\b,?)*\s*(?:se |s['’]|"
    r"est |reste |demeure |vivement |profondément |gravement |très |toujours |toutefois |également )*",
    asks=any_case(
        r"recommand(?:e|ant)\b|engage\b|encourage\b|invite\b|demande\b|prie\b|exhorte|réitère (?:sa|ses|la|"
        r"que)|\best (?:\w+ ){0,2}(?:priée?|invitée?|encouragée?|engagée?|exhortée?)\b|renouvelle|rappelle (?:à|sa|ses|que l['’]État)|suggère|"
        r"appelle (?:l['’]État|instamment)|devrait|attire l['’]attention|conseille|renvoie"
    ),
    worries=any_case(
        r"préoccup\w+|regrett\w+|déplor\w+|inqui[eé]t\w+|alarm\w+|constern\w+|(?:constate|note|relève|observe|"
        r"prend note)(?: aussi| également)? avec (?:préoccupation|inquiétude|regret)|"
        r"(?:constate|note|relève|observe) (?:aussi |également |toutefois |cependant )?(?:que|qu['’]|"
        r"l['’]absence|le manque)|conscient|s['’]étonne"
    ),
    welcomes=any_case(
        r"félicit\w+|accueille (?:avec|favorablement)|(?:note|relève|constate|prend (?:acte|"
        r"note))(?: également| aussi)? (?:[\w ]{0,20})?avec (?:satisfaction|intérêt|appréciation)|salue\b|"
        r"se réjouit|"
        r"réjouit|apprécie|sait gré|remercie|rend hommage|satisf\w+"
    ),
    follows_up=any_case(
        r"(?:renseignements|informations?)\b.{0,160}\b(?:mise en œuvre|application|suite|donner suite|"
        r"mesures prises)\b.{0,160}\b(?:recommandations?|paragraphes?|par\.)|"
        r"(?:soumettre|présenter|faire figurer|inclure|faire parvenir|donner)\b[^.]{0,120}\b(?:prochain|"
        r"deuxième|troisième|quatrième|cinquième|sixième|valant)\b[^.]{0,80}\brapports?\b|"
        r"\b(?:prochain|deuxième|troisième|quatrième|cinquième)s? rapports? périodiques?\b"
    ),
    sat=any_case(r"\b(?:tenues?|séances?|réunions?)\b[^.]{0,60}?\bles?\b"),
    preamble=any_case(
        r"\b(?:sous|dans) (?:cette|la présente) (?:rubrique|section|partie)\b|\bà sa quatorzième session\b|"
        r"peut également transmettre une liste"
    ),
)
RECORD = RecordWords(
    called=any_case(
        r"\bla (?:partie publique de la )?séance (?:publique )?(?:est ouverte|s['’]ouvre|est reprise|reprend|"
        r"commence)\b[^.]*|"
        r"\ble débat (?:faisant l['’]objet du compte rendu|résumé)[^.]*(?:commence|débute)[^.]*"
    ),
    procedure=any_case(
        r"^(?:à|sur) l['’]invitation d[eu] (?:la |le )?président[^.]*(?:prend|prennent|reprend|reprennent|"
        r"place|retire)|^la (?:partie \w+ de la )?séance (?:est (?:levée|suspendue|ouverte|reprise)|reprend|"
        r"prend fin)|"
        r"prend(?:re|nent)? (?:de nouveau )?place à la table|^le débat (?:faisant|résumé)|"
        r"^il en est ainsi décidé|^(?:la délégation|[^.]{0,80}) se retire(?:nt)?\.?$|"
        r"\b(?:l['’]ordre du jour|le programme de travail)\b[^.]{0,60} est adopté\.?$|prend la présidence\.?$|"
        r"^l['’]ensemble du projet d['’]observations[^.]* est adopté|"
        r"^le projet d['’]observations[^.]* est adopté|"
        r"(?:est|sont) (?:ré)?élue?s?\b[^.]*\.$|prononce la déclaration solennelle"
    ),
    kinds=(
        ("adoption", any_case(r"^\W*(?:(?:projets?|adoption) d(?:[’']|u |e |es ))+observations finales\b")),
        (
            "report",
            any_case(
                r"^(?:\(?[a-z]\) ?)?(?:rapports? (?:initial|valant|unique|périodique)|(?:deuxième|troisième|quatrième|"
                r"cinquième|premier|second)s?\b.{0,40}\brapports? périodique)|absence de rapport|^rapports? d[eu]\b|"
                r"^situation (?:en|au|à|dans)\b"
            ),
        ),
        (
            "stakeholders",
            any_case(
                r"(?:réunion|séance|rencontre|dialogue|échange)s? informel|(?:dialogue|réunion|rencontre|échange|"
                r"débat|entretien)s? avec\b.*(?:non gouvernementales|société civile|institutions? nationales?|ONG)|"
                r"(?:déclarations?|exposés?) (?:de|des|par) (?:représentants )?(?:d['’]|des )?(?:organisations non|"
                r"ONG|institutions nationales|la société civile)"
            ),
        ),
        ("session_closing", any_case(r"cl[ôo]ture de la (?:\S+ )?session")),
        (
            "session_opening",
            any_case(
                r"ouverture de la (?:\S+ )?session|déclaration solennelle|engagement solennel|"
                r"adoption de l['’]ordre du jour|élection d(?:u|es membres du) bureau"
            ),
        ),
        ("general_discussion", any_case(r"débat général|table ronde|journée de|lancement|anniversaire")),
        ("states_parties_meeting", any_case(r"réunion (?:des|avec les) états (?:parties|membres)")),
        ("umbrella", any_case(r"examen (?:des|du|de la|de) (?:rapports?|situation)")),
    ),
    continued=any_case(r"\((?:suite(?: et fin)?|fin)\)"),
    honorific=r"(?:MM|Mme?s?|Mlle|M|Dr|Me|Mgr|Père|Sœur)\b\s?\.?",
    leading=r"(?:Répondant|Prenant|Présentant|En|S['’]exprimant|Parlant|Revenant|Poursuivant|Concluant|Pour|"
    r"Intervenant|Abordant|Enfin|Par|S['’]agissant|Reprenant|Complétant|Rappelant|Évoquant|Passant|À|Au|"
    r"Dans|Tout|Après|Se|Invitée?|Ouvrant)",
    saying=SAYING,
    joint=r"\s*(?:,|et|appuyée? par|rejointe? par)\s+",
    chair=any_case(r"^(?:la|le) (?:vice-)?présidente?\b(?: par intérim| provisoire)?(?! d(?:e la|u|es|e l['’])\b)"),
    officers=re.compile(
        r"^(?:La |Le |L['’])(?P<role>(?:[Cc]o-?)?[Rr]apporteu(?:r|se)s?(?: pour le pays)?|RAPPORTEU(?:R|SE)|"
        r"Secrétaire du Comité)\b(?! spécial)"
    ),
    members=any_case(
        r"^(?:(?:les|un|une|des|plusieurs|certains|d['’]autres|un autre|"
        r"une autre) (?:autres? )?(?:membres? du comité|experts?|expertes?|membres))\b"
    ),
    delegation=any_case(
        r"^(?:la délégation\b|(?:un|une|le|la|l['’])\s?(?:autre )?(?:membre|cheffe?|"
        r"représentante?) de la délégation\b)"
    ),
    representative=re.compile(
        r"^(?:Une?|Le|La|L['’]|Un autre|Une autre)\s?(?P<role>[Rr]eprésentant(?:e)?s?|REPRÉSENTANTE?|"
        r"[Oo]rateur|[Oo]ratrice|[Oo]bservateur|[Oo]bservatrice|[Pp]orte-parole) (?:de la |de l['’]|du |des |"
        r"de |d['’])(?P<body>.+?),?\s+"
        rf"(?:(?:qui )?(?:s['’]exprimant|parlant|répondant|intervenant|présentant|prenant|"
        rf"ayant)\b.{{0,160}}?,?\s+)?(?:{SAYING})\b"
    ),
    asking=any_case(
        r"\?|\bdemand(?:e|ent|er|erait)\b|souhait(?:e|ent|erait|eraient) (?:\w+ ){0,3}(?:savoir|connaître|"
        r"obtenir|avoir|recevoir|entendre|être|que)|voudrait|aimerait|désire|s['’]enquiert|s['’]interroge|"
        r"se demande|"
        r"prie la délégation|invite la délégation à (?:indiquer|préciser|expliquer|donner|fournir|décrire|"
        r"dire)|serait (?:utile|intéressant|bon|reconnaissant)|précisions|apprécierait|éclaircissements"
    ),
    introducing=any_case(
        r"présentant (?:le|les|ce)\b[^.]{0,60}rapports?|présente (?:le|les)\b[^.]{0,60}rapports?|"
        r"déclaration liminaire|déclaration introductive"
    ),
    replying=any_case(r"\brépon(?:d|dant|se|dre)\b"),
    thanking=any_case(
        r"\bremerci|\bclôt|clôture|conclu|poursuivra|reprendra|se félicite|félicite|espère|séance suivante|"
        r"prochaine séance|constructi|fructueu|sait gré|salue"
    ),
    closing=any_case(
        r"\b(?:en conclusion|pour conclure|concluant|conclusion du dialogue|"
        r"observations finales préliminaires|déclaration finale|en guise de conclusion|prononce la clôture|"
        r"déclare close)"
    ),
    inviting=any_case(
        r"\b(?:invite|donne la parole|appelle|prie)\b[^.?]{0,120}\b(?:à (?:répondre|poursuivre|continuer|"
        r"présenter|commencer|prendre|poser|reprendre|formuler|faire part)|la parole)|"
        r"considérera que|en l['’]absence d['’]objection|s['’]il n['’]y a pas d['’]objection|"
        r"propose que (?:le comité|la séance)"
    ),
)
FRENCH = OfficialWords(
    language="fr",
    abbreviation=re.compile(
        r"(?:^|[\s(/«])(?:MM?|Mmes?|Mlle|Mgr|Me|Dr|Prof|St|Ste|[Aa]rts?|[Pp]ar|pp?|vol|cf|c\.-à-d|N[oº]s?|"
        r"p\. ex|ex|etc|add|al|Corr|Add|[A-Z])\.$"
    ),
    front=FRONT,
    paper=PAPER,
    record=RECORD,
)
