"""Who has the floor after a change of subject: a few invented sentences in a release, and who is heard in them."""

import pytest

from etl import pipeline
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract

pytestmark = pytest.mark.no_build
FAMILIES = "the Protection of the Rights of All Migrant Workers and Members of Their Families"
RELEASE = {
    "dialogue": ["COMMITTEE ON MIGRANT WORKERS CONSIDERS REPORT OF PERU", "3 April 2019",
                 f"The Committee on {FAMILIES} this morning concluded its consideration of the second periodic report of Peru."],
    "opening": ["COMMITTEE ON MIGRANT WORKERS OPENS TWELFTH SESSION", "26 April 2010",
                f"The Committee on {FAMILIES} this morning opened its twelfth session. It heard an address by Lotte Brandt, "
                "Chief of the Lighthouse Section, Human Rights Treaties Division, Office of the High Commissioner for Human Rights."],
    "discussion": ["COMMITTEE ON MIGRANT WORKERS HOLDS DAY OF GENERAL DISCUSSION ON LIGHTHOUSES", "3 April 2012",
                   f"The Committee on {FAMILIES} today held a day of general discussion on lighthouses."],
    "closing": ["COMMITTEE ON MIGRANT WORKERS CONCLUDES TWELFTH SESSION", "30 April 2010",
                f"The Committee on {FAMILIES} today concluded its twelfth session."],
    "dialogue fr": ["Le Comité des travailleurs migrants examine le rapport du Pérou", "3 avril 2019",
                    "Le Comité des travailleurs migrants a examiné, ce matin, le rapport du Pérou."],
    "closing fr": ["Le Comité des travailleurs migrants clôt sa douzième session", "30 avril 2010",
                   "Le Comité des travailleurs migrants a clos aujourd'hui sa douzième session."],
    "dialogue es": ["El Comité de Trabajadores Migratorios examina el informe del Perú", "3 de abril de 2019",
                    "El Comité de Trabajadores Migratorios examinó esta mañana el informe del Perú."],
}  # fmt: skip
MINISTER = "Rosa Quispe, Minister of Labour of Peru, said that permits were free."
CHAIR = "Abel Mora, Committee Chairperson, said that data were scarce."


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


def read(kind, paragraphs, knowledge):
    """The contract's JSON of a release of that kind that holds these paragraphs."""
    return as_contract(parse_document([*RELEASE[kind], *paragraphs], knowledge))


HEARD = [
    pytest.param("dialogue", [MINISTER, "An Expert asked whether officers had been dismissed.",
                              "The Committee was informed that two had."],
                 (None, "state_delegation"), id="what the Committee is told after its question comes from the delegation"),
    pytest.param("dialogue", [MINISTER, "Report", "The second periodic report of Peru can be read here: CMW/C/PER/2."],
                 ("Rosa Quispe", "state_delegation"), id="a heading with nothing but a reference under it opens no body"),
    pytest.param("dialogue", [MINISTER, "Committee Experts took heart from the new law."],
                 (None, "committee"), id="Experts with a verb that is none of saying"),
    pytest.param("dialogue", [f"{MINISTER} An Expert asked why. A representative of the Office of the Prosecutor General said that files were open."],
                 (None, "state_delegation"), id="an office of the State among the delegation"),
    pytest.param("dialogue", [f"{MINISTER} An Expert asked why. The Director of the National Lighthouse Centre said that nobody knew."],
                 (None, "state_delegation"), id="the director of a centre among the delegation"),
    pytest.param("opening", ["The Special Rapporteur on the human rights of migrants, Nora Feld, said that lamps were few."],
                 ("Nora Feld", "un_entity"), id="a post that is a body before the name"),
    pytest.param("opening", ["Deputy Ombudsman Nora Feld said that lamps were few."],
                 ("Nora Feld", "nhri"), id="a post of an institution before the name, without a comma"),
    pytest.param("dialogue", [MINISTER, "Committee members were deeply concerned about fees."],
                 (None, "committee"), id="members who were concerned"),
    pytest.param("dialogue", [f"{MINISTER} Mr. Luz Peralta opened the file.", "Ms. Quispe displayed the new card."],
                 ("Rosa Quispe", "state_delegation"), id="a known person with a verb that is none of saying"),
    pytest.param("dialogue", ["Presenting the report Mr. Ramos A.B., Keeper of Lighthouses of Peru, said that fees were low."],
                 ("Ramos A.B.", "state_delegation"), id="no comma after the report"),
    pytest.param("dialogue", ["Presenting the report Ramón Alba, Keeper of the Northern Lighthouses, said that fees were low."],
                 ("Ramón Alba", "state_delegation"), id="neither a comma nor Mr. after the report"),
    pytest.param("dialogue", ["The report of Peru was introduced by its Minister of Lighthouses, Rosa Quispe. She said that fees were low."],
                 (None, "state_delegation"), id="a sentence of its own tells who introduced the report"),
    pytest.param("dialogue fr", ["Le rapport du Pérou a été présenté par sa Ministre des phares, Gardienne des lampes, Mme Rosa Quispe.",
                                 "Un expert a demandé pourquoi.", "Mme Quispe a indiqué que le verre manquait."],
                 ("Rosa Quispe", "state_delegation"), id="the minister of that sentence is known by name later"),
    pytest.param("dialogue es", ["El informe del Perú fue presentado por la Guardiana de Faros, Sra. Rosa Quispe. Ella dijo que había pocos."],
                 (None, "state_delegation"), id="a Spanish sentence of its own tells who presented the report"),
    pytest.param("opening", ["The Committee was addressed by Nora Feld, Director of the Division of Human Rights Procedures at the Office of "
                             "the High Commissioner for Human Rights (OHCHR), who said that OHCHR went on with its lamps."],
                 ("Nora Feld", "un_entity"), id="the Committee was addressed by an official, who said"),
    pytest.param("opening", ["It also heard an address by the United Nations Chief of the Beacon Section of the Human Rights Treaties Division "
                             "of the Office of the High Commissioner for Human Rights, Nora Feld, on glass. In her remarks, Nora Feld "
                             "commented on its price."],
                 ("Nora Feld", "un_entity"), id="the title of an official stands before the name"),
    pytest.param("discussion", [CHAIR, "The moderator of today’s panel, Lotte Brandt, Chief of the Lighthouse Section, Office of the "
                                "High Commissioner for Human Rights, said that lamps were few."],
                 ("Lotte Brandt", "un_entity"), id="the role stands before the name"),
    pytest.param("discussion", ["Opening the panel moderator Lotte Brandt, Chief of the Lighthouse and Beacon Section, Office of the "
                                "High Commissioner for Human Rights, said that lamps were few."],
                 ("Lotte Brandt", "un_entity"), id="moderator without a comma before her"),
    pytest.param("opening", ["In her address, Ms. Brandt stated that lamps were few."],
                 ("Lotte Brandt", "un_entity"), id="an official known from the lead"),
    pytest.param("opening", ["In her address, Ms. Brandt stated that lamps were few. The Secretary-General, the High Commissioner and the "
                             "Special Rapporteur had lit some and often spoke of them."],
                 ("Lotte Brandt", "un_entity"), id="a list of officials who had done something is no speaker"),
    pytest.param("closing", [CHAIR + " The Committee had adopted a plan."],
                 ("Abel Mora", "committee"), id="what the Committee had done is told by its Chairperson"),
    pytest.param("closing fr", ["Dans une déclaration de clôture, la Présidente du Comité, Mme Inès Fabre, a indiqué que le Comité avait "
                                "adopté un plan."],
                 ("Inès Fabre", "committee"), id="what the Committee had done, in a clause of the Chairperson"),
    pytest.param("closing fr", ["Lors de la séance, la Présidente du Comité Mme Inès Fabre, a notamment souligné que le plan était prêt."],
                 ("Inès Fabre", "committee"), id="title and name without a comma"),
    pytest.param("closing fr", ["Mme Inès Fabre, Présidente du Comité, a dit que le plan était prêt. De plus, le Comité a visité le phare, "
                                "a-t-elle ajouté."],
                 ("Inès Fabre", "committee"), id="a pronoun after the verb at the end"),
    pytest.param("closing fr", ["Mme Inès Fabre, Présidente du Comité, a dit que le plan était prêt. Le Secrétariat a relevé son coût."],
                 (None, "committee"), id="the Secretariat is not the Chairperson"),
    pytest.param("dialogue fr", ["Pendant le dialogue qui s’est noué avec la délégation, des experts membres du Comité ont relevé que les "
                                 "phares étaient rares."],
                 (None, "committee"), id="a clause with a verb of its own before the Experts"),
    pytest.param("dialogue fr", ["Le rapport du Pérou a été présenté par la Gardienne des phares, Mme Rosa Quispe, qui a indiqué que les "
                                 "phares étaient rares."],
                 ("Rosa Quispe", "state_delegation"), id="the report was presented by"),
    pytest.param("dialogue es", ["El informe fue presentado por la Sra. Rosa Quispe, Guardiana de Faros, quien indicó que había pocos."],
                 ("Rosa Quispe", "state_delegation"), id="el informe fue presentado por"),
    pytest.param(
        "dialogue",
        ["Rosa Quispe, Keeper of the Lighthouses, introduced the report and said that fees were low."],
        ("Rosa Quispe", "state_delegation"),
        id="introduced the report, whatever the title",
    ),
    pytest.param(
        "dialogue",
        ["Continuing with the presentation of the report, Rosa Quispe, Keeper of the Lighthouses, said that fees were low."],
        ("Rosa Quispe", "state_delegation"),
        id="continuing with the presentation",
    ),
    pytest.param(
        "dialogue",
        [MINISTER, "The Expert acting as Rapporteur noted progress."],
        (None, "committee"),
        id="the Expert acting as Rapporteur",
    ),
    pytest.param(
        "dialogue",
        [MINISTER, "A representative of the Office of the High Commissioner for Human Rights read out a message."],
        (None, "un_entity"),
        id="a representative with a verb that is none of saying",
    ),
    pytest.param(
        "dialogue",
        ["The report of Peru was presented by His Excellency Jorge Ramos, Keeper of the Lighthouses, who said that fees were low."],
        ("Jorge Ramos", "state_delegation"),
        id="His Excellency presented the report",
    ),
    pytest.param(
        "opening",
        ["The United Nations Deputy High Commissioner for Human Rights said that lamps were few."],
        (None, "un_entity"),
        id="a title of the United Nations alone",
    ),
    pytest.param(
        "opening",
        ["The representative of the Secretary-General, Karl Lind, said that lamps were few."],
        ("Karl Lind", "un_entity"),
        id="the representative of the Secretary-General before the name",
    ),
    pytest.param(
        "opening",
        ["In her address, Ms. Brandt stated that lamps were few. A speaker from Caritas agreed."],
        (None, "ngo"),
        id="a body of one word",
    ),
    pytest.param(
        "dialogue",
        [MINISTER, "The delegation said that fees were low.", "Fatou Lane, Committee Chair, thanked the delegation for its candour."],
        ("Fatou Lane", "committee"),
        id="who thanks is not who is thanked",
    ),
    pytest.param(
        "closing fr",
        ["Mme Lotte Brandt, Cheffe au HCDH, a dit que tout allait bien.", "Le Président du Comité, M. Abel Mora, a remercié Mme Brandt."],
        ("Abel Mora", "committee"),
        id="who thanks is not who is thanked, in French",
    ),
    pytest.param(
        "discussion",
        [CHAIR, "The first speaker, Karl Lind, Professor at Lima University, said that lamps were few."],
        ("Karl Lind", "other"),
        id="the first speaker before the name",
    ),
    pytest.param(
        "discussion",
        [CHAIR, "The next panellist, Ana Sol of the International Labour Organization, said that lamps were few."],
        ("Ana Sol", "un_entity"),
        id="the next panellist, with the body after the name",
    ),
    pytest.param(
        "closing",
        [CHAIR, "The Migration Team of the Office of the High Commissioner for Human Rights noted that lamps were few."],
        (None, "un_entity"),
        id="a part of the Office of the High Commissioner",
    ),
    pytest.param(
        "discussion",
        ["The Secretary-General of the Lighthouse Union, Karl Lind, said that lamps were few."],
        ("Karl Lind", "ngo"),
        id="a function before the name",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "paragraphs", "speaker"), HEARD)
def test_the_last_sentence_belongs_to_its_subject(kind, paragraphs, speaker, knowledge):
    last = read(kind, paragraphs, knowledge)["statements"][-1]
    assert (last["speaker"], last["stakeholder_type"]) == speaker


@pytest.mark.parametrize(
    ("kind", "paragraphs"),
    [
        pytest.param("discussion", [CHAIR, "Six experts from Governments, academia, civil society and the United Nations said that "
                                    "lamps were few."], id="people of several kinds of bodies"),
        pytest.param("discussion", [CHAIR, "Participants stressed that lamps were few."], id="people told by function only"),
    ],
)  # fmt: skip
def test_a_sentence_of_people_without_a_body_is_a_problem_and_no_ones_words(kind, paragraphs, knowledge):
    found = read(kind, paragraphs, knowledge)
    assert [s["speaker"] for s in found["statements"]] == ["Abel Mora"]
    assert any("No speaker for" in problem["what"] for problem in found["problems"])


def test_an_official_is_a_participant_as_the_office_and_not_as_a_title(knowledge):
    found = read("opening", ["In her address, Ms. Brandt stated that lamps were few."], knowledge)
    assert [(p["acronym"], p["stakeholder_type"]) for p in found["meeting"]["participants"]] == [("OHCHR", "un_entity")]


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("dialogue", "A Committee Expert thanked the delegation for its candour."),
        ("dialogue fr", "Un expert a remercié une délégation péruvienne venue présenter le rapport."),
        ("dialogue es", "Un experto agradeció a una delegación peruana su franqueza."),
    ],
)
def test_a_delegation_that_is_named_was_in_the_room(kind, sentence, knowledge):
    participants = read(kind, [sentence], knowledge)["meeting"]["participants"]
    assert [p["name"] for p in participants] == ["Delegation of Peru"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Abel Mora, Committee Chairperson, said that Peru was reviewed in the absence of a delegation.",
        "Abel Mora, Committee Chairperson, said that Peru had not sent a delegation.",
    ],
)
def test_a_delegation_that_stayed_away_is_no_participant(sentence, knowledge):
    assert read("dialogue", [sentence], knowledge)["meeting"]["participants"] == []


@pytest.mark.parametrize(
    ("kind", "paragraphs", "act"),
    [
        pytest.param("dialogue", ["A Committee Expert asked about fees.", "Rosa Quispe, Minister of Labour of Peru and head of the "
                                  "delegation, said in opening remarks that permits were free."],
                     "presentation", id="opening remarks after the questions"),
        pytest.param("dialogue", [CHAIR, "The Committee regretted the silence of Peru."], "concern", id="the Committee regretted"),
        pytest.param("closing", ["The Committee was pleased to note the new law of Peru."], "positive_aspect", id="was pleased to note"),
        pytest.param("closing fr", ["Le Comité a suivi ses recommandations au Pérou."], "announcement", id="the noun is no act"),
    ],
)  # fmt: skip
def test_acts_by_what_is_done(kind, paragraphs, act, knowledge):
    assert read(kind, paragraphs, knowledge)["statements"][-1]["act"] == act


def test_experts_in_the_paragraph_of_the_lead_are_heard(knowledge):
    blocks = list(RELEASE["dialogue"])
    blocks[-1] += (
        " A Committee Expert asked about fees. Were they low? Rosa Quispe, Minister of Labour of Peru, said that they were."
    )
    found = as_contract(parse_document(blocks, knowledge))
    assert [s["stakeholder_type"] for s in found["statements"]] == ["committee", "committee", "state_delegation"]


def test_the_next_session_in_two_sentences_is_no_ones_words(knowledge):
    said = "Mme Inès Fabre, Présidente du Comité, a dit que le plan était prêt."
    coming = (
        "La prochaine session du Comité pour la protection des droits des travailleurs migrants se tiendra du 22 novembre au "
        "3 décembre 2010. Le Comité devrait à cette occasion examiner les rapports du Pérou et du Mali."
    )
    found = read("closing fr", [said, coming], knowledge)
    assert [s["text"] for s in found["statements"]] == [said]
    assert (found["meeting"]["next_meeting"]["on"], found["meeting"]["next_meeting"]["states"]) == (
        "2010-11-22",
        ["PER", "MLI"],
    )


def test_observations_that_will_be_available_recommend_nothing(knowledge):
    sentence = "Les observations finales et recommandations du Comité concernant le Pérou seront prochainement disponibles sur sa page."
    assert read("closing fr", [sentence], knowledge)["statements"] == []


def test_both_bodies_of_a_sentence_with_two_speakers_take_part(knowledge):
    blocks = [
        "Committee on Migrant Workers Meets with Civil Society",
        "3 April 2019",
        f"The Committee on {FAMILIES} this morning met with non-governmental organizations on Peru.",
        "Caritas Peru noted the price of lamps; Movimiento Costa added that ships sank.",
    ]
    participants = as_contract(parse_document(blocks, knowledge))["meeting"]["participants"]
    assert [p["name"] for p in participants] == ["Caritas Peru", "Movimiento Costa"]


def test_a_list_of_bodies_is_no_person_of_the_last_one(knowledge):
    blocks = [
        "Committee on Migrant Workers Meets with Civil Society",
        "3 April 2019",
        f"The Committee on {FAMILIES} this morning met with non-governmental organizations on Peru.",
        "Caritas Peru, Red Costa and Casa Sur raised the price of lamps.",
    ]
    found = as_contract(parse_document(blocks, knowledge))
    assert [(s["speaker"], s["organisation"]) for s in found["statements"]] == [(None, "Caritas Peru")]
    assert [p["name"] for p in found["meeting"]["participants"]] == ["Caritas Peru", "Red Costa", "Casa Sur"]


def test_an_unknown_name_with_an_aside_is_no_delegate(knowledge):
    found = read("dialogue", [MINISTER, "Mr. Nadie, in his follow-up, wondered about fees."], knowledge)
    assert [s["speaker"] for s in found["statements"]] == ["Rosa Quispe"]
    assert found["problems"]


def test_the_next_session_is_not_the_one_under_review(knowledge):
    coming = "La treizième session du Comité aura lieu du 22 novembre au 3 décembre 2010. Le Comité examinera à cette occasion les rapports du Mali."
    found = read("closing fr", [coming], knowledge)["meeting"]
    assert (found["states_under_review"], found["next_meeting"]["states"]) == ([], ["MLI"])


@pytest.mark.parametrize(
    ("state", "code"), [("Malí", "MLI"), ("Rwanda", "RWA"), ("Lesotho", "LSO"), ("Kirguistán", "KGZ")]
)
def test_states_as_spanish_documents_of_the_united_nations_spell_them(state, code, knowledge):
    blocks = [text.replace("Perú", state) for text in RELEASE["dialogue es"]]
    assert as_contract(parse_document(blocks, knowledge))["meeting"]["states_under_review"] == [code]
