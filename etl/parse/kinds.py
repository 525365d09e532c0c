"""From the words of a title or a lead to the kind of meeting, 2003 to today, in English, French and Spanish."""

from __future__ import annotations

import re

FEW = r"(?:[\w’'-]+,?\s+){0,6}?"
# "concluded its consideration of the report at its tenth session" is a dialogue, so no such noun may come between.
NO_REVIEW = r"(?!(?:(?!se(?:ssions?|siones)\b)[\w’'-]+\s+){0,4}(?:consideration|review|examination|dialogue|reports?|examen|rapports?|informes?)\b)"
SESSION = r"(?:sessions?\b|período de sesiones|periodo de sesiones)"
VOICES = (
    r"(?:non-?governmental|\bngos?\b|national human rights (?:institution|commission|council)|\bnhris?\b|civil society|ombuds|"
    r"organi[sz]ations? non gouvernementales|\bong\b|société civile|institutions? nationales?|organizaciones no gubernamentales|"
    r"sociedad civil|instituciones nacionales|defensor[ií]a|(?:conseil|commission) nationale? des droits|"
    r"comisión nacional de(?: los)? derechos|\bassociations\b)"
)
KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "session_opening",
            rf"(?<!to )(?<!will )\b(?:open(?:s|ed|ing)?|beg[ia]ns?|start(?:s|"
            rf"ed)?)\s+{NO_REVIEW}{FEW}(?:of the )?{SESSION}|\bopening of (?:the|its) {FEW}session|"
            rf"\b(?:ouvre|a ouvert|entame|a entamé|inaugure|débute|"
            rf"commence)\b,?\s+{NO_REVIEW}(?:[\w’'-]+,?\s+){{0,8}}?session|\bouverture de (?:la|sa) {FEW}session|"
            rf"\b(?:abre|abrió|inaugura|inauguró|inicia|inició|comienza)\s+{NO_REVIEW}{FEW}{SESSION}|\bapertura del? {FEW}{SESSION}",
        ),
        (
            "session_closing",
            rf"(?<!to )(?<!will )\b(?:conclude[sd]?|close[sd]?|end(?:s|ed)|adjourn(?:s|ed)|wraps? up|wound up)\s+{NO_REVIEW}{FEW}(?:of the )?{SESSION}|"
            rf"\bclos(?:ing|ure) of (?:the|its) {FEW}session|"
            rf"\b(?:conclut|a conclu|clôt|a clos|clôture|a clôturé|achève|a achevé|termine|a terminé)\b,?\s+{NO_REVIEW}(?:[\w’'-]+,?\s+){{0,12}}?session|"
            rf"\bclôture de (?:la|sa) {FEW}session|"
            rf"\b(?:concluye|concluyó|clausura|clausuró|cierra|cerró|finaliza|termina|culmina)\s+{NO_REVIEW}{FEW}{SESSION}|\bclausura del? {FEW}{SESSION}",
        ),
        (
            "announcement",
            rf"\b(?:to|will) (?:hold|open|meet|begin|start)\b.{{0,80}}\bsession|\bholds?\b.{{0,60}}\bsession\b.{{0,30}}\bfrom\b|"
            rf"\bsession\b.{{0,140}}\bwill (?:be held|meet|take place|open)\b|\bis meeting in geneva from\b|\bto (?:review|examine)\b|"
            rf"\bse réunira\b.{{0,60}}\bsession|\btiendra\b.{{0,60}}\bsession|\bcelebrará\b.{{0,60}}{SESSION}",
        ),
        (
            "stakeholder_meeting",
            rf"^(?!.{{0,40}}\bin dialogue with ).*\b(?:meets?|met|meeting|hears?|heard|holds? (?:an? |"
            rf"online |informal |public )*(?:dialogue|meeting|discussion)|"
            rf"briefed|held (?:an? |online |informal )*(?:dialogue|meeting|discussion)|discusse[sd])\b.{{0,200}}{VOICES}|"
            rf"\b(?:rencontre|a rencontré|entend|a entendu|auditionne|a auditionné|dialogue avec|s[’']entretient|s[’']est entretenu|"
            rf"a tenu)\b.{{0,160}}{VOICES}|\b(?:se reúne|se reunió|escucha|escuchó|dialoga|dialogó|oye|oyó|"
            rf"(?:celebró|mantuvo|sostuvo) {FEW}(?:reunión|diálogo|encuentro))\b.{{0,160}}{VOICES}",
        ),
        (
            "states_parties_meeting",
            r"\bmeetings? of (?:the )?states[’']? parties|\bm(?:eets|et) with states\b|\bmeeting with states parties|"
            r"\bstates parties\b.{0,80}\b(?:elect|hold|held)|"
            r"\bseats filled on committee|\bréunion (?:informelle )?(?:avec les|des) états parties|\brencontre des états parties|"
            r"\breunión (?:oficiosa )?(?:de|con) los estados parte",
        ),
        (
            "general_discussion",
            r"\bday of (?:general )?discussion|\bgeneral discussion\b|\bround[ -]?table|\bcommemorat|\blaunch(?:es|"
            r"ed)?\b|\bpanel discussion|\bholds (?:event|panel)|"
            r"\bevent to mark\b|\bdébat général|\btable ronde|\bjournée de discussion|\bcommémor|\bdebate general|\bmesa redonda|\bconmemora",
        ),
        (
            "state_dialogue",
            r"\b(?:consider|examine|review)(?:s|ed)\b.{0,120}(?:\breports?\b|\bsituation\b|['’]s\b|s['’]\s)|"
            r"\b(?:in )?dialogue with\b|hears? (?:the )?(?:responses?|repl)|"
            r"\b(?:commends?|praises?|congratulates?|hails?|highlights?|welcomes?)\b.{0,200}\b(?:asks?|raises?|flags?)\b|"
            r"\b(?:consideration|examination|review) of\b.{0,60}(?:\breports?\b|\bsituation\b|['’]s)|\bexperts of the (?:un )?committee\b|"
            r"\bsituation (?:in|of)\b.{0,80}\babsence of\b|\bcompliance of\b.{0,200}\breviewed\b|"
            r"\breviewed\b.{0,60}\babsence of\b|\bcommittee\b.{0,60}\breviews?\b|"
            r"\b(?:examine|a examiné|examinent|étudie|a étudié|entame l[’']examen|poursuit l[’']examen|"
            r"achève l[’']examen)\b.{0,120}\b(?:rapports?|situation)\b|"
            r"\bexamen (?:de la|de l[’']|du|des|de)\b|"
            r"\b(?:examina|examinó|considera|consideró|estudia|evalúa|evaluó)\b.{0,120}\b(?:informes?|situación)\b|"
            r"\bdiálogo con\b|\bexamen (?:del|de la|de los)\b",
        ),
        (
            "other",
            r"\belect(?:s|ed)\b|\bhigh commissioner\b|\bdiscusse[sd]\b|\badopts?\b|\bexpress(?:es|ed) (?:deep |grave |"
            r"serious )?concern|\binternational migrants day|"
            r"\bcalls? (?:on|for)\b|\burges?\b|\bhaut-commissaire|\balto comisionado|\bdeclaration\b|\bjoint statement\b",
        ),
    )
)
LONGEST = 3_000
REPORT_SYMBOL = re.compile(r"CMW/C/[A-Z]{3}/\d")


def kind_of(title: str, lead: str, subtitles: tuple[str, ...] = ()) -> str | None:
    """The kind of meeting that a release reports on, from its title, else its lead, else its subtitle, else a report's symbol."""
    first = _kind(title)
    if first and first != "other":
        return first
    told = _kind(lead) or next((kind for line in subtitles if (kind := _kind(line))), None)
    if told and told != "other":
        return told
    return first or told or ("state_dialogue" if REPORT_SYMBOL.search(lead) else None)


def _kind(text: str) -> str | None:
    return next((kind for kind, pattern in KINDS if pattern.search(text[:LONGEST])), None)
