"""Glossaries to an index: readings, keys and weights are computed here, once, and never by a query.

Everything is handed to SQLite as it is made, entry by entry, so that 120,000 entries take no more
memory than their text.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product
from math import log2

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.compiled import KEY_LENGTH, Index, Unit, letters, units
from zhuzhou_cli.index.labels import Label, labels_of
from zhuzhou_cli.index.store import (
    Store,
    created,
    dump_entry,
    dump_source,
    dumped,
)
from zhuzhou_cli.model import Glossary, Reading
from zhuzhou_cli.numerals import sign_value
from zhuzhou_cli.reading import read
from zhuzhou_cli.syllables import any_sound, fold_initial, loose, sound, sound_of_letter
from zhuzhou_cli.text import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

READINGS_LIMIT = 16
"""Keys made for one label position where several hanzi have several readings; the first are the likeliest."""

# A sign that is rare in a glossary is not as rare in what people type, so its evidence is capped at
# what it is worth in the language: some 1,000 hanzi, 100 syllables and 16 initials make up most of it.
SIGN_BITS = 10.0
SYLLABLE_BITS = 7.0
INITIAL_BITS = 4.0
NUMERAL_BITS = 4.0
"""Every slogan of this kind begins with one of a dozen numerals, so that a shared one says little."""

Progress = Callable[[float], None]
"""Is told the share of the work that is done."""
_STEP = 2000
_PART = 20_000
"""Entries whose pairs are collected in memory before they are written."""
_DRAFTS = (
    (
        "CREATE TEMP TABLE drafted (place INTEGER PRIMARY KEY, source INTEGER, length INTEGER,"
        " is_member INTEGER, key TEXT, starts BLOB, read TEXT, body BLOB)"
    ),
    "CREATE TEMP TABLE drafted_written (key TEXT, ref INTEGER)",
    "CREATE TEMP TABLE drafted_spoken (key TEXT, ref INTEGER)",
)
_BY_SPELLING = (
    "SELECT min(place) OVER (PARTITION BY length, is_member, key, starts, read) AS first,"
    " is_member, key, starts, read, place, source, body FROM drafted"
    " ORDER BY length, is_member, first, place"
)


def build(glossaries: Sequence[Glossary]) -> Index:
    """The index of some glossaries, in memory: the one whose hits shall come first of equals, first."""
    return Index(Store(compiled(glossaries, ":memory:")))


def compiled(
    glossaries: Sequence[Glossary], path: str, progress: Progress = lambda _: None
) -> sqlite3.Connection:
    """The same as a new database. Raises store.Failure where it cannot be written."""
    connection = created(path)
    try:
        _Build(connection, glossaries, progress).run()
    except BaseException:
        connection.close()
        raise
    return connection


class _Build:
    """One compilation, table by table."""

    def __init__(
        self, connection: sqlite3.Connection, glossaries: Sequence[Glossary], progress: Progress
    ) -> None:
        self.database = connection
        self.glossaries = glossaries
        self.progress = progress
        self.total = sum(len(one.entries) for one in glossaries) or 1
        self.sources = list(dict.fromkeys(one.source for one in glossaries if one.entries))
        self.sizes = [[0, 0, 0, 0] for _ in self.sources]
        self.pairs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self.units: Counter[tuple[str, str]] = Counter()
        self.heard: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))

    def run(self) -> None:
        """Fill every table."""
        execute = self.database.execute
        execute("BEGIN")
        for table in _DRAFTS:
            execute(table)
        self._write_entries()
        self._write_spellings()
        execute("CREATE INDEX numbers ON entries (number)")
        self._write_about()
        for draft in ("drafted", "drafted_written", "drafted_spoken"):
            execute(f"DROP TABLE {draft}")
        execute("COMMIT")
        self.progress(1.0)

    def _write_entries(self) -> None:
        entries = ((entry, one.source) for one in self.glossaries for entry in one.entries)
        number = 0
        for position, (entry, source) in enumerate(entries):
            where = self.sources.index(source)
            text = fold(entry.text).key
            self.database.execute(
                "INSERT INTO entries VALUES (?, ?, ?, ?)", (position, entry.number, where, dump_entry(entry))
            )
            self.database.execute("INSERT INTO texts VALUES (?, ?)", (position, text))
            for pair in {text[i : i + 2] for i in range(len(text) - 1)}:
                self.pairs[pair].append(position)
            found = [label for label in labels_of(entry, source) if label.folded.key]
            drafts = [
                (order, where, *self._draft(label, position, self.sizes[where]))
                for order, label in enumerate(found, number)
            ]
            self.database.executemany("INSERT INTO drafted VALUES (?, ?, ?, ?, ?, ?, ?, ?)", drafts)
            number += len(found)
            if position % _STEP == 0:
                self.progress(0.5 * position / self.total)
            if position % _PART == _PART - 1:
                self._write_pairs(position)
        self._write_pairs(self.total)

    def _write_pairs(self, part: int) -> None:
        rows = ((pair, part, found.tobytes()) for pair, found in sorted(self.pairs.items()))
        self.database.executemany("INSERT INTO pairs VALUES (?, ?, ?)", rows)
        self.pairs.clear()

    def _draft(self, label: Label, entry: int, sizes: list[int]) -> tuple[int, bool, str, bytes, str, bytes]:
        key, starts = label.folded.key, label.folded.starts
        said = _said(key, starts, label.entry.readings)
        is_name = label.field is not Field.MEMBER
        for place, count in enumerate((is_name, is_name * len(key), 1, len(key))):
            sizes[place] += count
        self.units.update(zip(key, said.split(" "), strict=True))
        text = "" if label.text == key else label.text
        body = dumped((text, label.field.value, label.within, entry))
        return len(key), not is_name, key, bytes(starts), said, body

    def _write_spellings(self) -> None:
        rows = _Rows(self.database)
        total = max(1, sum(size[2] for size in self.sizes))
        number, known = 0, -1
        drafted = self.database.execute(_BY_SPELLING)
        for done, (first, is_member, key, starts, said, place, source, body) in enumerate(drafted):
            if first != known:
                number, known = number + 1, first
                signs = units(key, said)
                rows.spellings.append((number, is_member, key, starts, said, loose(letters(signs))))
                rows.written += _written(key, 2 * number)
                rows.spoken += _spoken(signs, 2 * number)
                for one in {one for unit in signs for one in _sounds(*unit)}:
                    self.heard[one].append(number)
            rows.targets.append((number, place, source, body))
            if done % _STEP == 0:
                rows.write()
                self.progress(0.5 + 0.4 * done / total)
        rows.write()
        for table in ("written", "spoken"):
            self.database.execute(
                f"INSERT OR IGNORE INTO {table} SELECT key, ref FROM drafted_{table}"  # noqa: S608 - names
                " ORDER BY key, ref"
            )
        heard = ((one, spellings.tobytes()) for one, spellings in self.heard.items())
        self.database.executemany("INSERT INTO heard VALUES (?, ?)", heard)

    def _write_about(self) -> None:
        signs: Counter[str] = Counter()
        syllables: Counter[str] = Counter()
        initials: Counter[str] = Counter()
        for (sign, said), count in self.units.items():
            reading = said.partition(",")[0]
            signs[sign] += count
            syllables[reading] += count if reading else 0
            initials[fold_initial((reading or sign)[0])] += count
        numerals = {sign: NUMERAL_BITS for sign in signs if sign_value(sign) is not None}
        of_signs = _bits(signs, SIGN_BITS)
        of_letters = {sign: min(bits, INITIAL_BITS) for sign, bits in of_signs.items() if sign.isascii()}
        weights = (
            of_signs | of_letters | numerals,
            _bits(+syllables, SYLLABLE_BITS),
            _bits(initials, INITIAL_BITS),
        )
        values = {
            "weights": weights,
            "sizes": tuple(map(tuple, self.sizes)),
            "sources": tuple(map(dump_source, self.sources)),
        }
        named = ((name, dumped(value)) for name, value in values.items())
        self.database.executemany("INSERT INTO about VALUES (?, ?)", named)


class _Rows:
    """Rows that are collected to be written many at a time."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.spellings: list[tuple[int, int, str, bytes, str, str]] = []
        self.targets: list[tuple[int, int, int, bytes]] = []
        self.written: list[tuple[str, int]] = []
        self.spoken: list[tuple[str, int]] = []

    def write(self) -> None:
        """Write them and begin anew."""
        write = self.database.executemany
        write("INSERT INTO spellings VALUES (?, ?, ?, ?, ?, ?)", self.spellings)
        write("INSERT INTO targets VALUES (?, ?, ?, ?)", self.targets)
        write("INSERT INTO drafted_written VALUES (?, ?)", self.written)
        write("INSERT INTO drafted_spoken VALUES (?, ?)", self.spoken)
        for written in (self.spellings, self.targets, self.written, self.spoken):
            written.clear()


@lru_cache(maxsize=65_536)
def _said(key: str, starts: tuple[bool, ...], overrides: tuple[Reading, ...]) -> str:
    """The readings of a label as a spelling keeps them; many cities have the same labels."""
    return " ".join([",".join(one) for one in read(key, starts, overrides)])


def _written(key: str, ref: int) -> Iterator[tuple[str, int]]:
    return ((key[begin : begin + KEY_LENGTH], ref + (begin > 0)) for begin in range(len(key)))


def _spoken(signs: Sequence[Unit], ref: int) -> Iterator[tuple[str, int]]:
    """Initials, then as many sounds: one key for every choice of initials, for few hanzi have two."""
    heard = [_heard(*unit) for unit in signs]
    first = "".join([one[0][0] for one in heard])
    sounds = "".join([one[0][1] for one in heard])
    several = [i for i, one in enumerate(heard) if len(one) > 1]
    for begin in range(len(heard)):
        end = begin + KEY_LENGTH
        yield first[begin:end].ljust(KEY_LENGTH) + sounds[begin:end], ref + (begin > 0)
        if any(begin <= i < end for i in several):
            for chosen in islice(product(*heard[begin:end]), 1, READINGS_LIMIT):
                initials = "".join([initial for initial, _ in chosen])
                yield initials.ljust(KEY_LENGTH) + "".join([one for _, one in chosen]), ref + (begin > 0)


@cache
def _heard(sign: str, readings: tuple[str, ...]) -> list[tuple[str, str]]:
    """The initials of a sign, each with its sound, or what stands for several."""
    if not readings:
        return [(fold_initial(sign), sound_of_letter(sign) if "a" <= sign <= "z" else sign)]
    found: dict[str, str] = {}
    for one in readings:
        initial = fold_initial(one[0])
        same = found.get(initial, sound(one)) == sound(one)
        found[initial] = sound(one) if same else any_sound(initial)
    return list(found.items())


@cache
def _sounds(sign: str, readings: tuple[str, ...]) -> tuple[str, ...]:
    """The sounds of a sign by which it is found whatever stands around it."""
    return tuple({sound(one) for one in readings}) or (_heard(sign, readings)[0][1],)


def _bits(counted: Counter[str], most: float) -> dict[str, float]:
    total = counted.total()
    return {thing: min(most, log2(total / count)) for thing, count in counted.items()}
