"""The classify command: lines in and out, figures, the queue, and what another vocabulary would change. Sentences are invented."""

import csv
import io
import json
import re

import pytest

from etl import __main__ as cli
from etl import pipeline
from etl.classify.queue import COLUMNS

pytestmark = pytest.mark.no_build
LINES = (
    {"id": 1, "text": "Migrants were held in a detention centre; see article 17 of the Convention.", "note": ["kept"]},
    {"id": 2, "text": "Los migrantes siguen en centros de detención, dijo la relatora de la organización."},
    {"id": 3, "text": "The secretary handed out the list of speakers."},
)


@pytest.fixture
def run(data, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "DATA", data)

    def _run(*arguments):
        code = cli.main(["classify", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return _run


def lines(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_lines_come_back_with_labels_and_evidence_and_all_their_keys(run, tmp_path):
    (tmp_path / "in.jsonl").write_text(lines(LINES))
    code, out, _ = run(tmp_path / "in.jsonl")
    first, second, third = (json.loads(line) for line in out.splitlines())
    assert code == 0 and (first["id"], first["note"]) == (1, ["kept"])
    assert (first["concerns"], first["articles"], first["language"]) == (["detention"], [17], "en")
    assert second["language"] == "es" and {e["kind"] for e in second["evidence"]} <= {"cue"}
    assert (third["concerns"], third["groups"], third["evidence"]) == ([], [], [])
    for evidence in first["evidence"]:
        assert first["text"][evidence["start"] : evidence["end"]] == evidence["text"]
        assert evidence["kind"] in ("cue", "model", "article") and 0 <= evidence["score"] <= 1
    labels = {*first["concerns"], *first["groups"], *first["articles"], *first["states"]}
    assert {e["label"] for e in first["evidence"]} == labels


def test_states_come_with_the_words_that_name_them_in_three_languages(run, tmp_path):
    texts = (
        ("Workers of Guinea-Bissau left for Côte d’Ivoire, and for Guinea-Bissau again.", "en", ["GNB", "CIV"]),
        ("Les travailleurs du Maroc partent en Côte d'Ivoire.", "fr", ["MAR", "CIV"]),
        ("Los trabajadores de México llegan a los Estados Unidos.", "es", ["MEX", "USA"]),
        ("Arbeiter aus Marokko.", "de", []),
    )
    (tmp_path / "in.jsonl").write_text(lines({"text": text, "language": language} for text, language, _ in texts))
    for line, (text, _, wanted) in zip(run(tmp_path / "in.jsonl")[1].splitlines(), texts, strict=True):
        row = json.loads(line)
        named = [e for e in row["evidence"] if e["label"] in wanted]
        assert row["states"] == wanted == [e["label"] for e in named]
        assert all(text[e["start"] : e["end"]] == e["text"] == e["cue"] for e in named)


def test_standard_input_is_read_as_well(run, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(lines(LINES)))
    assert len(run("-")[1].splitlines()) == len(LINES)


def test_a_line_without_a_text_is_named(run, tmp_path):
    (tmp_path / "in.jsonl").write_text('{"text": "One."}\n{"words": 1}\n')
    code, _, err = run(tmp_path / "in.jsonl")
    assert code == 1 and "line 2" in err
    assert run(tmp_path / "none.jsonl")[0] == 2


def test_the_figures_of_a_file_are_printed_beside_the_cross_validated_ones(run, tmp_path):
    rows = [
        {**row, "concerns": wanted, "groups": []} for row, wanted in zip(LINES[::2], (["detention"], []), strict=True)
    ]
    (tmp_path / "gold.jsonl").write_text(lines(rows))
    code, out, _ = run("--evaluate", tmp_path / "gold.jsonl")
    assert code == 0 and "2 statements; every label right: 1.000" in out
    assert "detention                            1  1.000  1.000  1.000" in out
    assert re.search(
        r"Cross-validated in \d folds on \d{4}-\d\d-\d\d: statements of the record \(concern\)\n\d+ statements", out
    )


def test_labels_outside_the_vocabulary_are_named_before_anything_is_measured(run, tmp_path):
    (tmp_path / "gold.jsonl").write_text(lines([{"text": "x", "concerns": ["detension"], "groups": []}]))
    code, _, err = run("--evaluate", tmp_path / "gold.jsonl")
    assert code == 1 and "Nearest: detention" in err


def test_the_queue_is_a_table_to_fill_in_and_to_hand_back(run, data, tmp_path):
    code, out, _ = run("--queue", 2)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0 and len(rows) == 2 and tuple(rows[0]) == COLUMNS
    rows[0] |= {"verdict": "no", "reviewer": "AB", "date": "2026-11-01"}
    with (tmp_path / "back.csv").open("w", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    code, _, err = run("--apply", tmp_path / "back.csv")
    assert code == 0 and err.startswith("1 verdicts taken")
    assert rows[0]["statement_id"] in (data / "reviewed.csv").read_text()


def test_another_vocabulary_is_compared_and_nothing_is_written(run, data, tmp_path):
    taxonomy = data / "vocabulary" / "taxonomy.yaml"
    before = taxonomy.read_text()
    (tmp_path / "new.yaml").write_text(before.replace("slug: remittances", "slug: money_sent_home"))
    code, out, _ = run("--compare", tmp_path / "new.yaml")
    assert code == 0 and "Concerns that go: remittances; that come: money_sent_home" in out
    assert "labels of remittances (hand) would stand for nothing" in out and "- remittances:" in out
    assert taxonomy.read_text() == before


def test_the_shipped_model_beats_the_cues_on_what_it_did_not_see():
    from etl.model_file import about_model

    held = {(h["short"], h["list"]): h["labels"] for h in about_model()["cross_validated"]["figures"]}
    for part in ("record", "invented"):
        both, cues = (f1(held[name, "concern"]) for name in (part, f"{part}, cues alone"))
        assert both > cues


def f1(labels):
    wanted, found, right = (sum(counts[i] for counts in labels.values()) for i in range(3))
    return 2 * right / (wanted + found)
