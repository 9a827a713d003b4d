"""The database of an index: damage is told from mistakes, and made good once; threads may share it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.index.test_index import QUERIES
from zhuzhou_cli.index import Index, database
from zhuzhou_cli.index.build import build, compile_to
from zhuzhou_cli.index.database import Damaged, Database, length, opened
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.search import answer

THREADS = 32


@pytest.fixture
def path(tmp_path: Path, glossary: Glossary) -> Path:
    """A store of the built-in glossary."""
    made = tmp_path / "index.store"
    compile_to(str(made), [glossary]).close()
    return made


class Remake:
    """Compiles a glossary again, and counts how often."""

    def __init__(self, glossary: Glossary) -> None:
        self.glossary = glossary
        self.count = 0

    def __call__(self) -> sqlite3.Connection:
        """The new database, in memory."""
        self.count += 1
        return compile_to(":memory:", [self.glossary])


@pytest.fixture
def remake(glossary: Glossary) -> Remake:
    """What makes a damaged database of the built-in glossary again."""
    return Remake(glossary)


def changed(path: Path, statement: str) -> None:
    """Let SQLite change a store, as no rot would."""
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def overwritten(path: Path, table: str) -> None:
    """Overwrite the first page of a table."""
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    with path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


ROT: dict[str, Callable[[Path], None]] = {
    "a value in about": lambda path: changed(path, "UPDATE about SET value = substr(value, 2)"),
    "an entry": lambda path: changed(path, "UPDATE entries SET body = substr(body, 2)"),
    "a label": lambda path: changed(path, "UPDATE targets SET body = substr(body, 2)"),
    "a spelling": lambda path: changed(path, "UPDATE spellings SET read = read || 'g'"),
    "a page": lambda path: overwritten(path, "spoken"),
}


@pytest.mark.parametrize("rot", ROT.values(), ids=ROT)
def test_damage_is_made_good_once(
    glossary: Glossary, path: Path, remake: Remake, rot: Callable[[Path], None]
) -> None:
    """In the middle of an answer, and nobody notices; who cannot make it again is told."""
    rot(path)
    index = Index(Database(opened(str(path)), remake))
    assert answer("bdxd", index) == answer("bdxd", build([glossary]))
    assert answer("八大行功", index).hits
    assert remake.count == 1
    with pytest.raises(Damaged):
        answer("bdxd", Index(Database(opened(str(path)))))


def test_a_number_that_leads_nowhere_is_damage(glossary: Glossary, path: Path, remake: Remake) -> None:
    """Numbers have no checksum: the answer that meets one fails, the next one is right."""
    changed(path, "UPDATE spoken SET ref = ref + 1000000")
    index = Index(Database(opened(str(path)), remake))
    with pytest.raises(Damaged):
        answer("bdxd", index)
    assert answer("bdxd", index) == answer("bdxd", build([glossary]))
    assert remake.count == 1


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        pytest.param("SELECT body FROM entries WHERE id = :id", {"id": 2**70}, id="too large"),
        pytest.param("SELECT body FROM entries WHERE id = :id", {"id": object()}, id="of no type"),
        pytest.param("SELECT body FROM entries WHERE id = :id", {}, id="missing"),
        pytest.param("SELECT body FROM nowhere", {}, id="no table"),
        pytest.param("INSERT INTO texts VALUES (1, '')", {}, id="read only"),
    ],
)
def test_a_mistake_of_the_caller_is_no_damage(
    path: Path, remake: Remake, statement: str, values: dict[str, object]
) -> None:
    """It is an error of Python or of sqlite3, and nothing is compiled again."""
    asked = Database(opened(str(path)), remake)
    with pytest.raises((sqlite3.Error, OverflowError)):
        asked.read(list, statement, values)
    assert asked.read(list, "SELECT count(*) FROM entries", {}) == [(21,)]
    assert remake.count == 0


@pytest.mark.parametrize("position", [-1, 10**6, 2**70, None, "x", 1.5])
def test_an_entry_that_is_asked_for_wrongly_is_no_damage(path: Path, remake: Remake, position: int) -> None:
    """Out of range, or of the wrong type."""
    index = Index(Database(opened(str(path)), remake))
    with pytest.raises((IndexError, OverflowError)):
        index.entry(position)
    assert index.entry(0).entry.term == "八大行动"
    assert remake.count == 0


def test_an_error_in_decoding_is_no_damage(path: Path, remake: Remake) -> None:
    """A fault of ours is not hidden by compiling again."""

    def decode(rows: list[object]) -> None:
        raise LookupError(rows)

    with pytest.raises(LookupError):
        Database(opened(str(path)), remake).read(decode, "SELECT 1", {})
    assert remake.count == 0


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("PRAGMA user_version = 1", id="another version"),
        pytest.param("PRAGMA application_id = 1", id="another program"),
    ],
)
def test_a_database_of_others_is_no_index(path: Path, change: str) -> None:
    """It is refused before it is asked."""
    changed(path, change)
    with pytest.raises(Damaged):
        opened(str(path))


@pytest.mark.parametrize("content", [b"", b"glossary: 1\n" * 9, b"SQLite format 3\0" + bytes(4080)])
def test_what_is_no_database_is_no_index(path: Path, content: bytes) -> None:
    """Nor is one of which only the head is left, or nothing at all."""
    path.write_bytes(content)
    with pytest.raises(Damaged):
        opened(str(path))
    path.unlink()
    with pytest.raises(Damaged):
        opened(str(path))


def test_its_head_tells_how_long_a_database_is(path: Path) -> None:
    """So that one that was cut off is known before it is asked."""
    data = path.read_bytes()
    assert length(data[:32]) == len(data)
    assert length(b"") == length(b"glossary: 1\n" * 9) == 0


def asked_at_once(index: Index) -> list[list[object]]:
    """What many threads are answered that begin at the same time, each with another query."""
    barrier = Barrier(THREADS)

    def ask(first: int) -> list[object]:
        barrier.wait()
        answers = {query: answer(query, index) for query in (QUERIES[first:] + QUERIES[:first]) * 3}
        return [answers[query] for query in QUERIES]

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(ask, [i % len(QUERIES) for i in range(THREADS)]))


@pytest.mark.parametrize("kept", [database.KEPT, 2])
def test_many_threads_may_ask_one_index(
    glossary: Glossary, path: Path, remake: Remake, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are answered rightly, also while what was read is forgotten all the time; nothing is made again."""
    monkeypatch.setattr(database, "KEPT", kept)
    index = build([glossary])
    expected = [answer(query, index) for query in QUERIES]
    assert asked_at_once(Index(Database(opened(str(path)), remake))) == [expected] * THREADS
    assert remake.count == 0


def test_damage_that_many_threads_meet_is_made_good_once(
    glossary: Glossary, path: Path, remake: Remake
) -> None:
    """The others wait for it."""
    ROT["a spelling"](path)
    index = build([glossary])
    expected = [answer(query, index) for query in QUERIES]
    assert asked_at_once(Index(Database(opened(str(path)), remake))) == [expected] * THREADS
    assert remake.count == 1


def test_what_was_read_is_forgotten_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch of millions of queries takes no more memory than one of thousands."""
    monkeypatch.setattr(database, "KEPT", 2)
    known: dict[int, str] = {}
    kept = [(database.kept(known, i, lambda: "read"), len(known)) for i in (0, 0, 1, 1, 2, 0)]
    assert kept == [("read", 1), ("read", 1), ("read", 2), ("read", 2), ("read", 1), ("read", 2)]
