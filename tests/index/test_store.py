"""A store: damage anywhere is seen before it decides an answer, and made good; threads may share an index."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tests.index.conftest import QUERIES, Kept
from zhuzhou_cli.index import Index, selection
from zhuzhou_cli.index.build import build
from zhuzhou_cli.index.selection import Selection
from zhuzhou_cli.index.store import Damaged, Store, Writer, in_memory, opened
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.search import answer

THREADS = 32
SECTOR = 512


@pytest.fixture
def kept(tmp_path: Path, glossary: Glossary) -> Kept:
    """The files of an index of the built-in glossary."""
    return Kept(tmp_path, [glossary])


def store_of(*blocks: bytes, store_id: bytes = bytes(16)) -> bytes:
    """The bytes of a store with some blocks."""
    data = bytearray()
    writer = Writer(data.extend, store_id)
    for block in blocks:
        writer.block(block)
    writer.seal({"told": "so"})
    return bytes(data)


@pytest.mark.parametrize("count", [0, 1, 255, 256, 257, 512, 1000])
def test_a_store_gives_back_its_blocks(count: int, tmp_path: Path) -> None:
    """However many there are, empty ones too; and what was put down when it was sealed."""
    blocks = [str(i).encode() * (i % 3) for i in range(count)]
    path = tmp_path / "it"
    path.write_bytes(store_of(*blocks))
    for store in (in_memory(path.read_bytes()), opened(str(path))):
        assert [store.block(i) for i in range(store.blocks)] == blocks
        assert store.directory() == {"told": "so"}
        for number in (-1, count):
            with pytest.raises(Damaged, match="no block"):
                store.block(number)


def test_every_byte_of_a_store_is_covered() -> None:
    """Whichever is another one, what stands there cannot be read; nothing else is harmed."""
    data = store_of(b"one", b"two", b"three")
    for place in range(len(data)):
        rotten = bytearray(data)
        rotten[place] ^= 0x10
        with pytest.raises(Damaged):
            everything(bytes(rotten))


def everything(data: bytes) -> list[object]:
    """All that can be read of the bytes of a store."""
    store = in_memory(data)
    return [*(store.block(i) for i in range(store.blocks)), store.directory()]


@pytest.mark.parametrize("length", [0, 1, 40, 79, 80, 100])
def test_a_store_that_was_cut_off_is_none(length: int) -> None:
    """Nor is what follows on it."""
    data = store_of(b"one", b"two")
    for cut in (data[:length], data + bytes(length + 1)):
        with pytest.raises(Damaged):
            in_memory(cut)


def test_a_block_is_right_only_in_its_place() -> None:
    """Neither two that were exchanged are, nor one of another store, though each has its sum."""
    one = store_of(b"first", b"other")
    exchanged = one[13:26] + one[:13] + one[26:]
    assert sorted(one) == sorted(exchanged)
    foreign = store_of(b"fault", b"other", store_id=b"\1" * 16)[:13] + one[13:]
    for data in (exchanged, foreign):
        with pytest.raises(Damaged):
            in_memory(data).block(0)
    assert in_memory(foreign).block(1) == b"other"


def test_a_file_that_is_cut_off_while_it_is_read_is_damage(kept: Kept, glossary: Glossary) -> None:
    """It is made again in the middle of a batch, which no signal ends."""
    index, expected = kept.index(), build([glossary])
    assert answer("bdxd", index) == answer("bdxd", expected)
    kept.segment.write_bytes(b"")
    assert [answer(query, index) for query in QUERIES] == [answer(query, expected) for query in QUERIES]
    assert len(kept.damages) == 1


def zeroed(data: bytearray, chance: random.Random) -> None:
    """A sector that the disk gives back empty."""
    place = chance.randrange(len(data)) // SECTOR * SECTOR
    data[place : place + SECTOR] = bytes(len(data[place : place + SECTOR]))


def garbage(data: bytearray, chance: random.Random) -> None:
    """A sector of something else."""
    place = chance.randrange(max(1, len(data) - SECTOR))
    data[place : place + SECTOR] = chance.randbytes(len(data[place : place + SECTOR]))


def exchanged(data: bytearray, chance: random.Random) -> None:
    """Two pages in each other's place."""
    pages = range(0, len(data) - 4096, 4096)
    if len(pages) > 1:
        one, other = chance.sample(pages, 2)
        data[one : one + 4096], data[other : other + 4096] = (
            data[other : other + 4096],
            data[one : one + 4096],
        )


def bit(data: bytearray, chance: random.Random) -> None:
    """One bit."""
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def cut(data: bytearray, chance: random.Random) -> None:
    """The end is missing."""
    del data[chance.randrange(len(data)) :]


@pytest.mark.parametrize("damage", [zeroed, garbage, exchanged, bit, cut])
def test_no_damage_decides_an_answer(
    kept: Kept, glossary: Glossary, damage: Callable[[bytearray, random.Random], None]
) -> None:
    """Wherever it is, all answers are right; who cannot make a store again is told instead."""
    chance = random.Random(7)
    expected = [answer(query, build([glossary])) for query in QUERIES]
    for file in [kept.segment] * 25 + [kept.catalogue] * 5:
        data = bytearray(file.read_bytes())
        damage(data, chance)
        file.write_bytes(data)
        try:
            index = kept.index(remake=False)
            said = [answer(query, index) for query in QUERIES]
        except Damaged:
            said = expected
        assert said == expected
        file.write_bytes(data)
        index = kept.index()
        assert [answer(query, index) for query in QUERIES] == expected


def test_a_mistake_of_the_caller_is_no_damage(kept: Kept) -> None:
    """A position out of range, or of no type, is an error of Python, and nothing is written again."""
    index = kept.index()
    for position in (-1, 10**6, 2**70, None, "x", 1.5):
        with pytest.raises((IndexError, TypeError)):
            index.entry(position)  # type: ignore[arg-type]  # as a caller may
    assert index.entry(0).entry.term == "八大行动"
    assert kept.damages == []


def test_an_error_in_a_question_is_no_damage(kept: Kept) -> None:
    """A fault of ours is not hidden by compiling again."""

    def fail(holdings: object) -> None:
        raise LookupError(holdings)

    with pytest.raises(LookupError):
        Selection(kept.index()._selection.shared).ask(fail)  # noqa: SLF001 - there is no other way in
    assert kept.damages == []


def asked_at_once(index: Index) -> list[list[object]]:
    """What many threads are answered that begin at the same time, each with another query."""
    barrier = Barrier(THREADS)

    def ask(first: int) -> list[object]:
        barrier.wait()
        answers = {query: answer(query, index) for query in (QUERIES[first:] + QUERIES[:first]) * 3}
        return [answers[query] for query in QUERIES]

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(ask, [i % len(QUERIES) for i in range(THREADS)]))


@pytest.mark.parametrize("most", [selection.KEPT, 2])
def test_many_threads_may_ask_one_index(
    glossary: Glossary, kept: Kept, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are answered rightly, also while what was read is forgotten all the time; nothing is made again."""
    monkeypatch.setattr(selection, "KEPT", most)
    index = build([glossary])
    expected = [answer(query, index) for query in QUERIES]
    assert asked_at_once(kept.index()) == [expected] * THREADS
    assert kept.damages == []


def test_damage_that_many_threads_meet_is_made_good_once(glossary: Glossary, kept: Kept) -> None:
    """The others wait for it."""
    data = kept.segment.read_bytes()
    kept.segment.write_bytes(bytes(len(data) - 4096) + data[-4096:])
    index = build([glossary])
    expected = [answer(query, index) for query in QUERIES]
    assert asked_at_once(kept.index()) == [expected] * THREADS
    assert len(kept.damages) == 1


def test_what_was_read_is_forgotten_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch of millions of queries takes no more memory than one of thousands."""
    monkeypatch.setattr(selection, "KEPT", 2)
    known: dict[int, str] = {}
    told = [(selection.kept(known, i, lambda: "read"), len(known)) for i in (0, 0, 1, 1, 2, 0)]
    assert told == [("read", 1), ("read", 1), ("read", 2), ("read", 2), ("read", 1), ("read", 2)]


def test_a_closed_index_says_so(kept: Kept) -> None:
    """With an error of Python's, and nothing is written again."""
    index = kept.index()
    index.close()
    with pytest.raises(ValueError, match="closed"):
        answer("八大行动", index)
    assert kept.damages == []


def test_what_is_no_store_is_none(tmp_path: Path) -> None:
    """Nor is one of another version, or nothing at all."""
    path = tmp_path / "it"
    for content in (b"", b"glossary: 1\n" * 9, bytes(4096), store_of(b"x").replace(b"zz store", b"zz other")):
        path.write_bytes(content)
        with pytest.raises(Damaged):
            opened(str(path))
    path.unlink()
    with pytest.raises(OSError, match="it"):
        opened(str(path))


def test_reading_gives_a_store_its_bytes_from_anywhere() -> None:
    """Whoever has them in another place than a file opens one with a function that reads them."""
    data = store_of(b"one")
    store = Store(lambda place, length: data[place : place + length], len(data))
    assert store.block(0) == b"one"
