"""What an index answers from: segments as one, with the glossaries of theirs that count, in their order.

    catalogue   a small store: which glossaries of which segments, in which order, and what follows from all
                of them together
    rank        the place of a glossary in that order, from 0
    position    the place of an entry among all entries in that order, from 0
    holdings    the segments by their catalogue, or those of some sources of theirs

Whatever comes of holdings is as if the glossaries had been compiled into one segment: spellings of several
segments that are equal are one, and stand where their length, kind, key and text put them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.segment import Numbers, Segment
from zhuzhou_cli.index.spelling import KEY_LENGTH, LABEL_BITS, Spelling, Target
from zhuzhou_cli.index.store import Store
from zhuzhou_cli.index.tables import Rows

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NO_RANK = -1
"""Of a glossary that was removed, or is not asked."""
Place = tuple[int, int]
"""The number of a segment, and that of a spelling, an entry or a glossary in it."""


class Holdings:
    """Segments by their catalogue; immutable."""

    def __init__(
        self, catalogue: Store, segments: Sequence[Segment], wanted: frozenset[int] | None = None
    ) -> None:
        """``wanted`` are the ranks to answer from; all of them if it is None. Raises Damaged."""
        self.segments = segments
        self.wanted = wanted
        self.catalogue = catalogue
        self._frame: dict[str, Any] = catalogue.directory()
        self.bases: Sequence[int] = memoryview(self._frame["bases"]).cast("I")
        """Of each rank, the position of its first entry; and how many entries there are."""
        self.places: Sequence[int] = memoryview(self._frame["places"]).cast("I")
        """Of each rank, the number of its segment, and that of the glossary there."""
        self._ranks = [memoryview(ranks).cast("i") for ranks in self._frame["ranks"]]

    def close(self) -> None:
        """Close the files; none of it can be asked then."""
        for store in (self.catalogue, *(segment.store for segment in self.segments)):
            store.close()

    def narrowed(self, wanted: frozenset[int]) -> Holdings:
        """The part of the holdings that comes from glossaries of some ranks."""
        return Holdings(self.catalogue, self.segments, wanted)

    def noted(self, name: str) -> Any:
        """What the catalogue has put down under a name."""
        return Rows(self.catalogue, self._frame[name])[0]

    @property
    def ranks(self) -> Iterable[int]:
        """The ranks that are answered from, ascending."""
        return range(len(self.bases) - 1) if self.wanted is None else sorted(self.wanted)

    def glossary(self, rank: int) -> Any:
        """What a segment keeps of the glossary of a rank."""
        return self.segments[self.places[2 * rank]].glossaries[self.places[2 * rank + 1]]

    def size(self, rank: int) -> int:
        """How many entries the glossary of a rank has."""
        return self.bases[rank + 1] - self.bases[rank]

    def fields(self, position: int) -> tuple[Any, int]:
        """What is kept of the entry at a position, and the rank of its glossary. Raises IndexError."""
        if not 0 <= position < self.bases[-1]:
            message = f"no entry at position {position}"
            raise IndexError(message)
        rank = bisect_right(self.bases, position) - 1
        which, slot = self.places[2 * rank], self.places[2 * rank + 1]
        segment = self.segments[which]
        return segment.entries[segment.firsts[slot] + position - self.bases[rank]], rank

    def position(self, which: int, entry: int) -> int:
        """The position of an entry of a segment; -1 if it is not asked."""
        segment = self.segments[which]
        slot = segment.slot(entry)
        rank = self._ranks[which][slot]
        if rank == NO_RANK or (self.wanted is not None and rank not in self.wanted):
            return -1
        return self.bases[rank] + entry - segment.firsts[slot]

    def has(self, which: int, number: int) -> bool:
        """Whether a spelling of a segment is one of a label that is asked."""
        spelled = self.spelled[which]
        return spelled is None or bool(spelled[number >> 3] >> (number & 7) & 1)

    @cached_property
    def openings(self) -> set[str]:
        """The first two characters of all spellings in their canonical form."""
        return set().union(*[segment.openings for segment in self.segments])

    @cached_property
    def spelled(self) -> Sequence[bytes | None]:
        """Of each segment, a bit for each spelling that counts; None if all do."""
        if self.wanted is None:
            return [spelled or None for spelled in self._frame["spelled"]]
        sets = [0] * len(self.segments)
        for rank in self.wanted:
            which, slot = self.places[2 * rank : 2 * rank + 2]
            sets[which] |= int.from_bytes(self.segments[which].spelled[slot], "little")
        sizes = (len(segment.spellings) // 8 + 1 for segment in self.segments)
        return [each.to_bytes(size, "little") for each, size in zip(sets, sizes, strict=True)]

    def spellings(self, found: Sequence[Numbers]) -> Iterator[Spelling]:
        """The spellings of numbers that were found in each segment: those that begin so, then by length."""
        for inside in (0, 1):
            yield from self.merged([numbers[inside] for numbers in found])

    def merged(self, found: Sequence[Iterable[int]]) -> Iterator[Spelling]:
        """The spellings of ascending numbers of each segment, in that order; equal ones once."""
        places = [self._asked(which, numbers) for which, numbers in enumerate(found) if numbers]
        if len(places) == 1:
            yield from (self.spelling((place,)) for place in places[0])
        elif places:
            from heapq import merge  # noqa: PLC0415 - only where several segments have what is sought

            for _, same in groupby(merge(*places, key=self._order), key=self._order):
                yield self.spelling(tuple(same))

    def _asked(self, which: int, numbers: Iterable[int]) -> Iterator[Place]:
        """The places of spellings of a segment, but for those that nobody asks for."""
        return ((which, number) for number in numbers if self.has(which, number))

    def spelling(self, places: tuple[Place, ...]) -> Spelling:
        """The spelling at some places that are all that it has."""
        (which, number), *_ = places
        is_member, text, key, name, starts, read, _ = self.segments[which].spellings[number]
        return Spelling(not is_member, text or key, key, name or key, starts, read).placed(self, places)

    def places_of(self, spelling: Spelling) -> tuple[Place, ...]:
        """Where a spelling stands, in every segment that has it."""
        holdings, places = spelling.places
        if holdings is self:
            return places
        alike = (
            (which, ref >> 1)
            for which, segment in enumerate(self.segments)
            for ref in segment.written.get(spelling.key[:KEY_LENGTH])
            if not ref & 1 and self.has(which, ref >> 1)
        )
        return tuple(place for place in alike if self.spelling((place,)) == spelling)

    def _order(self, place: Place) -> tuple[object, ...]:
        is_member, text, key, _, _, read, _ = self.segments[place[0]].spellings[place[1]]
        return len(key), is_member, key, text, read

    def targets(self, spelling: Spelling) -> list[Target]:
        """The labels that are spelled so, in the order of the glossaries."""
        targets = [
            Target(spelling, Field(field), within, position, position << LABEL_BITS | place)
            for which, number in self.places_of(spelling)
            for field, within, entry, place in self.segments[which].targets(number)
            if (position := self.position(which, entry)) >= 0
        ]
        if len(targets) > 1:
            targets.sort(key=lambda target: target.order)
        return targets
