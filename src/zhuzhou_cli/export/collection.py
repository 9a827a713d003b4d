"""The entries that are exported, one by one, and what is common to all formats: title, date, keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import cached_property

from zhuzhou_cli.index import Index
from zhuzhou_cli.model import Entry, Located, Source

_EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
"""The first day that a zip archive can state; stands for reports without a date."""


class Item:
    """An entry on its way out, read from a place of a collection."""

    __slots__ = ("_collection", "_place", "located")

    def __init__(self, located: Located, collection: Collection, place: int) -> None:
        self.located = located
        self._collection = collection
        self._place = place

    @property
    def key(self) -> str:
        """What tells it from all others of the collection, and stays when it is reworded: zhuzhou-2024-13.

        It is the id of the glossary and the number of the entry; -2 follows where an earlier entry has both.
        """
        return self._collection.key(self._place)

    @property
    def entry(self) -> Entry:
        """The entry itself."""
        return self.located.entry

    @property
    def source(self) -> Source:
        """The source that gives the entry."""
        return self.located.source

    @property
    def reading(self) -> str:
        """The pinyin of its term, with tone marks."""
        return self.located.reading


class Collection:
    """The entries of an index, in its order; each iteration reads them anew, one at a time."""

    def __init__(
        self,
        index: Index,
        *,
        modified: datetime | None = None,
        epoch: datetime | None = None,
        step: Callable[[], None] = lambda: None,
    ) -> None:
        """``modified`` is when the files were last changed; ``epoch`` stands for every time; UTC.

        ``step`` is called whenever an entry was read.
        """
        self._index = index
        self._step = step
        self._positions = index.positions
        self.time = epoch or max(map(_day, index.sources), default=_EARLIEST)
        """The date of the newest report."""
        self.modified = epoch or modified or self.time

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self._positions)

    def __iter__(self) -> Iterator[Item]:
        """All entries."""
        return map(self.item, range(len(self)))

    def item(self, place: int) -> Item:
        """The entry at a place from 0. Raises IndexError if there is none."""
        located = self._index.entry(self._positions[place])
        self._step()
        return Item(located, self, place)

    def key(self, place: int) -> str:
        """The key of the entry at a place (Item.key)."""
        return self._later.get(place) or self._plain_key(self._positions[place])

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the entries, the newest report first."""
        return self._index.sources

    @property
    def title(self) -> str:
        """The title of the only glossary; of several, how many there are."""
        return (
            self.heading(self.sources[0]) if len(self.sources) == 1 else f"名词解释（{len(self.sources)} 份）"
        )

    def heading(self, source: Source) -> str:
        """The title of the glossary that has a source."""
        return self._index.heads[source][1]

    def identity(self, source: Source) -> str:
        """The id of the glossary that has a source."""
        return self._index.heads[source][0]

    def _plain_key(self, position: int) -> str:
        located = self._index.entry(position)
        return f"{self.identity(located.source)}-{located.entry.number}"

    @cached_property
    def _later(self) -> dict[int, str]:
        """The keys of entries whose glossary and number an earlier entry has too, by their places."""
        known: set[str] = set()
        later: dict[int, str] = {}
        for place, position in enumerate(self._positions):
            plain = key = self._plain_key(position)
            again = 2
            while key in known:
                key, again = f"{plain}-{again}", again + 1
            known.add(key)
            if key != plain:
                later[place] = key
        return later


def _day(source: Source) -> datetime:
    """The first moment of the date of a source, which may be only a year or a month."""
    padded = f"{source.date}-01-01"[:10] if source.date else ""
    try:
        day = date.fromisoformat(padded)
    except ValueError:
        return _EARLIEST
    return max(_EARLIEST, datetime(day.year, day.month, day.day, tzinfo=UTC))
