"""The form of a compiled index: an SQLite database, its tables, and what stands in them.

entries    an entry each, as it is restored only when it is a hit
texts      the explanations, folded
pairs      for every two signs that stand side by side in a text, the entries in which they do, in parts
spellings  every string that is a label, once as a name and once as a member; shorter ones, and names
           before members, have smaller numbers
targets    the labels of each spelling, in the order of the glossaries: many cities have the same ones
written    what begins at each sign of a spelling, in hanzi; a ref is a spelling and where in it
spoken     the same in initials and sounds
beginnings  every beginning of a few signs that names have, written and spoken, with the first and the last of
           these names in the order of their texts: no two of them have less in common
heard      for every sound, a bit for each spelling: whether it occurs there
about      sizes, bits, weights and sources, one value each
"""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Sequence

from zhuzhou_cli.model import (
    Certainty,
    Entry,
    Erratum,
    Inference,
    Member,
    Part,
    Reading,
    Source,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3
    from hashlib import blake2b
    from typing import Any, TypeVar

    T = TypeVar("T")
    Plain = Any
    """What marshal can dump: strings, numbers, tuples and dictionaries of them."""
else:
    try:
        import _sqlite3 as sqlite3  # what sqlite3 adds to it (dates) costs as much as opening a store
    except ImportError:
        import sqlite3
    try:
        from _blake2 import blake2b  # hashlib loads OpenSSL first
    except ImportError:
        from hashlib import blake2b

Failure = sqlite3.Error
"""What SQLite raises: a full disk, a folder that cannot be written, a page that is no page."""

SCHEMA = 8
"""Raised with every change of what an index holds or of how its readings and keys are made."""
FORM = f"{SCHEMA}.{marshal.version}"
"""What a store must have been made by, to be read."""
_UNREADABLE = (ValueError, TypeError, EOFError, LookupError)
"""What comes of reading rows whose bytes rotted: loaded, enumerations and unpacking raise them."""
_SUM = 8
"""Bytes of the checksum before a value."""
APPLICATION = 0x7A7A6978  # "zzix"

TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value BLOB);
CREATE TABLE entries (id INTEGER PRIMARY KEY, number INTEGER, source INTEGER, body BLOB);
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);
CREATE TABLE pairs (pair TEXT, part INTEGER, entries BLOB, PRIMARY KEY (pair, part)) WITHOUT ROWID;
CREATE TABLE spellings (
    id INTEGER PRIMARY KEY, is_member INTEGER, text TEXT, key TEXT, starts BLOB, read TEXT, letters TEXT,
    sum BLOB
);
CREATE TABLE targets (
    spelling INTEGER, place INTEGER, source INTEGER, body BLOB, PRIMARY KEY (spelling, place)
) WITHOUT ROWID;
CREATE TABLE written (key TEXT, ref INTEGER, PRIMARY KEY (key, ref)) WITHOUT ROWID;
CREATE TABLE spoken (key TEXT, ref INTEGER, PRIMARY KEY (key, ref)) WITHOUT ROWID;
CREATE TABLE beginnings (key TEXT, first INTEGER, last INTEGER, PRIMARY KEY (key, first)) WITHOUT ROWID;
CREATE TABLE heard (sound TEXT PRIMARY KEY, spellings BLOB);
"""


class Damaged(Exception):  # noqa: N818 - it names what the store is, as FileNotFoundError does
    """A store is not what was written; it has to be made again."""


class Store:
    """An open database; one that turns out to be damaged is replaced, once, by a new one.

    ``remake`` gives it, made of the same glossaries; without it, Damaged is raised.
    """

    def __init__(
        self, connection: sqlite3.Connection, remake: Callable[[], sqlite3.Connection] | None = None
    ) -> None:
        self._connection = connection
        self._remake = remake

    def close(self) -> None:
        """Give the file back; the store cannot be asked any more."""
        self._connection.close()

    def rows(self, query: str, *values: object) -> list[Plain]:
        """The rows of a query."""
        return self.read(list, query, *values)

    def read(self, decode: Callable[[list[Plain]], T], query: str, *values: object) -> T:
        """What the rows of a query say, which ``decode`` knows how to read."""
        try:
            return decode(self._connection.execute(query, values).fetchall())
        except (Failure, *_UNREADABLE) as error:
            if self._remake is None:
                raise Damaged(str(error)) from None
        self._connection, self._remake = self._remake(), None
        return self.read(decode, query, *values)

    def about(self, name: str) -> Plain:
        """A value of the table ``about``."""
        return self.read(lambda rows: loaded(rows[0][0]), "SELECT value FROM about WHERE name = ?", name)


def opened(path: str) -> sqlite3.Connection:
    """The database of a finished store. Raises Damaged if it is none, or not all of it is there.

    Stores are never written to again, so nothing has to be locked and no folder to be writable.
    """
    quoted = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    try:
        connection = sqlite3.connect(f"file:{quoted}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        known = connection.execute("PRAGMA application_id").fetchone()
        connection.execute("PRAGMA mmap_size = 1073741824")  # what is read whole is not copied page by page
        if known == (APPLICATION,) and connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,):
            return connection
    except Failure as error:
        raise Damaged(str(error)) from None
    message = "no store of this version"
    raise Damaged(message)


def length(head: bytes) -> int:
    """How long a database must be whose first 32 bytes are these; 0 if it is none."""
    if len(head) < 32 or not head.startswith(b"SQLite format 3\0"):  # noqa: PLR2004 - the part that is read
        return 0
    page = int.from_bytes(head[16:18], "big")
    return (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")


def created(path: str) -> sqlite3.Connection:
    """A new database with empty tables; in memory for the path ":memory:"."""
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    # A draft is thrown away if anything happens, so it needs no journal.
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA temp_store = {'MEMORY' if path == ':memory:' else 'FILE'}")
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {SCHEMA}")
    connection.executescript(TABLES)
    return connection


def digest(data: bytes, size: int) -> bytes:
    """What tells some bytes from all others, in so many bytes (BLAKE2b)."""
    return blake2b(data, digest_size=size).digest()


def sum_of(is_member: int, text: str, key: str, starts: bytes, read: str) -> bytes:
    """The checksum of a row of ``spellings``."""
    return digest("\0".join((str(int(is_member)), text, key, read)).encode() + starts, _SUM)


def dumped(value: Plain) -> bytes:
    """A value as it is kept in a table, behind a checksum."""
    data = marshal.dumps(value)
    return digest(data, _SUM) + data


def loaded(value: bytes) -> Plain:
    """The same back. Raises ValueError if it is not what was kept, so that only we wrote what is read."""
    data = value[_SUM:]
    if digest(data, _SUM) != value[:_SUM]:
        message = "a value is not what was kept"
        raise ValueError(message)
    return marshal.loads(data)  # noqa: S302 - see the docstring


def dump_source(source: Source) -> Plain:
    """A source as plain tuples."""
    inferred = tuple((one.field, one.why) for one in source.inferred)
    return (
        *(source.place, source.report, source.date, source.meeting),
        *(source.publisher, source.published, source.url, inferred),
    )


def restore_source(fields: Sequence[Plain]) -> Source:
    """The source of such tuples."""
    place, report, date, meeting, publisher, published, url, inferred = fields
    known = tuple(Inference(*one) for one in inferred)
    return Source(place, report, date, meeting, publisher, published, url, known)


def dump_entry(entry: Entry) -> bytes:
    """An entry as it is kept in a table."""
    return dumped(
        (
            *(entry.number, entry.term, entry.text, entry.aliases),
            tuple((one.text, one.syllables) for one in entry.readings),
            tuple((one.term, one.text, _dump_members(one.members)) for one in entry.parts),
            _dump_members(entry.members),
            tuple((one.printed, one.likely, one.certainty.value, one.why) for one in entry.errata),
        )
    )


def restore_entry(body: bytes) -> Entry:
    """The entry of such a value."""
    number, term, text, aliases, readings, parts, members, errata = loaded(body)
    return Entry(
        number,
        term,
        text,
        aliases,
        tuple(Reading(*one) for one in readings),
        tuple(Part(name, said, _restore_members(items)) for name, said, items in parts),
        _restore_members(members),
        tuple(Erratum(printed, likely, Certainty(sure), why) for printed, likely, sure, why in errata),
    )


def _dump_members(members: Iterable[Member]) -> Plain:
    return tuple((one.text, _dump_members(one.children)) for one in members)


def _restore_members(members: Plain) -> tuple[Member, ...]:
    return tuple(Member(text, _restore_members(children)) for text, children in members)
