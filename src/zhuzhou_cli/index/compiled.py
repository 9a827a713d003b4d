"""A compiled index: all that a query needs to know of the glossaries, made once by ``build``.

targets   every label, folded, with the readings of its characters
keys      what begins at each character of a label, in hanzi and in folded initials, sorted
weights   how much evidence a matched hanzi, syllable or initial is, in bits
texts     the explanations, folded
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from math import log2

from zhuzhou_cli.answers import Field
from zhuzhou_cli.model import Entry, Key, Source

KEY_LENGTH = 8
"""Characters of a key; a longer one would not narrow the candidates down, the alignment decides."""

Unit = tuple[str, tuple[str, ...]]
"""A character of a label and its readings, the primary one first."""


class Kind(StrEnum):
    """What the keys of an index are made of."""

    HANZI = "hanzi"
    INITIALS = "initials"


@dataclass(frozen=True, slots=True)
class Target:
    """A label that can be aligned; ``entry`` is a position in ``Index.entries``."""

    text: str
    key: Key
    starts: tuple[bool, ...]
    units: tuple[Unit, ...]
    letters: str
    field: Field
    within: tuple[str, ...]
    entry: int

    @property
    def is_name(self) -> bool:
        """Whether it names its entry or a part of it, rather than an item of an enumeration."""
        return self.field is not Field.MEMBER


@dataclass(frozen=True, slots=True)
class Keys:
    """Sorted keys of one kind; ``owners[i]`` is the position of the target that ``keys[i]`` is from."""

    keys: tuple[str, ...]
    owners: tuple[int, ...]

    def beginning_with(self, prefix: str) -> Iterator[int]:
        """The owners of all keys that begin with a prefix; an owner may come more than once."""
        for i in range(bisect_left(self.keys, prefix), len(self.keys)):
            if not self.keys[i].startswith(prefix):
                return
            yield self.owners[i]

    def only(self, owners: dict[int, int]) -> Keys:
        """The keys of some owners, which get new positions."""
        pairs = [(key, owners[i]) for key, i in zip(self.keys, self.owners, strict=True) if i in owners]
        return Keys(tuple(key for key, _ in pairs), tuple(owner for _, owner in pairs))


@dataclass(frozen=True, slots=True)
class Weights:
    """Bits of evidence: -log2 of the share of label characters that are, or sound like, the key."""

    signs: dict[str, float]
    syllables: dict[str, float]
    initials: dict[str, float]


@dataclass(frozen=True)
class Index:
    """The compiled form of some glossaries; of equal hits the earlier of ``entries`` comes first."""

    entries: tuple[tuple[Entry, Source], ...]
    targets: tuple[Target, ...]
    keys: dict[Kind, Keys]
    weights: Weights
    texts: tuple[Key, ...]

    def beginning_with(self, kind: Kind, prefix: str) -> list[int]:
        """The positions of the targets in which a key of this kind begins with a prefix, in order."""
        return sorted(set(self.keys[kind].beginning_with(prefix[:KEY_LENGTH])))

    def only(self, is_wanted: Callable[[Source], bool]) -> Index:
        """The index of the entries from some sources; the evidence stays weighed by all of them."""
        kept = [i for i, (_, source) in enumerate(self.entries) if is_wanted(source)]
        entries = {old: new for new, old in enumerate(kept)}
        owners = [i for i, target in enumerate(self.targets) if target.entry in entries]
        targets = {old: new for new, old in enumerate(owners)}
        return Index(
            tuple(self.entries[i] for i in kept),
            tuple(replace(self.targets[i], entry=entries[self.targets[i].entry]) for i in owners),
            {kind: keys.only(targets) for kind, keys in self.keys.items()},
            self.weights,
            tuple(self.texts[i] for i in kept),
        )

    def place_bits(self, target: Target, *, at_start: bool) -> float:
        """Bits that tell one place to begin at from all like it: beginnings of labels, or all their signs.

        Names are a set of their own: who types a name's syllables means it more often than a word
        inside an item.
        """
        return self._place_bits[target.is_name, at_start]

    @cached_property
    def _place_bits(self) -> dict[tuple[bool, bool], float]:
        names = [len(one.key) for one in self.targets if one.is_name]
        labels = [len(one.key) for one in self.targets]
        return {
            (is_name, at_start): log2(max(2, len(lengths) if at_start else sum(lengths)))
            for is_name, lengths in ((True, names), (False, labels))
            for at_start in (True, False)
        }

    @cached_property
    def places(self) -> tuple[str, ...]:
        """The places that the glossaries speak of, as people write them: 株洲市 and 株洲."""
        named = dict.fromkeys(source.place for _, source in self.entries if source.place)
        return tuple(name for place in named for name in (place, place.rstrip("省市县区")) if len(name) > 1)
