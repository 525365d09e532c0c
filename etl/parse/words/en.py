"""The words of English press releases."""

from __future__ import annotations

import re

from etl.parse.words.model import Words, any_of

SAID = (
    "said|says|noted|stated|explained|focuss?ed|spoke|turned|regretted|recommended|drew|reported|raised|stressed|"
    "emphasi[sz]ed|highlighted|expressed|recalled|added|pointed|urged|called|asked|informed|briefed|underlined|"
    "underscored|welcomed|feared|deplored|denounced|condemned|presented|observed|warned|indicated|referred|mentioned|"
    "addressed|described|commented|replied|responded|answered|assured|proposed|dwelt|told|outlined|shared|gave|began|"
    "concluded|clarified|confirmed|dealt|praised|thanked|commended|congratulated|wished|wanted|wondered|requested|"
    "inquired|enquired|sought|acknowledged|appreciated|took note|took up|took the floor|paid tribute|encouraged|invited|"
    "hoped|reiterated|announced|declared|appealed|remarked|maintained|reminded|continued|suggested|argued|agreed|"
    "insisted|looked forward|opened|closed|introduced|applauded|voiced|reaffirmed|affirmed|admitted|conceded|complained|"
    "alleged|claimed|criticized|criticised|questioned|cautioned|lamented|hailed|saluted|cited|quoted|listed|summed up|"
    "summari[sz]ed|elaborated|touched|brought|made (?:an? )?(?:appeal|reference|remarks?|statements?|clear|several|some|the point)|"
    "put|posed|repeated|concurred|disagreed|rejected|denied|refuted|challenged|considered|believed|felt|thought|"
    "stated|detailed|noted|set out|spelled out|went on|closed|extended|conveyed|offered|posited|tabled|speculated|"
    "recounted|testified|estimated|advised|advocated|demanded|exhorted|implored|pleaded|proclaimed|contended|"
    "apologi[sz]ed|joined|echoed|supported|endorsed|inquired|responded|enumerated|flagged|was (?:also )?(?:concerned|pleased|"
    "interested|curious|worried|glad|grateful|alarmed|happy|honou?red|surprised|struck|of the (?:view|opinion))"
)
ADVERB = (
    r"(?:also|then|further|furthermore|next|again|later|finally|and|in turn|moreover|additionally|subsequently|"
    r"nevertheless|likewise|in closing|in conclusion|both|all|[a-z]+ly|once more|first|too)"
)
FINITE = rf"{SAID}|was|were|had|has|took|made|did|went|came|saw|held|led|met|ran|set|read|paid|chose|[a-z]{{2,}}ed|would|could"
TALKED = (
    "said|added|noted|explained|stressed|regretted|asked|stated|recalled|observed|replied|answered|reported|warned|"
    "concluded|continued|confirmed|indicated|emphasi[sz]ed|underlined|wondered|insisted|remarked|pointed out|admitted|"
    "maintained|inquired|enquired|clarified|informed the Committee|told the Committee|assured the Committee|affirmed|"
    "declared|suggested|recommended|highlighted|underscored|specified|wished to know|wanted to know"
)
QUESTIONS = r"(?:questions?|inquir\w+|enquir\w+|quer(?:y|ies)|comments?|requests?|issues? raised|concerns? raised|points? raised)"
ANSWERING = r"(?:responding to|replying to|answering|in (?:reply|response|answer) to|following|asked)"
EXPERT = r"(?:committee )?(?:experts?|members?)"
QUANTITY = (
    r"(?:(?:the|a|an|one|another|other|several|some|many|various|two|three|four|both|all|few|a number of)\s+){0,2}"
)
BODY = r"(?:non-?\s?governmental|national human rights (?:institution|commission|council)|\bNGOs?\b|\bNHRIs?\b|civil society)"

ENGLISH = Words(
    verb=re.compile(rf"(?:\b{ADVERB},?\s+)*\b(?:{SAID})\b"),
    finite=re.compile(rf"(?:\b{ADVERB},?\s+)*\b(?:{FINITE})\b"),
    opener=re.compile(
        r"^(?:In|For|As|On|At|By|To|From|During|Following|After|Before|With|Regarding|Concerning|About|Also|Finally|Then|"
        r"Jointly|Next|Lastly|Second|First|Third|Here|Again|Moreover|Furthermore|However|Further|While|When|Asked|Given|"
        r"Similarly|Under|Among|Throughout|Based|Instead|Still|Meanwhile|Besides|[A-Z][a-z]+(?:ing|ly))\b"
    ),
    inserted=re.compile(
        r"^(?:(?:and )?(?:responding|replying|answering|speaking|in|for|on behalf|also|too|however|meanwhile|as|by|"
        r"when|asked|taking|turning|continuing|presenting|introducing|opening|concluding|via|through|finally)\b.*|"
        r"(?:who|which|whose) .*)$"
    ),
    tails=(
        re.compile(
            rf",\s+(?P<subject>(?:[Tt]he |[Aa]n? |[Oo]ne |[Aa]nother )?[^,;:?]{{2,90}}?)\s+(?:{ADVERB}\s+)*(?:{TALKED})"
            r"(?:\s+(?:in|by|at|to|with)\b[^,]{3,60})?[.?!”\"]*$"
        ),
        re.compile(rf"[,?]\s+(?:{TALKED})\s+(?P<subject>[^,;:?]{{3,90}}?)(?:,\s+(?P<gloss>[^;]{{3,160}}?))?[.?!]*$"),
        re.compile(rf",\s+(?:{TALKED})\s+(?P<subject>[^,;:?]{{3,90}}?)(?:,\s+(?P<gloss>[^,;]{{3,120}}))?,\s"),
        re.compile(rf",\s+(?P<subject>[^,;:?]{{2,90}}?)\s+(?:{ADVERB}\s+)*(?:{TALKED}),\s"),
        re.compile(
            r"(?:^A|,\s+a)ccording to (?P<subject>[^,;:?]{3,90}?)(?:,\s+(?P<gloss>[^,;]{3,120}))?(?:,\s|[.?!]*$)"
        ),
        re.compile(r"^(?:In the view of|For) (?P<subject>[A-Z][^,;:?]{3,90}?),\s"),
        re.compile(
            r"\b(?:presented|introduced|delivered|read out|made) by (?P<subject>[^,;:?]{3,90}?),\s+(?P<gloss>[^;]{3,120}?)(?:,|[.?!]*$)"
        ),
    ),
    told=any_of(
        r"\bthe committee (?:was|had been|were) (?:also |further |then )?(?:told|assured|informed|advised|reminded)\b"
    ),
    honorific=re.compile(
        r"^(?:Mr|MR|MS|MRS|Ms|Mrs|Miss|Mme|Dr|DR|Prof|Professor|Sir|Father|Fr|Sister|Archbishop|Monsignor|Ambassador|Judge|Madam|H\.?E)\b\.?\s+"
    ),
    article=re.compile(r"^(?:the|an?|one|another|its|our|their)\s+", re.IGNORECASE),
    linking=re.compile(
        r"^\s*(?:(?:of|from|with|for|at|representing|speaking (?:on behalf|for)(?: of)?|on behalf of|on)\s+(?:the\s+)?)(?=\S)"
    ),
    names_in_small=False,
    representing=re.compile(
        r"^(?:(?:the|an?|one|another)\s+)?(?:representatives?|speakers?|officials?|members?|spokes\w+|delegates?|directors?|presidents?)\s+(?:of|from|for)\s+(?:the\s+)?",
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
        r"(?:the )?(?:acting |committee )?(?:vice-?\s?)?chair(?:person|man|woman)?(?:-rapporteur)?(?: of the committee)?$",
        start=True,
    ),
    committee=any_of(r"(?:the )?committee(?: on [\w ]*migrant[\w ]*)?$", start=True),
    programme=any_of(
        r"\b(?:agenda|programme of work)\b",
        r"\b(?:private|closed) meetings?\b|\bin private\b",
        r"^the committee\b.*\b(?:then|subsequently|also) (?:held|met)\b.{0,120}\b(?:united nations|agencies)\b",
    ),
    speakers_listed=any_of(
        r"\b(?:were|was) (?:made|delivered|given|heard) (?:by|from) .+(?:,|;| and ).+",
        r"^(?:the )?(?:following )?(?:speakers|organi[sz]ations|participants|panell?ists)[^.]{0,60}\b(?:were|included|spoke|took the floor)\b[^.]*[,;:]",
        r"^(?:speaking|taking the floor|taking part)\b[^,]{0,60}\b(?:were|was)\b[^.]*[,;:]",
    ),
    committee_role=re.compile(
        r"\b(?:Committee (?:Expert|Member|Chair\w*|(?:Acting )?Vice[- ]?Chair\w*|Rapporteur)|(?:Country )?(?:Co-)?Rapporteur"
        r"(?! on the| on (?:trafficking|torture))|(?:Acting )?(?:Vice[- ]?)?Chair(?:person|man|woman)? (?:of|for) (?:the|this) (?:Committee|session|meeting)"
        r"|Expert and|(?:Expert|Member|Bureau|Secretary) of the Committee|[Nn]ew member|outgoing Chair\w*"
        r"|^(?:the )?(?:Acting )?(?:Vice[- ]?)?Chair(?:person|man|woman)?$|^Expert$|Committee Secretary)\b",
        re.IGNORECASE,
    ),
    state_role=any_of(
        r"\b(?:head of (?:the )?delegation|delegation|(?:vice-|deputy |prime )?ministe?ry?|ministers?|ambassador|"
        r"permanent representative|permanent mission|chargé d.affaires|(?:under-?)?secretar(?:y|ies) of state|"
        r"under-?secretary|attorney general|(?:deputy )?secretary[- ]general of the ministry|government|consul general|"
        r"director[- ]general|national institute (?:of|for) migration|commissariat|deputy permanent|"
        r"(?:inter-?ministerial|presidential) (?:commission|delegation|committee|human rights commission)|state secretary|"
        r"national commission for refugees|immigration (?:service|department)|department of immigration)\b"
    ),
    generic={
        "": any_of(
            r"(?:the |this |its )(?:speaker|representative|organi[sz]ation|body|group|statement|report|president|director)s?$",
            r"the (?:two|three|four|five|six) (?:speakers|organi[sz]ations|representatives)$",
            start=True,
        ),
        "nhri": any_of(
            r"(?:the |this )?(?:national (?:human rights )?)?(?:institution|office|commission|commissioner|ombuds\w*|defender|"
            r"council|prosecutor|advocate|centre|mediator)(?: representative)?$",
            start=True,
        ),
        "ngo": any_of(
            r"(?:the |this )?(?:non-?governmental organi[sz]ation|NGO|association|network|forum|platform|coalition|foundation|"
            r"federation|union|alliance|movement|league|charity|collective|campaign)(?: representative)?$",
            start=True,
        ),
        "un_entity": any_of(
            r"(?:the |this )?(?:agency|fund|programme|office|high commissioner|special rapporteur)$", start=True
        ),
    },
    unnamed=any_of(
        r"(?:(?:the|a|an|one|another|other|several|some|many|various|two|three|four|five|both|all|most)\s+){0,2}"
        r"(?:speakers?|(?:representatives? (?:of|from) )?(?:civil society(?: (?:organi[sz]ations?|representatives?|speakers?))?"
        r"|non-?\s?governmental organi[sz]ations?(?: representatives?)?|NGOs?(?: representatives?)?|organi[sz]ations?))\b",
        start=True,
    ),
    reply=any_of(
        r"\b(?:responding|replying|answering)\b",
        r"\bin (?:reply|response|answer)\b",
        rf"^(?:following|after) (?:an? |the |further |several )?{QUESTIONS}",
        r"\bin the (?:\w+ )?discussion\b",
        r"\bin the (?:discussion|dialogue|exchange|debate)\b.{0,20}\b(?:that followed|which followed)",
        r"\bthe committee was (?:also |further )?(?:told|assured|informed)\b",
        r"^(?:to|on) (?:an?|another|the) (?:other )?questions?\b",
        r"^asked (?:about|whether|if|how|why|by)\b",
        r"\b(?:replied|responded|answered)\b",
    ),
    topic=re.compile(
        rf"{ANSWERING} (?:an? |an |the |further |several |other |some |various |committee |experts['’]? |members['’]? ){{0,3}}{QUESTIONS}"
        rf"(?: (?:asked |raised |posed |put )?(?:by|from) [^,;.]{{3,40}}?)?\s+(?:about|on|regarding|concerning|as to|relating to|over|related to|with regard to)"
        r"\s+(?P<topic>[^,;.]+)",
        re.IGNORECASE,
    ),
    about=re.compile(
        r"^(?:As for|As to|As regards|Concerning|Regarding|With regards? to|With respect to|In relation to|Turning to|On the (?:question|issue|subject|matter) of|On)\s+(?P<topic>(?!\d|behalf|\w+day)[^,;.]{3,120}),"
    ),
    asking=any_of(
        r"\b(?:asked|wished to know|wanted to know|would like to know|wondered|enquired|inquired|requested (?:more |further |additional )?information|"
        r"sought (?:information|clarification)|posed questions|raised questions|put questions)\b"
    ),
    opening=any_of(
        r"\bin (?:his |her |their |the )?(?:opening|introductory|welcoming) (?:remarks|statements?|address|words|comments)",
        r"\bopening the (?:meeting|session|dialogue|discussion|event)\b",
        r"\bwelcom(?:ed|ing) the (?:\w+ )?delegation",
        r"\bdeclared (?:open|the session open)",
        r"\bopened the (?:meeting|session)",
    ),
    presenting=any_of(
        r"(?:presenting|introducing)\b.{0,80}\breport\b",
        r"(?:introduced|presented) the (?:[\w-]+ ){0,6}report\b",
        r"(?:continuing|jointly|also) (?:with the )?(?:presenting|introducing|presentation)",
        r"\bin (?:his|her|an?|the) (?:presentation|introduction)\b",
    ),
    closing=any_of(
        r"\bin (?:his |her |their |some |brief |the |its )*(?:\w+ )?(?:concluding|closing|final|preliminary) "
        r"(?:remarks?|statements?|observations|comments|words)",
        r"^in conclusion\b",
        r"^in closing\b",
        r"^concluding\b",
        r"^closing the\b",
        r"\bby way of conclusion\b",
        r"\bconcluding the (?:meeting|dialogue|discussion)",
        r"\bclosed the (?:meeting|dialogue|session)\b",
        r"\bmade (?:some |brief )?(?:concluding|closing|final) remarks",
    ),
    thanking=any_of(r"\bthank(?:ed|s)?\b|\bclos(?:ed|ing)\b|\bresume[ds]?\b|\bconclu|\badjourn"),
    headings=(
        (
            "concluding_remark",
            any_of(
                r".*\b(?:concluding|closing|final|preliminary) (?:remarks?|statements?|observations?|comments?)",
                r"conclusions?$",
                start=True,
            ),
        ),
        (
            "briefing",
            any_of(
                rf".*\b(?:statements?|remarks|discussion|dialogue|meeting|briefings?|presentations?|interventions?|hearing) (?:by|with|from|of) .*{BODY}",
                rf"(?:statements? (?:by|from) )?.*{BODY}|(?:statements? by )?.*ombuds|speakers on\b|stakeholders?\b",
                start=True,
            ),
        ),
        ("reply", any_of(r"(?:the )?(?:delegation.s )?(?:responses?|repl(?:y|ies)|answers?)\b", start=True)),
        (
            "question",
            any_of(
                r"(?:first |second |third |further |follow-up |additional )?(?:round of )?(?:questions?|comments?)\b|discussion$|"
                r"interactive (?:dialogue|discussion)|dialogue$|.*experts.{0,3} (?:questions|comments)",
                start=True,
            ),
        ),
        (
            "presentation",
            any_of(
                r"(?:presentation|introduction) (?:of|by)\b|presentation$|opening statements?\b|report$|"
                r"introductory (?:statements?|remarks) by the (?:delegation|head)|(?:the )?(?:initial|\w+ periodic|periodic) report",
                start=True,
            ),
        ),
        (
            "opening_remark",
            any_of(
                r"opening (?:remarks|of the|address)|statements?\b|introductory|address\b|remarks\b|welcom", start=True
            ),
        ),
    ),
    observed=(
        (
            "recommendation",
            any_of(
                r"\b(?:recommend(?:ed|s|ing)?|recommendations?|urged?s?|urging|encourag(?:ed|es|ing)|call(?:ed|s|ing) (?:up)?on|call(?:ed|s|ing) for|request(?:ed|s|ing)|"
                r"invit(?:ed|es|ing)|asked|should|suggest(?:ed|s|ing)|advised)\b"
            ),
        ),
        (
            "concern",
            any_of(
                r"\b(?:concern(?:ed|s)?|regret(?:s|ted|ting|fully)?|alarmed|alarm|deplor(?:ed|es)|troubled|disturbed|worried|worry|dismayed|"
                r"remained preoccupied|criticized)\b"
            ),
        ),
        (
            "positive_aspect",
            any_of(
                r"\b(?:welcom(?:ed|es|ing)|not(?:ed|es|ing) with (?:appreciation|satisfaction|interest)|commend(?:ed|s|ing)|"
                r"appreciat(?:ed|es|ing|ion)|prais(?:ed|es|ing)|congratulat(?:ed|es|ing)|acknowledged|hailed|satisfaction|"
                r"took note with (?:appreciation|satisfaction|interest)|took positive note|positive(?:ly)?|applauded)\b"
            ),
        ),
    ),
    business=any_of(
        r"\b(?:adopted|elected|decided|held|met|will|approved|appointed|agreed|took note of|launched|discussed|examined|"
        r"considered|continued|began|reviewed|postponed|swore|made (?:a|the) solemn declaration|set up|designated|concluded|also had before|received|heard)\b"
    ),
    lead=any_of(
        r"the committee on .{0,100}(?:this morning|this afternoon|today|yesterday|this week|has|on \w+day)\b",
        start=True,
    ),
    make_up=any_of(
        r"(?:the )?delegation of\b.*\b(?:was|were|consisted|included|comprised|made up|composed)\b",
        r"(?:the )?(?:\w+ )?delegation (?:was (?:made up|composed|led|headed)|(?:also )?(?:consisted|included|comprised)|was also (?:made|composed))",
        r"also (?:in|part of|members of) the (?:\w+ )?delegation\b",
        r"(?:the )?other members of the (?:\w+ )?delegation",
        r"the (?:\w+ ){0,3}delegation,? (?:which was |led by).{0,200}\b(?:included|consisted|comprised|composed)",
        start=True,
    ),
    reference=any_of(
        r"\bha(?:s|d) before it\b",
        r"\bcan be (?:found|read|viewed|accessed|watched|consulted)\b",
        r"\bwill be (?:made )?(?:available|posted|published|issued) (?:here|on|at|in)\b",
        r"\bsession\b.{0,90}\bis being held\b",
        r"\bis (?:one of|among) the \d+ states parties\b|^as one of the \d+ states",
        r"^produced by the united nations information service|^english and french (?:versions|releases)",
        r"\bwebcast\b|\bweb ?cast live\b",
        r"\bis available (?:here|at|on)\b|\bare available (?:here|at|on)\b",
        r"^(?:all )?(?:the )?documents relating to|^all the documents|^watch |^summaries of the public meetings",
        r"^the (?:[\w-]+ ){0,6}report (?:of .{3,40} )?is\b.*\bCMW/C/",
        r"^the (?:[\w-]+ ){0,6}report of .{3,60}\((?:document )?CMW/C/",
    ),
    next_meeting=any_of(
        r"(?:the )?(?:committee|next|public meetings?)\b.*(?:\bwill (?:next |again )?(?:meet|reconvene|resume|hold its next)\b|\bnext (?:public )?meeting\b|\bwill next\b|\bis scheduled to meet)",
        r"(?:when|after) .{3,80}, the committee will (?:next )?(?:meet|resume|reconvene)\b",
        r"(?:at|on|from) .{3,60}, the committee will (?:next )?(?:meet|resume|reconvene|begin|start|consider|continue)\b",
        r"(?:the|its) (?:committee.s )?(?:next|[\w-]+) session (?:of the committee )?(?:will|is (?:scheduled|due) to|is to) (?:be held|take place|run)\b",
        start=True,
    ),
    civil_society=any_of(r"non-?\s?governmental|\bNGOs?\b|civil society"),
    lists=any_of(
        r"\blists? of issues\b[^.;]*",
        r"\b(?:general comment|follow-up)\b[^.;]*",
    ),
    review=any_of(
        r"\breports?\b|\bsituation in\b|\breview(?:s|ed|ing)?\b|\bconsider(?:s|ed|ing)?\b|\bexamin(?:e|es|ed|ing)\b|\bin dialogue with\b|"
        r"\bobservations? on\b|\bfindings on\b|\bimplementation\b|\bcompliance of\b|\babsence of\b"
    ),
    report_number=re.compile(
        r"\b(?P<number>initial|first|second|third|fourth|fifth|sixth|seventh)\b(?P<more>(?: and| to|,)? ?(?:initial|second|third|fourth|fifth|sixth)?)"
        r"[\w\s,-]{0,40}?\breports?\b",
        re.IGNORECASE,
    ),
)
