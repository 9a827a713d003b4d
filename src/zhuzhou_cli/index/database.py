"""The database of an index: opened or created, asked from many threads, replaced when it is damaged.

Checksums stand beside what is shown. They detect rot: a bit that changed on the disk. They authenticate
nobody, for whoever can write to the file can compute them; who opens a file has to know who wrote it.
"""

from __future__ import annotations

import _sqlite3 as sqlite3  # what sqlite3 adds to it (dates) costs as much as opening a store
import marshal
from _blake2 import blake2b  # hashlib loads OpenSSL first
from _thread import allocate_lock  # what threading adds to it costs a twentieth of a look-up
from collections.abc import Callable, Iterable, Mapping, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeVar

    T = TypeVar("T")
    K = TypeVar("K")
    Row = Any
    """A row of a statement's answer: a tuple with a value for each column."""
    Listed = int | str | tuple["Listed", ...]
    """What ``listed`` takes."""

SCHEMA = 11
"""Raised with every change of what an index holds: tables, values, readings, folding."""
FORM = f"{SCHEMA}.{marshal.version}"
"""What an index must have been made by, to be read; part of the name of its file."""
APPLICATION = 0x7A7A6978  # "zzix"
_STAMPS = ("application_id", "user_version")
"""Where SQLite keeps APPLICATION and SCHEMA in the head of a file."""

Connection = sqlite3.Connection
Failure = sqlite3.Error
"""What SQLite raises: a full disk, a folder that cannot be written, a page that is no page."""
_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
"""What SQLite says of a file that it cannot read (https://sqlite.org/rescode.html)."""
KEPT = 5_000
"""Things of each kind that are kept in memory from one query to the next, some 5 MB."""


class Damaged(Exception):  # noqa: N818 - it names what the database is, as FileNotFoundError does
    """A database is not what was written; it has to be made again."""


class Database:
    """A connection for many threads; if it turns out to be damaged, a new one takes its place, once.

    ``remake`` gives the new one, of the same glossaries; without it, Damaged is raised. A lock lets one
    thread at a time use the connection, whatever mode SQLite was compiled for: Python's sqlite3 mixes up
    the answers of two threads that execute one statement (https://github.com/python/cpython/issues/118172).
    """

    def __init__(
        self, connection: sqlite3.Connection, remake: Callable[[], sqlite3.Connection] | None = None
    ) -> None:
        self._connection = connection
        self._remake = remake
        self._lock = allocate_lock()

    def read(self, decode: Callable[[list[Row]], T], statement: str, values: Mapping[str, object]) -> T:
        """What ``decode`` makes of a statement's rows.

        Damaged comes of a checksum that differs, or of SQLite; any other error is the caller's.
        """
        while True:
            with self._lock:
                connection = self._connection
                try:
                    rows = connection.execute(statement, values).fetchall()
                except Failure as error:
                    if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGE:
                        raise
                    self._replace(Damaged(str(error)))
                    continue
            try:
                return decode(rows)
            except Damaged as error:
                with self._lock:
                    if connection is self._connection:  # else another thread has replaced it
                        self._replace(error)

    def _replace(self, damage: Damaged) -> None:
        """Take a new connection; with the lock held. Raises the damage if there is none to be had."""
        if self._remake is None:
            raise damage
        damaged, self._connection, self._remake = self._connection, self._remake(), None
        damaged.close()

    def close(self) -> None:
        """Close the file. Whoever asks then gets sqlite3.ProgrammingError."""
        with self._lock:
            self._connection.close()


_SOME = {
    "source_is_wanted": "source IN (SELECT value FROM json_each(:sources))",
    "ref_is_wanted": """EXISTS (
        SELECT 1 FROM targets WHERE spelling = ref >> 1 AND source IN (SELECT value FROM json_each(:sources))
    )""",
    "id_is_wanted": """id IN (
        SELECT spelling FROM targets WHERE source IN (SELECT value FROM json_each(:sources))
    )""",
}
_ALL = dict.fromkeys(_SOME, "1")
"""Put into a statement before it is prepared: as parameters, they would be asked of each of 20,000 rows."""


class Selection:
    """A database, or what of it comes from some sources; the only place where a statement is put together.

    A statement holds, where it has to be narrowed, the name of a condition in braces: ``source_is_wanted``
    in a table with a column ``source``, ``ref_is_wanted`` in one with refs, ``id_is_wanted`` in spellings.
    """

    def __init__(self, database: Database, sources: frozenset[int] | None = None) -> None:
        self.database = database
        self.sources = sources
        self._conditions = _ALL if sources is None else _SOME
        self._sources = listed(sources or ())

    def rows(self, statement: str, **values: object) -> list[Row]:
        """The rows of a statement, given the values of its ``:names``."""
        return self._read(list, statement, values)

    def column(self, statement: str, **values: object) -> list[Any]:
        """The first value of each row."""
        return self._read(lambda rows: [row[0] for row in rows], statement, values)

    def each(self, decode: Callable[[Row], T], statement: str, **values: object) -> list[T]:
        """What ``decode`` makes of each row; it raises Damaged for one that is not what was written."""
        return self._read(lambda rows: [decode(row) for row in rows], statement, values)

    def one(self, decode: Callable[[Row], T], statement: str, **values: object) -> T:
        """What ``decode`` makes of the only row, to which another refers: that it is missing is damage."""
        return self._read(lambda rows: decode(_only(rows)), statement, values)

    def _read(self, decode: Callable[[list[Row]], T], statement: str, values: Mapping[str, object]) -> T:
        narrowed = statement.format_map(self._conditions)
        return self.database.read(decode, narrowed, {"sources": self._sources, **values})


def _only(rows: Sequence[Row]) -> Row:
    if len(rows) != 1:
        message = "a row is missing"
        raise Damaged(message)
    return rows[0]


def listed(values: Iterable[Listed]) -> str:
    """Numbers, strings without quotes and tuples of them as the JSON array that json_each() reads.

    >>> listed(["ba", ("da", 2)])
    '["ba",["da",2]]'
    """
    return f"[{','.join(map(_json, values))}]"


def _json(value: Listed) -> str:
    if isinstance(value, tuple):
        return listed(value)
    return f'"{value}"' if isinstance(value, str) else str(value)


def kept(known: dict[K, T], key: K, read: Callable[[], T]) -> T:
    """What is known of a key; if it is nothing, it is read, and everything else is forgotten if it is much.

    Threads need no lock for it: what one has forgotten another reads again.
    """
    value = known.get(key)
    if value is None:
        if len(known) >= KEPT:
            known.clear()
        value = known[key] = read()
    return value


def opened(path: str) -> sqlite3.Connection:
    """The database at a path, for many threads. Raises Damaged if it is none, or one of another version.

    It is never written to again, so nothing has to be locked and no folder to be writable.
    """
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    made_by: list[object]
    try:
        connection = sqlite3.connect(f"file:{quoted}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    except Failure as error:
        raise Damaged(str(error)) from None
    try:
        made_by = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _STAMPS]
    except Failure as error:
        made_by = [error]
    if made_by == [APPLICATION, SCHEMA]:
        connection.execute("PRAGMA mmap_size = 1073741824")  # what is read whole is not copied page by page
        return connection
    connection.close()
    message = f"not an index of this version: {made_by}"
    raise Damaged(message)


def length(head: bytes) -> int:
    """How many bytes a database must have whose first 32 bytes are these; 0 if it is none."""
    if len(head) < 32 or not head.startswith(b"SQLite format 3\0"):  # noqa: PLR2004 - the part that is read
        return 0
    page = int.from_bytes(head[16:18], "big")
    return (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")


def created(path: str) -> sqlite3.Connection:
    """A new database with empty tables, for many threads; in memory for the path ":memory:"."""
    from zhuzhou_cli.index.schema import TABLES  # noqa: PLC0415 - only to compile

    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    # A draft is thrown away if anything happens, so it needs no journal.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA temp_store = {'MEMORY' if path == ':memory:' else 'FILE'}")
    for name, stamp in zip(_STAMPS, (APPLICATION, SCHEMA), strict=True):
        connection.execute(f"PRAGMA {name} = {stamp}")
    connection.executescript(TABLES)
    return connection


def digest(data: bytes, size: int) -> bytes:
    """A checksum of so many bytes (BLAKE2b)."""
    return blake2b(data, digest_size=size).digest()
