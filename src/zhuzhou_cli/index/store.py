"""A store: numbered blocks of bytes in a file, each behind a sum that also knows its place.

    blocks      sum (8 bytes) + bytes, one after the other
    bounds      where each block begins, and where the last one ends: 8 bytes each, in pieces of 256
                blocks with the first bound of the next piece, each piece behind a sum
    directory   what the tables keep of themselves (marshal), behind a sum
    tail        who may read it, the id of the store, and where bounds and directory are

A sum is BLAKE2b of the bytes, with the id of the store as its key and the place as its salt: what another
store, or another place of this one, gives back instead is damage too. Sums detect rot; they authenticate
nobody, for whoever can write to the file can compute them.

A file is read by ``pread``, not by ``mmap``: one that is cut off meanwhile is damage, and no SIGBUS. A
process that reads many blocks keeps whole pages: a system call takes longer than to check a block.
"""

from __future__ import annotations

import marshal
import os
import sys
from _blake2 import blake2b  # hashlib loads OpenSSL first
from _thread import allocate_lock
from array import array
from collections.abc import Callable, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Plain = Any
    """What marshal can dump: strings, bytes, numbers, tuples, lists and dictionaries of them."""

SCHEMA = 17
"""Raised with every change of what an index holds: tables, values, readings, folding."""
FORM = f"{SCHEMA}.{marshal.version}"
"""What a store must have been made by, to be read; part of the name of its file."""
ID = 16
"""Bytes of the id of a store."""
_MAGIC = b"zz store"
_SUM = 8
"""Bytes of a sum; two blocks have the same one once in 2 ** 64."""
_BOUND = 8
_PIECE = 256
"""Blocks whose bounds are read at once."""
_WHOLE_PIECE = _SUM + (_PIECE + 1) * _BOUND
_FEW = 32
"""Reads of a file that one literal look-up makes at most; after so many, whole pages are read."""
_PAGE = 1 << 14
"""Bytes of a page."""
_PAGES = 4_000
"""Pages of a file that are kept in memory: 64 MB."""
_NUMBERS = 5
"""Of the tail: SCHEMA, how many blocks, where the bounds begin, and the directory, and its length."""
_TAIL = len(_MAGIC) + ID + _NUMBERS * _BOUND + _SUM

Read = Callable[[int, int], bytes]
"""Gives bytes from an offset on, as many as are asked for; fewer at the end."""


class Damaged(Exception):  # noqa: N818 - it names what a store is, as FileNotFoundError does
    """A store is not what was written; it has to be made again. ``path`` is that of its file, if known."""

    def __init__(self, message: str, path: str = "") -> None:
        super().__init__(message)
        self.path = path


class Store:
    """The blocks of a store, each read when it is asked for. Many threads may ask at the same time."""

    def __init__(
        self, read: Read, size: int, path: str = "", close: Callable[[], None] = lambda: None
    ) -> None:
        """Raises Damaged if the last of so many bytes are not those of a store of this version."""
        self.close = close
        self.path = path
        self._read = read
        self._pieces: dict[int, array[int]] = {}
        tail = read(max(0, size - _TAIL), _TAIL)
        numbers = array("Q", tail[len(_MAGIC) + ID : -_SUM]) if len(tail) == _TAIL else array("Q", [0])
        self.id = tail[len(_MAGIC) : len(_MAGIC) + ID]
        if tail[: len(_MAGIC)] != _MAGIC or numbers[0] != SCHEMA:
            message = "not a store of this version"
            raise Damaged(message, path)
        if _sum(tail[:-_SUM], self.id, size - _TAIL) != tail[-_SUM:]:
            message = "the tail is not what was written"
            raise Damaged(message, path)
        _, self.blocks, self._bounds, place, length = numbers
        self._directory = (place, length)

    def directory(self, needed: str = "") -> Plain:
        """What was put down of the tables when the store was sealed.

        Raises Damaged if what is ``needed`` is not there: a store of another kind has taken its place.
        """
        place, length = self._directory
        found = marshal.loads(self._verified(place, length))  # noqa: S302 - only what we alone can write is opened
        if needed and needed not in found:
            message = f"without {needed}"
            raise Damaged(message, self.path)
        return found

    def block(self, number: int) -> bytes:
        """The bytes of a block. Raises Damaged if there is none, or they are not what was written."""
        if not 0 <= number < self.blocks:
            message = f"no block {number}"
            raise Damaged(message, self.path)
        piece, at = divmod(number, _PIECE)
        bounds = self._pieces.get(piece)
        if bounds is None:
            count = min(_PIECE, self.blocks - piece * _PIECE) + 1
            place = self._bounds + piece * _WHOLE_PIECE
            bounds = self._pieces[piece] = array("Q", self._verified(place, _SUM + count * _BOUND))
        return self._verified(bounds[at], bounds[at + 1] - bounds[at])

    def _verified(self, place: int, length: int) -> bytes:
        data = self._read(place, length)
        body = data[_SUM:]
        if len(data) != length or _sum(body, self.id, place) != data[:_SUM]:
            message = f"what stands at {place} is not what was written"
            raise Damaged(message, self.path)
        return body


class Writer:
    """Writes a store, block by block, to a function that takes bytes one after the other."""

    def __init__(self, write: Callable[[bytes], object], store_id: bytes) -> None:
        self._write = write
        self._id = store_id
        self._bounds = array("Q", [0])

    @property
    def blocks(self) -> int:
        """How many blocks were written; the number of the next one."""
        return len(self._bounds) - 1

    def block(self, body: bytes) -> None:
        """Write one block."""
        self._bounds.append(self._put(body, self._bounds[-1]))

    def seal(self, directory: Plain) -> None:
        """Write what the tables keep of themselves, and where everything is."""
        blocks, bounds = self.blocks, self._bounds[-1]
        place = bounds
        for first in range(0, blocks, _PIECE):
            place = self._put(self._bounds[first : first + _PIECE + 1].tobytes(), place)
        end = self._put(marshal.dumps(directory), place)
        numbers = array("Q", [SCHEMA, blocks, bounds, place, end - place])
        tail = _MAGIC + self._id + numbers.tobytes()
        self._write(tail + _sum(tail, self._id, end))

    def _put(self, body: bytes, place: int) -> int:
        """Write bytes behind their sum at a place; where they end is returned."""
        self._write(_sum(body, self._id, place) + body)
        return place + _SUM + len(body)


def opened(path: str) -> Store:
    """The store in a file. Raises Damaged if it is none of this version, OSError if it cannot be read.

    It is never written to again, so nothing has to be locked and no folder to be writable.
    """
    file = _File(path)
    return Store(file.read, os.fstat(file.number).st_size, path, file.close)


def in_memory(data: bytes | bytearray) -> Store:
    """The store of which these are the bytes."""
    return Store(lambda place, length: bytes(data[place : place + length]), len(data))


def digest(data: bytes, size: int) -> bytes:
    """A hash of so many bytes (BLAKE2b)."""
    return blake2b(data, digest_size=size).digest()


def identity(called: str, names: Sequence[str]) -> bytes:
    """The id of the catalogue that is called so, of segments with these names."""
    return digest(repr([called, *names]).encode("utf-8", "surrogateescape"), ID)


def _sum(body: bytes, store_id: bytes, place: int) -> bytes:
    return blake2b(body, digest_size=_SUM, key=store_id, salt=place.to_bytes(16, "little")).digest()


class _File:
    """A file that is read at any place, by many threads; closed when nobody can ask any more."""

    number = -1

    def __init__(self, path: str) -> None:
        self.path = path
        self.number = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._lock = allocate_lock()
        self._reads = 0
        self._pages: dict[int, bytes] = {}

    def read(self, place: int, length: int) -> bytes:
        if self.number < 0:
            message = "the store is closed"
            raise ValueError(message)
        self._reads += 1
        if self._reads <= _FEW:
            return self._bytes(place, length)
        first, last = place // _PAGE, (place + length - 1) // _PAGE
        begin = place - first * _PAGE
        if first == last:
            return self._page(first)[begin : begin + length]
        return b"".join(map(self._page, range(first, last + 1)))[begin : begin + length]

    def _page(self, number: int) -> bytes:
        page = self._pages.get(number)
        if page is None:
            if len(self._pages) >= _PAGES:
                self._pages.clear()
            page = self._pages[number] = self._bytes(number * _PAGE, _PAGE)
        return page

    def _bytes(self, place: int, length: int) -> bytes:
        try:
            if sys.platform != "win32":
                return os.pread(self.number, length, place)
            with self._lock:
                os.lseek(self.number, place, os.SEEK_SET)
                return os.read(self.number, length)
        except (OSError, OverflowError) as error:
            raise Damaged(str(error), self.path) from None

    def close(self) -> None:
        number, self.number = self.number, -1
        if number >= 0:
            os.close(number)

    def __del__(self) -> None:
        self.close()
