"""A compiled index: all that a query needs to know of the glossaries, fetched as it is needed.

Nothing is read before it is asked for, and nothing is asked for without a bound, so that a query costs
the same at 21 entries and at 120,000.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.store import Store, loaded, restore_entry, restore_source, sum_of
from zhuzhou_cli.model import Key, Located, Source
from zhuzhou_cli.record import record

KEY_LENGTH = 6
"""Signs of a key; a longer one would not narrow the candidates down, the alignment decides."""
BEGUN = 5
"""Signs of a beginning that is compiled for completion; few names begin with the same six."""
SCANNED = 20_000
"""Keys that are looked through for one query; more begin with one common sign."""
HOLDERS = 200
"""Labels that may hold a query literally; who types 行动 in a large glossary wants the first of them."""
TEXTS = 500
"""Texts that are read for one query; of more, those that share the most with it."""
FETCHED = 20_000
"""Things that are kept from one query to the next: some 20 MB; a batch may have millions of queries."""
LAST = "\U0010ffff"
"""Comes after every sign there is."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


Unit = tuple[str, tuple[str, ...]]
"""A character of a label and its readings, the primary one first."""


@record
class Spelling:
    """A string that is a label of some entries, and can be aligned: what it is, not what it leads to.

    ``read`` are the readings of each sign, joined by commas, the signs by spaces. ``is_name`` says that
    it names entries or parts of them, rather than items of enumerations.
    """

    number: int
    is_name: bool
    text: str
    key: Key
    starts: Sequence[bool]
    read: str

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its signs with their readings."""
        return units(self.key, self.read)

    @cached_property
    def letters(self) -> str:
        """Its pinyin, with the letters and digits that it holds."""
        return letters(self.units)


@record
class Target:
    """What a spelling leads to: an entry, by its position; ``order`` counts labels over all glossaries."""

    spelling: Spelling
    field: Field
    within: tuple[str, ...]
    position: int
    order: int

    @property
    def text(self) -> str:
        """Its spelling as it is printed."""
        return self.spelling.text

    @property
    def key(self) -> Key:
        """The same, folded."""
        return self.spelling.key


_PLACES = ((True, True), (True, False), (False, True), (False, False))
"""Where a query may begin: whether in a name, and whether at its start; in the order of sizes."""
_SPELLING = "spellings.id, is_member, text, spellings.key, starts, read, sum"


def _spelling(rows: Iterable[Any]) -> Spelling:
    (one,) = _spellings(rows)
    return one


def _spellings(rows: Iterable[Any]) -> list[Spelling]:
    """Raises ValueError if one is not what was kept."""
    found = []
    for number, is_member, text, key, starts, read, kept in rows:
        if sum_of(is_member, text, key, starts, read) != kept:
            message = f"spelling {number} is not what was kept"
            raise ValueError(message)
        found.append(Spelling(number, not is_member, text or key, key, starts, read))
    return found


def _targets(rows: Iterable[Any]) -> list[tuple[int, tuple[Field, tuple[str, ...], int, int]]]:
    """Numbers of spellings, and what is said of the targets that they lead to."""
    told = ((spelling, place, *loaded(body)) for spelling, place, body in rows)
    return [
        (spelling, (Field(field), within, entry, place)) for spelling, place, field, within, entry in told
    ]


def units(key: str, read: str) -> tuple[Unit, ...]:
    """The signs of a key with their readings."""
    pairs = zip(key, read.split(" "), strict=True)
    return tuple([(sign, tuple(said.split(",")) if said else ()) for sign, said in pairs])


def letters(signs: Iterable[Unit]) -> str:
    """The primary readings of signs, joined; a sign itself where it has none."""
    return "".join([readings[0] if readings else sign for sign, readings in signs])


def bits_of(sizes: Iterable[Sequence[int]]) -> tuple[float, ...]:
    """Bits that tell one from all names, their signs, labels, and theirs; given these counts of sources."""
    from math import log2  # noqa: PLC0415 - only where sources were chosen, or compiled

    return tuple(log2(max(2, sum(counts))) for counts in zip(*sizes, [0] * len(_PLACES), strict=True))


def _added(sets: Iterable[int]) -> list[int]:
    """In how many sets each number is, where a set has a bit for each: bit i of the counts as one such set.

    Sets of 400,000 are added in a tenth of a millisecond, for every operation is on all of it at once.
    """
    counts: list[int] = []
    for carry in sets:
        for i, bits in enumerate(counts):
            counts[i], carry = bits ^ carry, bits & carry  # noqa: PLW2901 - it is carried on
        if carry:
            counts.append(carry)
    return counts


def _with_count(counts: list[int], count: int) -> int:
    """The set of the numbers that are in so many sets, more than none."""
    if not 0 < count < 1 << len(counts):
        return 0
    found = -1
    for i, bits in enumerate(counts):
        found &= bits if count >> i & 1 else ~bits
    return found


def _places(bits: int) -> Iterator[int]:
    """The numbers in a set, the smallest first."""
    written = f"{bits:b}"[::-1]
    at = written.find("1")
    while at >= 0:
        yield at
        at = written.find("1", at + 1)


@record
class Weights:
    """Bits of evidence: -log2 of the share of label characters that are, or sound like, the key."""

    signs: dict[str, float]
    syllables: dict[str, float]
    initials: dict[str, float]


class Index:
    """The compiled form of some glossaries; of equal hits the earlier of ``entries`` comes first."""

    def __init__(self, store: Store, wanted: frozenset[int] | None = None) -> None:
        """``wanted`` are the numbers of the sources to answer from; all of them if it is not given."""
        self._store = store
        self._wanted = wanted
        self._entries: dict[int, Located] = {}
        self._spellings: dict[int, Spelling] = {}
        self._targets: dict[int, list[Target]] = {}
        self._held: dict[str, list[Target]] = {}
        self._from = ""
        if wanted is not None:
            self._from = f"source IN ({','.join(map(str, sorted(wanted)))})"

    def close(self) -> None:
        """Give the store back; the index cannot be asked any more."""
        self._store.close()

    def forget(self) -> None:
        """Give back the memory of what was fetched, if it has become much; between two queries only."""
        kept: tuple[dict[Any, Any], ...] = (self._entries, self._spellings, self._targets, self._held)
        if sum(map(len, kept)) > FETCHED:
            for one in kept:
                one.clear()

    @property
    def has_entries(self) -> bool:
        """Whether there is any entry."""
        wanted = f" WHERE {self._from}" if self._from else ""
        return bool(self._store.rows(f"SELECT 1 FROM entries{wanted} LIMIT 1"))  # noqa: S608 - numbers

    @property
    def sources(self) -> tuple[Source, ...]:
        """All sources."""
        return tuple(one for i, one in enumerate(self._sources) if self._wanted is None or i in self._wanted)

    def terms(self, most: int) -> tuple[Located, ...]:
        """All entries if there are no more than ``most``; otherwise none."""
        wanted = f" WHERE {self._from}" if self._from else ""
        query = f"SELECT id FROM entries{wanted} ORDER BY id LIMIT ?"  # noqa: S608 - numbers
        rows = self._store.rows(query, most + 1)
        return tuple(self.entry(i) for (i,) in rows) if len(rows) <= most else ()

    @property
    def entries(self) -> tuple[Located, ...]:
        """All entries, with their sources."""
        return tuple(map(self.entry, self.positions))

    @property
    def spellings(self) -> tuple[Spelling, ...]:
        """All strings that are labels, the shortest first."""
        found = (self.spelling(i) for (i,) in self._store.rows("SELECT id FROM spellings ORDER BY id"))
        return tuple(one for one in found if self.targets(one))

    def entry(self, position: int) -> Located:
        """An entry and its source."""
        known = self._entries.get(position)
        if known is None:
            query = "SELECT id, body, source FROM entries WHERE id = ?"
            known = self._entries[position] = self._store.read(self._entry, query, position)
        return known

    def _entry(self, rows: Sequence[Any]) -> Located:
        ((position, body, source),) = rows
        return Located(restore_entry(body), self._sources[source], position)

    def spelling(self, number: int) -> Spelling:
        """A spelling by its number."""
        known = self._spellings.get(number)
        if known is None:
            query = f"SELECT {_SPELLING} FROM spellings WHERE id = ?"  # noqa: S608 - names of columns
            known = self._spellings[number] = self._store.read(_spelling, query, number)
        return known

    def targets(self, spelling: Spelling) -> list[Target]:
        """What a spelling leads to, in the order of the glossaries."""
        known = self._targets.get(spelling.number)
        if known is None:
            wanted = f" AND {self._from}" if self._from else ""
            query = f"SELECT spelling, place, body FROM targets WHERE spelling = ?{wanted} ORDER BY place"  # noqa: S608 - numbers
            found = self._store.read(_targets, query, spelling.number)
            known = self._targets[spelling.number] = [Target(spelling, *one) for _, one in found]
        return known

    def numbered(self, number: int, most: int = -1) -> list[Located]:
        """The entries with a number, in the order of the glossaries; all, or so many of them."""
        wanted = f" AND {self._from}" if self._from else ""
        query = f"SELECT id FROM entries WHERE number = ?{wanted} ORDER BY id LIMIT ?"  # noqa: S608 - numbers
        return [self.entry(i) for (i,) in self._store.rows(query, number, most)]

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The smallest and the largest number of an entry; None if there is none."""
        wanted = f" WHERE {self._from}" if self._from else ""
        ((least, most),) = self._store.rows(f"SELECT min(number), max(number) FROM entries{wanted}")  # noqa: S608 - numbers
        return None if least is None else (least, most)

    @property
    def positions(self) -> list[int]:
        """Where the entries stand that can be fetched by ``entry``, in the order of the glossaries."""
        wanted = f" WHERE {self._from}" if self._from else ""
        return [i for (i,) in self._store.rows(f"SELECT id FROM entries{wanted} ORDER BY id")]  # noqa: S608 - numbers

    def holding(self, key: str) -> list[Target]:
        """The labels that hold a key, in the order of the glossaries; of very many, the shortest.

        Those that begin with it come before those that hold it inside; all that are the key are there.
        """
        known = self._held.get(key)
        if known is None:
            # A short key is there wherever its range is, and no spelling need be read for it.
            also = "instr(spellings.key, ?)" if len(key) > KEY_LENGTH else "? IS NOT NULL"
            numbers = self._numbers("written", [(key[:KEY_LENGTH], key)], also, HOLDERS)
            spellings = map(self.spelling, numbers)
            known = self._held[key] = sorted(self._first_held(spellings, key), key=lambda one: one.order)
        return known

    def _first_held(self, spellings: Iterable[Spelling], key: str) -> Iterator[Target]:
        count = 0
        for spelling in spellings:
            if count >= HOLDERS and spelling.key != key:
                return
            if key not in spelling.key:  # a key that rotted on a disk leads anywhere
                continue
            targets = self.targets(spelling)
            yield from targets if spelling.key == key else targets[: HOLDERS - count]
            count += len(targets)

    def sounding(self, runs: Sequence[tuple[str, str]], most: int) -> list[int]:
        """The spellings with a run of signs that has some initials; of very many the shortest.

        Those that begin with it come first. Each of the ``runs`` is initials, and what GLOB must find in
        the key of such a run.
        """
        return self._numbers("spoken", runs, "spoken.key GLOB ?", most)

    def beginning(self, key: str, most: int) -> list[Spelling]:
        """The spellings that begin with a key's first signs; of very many any so many."""
        return self._beginning("written", key[:KEY_LENGTH], "", most)

    def beginning_alike(self, initials: str, pattern: str, most: int) -> list[Spelling]:
        """The same for those that begin with signs of these initials and this pattern, as in ``sounding``."""
        return self._beginning("spoken", initials, pattern, most)

    def outermost(self, key: str, most: int) -> list[Spelling]:
        """Of the names in ``beginning``, however many, those of which two have least in common.

        All of these spellings where no such names were compiled: for a long key, and for chosen sources.
        """
        return self.beginning(key, most) if self._from or len(key) > BEGUN else self._outermost(key, key, "")

    def outermost_alike(self, initials: str, pattern: str, most: int) -> list[Spelling]:
        """The same of the names in ``beginning_alike``."""
        if self._from or len(initials) > BEGUN:
            return self.beginning_alike(initials, pattern, most)
        prefix = initials.ljust(KEY_LENGTH)
        return self._outermost(prefix, prefix + LAST, pattern)

    def _outermost(self, least: str, most: str, pattern: str) -> list[Spelling]:
        found = f"FROM beginnings WHERE key BETWEEN ? AND ?{' AND key GLOB ?' if pattern else ''}"
        values = [least, most, pattern] if pattern else [least, most]
        rows = self._store.rows(f"SELECT first {found} UNION SELECT last {found}", *values, *values)
        return [self.spelling(i) for (i,) in rows]

    def _beginning(self, table: str, prefix: str, pattern: str, most: int) -> list[Spelling]:
        found = f"{table}.key >= ? AND {table}.key < ? AND ref & 1 = 0"
        values = [prefix, prefix + LAST]
        if pattern:
            found += f" AND {table}.key GLOB ?"
            values.append(pattern)
        if self._from:
            found += f" AND {self._leads_there}"
        return self._store.read(
            _spellings,
            f"SELECT DISTINCT {_SPELLING} FROM {table}"  # noqa: S608 - names of tables and columns
            f" JOIN spellings ON spellings.id = ref >> 1 WHERE {found} LIMIT {most}",
            *values,
        )

    def first_targets(self, spellings: Iterable[Spelling]) -> list[Target]:
        """The first label of each of some spellings, in the order of the glossaries; fetched together."""
        known = {one.number: one for one in spellings}
        wanted = f" AND {self._from}" if self._from else ""
        # Beside min(), SQLite gives the other columns of that row.
        found = self._store.read(
            _targets,
            "SELECT spelling, min(place), body FROM targets"  # noqa: S608 - numbers
            f" WHERE spelling IN ({','.join(map(str, known))}){wanted} GROUP BY spelling ORDER BY 2",
        )
        return [Target(known[number], *one) for number, one in found]

    @property
    def _leads_there(self) -> str:
        """The condition that a ref leads to one of the wanted sources."""
        return f"EXISTS (SELECT 1 FROM targets WHERE spelling = ref >> 1 AND {self._from})"  # noqa: S608 - numbers

    def _numbers(self, table: str, ranges: Sequence[tuple[str, str]], also: str, most: int) -> list[int]:
        """The spellings with keys that begin as a range does, and of which its value makes a condition true.

        In one statement, for the ways to cut letters into syllables are two dozen.
        """
        if not ranges:
            return []
        conditions = [f"{table}.key >= ?", f"{table}.key < ?", also]
        if self._from:
            conditions.append(self._leads_there)
        joined = "JOIN spellings ON spellings.id = ref >> 1" if "spellings." in also else ""
        of_one = (
            f"SELECT ref FROM (SELECT ref FROM {table} {joined}"  # noqa: S608 - names of tables, numbers
            f" WHERE {' AND '.join(conditions)} LIMIT {SCANNED})"
        )
        rows = self._store.rows(
            f"SELECT DISTINCT ref FROM ({' UNION ALL '.join([of_one] * len(ranges))})"  # noqa: S608 - the same
            f" ORDER BY ref & 1, ref LIMIT {2 * most}",  # at the start of a spelling, and inside it too
            *(value for begun, value in ranges for value in (begun, begun + LAST, value)),
        )
        return list(dict.fromkeys(ref >> 1 for (ref,) in rows))[:most]

    @property
    def letters(self) -> list[tuple[int, str, str]]:
        """Number, key and loose letters of every spelling, the shortest first."""
        wanted = f" WHERE id IN (SELECT spelling FROM targets WHERE {self._from})" if self._from else ""  # noqa: S608 - numbers
        return self._store.rows(f"SELECT id, key, letters FROM spellings{wanted} ORDER BY id")  # noqa: S608 - numbers

    def hearing(self, sounds: Sequence[Collection[str]], least: int, most: int) -> list[tuple[int, str, str]]:
        """The same of the spellings with so many of the sounds, of each set any.

        Of very many, the ones in which most are, and of equals the shortest.
        """
        counts = _added(map(self._hearing_any, sounds))
        chosen = self._wanted_spellings if self._from else -1
        levels = (_with_count(counts, count) & chosen for count in range(len(sounds), least - 1, -1))
        best = islice((i for level in levels for i in _places(level)), most)
        ids = ",".join(map(str, best))
        return self._store.rows(f"SELECT id, key, letters FROM spellings WHERE id IN ({ids}) ORDER BY id")  # noqa: S608 - numbers

    def _hearing_any(self, sounds: Collection[str]) -> int:
        query = f"SELECT spellings FROM heard WHERE sound IN ({','.join('?' * len(sounds))})"  # noqa: S608 - signs
        found = 0
        for (spellings,) in self._store.rows(query, *sounds):
            found |= int.from_bytes(spellings, "little")
        return found

    @cached_property
    def _wanted_spellings(self) -> int:
        query = f"SELECT DISTINCT spelling FROM targets WHERE {self._from}"  # noqa: S608 - numbers
        wanted = [i for (i,) in self._store.rows(query)]
        bits = bytearray(max(wanted, default=0) // 8 + 1)
        for i in wanted:
            bits[i >> 3] |= 1 << (i & 7)
        return int.from_bytes(bits, "little")

    def sharing(self, key: str, least: int) -> list[int]:
        """The entries whose text holds the first two signs of a key together, and so many of its pairs.

        In the order of the glossaries; of very many, those that share the most.
        """
        pairs = [key[i : i + 2] for i in range(len(key) - 1)]
        asked = ",".join("?" * len(set(pairs)))
        query = f"SELECT pair, entries FROM pairs WHERE pair IN ({asked}) ORDER BY pair, part"  # noqa: S608 - question marks
        postings: dict[str, bytes] = {}
        for pair, entries in self._store.rows(query, *dict.fromkeys(pairs)):
            postings[pair] = postings.get(pair, b"") + entries
        if pairs[0] not in postings or sum(pair in postings for pair in pairs) < least:
            return []
        if least == len(pairs):
            return self._sharing_all(sorted(postings.values(), key=len))
        first = memoryview(postings[pairs[0]]).cast("I")[:SCANNED]
        shared = dict.fromkeys(self._wanted_of(first), 0)
        for pair in pairs:
            for i in shared.keys() & set(memoryview(postings.get(pair, b"")).cast("I")):
                shared[i] += 1
        ranked = sorted((i for i in shared if shared[i] >= least), key=lambda i: (-shared[i], i))
        return sorted(ranked[:TEXTS])

    def _sharing_all(self, postings: list[bytes]) -> list[int]:
        shared = set(self._wanted_of(memoryview(postings[0]).cast("I")))
        for posting in postings[1:]:
            shared.intersection_update(memoryview(posting).cast("I"))
        return sorted(shared)[:TEXTS]

    def _wanted_of(self, entries: Iterable[int]) -> Iterable[int]:
        return [i for i in entries if i in self._wanted_entries] if self._from else entries

    def text(self, position: int) -> str:
        """The folded text of an entry."""
        return str(self._store.rows("SELECT text FROM texts WHERE id = ?", position)[0][0])

    @cached_property
    def size(self) -> int:
        """How many labels there are, in all sources."""
        return sum(size[2] for size in self._store.about("sizes"))

    def only(self, is_wanted: Callable[[Source], bool]) -> Index:
        """The index of the entries from some sources; the evidence stays weighed by all of them."""
        sources = enumerate(self._sources)
        return Index(self._store, frozenset(i for i, source in sources if is_wanted(source)))

    def place_bits(self, spelling: Spelling, *, at_start: bool) -> float:
        """Bits that tell one place to begin at from all like it: beginnings of labels, or all their signs.

        Names are a set of their own: who types a name's syllables means it more often than a word
        inside an item.
        """
        return self._place_bits[spelling.is_name, at_start]

    @cached_property
    def _place_bits(self) -> dict[tuple[bool, bool], float]:
        if self._wanted is None:
            bits = self._store.about("bits")
        else:
            bits = bits_of(size for i, size in enumerate(self._store.about("sizes")) if i in self._wanted)
        return dict(zip(_PLACES, bits, strict=True))

    @cached_property
    def weights(self) -> Weights:
        """The evidence of signs, syllables and initials."""
        return Weights(*self._store.about("weights"))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places that the glossaries speak of, as people write them: 株洲市 and 株洲."""
        chosen = (one for i, one in enumerate(self._sources) if self._wanted is None or i in self._wanted)
        named = dict.fromkeys(source.place for source in chosen if source.place)
        return tuple(name for place in named for name in (place, place.rstrip("省市县区")) if len(name) > 1)

    @cached_property
    def _sources(self) -> list[Source]:
        return [restore_source(one) for one in self._store.about("sources")]

    @cached_property
    def _wanted_entries(self) -> frozenset[int]:
        query = f"SELECT id FROM entries WHERE {self._from}"  # noqa: S608 - numbers
        return frozenset(i for (i,) in self._store.rows(query))
