"""A compiled index: the same from a file as from memory, and made again when it is damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from zhuzhou_cli.index import store
from zhuzhou_cli.index.build import build, compiled
from zhuzhou_cli.index.compiled import Index
from zhuzhou_cli.model import Glossary, Located
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search import answer

QUERIES = ["八大行动", "bdxd", "八大形动", "八大行功", "什么是八港", "植树", "九大行动", "17", "没有的词"]


@pytest.fixture
def path(tmp_path: Path, glossary: Glossary) -> Path:
    """A store of the built-in glossary whose name has to be quoted."""
    made = tmp_path / "100% of? #it.store"
    compiled([glossary], str(made)).close()
    return made


def test_an_index_comes_back_as_it_was(glossary: Glossary, path: Path) -> None:
    """Entries, sources, labels, weights, and every answer."""
    index, known = build([glossary]), Index(store.Store(store.opened(str(path))))
    located = tuple(Located(one, glossary.source, i) for i, one in enumerate(glossary.entries))
    assert known.entries == index.entries == located
    assert known.spellings == index.spellings
    assert list(map(known.targets, known.spellings)) == list(map(index.targets, index.spellings))
    assert known.weights == index.weights
    assert [answer(query, known) for query in QUERIES] == [answer(query, index) for query in QUERIES]


def test_its_head_tells_how_long_a_store_is(path: Path) -> None:
    """So that one that was cut off is known before it is asked."""
    data = path.read_bytes()
    assert store.length(data[:32]) == len(data)
    assert store.length(b"") == store.length(b"glossary: 1\n" * 9) == 0


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("PRAGMA user_version = 1", id="another version"),
        pytest.param("PRAGMA application_id = 1", id="another program"),
    ],
)
def test_a_database_of_others_is_no_store(path: Path, change: str) -> None:
    """It is refused before it is asked."""
    database = sqlite3.connect(path)
    database.execute(change)
    database.close()
    with pytest.raises(store.Damaged):
        store.opened(str(path))


def test_a_store_that_fails_is_replaced_by_a_new_one(glossary: Glossary, path: Path) -> None:
    """In the middle of an answer, and nobody notices."""
    database = sqlite3.connect(path)
    database.execute("DROP TABLE spoken")
    database.close()
    index = Index(store.Store(store.opened(str(path)), lambda: compiled([glossary], ":memory:")))
    assert answer("bdxd", index) == answer("bdxd", build([glossary]))
    with pytest.raises(store.Damaged):
        answer("bdxd", Index(store.Store(store.opened(str(path)))))


def test_an_index_of_some_sources_holds_nothing_else(glossary: Glossary) -> None:
    """Neither literally nor by sound, by a slip, by number or in the text."""
    other = replaced(glossary, source=replaced(glossary.source, place="某市"))
    index = build([glossary, other]).only(lambda source: source.place == "某市")
    assert {one.source.place for one in index.entries} == {"某市"}
    assert index.places == ("某市",)
    for query in QUERIES:
        assert {hit.source.place for hit in answer(query, index).hits} <= {"某市"}
    assert answer("bdxd", index).hits
    assert answer("八大行功", index).hits
    assert not build([glossary]).only(lambda source: source.place == "某市").has_entries


def test_an_index_of_nothing_answers_nothing() -> None:
    """And fails at nothing."""
    index = build([])
    assert not index.has_entries
    assert not [query for query in QUERIES if answer(query, index).hits]
