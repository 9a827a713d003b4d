"""Glossaries to an index: readings, keys and weights are computed here, once, and never by a query.

Everything is handed to SQLite as it is made, entry by entry, so that 120,000 entries take no more
memory than their text.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
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
    loaded,
)
from zhuzhou_cli.model import Glossary
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
        "CREATE TEMP TABLE drafted"
        " (id INTEGER PRIMARY KEY, source INTEGER, length INTEGER, is_member INTEGER, key TEXT, body BLOB)"
    ),
    "CREATE TEMP TABLE drafted_written (key TEXT, ref INTEGER)",
    "CREATE TEMP TABLE drafted_spoken (key TEXT, ref INTEGER)",
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
        self.signs: Counter[str] = Counter()
        self.syllables: Counter[str] = Counter()
        self.initials: Counter[str] = Counter()

    def run(self) -> None:
        """Fill every table."""
        execute = self.database.execute
        execute("BEGIN")
        for table in _DRAFTS:
            execute(table)
        self._write_entries()
        execute(
            "INSERT INTO targets (source, key, body) SELECT source, key, body FROM drafted"
            " ORDER BY length, is_member, id"
        )
        self._write_keys()
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
                (order, where, *self._draft(label, position, order, self.sizes[where]))
                for order, label in enumerate(found, number)
            ]
            self.database.executemany("INSERT INTO drafted VALUES (?, ?, ?, ?, ?, ?)", drafts)
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

    def _draft(self, label: Label, entry: int, order: int, sizes: list[int]) -> tuple[int, bool, str, bytes]:
        key, starts = label.folded.key, bytes(label.folded.starts)
        read_as = read(label.folded, label.entry.readings)
        said = " ".join([",".join(one) for one in read_as])
        is_name = label.field is not Field.MEMBER
        for place, count in enumerate((is_name, is_name * len(key), 1, len(key))):
            sizes[place] += count
        self.signs.update(key)
        self.syllables.update([readings[0] for readings in read_as if readings])
        self.initials.update([_initial(*unit) for unit in zip(key, read_as, strict=True)])
        text = "" if label.text == key else label.text
        body = dumped((text, starts, said, label.field.value, label.within, entry, order))
        return len(key), not is_name, key, body

    def _write_keys(self) -> None:
        rows = self.database.execute("SELECT id, key, body FROM targets")
        total = max(1, sum(size[2] for size in self.sizes))
        written: list[tuple[str, int]] = []
        spoken: list[tuple[str, int]] = []
        for i, (target, key, body) in enumerate(rows):
            written += _written(key, 2 * target)
            spoken += _spoken(units(key, loaded(body)[2]), 2 * target)
            if i % _STEP == 0:
                self._write_drafts(written, spoken)
                self.progress(0.5 + 0.4 * i / total)
        self._write_drafts(written, spoken)
        for table in ("written", "spoken"):
            self.database.execute(
                f"INSERT OR IGNORE INTO {table} SELECT key, ref FROM drafted_{table}"  # noqa: S608 - the same
                " ORDER BY key, ref"
            )

    def _write_drafts(self, written: list[tuple[str, int]], spoken: list[tuple[str, int]]) -> None:
        self.database.executemany("INSERT INTO drafted_written VALUES (?, ?)", written)
        self.database.executemany("INSERT INTO drafted_spoken VALUES (?, ?)", spoken)
        written.clear()
        spoken.clear()

    def _write_about(self) -> None:
        numerals = {sign: NUMERAL_BITS for sign in self.signs if sign_value(sign) is not None}
        signs = _bits(self.signs, SIGN_BITS)
        of_letters = {sign: min(bits, INITIAL_BITS) for sign, bits in signs.items() if sign.isascii()}
        weights = (
            signs | of_letters | numerals,
            _bits(self.syllables, SYLLABLE_BITS),
            _bits(self.initials, INITIAL_BITS),
        )
        rows = self.database.execute("SELECT id, key, body FROM targets ORDER BY id")
        spelled = sorted(
            ((loose(letters(units(key, loaded(body)[2]))), target) for target, key, body in rows),
            key=lambda one: (len(one[0]), one[1]),
        )
        keys = [key for (key,) in self.database.execute("SELECT key FROM targets ORDER BY id")]
        values = {
            "weights": weights,
            "sizes": tuple(map(tuple, self.sizes)),
            "sources": tuple(map(dump_source, self.sources)),
            "signs": ("\n".join(keys).encode("utf-16-le", "surrogatepass"), b""),
            "letters": (
                "\n".join(one for one, _ in spelled).encode("utf-8", "surrogatepass"),
                array("I", [i for _, i in spelled]).tobytes(),
            ),
        }
        named = ((name, dumped(value)) for name, value in values.items())
        self.database.executemany("INSERT INTO about VALUES (?, ?)", named)


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


def _initial(sign: str, readings: tuple[str, ...]) -> str:
    return fold_initial((readings or (sign,))[0][0])


def _bits(counted: Counter[str], most: float) -> dict[str, float]:
    total = counted.total()
    return {thing: min(most, log2(total / count)) for thing, count in counted.items()}
