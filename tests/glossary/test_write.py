"""Promises of the writer: one canonical text, which the loader reads back as the same glossary."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.glossary.load import Loaded, parse
from zhuzhou_cli.glossary.write import scalar, write
from zhuzhou_cli.library.shelf import builtin
from zhuzhou_cli.model import (
    Certainty,
    Entry,
    Erratum,
    Glossary,
    Inference,
    Member,
    Part,
    Reading,
    Source,
)

UNSEEN = "\u200b\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
WORDS = st.text(
    st.one_of(
        st.sampled_from("八大行动“”：、- #'\"[]{}|>&*!%@`\\,:?=~0123456789ynNX"),
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=UNSEEN),
    ),
    min_size=1,
).filter(lambda text: bool(text.strip()))
IDS = st.from_regex(r"[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}", fullmatch=True)
DATES = st.sampled_from(("2024", "2024-12", "2024-12-25"))
MAYBE = st.one_of(st.just(""), WORDS)


def some(items: st.SearchStrategy[object], most: int = 3) -> st.SearchStrategy[tuple[object, ...]]:
    """A few of them, as a tuple."""
    return st.lists(items, max_size=most).map(tuple)


LEAVES = st.builds(Member, WORDS)
MEMBERS = some(st.builds(Member, WORDS, some(LEAVES)))
READINGS = st.lists(
    st.builds(Reading, WORDS, st.lists(st.sampled_from(("cháng", "zhū")), min_size=1).map(tuple)),
    max_size=2,
    unique_by=lambda reading: reading.text,
).map(tuple)
ENTRIES = st.builds(
    Entry,
    number=st.integers(1, 10_000),
    term=WORDS,
    text=WORDS,
    aliases=some(WORDS),
    readings=READINGS,
    parts=some(st.builds(Part, WORDS, WORDS, MEMBERS)),
    members=MEMBERS,
    errata=some(st.builds(Erratum, WORDS, WORDS, st.sampled_from(list(Certainty)), WORDS)),
)
SOURCES = st.builds(
    Source,
    place=WORDS,
    report=WORDS,
    date=DATES,
    meeting=MAYBE,
    publisher=MAYBE,
    published=st.one_of(st.just(""), DATES),
    url=MAYBE,
    inferred=some(st.builds(Inference, st.sampled_from(("place", "date")), WORDS)),
)
GLOSSARIES = st.builds(Glossary, id=IDS, title=WORDS, source=SOURCES, entries=some(ENTRIES))


def test_the_built_in_glossary_is_in_canonical_form(loaded: Loaded) -> None:
    """Writing it gives its own text, byte for byte, but for the comments at its head."""
    text = builtin().read_text(encoding="utf-8")
    assert write(loaded.glossary) == text[text.index("schema:") :]


@pytest.mark.slow
@given(GLOSSARIES)
def test_what_is_written_is_read_back(glossary: Glossary) -> None:
    """Any glossary that the loader would accept survives the way to the file and back."""
    assert parse(write(glossary).encode(), "x").glossary == glossary


@pytest.mark.slow
@given(GLOSSARIES)
def test_writing_twice_gives_the_same_text(glossary: Glossary) -> None:
    """There is one text for one glossary."""
    text = write(glossary)
    assert write(parse(text.encode(), "x").glossary) == text


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("八大行动", "八大行动"),
        ("“1+N+X”机制", "“1+N+X”机制"),
        ("1", '"1"'),
        ("N", '"N"'),
        ("yes", '"yes"'),
        ("2024-12-25", '"2024-12-25"'),
        ("~", '"~"'),
        ("a: b", '"a: b"'),
        ("甲 #乙", '"甲 #乙"'),
        (" 甲", '" 甲"'),
        ("[bold]甲[/bold]", '"[bold]甲[/bold]"'),
        ('"甲"', '"\\"甲\\""'),
        ("甲\\乙", "甲\\乙"),
        ("\x1b]0;甲\x07", '"\\u001b]0;甲\\u0007"'),
        ("甲\u202e乙", '"甲\\u202e乙"'),
    ],
)
def test_a_scalar_is_plain_where_it_can_be(value: str, written: str) -> None:
    """Quotes stand only where YAML, or a reader of it, would take the words for something else."""
    assert scalar(value) == written
