"""Titles and leads as they were built from 2003 to 2025 -> family and kind. All are invented; only their form is real."""

import pytest

from etl import pipeline
from etl.errors import UnreadableSource
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.front import front_of
from etl.parse.language import language_of
from etl.parse.recognise import recognise

pytestmark = pytest.mark.no_build
FULL = "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families"
LEAD = f"The {FULL} today dealt with the matters of its programme, as it had been set out at the beginning of the week."
COMITE = "Comité pour la protection des droits de tous les travailleurs migrants et des membres de leur famille"
COMITE_ES = "Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares"

TITLES = [
    (2003, "STATES PARTIES TO CONVENTION PROTECTING MIGRANT WORKERS HOLD FIRST MEETING", "states_parties_meeting"),
    (
        2005,
        "MEETING OF STATES PARTIES TO MIGRANT WORKERS CONVENTION ELECTS OFFICERS, FIVE MEMBERS",
        "states_parties_meeting",
    ),
    (2005, "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS OPENS SECOND SESSION", "session_opening"),
    (2005, "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS CONCLUDES SECOND SESSION", "session_closing"),
    (
        2005,
        "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS TO HOLD THIRD SESSION FROM 12 TO 16 DECEMBER",
        "announcement",
    ),
    (2006, "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS CONSIDERS INITIAL REPORT OF FREEDONIA", "state_dialogue"),
    (
        2006,
        "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS HEARS FROM NON-GOVERNMENTAL ORGANIZATIONS",
        "stakeholder_meeting",
    ),
    (2007, "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS MEETS WITH STATES PARTIES", "states_parties_meeting"),
    (2007, "COMMITTEE ON PROTECTION OF RIGHTS OF MIGRANTS HOLDS ROUND TABLE ON DETENTION", "general_discussion"),
    (2008, "COMMITTEE ON RIGHTS OF MIGRANT WORKERS OPENS NINTH SESSION", "session_opening"),
    (2008, "COMMITTEE ON RIGHTS OF MIGRANT WORKERS CONSIDERS REPORT OF FREEDONIA", "state_dialogue"),
    (2009, "MIGRANTS COMMITTEE STARTS CONSIDERATION OF REPORT OF FREEDONIA", "state_dialogue"),
    (2009, "COMMITTEE ON MIGRANT WORKERS BEGINS ITS REVIEW OF REPORT OF FREEDONIA", "state_dialogue"),
    (2009, "MIGRANTS COMMITTEE HEARS RESPONSE OF FREEDONIA", "state_dialogue"),
    (2009, "COMMITTEE ON MIGRANT WORKERS HOLDS DAY OF GENERAL DISCUSSION ON DOMESTIC WORKERS", "general_discussion"),
    (2009, "COMMITTEE ON THE RIGHTS OF MIGRANT WORKERS ENDS TENTH SESSION", "session_closing"),
    (2010, "Committee on the Rights of Migrant Workers considers the report of Freedonia", "state_dialogue"),
    (
        2010,
        "Committee on Migrant Workers Holds Dialogue with National Human Rights Institutions and NGOs",
        "stakeholder_meeting",
    ),
    (
        2011,
        "COMMITTEE ON RIGHTS OF MIGRANT WORKERS TO HOLD FOURTEENTH SESSION IN GENEVA FROM 4 TO 8 APRIL",
        "announcement",
    ),
    (2011, "Seven Seats Filled on Committee Monitoring Migrant Rights Convention", "states_parties_meeting"),
    (
        2012,
        "COMMITTEE ON PROTECTION OF MIGRANT WORKERS AND THEIR FAMILIES CONSIDERS FIRST REPORT OF FREEDONIA",
        "state_dialogue",
    ),
    (2012, "COMMITTEE ON PROTECTION OF MIGRANT WORKERS AND THEIR FAMILIES OPENS SIXTEENTH SESSION", "session_opening"),
    (2013, "COMMITTEE ON MIGRANT WORKERS CONCLUDES NINETEENTH SESSION", "session_closing"),
    (
        2014,
        "Committee on Rights of Migrant Workers holds twentieth session in Geneva from 31 March to 11 April",
        "announcement",
    ),
    (
        2014,
        "COMMITTEE ON MIGRANT WORKERS DISCUSSES SITUATION IN FREEDONIA IN THE ABSENCE OF A REPORT",
        "state_dialogue",
    ),
    (
        2014,
        "COMPLIANCE OF FREEDONIA WITH THE CONVENTION ON MIGRANT WORKERS REVIEWED IN THE ABSENCE OF A REPORT",
        "state_dialogue",
    ),
    (2014, "COMMITTEE ON THE RIGHTS OF MIGRANT WORKERS MEETS WITH STATES", "states_parties_meeting"),
    (2015, "Committee on the Rights of Migrant Workers considers situation in Freedonia", "state_dialogue"),
    (2015, "COMMITTEE ON MIGRANT WORKERS HOLDS EVENT TO MARK ANNIVERSARY OF THE CONVENTION", "general_discussion"),
    (2016, "COMMITTEE ON MIGRANT WORKERS EXAMINES INITIAL REPORT OF FREEDONIA", "state_dialogue"),
    (2017, "COMMITTEE ON THE RIGHTS OF MIGRANT WORKERS CLOSES ITS TWENTY-SEVENTH SESSION", "session_closing"),
    (2017, "COMMITTEE ON MIGRANT WORKERS LAUNCHES GENERAL COMMENTS WITH A PANEL DISCUSSION", "general_discussion"),
    (2018, "COMMITTEE ON MIGRANT WORKERS REVIEWS FREEDONIA'S INITIAL REPORT", "state_dialogue"),
    (2018, "COMMITTEE ON MIGRANT WORKERS OPENS ITS TWENTY-NINTH SESSION", "session_opening"),
    (2019, "COMMITTEE ON THE RIGHTS OF MIGRANT WORKERS EXAMINES RURITANIA'S REPORT", "state_dialogue"),
    (
        2019,
        "HOSTING GUEST WORKERS AT THE CENTRE OF RURITANIA'S DIALOGUE WITH THE COMMITTEE ON MIGRANT WORKERS",
        "state_dialogue",
    ),
    (
        2021,
        "Committee on the Rights of Migrant Workers Meets with One Non-Governmental Organisation",
        "stakeholder_meeting",
    ),
    (2021, "Committee on Migrant Workers Meets with NHRIs and Civil Society", "stakeholder_meeting"),
    (2021, "Committee on Migrant Workers Opens Thirty-Second Session Remotely", "session_opening"),
    (
        2021,
        "In Dialogue with Ruritania, Committee on Migrant Workers Welcomes New Law but Flags Visas",
        "state_dialogue",
    ),
    (
        2022,
        "Committee on Migrant Workers Commends Ruritania on Its Registers and Asks about Detention",
        "state_dialogue",
    ),
    (
        2022,
        "Committee on Migrant Workers Opens Its Thirty-Fifth Session and Meets with Civil Society",
        "session_opening",
    ),
    (2022, "Committee on Migrant Workers Meets with the High Commissioner for Human Rights", "other"),
    (
        2023,
        "In Dialogue with Ruritania, Experts of the Committee on Migrant Workers Commend X, Raise Issues",
        "state_dialogue",
    ),
    (2023, "Experts of the Committee on Migrant Workers Praise Ruritania's Law, Ask about Housing", "state_dialogue"),
    (
        2024,
        "Experts of the Committee on Migrant Workers Hail Civil Society in Ruritania, Ask about NGOs",
        "state_dialogue",
    ),
    (2024, "Committee on Migrant Workers Opens Thirty-Ninth Session, Adopts Agenda", "session_opening"),
    (
        2024,
        "Committee on Migrant Workers Concludes Its Thirty-Ninth Session after Adopting Findings on A, B and C",
        "session_closing",
    ),
    (
        2025,
        "Committee on Migrant Workers Closes Fortieth Session after Adopting Concluding Observations on Reports of A",
        "session_closing",
    ),
    (2025, "Committee on Migrant Workers Elects Its New Bureau", "other"),
]
FRENCH_AND_SPANISH = [
    ("LE COMITÉ DES TRAVAILLEURS MIGRANTS OUVRE SA VINGT-QUATRIÈME SESSION", "session_opening"),
    ("Le Comité des travailleurs migrants entame les travaux de sa trente-sixième session", "session_opening"),
    ("LE COMITÉ DES DROITS DES TRAVAILLEURS MIGRANTS ACHÈVE LES TRAVAUX DE SA VINGTIÈME SESSION", "session_closing"),
    ("LE COMITÉ DES TRAVAILLEURS MIGRANTS TERMINE LES TRAVAUX DE SA DIX-HUITIÈME SESSION", "session_closing"),
    ("Le Comité des travailleurs migrants clôt les travaux de sa trente-troisième session", "session_closing"),
    ("Le Comité des travailleurs migrants conclut sa session après avoir adopté ses observations", "session_closing"),
    ("LE COMITÉ DES TRAVAILLEURS MIGRANTS EXAMINE LE RAPPORT INITIAL DE LA FREEDONIE", "state_dialogue"),
    ("Examen de la Freedonie au Comité des travailleurs migrants : le détail des permis", "state_dialogue"),
    ("Le Comité des travailleurs migrants examine la situation en Freedonie en l'absence de rapport", "state_dialogue"),
    ("Le Comité des travailleurs migrants auditionne des organisations non gouvernementales", "stakeholder_meeting"),
    ("Le Comité des travailleurs migrants rencontre la société civile", "stakeholder_meeting"),
    ("Le Comité des travailleurs migrants tient une journée de débat général", "general_discussion"),
    ("El Comité de los Trabajadores Migratorios inaugura su cuadragésimo período de sesiones", "session_opening"),
    ("El Comité de los Trabajadores Migratorios abre su período de sesiones", "session_opening"),
    ("El Comité de los Trabajadores Migratorios clausura su cuadragésimo período de sesiones", "session_closing"),
    ("El Comité de los Trabajadores Migratorios concluye su período de sesiones", "session_closing"),
    ("El Comité de los Derechos de los Trabajadores Migratorios examina el informe de Freedonia", "state_dialogue"),
    ("En diálogo con Ruritania, el Comité de los Trabajadores Migratorios pregunta por los visados", "state_dialogue"),
    ("El Comité de los Trabajadores Migratorios se reúne con organizaciones no gubernamentales", "stakeholder_meeting"),
    ("El Comité de los Trabajadores Migratorios escucha a la sociedad civil", "stakeholder_meeting"),
]
FAMILIES = [
    (["UN Committee on Migrant Workers to review Freedonia and Ruritania"], "advisory"),
    (["UN Committee on Migrant Workers will examine Freedonia"], "advisory"),
    (["Le Comité des travailleurs migrants examinera la situation en Freedonie"], "advisory"),
    (["UN Committee on Migrant Workers publishes findings on Freedonia"], "findings"),
    (["Committee on Rights of Migrant Workers issues findings on Freedonia and Ruritania"], "findings"),
    (["Le Comité des travailleurs migrants publie ses conclusions sur la Freedonie"], "findings"),
    (["United Nations", "CMW/C/SR.463", FULL], "summary_record"),
    (["Summary record (partial)* of the 463rd meeting", FULL], "summary_record"),
    (["Compte rendu analytique de la 143e séance", COMITE], "summary_record"),
    (["Acta resumida de la 274ª sesión", COMITE_ES], "summary_record"),
    (["Nations Unies CMW/C/DZA/CO/2", COMITE], "concluding_observations"),
    (["Concluding observations on the initial report of Freedonia*", FULL], "concluding_observations"),
    (["Observaciones finales sobre el segundo informe periódico de Freedonia", COMITE_ES], "concluding_observations"),
    (["ADVANCE UNEDITED VERSION", "CMW/C/NER/CO/1", FULL], "concluding_observations"),
    (["CMW/C/AZE/QPR/3", FULL], "list_of_issues"),
    (["List of issues in relation to the initial report of Freedonia", FULL], "list_of_issues"),
    (["Liste de points concernant le rapport de la Freedonie", COMITE], "list_of_issues"),
    (["CMW/C/41/1", FULL, "Annotated provisional agenda"], "agenda"),
    (["Provisional annotated agenda and programme of work", FULL], "agenda"),
    (["CMW/C/AZE/3", FULL, "Third periodic report of Azerbaijan"], "other"),
    (["CMW/C/EGY/RQ/2-4", FULL, "Replies of Egypt"], "other"),
    (["CMW/C/TJK/FCO/2", FULL], "other"),
]


def found(*blocks):
    return recognise(front_of(list(blocks)))


@pytest.mark.parametrize(("year", "title", "kind"), TITLES, ids=lambda value: str(value)[:60])
def test_kind_by_title(year, title, kind):
    recognised = found(title, f"4 May {year}", LEAD)
    assert (recognised.family, recognised.kind) == ("press_release", kind)


@pytest.mark.parametrize(("title", "kind"), FRENCH_AND_SPANISH, ids=lambda value: value[:50])
def test_kind_by_title_in_french_and_spanish(title, kind):
    lead = f"Le {COMITE} s'est penché, aujourd'hui, sur les questions de son programme de travail pour cette semaine."
    assert found(title, lead).kind == kind


@pytest.mark.parametrize(("head", "family"), FAMILIES, ids=lambda value: str(value)[:50])
def test_family(head, family):
    assert found(*head, f"1. {LEAD}").family == family


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        (
            f"The {FULL} concluded this afternoon its twenty-sixth session after adopting its concluding observations.",
            "session_closing",
        ),
        (
            f"The {FULL} this morning opened its eighteenth session, during which it will review the report of Freedonia.",
            "session_opening",
        ),
        (
            f"The {FULL} today concluded its consideration of the initial report of Freedonia at its tenth session.",
            "state_dialogue",
        ),
        (
            f"The {FULL} this afternoon met with two non-governmental organisations, who briefed it on Freedonia.",
            "stakeholder_meeting",
        ),
        (
            f"The {FULL} today held a Day of General Discussion on the role of figures in reports and in the work of States.",
            "general_discussion",
        ),
        (
            f"Le {COMITE} a examiné, hier après-midi et ce matin, le rapport présenté par la Freedonie.",
            "state_dialogue",
        ),
        (
            f"Le {COMITE} a clos, cet après-midi à Genève, les travaux de sa trente-troisième session publique.",
            "session_closing",
        ),
        (
            f"El {COMITE_ES} examinó esta mañana el informe inicial presentado por Freedonia a su atención.",
            "state_dialogue",
        ),
    ],
    ids=lambda value: value[-40:],
)
def test_kind_by_lead_where_the_title_is_lost(lead, kind):
    assert found("Help improve", lead).kind == kind


def test_background_release_is_an_announcement_though_its_subtitle_says_to_review():
    blocks = [
        "Committee on Rights of Migrant Workers",
        "BACKGROUND RELEASE",
        "Committee to Review Report of Freedonia",
        LEAD,
    ]
    assert (found(*blocks).family, found(*blocks).kind) == ("press_release", "announcement")


@pytest.mark.parametrize(
    "other",
    [
        "Committee on the Elimination of Racial Discrimination",
        "Committee on Economic, Social and Cultural Rights",
        "Committee on the Elimination of Discrimination against Women",
        "Committee on Enforced Disappearances",
        "Committee against Torture",
        "Committee on the Rights of the Child",
        "Human Rights Committee",
        "Committee on the Rights of Persons with Disabilities",
    ],
)
def test_releases_of_other_committees_are_refused(other):
    title, lead = (
        f"{other} Considers Report of Mexico",
        f"The {other} today concluded its review of the report of Mexico on its obligations.",
    )
    body = "An Expert asked whether the State had answered the Committee on Migrant Workers, which had examined it in April."
    assert found(title, "4 May 2021", lead, body) is None


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "LE COMITÉ CONTRE LA TORTURE EXAMINE LE RAPPORT DU MEXIQUE",
            "Le Comité contre la torture a examiné ce matin le rapport du Mexique sur son action.",
        ),
        (
            "Le Comité pour l'élimination de la discrimination raciale examine le rapport du Mexique",
            "Le Comité pour l'élimination de la discrimination raciale a examiné ce matin le rapport du Mexique.",
        ),
        (
            "El Comité para la Eliminación de la Discriminación Racial examina el informe de México",
            "El Comité para la Eliminación de la Discriminación Racial examinó hoy el informe de México.",
        ),
        (
            "El Comité contra la Tortura examina el informe de México",
            "El Comité contra la Tortura examinó hoy el informe de México en Ginebra.",
        ),
    ],
)
def test_releases_of_other_committees_are_refused_in_french_and_spanish(title, lead):
    assert found(title, lead) is None


def test_a_symbol_of_this_committee_lets_a_document_in():
    blocks = [
        "Committee against Torture and others",
        "CMW/C/GC/7",
        "A joint text of several committees on migration, in many words.",
    ]
    assert found(*blocks).family == "other"


@pytest.mark.parametrize(
    "blocks",
    [
        (
            "Opening address by Anna Example at the 11th session of the Committee on Migrant Workers",
            "12 October 2009",
            "Mr. Chair,",
            LEAD,
        ),
        ("Statement by the Chair of the Committee on Migrant Workers on Migrants Day", LEAD),
        ("Words to the Committee on Migrant Workers", "Distinguished members of the Committee,", LEAD),
    ],
)
def test_a_speech_is_told_apart(blocks):
    recognised = found(*blocks)
    assert (recognised.family, recognised.kind) == ("press_release", "other") and "speech" in recognised.doubt


def test_a_page_of_somebody_else_is_kept_as_other():
    page = "Our delegation travelled to Geneva, where it told the Committee on Migrant Workers of the raids in the harbour."
    recognised = found("Our trip to Geneva", "8 September 2015", page)
    assert recognised.family == "other" and "somebody else" in recognised.doubt


@pytest.mark.parametrize(
    ("title", "paragraphs", "sign"),
    [
        ("", [f"Le {COMITE} a annoncé sa session.", "Elle s'ouvrira lundi, poursuit le communiqué."], "news story"),
        (
            "Lamp News",
            ["The UN Committee on Migrant Workers concluded its session.", "For more, see the OHCHR Press release."],
            "news story",
        ),
        (
            "Freedonia examined before the Migrant Workers Committee",
            ["From 4 to 6 May, the Committee on Migrant Workers (hereinafter, the CMW) carried out a review of it."],
            "somebody else",
        ),
        (
            "Experts Worry",
            ["The Committee on Migrant Workers is concerned. It has adopted the present concluding observations."],
            "without their head",
        ),
        (
            "",
            [f"El {COMITE_ES} aprobó un procedimiento.", "Sírvanse facilitar información sobre los faros."],
            "list of",
        ),
    ],
    ids=[
        "news on a release",
        "newsletter that points to the release",
        "page of an organisation",
        "passage of observations",
        "list of issues without its head",
    ],
)
def test_what_only_tells_of_the_committee_is_no_release(title, paragraphs, sign):
    recognised = found(*([title] if title else []), *paragraphs)
    assert (recognised.family, recognised.kind) == ("other", None) and sign in recognised.doubt


@pytest.mark.parametrize("label", [[], ["Press Release"]], ids=["without a label", "with a label"])
def test_a_copy_of_a_release_is_a_release_with_or_without_its_label(label):
    title = "COMMITTEE ON MIGRANT WORKERS CONSIDERS REPORT OF FREEDONIA"
    assert found(*label, title, LEAD).family == "press_release"


def test_a_title_alone_makes_no_release():
    page = (
        "Lanterns United followed the review in Geneva and tells on this page what it learned there about its own work."
    )
    assert found("Freedonia examined before the Committee on Migrant Workers", page).family == "other"


@pytest.mark.parametrize(
    ("blocks", "title", "published"),
    [
        (
            ["A on Migrant Workers Considers Report", "04 October 2021", "4 October 2021", LEAD],
            "A on Migrant Workers Considers Report",
            "2021-10-04",
        ),
        (
            ["UN Committee on Migrant Workers to review X", "Migrant workers", f"GENEVA (4 October 2022) - {LEAD}"],
            "UN Committee on Migrant Workers to review X",
            "2022-10-04",
        ),
        (
            ["Committee on Migrant Workers Considers Report", f"GENEVA (4 October 2022) – {LEAD}", "5 October 2022"],
            "Committee on Migrant Workers Considers Report",
            "2022-10-04",
        ),
        (
            [
                "Committee on Rights of Migrant Workers",
                "Hears Response of Freedonia on Migrants",
                "1st April 2015",
                LEAD,
            ],
            "Hears Response of Freedonia on Migrants",
            "2015-04-01",
        ),
        (
            ["لجنة العمال المهاجرين", "11 نيسان/أبريل 2014", "11 April 2014", LEAD],
            "لجنة العمال المهاجرين",
            "2014-04-11",
        ),
        (
            ["Le Comité des travailleurs migrants ouvre sa session", "1er avril 2019", LEAD],
            "Le Comité des travailleurs migrants ouvre sa session",
            "2019-04-01",
        ),
        (["Committee on Migrant Workers Opens Session", LEAD], "Committee on Migrant Workers Opens Session", None),
        ([LEAD, "An Expert asked how many persons had been held."], "", None),
    ],
    ids=["date-twice", "dateline", "dateline-before-page", "kicker", "arabic", "french", "undated", "no-title"],
)
def test_title_and_day_of_publication(blocks, title, published):
    front = front_of(blocks)
    assert front.title == title and (front.published.isoformat() if front.published else None) == published


@pytest.mark.parametrize(
    ("text", "title", "language"),
    [
        (LEAD * 3, "عنوان بالعربية", "en"),
        (
            f"Le {COMITE} a examiné ce matin le rapport de la Freedonie et a posé des questions. " * 2,
            "Meeting summary",
            "fr",
        ),
        (
            f"El {COMITE_ES} examinó esta mañana el informe de Freedonia y formuló preguntas. " * 2,
            "Press release",
            "es",
        ),
        ("نظرت اللجنة اليوم في تقرير الدولة", "Title", "ar"),
        ("Комитет рассмотрел доклад", "Title", "ru"),
        ("委员会审议了报告", "Title", "zh"),
        ("", "", "und"),
        ("2021", "CMW", "und"),
    ],
)
def test_language_is_that_of_the_body(text, title, language):
    assert language_of((text,), title) == language


@pytest.mark.parametrize(
    ("end", "extent"),
    [
        ("For use of the information media; not an official record", "whole"),
        ("Ce document est destiné à l'information; il ne constitue pas un document officiel", "whole"),
        ("The delegation said that the matter of the permits which had been raised by the Experts in their", "opening"),
        ("The delegation said that it was so...", "opening"),
        ("The delegation said that it was so.", None),
    ],
)
def test_extent_is_told_by_the_end(end, extent):
    blocks = ["Committee on Migrant Workers Holds Day of General Discussion", "4 May 2021", LEAD, end]
    assert parse_document(blocks, load_knowledge(pipeline.DATA)).header.extent == extent


def test_a_refusal_names_the_committee():
    with pytest.raises(UnreadableSource, match="Committee on Migrant Workers"):
        parse_document(
            ["Committee against Torture", "The Committee against Torture met."], load_knowledge(pipeline.DATA)
        )
