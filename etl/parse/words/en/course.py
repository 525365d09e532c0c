"""The course of a meeting, in the words of English press releases: acts, headings, and what is no statement."""

from __future__ import annotations

import re

from etl.parse.words.model import SAID_OF, Course, any_of

QUESTIONS = (
    r"(?:questions?|inquir\w+|enquir\w+|quer(?:y|ies)|comments?|requests?|issues? raised|concerns? raised|"
    r"points? raised)"
)
ANSWERING = r"(?:responding to|replying to|answering|in (?:reply|response|answer) to|following|asked|to(?= an? (?:\w+ )?question))"
BODY = (
    r"(?:non-?\s?governmental|national human rights (?:institution|commission|council)|\bNGOs?\b|\bNHRIs?\b|"
    r"civil society)"
)

COURSE = Course(
    told=any_of(
        r"\bthe committee (?:was|had been|were) (?:also |further |then )?(?:told|assured|informed|advised|reminded)\b(?! by)"
    ),
    programme=any_of(
        r"\b(?:agenda|programme of work)\b",
        r"\b(?:private|closed) meetings?\b|\bin private\b",
        r"^(?:[^,]{3,60}, )?the committee\b.{0,40}\b(?:heard|listened to|received|had)\b(?!.*(?:\bthat\b|\bwho\b|\bsa(?:id|ying)\b|:))"
        r".*\b(?:representatives?|speakers|statements?|presentations?|briefings?|interventions|dialogue|exchange)\b",
        r"^the committee\b.*\b(?:then|subsequently|also) (?:held|met)\b.{0,120}\b(?:united nations|agencies)\b",
    ),
    speakers_listed=any_of(
        r"\b(?:were|was) (?:made|delivered|given|heard) (?:by|from) .+(?:,|;| and ).+",
        r"^(?:the )?(?:following )?(?:speakers|organi[sz]ations|participants|panell?ists)[^.]{0,60}\b(?:were|"
        r"included|spoke|took the floor)\b[^.]*[,;:]",
        r"^(?:speaking|taking the floor|taking part)\b[^,]{0,60}\b(?:were|was)\b[^.]*[,;:]",
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
        r"(?<!had )(?<!have )(?<!been )(?<!not )\b(?:replied|responded|answered)\b",
    ),
    topic=re.compile(
        rf"{ANSWERING} (?:an? |an |the |further |several |other |some |various |committee |experts['’]? |"
        rf"members['’]? ){{0,3}}{QUESTIONS}"
        rf"(?: (?:asked |raised |posed |put )?(?:by|from) [^,;.]{{3,40}}?)?\s+(?:about|on|regarding|concerning|"
        rf"as to|relating to|over|related to|with regard to)"
        r"\s+(?P<topic>[^,;.]+)",
        re.IGNORECASE,
    ),
    about=re.compile(
        r"^(?:As for|As to|As regards|Concerning|Regarding|With regards? to|With respect to|In relation to|"
        r"Turning to|(?:When )?[Aa]sked about|On the (?:question|issue|subject|matter) of|On)\s+(?P<topic>(?!\d|behalf|\w+day)[^,;.]{3,120}),"
    ),
    asking=any_of(
        r"\b(?:asked|wished to know|wanted to know|would like to know|wondered|enquired|inquired|"
        r"requested (?:more |further |additional )?information|"
        r"sought (?:information|clarification)|posed questions|raised questions|put questions)\b"
    ),
    opening=any_of(
        r"\bin (?:his |her |their |the )?(?:opening|introductory|welcoming) (?:remarks|statements?|address|words|"
        r"comments)",
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
                rf".*\b(?:statements?|remarks|discussion|dialogue|meeting|briefings?|presentations?|interventions?|"
                rf"hearing) (?:by|with|from|of) .*{BODY}",
                rf"(?:statements? (?:by|from) )?.*{BODY}|(?:statements? by )?.*ombuds|speakers on\b|stakeholders?\b",
                start=True,
            ),
        ),
        ("reply", any_of(r"(?:the )?(?:delegation.s )?(?:responses?|repl(?:y|ies)|answers?)\b", start=True)),
        (
            "question",
            any_of(
                r"(?:first |second |third |further |follow-up |additional )?(?:round of )?(?:questions?|comments?)\b|"
                r"discussion$|"
                r"interactive (?:dialogue|discussion)|dialogue$|.*experts.{0,3} (?:questions|comments)",
                start=True,
            ),
        ),
        (
            "presentation",
            any_of(
                r"(?:presentation|introduction) (?:of|by)\b|presentation$|opening statements?\b|report$|"
                r"introductory (?:statements?|remarks) by the (?:delegation|head)|(?:the )?(?:initial|\w+ periodic|"
                r"periodic) report",
                start=True,
            ),
        ),
        (
            "opening_remark",
            any_of(
                r"opening (?:remarks|of the|address)|statements?\b|introductory|address\b|"
                r"remarks\b|welcom",
                start=True,
            ),
        ),
    ),
    observed=(
        (
            "recommendation",
            any_of(
                r"\b(?:recommend(?:ed|s|ing)?|recommendations?|urged?s?|urging|encourag(?:ed|es|ing)|call(?:ed|s|"
                r"ing) (?:up)?on|call(?:ed|s|ing) for|request(?:ed|s|ing)|"
                r"invit(?:ed|es|ing)|asked|should|suggest(?:ed|s|ing)|advised|proposed that)\b"
            ),
        ),
        (
            "concern",
            any_of(
                r"\b(?:(?<!parties )(?<!states )(?<!authorities )(?<!persons )(?<!those )(?<!all )"
                r"concern(?:ed|s)?|regret(?:s|ted|ting|fully)?|alarmed|alarm|deplor(?:ed|es)|troubled|disturbed|"
                r"worried|worry|dismayed|"
                r"remained preoccupied|criticized)\b"
            ),
        ),
        (
            "positive_aspect",
            any_of(
                r"\b(?:welcom(?:ed|es|ing)|not(?:ed|es|ing) with (?:appreciation|satisfaction|interest)|"
                r"commend(?:ed|s|ing)|"
                r"appreciat(?:ed|es|ing|ion)|prais(?:ed|es|ing)|congratulat(?:ed|es|ing)|acknowledged|hailed|"
                r"satisfaction|"
                r"took note with (?:appreciation|satisfaction|interest)|took positive note|positive(?:ly)?|"
                r"applauded|pleased to)\b"
            ),
        ),
    ),
    business=any_of(
        r"\b(?:adopted|elected|decided|held|met|will|approved|appointed|agreed|took note of|launched|discussed|"
        r"examined|"
        r"considered|continued|began|reviewed|postponed|swore|made (?:a|the) solemn declaration|set up|designated|"
        r"concluded|also had before|received|heard)\b"
    ),
    lead=any_of(
        r"the committee on .{0,100}(?:this morning|this afternoon|today|yesterday|this week|has|on \w+day)\b",
        start=True,
    ),
    make_up=any_of(
        r"(?:the )?delegation of\b.*\b(?:was|were|consisted|included|comprised|made up|composed)\b",
        r"(?:the )?(?:\w+ )?delegation (?:was (?:made up|composed|led|headed)|(?:also )?(?:consisted|included|"
        r"comprised)|was also (?:made|composed))",
        r"also (?:in|part of|members of) the (?:\w+ )?delegation\b",
        r"(?:the )?other members of the (?:\w+ )?delegation",
        r"the report [^,;]{0,80}\b(?:was|had been) (?:presented|introduced) by (?!.*(?:;|\bwho\b|\bthat\b|\bsaid\b)).+\.$",
        r"the (?:\w+ ){0,3}delegation,? (?:which was |led by).{0,200}\b(?:included|consisted|comprised|composed)",
        start=True,
    ),
    delegation_came=any_of(r"\b(?:the|a) (?:\w+ )?delegation\b(?! of the (?:european|african))"),
    delegation_stayed_away=any_of(
        r"\babsence of (?:an? |the )?(?:[\w-]+ ){0,5}delegation\b",
        r"\b(?:without (?:an? |any |the )|no )delegation\b",
        r"\b(?:not|nor|never)\b[^.;]{0,40}\b(?:sen[dt]|present|attended)\b[^.;]{0,20}\bdelegation\b",
    ),
    reference=any_of(
        r"\bha(?:s|d) before it\b",
        r"\bcan be (?:found|read|viewed|accessed|watched|consulted)\b",
        r"\bwill be (?:made )?(?:available|posted|published|issued) (?:here|on|at|in)\b",
        r"^(?:the |its )?(?:[\w’'-]+ ){0,4}(?:observations|recommendations|conclusions|findings)\b[^;]{0,160}\b(?:will|are to) "
        r"(?:then |also )?be (?:made public|made available|published|issued|released|posted|transmitted)\b",
        r"^the committee will (?:then |also )?(?:publish|issue|release|make public|post)\b",
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
        r"(?:the |its )?next (?:public )?(?:meetings?|sessions?)\b.{0,60}\bwill\b",
        r"(?:this afternoon|this morning|tomorrow|later today)\b.{0,60}, the committee will\b",
        r"the committee will \w+\b.{0,120}\b(?:this afternoon|tomorrow)\b",
        r"(?:the )?(?:committee|next|public meetings?)\b.*(?:\bwill (?:next |again )?(?:meet|reconvene|resume|"
        r"hold its next)\b|\bnext (?:public )?meeting\b|\bwill next\b|\bis scheduled to meet)",
        r"(?:when|after|at|on|from|this|tomorrow) .{3,80}, the committee is (?:scheduled |due |set |expected )?to\b",
        r"(?:when|after) .{3,80}, the committee will (?:next )?(?:meet|resume|reconvene)\b",
        r"(?:at|on|from) .{3,60}, the committee will (?:next )?(?:meet|resume|reconvene|begin|start|consider|"
        r"continue)\b",
        r"(?:the|its) (?:committee.s )?(?:next|[\w-]+) session (?:of the committee )?(?:will|is (?:scheduled|"
        r"due) to|is to) (?:be held|take place|run)\b",
        start=True,
    ),
    civil_society=any_of(r"non-?\s?governmental|\bNGOs?\b|civil society|\bassociations\b|\b(?:trade|labou?r) unions\b"),
    lists=any_of(
        rf"{SAID_OF}, whose lists? of issues\b[^.;]*",
        r"\blists? of issues\b[^.;]*",
        r"\b(?:general comment|follow-up)\b[^.;]*",
    ),
    review=any_of(
        r"\breports?\b|\bsituation in\b|\breview(?:s|ed|ing)?\b|\bconsider(?:s|ed|ing)?\b|\bexamin(?:e|es|ed|"
        r"ing)\b|\bin dialogue with\b|"
        r"\bobservations? on\b|\bfindings on\b|\bimplementation\b|\bcompliance of\b|\babsence of\b"
    ),
    will_review=any_of(
        r"\b(?:will|would|is to|is due to|is scheduled to) (?:then |also )?(?:consider|review|examine|take up)\b[^.]*\breports?\b"
    ),
    report_number=re.compile(
        r"\b(?P<number>initial|first|second|third|fourth|fifth|sixth|seventh)\b(?P<more>(?: and| to|"
        r",)? ?(?:initial|second|third|fourth|fifth|sixth)?)"
        r"[\w\s,-]{0,40}?\breports?\b",
        re.IGNORECASE,
    ),
)
