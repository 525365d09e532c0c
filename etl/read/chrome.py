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


def is_chrome(block: str) -> bool:
    """True for navigation, banners and labels; the foot of a document is not chrome, for it says that nothing is cut."""
    return len(block) < 400 and CHROME.fullmatch(block) is not None
