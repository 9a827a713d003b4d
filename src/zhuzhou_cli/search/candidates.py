"""Which labels are worth an alignment: a few of them, and among them every one that could be an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from zhuzhou_cli import hanzi
from zhuzhou_cli.index.compiled import KEY_LENGTH, Index, Target
from zhuzhou_cli.numerals import SIGNS_OF_VALUE, sign_value
from zhuzhou_cli.record import record
from zhuzhou_cli.search.query import Query, is_letter
from zhuzhou_cli.search.subsequence import alike, sharing
from zhuzhou_cli.syllables import (
    any_sound,
    completions,
    fold_initial,
    is_typed_form,
    loose,
    sound,
)

PROJECTIONS_LIMIT = 24
"""Ways to cut letters into syllables that are tried; the longest syllables come first."""
SOUNDING = 256
"""Labels that are aligned at most when they only have to sound like a query."""
SHORTLIST = 40
"""Labels that are aligned at most when slips are allowed."""
LEAST_LETTERS = 0.65
"""Share of the query's letters that must occur in a label's pinyin in order; 1 wrong in 4 leaves 0.75."""
LEAST_SIGNS = 0.6
"""The same for signs, where nothing sounds alike; 1 wrong in 3 leaves 0.67."""
LEAST_ALIKE = 0.6
"""Of two in three signs that are the same in both, one wrong in three leaves 0.67."""
FEW = 5_000
"""Labels that are compared one by one in less time than it takes to import rapidfuzz."""

_LONGEST = 6  # letters of a syllable: zhuang


@record
class Projection:
    """Folded initials that a query may stand for, and the sounds that each of its signs may have.

    Where any sound will do, there are none.
    """

    initials: str
    sounds: tuple[frozenset[str], ...]

    @property
    def pattern(self) -> str:
        """What finds these sounds in a key of the index; empty if any will do."""
        if not any(self.sounds):
            return ""
        listed = [f"[{''.join(sorted(one))}]" if one else "?" for one in self.sounds]
        return "?" * KEY_LENGTH + "".join(listed) + "*"


def sounding(query: Query, index: Index) -> Iterator[Target]:
    """The labels in which some run of signs may sound, or be abbreviated, like the query.

    Of very many those that begin with it, then the shortest.
    """
    found: set[int] = set()
    for one in projections(query):
        found.update(index.sounding(one.initials, one.pattern, SOUNDING))
    ranked = sorted(found, key=lambda ref: (ref & 1, ref))
    numbers = dict.fromkeys(ref >> 1 for ref in ranked)
    return (index.target(i) for i in islice(numbers, SOUNDING))  # fetched only when it is its turn


def similar(query: Query, index: Index) -> list[Target]:
    """The labels that hold most of the query's signs, or most letters of its pinyin, in their order.

    Where there are very many labels, those are long enough to hold anything: then the most alike ones.
    """
    letters = loose("".join(_letters_of(sign) for sign in query.key))
    if index.size > FEW:
        typed, (strings, owners) = (
            (letters, index.loose_letters) if query.key.isascii() else (query.key, index.signs)
        )
        found = {owners[i] for i in alike(typed, strings, LEAST_ALIKE, SHORTLIST)}
    else:
        (signs, of_signs), (spelled, of_spelled) = index.signs, index.loose_letters
        found = {of_signs[i] for i in sharing(query.key, signs, LEAST_SIGNS, SHORTLIST)}
        found |= {of_spelled[i] for i in sharing(letters, spelled, LEAST_LETTERS, SHORTLIST)}
    return sorted(map(index.target, found), key=lambda one: one.order)


def projections(query: Query) -> Iterator[Projection]:
    """What a query may stand for, cut off at the length of a key."""
    seen = dict.fromkeys(islice(_project(query, 0, KEY_LENGTH), PROJECTIONS_LIMIT))
    shortest = [heard[0] for sign in query.key[:KEY_LENGTH] if (heard := _heard(sign))]
    if len(shortest) == min(len(query.key), KEY_LENGTH):
        seen[tuple(shortest)] = None
    return (Projection("".join(i for i, _ in one), tuple(sounds for _, sounds in one)) for one in seen)


Heard = tuple[str, frozenset[str]]
"""A folded initial, and the sounds with it that are meant; none if any may be."""


def _project(query: Query, i: int, left: int) -> Iterator[tuple[Heard, ...]]:
    if not left or i == len(query.key):
        yield ()
        return
    for taken, heard in _cuts(query, i):
        for one in heard:
            for rest in _project(query, i + taken, left - 1):
                yield (one, *rest)


def _cuts(query: Query, i: int) -> Iterator[tuple[int, list[Heard]]]:
    """How many letters at i may be one syllable, the longest first, and how it sounds; 1 for other signs."""
    if is_letter(query.key[i]):
        chunk = query.key[i : min(query.limits[i], i + _LONGEST)]
        initial = fold_initial(chunk[0])
        for taken in range(len(chunk), 1, -1):
            typed = chunk[:taken]
            ends = i + taken == query.limits[i]
            if typed in ("zh", "ch", "sh"):
                yield taken, [(initial, frozenset())]
            elif ends and (begun := completions(typed)):
                yield taken, [(initial, _sounds(initial, begun))]
            elif is_typed_form(typed):
                yield taken, [(initial, _sounds(initial, (typed,)))]
    yield 1, _heard(query.key[i])


def _heard(sign: str) -> list[Heard]:
    if sign.isascii() and not sign.isdigit():
        return [(fold_initial(sign), frozenset())]
    value = sign_value(sign)
    same = [sign] if value is None else [sign, *SIGNS_OF_VALUE.get(value, ())]
    found: dict[str, list[str]] = {}
    for other in same:
        for one in hanzi.readings(other):
            found.setdefault(fold_initial(one[0]), []).append(one)
    return [(initial, _sounds(initial, readings)) for initial, readings in found.items()]


def _sounds(initial: str, syllables: Iterable[str]) -> frozenset[str]:
    return frozenset((any_sound(initial), *map(sound, syllables)))


def _letters_of(sign: str) -> str:
    if is_letter(sign):
        return sign
    value = sign_value(sign)
    spoken = SIGNS_OF_VALUE[value][0] if sign.isdigit() and value is not None else sign
    return next(iter(hanzi.readings(spoken)), sign)
