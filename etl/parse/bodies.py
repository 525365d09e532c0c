"""The names of this Committee and of its neighbours, to keep the documents of the others out."""

from __future__ import annotations

import re

from etl.parse.front import Front

COMMITTEE = re.compile(
    r"\bcommittee on (?:the )?(?:protection of )?(?:the )?(?:rights? of )?(?:all )?(?:the )?migrants?\b|\bcommittee of migrant workers\b|"
    r"\bmigrant(?:s|(?: workers)?)[’']? committee\b|\bcommittee monitoring migrant rights\b|\bCMW\b|"
    r"\bconvention (?:on|protecting) (?:the )?(?:protection of the rights of all )?migrant workers|\bmigrant workers convention\b|"
    r"\bcomité (?:des nations unies )?(?:pour la protection |sur la protection |"
    r"de protection )?(?:des droits )?(?:de |des )?(?:tous les )?travailleurs migrants|"
    r"\bcomité (?:de |sobre |para )?(?:la )?(?:protección de )?(?:los derechos de )?(?:todos )?(?:los )?trabajadores (?:migratorios|migrantes)|"
    r"комитет\w* по защите прав всех трудящихся|комитет\w* по трудящимся-мигрантам|اللجنة المعنية بحماية حقوق جميع العمال المهاجرين|"
    r"اللجنة المعنية بحقوق العمال المهاجرين|اللجنة المعنية بالعمال المهاجرين|保护所有移徙工人|移徙工人委员会",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"\bcommittee on (?:the )?(?:elimination of|economic, social|enforced disappearances|rights of the child|rights of persons with disabilities|"
    r"non-governmental)|\bcommittee against torture|\bhuman rights committee\b|\bsubcommittee on prevention|\b(?:CERD|CESCR|CEDAW|CAT|CRC|CRPD|CED)\b|"
    r"\bcomité (?:pour l[’']élimination|des droits économiques|des disparitions forcées|contre la torture|des droits de l[’']enfant|des droits de l[’']homme|"
    r"des droits des personnes handicapées)|\bcomité (?:para la eliminación|de derechos económicos|contra la desaparición|contra la tortura|"
    r"de los derechos del niño|de derechos humanos|sobre los derechos de las personas con discapacidad)",
    re.IGNORECASE,
)
REPORTING = re.compile(r"^(?:the|le|el) (?:committee|comité)\b|^(?:geneva|genève|ginebra)\b", re.IGNORECASE)
OWN_SYMBOL = re.compile(r"^\D{0,40}\bCMW/")


def names_this_committee(front: Front) -> bool:
    """True for a document of this Committee or about it.

    A release of another committee has the same form and often the same States; it passes only where its title or its
    lead names this Committee first, or a symbol of this Committee stands alone at its head.
    """
    if COMMITTEE.search(front.title) or any(OWN_SYMBOL.match(line) for line in front.head):
        return True
    opening = "\n".join([front.title, *front.head, *front.body[:2]])
    ours, other = COMMITTEE.search(opening), OTHERS.search(opening)
    if ours:
        return other is None or ours.start() < other.start()
    if other:
        return False
    text = "\n".join(front.body)
    return bool(COMMITTEE.search(text) or "CMW/C/" in text) and not REPORTING.match(front.lead)
