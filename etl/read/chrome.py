"""What surrounds the text of a page and is no part of it: navigation, banners, labels, in the six languages of the UN."""

from __future__ import annotations

import re

NAVIGATION = (
    r"skip to (?:main )?content|aller au contenu(?: principal)?|pasar al contenido principal|ir al contenido principal|"
    r"перейти к основному содержанию|تجاوز إلى المحتوى الرئيسي|跳转到主要内容|跳转到主要內容|"
    r"breadcrumb|fil d.ariane|строка навигации|sobrescribir enlaces de ayuda a la navegaci[oó]n|مسار التنقل|面包屑|"
    r"home|back|share|print|tweet|share/tweet|email|menu|search|top|accueil|retour|imprimer|partager|inicio|volver|imprimir|"
    r"compartir|language|languages?:.*|english|français|español|العربية|中文|русский|related|see also|read more|test|"
    r"(?:home|accueil|inicio)\s*[>»/|].*"
)
BANNERS = (
    r"help improve our website by taking this short survey.*|accessibility at unog.*|in progress at unhq.*|"
    r"(?:aidez-nous|contribuez) à améliorer (?:notre|le) site.*|ayúdenos a mejorar (?:nuestro )?sitio.*|помогите нам улучшить.*|"
    r"header image for news printout|follow (?:ohchr|us|the un).*|subscribe (?:here|to).*|receive (?:ohchr|daily) .*|"
    r"this site uses cookies.*|we use cookies.*|accept(?: all)? cookies|copyright.*|©.*|terms of use.*|fraud alert|"
    r"united nations (?:office at )?geneva|ungeneva\.org|ohchr\.org|loading\.*|advertisement|baca:.*|scoop media|ein presswire.*"
)
LABELS = (
    r"(?:meeting summaries|press releases?|news(?: releases?)?|treaty bodies|latest)(?:\s*[|/]?\s*(?:treaty bodies|press releases?))*|"
    r"news and events|media advisory|comptes? rendus? de séance|communiqués? de presse(?:\s*[|/]?\s*organes conventionnels)?|"
    r"organes conventionnels|organes de traités|comunicados? de prensa(?:\s*[|/]?\s*órganos de tratados)?|órganos de tratados|"
    r"resúmenes? de (?:las )?(?:sesiones|reuniones)|пресс-релизы?|договорные органы|резюме заседаний|"
    r"بيان صحفي|بيانات صحفية|ملخصات الاجتماعات|هيئات المعاهدات|新闻稿|会议摘要|条约机构"
)
INVENTED = r"\[test document.*\]"
CHROME = re.compile("|".join((NAVIGATION, BANNERS, LABELS, INVENTED)), re.IGNORECASE)
FOOT = re.compile(
    r"(?:produced by .{0,80})?for (?:the )?use of (?:the )?(?:information )?media.*|.*\bnot an official record\b.{0,40}|"
    r"ce document (?:est destiné à l.information|produit par).*|.{0,80}ne constitue pas un document officiel.{0,20}|à l.usage des médias.*|"
    r"(?:documento )?(?:para|destinado a la) (?:uso de|información de) los (?:medios|órganos).*|"
    r".{0,80}no constituye un (?:documento|registro|acta) oficial.{0,20}|"
    r"\W*(?:ends|fin|end|the end)\W*|CMW[/.]?\d{2}[/.]?\d{1,4}\s?[EFS]?|HRTB?/CMW/\d+/?\d*|HR\d{2}/\d{3}[EFS]|GE\.\d{2}-\d{3,6}.*|"
    r"\* \*\*\* \*|[*#_–—-]{1,7}",
    re.IGNORECASE,
)


def is_chrome(block: str) -> bool:
    """True for navigation, banners and labels; the foot of a document is not chrome, for it says that nothing is cut."""
    return len(block) < 400 and CHROME.fullmatch(block) is not None


def is_foot(block: str) -> bool:
    """True for a line that closes a document: the note that it is no official record, "ENDS", a job code."""
    return len(block) < 300 and FOOT.fullmatch(block) is not None
