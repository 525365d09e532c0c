"""Who speaks, in the words of French press releases."""

from __future__ import annotations

import re

from etl.parse.words.model import PERSON, Voices, any_of

# In reported speech a delegation "avait construit"; only the narrator writes "a dit": the compound past is the frame.
PARTICIPLE = r"(?!été\b)(?:[a-zéèêîôûçœ]+(?:é|i|u|is|it|ert|eint|aint|us|ûs)e?s?)(?![\w’'])"
BETWEEN = (
    r"(?:(?:\s|-)(?:également|aussi|ensuite|enfin|notamment|encore|d[’']abord|toutefois|cependant|néanmoins|"
    r"par ailleurs|en outre|en particulier|quant à (?:lui|elle|eux|elles)|pour sa part|pour leur part|"
    r"à son tour|[a-zéèêû]+ment)){0,3}"
)
# What is done to a person: "a remercié Mme X" names whom, not who.
ADDRESSED = r"(?!remerci|félicit|accueill|invit|interrog|rencontré|pri[ée]|exhort|encourag|nommé|élu)"
AUX = r"(?:ne |n[’'])?(?:s[’']est|se sont|l[’']a|l[’']ont|leur a|lui a|lui ont|les a|a|ont|y a)"
SAID = rf"{AUX}{BETWEEN}\s+{PARTICIPLE}"
SPOKEN = rf"{ADDRESSED}(?:{PARTICIPLE}|(?<=fait )(?:observer|valoir|savoir|remarquer|part|état))"
TALKED = (
    rf"(?:s[’']est|se sont|a|ont)(?:-t-(?:il|elle|on)|-(?:il|elle|ils|elles))?{BETWEEN}\s+(?:tenu à |fait )?{SPOKEN}"
)

VOICES = Voices(
    verb=re.compile(rf"(?:\b(?:également|aussi|ensuite),?\s+)*(?<![\w’'-])(?:{SAID})(?!\w)"),
    finite=re.compile(rf"(?<![\w’'-])(?:{SAID}|(?:s[’']est|a|ont|est|sont|avait|était)\s)"),
    opener=re.compile(
        r"^(?:Dans|Pour|À|A|Au|Aux|En|Sur|S[’']agissant|Concernant|Quant|Après|Avant|Lors|Durant|Pendant|Répondant|"
        r"Présentant|Ouvrant|Concluant|Selon|Par|Enfin|Ensuite|Puis|Tout|Interrogée?s?|Suite|Face|Au cours|De son|"
        r"Pour sa|"
        r"Revenant|Abordant|Évoquant|Rappelant|Saluant|Prenant|Intervenant|Si|Outre|Parmi|Relevant|Notant|Complétant|"
        r"Poursuivant|Outre|D[’']autre|D[’']une|À propos|Avec|Depuis|Malgré|Mais|[A-ZÉÀ][a-zéèêû]+(?:ant|ment))\b"
    ),
    inserted=re.compile(
        r"^(?:répondant|intervenant|s[’']exprimant|en|pour|au nom|quant|à|par|dans|lors|également|toutefois|"
        r"cependant|qui|"
        r"dont|lequel|laquelle|présentant|prenant|après|interrog\w+|de son côté|notamment)\b.*$"
    ),
    tails=(
        re.compile(
            rf",\s+(?:s[’']est|se sont|a|ont)(?P<subject>-t-(?:il|elle)|-(?:ils|elles)){BETWEEN}\s+{PARTICIPLE}[.?! »”\"]*$"
        ),
        re.compile(rf",\s+(?P<subject>{PERSON}),\s+(?P<gloss>[^;:?]{{3,140}}?),\s+{TALKED}[.?! ]*$"),
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?)(?:,\s+(?P<gloss>[^;]{{2,160}}?))?[.?! »”\"]*$"),
        re.compile(rf",\s+{TALKED}\s+(?P<subject>[^,;:?]{{2,110}}?),\s"),
        re.compile(rf",\s+(?P<subject>(?:l[ea]s? |l[’'])?[^,;:?]{{2,90}}?)\s+{TALKED}[.?! ]*$"),
        re.compile(
            r"\bété (?:\w+ )?(?:informé|assuré|avisé|présenté|introduit|exposé|lu|prononcé)e?s? par (?P<subject>[^,;:?]{3,90}?)"
            r"(?:,\s+(?P<gloss>[^;]{3,160}?))?(?:,\s|\s(?:que\s|qu[’'])|[.?!]*$)"
        ),
        re.compile(r",\s+selon (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?[.?!]*$"),
        re.compile(r",\s+selon (?P<subject>[^,;:?]{2,90}?),\s"),
        re.compile(
            r"^(?:Pour|Selon|D[’']après|"
            r"De l[’']avis d[eu]) (?P<subject>[^,;:?]{2,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?,\s"
        ),
    ),
    honorific=re.compile(
        r"^(?:MM|M|Mmes|Mme|MMES|MME|Mlle|Me|Dr|Professeur|Pr|Monsieur|Madame|S\.E|Monseigneur|Mgr|"
        r"L[’']Ambassad(?:eur|rice))\b\.?\s+"
    ),
    possessive=re.compile(r"^(?:son|sa|leur)\s", re.IGNORECASE),
    represented=re.compile(
        r"^(?:(?:qui était |qui étaient )?représentée?s? par|par la voix d(?:e|u)|en la personne de|à savoir|par)\s*(?:s(?:on|a) \w+,?\s+)?",
        re.IGNORECASE,
    ),
    article=re.compile(
        r"^(?:(?:les?|la|une?|des|du|de la|ce(?:tte|t)?|son|sa)\s+|(?:de )?l[’']\s*)(?=\S)", re.IGNORECASE
    ),
    linking=re.compile(
        r"^\s*(?:d[eu]s?(?: la| l[’'])?|d[’']|de l[’']|au nom d(?:e la|e l[’']|u|e|es)|pour|représentant)\s*(?=\S)"
    ),
    names_in_small=True,
    representing=re.compile(
        r"^(?:(?:l[ea]s?|une?|des|d[’']autres|l[’'])\s*)?(?:représentante?s?|porte-parole|membres?|responsables?|"
        r"intervenante?s?|orat(?:eur|rice)s?|présidente?s?|direct(?:eur|rice)s?|coordinat(?:eur|rice)s?)\s+"
        r"(?:au nom (?:du|de la|de l[’']|des|de|d[’'])|du|de la|de l[’']|des|de|d[’'])\s*",
        re.IGNORECASE,
    ),
    pronoun=re.compile(
        r"^(?:ils?|elles?|on|ce dernier|cette dernière|ces derniers|l[’']orat(?:eur|rice)|l[’']intervenante?|"
        r"les orateurs|"
        r"les deux orateurs|-t-il|-t-elle)$",
        re.IGNORECASE,
    ),
    delegation=any_of(
        r"(?:la |une |cette )?délégation(?: [a-zà-ÿ-]{3,}[eè])?(?! d[ue] l[’']union)",
        r"(?:les |un |une |l[ea] |d[’']autres |plusieurs )?(?:membres?|représentante?s?|chefs?|"
        r"cheffe) de la délégation",
        r"(?:un |une |le |la |d[’']autres |les )?délégué(?:e?s?)\b",
        r"(?:le )?gouvernement$",
        start=True,
    ),
    experts=any_of(
        r"(?:les |l[’']une? |une? |d[’']autres |autre |plusieurs |certaine?s |quelques |deux |des |"
        r"l[’'])*(?:experte?s?|membres?)(?: membres)?(?: d(?:u|es) (?:comité|experte?s?|membres?))?(?!\w)(?! de la délégation)",
        r"(?:l[ea]s? |l[’'])?(?:co-?)?rapporteu(?:r|se)s?\b",
        r"(?:l[’']une? |une? |plusieurs )d(?:es|[’']entre)\b.{0,30}\bexperte?s?",
        start=True,
    ),
    chair=any_of(r"(?:l[ea] )?(?:vice-)?président(?:e)?(?: du comité)?$", start=True),
    committee=any_of(r"(?:le )?comité(?: (?:des|pour|sur)\b.*migrants.*)?$", start=True),
    committee_role=any_of(
        r"\b(?:membre|expert|experte|président|présidente|vice-présidente?|rapporteu(?:r|se)s?|secrétaire) du comité\b",
        r"\b(?:co-?)?rapporteu(?:r|se)s?\b(?! spécia)(?:.{0,40}\b(?:rapport|pour)\b)?",
        r"\bcomité des travailleurs migrants\b",
        r"^(?:experte?|membre)\b(?! d)",
        r"^(?:l[ea] )?(?:vice-)?présidente?$",
    ),
    state_role=any_of(
        r"\b(?:chef(?:fe)? de (?:la )?délégation|délégation|(?:vice-|premi(?:er|ère) )?ministres?|ministère|"
        r"ambassad(?:eur|rice)|"
        r"représentante? permanente?|mission permanente|secrétaire d[’']état|chargée? d[’']affaires|gouvernement|"
        r"direct(?:eur|rice) général|direct(?:eur|rice)|commissaire|sous-secrétaire|secrétaire générale?|consul|"
        r"commissariat|procureur général)\b"
    ),
    generic={
        "": any_of(
            r"(?:l[ea]s? |l[’']|cette? |son |sa )(?:deux |trois |quatre )?(?:orat(?:eur|rice)|intervenante?|"
            r"représentante?|organisation|organisme|groupe|déclaration|porte-parole|organe)s?$",
            start=True,
        ),
        "nhri": any_of(
            r"(?:l[ea] |l[’']|cette )?(?:institution(?: nationale)?(?: des droits de l[’']homme)?|"
            r"commission(?: nationale)?|conseil(?: national)?|médiat(?:eur|rice)|défenseure?|bureau|ombudsman|"
            r"comité national)$",
            start=True,
        ),
        "ngo": any_of(
            r"(?:l[ea] |l[’']|cette? )?(?:ONG|association|réseau|forum|plateforme|coalition|fondation|fédération|"
            r"collectif|ligue|mouvement|union|centre|syndicat|organisation non gouvernementale)$",
            start=True,
        ),
        "un_entity": any_of(
            r"(?:l[ea] |l[’'])?(?:agence|fonds|programme|bureau|haut-commissariat|haut-commissaire)$", start=True
        ),
    },
    unnamed=any_of(
        r"(?:les |une? |d[’']autres |autre |plusieurs |des |deux |trois |certaine?s )*(?:orat(?:eur|rice)s?|"
        r"intervenante?s?|(?:représentante?s? d(?:e la|es|[’']une?) )?(?:société civile|ONG|"
        r"organisations? non gouvernementales?))\b",
        start=True,
    ),
    auxiliary=re.compile(r"\b(?:avait|avaient|était|étaient|serait|seraient|aurait|auraient)\b"),
    guests=any_of(
        r"(?:(?:l[ea]s?|une?|des|plusieurs|d[’']autres|[a-zé]+)\s+){0,2}(?:l[’'])?(?:modérat(?:eur|rice)|anima(?:teur|trice)|"
        r"panéliste|participante?)s?\b",
        start=True,
    ),
    secretariat=any_of(r"le secrétariat(?: du comité)?$", start=True),
    group=re.compile(
        r"(?:^|,\s)(?:[\w’'-]+\s){0,2}(?:experts|orateurs|intervenants|représentants|participants|panélistes)\s"
        r"(?:d[eu]s?\s|d[’']|représentant\s|issus\s)",
        re.IGNORECASE,
    ),
    kinds=(
        any_of(r"\bgouvernements?\b|\bétats\b"),
        any_of(r"\buniversit\w+"),
        any_of(r"\bnations unies\b|\borganisations (?:internationales|intergouvernementales)\b"),
        any_of(r"\bsociété civile\b|\bnon[ -]gouvernementale|\bONG\b"),
    ),
    glued=re.compile(
        r"^[A-ZÀ-Þ]\w+ant(?:\s[\w’'-]+){1,9}?(?<! à)(?<! de)(?<! par)(?<! avec)(?<! et)(?<! pour)(?<! sur)"
        r"\s(?=(?:M|Mme|Mlle)\b\.?\s[A-ZÀ-Þ])"
    ),
)
