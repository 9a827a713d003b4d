"""Compiled glossaries: everything a query needs to know of them, read from a database as it is needed.

Nothing is read before it is asked for, and nothing is asked for without a bound, so that a query costs
the same at 21 entries and at 120,000. Who asks has a room of their own: every look-up ``spellings``,
completion ``beginnings``, whatever only sounds alike ``sounds``, mentions ``texts``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from zhuzhou_cli.index.codec import loaded, restore_entry, restore_source
from zhuzhou_cli.index.database import Database, Selection, kept
from zhuzhou_cli.index.spellings import Spellings
from zhuzhou_cli.model import Citation, Located, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from zhuzhou_cli.index.beginnings import Beginnings
    from zhuzhou_cli.index.database import Row
    from zhuzhou_cli.index.sounds import Sounds
    from zhuzhou_cli.index.texts import Texts
    from zhuzhou_cli.index.weights import Weights

_ABOUT = "SELECT value FROM about WHERE name = :name"
_ENTRY = "SELECT body, source FROM entries WHERE id = :position"
_POSITIONS = "SELECT id FROM entries WHERE {source_is_wanted} ORDER BY id LIMIT :most"
_NUMBERED = "SELECT id FROM entries WHERE number = :number AND {source_is_wanted} ORDER BY id LIMIT :most"
_NUMBERS = "SELECT min(number), max(number) FROM entries WHERE {source_is_wanted}"
_NO_LIMIT = -1
"""What SQLite takes for no limit."""


class Index:
    """Some compiled glossaries; of equal hits the earlier of ``entries`` comes first.

    Many threads may ask one index at the same time.
    """

    def __init__(self, database: Database, sources: frozenset[int] | None = None) -> None:
        """``sources`` are the numbers of those to answer from; all of them if it is None."""
        self._selection = Selection(database, sources)
        self._entries: dict[int, Located] = {}
        self._citations: dict[int, Citation] = {}
        self.spellings = Spellings(self._selection)

    @cached_property
    def beginnings(self) -> Beginnings:
        """How names begin, for completion."""
        from zhuzhou_cli.index.beginnings import Beginnings  # noqa: PLC0415 - only for a TAB

        return Beginnings(self._selection, self.spellings)

    @cached_property
    def sounds(self) -> Sounds:
        """How spellings sound, for what is not typed literally."""
        from zhuzhou_cli.index.sounds import Sounds  # noqa: PLC0415 - a literal look-up needs none

        return Sounds(self._selection, self.spellings)

    @cached_property
    def texts(self) -> Texts:
        """The explanations, for what is only mentioned."""
        from zhuzhou_cli.index.texts import Texts  # noqa: PLC0415 - the same

        return Texts(self._selection)

    @cached_property
    def weights(self) -> Weights:
        """What a character, a syllable, an initial tells, and how much a match must tell."""
        from zhuzhou_cli.index.weights import Weights, bits_of  # noqa: PLC0415 - the same

        sizes, wanted = self._about("sizes"), self._selection.sources
        chosen = sizes if wanted is None else [sizes[source] for source in wanted]
        bits = self._about("bits") if wanted is None else bits_of(chosen)
        name, *_ = bits_of([max(chosen, default=(0, 0, 0, 0))])
        labels = sum(labels for _, _, labels, _ in sizes)
        characters, syllables, initials = self._about("weights")
        return Weights(characters, syllables, initials, bits, name, labels)

    def only(self, is_wanted: Callable[[Source], bool]) -> Index:
        """The index of the entries from some sources; weights and size stay those of all sources."""
        wanted = frozenset(i for i, source in enumerate(self._all_sources) if is_wanted(source))
        return Index(self._selection.database, wanted)

    def close(self) -> None:
        """Close the database; neither the index nor any that was made by ``only`` can be asked then."""
        self._selection.database.close()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that it answers from."""
        wanted = self._selection.sources
        return tuple(source for i, source in enumerate(self._all_sources) if wanted is None or i in wanted)

    @cached_property
    def heads(self) -> dict[Source, tuple[str, str]]:
        """The id and the title of the glossary that each source has; of several, those of the first."""
        heads = dict(zip(self._all_sources, self._about("heads"), strict=True))
        return {source: heads[source] for source in self.sources}

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places that the glossaries speak of, as people write them: 株洲市 and 株洲."""
        named = dict.fromkeys(source.place for source in self.sources if source.place)
        return tuple(name for place in named for name in (place, place.rstrip("省市县区")) if len(name) > 1)

    @property
    def entries(self) -> tuple[Located, ...]:
        """All entries, in the order of the glossaries; reads everything."""
        return tuple(map(self.entry, self.positions))

    @property
    def positions(self) -> list[int]:
        """The positions of all entries, ascending; ``entry`` takes one."""
        return self._positions(_NO_LIMIT)

    @property
    def has_entries(self) -> bool:
        """Whether there is any entry."""
        return bool(self._positions(1))

    def terms(self, most: int) -> tuple[Located, ...]:
        """All entries if there are no more than ``most``; otherwise none."""
        positions = self._positions(most + 1)
        return tuple(map(self.entry, positions)) if len(positions) <= most else ()

    def entry(self, position: int) -> Located:
        """The entry at a position. Raises IndexError if there is none."""
        return kept(self._entries, position, lambda: self._read_entry(position))

    def citation(self, position: int) -> Citation:
        """The number and source of the entry at a position, without the rest of it, which takes longer."""

        def read() -> Citation:
            ((body, source),) = self._selection.rows(_ENTRY, position=position)
            return Citation(self._all_sources[source], loaded(body)[0])

        return kept(self._citations, position, read)

    def _read_entry(self, position: int) -> Located:
        def decode(row: Row) -> Located:
            body, source = row
            entry, reading = restore_entry(body)
            return Located(entry, self._all_sources[source], position, reading)

        if located := self._selection.each(decode, _ENTRY, position=position):
            return located[0]
        message = f"no entry at position {position}"
        raise IndexError(message)

    def numbered(self, number: int, most: int = _NO_LIMIT) -> list[Located]:
        """The first ``most`` entries with a number, in the order of the glossaries; all if it is -1."""
        return list(map(self.entry, self._selection.column(_NUMBERED, number=number, most=most)))

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The smallest and the largest number of an entry; None if there is no entry."""
        ((least, most),) = self._selection.rows(_NUMBERS)
        return None if least is None else (least, most)

    def _positions(self, most: int) -> list[int]:
        return self._selection.column(_POSITIONS, most=most)

    @cached_property
    def _all_sources(self) -> list[Source]:
        return [restore_source(source) for source in self._about("sources")]

    def _about(self, name: str) -> Any:  # as it was dumped by build
        return self._selection.one(lambda row: loaded(row[0]), _ABOUT, name=name)
