"""The course of a meeting, in the words of French press releases: acts, headings, and what is no statement."""

from __future__ import annotations

import re

from etl.parse.words.model import SAID_OF, Course, any_of

QUESTIONS = r"(?:questions?|demandes?|interrogations?|préoccupations?|observations?)"
BODY = (
    r"(?:non[ -]gouvernementale|institutions? nationales? des droits de l[’']homme|"
    r"commissions? nationales? (?:consultative )?des droits de l[’']homme|\bONG\b|société civile|\bINDH\b)"
)

COURSE = Course(
    told=any_of(
        r"\ble comité a (?:également |aussi )?été (?:informé|assuré|avisé)\b(?! par)",
        r"\bil a (?:également |aussi )?été (?:indiqué|précisé|expliqué|ajouté|répondu|signalé)",
    ),
    programme=any_of(
        r"\bordre du jour\b|\bprogramme de travail\b|\bséance privée\b|\bà huis clos\b|\ben privé\b",
        r"^(?:[^,]{3,60}, )?le comité (?:a|avait) (?:\w+ ){0,2}(?:entendu|auditionné|écouté|reçu)\b(?!.*(?:\bque\b|\bqui\b|:))"
        r".*\b(?:représentant|intervenant|orat(?:eur|rice)|déclaration|exposé|présentation)\w*",
    ),
    speakers_listed=any_of(
        r"^(?:les )?(?:orateurs|organisations?|intervenants|panélistes)\b[^.]{0,90}\b(?:étaient|"
        r"ont pris la parole|sont intervenues?s?)\b[^.]*[,;:]",
        r"^(?:ont pris la parole|se sont exprimée?s|sont intervenue?s|ont fait des (?:déclarations|présentations))\b",
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
        rf"(?:répondant|en réponse|réponse|suite|interrogée?s?|répondu)\s+(?:à|aux|sur)?\s*(?:(?:une?|la|les|des|"
        rf"plusieurs|autres?|ces|cette|diverses) ){{0,2}}(?:{QUESTIONS})?\s*"
        r"(?:(?:posées?|des experts|d[’']un expert|d[’']une experte|du comité) )*(?:sur|concernant|"
        r"relatives? (?:à|au|aux)|portant sur|au sujet (?:de|du|des)|à propos (?:de|du|des)|quant (?:à|"
        r"au))\s+(?P<topic>[^,;.]+)",
        re.IGNORECASE,
    ),
    about=re.compile(
        r"^(?:S[’\']agissant d[eu]s?(?: la| l[’\'])?|Concernant|Pour ce qui (?:est|concerne)(?: d[eu]s?(?: la|"
        r" l[’\'])?)?|Quant (?:à|au|aux)|En ce qui concerne|Au sujet d[eu]s?(?: la)?|"
        r"À propos d[eu]s?)\s*(?P<topic>[^,;.]{3,120}),"
    ),
    asking=any_of(
        r"\b(?:a|ont) (?:également |aussi |ensuite |notamment )*(?:demandé|souhaité (?:savoir|connaître|"
        r"en savoir)|voulu (?:savoir|connaître)|interrogé|posé)\b|s[’']est (?:\w+ )?(?:enquise?|interrogée?|"
        r"demandée?)|"
        r"se sont (?:\w+ )?(?:enquise?s|interrogée?s|demandée?s)|a-t-(?:il|elle|on) (?:demandé|voulu savoir)"
    ),
    opening=any_of(
        r"\b(?:dans|par|prononçant|faisant) (?:son|sa|ses|une|des|un) (?:allocution|discours|déclaration|mots?|"
        r"propos|remarques) (?:d[’']ouverture|liminaires?|d[’']introduction|de bienvenue)",
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
        r"\b(?:remarques?|observations?|déclarations?|propos|mots?|allocution|conclusions?) (?:finales?|"
        r"de conclusion|de clôture|de fin|préliminaires)\b",
        r"^concluant\b|^clôturant\b|^clore\b|^en clôture\b|\bclôturant la (?:séance|session)",
    ),
    thanking=any_of(r"\bremerci|\bclos\b|\bclôtur|\bconclu"),
    headings=(
        (
            "concluding_remark",
            any_of(
                r".*\b(?:conclusions?|observations finales|remarques (?:finales|de conclusion)|remarques de clôture|"
                r"clôture)\b",
                start=True,
            ),
        ),
        ("briefing", any_of(rf".*\b{BODY}|.*\b(?:ombudsman|médiateur|défenseur)\b|intervenants sur\b", start=True)),
        ("reply", any_of(r"(?:\w+ ){0,2}réponses?\b|suite des réponses", start=True)),
        (
            "question",
            any_of(
                r"(?:\w+ ){0,2}questions?\b|(?:examen|discussion|débat|dialogue|échange)(?: du rapport| interactif|"
                r" avec la délégation)?$|.*\bexperts\b",
                start=True,
            ),
        ),
        (
            "presentation",
            any_of(
                r"présentation\b|rapport$|le rapport\b|déclarations? liminaires? d(?:e la|u chef)|"
                r"introduction du rapport",
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
                r"\b(?:recommand(?:é|e|ant)|exhort(?:é|e|ant)|encourag(?:é|e|eant)|appel(?:é|le)\b|"
                r"invit(?:é|e|"
                r"ant)|pri(?:é|e)\b|demand(?:é|e|ant)|engag(?:é|e)\b|sugg(?:éré|ère)|devrait|préconis|enjoint)"
            ),
        ),
        (
            "concern",
            any_of(
                r"\b(?:préoccup|inquiét|inquièt|regrett|déplor|alarm|constern|craint|troubl|reste soucieu|demeure soucieu|"
                r"avec (?:regret|inquiétude))"
            ),
        ),
        (
            "positive_aspect",
            any_of(
                r"(?:\bsalu(?:é|e|ant)|\bfélicit|\baccueill(?:i|e) (?:avec|favorablement)|\b(?:noté|pris note|relevé|"
                r"constaté) avec (?:satisfaction|intérêt|appréciation)|\bapprécié|\bréjoui|\blou(?:é|e)\b|\bsatisfaction|"
                r"\bpositi(?:f|ve))"
            ),
        ),
    ),
    business=any_of(
        r"(?:\ba|\bont|\bavait|\bsera|\bseront) (?:\w+ )?(?:adopté|élu|décidé|tenu|rencontré|auditionné|écouté|approuvé|nommé|"
        r"convenu|lancé|discuté|examiné|poursuivi|entamé|désigné|reporté|entendu|reçu|mis)|"
        r"\bexaminera\b|\btiendra\b|\bse penchera\b|\bdevra\b|\bentendra\b|\badoptera\b"
    ),
    lead=any_of(r"le comité .{0,160}(?:ce matin|cet après-midi|aujourd[’']hui|hier)\b", start=True),
    make_up=any_of(
        r"(?:la )?délégation (?:d.{0,60}? |\w+ )?(?:était|est|comprenait|comptait|comprend|se composait|"
        r"se compose|conduite|dirigée)(?: (?:également |aussi |notamment )*(?:composée|formée|constituée|conduite|"
        r"dirigée|comprenait)|\b)",
        r"(?:faisaient|étaient) (?:également |aussi )?(?:partie|membres) de la délégation",
        r"outre .{3,80}, la délégation",
        r"les autres membres de la délégation",
        r"le rapport [^,;]{0,80}\b(?:a été|était|est) présenté par (?!.*(?:;|\bqui\b|\bque\b|\bqu[’']|\blequel\b|\blaquelle\b)).+\.$",
        r"(?:la )?délégation .{3,60}(?:, conduite|, dirigée) par .{5,200}(?:comprenait|composée|comptait)",
        start=True,
    ),
    delegation_came=any_of(r"\b(?:la|une|cette) délégation\b(?! d[ue] l[’']union)"),
    delegation_stayed_away=any_of(
        r"\babsence (?:de |d[’']une )(?:[\w-]+ ){0,6}délégation\b",
        r"\b(?:sans|aucune) délégation\b",
        r"\bn[’'](?:a|avait)\b[^.;]{0,30}\benvoyé[^.;]{0,20}\bdélégation\b",
    ),
    reference=any_of(
        r"\b(?:était|est|sont) saisi\b|\bpeu(?:t|vent) être (?:consulté|lu|trouvé|visionné|suivi)|"
        r"\bdiffusée?s? (?:en direct|sur)\b|"
        r"\b(?:est|sont) disponibles? (?:ici|sur|à)|^tous les documents|\bdisposait du rapport\b|webdiffus|"
        r"^ce document produit par|^les (?:versions|communiqués) (?:anglaise|en anglais)|"
        r"^(?:les |ses )(?:textes? des )?(?:\w+ )?(?:observations|recommandations|conclusions)\b[^;]{0,300}?\bser(?:ont|a) (?:ensuite |"
        r"également |prochainement )?(?:disponibles?|rendues? publiques?|publiées?|mises? en ligne|diffusées?|communiquées?)\b|"
        r"^le comité (?:publiera|rendra publi\w+|mettra en ligne)\b|"
        r"\bfigure parmi les \d+ états parties\b|^le (?:\w+ ){0,3}rapport .{0,60}\(CMW/C/[^)]*\)\.?$"
    ),
    next_meeting=any_of(
        r"le comité \w+ra\b.{0,140}\b(?:cet après-midi|demain|à \d{1,2} (?:h|heures))\b",
        r"(?:cet après-midi|demain|lundi|mardi|mercredi|jeudi|vendredi)\b.{0,90}, le comité \w+ra\b",
        r"(?:le comité|la prochaine séance|les prochaines séances|prochaine)\b.*(?:\bse réunira\b|\breprendra\b|"
        r"\bse tiendra\b|\baura lieu\b|\btiendra (?:sa|une) prochaine|\bprochaine séance publique\b|\bentamera\b)",
        r"(?:cet après-midi|demain|lors de|lundi|mardi|mercredi|jeudi|"
        r"vendredi).{0,90}, (?:à partir de \d.{0,20}, )?le comité (?:entamera|commencera|débutera|examinera|"
        r"poursuivra|se réunira|tiendra|achèvera|clôturera|reprendra)",
        r"(?:la|sa) (?:prochaine|[\w-]+ième) session (?:du comité\b.{0,120}? )?(?:se tiendra|aura lieu|doit)",
        r"le comité (?:entamera|commencera|poursuivra|achèvera|reprendra|clôturera|entendra)\b",
        r"à sa prochaine séance",
        start=True,
    ),
    civil_society=any_of(r"non[ -]gouvernementale|\bONG\b|société civile|\bassociations\b|\bsyndicats\b"),
    lists=any_of(
        rf"{SAID_OF}, dont (?:la|les) listes? (?:de|des) (?:points|questions)\b[^.;]*",
        r"\blistes? (?:de|des) (?:points|questions)\b[^.;]*",
        r"\bobservation générale\b[^.;]*",
    ),
    review=any_of(
        r"\brapports?\b|\bsituation\b|\bexamin|\bobservations finales\b|\bmise en œuvre\b|\bdialogue avec\b|"
        r"\bexamen\b|\bapplication\b"
    ),
    will_review=any_of(r"\b(?:examinera|doit examiner|va examiner|se penchera sur)\b[^.]*\brapports?\b"),
    report_number=re.compile(
        r"(?:\brapport (?P<number>initial|unique)|\b(?P<word>premier|deuxième|second|troisième|quatrième|"
        r"cinquième|sixième)s?\b)(?P<more>(?: et| à| au)?[\w\s,-]{0,25}?)\b(?:rapport|\b)",
        re.IGNORECASE,
    ),
)
