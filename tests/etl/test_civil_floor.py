"""Who has the floor where organisations are heard: a few invented sentences in a release, and the bodies heard in them."""

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract

pytestmark = pytest.mark.no_build
LEADS = {
    "en": ["COMMITTEE ON MIGRANT WORKERS MEETS WITH CIVIL SOCIETY", "3 April 2019",
           "The Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families this morning met with "
           "non-governmental organizations and the national human rights institution of Peru."],
    "fr": ["LE COMITÉ DES TRAVAILLEURS MIGRANTS ENTEND LA SOCIÉTÉ CIVILE", "3 avril 2019",
           "Le Comité pour la protection des droits de tous les travailleurs migrants et des membres de leur famille a entendu, ce matin, "
           "des organisations non gouvernementales du Pérou."],
    "es": ["EL COMITÉ DE TRABAJADORES MIGRATORIOS ESCUCHA A LA SOCIEDAD CIVIL", "3 de abril de 2019",
           "El Comité de Protección de los Derechos de Todos los Trabajadores Migratorios y de sus Familiares escuchó esta mañana a "
           "organizaciones no gubernamentales del Perú."],
}  # fmt: skip
FIRST = {
    "en": "The Lantern Network said that lamps were few.",
    "fr": "Le Réseau des lanternes a déclaré que les lampes manquaient.",
    "es": "La Red de Faroles dijo que faltaban lámparas.",
}
SPOKE = [
    pytest.param("en", [FIRST["en"], "A representative of the Council of Europe said that oil was dear.", "The Dockers’ League agreed.",
                        "A representative of the Council of Europe thanked it.", "The two organizations jointly asked for oil."],
                 "Dockers’ League", "ngo", id="two organisations speak together after somebody else"),
    pytest.param("en", ["The Plataforma das Lanternas, speaking for dockers, said that lamps were few. It had counted them."],
                 "Plataforma das Lanternas", "ngo", id="a Portuguese name in an English text"),
    pytest.param("en", [FIRST["en"], "For its part, the Collectif des dockers de Lima (CDL) said that lamps were few."],
                 "Collectif des dockers de Lima", "ngo", id="a French name in an English text"),
    pytest.param("en", [FIRST["en"], "Oil was dear, the Dockers’ League said. The League had counted the lamps."],
                 "Dockers’ League", "ngo", id="an organisation that is met at the end of its sentence"),
    pytest.param("en", [f"{FIRST['en']} The Harbour Rescue Line stated that boats were few."],
                 "Harbour Rescue Line", "ngo", id="a second organisation within a paragraph, with nothing in its name to tell it is one"),
    pytest.param("en", [f"{FIRST['en']} The Harbour Act stated that boats were few."],
                 "Lantern Network", "ngo", id="a law that states something is no organisation"),
    pytest.param("en", [FIRST["en"], "The Lima Dockers’ League had noted that boats were few."],
                 "Lima Dockers’ League", "ngo", id="an organisation met in the pluperfect at the start of a paragraph"),
    pytest.param("en", ["Deputy Ombudsman RUTH VAN DER MEER, speaking for the Office of the Ombudsman of Peru, said no.", FIRST["en"],
                        "In reply, the Deputy Ombudsman said that lamps were few."],
                 "Office of the Ombudsman of Peru", "nhri", id="title before a name in capitals, called again by that title"),
    pytest.param("fr", ["Mme Inès Fabre, coordonnatrice d’Alternative Phare, a déclaré que les lampes manquaient."],
                 "Alternative Phare", "ngo", id="a coordinator of an organisation that nothing tells is one, in French"),
    pytest.param("fr", [f"{FIRST['fr']} Les quais sont sombres, a expliqué le Groupe solidaire des quais (GSQ)."],
                 "Groupe solidaire des quais", "ngo", id="an organisation with its acronym at the end of its sentence, in French"),
    pytest.param("fr", [f"{FIRST['fr']} Pour le Comité catholique contre la nuit (CCN), les quais sont sombres. Ce comité a demandé une lampe."],
                 "Comité catholique contre la nuit", "ngo", id="a committee that is an organisation, in French"),
    pytest.param("fr", [FIRST["fr"], "Les quais sont sombres, a fait observer l’Union des dockers d’Ancón. Ils sont froids."],
                 "Union des dockers d’Ancón", "ngo", id="Union does not begin with an article, in French"),
    pytest.param("es", [f"{FIRST['es']} Los muelles están oscuros, afirmó la Red de Estibadoras Luz."],
                 "Red de Estibadoras Luz", "ngo", id="an organisation that is met at the end of its sentence, in Spanish"),
    pytest.param("es", [f"{FIRST['es']} Muchas familias duermen en los muelles de Lima, añadió."], "Red de Faroles", "ngo",
                 id="a verb after a comma at the end has no subject before it, in Spanish"),
    pytest.param("es", ["La Procuraduría de los Derechos Humanos del Perú (PDH) dijo que faltaban lámparas."],
                 "Procuraduría de los Derechos Humanos del Perú", "nhri", id="a Procuraduría is a national institution"),
    pytest.param("en", [FIRST["en"], "Lamps, Oil & Quays, a non-governmental organization, said that boats were few."],
                 "Lamps, Oil & Quays", "ngo", id="a list that ends with an ampersand is one name"),
    pytest.param("en", [FIRST["en"], "Žene sa Une, an association from the coast, said that boats were few."],
                 "Žene sa Une", "ngo", id="a name in a language of its own, told to be an association"),
    pytest.param("en", ["The Human Rights Commission of Ancón, a non-governmental organization, said that boats were few."],
                 "Human Rights Commission of Ancón", "ngo", id="what a body is told to be outright counts for more than its name"),
    pytest.param("en", ["The Ancón Centre for Lamps, the national human rights institution, said that boats were few."],
                 "Ancón Centre for Lamps", "nhri", id="a Centre that is told to be the national institution"),
    pytest.param("en", ["Ruth Olsen, Ombudsperson, Institution of Human Rights Ombudsmen of Peru, said that boats were few."],
                 "Institution of Human Rights Ombudsmen of Peru", "nhri", id="the post first, the institution after it"),
    pytest.param("en", ["Ruth Olsen, Founder of Hands Across Quays, said that boats were few."],
                 "Hands Across Quays", "ngo", id="the founder of an organisation that nothing tells is one"),
    pytest.param("en", ["The Committee heard from the Dockers’ League, which said that boats were few. It also said that oil was dear."],
                 "Dockers’ League", "ngo", id="what those said from whom the Committee heard"),
    pytest.param("en", ["International Forum of Quays – LAMPA explained that boats were few."],
                 "International Forum of Quays – LAMPA", "ngo", id="a Forum of a cause is no person of a body"),
    pytest.param("en", [FIRST["en"], "The dockers’ union SUDEP said that boats were few."],
                 "SUDEP", "ngo", id="a word for its kind before a name"),
    pytest.param("en", ["Speaking on behalf of a coalition of ten groups, Lámpara Abierta said that boats were few."],
                 "Lámpara Abierta", "ngo", id="an organisation that speaks for a coalition without a name is no person"),
    pytest.param("en", ["An Expert asked why.", "A member of the Lima Bar Association said that boats were few."],
                 "Lima Bar Association", "ngo", id="a member of an association is none of the Committee"),
    pytest.param("fr", ["M. Jean Fabre, Secrétaire général de l’Organisation démocratique des quais, a dit que l’huile était chère."],
                 "Organisation démocratique des quais", "ngo", id="the Secretary-General of an organisation is no official of the State, in French"),
    pytest.param("fr", ["La Commission nationale pour les droits de l’homme du Pérou a dit que l’huile était chère."],
                 "Commission nationale pour les droits de l’homme du Pérou", "nhri", id="a Commission for human rights, in French"),
    pytest.param("fr", ["Un membre du Comité a demandé pourquoi. La présidente de Caritas a répondu que l’huile était chère."],
                 "Caritas", "ngo", id="a president stands for her organisation, in French"),
    pytest.param("es", ["Ana Luz, abogada de Luces del Muelle, asociación civil de Ancón, dijo que faltaban lámparas."],
                 "Luces del Muelle", "ngo", id="what a body is, after its name, in Spanish"),
    pytest.param("es", ["La organización Muelles sin Noche dijo que faltaban lámparas."],
                 "Muelles sin Noche", "ngo", id="a word for its kind before a name, in Spanish"),
]  # fmt: skip


TWO_STATES = [
    "COMMITTEE ON MIGRANT WORKERS MEETS WITH CIVIL SOCIETY ON HONDURAS AND TOGO",
    "29 March 2022",
    "The Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families this morning met with "
    "organizations of civil society and national human rights institutions to discuss the situation in Honduras and in Togo.",
    "The National Human Rights Commission of Honduras said that lamps were few.",
    "As to Togo, the National Human Rights Commission noted that oil was dear.",
    "The Lantern Network said that quays were dark.",
]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("The Togolese Commission replied that oil came by road.", "TGO"),
        ("The Honduran Commission replied that oil came by sea.", "HND"),
        ("As to Togo, the Commission replied that oil came by road.", "TGO"),
    ],
)
def test_an_institution_is_that_of_the_state_it_is_told_of(sentence, country, knowledge):
    read = as_contract(parse_document([*TWO_STATES, sentence], knowledge))
    of = {
        p["country_iso3"]
        for p in read["meeting"]["participants"]
        if p["name"] == read["statements"][-1]["organisation"]
    }
    assert of == {country}
    assert len(read["meeting"]["participants"]) == 3


def test_a_person_is_called_again_by_title(knowledge):
    met = "La Sra. Ruth de la O Mora, Procuradora Adjunta de la Procuraduría de los Derechos Humanos del Perú, dijo que no."
    read = as_contract(
        parse_document([*LEADS["es"], met, FIRST["es"], "La Procuradora Adjunta contestó que sí."], knowledge)
    )
    assert [s["speaker"] for s in read["statements"]] == ["Ruth de la O Mora", None, "Ruth de la O Mora"]


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


@pytest.mark.parametrize(("language", "paragraphs", "organisation", "stakeholder_type"), SPOKE)
def test_the_last_sentence_belongs_to_the_body_that_speaks(
    language, paragraphs, organisation, stakeholder_type, knowledge
):
    read = as_contract(parse_document([*LEADS[language], *paragraphs], knowledge))
    assert read["problems"] == []
    last = read["statements"][-1]
    assert (last["organisation"], last["stakeholder_type"]) == (organisation, stakeholder_type)


def test_an_office_of_public_defence_is_neither_an_institution_nor_an_ngo(knowledge):
    sentence = "The Public Defender of Peru said that two ports had an office."
    read = as_contract(parse_document([*LEADS["en"], FIRST["en"], sentence], knowledge))
    assert read["statements"][-1]["stakeholder_type"] == "other"
