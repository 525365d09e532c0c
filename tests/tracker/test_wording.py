"""The wording bank: only words that were read are quoted or put on the scale; the rest is counted and said."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl import pipeline
from tracker import export
from tracker.build import run
from tracker.citation import plain_citation
from tracker.firmness import LEVELS, level_of
from tracker.queries.wording import observations
from tracker.screen.wording import GROUPS, marked, whole
from tracker.selection import Selection
from tracker.tables_wording import WORDING

EXAMPLES = Path(__file__).parent.parent / "examples"
READ = ("observations-2023-timor-leste.txt", "observations-2022-paraguay-es.txt")


@pytest.fixture(scope="module")
def with_documents(tmp_path_factory):
    """Builds of the record with two look-alike observations in the inbox."""
    folder = tmp_path_factory.mktemp("wording")
    (folder / "inbox").mkdir()
    for name in READ:
        shutil.copy(EXAMPLES / name, folder / "inbox")
    pipeline.build(pipeline.DATA, folder / "builds", folder / "inbox", False, lambda step: None)
    return folder / "builds"


@pytest.mark.no_build
@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("The Committee strongly urges the State party to act.", "urges"),
        ("The Committee encourages the State party to act and also urges it to report.", "encourages"),
        ("The Committee, recalling its general comment No. 2, calls upon the State party to act.", "calls_upon"),
        ("The Committee invites comments. It recommends that the law be amended.", "recommends"),
        ("The State party should act.", "should"),
        ("Le Comité prie instamment l'État partie d'agir.", "urges"),
        ("Le Comité prie l'État partie d'agir.", "requests"),
        ("El Comité también insta al Estado parte a que actúe.", "urges"),
        ("The Committee notes that an institution urges the State party to act.", "no_verb"),
        ("The Committee was told that it recommended nothing.", "no_verb"),
        ("Train judges;", "no_verb"),
    ],
)
def test_the_verb_of_the_committee_decides_the_step(text, level):
    assert level_of(text, "recommendation", "sentence")[0].slug == level


@pytest.mark.no_build
def test_a_point_of_a_list_takes_the_verb_of_the_line_that_opens_it():
    opens = "The Committee urges the State party:"
    assert level_of("Train judges;", "recommendation", "sentence", opens)[0].slug == "urges"
    own = "Train judges. The Committee invites comments;"
    assert level_of(own, "recommendation", "sentence", opens)[0].slug == "invites"
    assert level_of("Train judges;", "recommendation", "paraphrase", opens)[0].slug == "not_claimed"


@pytest.mark.no_build
def test_a_paraphrase_gets_no_verb_and_a_mere_concern_asks_nothing():
    assert level_of("The Committee urges the State.", "recommendation", "paraphrase")[0].slug == "not_claimed"
    assert level_of("The Committee is worried.", "concern", "sentence")[0].slug == "concern"


@pytest.mark.no_build
def test_only_the_document_itself_is_cited_by_paragraph():
    row = {"symbol": "CMW/C/AZE/CO/3", "paragraph": "12", "source_type": "concluding_observations", "document": "T"}
    row |= {"is_curated": True, "publisher": "P", "page_date": "2021", "source_url": "https://example.org"}
    assert plain_citation(row) == "CMW/C/AZE/CO/3, para. 12"
    told = plain_citation({**row, "source_type": "ngo_page"})
    assert "para." not in told and "T [title paraphrased]" in told and "https://example.org" in told


def test_of_the_bundled_record_nothing_is_quotable_and_every_observation_is_there():
    found = observations(Selection())
    sql = (
        "select count(*) n from statement_row where stage = 'co' and act in ('concern', 'recommendation', 'follow_up')"
    )
    assert len(found) == run(sql + " and not is_context")["n"].iloc[0] > 200
    assert found["wording"].isna().all() and found["verb"].isna().all() and found["gist"].notna().all()
    assert set(found["firmness"]) == {"Not claimed (paraphrase)"}


def test_documents_read_supply_words_and_their_csv_holds_the_same_rows(with_documents, monkeypatch):
    monkeypatch.setenv("CMW_BUILDS", str(with_documents))
    found = observations(Selection().choose("state", ("TLS", "PRY")))
    read = found[found["wording"].notna()]
    assert {"CMW/C/TLS/CO/2, para. 10", "CMW/C/PRY/CO/2, para. 13"} <= set(read["citation"]) and read[
        "gist"
    ].isna().all()
    point = read[read["wording"].str.startswith("Appoint a lead ministry")].iloc[0]
    assert (point["firmness"], point["verb"]) == ("Recommends", "recommends")
    assert point["chapeau"] == "The Committee recommends that the State party:"
    assert whole(point) == f"{point['chapeau']} […] {point['wording']}"
    order = [level.label for level in LEVELS]
    assert [order.index(label) for label in found["firmness"]] == sorted(order.index(x) for x in found["firmness"])
    assert export.to_csv(WORDING, found).count(b"\r\n") == len(found) + 1


@pytest.mark.parametrize("group", GROUPS)
def test_the_page_quotes_what_was_read_and_copies_it_with_its_citation(with_documents, monkeypatch, group):
    monkeypatch.setenv("CMW_BUILDS", str(with_documents))
    at = AppTest.from_file("../../app.py", default_timeout=60)
    at.query_params["state"] = "TLS"
    at.switch_page("pages/wording.py").run()
    at.button_group(key="wording_group").set_value(group).run()
    assert not at.exception and at.subheader
    assert any(c.value.endswith("(CMW/C/TLS/CO/2, para. 10)") for c in at.code)


@pytest.mark.no_build
def test_hostile_words_are_shown_as_they_are():
    assert marked("<script>x</script> urges & asks", "urges") == (
        "&lt;script&gt;x&lt;/script&gt; <u>urges</u> &amp; asks"
    )
