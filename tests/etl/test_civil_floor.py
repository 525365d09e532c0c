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
    pytest.param("es", [f"{FIRST['es']} Muchas familias duermen en los muelles de Lima, añadió."], "Red de Faroles", "ngo",
                 id="a verb after a comma at the end has no subject before it, in Spanish"),
    pytest.param("es", ["La Procuraduría de los Derechos Humanos del Perú (PDH) dijo que faltaban lámparas."],
                 "Procuraduría de los Derechos Humanos del Perú", "nhri", id="a Procuraduría is a national institution"),
]  # fmt: skip


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
