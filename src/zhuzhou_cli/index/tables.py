"""Tables over the blocks of a store: rows by their number, and numbers by a text, in the order of the texts.

Both are written once, in order, and read a block at a time. A table of keys is a tree: a leaf has some
keys with their numbers, a block above has the first key of each of some blocks below.

>>> data = bytearray()
>>> writer = Writer(data.extend, bytes(16))
>>> items = [("xa", array("I", [1, 2])), ("xb", array("I", [3]))]
>>> writer.seal((write_rows(writer, ["a", "b", "c"]), write_keys(writer, items)))
>>> from zhuzhou_cli.index.store import in_memory
>>> store = in_memory(bytes(data))
>>> rows, keys = store.directory()
>>> Rows(store, rows)[1], [(key, list(numbers)) for key, numbers in Keys(store, keys).between("x", "xb")]
('b', [('xa', [1, 2])])
"""

from __future__ import annotations

import marshal
import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from zhuzhou_cli.index.store import Damaged, Store, Writer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from zhuzhou_cli.index.store import Plain

ROWS = 8
"""Rows of a block. Each is dumped by itself, so only the row that is asked for is loaded."""
_LEAF = 64
"""Keys of a leaf at most."""
_LEAF_BYTES = 4_096
"""Bytes of numbers after which a leaf ends."""
_FAN = 128
"""Blocks below a block of a tree."""
_KEPT = 1_000
"""Blocks of a table that are kept in memory, unpacked, and as many of its rows; some 5 MB."""
END = "\0"
"""Stands between keys, none of which has one: no YAML has."""
_SPEED = 1
"""Of zlib: the quickest saves nearly as much as the best."""


def write_rows(writer: Writer, rows: Iterable[Plain], each: int = ROWS, *, packed: bool = True) -> Plain:
    """Write a table of rows, ``each`` in a block; what is returned opens it again.

    What is not ``packed`` takes half as long to read, and twice as many bytes.
    """
    first, count = writer.blocks, 0
    remaining = iter(rows)
    while some := list(islice(remaining, each)):
        writer.block(_dumped(list(map(marshal.dumps, some)), packed=packed))
        count += len(some)
    return (first, count, each, packed)


def write_keys(
    writer: Writer, items: Iterable[tuple[str, array[int]]], kind: str = "I", *, packed: bool = True
) -> Plain:
    """Write a table of keys, ascending, each with its numbers; what is returned opens it again.

    ``kind`` is the type code of the arrays; ``packed`` is as in ``write_rows``.
    """
    levels = [writer.blocks]
    beginnings: list[str] = []
    keys: list[str] = []
    ends, numbers = array("I"), array(kind)

    def flush() -> None:
        beginnings.append(keys[0])
        writer.block(_dumped((END.join(keys), ends.tobytes(), numbers.tobytes()), packed=packed))
        keys.clear()
        del ends[:], numbers[:]

    for key, some in items:
        keys.append(key)
        numbers.extend(some)
        ends.append(len(numbers))
        if len(keys) == _LEAF or len(numbers) * numbers.itemsize >= _LEAF_BYTES:
            flush()
    if keys:
        flush()
    leaves = len(beginnings)
    while len(beginnings) > 1:
        levels.append(writer.blocks)
        for i in range(0, len(beginnings), _FAN):
            writer.block(_dumped(END.join(beginnings[i : i + _FAN]), packed=packed))
        beginnings = beginnings[::_FAN]
    return (levels, leaves, kind, packed)


class Rows:
    """A table of rows, as ``write_rows`` wrote it."""

    def __init__(self, store: Store, directory: Plain) -> None:
        self._store = store
        self._count: int
        self._first, self._count, self._each, self._packed = directory
        self._blocks: dict[int, list[bytes]] = {}
        self._rows: dict[int, Plain] = {}

    def __len__(self) -> int:
        """How many rows there are."""
        return self._count

    def __getitem__(self, number: int) -> Plain:
        """The row of a number. Raises Damaged if there is none, for another row has led there."""
        row = self._rows.get(number)
        if row is None:
            if len(self._rows) >= _KEPT:
                self._rows.clear()
            row = self._rows[number] = self._read(number)
        return row

    def _read(self, number: int) -> Plain:
        if not 0 <= number < self._count:
            message = f"no row {number}"
            raise Damaged(message)
        block, at = divmod(number, self._each)
        rows = self._blocks.get(block)
        if rows is None:
            if len(self._blocks) >= _KEPT:
                self._blocks.clear()
            rows = self._blocks[block] = _loaded(self._store.block(self._first + block), packed=self._packed)
        return marshal.loads(rows[at])  # noqa: S302 - only ours is opened

    def __iter__(self) -> Iterator[Plain]:
        """All rows, in order; none is kept."""
        for block in range(-(-self._count // self._each)):
            rows = _loaded(self._store.block(self._first + block), packed=self._packed)
            yield from map(marshal.loads, rows)


class Keys:
    """A table of keys, as ``write_keys`` wrote it."""

    def __init__(self, store: Store, directory: Plain) -> None:
        self._store = store
        self._levels, self._leaves, self._kind, self._packed = directory
        self._above: dict[int, list[str]] = {}
        self._below: dict[int, tuple[list[str], Sequence[int], Sequence[int]]] = {}

    def get(self, key: str) -> Sequence[int]:
        """The numbers of a key; none if it is not there."""
        if not self._leaves:
            return ()
        keys, ends, numbers = self._leaf(self._leaf_of(key))
        at = bisect_left(keys, key)
        if at == len(keys) or keys[at] != key:
            return ()
        return numbers[ends[at - 1] if at else 0 : ends[at]]

    def runs(self, first: str, last: str) -> Iterator[Sequence[int]]:
        """The numbers of all keys from ``first`` to before ``last``, in pieces."""
        for _, ends, numbers, begin, end in self._leaves_between(first, last):
            yield numbers[ends[begin - 1] if begin else 0 : ends[end - 1]]

    def between(self, first: str, last: str) -> Iterator[tuple[str, Sequence[int]]]:
        """The keys from ``first`` to before ``last``, each with its numbers."""
        for keys, ends, numbers, begin, end in self._leaves_between(first, last):
            start = ends[begin - 1] if begin else 0
            for at in range(begin, end):
                yield keys[at], numbers[start : ends[at]]
                start = ends[at]

    def _leaves_between(
        self, first: str, last: str
    ) -> Iterator[tuple[list[str], Sequence[int], Sequence[int], int, int]]:
        """The leaves that have such keys, each with the first of these and what follows the last."""
        for leaf in range(self._leaf_of(first), self._leaves):
            keys, ends, numbers = self._leaf(leaf)
            begin, end = bisect_left(keys, first), bisect_left(keys, last)
            if begin < end:
                yield keys, ends, numbers, begin, end
            if end < len(keys):
                return

    def _leaf_of(self, key: str) -> int:
        """The last leaf that begins before a key, or with it; the first if none does."""
        at = 0
        for first in reversed(self._levels[1:]):
            number = first + at
            beginnings = self._above.get(number)
            if beginnings is None:
                beginnings = self._above[number] = _loaded(
                    self._store.block(number), packed=self._packed
                ).split(END)
            at = at * _FAN + max(0, bisect_right(beginnings, key) - 1)
        return at

    def _leaf(self, leaf: int) -> tuple[list[str], Sequence[int], Sequence[int]]:
        found = self._below.get(leaf)
        if found is None:
            body = self._store.block(self._levels[0] + leaf)
            keys, ends, numbers = _loaded(body, packed=self._packed)
            if len(self._below) >= _KEPT:
                self._below.clear()
            found = self._below[leaf] = (
                keys.split(END),
                memoryview(ends).cast("I"),
                memoryview(numbers).cast(self._kind),
            )
        return found


def sum_of(key: str) -> int:
    """The CRC-32 of a key: four bytes, by which it is told from nearly every other."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass"))


def _dumped(value: Plain, *, packed: bool) -> bytes:
    body = marshal.dumps(value)
    return zlib.compress(body, _SPEED) if packed else body


def _loaded(body: bytes, *, packed: bool) -> Any:
    return marshal.loads(zlib.decompress(body) if packed else body)  # noqa: S302 - only ours is opened
