"""English: the words by which official documents are read."""

from __future__ import annotations

import re

from etl.parse.words_official.shape import FrontWords, OfficialWords, PaperWords, RecordWords, any_case

SAYING = (
    r"said|asked|wish(?:ed|es)|wonder(?:ed)?|en?quired|inquired|requested|thanked|welcomed|invited|noted|"
    r"stressed|recalled|"
    r"expressed|drew|introduced|presented|pointed|suggested|commended|agreed|observed|replied|responded|"
    r"answered|explained|"
    r"added|took|sought|urged|declared|announced|proposed|referred|emphasi[sz]ed|regretted|hoped|"
    r"considered|felt|believed|"
    r"paid|congratulated|endorsed|commented|confirmed|remarked|opened|closed|called|raised|wanted|would|was|were|gave|"
    r"reiterated|reported|informed|outlined|described|highlighted|underlined|appreciated|read|shared|"
    r"clarified|concluded|"
    r"acknowledged|assured|spoke|summari[sz]ed|supported|encouraged|appealed|echoed|joined|warned|"
    r"cautioned|pledged|recommended"
)
FRONT = FrontWords(
    titles=(
        ("summary_record", any_case(r"(?:provisional )?summary record\b.{0,60}?\bmeetings?\b")),
        ("concluding_observations", any_case(r"concluding observations\b(?! will| are)[^;:?]*")),
        ("list_of_issues", any_case(r"list of (?:issues|themes|questions)\b[^;:?]*")),
    ),
    held=any_case(r"\bheld\s+(?:at|via|on|in|by|online|virtually|through)\b.*"),
    hour=any_case(r"\b(?P<hour>\d{1,2})(?:[.:]\d{2})?\s*(?P<half>[ap])\.?\s?m\b"),
    adopted=any_case(r"\badopted (?:by the committee|at|in)\b"),
    chair=any_case(
        r"\b(?:acting |temporary )?(?:vice-)?chair(?:person|man|woman)?\s*:\s*(?P<name>[^*]+?)(?:\s*\*|"
        r"\s+contents\b|$)"
    ),
    contents=any_case(r"^contents\s*\*?$"),
    report=any_case(r"\breports?\b"),
)
PAPER = PaperWords(
    sections=(
        ("introduction", any_case(r"introduction\b")),
        ("positive_aspects", any_case(r"positive (?:aspects|factors|developments)")),
        (
            "factors_difficulties",
            any_case(r"(?:factors|difficulties|obstacles)\b.*\b(?:difficult|imped|implement|appl|affect)"),
        ),
        (
            "follow_up",
            any_case(
                r"(?:follow-? ?up|next (?:\w+ )?periodic report|next report|periodicity|preparation of the next|"
                r"submission of the next|reporting)\b"
            ),
        ),
        ("dissemination", any_case(r"(?:dissemination|publicity|publication)\b")),
        ("annex", any_case(r"annex(?:es)?(?: [ivx\d]+)?\b")),
        (
            "concerns_recommendations",
            any_case(
                r"(?:principal|main) (?:subjects|areas|matters|concerns)|(?:subjects of concern|suggestions|"
                r"recommendations|technical assistance)"
            ),
        ),
    ),
    topic=any_case(r"reporting\b|follow-? ?up (?:to|of|on) (?:the )?(?:previous|earlier|prior|past|recommendations)"),
    absent=any_case(r"\babsence of (?:an? |any |its |the )?(?:\w+ ){0,2}report"),
    attended=any_case(
        r"\b(?:dialogue|discussion|exchange)s?\b[^.;]{0,60}\bwith\b[^.;]{0,60}\bdelegation|"
        r"\b(?:welcomes|appreciates|pleased|thanks)\b[^.;]{0,120}\bdelegation"
    ),
    subject=r"\b(?:the Committee|it)\b(?:\s+(?:also|further|therefore|nevertheless|nonetheless|however|again|"
    r"strongly|once again|remains|is|was|particularly|especially|still|additionally|thus|would like to|"
    r"wishes to|accordingly|[a-z]+ly)\b,?)*\s+(?:deeply |gravely |seriously |strongly |particularly |"
    r"very )?",
    asks=any_case(
        r"recommend(?:s|ed|ation)?\b(?! \w+ (?:previously|made))|urg(?:es|ed)|calls? (?:up)?on|encourages?|"
        r"invites?|requests?\b|asks?\b|reiterates? (?:its|the|that)|"
        r"reminds?\b|suggests?|appeals?|advises?|draws? the (?:state party|attention)|exhorts?|should\b|"
        r"\b(?:is|are) (?:\w+ ){0,2}(?:requested|invited|urged|encouraged|asked|advised|reminded|called upon)\b|"
        r"refers? the state|recalls? (?:its|that the state)"
    ),
    worries=any_case(
        r"concern(?:ed|s)?\b|regrets?|deplores?|alarm(?:ed)?|worr(?:ied|ies)|dismay(?:ed)?|disturbed|troubled|"
        r"preoccup\w+|disquiet|"
        r"notes? that\b|observes? that\b|finds it|considers? that|notes? the (?:lack|absence)|notes? (?:also |"
        r"further )?with (?:concern|regret)"
    ),
    welcomes=any_case(
        r"welcom(?:es|ed)|(?:notes?|takes note|noted|acknowledges?)\b[^.]{0,40}\b(?:appreciation|satisfaction|"
        r"interest)|commends?|appreciates?|congratulat\w+|"
        r"pleased|applauds?|gratif\w+|praises?|grateful|encouraged by|acknowledges? (?:the efforts|with)"
    ),
    follows_up=any_case(
        r"\bwithin (?:one|two|three|\w+) (?:years?|months)\b.{0,200}\b(?:information|implement)|"
        r"\binformation\b.{0,140}\b(?:implementation of|follow(?:ed)?[- ]up|taken to implement)\b.{0,120}"
        r"\b(?:paragraphs?|recommendations?)|(?:submit|present|provide|include)[^.]{0,120}\b(?:next|second|"
        r"third|fourth|fifth|sixth|combined|initial|overdue)\b[^.]{0,80}\breports?\b|"
        r"\b(?:next|second|third|fourth|fifth|combined)\b[^.]{0,60}\bperiodic report"
    ),
    sat=any_case(r"\b(?:held|meetings?)\b[^.]{0,60}?\b(?:on|held)\b"),
    preamble=any_case(
        r"\bin (?:this|the present) section\b|at its fourteenth session\b|"
        r"\ba list of issues may also be transmitted|\bthe committee may also transmit"
    ),
)
RECORD = RecordWords(
    called=any_case(
        r"\bthe (?:\w+ )*?(?:meeting|part of the meeting) (?:was )?(?:called to order|resumed|opened|"
        r"began)\b[^.]*(?:[ap]\.m\.|\.|$)|"
        r"\bthe discussion covered in the (?:summary )?record (?:began|started|"
        r"commenced)\b[^.]*(?:\d\.\d+ ?)?[^.]*(?:[ap]\.m\.|\.|$)"
    ),
    procedure=any_case(
        r"\bat the invitation of the (?:\w+-)?chair\w*, (?!.*\bsaid\b)|^the (?:\w+ ){0,4}meeting (?:was|rose|"
        r"resumed)\b|(?:took|resumed) (?:their |its )?(?:places?|seats?) at the|"
        r"^the discussion (?:covered|in)\b|^(?:it was|they were) so (?:decided|agreed)|\b(?:agenda|"
        r"programme of work)\b[^.]{0,40} (?:was|were) adopted\.$|withdrew\.?$|"
        r"\btook the chair\.?$|^the (?:provisional )?agenda (?:was|\()|"
        r"^the (?:draft )?concluding observations?\b[^.]* (?:was|were) adopted|^(?:a|the) (?:short )?(?:film|"
        r"video)\b[^.]* (?:was|were) (?:shown|screened)|"
        r"^the meeting was suspended|^(?:\S+ ){1,5}(?:was|were) (?:re-?)?elected\b[^.]*\.$|made the solemn declaration"
    ),
    kinds=(
        ("adoption", any_case(r"^\W*(?:(?:draft|adoption of(?: the)?)\s+)+(?:concluding|final) observations\b")),
        (
            "report",
            any_case(
                r"^(?:\(?[a-z]\) ?)?(?:combined )?(?:initial|first|second|third|fourth|fifth|sixth|\w+ periodic|"
                r"combined)\b.{0,60}\breports?\b.{0,20}\b(?:of|on|by|submitted)\b|absence of (?:a|an|the|"
                r"its) (?:\w+ ){0,2}report|^reports? of\b|^situation in\b|implementation of the convention in\b"
            ),
        ),
        (
            "stakeholders",
            any_case(
                r"informal (?:meeting|session|dialogue|briefing)|(?:dialogue|meeting|exchange|briefing|"
                r"discussion)s? (?:with|by)\b.*(?:non-? ?governmental|civil society|national human rights|NGO|"
                r"national institution|ombuds)|(?:statements?|briefings?|presentations?) (?:by|"
                r"from) (?:representatives of )?(?:non-? ?governmental|civil society|national human rights|NGO)"
            ),
        ),
        ("session_closing", any_case(r"clos(?:ure|ing) of the (?:\S+ )?session")),
        (
            "session_opening",
            any_case(
                r"opening of the (?:\S+ )?session|solemn declaration|adoption of the (?:provisional )?agenda|"
                r"election of (?:the )?(?:officers|bureau|chair)"
            ),
        ),
        (
            "general_discussion",
            any_case(r"general discussion|round ?table|panel discussion|launch of|commemorat|anniversary|thematic"),
        ),
        ("states_parties_meeting", any_case(r"meeting (?:of|with) states? parties|meeting with (?:member )?states")),
        ("umbrella", any_case(r"consideration of (?:the )?(?:reports?|situation)")),
    ),
    continued=any_case(r"\((?:continued|cont'?d\.?|resumed|concluded)\)"),
    honorific=r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Professor|Sir|Dame|Msgr|Monsignor|Archbishop|Bishop|Father|Sister|Judge|"
    r"Justice|Ambassador)\s?\.?",
    leading=r"(?:Speaking|Replying|Responding|Answering|Turning|Continuing|Introducing|Presenting|Opening|In|At|"
    r"As|On|With|Also|After|Before|Following|For|Finally|Then|Further|Summing|Concluding|Referring|"
    r"Commenting|Intervening|Resuming|Joining|Having|Noting|Recalling|Lastly|Returning|Taking|"
    r"Representing|By)",
    saying=SAYING,
    joint=r"\s*(?:,|and|supported by|joined by)\s+",
    chair=any_case(
        r"^the (?:acting |temporary |interim )?(?:vice-)?chair(?:person|man|woman)?\b(?! of (?!the committee\b)|['’]s)"
    ),
    officers=re.compile(
        r"^(?:The )?(?P<role>(?:[Cc]ountry |COUNTRY )?(?:[Cc]o-|CO-)?(?:Rapporteurs?|RAPPORTEURS?)|"
        r"(?:Committee )?(?:[Ee]xpert|[Mm]ember) (?:of the Committee )?acting as \w+|"
        r"Secretary of the Committee|SECRETARY OF THE COMMITTEE)\b(?! on\b)"
    ),
    members=any_case(
        r"^(?:(?:the |a |an |one |another |several |some |many |other )?(?:other )?(?:committee (?:members?|"
        r"experts?)|members? of the committee|experts?)|the committee members)\b"
    ),
    delegation=any_case(
        r"^(?:the (?:\w+ )?delegation\b(?! of (?!the state))|(?:the|a|another|one) (?:\w+ )?(?:member|head|"
        r"representative) of the (?:\w+ )?delegation)\b"
    ),
    representative=re.compile(
        r"^(?:An?|The|One|Another)\s+(?:\w+ )?(?P<role>[Rr]epresentatives?|REPRESENTATIVES?|[Oo]fficial|"
        r"[Ss]peaker|[Ss]pokesperson|[Oo]bserver|[Mm]ember of staff) (?:of|for|"
        r"from) (?:the )?(?P<body>.+?),?\s+"
        rf"(?:(?:who (?:was )?)?(?:also |then |further |speaking|replying|responding|answering|introducing|"
        rf"referring|continuing)\b.{{0,160}}?,?\s+)?(?:{SAYING})\b"
    ),
    asking=any_case(
        r"\?|\bask(?:ed|ing|s)?\b|wish(?:ed|es)? (?:also )?to (?:know|hear|learn|have|be informed|receive|"
        r"ask)|would (?:also |be )?(?:like|interested|appreciate|welcome|grateful|be useful|be helpful|"
        r"be interesting)|wonder(?:ed|s)?\b|"
        r"en?quired|inquired|inquiring|sought|seeking|request(?:ed|ing)|clarif|wanted to know|"
        r"whether\b|invited the (?:delegation|state party) to (?:explain|comment|say|provide|elaborate|"
        r"describe|indicate)|more information|further information|details (?:on|about|of)|should (?:explain|"
        r"indicate|say|provide|describe)"
    ),
    introducing=any_case(
        r"\b(?:introduc|present)(?:ing|ed)\b[^.]{0,60}\breports?\b|introductory statement|opening statement|"
        r"\bopening remarks"
    ),
    replying=any_case(r"\b(?:repl(?:y|ying|ied)|respond(?:ing|ed)|answer(?:ing|ed))\b|in (?:reply|response|answer) to"),
    thanking=any_case(
        r"\bthank(?:ed|ing|s)?\b|\bclos(?:ed|ing)\b|conclu|\bresum|look(?:ed|ing)? forward|congratulat|"
        r"commend|next meeting|grateful|appreciat|welcomed|constructive|fruitful|hope[ds]?\b"
    ),
    closing=any_case(
        r"\bin (?:his |her |their |its |the )?(?:\w+ )?(?:concluding|closing|final) (?:remarks?|statement|"
        r"comments?|observations?)|^in conclusion\b|^concluding\b|summing up|by way of conclusion|"
        r"declared the (?:\S+ )?session closed"
    ),
    inviting=any_case(
        r"\b(?:invited|called (?:up)?on|gave the floor to|asked)\b[^.?]{0,120}\b(?:to (?:reply|respond|answer|"
        r"continue|go on|introduce|present|begin|start|put|ask|take|make|address|resume|proceed|comment|speak|"
        r"pose)|questions|the floor)|"
        r"took it that|if there was no objection|suggested that the committee (?:should )?(?:take|proceed|"
        r"hear)|said that the committee (?:would|should) (?:now )?(?:begin|continue|hear|resume|take up|"
        r"proceed|consider)|suggested (?:that )?the meeting"
    ),
)
ENGLISH = OfficialWords(
    language="en",
    abbreviation=re.compile(
        r"(?:^|[\s(/])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|arts?|paras?|pp?|vol|vs|cf|approx|Gen|Col|Rev|Hon|Jr|Sr|"
        r"Corr|Add|Inc|Ltd|[A-Z])\.$"
    ),
    front=FRONT,
    paper=PAPER,
    record=RECORD,
)
