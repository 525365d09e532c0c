"""What the parser tells reaches the reader in the language of the page: no text is missing, and its values stay."""

import ast
import re
from pathlib import Path

import pytest

from etl.knowledge import load_knowledge
from etl.parse.contract import as_contract
from etl.parse.run import parse_path
from etl.parse.second_hand import SIGNS
from tests.tracker import drawn
from tests.tracker.test_words import pseudo  # noqa: F401
from tracker import parse_process, parser_words, preview, told, words
from tracker.screen import parsed_text

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = sorted(p for p in (ROOT / "tests" / "examples").rglob("*") if p.suffix in (".txt", ".html"))
# Which argument of a call is told, by place and by name.
TELLING = {"Turn": (2, "basis"), "Body": (4, "basis"), "put_aside": (1,), "UnreadableSource": (0,), "Recognised": (2,)}
TELLING |= {"replace": ("basis",)}
# What is no reason: the name of a body, the words of a composed sentence, and a file of the machine that cannot be opened.
OTHERS = {"the Committee", "It looks like Invented; it was read for its header only"}
OTHERS |= {"Invented cannot be opened (Invented). Check the path and its permissions."}
SHORT = "The PDF is locked by a password. Save a copy without one."


def known(text):
    """Whether a text of the parser has a form among those that are translated."""
    if text in told.WHOLE or told.ROLE.fullmatch(text) or not text:
        return True
    return any(pattern.fullmatch(text) for form, pattern in told.PATTERNS if form not in told.SENTENCES)


@pytest.fixture(scope="module")
def parsed():
    knowledge = load_knowledge(ROOT / "data")
    return [as_contract(parse_path(file, knowledge)) for file in DOCUMENTS]


@pytest.mark.no_build
def test_every_text_that_many_documents_bring_up_has_a_translation(parsed):
    texts = set()
    for found in parsed:
        texts |= {statement["basis"] for statement in found["statements"]}
        texts |= {sentence["reason"] for sentence in found["set_aside"]}
        texts |= {text for problem in found["problems"] for text in (problem["where"], problem["what"])}
        texts |= {found["meeting"][name] or "" for name in ("session_basis", "cycle_basis")}
    assert len(texts) > 300
    assert {text for text in texts if not known(text)} == set()


@pytest.mark.no_build
def test_so_has_every_text_that_the_parser_may_tell():
    told_of = [text for file in sources() for text in calls(ast.parse(file.read_text()))]
    assert len(told_of) > 60
    assert {text for text in told_of if not known(text)} == OTHERS


@pytest.mark.no_build
def test_no_text_is_kept_that_the_parser_tells_no_more():
    held = "\n".join(text for file in sources() for text in constants(ast.parse(file.read_text())))
    held += "\n".join(f"It looks like {what}; it was read for its header only" for what, _ in SIGNS)
    for form in parser_words.FORMS:
        for piece in re.split(r"\{\d\}", form):
            assert piece.strip(" :") in held, form


def sources():
    folders = [*(ROOT / "etl" / "parse").rglob("*.py"), *(ROOT / "etl" / "read").rglob("*.py")]
    return [*folders, ROOT / "etl" / "confine.py", ROOT / "etl" / "curated_rows.py"]


def calls(tree):
    for node in ast.walk(tree):
        name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
        for place in TELLING.get(name, ()):
            found = node.args[place] if isinstance(place, int) and place < len(node.args) else None
            found = found or next((keyword.value for keyword in node.keywords if keyword.arg == place), None)
            yield from texts_of(found)


def texts_of(node):
    if isinstance(node, ast.IfExp):
        yield from (*texts_of(node.body), *texts_of(node.orelse))
    elif isinstance(node, ast.JoinedStr):
        text = "".join(part.value if isinstance(part, ast.Constant) else "Invented" for part in node.values)
        # The name of the file in front of a reason is taken off before the reason is told.
        yield text.removeprefix("Invented: ") if text != "Invented: Invented" else ""
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def constants(tree):
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


@pytest.mark.parametrize(
    ("text", "french", "spanish"),
    [
        (
            "named with title: Committee Chair",
            "nommé avec son titre : Committee Chair",
            "nombrado con su título: Committee Chair",
        ),
        ("section: Follow-up", "section : Follow-up", "sección: Follow-up"),
        ("representative of Mozambique", "representative, Mozambique", "representative, Mozambique"),
        (
            "carried from the sentence before; type from its name: Forum",
            "repris de la phrase précédente ; type : son nom : Forum",
            "tomado de la frase anterior; tipo: su nombre: Forum",
        ),
    ],
)
def test_a_text_is_told_with_the_words_of_the_document_in_place(text, french, spanish):
    assert told.in_words(text) == text
    for language, said in (("fr", french), ("es", spanish)):
        with words.speaking(language):
            assert told.in_words(text).replace("\N{NO-BREAK SPACE}", " ") == said


def test_a_preview_shows_nothing_of_ours_in_english(pseudo, parsed):  # noqa: F811
    contract = parsed[[file.name for file in DOCUMENTS].index("dialogue-2024-senegal-experts.txt")]
    problem = {"where": "paragraph 1", "what": "Its type is not stated"}
    contract = {**contract, "problems": [problem, {**problem, "where": "document"}]}
    with words.speaking("fr"):
        rows = preview.rows(contract)
        beside, rest = preview.problems(contract, rows)
        shown = parsed_text.sentences(rows, beside) + parsed_text.facts(preview.facts(contract)) + "|".join(rest)
    reasons = {sentence["reason"] for sentence in contract["set_aside"]} | {"carried from the sentence before"}
    assert len(reasons) > 1 and [text for text in reasons if f"⟦{text}⟧" not in shown] == []
    assert rest == ["⟦⟦document⟧: ⟦Its type is not stated⟧⟧"] and "⟦Its type is not stated⟧" in shown
    assert not reasons & drawn.words(shown)


def test_a_file_that_cannot_be_read_is_told_in_the_language_of_the_page():
    for language, start in (("fr", "report.pdf : Le PDF est protégé"), ("es", "report.pdf: El PDF está protegido")):
        with words.speaking(language):
            said = parse_process._sentence(parse_process.UNREADABLE, b"", f"report.pdf: {SHORT}\n", "report.pdf")
        assert said.replace("\N{NO-BREAK SPACE}", " ").startswith(start)
