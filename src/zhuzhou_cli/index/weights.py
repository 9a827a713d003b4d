"""What a match tells, in bits; and how many bits tell one place of a label from all others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.holdings import Holdings
    from zhuzhou_cli.index.spelling import Spelling


@record
class Weights:
    """The evidence of what was matched, and the evidence that is needed.

    ``characters``, ``syllables`` and ``initials`` give -log2 of the share of all label characters that are
    so, or are read so by their commonest reading; ``places`` is as ``bits_of`` has it, of the sources that
    are answered from, ``name`` the log2 of the number of names in the largest of them; ``labels`` is the
    number of labels in all sources.
    """

    characters: dict[str, float]
    syllables: dict[str, float]
    initials: dict[str, float]
    places: Sequence[float]
    name: float
    labels: int

    def place_bits(self, spelling: Spelling, *, at_start: bool) -> float:
        """Bits that tell one place to begin at from all like it: beginnings of labels, or all characters.

        Names are counted by themselves: who types a name's syllables means it more often than a word
        inside a member.
        """
        names, in_names, labels, in_labels = self.places
        if spelling.is_name:
            return names if at_start else in_names
        return labels if at_start else in_labels


def weights(holdings: Holdings) -> Weights:
    """The weights of what is answered from; but for ``places`` and ``name``, they are those of all of it."""
    characters, syllables, initials, labels, places, name = holdings.noted("weights")
    if holdings.wanted is not None:
        sizes = holdings.noted("sizes")
        chosen = [sizes[rank] for rank in holdings.ranks]
        places, name = bits_of(chosen), largest_of(chosen)
    return Weights(characters, syllables, initials, places, name, labels)


def largest_of(sizes: Sequence[tuple[int, ...]]) -> float:
    """log2 of the number of names in the largest of some sources.

    >>> largest_of([(4, 8, 4, 32), (2, 8, 4, 32)])
    2.0
    """
    return bits_of([max(sizes, default=(0, 0, 0, 0))])[0]


def bits_of(sizes: Iterable[Sequence[int]]) -> tuple[float, ...]:
    """log2 of the number of names, name characters, labels and label characters, summed over sources.

    >>> bits_of([(2, 8, 4, 32), (2, 8, 4, 32)])
    (2.0, 4.0, 3.0, 6.0)
    """
    from math import log2  # noqa: PLC0415 - only where sources were chosen, or compiled

    return tuple(log2(max(2, sum(counts))) for counts in zip((0, 0, 0, 0), *sizes, strict=True))
