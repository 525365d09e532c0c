"""Other wordings of one phenomenon, in other States and languages: one sentence or two in a release, and who is heard."""

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document

pytestmark = pytest.mark.no_build
MEETING = {
    "en": ["Committee on Migrant Workers Meets with Civil Society on {0}", "3 April 2012",
           "The Committee on Migrant Workers this morning met with non-governmental organizations on {0}."],
    "fr": ["Le Comité des travailleurs migrants rencontre la société civile sur le {0}", "3 avril 2012",
           "Le Comité des travailleurs migrants a rencontré ce matin des organisations non gouvernementales sur le {0}."],
    "es": ["El Comité de Trabajadores Migratorios se reúne con la sociedad civil sobre {0}", "3 de abril de 2012",
           "El Comité de Trabajadores Migratorios se reunió esta mañana con organizaciones no gubernamentales de {0}."],
}  # fmt: skip
CLOSING = {
    "en": ["Committee on Migrant Workers Concludes Sixteenth Session", "27 April 2012",
           "The Committee on Migrant Workers this morning concluded its sixteenth session."],
    "fr": ["Le Comité des travailleurs migrants clôt sa seizième session", "27 avril 2012",
           "Le Comité des travailleurs migrants a clos ce matin sa seizième session."],
    "es": ["El Comité de Trabajadores Migratorios clausura su 16º período de sesiones", "27 de abril de 2012",
           "El Comité de Trabajadores Migratorios clausuró esta mañana su 16º período de sesiones."],
}  # fmt: skip
WHO = [
    ("en", "Ghana", "The Volta Migrants Forum said that boats sank. In Tema, Kofi Asante, its coordinator, noted, no one looked.",
     "Volta Migrants Forum", "ngo"),
    ("en", "Peru", "The Andes Rights Network said that papers cost too much. Boats were unsafe, Rosa Quispe, director of the network, added.",
     "Andes Rights Network", "ngo"),
    ("es", "Colombia", "La Red Sin Frontera dijo que faltaban papeles. Los niños no iban a la escuela, agregó Ana Mora, su directora.",
     "Red Sin Frontera", "ngo"),
    ("fr", "Sénégal", "Le Réseau Teranga a dit que les papiers manquaient. Les enfants restaient dehors, a ajouté Awa Diop, sa présidente.",
     "Réseau Teranga", "ngo"),
    ("en", "Ghana", "An organization, represented by Kofi Asante of the Volta Migrants Forum, said that boats sank.",
     "Volta Migrants Forum", "ngo"),
    ("en", "Uganda", "A representative of the Lake Shore Coalition reported that wages were not paid.", "Lake Shore Coalition", "ngo"),
    ("es", "Ecuador", "Una oradora de la Red Camino Abierto señaló que no había jueces.", "Red Camino Abierto", "ngo"),
    ("fr", "Maroc", "Une oratrice du Collectif Horizon a relevé que les juges manquaient.", "Collectif Horizon", "ngo"),
    ("en", "Chile", "Luz Parra, of the National Institution for Human Rights of Chile, said that fines were high.",
     "National Institution for Human Rights of Chile", "nhri"),
    ("en", "Mali", "Awa Keita, of the International Organization for Migration, said that camps were full.",
     "International Organization for Migration", "intergovernmental"),
    ("fr", "Mali", "Awa Keita, de l’Organisation internationale pour les migrations, a dit que les camps étaient pleins.",
     "Organisation internationale pour les migrations", "intergovernmental"),
]  # fmt: skip
ACTS = [
    ("en", "So far as Egypt was concerned, the Committee welcomed the new law.", "positive_aspect"),
    ("en", "Where Kenya is concerned, the Committee commended the shelters, while regretting their number.", "positive_aspect"),
    ("en", "The Committee welcomed the law of Peru but was concerned about detention.", "concern"),
    ("en", "With regard to concerns about Chad, the Committee recommended that the law be changed.", "recommendation"),
    ("fr", "En ce qui concerne le Tchad, le Comité a salué la loi, tout en regrettant son retard.", "positive_aspect"),
    ("es", "En lo que concierne a Chile, el Comité celebró la ley, aunque lamentó su demora.", "positive_aspect"),
]  # fmt: skip
ASIDE = [
    ("en", "The Committee then listened to presentations by civil society organizations."),
    ("fr", "Le Comité a ensuite entendu des représentants d’organisations non gouvernementales."),
    ("es", "A continuación, el Comité escuchó a representantes de la sociedad civil."),
    ("en", "The recommendations of the Committee will be published on its webpage on 5 May."),
    ("fr", "Les recommandations du Comité seront publiées le 5 mai."),
    ("es", "Las observaciones finales se publicarán el 5 de mayo."),
]


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


@pytest.mark.parametrize(("language", "state", "text", "name", "kind"), WHO, ids=[case[2][-45:] for case in WHO])
def test_the_last_sentence_belongs_to_the_body_meant(language, state, text, name, kind, knowledge):
    parsed = parse_document([*(line.format(state) for line in MEETING[language]), text], knowledge)
    last = parsed.statements[-1].organisation
    assert (last.name, last.stakeholder_type) == (name, kind)


@pytest.mark.parametrize(("language", "text", "act"), ACTS, ids=[case[1][:45] for case in ACTS])
def test_the_main_verb_of_an_observation_sets_its_act(language, text, act, knowledge):
    parsed = parse_document([*CLOSING[language], text], knowledge)
    assert [statement.act for statement in parsed.statements] == [act]


@pytest.mark.parametrize(("language", "text"), ASIDE)
def test_the_course_of_the_day_is_no_statement(language, text, knowledge):
    parsed = parse_document([*(line.format("Peru") for line in MEETING[language]), text], knowledge)
    assert parsed.statements == () and text in dict(parsed.set_aside)
