"""The words of French press releases: the verb of saying is a compound past, often at the end ("..., a-t-il indiqué")."""

from __future__ import annotations

import re

from etl.parse.words.model import Words, any_of

# In reported speech a delegation "avait construit"; only the narrator writes "a dit": the compound past is the frame.
PARTICIPLE = r"(?!été\b)(?:[a-zéèêîôûçœ]+(?:é|i|u|is|it|ert|eint|aint|us|ûs)e?s?)(?![\w’'])"
BETWEEN = r"(?:(?:\s|-)(?:également|aussi|ensuite|enfin|notamment|encore|d[’']abord|toutefois|cependant|néanmoins|par ailleurs|en outre|en particulier|quant à (?:lui|elle|eux|elles)|pour sa part|pour leur part|à son tour|[a-zéèêû]+ment)){0,3}"
AUX = r"(?:ne |n[’'])?(?:s[’']est|se sont|l[’']a|l[’']ont|leur a|lui a|lui ont|les a|a|ont|y a)"
SAID = rf"{AUX}{BETWEEN}\s+{PARTICIPLE}"
TALKED = rf"(?:s[’']est|se sont|a|ont)(?:-t-(?:il|elle|on)|-(?:il|elle|ils|elles))?{BETWEEN}\s+(?:tenu à )?{PARTICIPLE}"
QUESTIONS = r"(?:questions?|demandes?|interrogations?|préoccupations?|observations?)"
BODY = r"(?:non[ -]gouvernementale|institutions? nationales? des droits de l[’']homme|commissions? nationales? (?:consultative )?des droits de l[’']homme|\bONG\b|société civile|\bINDH\b)"

FRENCH = Words(
    verb=re.compile(rf"(?:\b(?:également|aussi|ensuite),?\s+)*(?<![\w’'-])(?:{SAID})(?!\w)"),
    finite=re.compile(rf"(?<![\w’'-])(?:{SAID}|(?:s[’']est|a|ont|est|sont|avait|était)\s)"),
    opener=re.compile(
        r"^(?:Dans|Pour|À|A|Au|Aux|En|Sur|S[’']agissant|Concernant|Quant|Après|Avant|Lors|Durant|Pendant|Répondant|"
        r"Présentant|Ouvrant|Concluant|Selon|Par|Enfin|Ensuite|Puis|Tout|Interrogée?s?|Suite|Face|Au cours|De son|Pour sa|"
        r"Revenant|Abordant|Évoquant|Rappelant|Saluant|Prenant|Intervenant|Si|Outre|Parmi|Relevant|Notant|Complétant|"
        r"Poursuivant|Outre|D[’']autre|D[’']une|À propos|Avec|Depuis|Malgré|Mais|[A-ZÉÀ][a-zéèêû]+(?:ant|ment))\b"
    ),
    inserted=re.compile(
        r"^(?:répondant|intervenant|s[’']exprimant|en|pour|au nom|quant|à|par|dans|lors|également|toutefois|cependant|qui|"
        r"dont|lequel|laquelle|présentant|prenant|après|interrog\w+|de son côté|notamment)\b.*$"
    ),
    tails=(
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?)(?:,\s+(?P<gloss>[^;]{{2,160}}?))?[.?! »”\"]*$"),
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?),\s"),
        re.compile(rf",\s+(?P<subject>(?:l[ea]s? |l[’'])?[^,;:?]{{2,90}}?)\s+{TALKED}[.?! ]*$"),
        re.compile(r",\s+selon (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?[.?!]*$"),
        re.compile(r",\s+selon (?P<subject>[^,;:?]{2,90}?),\s"),
        re.compile(
            r"^(?:Pour|Selon|D[’']après|De l[’']avis d[eu]) (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?,\s"
        ),
    ),
    told=any_of(
        r"\ble comité a (?:également |aussi )?été (?:informé|assuré|avisé)",
        r"\bil a (?:également |aussi )?été (?:indiqué|précisé|expliqué|ajouté|répondu|signalé)",
    ),
    honorific=re.compile(
        r"^(?:MM|M|Mmes|Mme|MMES|MME|Mlle|Me|Dr|Professeur|Pr|Monsieur|Madame|S\.E|Monseigneur|Mgr|L[’']Ambassad(?:eur|rice))\b\.?\s+"
    ),
    article=re.compile(r"^(?:les?|la|l[’']|une?|des|du|de la|cette?|son|sa)\s*(?=\S)", re.IGNORECASE),
    linking=re.compile(
        r"^\s*(?:d[eu]s?(?: la| l[’'])?|d[’']|de l[’']|au nom d(?:e la|e l[’']|u|e|es)|pour|représentant)\s*(?=\S)"
    ),
    names_in_small=True,
    representing=re.compile(
        r"^(?:(?:l[ea]s?|une?|des|d[’']autres|l[’'])\s*)?(?:représentante?s?|porte-parole|membres?|responsables?|intervenante?s?)\s+(?:du|de la|de l[’']|des|de|d[’'])\s*",
        re.IGNORECASE,
    ),
    pronoun=re.compile(
        r"^(?:ils?|elles?|on|ce dernier|cette dernière|ces derniers|l[’']orat(?:eur|rice)|l[’']intervenante?|les orateurs|"
        r"les deux orateurs|-t-il|-t-elle)$",
        re.IGNORECASE,
    ),
    delegation=any_of(
        r"(?:la |une |cette )?délégation(?! d[ue] l[’']union)",
        r"(?:les |un |une |l[ea] |d[’']autres |plusieurs )?(?:membres?|représentante?s?|chefs?|cheffe) de la délégation",
        r"(?:un |une |le |la |d[’']autres |les )?délégué(?:e?s?)\b",
        r"(?:le )?gouvernement$",
        start=True,
    ),
    experts=any_of(
        r"(?:les |l[’']une? |une? |d[’']autres |autre |plusieurs |certaine?s |quelques |deux |des |l[’'])*(?:experte?s?|membres?)(?: d(?:u|es) (?:comité|experte?s?|membres?))?(?!\w)(?! de la délégation)",
        r"(?:l[ea]s? |l[’'])?(?:co-?)?rapporteu(?:r|se)s?\b",
        r"(?:l[’']une? |une? |plusieurs )d(?:es|[’']entre)\b.{0,30}\bexperte?s?",
        start=True,
    ),
    chair=any_of(r"(?:l[ea] )?(?:vice-)?président(?:e)?(?: du comité)?$", start=True),
    committee=any_of(r"(?:le )?comité(?: (?:des|pour|sur)\b.*migrants.*)?$", start=True),
    programme=any_of(r"\bordre du jour\b|\bprogramme de travail\b|\bséance privée\b|\bà huis clos\b|\ben privé\b"),
    speakers_listed=any_of(
        r"^(?:les )?(?:orateurs|organisations?|intervenants|panélistes)\b[^.]{0,90}\b(?:étaient|ont pris la parole|sont intervenues?s?)\b[^.]*[,;:]",
        r"^(?:ont pris la parole|se sont exprimée?s|sont intervenue?s|ont fait des (?:déclarations|présentations))\b",
    ),
    committee_role=any_of(
        r"\b(?:membre|expert|experte|président|présidente|vice-présidente?|rapporteu(?:r|se)|secrétaire) du comité\b",
        r"\b(?:co-?)?rapporteu(?:r|se)\b(?! spécial)(?:.{0,40}\b(?:rapport|pour)\b)?",
        r"\bcomité des travailleurs migrants\b",
        r"^(?:experte?|membre)\b(?! d)",
    ),
    state_role=any_of(
        r"\b(?:chef(?:fe)? de (?:la )?délégation|délégation|(?:vice-|premi(?:er|ère) )?ministres?|ministère|ambassad(?:eur|rice)|"
        r"représentante? permanente?|mission permanente|secrétaire d[’']état|chargée? d[’']affaires|gouvernement|"
        r"direct(?:eur|rice) général|direct(?:eur|rice)|commissaire|sous-secrétaire|secrétaire générale?|consul|commissariat|procureur général)\b"
    ),
    generic={
        "": any_of(
            r"(?:l[ea]s? |l[’']|cette? |son |sa )(?:deux |trois |quatre )?(?:orat(?:eur|rice)|intervenante?|représentante?|organisation|organisme|groupe|déclaration|porte-parole|organe)s?$",
            start=True,
        ),
        "nhri": any_of(
            r"(?:l[ea] |l[’']|cette )?(?:institution(?: nationale)?(?: des droits de l[’']homme)?|commission(?: nationale)?|conseil(?: national)?|médiat(?:eur|rice)|défenseure?|bureau|ombudsman|comité national)$",
            start=True,
        ),
        "ngo": any_of(
            r"(?:l[ea] |l[’']|cette? )?(?:ONG|association|réseau|forum|plateforme|coalition|fondation|fédération|collectif|ligue|mouvement|union|centre|syndicat|organisation non gouvernementale)$",
            start=True,
        ),
        "un_entity": any_of(
            r"(?:l[ea] |l[’'])?(?:agence|fonds|programme|bureau|haut-commissariat|haut-commissaire)$", start=True
        ),
    },
    unnamed=any_of(
        r"(?:les |une? |d[’']autres |autre |plusieurs |des |deux |trois |certaine?s )*(?:orat(?:eur|rice)s?|intervenante?s?|(?:représentante?s? d(?:e la|es|[’']une?) )?(?:société civile|ONG|organisations? non gouvernementales?))\b",
        start=True,
    ),
    reply=any_of(
        r"\b(?:répondant|en réponse|pour répondre)\b",
        r"\bà (?:la|une|cette|ces|plusieurs|des) questions?\b",
        r"\bdans (?:la discussion|le débat|le dialogue|les échanges)\b",
        r"\bau cours (?:de la discussion|du débat|du dialogue|de l[’']échange)",
        r"\bau cours des échanges\b",
        r"\ble comité a (?:également |aussi )?été (?:informé|assuré)",
        r"\b(?:a|ont) (?:également |aussi )?répondu\b|\ba-t-(?:il|elle) répondu",
        r"^interrogée?s? sur\b",
        rf"^suite à (?:une|des|plusieurs|la|les) {QUESTIONS}",
    ),
    topic=re.compile(
        rf"(?:répondant|en réponse|réponse|suite|interrogée?s?|répondu)\s+(?:à|aux|sur)?\s*(?:(?:une?|la|les|des|plusieurs|autres?|ces|cette|diverses) ){{0,2}}(?:{QUESTIONS})?\s*"
        r"(?:(?:posées?|des experts|d[’']un expert|d[’']une experte|du comité) )*(?:sur|concernant|relatives? (?:à|au|aux)|portant sur|au sujet (?:de|du|des)|à propos (?:de|du|des)|quant (?:à|au))\s+(?P<topic>[^,;.]+)",
        re.IGNORECASE,
    ),
    about=re.compile(
        r"^(?:S[’\']agissant d[eu]s?(?: la| l[’\'])?|Concernant|Pour ce qui (?:est|concerne)(?: d[eu]s?(?: la| l[’\'])?)?|Quant (?:à|au|aux)|En ce qui concerne|Au sujet d[eu]s?(?: la)?|À propos d[eu]s?)\s*(?P<topic>[^,;.]{3,120}),"
    ),
    asking=any_of(
        r"\b(?:a|ont) (?:également |aussi |ensuite |notamment )*(?:demandé|souhaité (?:savoir|connaître|en savoir)|voulu (?:savoir|connaître)|interrogé|posé)\b|s[’']est (?:\w+ )?(?:enquise?|interrogée?|demandée?)|"
        r"se sont (?:\w+ )?(?:enquise?s|interrogée?s|demandée?s)|a-t-(?:il|elle|on) (?:demandé|voulu savoir)"
    ),
    opening=any_of(
        r"\b(?:dans|par|prononçant|faisant) (?:son|sa|ses|une|des|un) (?:allocution|discours|déclaration|mots?|propos|remarques) (?:d[’']ouverture|liminaires?|d[’']introduction|de bienvenue)",
        r"^ouvrant (?:la|cette|les)\b",
        r"\bsouhait(?:ant|é) la bienvenue",
        r"\ben ouverture\b|\bà l[’']ouverture de la session",
        r"\bdéclaration (?:liminaire|d[’']ouverture)",
    ),
    presenting=any_of(
        r"^(?:présentant|introduisant)\b.{0,80}\brapport\b",
        r"\b(?:présenté|introduit) le (?:\w+ ){0,4}rapport\b",
        r"\bpoursuivant la présentation|^complétant (?:la|cette) présentation",
        r"\ben présentant\b.{0,40}rapport",
    ),
    closing=any_of(
        r"\b(?:en|pour|à titre de) conclusion\b|\bpour conclure\b|\ben conclu(?:ant|sion)\b",
        r"\b(?:remarques?|observations?|déclarations?|propos|mots?|allocution|conclusions?) (?:finales?|de conclusion|de clôture|de fin|préliminaires)\b",
        r"^concluant\b|^clôturant\b|^clore\b|^en clôture\b|\bclôturant la (?:séance|session)",
    ),
    thanking=any_of(r"\bremerci|\bclos\b|\bclôtur|\bconclu"),
    headings=(
        (
            "concluding_remark",
            any_of(
                r".*\b(?:conclusions?|observations finales|remarques (?:finales|de conclusion)|remarques de clôture|clôture)\b",
                start=True,
            ),
        ),
        ("briefing", any_of(rf".*\b{BODY}|.*\b(?:ombudsman|médiateur|défenseur)\b|intervenants sur\b", start=True)),
        ("reply", any_of(r"(?:\w+ ){0,2}réponses?\b|suite des réponses", start=True)),
        (
            "question",
            any_of(
                r"(?:\w+ ){0,2}questions?\b|(?:examen|discussion|débat|dialogue|échange)(?: du rapport| interactif| avec la délégation)?$|.*\bexperts\b",
                start=True,
            ),
        ),
        (
            "presentation",
            any_of(
                r"présentation\b|rapport$|le rapport\b|déclarations? liminaires? d(?:e la|u chef)|introduction du rapport",
                start=True,
            ),
        ),
        (
            "opening_remark",
            any_of(
                r"ouverture\b|allocutions?\b|déclarations?\b|remarques? (?:liminaires?|d[’']ouverture)|discours",
                start=True,
            ),
        ),
    ),
    observed=(
        (
            "recommendation",
            any_of(
                r"\b(?:recommand(?:é|e|ant|ation)s?|exhort(?:é|e|ant)|encourag(?:é|e|eant)|appel(?:é|le)\b|invit(?:é|e|ant)|pri(?:é|e)\b|demand(?:é|e|ant)|engag(?:é|e)\b|suggér(?:é|ée)|devrait|préconis|enjoint)"
            ),
        ),
        (
            "concern",
            any_of(
                r"\b(?:préoccup|inquiét|inquièt|regrett|déplor|alarm|craint|troubl|reste soucieu|demeure soucieu|constaté avec (?:regret|inquiétude))"
            ),
        ),
        (
            "positive_aspect",
            any_of(
                r"(?:\bsalu(?:é|e|ant)|\bfélicit|\baccueill(?:i|e) avec|\b(?:noté|pris note|relevé|constaté) avec (?:satisfaction|intérêt|appréciation)|\bapprécié|\bréjoui|\bloué|\bsatisfaction|\bpositi(?:f|ve))"
            ),
        ),
    ),
    business=any_of(
        r"(?:\ba|\bont|\bavait|\bsera|\bseront) (?:\w+ )?(?:adopté|élu|décidé|tenu|rencontré|approuvé|nommé|convenu|lancé|discuté|examiné|poursuivi|entamé|désigné|reporté|entendu|reçu|mis)|"
        r"\bexaminera\b|\btiendra\b|\bse penchera\b|\bdevra\b|\bentendra\b|\badoptera\b"
    ),
    lead=any_of(r"le comité .{0,160}(?:ce matin|cet après-midi|aujourd[’']hui|hier)\b", start=True),
    make_up=any_of(
        r"(?:la )?délégation (?:d.{0,60}? |\w+ )?(?:était|est|comprenait|comptait|comprend|se composait|se compose|conduite|dirigée)(?: (?:également |aussi |notamment )*(?:composée|formée|constituée|conduite|dirigée|comprenait)|\b)",
        r"(?:faisaient|étaient) (?:également |aussi )?(?:partie|membres) de la délégation",
        r"outre .{3,80}, la délégation",
        r"les autres membres de la délégation",
        r"(?:la )?délégation .{3,60}(?:, conduite|, dirigée) par .{5,200}(?:comprenait|composée|comptait)",
        start=True,
    ),
    reference=any_of(
        r"\b(?:était|est|sont) saisi\b|\bpeu(?:t|vent) être (?:consulté|lu|trouvé|visionné|suivi)|\bdiffusée?s? (?:en direct|sur)\b|"
        r"\b(?:est|sont) disponibles? (?:ici|sur|à)|^tous les documents|\bdisposait du rapport\b|webdiffus|^ce document produit par|^les (?:versions|communiqués) (?:anglaise|en anglais)|\bfigure parmi les \d+ états parties\b|^le (?:\w+ ){0,3}rapport .{0,60}\(CMW/C/[^)]*\)\.?$"
    ),
    next_meeting=any_of(
        r"(?:le comité|la prochaine séance|les prochaines séances|prochaine)\b.*(?:\bse réunira\b|\breprendra\b|\bse tiendra\b|\baura lieu\b|\btiendra (?:sa|une) prochaine|\bprochaine séance publique\b|\bentamera\b)",
        r"(?:cet après-midi|demain|lors de|lundi|mardi|mercredi|jeudi|vendredi).{0,90}, (?:à partir de \d.{0,20}, )?le comité (?:entamera|commencera|débutera|examinera|poursuivra|se réunira|tiendra|achèvera|clôturera|reprendra)",
        r"(?:la|sa) (?:prochaine|[\w-]+ième) session (?:du comité )?(?:se tiendra|aura lieu|doit)",
        r"le comité (?:entamera|commencera|poursuivra|achèvera|reprendra|clôturera|entendra)\b",
        r"à sa prochaine séance",
        start=True,
    ),
    civil_society=any_of(r"non[ -]gouvernementale|\bONG\b|société civile"),
    lists=any_of(r"\blistes? (?:de|des) (?:points|questions)\b[^.;]*", r"\bobservation générale\b[^.;]*"),
    review=any_of(
        r"\brapports?\b|\bsituation\b|\bexamin|\bobservations finales\b|\bmise en œuvre\b|\bdialogue avec\b|\bexamen\b|\bapplication\b"
    ),
    report_number=re.compile(
        r"(?:\brapport (?P<number>initial|unique)|\b(?P<word>premier|deuxième|second|troisième|quatrième|cinquième|sixième)s?\b)(?P<more>(?: et| à| au)?[\w\s,-]{0,25}?)\b(?:rapport|\b)",
        re.IGNORECASE,
    ),
)
