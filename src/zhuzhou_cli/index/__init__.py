"""Compiled glossaries: everything a query needs to know of them, read from stores as it is needed.

Nothing is read before it is asked for, and nothing is asked for without a bound, so that a query costs
the same at 21 entries and at 120,000. Who asks has a room of their own: every look-up ``spellings``,
completion ``beginnings``, whatever only sounds alike ``sounds``, mentions ``texts``.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from zhuzhou_cli.index.codec import restore_entry, restore_source
from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.selection import Selection, Shared, kept
from zhuzhou_cli.index.spellings import Spellings
from zhuzhou_cli.model import Citation, Located, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhuzhou_cli.index.beginnings import Beginnings
    from zhuzhou_cli.index.selection import Remake
    from zhuzhou_cli.index.sounds import Sounds
    from zhuzhou_cli.index.texts import Texts
    from zhuzhou_cli.index.weights import Weights

_NO_LIMIT = -1


class Index:
    """Some compiled glossaries; of equal hits the earlier of ``entries`` comes first.

    Many threads may ask one index at the same time.
    """

    def __init__(self, holdings: Holdings, remake: Remake | None = None) -> None:
        """``remake`` gives others of the same glossaries if they turn out to be damaged."""
        self._begin(Selection(Shared(holdings, remake)))

    def _begin(self, selection: Selection) -> None:
        self._selection = selection
        self._entries: dict[int, Located] = {}
        self._citations: dict[int, Citation] = {}
        self._sources: dict[int, Source] = {}
        self.spellings = Spellings(selection)

    @cached_property
    def beginnings(self) -> Beginnings:
        """How names begin, for completion."""
        from zhuzhou_cli.index.beginnings import Beginnings  # noqa: PLC0415 - only for a TAB

        return Beginnings(self._selection)

    @cached_property
    def sounds(self) -> Sounds:
        """How spellings sound, for what is not typed literally."""
        from zhuzhou_cli.index.sounds import Sounds  # noqa: PLC0415 - a literal look-up needs none

        return Sounds(self._selection)

    @cached_property
    def texts(self) -> Texts:
        """The explanations, for what is only mentioned."""
        from zhuzhou_cli.index.texts import Texts  # noqa: PLC0415 - as above

        return Texts(self._selection, self.entry)

    @cached_property
    def weights(self) -> Weights:
        """What a character, a syllable, an initial tells, and how much a match must tell."""
        from zhuzhou_cli.index.weights import weights  # noqa: PLC0415 - as above

        return self._selection.ask(weights)

    def only(self, is_wanted: Callable[[Source], bool]) -> Index:
        """The index of the entries from some sources; weights and size stay those of all sources."""
        sources = list(self._each_source())
        known = {source: is_wanted(source) for source in dict.fromkeys(source for _, source in sources)}
        wanted = frozenset(rank for rank, source in sources if known[source])
        index = Index.__new__(Index)
        index._begin(Selection(self._selection.shared, wanted))  # noqa: SLF001 - of the same class
        return index

    def close(self) -> None:
        """Close the files; neither the index nor any that was made by ``only`` can be asked then."""
        self._selection.shared.holdings.close()

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that it answers from."""
        return tuple(dict.fromkeys(source for _, source in self._each_source()))

    @cached_property
    def heads(self) -> dict[Source, tuple[str, str]]:
        """The id and the title of the glossary that each source has; of several, those of the first."""

        def read(holdings: Holdings) -> dict[Source, tuple[str, str]]:
            heads: dict[Source, tuple[str, str]] = {}
            for rank in holdings.ranks:
                name, title, *_ = holdings.glossary(rank)
                heads.setdefault(self._source(holdings, rank), (name, title))
            return heads

        return self._selection.ask(read)

    @cached_property
    def origins(self) -> list[str]:
        """The places whose reports there are, each once."""
        if self._selection.wanted is None:
            return list(self._selection.ask(lambda holdings: holdings.noted("origins")))
        return list(dict.fromkeys(source.place for source in self.sources))

    @property
    def places(self) -> tuple[str, ...]:
        """The places that the glossaries speak of, as people write them: 株洲市 and 株洲."""
        named = (name for place in self.origins if place for name in (place, place.rstrip("省市县区")))
        return tuple(name for name in dict.fromkeys(named) if len(name) > 1)

    @property
    def entries(self) -> tuple[Located, ...]:
        """All entries, in the order of the glossaries; reads everything."""
        return tuple(map(self.entry, self.positions))

    @property
    def positions(self) -> list[int]:
        """The positions of all entries, ascending; ``entry`` takes one."""

        def read(holdings: Holdings) -> list[int]:
            bases = holdings.bases
            return [position for rank in holdings.ranks for position in range(bases[rank], bases[rank + 1])]

        return self._selection.ask(read)

    @property
    def has_entries(self) -> bool:
        """Whether there is any entry."""
        return self._selection.ask(lambda holdings: any(map(holdings.size, holdings.ranks)))

    def terms(self, most: int) -> tuple[Located, ...]:
        """All entries if there are no more than ``most``; otherwise none."""
        count = self._selection.ask(lambda holdings: sum(map(holdings.size, holdings.ranks)))
        return self.entries if count <= most else ()

    def entry(self, position: int) -> Located:
        """The entry at a position. Raises IndexError if there is none."""

        def read(holdings: Holdings) -> Located:
            fields, rank = holdings.fields(position)
            entry, reading = restore_entry(fields)
            return Located(entry, self._source(holdings, rank), position, reading)

        return kept(self._entries, position, lambda: self._selection.ask(read))

    def citation(self, position: int) -> Citation:
        """The number and source of the entry at a position, without the rest of it, which takes longer."""

        def read(holdings: Holdings) -> Citation:
            fields, rank = holdings.fields(position)
            return Citation(self._source(holdings, rank), fields[0])

        return kept(self._citations, position, lambda: self._selection.ask(read))

    def numbered(self, number: int, most: int = _NO_LIMIT) -> list[Located]:
        """The first ``most`` entries with a number, in the order of the glossaries; all if it is -1."""

        def read(holdings: Holdings) -> list[int]:
            return sorted(
                position
                for which, segment in enumerate(holdings.segments)
                for entry in segment.numbered.get(str(number))
                if (position := holdings.position(which, entry)) >= 0
            )

        positions = self._selection.ask(read)
        return list(map(self.entry, positions if most == _NO_LIMIT else positions[:most]))

    @property
    def numbers(self) -> tuple[int, int] | None:
        """The smallest and the largest number of an entry; None if there is no entry."""

        def read(holdings: Holdings) -> list[tuple[int, int]]:
            heads = (holdings.glossary(rank) for rank in holdings.ranks if holdings.size(rank))
            return [(least, most) for _, _, _, least, most, _ in heads]

        bounds = self._selection.ask(read)
        return (min(least for least, _ in bounds), max(most for _, most in bounds)) if bounds else None

    def _each_source(self) -> Iterator[tuple[int, Source]]:
        """The ranks that are answered from, each with the source of its glossary."""

        def read(holdings: Holdings) -> list[tuple[int, Source]]:
            return [(rank, self._source(holdings, rank)) for rank in holdings.ranks if holdings.size(rank)]

        return iter(self._selection.ask(read))

    def _source(self, holdings: Holdings, rank: int) -> Source:
        return kept(self._sources, rank, lambda: restore_source(holdings.glossary(rank)[2]))
