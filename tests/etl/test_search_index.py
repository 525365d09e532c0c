"""The search index of a build: whole, the same for the same statements, and true to the language of each text."""

import json
import shutil

import duckdb
import pytest

from etl import pipeline
from etl.search_index import BESIDE, FOLDER, write_index
from tests.conftest import EXAMPLES
from tests.etl.helpers import quiet
from tracker.search import index
from tracker.search.words import Vocabulary, folded

pytestmark = pytest.mark.no_build
INVENTED = ("dialogue-2014-mali-french.txt", "dialogue-2012-paraguay-spanish.txt", "dialogue-2023-morocco-french.txt")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of a build of the record with invented French and Spanish releases in its inbox."""
    inbox, builds = tmp_path_factory.mktemp("inbox"), tmp_path_factory.mktemp("builds")
    for name in INVENTED:
        shutil.copy(EXAMPLES / name, inbox / name)
    return builds / pipeline.build(pipeline.DATA, builds, inbox, False, quiet).build_id


def texts(folder, typed):
    """The statements that answer a question, as {id: language of the words}."""
    opened = index.opened(folder)
    return {key: opened.language(key) for key in index.found(folder, typed).scores}


def test_every_statement_that_counts_is_in_the_index_and_the_manifest_says_so(folder):
    with duckdb.connect(str(folder / "cmw.duckdb"), read_only=True) as connection:
        ids = [key for (key,) in connection.execute("select statement_id from statement_row").fetchall()]
    told = json.loads((folder / "manifest.json").read_text())["search"]
    assert index.opened(folder).statements == ids and told["statements"] == len(ids)


def test_the_same_statements_make_the_same_index(folder, tmp_path):
    told = json.loads((folder / "manifest.json").read_text())["search"]
    assert write_index(folder / "cmw.duckdb", tmp_path / FOLDER) == told
    assert (tmp_path / FOLDER / BESIDE).read_bytes() == (folder / FOLDER / BESIDE).read_bytes()


def test_another_account_can_read_the_files_and_no_lock_is_left(folder):
    files = list((folder / FOLDER).iterdir())
    assert files and all(path.stat().st_mode & 0o044 == 0o044 for path in files)
    assert not [path.name for path in files if path.suffix == ".lock"]


def test_searching_leaves_the_build_as_it_was(folder):
    before = {path.name: path.read_bytes() for path in (folder / FOLDER).iterdir()}
    assert texts(folder, "detention")
    assert {path.name: path.read_bytes() for path in (folder / FOLDER).iterdir()} == before


@pytest.mark.parametrize(
    ("typed", "as_well", "language"),
    [
        ("enfant", "ENFANTS", "fr"),
        ("travailleur saisonnier", "travailleurs saisonniers", "fr"),
        ("déplacé", "deplaces", "fr"),
        ("régularisée", "regularise", "fr"),
        ("l’emploi", "emploi", "fr"),
        ("ley", "leyes", "es"),
        ("remesa", "remesas", "es"),
        ("cárceles", "carcel", "es"),
        ("inspección", "inspecciones", "es"),
        ("relator", "relatora", "es"),
        ('"triple frontera"', "“TRIPLE FRONTERA”", "es"),
    ],
)
def test_endings_and_accents_are_forgiven_in_the_language_of_the_text(folder, typed, as_well, language):
    found = [{key for key, spoken in texts(folder, asked).items() if spoken == language} for asked in (typed, as_well)]
    assert found[0] == found[1] != set()


def test_a_stemmer_is_not_let_loose_on_another_language(folder):
    assert set(texts(folder, "case").values()) == {"en"}
    assert "es" not in texts(folder, "son").values()


def test_small_words_of_each_language_are_left_out(folder):
    spanish = index.found(folder, "en la triple frontera con el Brasil")
    assert str(spanish.question.tree) == "triple AND frontera AND Brasil"
    assert list(texts(folder, "en la triple frontera con el Brasil").values()) == ["es"]
    assert "el AND salvador" in str(index.found(folder, "detention in el salvador").question.tree)


def test_an_index_that_cannot_be_read_is_told_in_a_sentence(folder, tmp_path):
    for spoil in ("missing", "empty", "cut short", "of another format"):
        broken = tmp_path / spoil
        shutil.copytree(folder / FOLDER, broken / FOLDER)
        beside = broken / FOLDER / BESIDE
        if spoil == "missing":
            shutil.rmtree(broken / FOLDER)
        elif spoil == "empty":
            (broken / FOLDER / "meta.json").write_text("")
        elif spoil == "cut short":
            beside.write_text(beside.read_text()[:1000])
        else:
            beside.write_text(json.dumps({**json.loads(beside.read_text()), "format": 0}))
        with pytest.raises(index.NoIndex, match="etl build --force"):
            index.opened(broken)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", ["détenu", "détenus", "detenus"]),
        ("fr", ["travail", "travaux"]),
        ("fr", ["migration", "migrations"]),
        ("es", ["mujer", "mujeres"]),
        ("es", ["migración", "migraciones", "migracion"]),
        ("es", ["niño", "niños", "ninos", "niña"]),
        ("es", ["juez", "jueces"]),
        ("en", ["woman", "women"]),
        ("en", ["crisis", "crises"]),
        ("en", ["organisation", "organizations"]),
        ("en", ["labour", "labor"]),
        ("en", ["i\u0307zmir", "izmir"]),
    ],
)
def test_one_word_in_its_forms(language, words):
    vocabulary = Vocabulary(language, {folded(word)[0]: {word: 1} for word in words})
    assert {tuple(vocabulary.forms(word)) for word in words} == {tuple(sorted({folded(word)[0] for word in words}))}
