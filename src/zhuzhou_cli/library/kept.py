"""What the cache keeps of some glossaries: its segments, as far as they are worth asking."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.library.cache import Cache
from zhuzhou_cli.record import record

_ALIVE = 0.5
"""The share of the entries of a segment that must still be asked for."""


@record
class Compiled:
    """A segment, the name of its file, and the hashes of its glossaries that are asked, by their slots."""

    name: str
    segment: Segment
    slots: dict[str, int]

    @property
    def size(self) -> int:
        """How many entries of it are asked."""
        firsts = self.segment.firsts
        return sum(firsts[slot + 1] - firsts[slot] for slot in self.slots.values())


def covering(cache: Cache, wanted: Iterable[str]) -> list[Compiled]:
    """Segments of the cache that have wanted glossaries, each of them in one: the largest come first."""
    left = set(wanted)
    usable = []
    for called, segment in cache.segments():
        if (one := Compiled(called, segment, _slots(segment, left))).slots:
            usable.append(one)
    chosen: list[Compiled] = []
    for one in sorted(usable, key=lambda one: (-one.size, one.name)):
        rest = Compiled(one.name, one.segment, _slots(one.segment, left))
        if rest.slots and rest.size >= _ALIVE * rest.segment.firsts[-1]:
            chosen.append(rest)
            left -= rest.slots.keys()
    return chosen


def _slots(segment: Segment, wanted: Collection[str]) -> dict[str, int]:
    """The wanted glossaries of a segment, each with its slot."""
    return {mark: slot for slot, mark in enumerate(segment.marks) if mark in wanted}
