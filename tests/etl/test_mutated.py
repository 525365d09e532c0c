"""Damaged documents: whatever is cut, shuffled, glued or mis-encoded gives a parse or one sentence, never a crash.

`pytest tests/etl/test_mutated.py --hypothesis-profile=trust` tries ten thousand of them.
"""

import random
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl import pipeline
from etl.errors import UnreadableSource
from etl.knowledge import load_knowledge
from etl.parse import parse_document
from etl.parse.contract import as_contract
from etl.read import read_content
from tests.etl.test_read import pdf_file, word_file

DOCUMENTS = sorted(p for p in (Path(__file__).parent.parent / "examples").iterdir() if p.suffix in (".txt", ".html"))
ODD = [
    "\u202e",
    "\x00",
    "\ufeff",
    "\u00ad",
    "(((((((((",
    '"',
    "<p>",
    "</div>",
    "&nbsp;",
    "1.1.1.",
    "Mr. Mr. Mr.",
    "–" * 50,
    "\U0001f6c2",
]
LONGEST = 60_000
pytestmark = pytest.mark.no_build


def cut(text, rng):
    a, b = sorted(rng.randrange(len(text) + 1) for _ in range(2))
    return text[a:b]


def shuffled(text, rng):
    lines = text.splitlines()
    rng.shuffle(lines)
    return "\n".join(lines)


def doubled(text, rng):
    lines = text.splitlines(keepends=True)
    return "".join(line * rng.choice((1, 1, 1, 3)) for line in lines)


def glued(text, rng):
    return text.replace(rng.choice(("\n", ". ", " ", ", ")), rng.choice(("", " ", "\t", "\r\n")), rng.randrange(1, 400))


def odd(text, rng):
    for _ in range(rng.randrange(1, 30)):
        place = rng.randrange(len(text) + 1)
        text = text[:place] + rng.choice(ODD) + text[place:]
    return text


def nested(text, rng):
    depth = rng.choice((10, 500, 3000))
    return "<html><body>" + "<div><span>" * depth + text + "</span></div>" * rng.choice((0, depth))


def huge_line(text, rng):
    return text.replace("\n", " ") * rng.choice((1, 5, 20))


def capitals(text, rng):
    return rng.choice((str.upper, str.lower, str.swapcase))(text)


MUTATIONS = (cut, shuffled, doubled, glued, odd, nested, huge_line, capitals)
ENCODINGS = ("utf-8", "utf-8", "utf-16", "cp1252", "utf-8-sig", "utf-32", "cp1251")


def mutated(path, names, encoding, seed):
    rng, text = random.Random(seed), path.read_text(encoding="utf-8")
    for mutation in names:
        text = mutation(text, rng)[:LONGEST]
    return text.encode(encoding, errors="replace")


@cache
def knowledge():
    return load_knowledge(pipeline.DATA)


def letters(texts):
    """The letters of texts without the space between: sentences may be glued, none may be lost or doubled."""
    return Counter("".join("".join(texts).split()))


@cache
def whole_file(kind):
    """An invented release as the bytes of a PDF or a DOCX."""
    paragraphs = (Path(DOCUMENTS[0].parent) / "closing-2016-four-states.txt").read_text(encoding="utf-8").split("\n\n")
    return pdf_file(paragraphs) if kind == "pdf" else word_file(lambda d: [d.add_paragraph(p) for p in paragraphs])


@given(
    path=st.sampled_from(DOCUMENTS),
    names=st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=4),
    encoding=st.sampled_from(ENCODINGS),
    seed=st.integers(0, 2**32),
)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_damaged_document_is_read_or_refused_in_one_sentence(path, names, encoding, seed):
    content = mutated(path, names, encoding, seed)
    try:
        parsed = parse_document(read_content(content, path.name), knowledge())
    except UnreadableSource as told:
        assert "\n" not in str(told) and len(str(told)) < 400
        return
    taken = [s.text for s in parsed.statements] + [text for text, _ in parsed.set_aside]
    if parsed.statements:
        assert letters(taken) == letters(p.text for p in parsed.paragraphs)
    main_text = "\n\n".join(p.text for p in parsed.paragraphs)
    assert all(main_text[s.start : s.end] == s.text for s in parsed.statements)
    assert as_contract(parsed)["document"]["title"] is not None


@given(file=st.sampled_from(("pdf", "docx")), seed=st.integers(0, 2**32), cuts=st.booleans())
@settings(deadline=None, max_examples=20)
def test_a_damaged_file_is_read_or_refused_in_one_sentence(file, seed, cuts):
    rng, content = random.Random(seed), bytearray(whole_file(file))
    for _ in range(rng.randrange(1, 30)):
        content[rng.randrange(len(content))] = rng.randrange(256)
    content = content[: rng.randrange(4, len(content))] if cuts else content
    try:
        parse_document(read_content(bytes(content), f"damaged.{file}"), knowledge())
    except UnreadableSource as told:
        assert "\n" not in str(told) and len(str(told)) < 400
