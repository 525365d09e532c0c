"""Official documents: symbols, numbers, days and paragraphs as text copies print them, and what is not read."""

import pytest

from etl import pipeline
from etl.errors import UnreadableSource
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.mending import mended
from etl.parse.names import states_in
from etl.parse.numbered import pieces_of
from etl.parse.ordinals import ordinal
from etl.parse.symbols import symbols_in
from etl.state_names import state_names

pytestmark = pytest.mark.no_build


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(pipeline.DATA)


@pytest.mark.parametrize(
    ("text", "meeting", "symbol", "rest"),
    [
        ("CMW/C/BIH/CO/13 de junio de 2009", None, "CMW/C/BIH/CO/1", "3 de junio de 2009"),
        ("CMW/C/MEX/CO/18 de diciembre de 2006", None, "CMW/C/MEX/CO/1", "8 de diciembre de 2006"),
        ("CMW/C/MEX/CO/315 de septiembre de 2017", None, "CMW/C/MEX/CO/3", "15 de septiembre de 2017"),
        ("CMW/C/SR.5830 mai 2007", 58, "CMW/C/SR.58", "30 mai 2007"),
        ("CMW/C/SR.873 December 2008", None, "CMW/C/SR.87", "3 December 2008"),
        ("CMW/C/SR.46315 October 2021", None, "CMW/C/SR.463", "15 October 2021"),
        ("CMW/C/EGY/CO/2-4", None, "CMW/C/EGY/CO/2-4", ""),
        ("CMW/C/ALB/CO/1*", None, "CMW/C/ALB/CO/1", "*"),
        ("reportCMW/C/TUR/2 was", None, "CMW/C/TUR/2", " was"),
        ("CMW/S/SLV/3", None, "CMW/C/SLV/3", ""),
        ("CMW/C/AZE/Q/1/Add.1", None, "CMW/C/AZE/Q/1/Add.1", ""),
    ],
)
def test_a_symbol_is_never_read_greedily(text, meeting, symbol, rest):
    found = symbols_in(text, meeting)[0]
    assert (found.text, text[found.end :]) == (symbol, rest)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Thirty-ninth", 39),
        ("fortieth", 40),
        ("vingt et unième", 21),
        ("trente-neuvième", 39),
        ("39º", 39),
        ("13.º", 13),
        ("décimo quinto", 15),
        ("cuadragésimo primer", 41),
        ("21st", 21),
        ("commission", None),
    ],
)
def test_ordinals_in_three_languages(words, number):
    assert ordinal(words) == number


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Summary record ( p artial )* of th e 395 th meeting", "Summary record (partial)* of the 395th meeting"),
        ("Thirty- ninth session", "Thirty-ninth session"),
        ("Twenty-f ifth session", "Twenty-fifth session"),
        (
            "Acta resumida de la 142ª sesiónCelebrada en el Palais",
            "Acta resumida de la 142ª sesión Celebrada en el Palais",
        ),
        ("La Sra . Ntap dice que", "La Sra. Ntap dice que"),
        ("El Sr . Tall dice que", "El Sr. Tall dice que"),
        ("À l ’ invitation du Président", "À l’invitation du Président"),
        ("Ms. Đ uric (Lampland) said", "Ms. Đuric (Lampland) said"),
        ("à ses 265e et 266eséances", "à ses 265e et 266e séances"),
        ("MEMBERS OF THEIR FAMILIESTenth session20 April", "MEMBERS OF THEIR FAMILIES Tenth session 20 April"),
    ],
)
def test_broken_and_glued_words_of_the_head_are_healed(broken, whole):
    assert mended([broken]) == [whole]


def test_a_word_broken_in_the_text_is_healed_only_where_the_document_knows_it():
    assert mended(["Every ne ighbour of a neighbour took a part."]) == ["Every neighbour of a neighbour took a part."]


def test_two_words_of_the_document_that_were_glued_are_parted():
    assert mended(["The RuralLamps office has rural lamps; McLamps has not."]) == [
        "The Rural Lamps office has rural lamps; McLamps has not."
    ]


def test_glued_paragraphs_and_lists_are_parted_and_a_page_break_is_closed():
    pieces = pieces_of(
        [
            "1.The Committee asks: (a) Who pays; (b) Who collects.2.The law of 2010",
            "CMW/C/XXX/CO/1",
            "has been repealed.",
            "3. General principles (arts. 7 and 83)",
            "3.It is concerned.",
        ]
    )
    assert [(p.kind, p.number, p.letter, p.text) for p in pieces] == [
        ("text", 1, "", "The Committee asks:"),
        ("text", 1, "a", "Who pays;"),
        ("text", 1, "b", "Who collects."),
        ("text", 2, "", "The law of 2010 has been repealed."),
        ("heading", 2, "", "3. General principles (arts. 7 and 83)"),
        ("text", 3, "", "It is concerned."),
    ]


def test_a_document_in_a_language_that_is_not_read_keeps_its_head_and_says_so(knowledge):
    blocks = [
        "Организация Объединенных Наций CMW/C/AZE/CO/3",
        "Distr.: General",
        "5 November 2021",
        "Комитет по защите прав всех трудящихся-мигрантов и членов их семей",
        "Заключительные замечания по третьему периодическому докладу Азербайджана*",
        "1. Комитет рассмотрел третий периодический доклад Азербайджана на своих заседаниях.",
    ]
    parsed = parse_document(blocks, knowledge)
    assert (parsed.header.family, parsed.header.language) == ("concluding_observations", "ru")
    assert (parsed.header.symbol, parsed.header.published_on) == ("CMW/C/AZE/CO/3", "2021-11-05")
    assert parsed.header.title == "Заключительные замечания по третьему периодическому докладу Азербайджана"
    assert parsed.header.states_under_review == ("AZE",) and parsed.header.cycle == 3
    assert parsed.statements == () and [p.text for p in parsed.paragraphs] == blocks
    assert "not read" in parsed.problems[0][1]


@pytest.mark.parametrize("symbol", ["CMW/C/AZE/3", "CMW/C/AZE/Q/1/Add.1", "CMW/C/EGY/RQ/2-4"])
def test_papers_of_a_state_are_told_from_those_of_the_committee(symbol, knowledge):
    blocks = [
        "United Nations",
        symbol,
        "Distr.: General",
        "1 June 2020",
        "Committee on the Protection of the Rights of All Migrant Workers and Members of Their Families",
        "Paper of the State in relation to its report",
        "1. The Government of the State replies to the Committee in this paragraph of an invented paper.",
    ]
    parsed = parse_document(blocks, knowledge)
    assert parsed.header.family == "other" and parsed.statements == ()


def test_a_release_that_mentions_a_record_is_no_record(knowledge):
    blocks = [
        "Committee on Migrant Workers Meets with Non-Governmental Organizations",
        "1 May 2021",
        "The Committee on Migrant Workers met with a non-governmental organization (see CMW/C/SR.470).",
    ]
    assert parse_document(blocks, knowledge).header.family == "press_release"


def test_a_paper_of_nobody_is_refused(knowledge):
    with pytest.raises(UnreadableSource):
        parse_document(["Concluding remarks", "A paragraph about something else."], knowledge)


@pytest.mark.parametrize(
    ("language", "text", "states"),
    [
        ("en", "Girls from Benin City crossed Niger and Lake Chad.", ("NER",)),
        ("en", "The Gulf of Guinea, the Niger Delta and New Mexico are no States; the Niger State party is.", ("NER",)),
        ("fr", "Le golfe de Guinée baigne le Bénin.", ("BEN",)),
        ("es", "En el golfo de México y en Nuevo México.", ()),
    ],
)
def test_waters_towns_and_provinces_are_no_states(knowledge, language, text, states):
    assert states_in(text, knowledge.in_language(language)) == states


def test_states_are_known_by_their_names_in_three_languages():
    assert state_names("fr")["Bosnie-Herzégovine"] == state_names("es")["Bosnia y Herzegovina"] == "BIH"
    assert state_names("en")["EL SALVADOR"] == "SLV" and state_names("es")["MEXICO"] == "MEX"
    printed = [state_names("es")[name] for name in ("Malí", "MALÍ", "Rwanda", "Lesotho", "Suriname")]
    assert printed == ["MLI", "MLI", "RWA", "LSO", "SUR"]
    assert state_names("fr")["El Salvador"] == "SLV"
    assert next(name for name, code in state_names("en").items() if code == "VCT") == "Saint Vincent and the Grenadines"
