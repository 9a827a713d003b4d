"""A compiled index: all that a query needs to know of the glossaries, fetched as it is needed.

Nothing is read before it is asked for, and nothing is asked for without a bound, so that a query costs
the same at 21 entries and at 120,000.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.store import Store, loaded, restore_entry, restore_source
from zhuzhou_cli.model import Entry, Key, Source
from zhuzhou_cli.record import record

KEY_LENGTH = 6
"""Signs of a key; a longer one would not narrow the candidates down, the alignment decides."""
SCANNED = 20_000
"""Keys that are looked through for one query; more begin with one common sign."""
HOLDERS = 200
"""Labels that may hold a query literally; who types 行动 in a large glossary wants the first of them."""
TEXTS = 500
"""Texts that are read for one query; of more, those that share the most with it."""
LAST = "\U0010ffff"
"""Comes after every sign there is."""

Unit = tuple[str, tuple[str, ...]]
"""A character of a label and its readings, the primary one first."""


@record
class Target:
    """A label that can be aligned; ``entry`` is a position in the index, ``order`` its own in the glossaries.

    ``read`` are the readings of each sign, joined by commas, the signs by spaces.
    """

    text: str
    key: Key
    starts: Sequence[bool]
    read: str
    field: Field
    within: tuple[str, ...]
    entry: int
    order: int

    @cached_property
    def is_name(self) -> bool:
        """Whether it names its entry or a part of it, rather than an item of an enumeration."""
        return self.field is not Field.MEMBER

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Its signs with their readings."""
        return units(self.key, self.read)

    @cached_property
    def letters(self) -> str:
        """Its pinyin, with the letters and digits that it holds."""
        return letters(self.units)


def units(key: str, read: str) -> tuple[Unit, ...]:
    """The signs of a key with their readings."""
    pairs = zip(key, read.split(" "), strict=True)
    return tuple([(sign, tuple(said.split(",")) if said else ()) for sign, said in pairs])


def letters(signs: Iterable[Unit]) -> str:
    """The primary readings of signs, joined; a sign itself where it has none."""
    return "".join([readings[0] if readings else sign for sign, readings in signs])


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
        self._entries: dict[int, tuple[Entry, Source]] = {}
        self._targets: dict[int, Target] = {}
        self._held: dict[str, list[int]] = {}
        self._from = ""
        if wanted is not None:
            self._from = f"source IN ({','.join(map(str, sorted(wanted)))})"

    @property
    def has_entries(self) -> bool:
        """Whether there is any entry."""
        wanted = f" WHERE {self._from}" if self._from else ""
        return bool(self._store.rows(f"SELECT 1 FROM entries{wanted} LIMIT 1"))  # noqa: S608 - numbers

    @property
    def entries(self) -> tuple[tuple[Entry, Source], ...]:
        """All entries, with their sources."""
        wanted = f" WHERE {self._from}" if self._from else ""
        rows = self._store.rows(f"SELECT id FROM entries{wanted} ORDER BY id")  # noqa: S608 - numbers
        return tuple(self.entry(i) for (i,) in rows)

    @property
    def targets(self) -> tuple[Target, ...]:
        """All labels, in the order of the glossaries."""
        wanted = f" WHERE {self._from}" if self._from else ""
        rows = self._store.rows(f"SELECT id FROM targets{wanted}")  # noqa: S608 - numbers
        return tuple(sorted((self.target(i) for (i,) in rows), key=lambda one: one.order))

    def entry(self, position: int) -> tuple[Entry, Source]:
        """An entry and its source."""
        known = self._entries.get(position)
        if known is None:
            query = "SELECT body, source FROM entries WHERE id = ?"
            ((body, source),) = self._store.rows(query, position)
            known = self._entries[position] = (restore_entry(body), self._sources[source])
        return known

    def target(self, number: int) -> Target:
        """A label by its number."""
        known = self._targets.get(number)
        if known is None:
            ((key, body),) = self._store.rows("SELECT key, body FROM targets WHERE id = ?", number)
            text, starts, read, field, within, entry, order = loaded(body)
            known = self._targets[number] = Target(
                *(text or key, key, starts, read, Field(field), within, entry, order)
            )
        return known

    def numbered(self, number: int) -> list[tuple[Entry, Source]]:
        """The entries with a number."""
        wanted = f" AND {self._from}" if self._from else ""
        query = f"SELECT id FROM entries WHERE number = ?{wanted} ORDER BY id LIMIT ?"  # noqa: S608 - numbers
        return [self.entry(i) for (i,) in self._store.rows(query, number, HOLDERS)]

    def holding(self, key: str) -> list[Target]:
        """The labels that hold a key, in the order of the glossaries; of very many, the shortest.

        Those that begin with it come before those that hold it inside.
        """
        found = self._held.get(key)
        if found is None:
            also = ("instr(targets.key, ?)", key) if len(key) > KEY_LENGTH else None
            refs = self._refs("written", key[:KEY_LENGTH], also, 2 * HOLDERS)
            found = self._held[key] = list(dict.fromkeys(ref >> 1 for ref in refs))[:HOLDERS]
        return sorted(map(self.target, found), key=lambda one: one.order)

    def sounding(self, initials: str, pattern: str, most: int) -> list[int]:
        """The refs of the labels with a run of signs that has these initials; the shortest of very many.

        ``pattern`` is what GLOB must find in the key of such a run; any if it is empty. A ref is twice a
        target, and one more if the run begins inside it.
        """
        return self._refs("spoken", initials, ("spoken.key GLOB ?", pattern) if pattern else None, most)

    def _refs(self, table: str, prefix: str, also: tuple[str, str] | None, most: int) -> list[int]:
        conditions = [f"{table}.key >= ?", f"{table}.key < ?"]
        values = [prefix, prefix + LAST]
        if also:
            conditions.append(also[0])
            values.append(also[1])
        if self._from:
            conditions.append(f"targets.{self._from}")
        joined = "JOIN targets ON targets.id = ref >> 1" if "targets." in " ".join(conditions) else ""
        rows = self._store.rows(
            f"SELECT ref FROM (SELECT ref FROM {table} {joined}"  # noqa: S608 - names of tables, numbers
            f" WHERE {' AND '.join(conditions)} LIMIT {SCANNED}) ORDER BY ref & 1, ref LIMIT {most}",
            *values,
        )
        return [ref for (ref,) in rows]

    def sharing(self, key: str, least: int) -> list[int]:
        """The entries whose text holds the first two signs of a key together, and so many of its pairs.

        In the order of the glossaries; of very many, those that share the most.
        """
        pairs = [key[i : i + 2] for i in range(len(key) - 1)]
        asked = ",".join("?" * len(set(pairs)))
        query = f"SELECT pair, entries FROM pairs WHERE pair IN ({asked}) ORDER BY pair, part"  # noqa: S608
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

    @cached_property
    def signs(self) -> tuple[list[str], Sequence[int]]:
        """The keys of all labels, the shortest first, and their targets."""
        return self._whole("signs", "utf-16-le")  # half as long as UTF-8, and decoded in no time

    @cached_property
    def loose_letters(self) -> tuple[list[str], Sequence[int]]:
        """The pinyin of all labels without its accents, the shortest first, and their targets."""
        return self._whole("letters", "utf-8")

    def _whole(self, name: str, encoding: str) -> tuple[list[str], Sequence[int]]:
        joined, numbers = self._store.about(name)
        strings = joined.decode(encoding, "surrogatepass").split("\n") if joined else []
        owners: Sequence[int] = memoryview(numbers).cast("I") if numbers else range(1, len(strings) + 1)
        if not self._from:
            return strings, owners
        query = f"SELECT id FROM targets WHERE {self._from}"  # noqa: S608 - numbers
        wanted = {i for (i,) in self._store.rows(query)}
        kept = [(one, owner) for one, owner in zip(strings, owners, strict=True) if owner in wanted]
        return [one for one, _ in kept], [owner for _, owner in kept]

    def only(self, is_wanted: Callable[[Source], bool]) -> Index:
        """The index of the entries from some sources; the evidence stays weighed by all of them."""
        sources = enumerate(self._sources)
        return Index(self._store, frozenset(i for i, source in sources if is_wanted(source)))

    def place_bits(self, target: Target, *, at_start: bool) -> float:
        """Bits that tell one place to begin at from all like it: beginnings of labels, or all their signs.

        Names are a set of their own: who types a name's syllables means it more often than a word
        inside an item.
        """
        return self._place_bits[target.is_name, at_start]

    @cached_property
    def _place_bits(self) -> dict[tuple[bool, bool], float]:
        from math import log2  # noqa: PLC0415 - a literal look-up weighs nothing

        sizes = self._store.about("sizes")
        chosen = [size for i, size in enumerate(sizes) if self._wanted is None or i in self._wanted]
        names, name_signs, labels, signs = map(sum, zip(*chosen, strict=True)) if chosen else (0, 0, 0, 0)
        counts = {
            (True, True): names,
            (True, False): name_signs,
            (False, True): labels,
            (False, False): signs,
        }
        return {place: log2(max(2, count)) for place, count in counts.items()}

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
