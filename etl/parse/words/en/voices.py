"""Who speaks, in the words of English press releases."""

from __future__ import annotations

import re

from etl.parse.words.model import PERSON, Voices, any_of

SAID = (
    "said|says|noted|stated|explained|focuss?ed|spoke|turned|regretted|recommended|drew|reported|raised|stressed|recogni[sz]ed|"
    "emphasi[sz]ed|highlighted|expressed|recalled|added|pointed|urged|called|asked|informed|briefed|underlined|"
    "underscored|welcomed|feared|deplored|denounced|condemned|presented|observed|warned|indicated|referred|mentioned|"
    "addressed|described|commented|replied|responded|answered|assured|proposed|dwelt|told|outlined|shared|gave|began|"
    "concluded|clarified|confirmed|dealt|praised|thanked|commended|congratulated|wished|wanted|wondered|requested|"
    "inquired|enquired|sought|acknowledged|appreciated|took note|took up|took the floor|paid tribute|"
    "encouraged|invited|"
    "hoped|reiterated|announced|declared|appealed|remarked|maintained|reminded|continued|suggested|argued|agreed|"
    "insisted|looked forward|opened|closed|introduced|applauded|voiced|reaffirmed|affirmed|admitted|conceded|"
    "complained|"
    "alleged|claimed|criticized|criticised|questioned|cautioned|lamented|hailed|saluted|cited|quoted|listed|"
    "summed up|"
    "summari[sz]ed|elaborated|touched|brought|made (?:an? )?(?:appeal|reference|remarks?|statements?|clear|"
    "several|some|the point)|"
    "put|posed|repeated|concurred|disagreed|rejected|denied|refuted|challenged|considered|believed|felt|thought|"
    "stated|detailed|noted|set out|spelled out|went on|closed|extended|conveyed|offered|posited|tabled|speculated|"
    "recounted|testified|estimated|advised|advocated|demanded|exhorted|implored|pleaded|proclaimed|contended|"
    "apologi[sz]ed|joined|updated|echoed|supported|endorsed|inquired|responded|enumerated|flagged|"
    "(?:was|were) (?:(?:also|very|further|especially|[a-z]+ly) ){0,2}(?:concerned|pleased|"
    "interested|curious|worried|glad|grateful|alarmed|happy|honou?red|surprised|struck|of the (?:view|opinion))"
)
ADVERB = (
    r"(?:also|then|further|furthermore|next|again|later|finally|and|in turn|moreover|additionally|subsequently|"
    r"nevertheless|likewise|in closing|in conclusion|both|all|[a-z]+ly|once more|first|too)"
)
FINITE = (
    rf"{SAID}|was|were|had|has|took|made|did|went|came|saw|held|led|met|ran|set|read|paid|chose|[a-z]{{2,}}ed|"
    rf"would|could"
)
TALKED = (
    "said|added|noted|explained|stressed|regretted|asked|stated|recalled|observed|replied|answered|reported|warned|"
    "concluded|continued|confirmed|indicated|emphasi[sz]ed|underlined|wondered|insisted|remarked|pointed out|"
    "admitted|"
    "maintained|inquired|enquired|clarified|informed the Committee|told the Committee|assured the Committee|affirmed|"
    "declared|suggested|recommended|highlighted|underscored|specified|wished to know|wanted to know"
)
EXPERT = r"(?:committee )?(?:experts?|members?)"
QUANTITY = (
    r"(?:(?:the|a|an|one|another|other|several|some|many|various|two|three|four|both|all|few|a number of)\s+){0,2}"
)

VOICES = Voices(
    verb=re.compile(rf"(?:\b{ADVERB},?\s+)*\b(?:{SAID})\b"),
    finite=re.compile(rf"(?:\b{ADVERB},?\s+)*\b(?:{FINITE})\b"),
    opener=re.compile(
        r"^(?:In|For|As|On|At|By|To|From|Via|Through|During|Following|After|Before|With|Regarding|Concerning|About|Also|"
        r"Finally|Then|"
        r"Jointly|Next|Lastly|Second|First|Third|Here|Again|Moreover|Furthermore|However|Further|While|When|"
        r"Asked|Given|"
        r"Similarly|Under|Among|Throughout|Based|Instead|Still|Meanwhile|Besides|[A-Z][a-z]+(?:ing|ly))\b"
    ),
    inserted=re.compile(
        r"^(?:(?:and )?(?:responding|replying|answering|speaking|in|for|on behalf|also|too|however|meanwhile|as|by|"
        r"when|asked|taking|turning|continuing|presenting|introducing|opening|concluding|via|through|finally)\b.*|"
        r"(?:who|which|whose) .*)$"
    ),
    tails=(
        re.compile(
            rf",\s+(?P<subject>{PERSON}),\s+(?P<gloss>[^;:?]{{3,140}}?),\s+(?:{ADVERB}\s+)*(?:{TALKED})[.?!”\"]*$"
        ),
        re.compile(
            rf",\s+(?P<subject>(?:[Tt]he |[Aa]n? |[Oo]ne |"
            rf"[Aa]nother )?[^,;:?]{{2,90}}?)\s+(?:{ADVERB}\s+)*(?:{TALKED})"
            r"(?:\s+(?:in|by|at|to|with)\b[^,]{3,60})?[.?!”\"]*$"
        ),
        re.compile(rf"[,?]\s+(?:{TALKED})\s+(?P<subject>[^,;:?]{{3,90}}?)(?:,\s+(?P<gloss>[^;]{{3,160}}?))?[.?!]*$"),
        re.compile(rf",\s+(?:{TALKED})\s+(?P<subject>[^,;:?]{{3,90}}?)(?:,\s+(?P<gloss>[^,;]{{3,120}}))?,\s"),
        re.compile(rf",\s+(?P<subject>[^,;:?]{{2,90}}?)\s+(?:{ADVERB}\s+)*(?:{TALKED}),\s"),
        re.compile(
            r"(?:^A|,\s+a)ccording to (?P<subject>[^,;:?]{3,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?(?:,\s|[.?!]*$)"
        ),
        re.compile(
            r"\bheard (?:also )?(?:from )?(?P<subject>[^,;:?]{3,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?,\s+(?:which|who)\s+"
            rf"(?:{TALKED})\b"
        ),
        re.compile(r"^(?:In the view of|For) (?P<subject>(?:the )?[A-Z][^,;:?]{3,90}?),\s"),
        re.compile(
            r"\bwas (?:also |further |then )?(?:told|assured|informed|advised|reminded|briefed) by (?P<subject>[^,;:?]{3,90}?)"
            r"(?:,\s+(?P<gloss>[^;]{3,120}?))?(?:,\s|\sthat\s|[.?!]*$)"
        ),
        re.compile(
            r"\b(?:presented|introduced|delivered|read out|made|(?:was|were) (?:also )?addressed) by "
            r"(?P<subject>[^,;:?]{3,90}?),\s+(?P<gloss>[^;]{3,120}?)(?:,|[.?!]*$)"
        ),
    ),
    honorific=re.compile(
        r"^(?:Mr|MR|MS|MRS|Ms|Mrs|Miss|Mme|Dr|DR|Prof|Professor|Sir|Father|Fr|Sister|Archbishop|Monsignor|[Mm]oderator|[Pp]anell?ist|(?:His|Her) Excellency|"
        r"Ambassador|Judge|Madam|H\.?E)\b\.?\s+"
    ),
    possessive=re.compile(r"^(?:its|their)\s(?:own\s)?", re.IGNORECASE),
    represented=re.compile(
        r"^(?:(?:which|who) (?:was|were) )?(?:represented by|speaking through|through|in the person of|namely|by)\s+(?:its \w+,?\s+)?",
        re.IGNORECASE,
    ),
    article=re.compile(r"^(?:the|an?|one|another|its|our|their)\s+", re.IGNORECASE),
    linking=re.compile(
        r"^\s*(?:(?:of|from|with|for|at|representing|speaking (?:on behalf|for)(?: of)?|on behalf of|"
        r"on)\s+(?:the\s+)?)(?=\S)"
    ),
    names_in_small=False,
    representing=re.compile(
        r"^(?:(?:the|an?|one|another)\s+)?(?:representatives?|speakers?|officials?|members?|spokes\w+|delegates?|"
        r"directors?|presidents?)\s+(?:of|from|for|on behalf of|representing)\s+(?:the\s+)?",
        re.IGNORECASE,
    ),
    pronoun=re.compile(
        r"^(?:he|she|it|they|the speakers?|the latter|both|both speakers|these speakers)$", re.IGNORECASE
    ),
    delegation=any_of(
        r"(?:the )?(?:[a-zé]+ )?delegation(?! (?:of the (?:european|african)))",
        r"(?:the |a |another |other |one )?(?:members?|representatives?|delegates?|head) of the delegation",
        r"(?:the |a |another |one |other )?delegates?$",
        r"(?:the )?government$",
        start=True,
    ),
    experts=any_of(rf"{QUANTITY}{EXPERT}\b", r"(?:the )?(?:country )?(?:co-)?rapporteurs?\b", start=True),
    chair=any_of(
        r"(?:the )?(?:acting |committee )?(?:vice-?\s?)?chair(?:person|man|"
        r"woman)?(?:-rapporteur)?(?: of the committee)?$",
        start=True,
    ),
    committee=any_of(r"(?:the )?committee(?: on [\w ]*migrant[\w ]*)?$", start=True),
    committee_role=re.compile(
        r"\b(?:Committee (?:Expert|Member|Chair\w*|(?:Acting )?Vice[- ]?Chair\w*|Rapporteur)|"
        r"(?:Country )?(?:Co-)?Rapporteur"
        r"(?! on the| on (?:trafficking|torture))|(?:Acting )?(?:Vice[- ]?)?Chair(?:person|man|woman)? (?:of|"
        r"for) (?:the|this) (?:Committee|session|meeting)"
        r"|Expert and|(?:Expert|Member|Bureau|Secretary) of the Committee|[Nn]ew member|outgoing Chair\w*"
        r"|^(?:the )?(?:Acting )?(?:Vice[- ]?)?Chair(?:person|man|woman)?$|^Expert$|Committee Secretary)\b",
        re.IGNORECASE,
    ),
    state_role=any_of(
        r"\b(?:head of (?:the )?delegation|delegation|(?:vice-|deputy |prime )?ministe?ry?|ministers?|ambassador|"
        r"permanent representative|permanent mission|chargé d.affaires|(?:under-?)?secretar(?:y|ies) of state|"
        r"under-?secretary|attorney general|(?:deputy )?secretary[- ]general of the ministry|government|"
        r"consul general|"
        r"director[- ]general|national institute (?:of|for) migration|commissariat|deputy permanent|"
        r"(?:inter-?ministerial|presidential) (?:commission|delegation|committee|human rights commission)|"
        r"state secretary|"
        r"national commission for refugees|immigration (?:service|department)|department of immigration)\b"
    ),
    generic={
        "": any_of(
            r"(?:the |this |its )(?:speaker|representative|organi[sz]ation|body|group|statement|report|president|"
            r"director)s?$",
            r"the (?:two|three|four|five|six) (?:speakers|organi[sz]ations|representatives)$",
            start=True,
        ),
        "nhri": any_of(
            r"(?:the |this )?(?:national (?:human rights )?)?(?:institution|office|commission|commissioner|ombuds\w*|"
            r"defender|"
            r"council|prosecutor|advocate|centre|mediator)(?: representative)?$",
            start=True,
        ),
        "ngo": any_of(
            r"(?:the |this )?(?:non-?governmental organi[sz]ation|NGO|association|network|forum|platform|coalition|"
            r"foundation|"
            r"federation|union|alliance|movement|league|charity|collective|campaign)(?: representative)?$",
            start=True,
        ),
        "un_entity": any_of(
            r"(?:the |this )?(?:agency|fund|programme|office|high commissioner|special rapporteur)$", start=True
        ),
    },
    unnamed=any_of(
        r"(?:(?:the|a|an|one|another|other|several|some|many|various|two|three|four|five|both|all|most)\s+){0,2}"
        r"(?:speakers?|(?:representatives? (?:of|from) )?(?:civil society(?: (?:organi[sz]ations?|"
        r"representatives?|speakers?))?"
        r"|non-?\s?governmental organi[sz]ations?(?: representatives?)?|NGOs?(?: representatives?)?|"
        r"organi[sz]ations?))\b",
        start=True,
    ),
    auxiliary=re.compile(r"\b(?:had|would|could|was|were)\b"),
    guests=any_of(
        r"(?:(?:the|an?|one|another|other|several|some|[a-z]+)\s+){0,2}(?:moderator|facilitator|panell?ist|discussant|"
        r"participant|keynote speaker)s?\b",
        r"(?:the )?(?:first|second|third|fourth|next|last|final)\s+speaker\b",
        start=True,
    ),
    secretariat=any_of(r"the (?:committee(?:['’]s)? )?secretariat(?: of the committee)?$", start=True),
    group=re.compile(
        r"(?:^|,\s)(?:[\w-]+\s){0,2}(?:experts|speakers|representatives|participants|panell?ists|officials|delegates)\s"
        r"(?:from|of|representing)\s",
        re.IGNORECASE,
    ),
    kinds=(
        any_of(r"\bgovernments?\b|\bstates\b"),
        any_of(r"\bacademi\w+|\buniversit\w+"),
        any_of(r"\bunited nations\b|\bagencies\b|\binter(?:national|governmental) organi[sz]ations\b"),
        any_of(r"\bcivil society\b|\bnon-?\s?governmental\b|\bNGOs\b"),
    ),
    glued=re.compile(
        r"^(?:(?:Also|Jointly|Further|Then)\s)?[A-Za-z]\w+ing(?:\s[\w’'-]+){1,9}?(?<! to)(?<! of)(?<! by)(?<! with)(?<! and)"
        r"(?<! from)(?<! for)(?<! on)(?<! the)\s(?=(?:Mr|Ms|Mrs|Dr|Mme|[Mm]oderator)\b\.?\s[A-ZÀ-Þ])|"
        r"^(?:(?:Also|Jointly)\s)?(?:Presenting|Introducing|presenting|introducing)(?:\s[\w’'-]+){1,6}?\sreport\s(?=[A-ZÀ-Þ])"
    ),
)
