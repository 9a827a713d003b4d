"""Glossaries to an index: readings, keys and weights are computed here, once, and never by a query.

Everything is handed to SQLite as it is made, entry by entry, so that 120,000 entries take no more
memory than their text.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import groupby, islice, product
from math import log2

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.beginnings import BEGUN
from zhuzhou_cli.index.codec import dump_entry, dump_source, dumped, sum_of_spelling
from zhuzhou_cli.index.database import Database, created
from zhuzhou_cli.index.labels import Label, labels_of
from zhuzhou_cli.index.spellings import KEY_LENGTH, Character, characters, letters
from zhuzhou_cli.index.weights import bits_of
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.numerals import sign_value
from zhuzhou_cli.language.reading import read, written_out
from zhuzhou_cli.language.syllables import any_sound, fold_initial, loose, sound, sound_of_letter
from zhuzhou_cli.language.text import fold, key_of
from zhuzhou_cli.model import Glossary, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

READINGS_LIMIT = 16
"""Keys of one place of a label where several hanzi have several readings; the commonest come first."""

# A character that is rare in a glossary is not as rare in what people type, so its evidence is capped at
# what it is worth in the language: some 1,000 hanzi, 100 syllables and 16 initials make up most of it.
CHARACTER_BITS = 10.0
SYLLABLE_BITS = 7.0
INITIAL_BITS = 4.0
NUMERAL_BITS = 4.0
"""Every slogan of this kind begins with one of a dozen numerals, so that a shared one says little."""

Progress = Callable[[float], None]
"""Is told the share of the work that is done, from 0 to 1."""
_STEP = 2000
"""Entries, or spellings, that are collected in memory before they are written."""
_PART = 20_000
"""Entries whose pairs are collected in memory before they are written."""

_BEGIN = """
    CREATE TEMP TABLE drafted_spellings (
        id INTEGER PRIMARY KEY, length INTEGER, is_member INTEGER, text TEXT, key TEXT, name TEXT,
        starts BLOB, read TEXT
    );
    CREATE TEMP TABLE drafted_targets (spelling INTEGER, place INTEGER, source INTEGER, body BLOB);
    CREATE TEMP TABLE drafted_spoken (key TEXT, ref INTEGER);
    CREATE TEMP TABLE numbers (
        drafted INTEGER PRIMARY KEY, spelling INTEGER, initials TEXT, sounds TEXT
    );
    CREATE TEMP TABLE places (place INTEGER PRIMARY KEY);
    BEGIN;
"""
_END = """
    CREATE INDEX numbered ON entries (number);
    DROP TABLE drafted_spellings;
    DROP TABLE drafted_targets;
    DROP TABLE drafted_spoken;
    DROP TABLE numbers;
    DROP TABLE places;
"""
_INTO_ENTRIES = "INSERT INTO entries VALUES (?, ?, ?, ?)"
_INTO_TEXTS = "INSERT INTO texts VALUES (?, ?)"
_INTO_DRAFTED_SPELLINGS = "INSERT INTO drafted_spellings VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_INTO_DRAFTED_TARGETS = "INSERT INTO drafted_targets VALUES (?, ?, ?, ?)"
_INTO_DRAFTED_SPOKEN = "INSERT INTO drafted_spoken VALUES (?, ?)"
_INTO_NUMBERS = "INSERT INTO numbers VALUES (?, ?, ?, ?)"
_INTO_SPELLINGS = "INSERT INTO spellings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_DRAFTED = """
    SELECT id, is_member, text, key, name, starts, read FROM drafted_spellings
    ORDER BY length, is_member, id
"""
_TARGETS = """
    INSERT INTO targets SELECT numbers.spelling, place, source, body
    FROM drafted_targets JOIN numbers ON drafted = drafted_targets.spelling
    ORDER BY numbers.spelling, place
"""
# What follows from each character on: SQLite takes half as long for it as Python.
_WRITTEN = """
    INSERT OR IGNORE INTO written
    SELECT substr(key, place, :length) AS begun, 2 * id + (place > 1) AS ref
    FROM spellings JOIN places ON place <= length(key)
    UNION ALL SELECT substr(name, place, :length), 2 * id + (place > 1)
    FROM spellings JOIN places ON place <= length(name) ORDER BY begun, ref
"""
_SPOKEN = """
    INSERT OR IGNORE INTO spoken
    SELECT substr(initials, place, :length) || substr(sounds, place, :length) AS said,
        2 * spelling + (place > 1) AS ref
    FROM numbers JOIN places ON place <= length(sounds)
    UNION ALL SELECT key, ref FROM drafted_spoken ORDER BY said, ref
"""
_NAMES = """
    SELECT id, key, read FROM spellings WHERE NOT is_member AND length(key) >= ?
    ORDER BY CASE text WHEN '' THEN key ELSE text END
"""


def build(glossaries: Sequence[Glossary]) -> Index:
    """The index of some glossaries, in memory: the one whose hits shall come first of equals, first."""
    return Index(Database(compile_to(":memory:", glossaries)))


def compile_to(
    path: str, glossaries: Sequence[Glossary], progress: Progress = lambda _: None
) -> sqlite3.Connection:
    """The glossaries compiled into a new database at a path; ":memory:" is none.

    Raises database.Failure where it cannot be written.
    """
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
        self.total = sum(len(glossary.entries) for glossary in glossaries) or 1
        self.heads: dict[Source, tuple[str, str]] = {}
        for glossary in glossaries:
            if glossary.entries:
                self.heads.setdefault(glossary.source, (glossary.id, glossary.title))
        self.sources = {source: i for i, source in enumerate(self.heads)}
        self.sizes = [[0, 0, 0, 0] for _ in self.sources]
        self.pairs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self.drafts = _Drafts()

    def run(self) -> None:
        """Fill every table."""
        self.database.executescript(_BEGIN)
        self._write_entries()
        self._write_spellings()
        for length in range(1, BEGUN + 1):
            self._write_beginnings(length)
        self._write_about()
        self.database.execute("COMMIT")
        self.database.executescript(_END)
        self.progress(1.0)

    def _write_entries(self) -> None:
        entries = ((entry, glossary.source) for glossary in self.glossaries for entry in glossary.entries)
        place = 0
        for position, (entry, source) in enumerate(entries):
            where = self.sources[source]
            text = key_of(entry.text)
            reading = written_out(entry.term, entry.readings)
            rows = self.drafts.rows
            rows[_INTO_ENTRIES].append((position, entry.number, where, dump_entry(entry, reading)))
            rows[_INTO_TEXTS].append((position, text))
            for pair in {text[i : i + 2] for i in range(len(text) - 1)}:
                self.pairs[pair].append(position)
            for label in labels_of(entry, source):
                if spelling := self.drafts.spelling(label, self.sizes[where]):
                    body = dumped((label.field.value, label.within, position))
                    rows[_INTO_DRAFTED_TARGETS].append((spelling, place, where, body))
                    place += 1
            if position % _STEP == 0:
                rows.write(self.database)
                self.progress(0.5 * position / self.total)
            if position % _PART == _PART - 1:
                self._write_pairs(position)
        self.drafts.rows.write(self.database)
        self._write_pairs(self.total)

    def _write_pairs(self, part: int) -> None:
        rows = ((pair, part, positions.tobytes()) for pair, positions in sorted(self.pairs.items()))
        self.database.executemany("INSERT INTO pairs VALUES (?, ?, ?)", rows)
        self.pairs.clear()

    def _write_spellings(self) -> None:
        rows = _Rows()
        total = len(self.drafts.counts)
        heard: defaultdict[str, bytearray] = defaultdict(lambda: bytearray(total // 8 + 1))
        for number, (draft, *kept) in enumerate(self.database.execute(_DRAFTED), 1):
            _, _, key, _, _, said = kept
            pronounced = characters(key, said)
            row = (number, *kept, loose(letters(pronounced)), sum_of_spelling(*kept))
            initials, sounds, more = _spoken(pronounced, 2 * number)
            rows[_INTO_SPELLINGS].append(row)
            rows[_INTO_NUMBERS].append((draft, number, initials, sounds))
            rows[_INTO_DRAFTED_SPOKEN] += more
            for each in {each for character in pronounced for each in _sounds(*character)}:
                heard[each][number >> 3] |= 1 << (number & 7)
            if number % _STEP == 0:
                rows.write(self.database)
                self.progress(0.5 + 0.4 * number / total)
        rows.write(self.database)
        self.database.execute(_TARGETS)
        places = ((place,) for place in range(1, self.drafts.longest + 1))
        self.database.executemany("INSERT INTO places VALUES (?)", places)
        self.database.execute(_WRITTEN, {"length": KEY_LENGTH})
        self.database.execute(_SPOKEN, {"length": KEY_LENGTH})
        self.database.executemany("INSERT INTO heard VALUES (?, ?)", heard.items())

    def _write_beginnings(self, length: int) -> None:
        def begun(row: tuple[int, str, str]) -> tuple[str, list[str]]:
            _, key, said = row
            return key[:length], said.split(" ", length)[:length]

        rows: list[tuple[str, int, int]] = []
        for (key, said), names in groupby(self.database.execute(_NAMES, (length,)), begun):
            first, *others = (number for number, _, _ in names)
            last = others[-1] if others else first
            heard = [_heard(*character) for character in characters(key, " ".join(said))]
            rows += [(spelled, first, last) for spelled in (key, *_spoken_keys(heard))]
        self.database.executemany("INSERT INTO beginnings VALUES (?, ?, ?)", rows)

    def _write_about(self) -> None:
        counts: Counter[str] = Counter()
        syllables: Counter[str] = Counter()
        initials: Counter[str] = Counter()
        for (character, said), count in self._counted().items():
            reading = said.partition(",")[0]
            counts[character] += count
            syllables[reading] += count if reading else 0
            initials[fold_initial((reading or character)[0])] += count
        numerals = {character: NUMERAL_BITS for character in counts if sign_value(character) is not None}
        of_characters = _bits(counts, CHARACTER_BITS)
        of_letters = {one: min(bits, INITIAL_BITS) for one, bits in of_characters.items() if one.isascii()}
        values = {
            "weights": (
                of_characters | of_letters | numerals,
                _bits(+syllables, SYLLABLE_BITS),
                _bits(initials, INITIAL_BITS),
            ),
            "sizes": tuple(map(tuple, self.sizes)),
            "bits": bits_of(self.sizes),
            "sources": tuple(map(dump_source, self.sources)),
            "heads": tuple(self.heads.values()),
        }
        named = ((name, dumped(value)) for name, value in values.items())
        self.database.executemany("INSERT INTO about VALUES (?, ?)", named)

    def _counted(self) -> Counter[tuple[str, str]]:
        """How often each character occurs in labels with the same readings."""
        counted: Counter[tuple[str, str]] = Counter()
        for draft, key, said in self.database.execute("SELECT id, key, read FROM drafted_spellings"):
            count = self.drafts.counts[draft]
            for character in zip(key, said.split(" "), strict=True):
                counted[character] += count
        return counted


class _Rows(defaultdict[str, list[tuple[object, ...]]]):
    """Rows to be written many at a time, by the statement that inserts them."""

    def __init__(self) -> None:
        super().__init__(list)

    def write(self, database: sqlite3.Connection) -> None:
        """Write them, and begin anew."""
        for statement, rows in self.items():
            database.executemany(statement, rows)
            rows.clear()


class _Drafts:
    """Entries and labels as they come, each spelling folded and read once: many cities have the same ones."""

    def __init__(self) -> None:
        self.known: tuple[dict[object, int], dict[object, int]] = ({}, {})
        self.lengths = array("I", [0])
        self.counts = array("I", [0])
        self.longest = 0
        self.rows = _Rows()

    def spelling(self, label: Label, sizes: list[int]) -> int:
        """The draft of a label's spelling, counted in the sizes; 0 if nothing of it can be typed."""
        is_name = label.field not in (Field.MEMBER, Field.ERRATUM)
        readings = label.entry.readings
        spelled = (label.text, readings) if readings else label.text
        number = self.known[is_name].get(spelled)
        if number is None:
            number = self.known[is_name][spelled] = self._new(label, is_member=not is_name)
        if number:
            self.counts[number] += 1
            length = self.lengths[number]
            for i, count in enumerate((is_name, is_name * length, 1, length)):
                sizes[i] += count
        return number

    def _new(self, label: Label, *, is_member: bool) -> int:
        folded = fold(label.text)
        key = folded.key
        if not key:
            return 0
        number = len(self.lengths)
        name = canonical_name(label.text)
        self.lengths.append(len(key))
        self.longest = max(self.longest, len(key), len(name))
        self.counts.append(0)
        printed = [label.text[slice(*span)] for span in folded.spans] if folded.from_traditional else ()
        said = " ".join(map(",".join, read(key, folded.starts, label.entry.readings, printed)))
        text = "" if label.text == key else label.text
        row = (
            number,
            len(key),
            is_member,
            text,
            key,
            "" if name == key else name,
            bytes(folded.starts),
            said,
        )
        self.rows[_INTO_DRAFTED_SPELLINGS].append(row)
        return number


Heard = tuple[str, str]
"""A folded initial, and the sound with it, or what stands for several."""


def _spoken(pronounced: Sequence[Character], ref: int) -> tuple[str, str, list[tuple[str, int]]]:
    """Initials, padded, and sounds; and the keys with other choices of initials, for few hanzi have two."""
    heard = [_heard(*character) for character in pronounced]
    initials = "".join([choices[0][0] for choices in heard]) + " " * (KEY_LENGTH - 1)
    sounds = "".join([choices[0][1] for choices in heard])
    more: list[tuple[str, int]] = []
    several = [i for i, choices in enumerate(heard) if len(choices) > 1]
    for begin in range(len(heard)) if several else ():
        end = begin + KEY_LENGTH
        if any(begin <= i < end for i in several):
            more += [(key, ref + (begin > 0)) for key in islice(_spoken_keys(heard[begin:end]), 1, None)]
    return initials, sounds, more


def _spoken_keys(heard: Sequence[list[Heard]]) -> Iterator[str]:
    """The keys of characters with several choices of their initials, the likeliest first.

    The first characters vary fastest, so that what is kept of six begins as what is kept of two.
    """
    for chosen in islice(product(*reversed(heard)), READINGS_LIMIT):
        key = "".join([initial for initial, _ in reversed(chosen)]).ljust(KEY_LENGTH)
        yield key + "".join([each for _, each in reversed(chosen)])


@cache
def _heard(character: str, readings: tuple[str, ...]) -> list[Heard]:
    """The choices of the initial of a character, the likeliest first."""
    if not readings:
        letter = "a" <= character <= "z"
        return [(fold_initial(character), sound_of_letter(character) if letter else character)]
    choices: dict[str, str] = {}
    for reading in readings:
        initial = fold_initial(reading[0])
        is_one_sound = choices.get(initial, sound(reading)) == sound(reading)
        choices[initial] = sound(reading) if is_one_sound else any_sound(initial)
    return list(choices.items())


@cache
def _sounds(character: str, readings: tuple[str, ...]) -> tuple[str, ...]:
    """The sounds of a character by which it is found whatever stands around it."""
    return tuple(set(map(sound, readings))) or (_heard(character, readings)[0][1],)


def _bits(counted: Counter[str], most: float) -> dict[str, float]:
    """-log2 of the share of each, but no more than ``most``."""
    total = counted.total()
    return {thing: min(most, log2(total / count)) for thing, count in counted.items()}
