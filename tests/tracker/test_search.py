"""What a question finds: the right statements first, the same in number and table, and never an error."""

import gc
import json
import shutil
import weakref
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.build import NoBuild, OlderMaking, current_build, kept_builds, run, run_on
from tracker.predicate import where
from tracker.queries import counts, rows, search
from tracker.search import index, suggest
from tracker.search.marks import cut, in_context
from tracker.selection import Selection
from tracker.vocabulary import labels

QUESTIONS = yaml.safe_load(Path(__file__).with_name("search_questions.yaml").read_text(encoding="utf-8"))
EVERYTHING = Selection(context=True)


def found(words, context=True):
    return list(rows.statements(Selection(words=words, context=context))["statement_id"])


def test_real_questions_find_what_they_should_among_the_first_five():
    missed = [
        asked["question"]
        for asked in QUESTIONS
        if not set(asked["first"]) <= set(found(asked["question"], asked.get("advocacy", False))[:5])
    ]
    assert len(QUESTIONS) >= 40 and len(missed) <= 0.05 * len(QUESTIONS), missed


# What searches of the Universal Human Rights Index are known to fail at.
@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("woman", "women"),
        ("child", "children"),
        ("domestic worker", "domestic workers"),
        ("policies", "policy"),
        ("Gjadër", "gjader"),
        ("Türkiye", "turkiye"),
        ("organization", "organisations"),
        ("labor", "labour"),
        ("DETENTION", "detention"),
        ('"migrant worker"', "“migrant workers”"),
    ],
)
def test_plurals_accents_capitals_and_spellings_are_forgiven(typed, other):
    assert found(typed) == found(other) != []


def test_boolean_questions_count_as_sets_do():
    first, second = set(found("detention")), set(found("children"))
    assert set(found("detention AND children")) == set(found("detention children")) == first & second != set()
    assert set(found("detention OR children")) == first | second
    assert set(found("detention NOT children")) == set(found("detention -children")) == first - second
    assert set(found("NOT detention")) == set(found("")) - first
    assert set(found("(detention OR children) NOT (detention children)")) == first ^ second


@pytest.mark.parametrize(
    "broad", ["disability", "climate", "detained", "democra*", "migrant*", "the", "a* OR e* OR m*"]
)
def test_broad_words_find_all_that_has_them(broad):
    assert len(found(broad)) == counts.count(Selection(words=broad, context=True), "statements", "statement") > 0


def test_a_prefix_finds_every_word_that_begins_so():
    assert set(found("detain*")) >= set(found("detained")) and set(found("deten*")) >= set(found("detention"))


def test_a_prefix_within_a_run_of_words_is_kept_to_its_place():
    assert set(found("non-a*")) < set(found("non")) and set(found("non-discr*")) == set(found("non-discrimination"))
    assert found("a* b*") != []


def test_a_phrase_asks_for_its_order():
    assert set(found('"domestic workers"')) < set(found("domestic workers"))
    assert found('"workers domestic"') == []


@pytest.mark.parametrize(
    ("typed", "field", "value"),
    [
        ("state:AZE", "state", "AZE"),
        ("state:azerbaijan", "state", "AZE"),
        ("état:Azerbaïdjan", "state", "AZE"),
        ("state:turkey", "state", "TUR"),
        ("state:bolivia", "state", "BOL"),
        ('state:"el salvador"', "state", "SLV"),
        ("type:nhri", "type", "nhri"),
        ("type:ONG", "type", "ngo"),
        ("concern:detention", "concern", "detention"),
        ("concern:DÉTENTION", "concern", "detention"),
        ("session:33", "session", "33"),
        ("article:22", "article", "22"),
        ("cycle:2", "cycle", "2"),
        ("year:2019", "year", "2019"),
        ("group:women", "group", "women"),
        ("act:question", "act", "question"),
    ],
)
def test_a_shortcut_is_the_filter_of_that_name(typed, field, value):
    wanted = rows.statements(EVERYTHING.choose(field, (value,)))["statement_id"]
    assert set(found(typed)) == set(wanted) and len(wanted) > 0


@given(st.data())
@settings(max_examples=20, deadline=None)
def test_each_value_of_a_shortcut_can_be_typed_as_slug_and_as_label(data):
    field = data.draw(st.sampled_from(["state", "concern", "type", "group", "act", "session", "article"]))
    slug = data.draw(st.sampled_from([slug for slug in labels(field) if slug != "none"]))
    wanted = counts.count(EVERYTHING.choose(field, (slug,)), "statements", "statement")
    typed = [slug, labels(field)[slug]] if field not in ("session", "article") else [slug]
    for value in typed:
        asked = Selection(words=f'{field}:"{value}"', context=True)
        assert counts.count(asked, "statements", "statement") == wanted


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [("state:azerbajan", "state:AZE"), ("concern:detenton", "concern:detention"), ("type:nrhi", "type:nhri")],
)
def test_an_unknown_value_finds_nothing_and_the_nearest_is_offered(typed, nearest):
    answer = search.answer(f"{typed} OR zzzz")
    assert answer.scores == {} and [value.slug for value in answer.values] == [None]
    assert f"{nearest} OR zzzz" in [suggestion.typed for suggestion in suggest.values(answer)]


@pytest.mark.parametrize(
    ("typed", "meant"), [("detenton", "detention"), ("migrents rights", "migrants rights"), ("Gjadr", "gjadër")]
)
def test_a_misspelt_word_is_told_the_nearest_of_the_record(typed, meant):
    assert meant in [s.typed for s in suggest.spellings(search.opened(), search.answer(typed))]


def test_a_name_of_a_state_is_offered_as_the_state_and_words_as_any_of_them():
    index = search.opened()
    assert [s.typed for s in suggest.shortcuts(index, search.answer("azerbaijan detention"))] == ["state:AZE detention"]
    assert [s.typed for s in suggest.any_of(search.answer("kafala organs state:AZE"))] == [
        "(kafala OR organs) state:AZE"
    ]
    assert suggest.spellings(index, search.answer("detention")) == []


WORDS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            [
                "children",
                "detention",
                "AND",
                "OR",
                "NOT",
                "(",
                ")",
                '"',
                "-",
                "*",
                "det*",
                "state:",
                "state:AZE",
                "type:x",
            ]
            + [
                "non-a*",
                "a*",
                "a-" * 30,
                "é",
                "'; drop table statement; --",
                "%",
                "\\",
                "\x00",
                "article:22",
                "of",
                "+",
                "[",
                "~",
                "^2",
                "TO",
            ]
        ),
        max_size=20,
    ).map(" ".join),
)


@given(WORDS, st.sampled_from([(), ("MEX",), ("AZE", "PHL")]), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_text_is_safe_and_number_table_and_ids_agree(words, states, context):
    selection = Selection(words=words.strip()[:200], context=context).choose("state", states)
    table = rows.statements(selection)
    condition, params = where(selection, "statements")
    ids = set(run(f"select statement_id from statement_row where {condition}", params)["statement_id"])
    assert counts.count(selection, "statements", "statement") == len(table) == len(ids)
    assert set(table["statement_id"]) == ids
    if selection.words:
        assert ids <= set(search.answer(selection.words).scores)


def test_the_best_come_first_and_equals_stay_in_the_order_of_the_table():
    scores = search.answer("children").scores
    ranked = [scores[key] for key in found("children")]
    assert ranked == sorted(ranked, reverse=True) and len(set(ranked)) > 1
    by_state = list(rows.statements(EVERYTHING.choose("state", ("AZE",)))["statement_id"])
    assert found("state:AZE") == by_state


@pytest.mark.parametrize("typed", ["domestic workers", "migrant children", "forced labour"])
def test_words_that_stand_beside_each_other_come_first(typed):
    beside = set(found(f'"{typed}"'))
    ranked = [key in beside for key in found(typed)]
    assert ranked == sorted(ranked, reverse=True) and not all(ranked)


def test_only_the_words_asked_for_are_marked():
    text = "Women’s detention: <b>detained</b> children, a child and détention."
    key = found("detention")[0]
    marked = [piece for piece, hit in cut(text, search.marked('detention "a child" -children', key, text)) if hit]
    assert marked == ["detention", "a child", "détention"]
    assert "".join(piece for piece, _ in cut(text, search.marked("detention", key, text))) == text


@given(st.text(max_size=400), st.integers(0, 5))
@settings(max_examples=100, deadline=None)
def test_the_context_of_a_word_is_a_part_of_the_text_with_that_word(filling, repeated):
    text = f"{filling} {'other words ' * repeated * 10}detention {filling}"
    pieces = in_context(text, search.marked("detention", found("detention")[0], text))
    shown = "".join(piece for piece, _ in pieces).removeprefix("… ").removesuffix(" …")
    assert shown in text and "detention" in [piece for piece, hit in pieces if hit]


def test_similar_statements_share_words_and_never_name_the_statement_itself():
    key = "s33-2021-10-04-stakeholder-aze/20"
    text = run("select text from statement_row where statement_id = $id", {"id": key})["text"].iloc[0]
    alike = search.alike(key, text)
    assert 1 <= len(alike) <= 5 and key not in [other.statement_id for other in alike]
    assert all(len(other.shared) >= 2 for other in alike)
    assert all("detention" in other.shared or "centres" in other.shared for other in alike[:1])


def test_a_kept_build_without_an_index_says_so(builds, tmp_path, monkeypatch):
    current = kept_builds()[0]
    older = tmp_path / "20200101T000000-older"
    older.mkdir()
    (older / "cmw.duckdb").symlink_to(current.database)
    unsealed = {key: value for key, value in current.manifest.items() if key != "seal"}
    (older / "manifest.json").write_text(json.dumps(unsealed))
    monkeypatch.setenv("CMW_BUILDS", str(tmp_path))
    condition, params = where(Selection(words="detention"), "statements")
    with pytest.raises((OlderMaking, NoBuild), match="older"):
        run_on(kept_builds()[0], f"select count(*) from statement_row where {condition}", params)


def test_an_index_goes_when_newer_builds_have_taken_its_place(tmp_path):
    folder = current_build().database.parent
    copies = [tmp_path / str(number) for number in range(6)]
    for copy in copies:
        shutil.copytree(folder / index.FOLDER, copy / index.FOLDER)
    index.found(copies[0], "detention")
    first = weakref.ref(index.opened(copies[0]))
    for copy in copies[1:]:
        index.found(copy, "detention")
    gc.unfreeze()
    gc.collect()
    assert first() is None
