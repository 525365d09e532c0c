"""Articles cited: those of the Convention in three languages, not those of other texts, each with its words."""

import pytest

from etl.classify.articles import articles_cited

pytestmark = pytest.mark.no_build


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("in line with article 22 (1) of the Convention", [22]),
        ("articles 16 and 17", [16, 17]),
        ("articles 22 (5) and 48 (2)", [22, 48]),
        ("articles 76 to 78 of the Convention", [76, 77, 78]),
        ("art. 8, paragraph 2, of the Convention", [8]),
        ("l'article 22, paragraphe 1, de la Convention", [22]),
        ("les articles 16 et 17", [16, 17]),
        ("los artículos 16 y 17 de la Convención", [16, 17]),
        ("article 8 of the Constitution", []),
        ("article 9 of ILO Convention No. 189", []),
        ("article 37 of the Convention on the Rights of the Child", []),
        ("the Labour Code, article 12", []),
        ("l'article 12 du Code du travail", []),
        ("el artículo 25 del Código del Trabajo", []),
        ("article 200", []),
    ],
)
def test_articles_of_the_convention_are_found(text, numbers):
    assert list(articles_cited(text)) == numbers


def test_each_article_has_the_words_that_cite_it():
    text = "Según los artículos 16 y 22 (1), nadie…"
    assert {n: text[e.start : e.end] for n, e in articles_cited(text).items()} == {16: "artículos 16", 22: "22 (1)"}
