"""A catalogue: which glossaries of which segments an index has, in which order, and what they weigh together.

bases     of each rank, the position of its first entry; and how many entries there are
places    of each rank, the number of its segment, and that of the glossary there
ranks     of each segment, the rank of each of its glossaries; -1 for one that does not count
spelled   of each segment, a bit for each spelling of a glossary that counts; empty if all do
names     of each segment, the name of its file
weights   what weights.weights gives for all of them
sizes     of each rank, how many names, name characters, labels and label characters it has
origins   the places whose reports there are
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log2

from zhuzhou_cli.index.draft import Counts, counts
from zhuzhou_cli.index.holdings import NO_RANK, Place
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import Writer, identity
from zhuzhou_cli.index.tables import write_rows
from zhuzhou_cli.index.weights import bits_of, largest_of
from zhuzhou_cli.language.numerals import sign_value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.store import Plain

# A character that is rare in a glossary is not as rare in what people type, so its evidence is capped at
# what it is worth in the language: some 1,000 hanzi, 100 syllables and 16 initials make up most of it.
CHARACTER_BITS = 10.0
SYLLABLE_BITS = 7.0
INITIAL_BITS = 4.0
NUMERAL_BITS = 4.0
"""Every slogan of this kind begins with one of a dozen numerals, so that a shared one says little."""


def catalogue(
    segments: Sequence[Segment], order: Sequence[Place], names: Sequence[str] = (), called: str = ""
) -> bytes:
    """The bytes of the catalogue of glossaries in an order, each given by its segment and its number there.

    ``names`` are those of the files of the segments, ``called`` is that of its own. Raises Damaged.
    """
    ranks = [array("i", [NO_RANK]) * len(segment.marks) for segment in segments]
    bases, places = array("I", [0]), array("I")
    heads = []
    for rank, (which, slot) in enumerate(order):
        segment = segments[which]
        ranks[which][slot] = rank
        bases.append(bases[-1] + segment.firsts[slot + 1] - segment.firsts[slot])
        places.extend((which, slot))
        heads.append(segment.glossaries[slot])
    gone = [[slot for slot, rank in enumerate(one) if rank == NO_RANK] for one in ranks]
    left = [_left(segment, ranks[which], gone[which]) for which, segment in enumerate(segments)]
    sizes = [sizes for *_, sizes in heads]
    weights = _weights([counted for _, counted in left])
    data = bytearray()
    writer = Writer(data.extend, identity(called, names))
    labels = sum(labels for _, _, labels, _ in sizes)
    frame = {
        "weights": write_rows(writer, [(*weights, labels, bits_of(sizes), largest_of(sizes))]),
        "sizes": write_rows(writer, [sizes]),
        "origins": write_rows(writer, [list(dict.fromkeys(source[0] for _, _, source, *_ in heads))]),
        "bases": bases.tobytes(),
        "places": places.tobytes(),
        "ranks": [one.tobytes() for one in ranks],
        "spelled": [spelled for spelled, _ in left],
        "names": list(names),
    }
    writer.seal(frame)
    return bytes(data)


def _left(segment: Segment, ranks: Sequence[int], gone: Sequence[int]) -> tuple[bytes, Sequence[Counts]]:
    """The spellings of a segment that count, and what has to be added up for the weights.

    It takes as long as what is gone is large, not as long as what is left.
    """
    if not gone:
        return b"", [segment.counts]
    spelled = bytearray(b"\xff" * (len(segment.spellings) // 8 + 1))
    lost: list[tuple[str, str, int]] = []
    for number in _numbers(segment, gone):
        slots = [segment.slot(entry) for _, _, entry, _ in segment.targets(number)]
        dead = sum(ranks[slot] == NO_RANK for slot in slots)
        _, _, key, _, _, said, _ = segment.spellings[number]
        lost.append((key, said, -dead))
        if dead == len(slots):
            spelled[number >> 3] &= ~(1 << (number & 7))
    return bytes(spelled), [segment.counts, counts(lost)]


def _numbers(segment: Segment, slots: Iterable[int]) -> list[int]:
    """The spellings of some glossaries of a segment, ascending."""
    union = 0
    for slot in slots:
        union |= int.from_bytes(segment.spelled[slot], "little")
    return [number for number, bit in enumerate(reversed(f"{union:b}")) if bit == "1"]


def _weights(counted: Iterable[Sequence[Counts]]) -> tuple[Plain, Plain, Plain]:
    """What characters, syllables and initials tell, in bits."""
    totals: tuple[Counter[str], ...] = (Counter(), Counter(), Counter())
    for some in counted:
        for one in some:
            for total, counts_of in zip(totals, one, strict=True):
                total.update(counts_of)
    characters, syllables, initials = (+total for total in totals)
    numerals = {character: NUMERAL_BITS for character in characters if sign_value(character) is not None}
    of_characters = _bits(characters, CHARACTER_BITS)
    of_letters = {one: min(bits, INITIAL_BITS) for one, bits in of_characters.items() if one.isascii()}
    return (
        of_characters | of_letters | numerals,
        _bits(syllables, SYLLABLE_BITS),
        _bits(initials, INITIAL_BITS),
    )


def _bits(counted: Counter[str], most: float) -> dict[str, float]:
    """-log2 of the share of each, but no more than ``most``."""
    total = counted.total()
    return {thing: min(most, log2(total / count)) for thing, count in counted.items()}
