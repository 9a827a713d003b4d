"""A compiled index: the same from a file as from memory, whole or narrowed to some sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.conftest import QUERIES, Kept
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.reading import written_out
from zhuzhou_cli.model import Glossary, Located
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search import answer


@pytest.fixture
def two(glossary: Glossary) -> Index:
    """The built-in glossary, and the same from another place."""
    other = replaced(glossary, source=replaced(glossary.source, place="某市"))
    return build([glossary, other])


def test_an_index_comes_back_as_it_was(glossary: Glossary, tmp_path: Path) -> None:
    """Entries, sources, labels, weights, and every answer, from a file."""
    index, kept = build([glossary]), Kept(tmp_path, [glossary]).index()
    located = tuple(
        Located(entry, glossary.source, i, written_out(entry.term, entry.readings))
        for i, entry in enumerate(glossary.entries)
    )
    assert kept.entries == index.entries == located
    assert kept.sources == (glossary.source,)
    assert kept.heads == {glossary.source: (glossary.id, glossary.title)}
    spellings = kept.spellings.all()
    assert spellings == index.spellings.all()
    assert list(map(kept.spellings.targets, spellings)) == list(map(index.spellings.targets, spellings))
    assert kept.weights == index.weights
    assert [answer(query, kept) for query in QUERIES] == [answer(query, index) for query in QUERIES]


def test_an_index_of_some_sources_holds_nothing_else(two: Index) -> None:
    """Neither literally nor by sound, by a slip, by number or in the text."""
    index = two.only(lambda source: source.place == "某市")
    assert {located.source.place for located in index.entries} == {"某市"}
    assert index.places == ("某市",)
    hits = {query: answer(query, index).hits for query in QUERIES}
    assert {hit.source.place for found in hits.values() for hit in found} == {"某市"}
    assert [query for query, found in hits.items() if not found] == ["九大行动", "没有的词"]


def test_an_index_of_no_source_is_empty(two: Index) -> None:
    """And fails at nothing."""
    index = two.only(lambda source: source.place == "无")
    assert not index.has_entries
    assert index.numbers is None
    assert index.entries == index.terms(10) == ()
    assert index.sources == ()
    assert not [query for query in QUERIES if answer(query, index).hits]


def test_an_index_of_nothing_answers_nothing() -> None:
    """And fails at nothing."""
    index = build([])
    assert not index.has_entries
    assert index.numbers is None
    assert not [query for query in QUERIES if answer(query, index).hits]


@pytest.mark.parametrize("position", [-1, 21, 10**6])
def test_an_entry_that_is_not_there_is_an_index_error(glossary: Glossary, position: int) -> None:
    """As it is for a list, but that -1 is not the last one."""
    with pytest.raises(IndexError, match=str(position)):
        build([glossary]).entry(position)
