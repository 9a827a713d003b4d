"""Which labels are worth an alignment: a few of them, and among them every one that could be an answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import ceil

from zhuzhou_cli import hanzi
from zhuzhou_cli.index.compiled import KEY_LENGTH, Index, Kind
from zhuzhou_cli.numerals import DIGITS, UNITS, sign_value
from zhuzhou_cli.search.query import Query, is_letter
from zhuzhou_cli.syllables import fold_initial, typed_beginnings, typed_forms

PROJECTIONS_LIMIT = 24
"""Ways to cut letters into syllables that are tried; the longest syllables come first."""
SHORTLIST = 40
"""Labels that are aligned at most when slips are allowed."""
LEAST_LETTERS = 0.65
"""Share of the query's letters that must occur in a label's pinyin in order; 1 wrong in 4 leaves 0.75."""
LEAST_SIGNS = 0.6
"""The same for signs, where nothing sounds alike; 1 wrong in 3 leaves 0.67."""

_LONGEST = 6  # letters of a syllable: zhuang
_SIGNS_OF_VALUE = {
    value: [sign for sign, other in (DIGITS | UNITS).items() if other == value]
    for value in {**DIGITS, **UNITS}.values()
}
_LOOSE = str.maketrans({"r": "l", "n": "l", "h": "", "g": ""})


def holding(query: Query, index: Index) -> list[int]:
    """The labels that hold the query literally."""
    return [i for i in index.beginning_with(Kind.HANZI, query.key) if query.key in index.targets[i].key]


def sounding(query: Query, index: Index) -> list[int]:
    """The labels in which some run of signs may sound, or be abbreviated, like the query."""
    found: set[int] = set()
    for initials in projections(query):
        found.update(index.beginning_with(Kind.INITIALS, initials))
    return sorted(found)


def similar(query: Query, index: Index) -> list[int]:
    """The labels that hold most of the query's signs, or most letters of its pinyin, in their order.

    Imports rapidfuzz.
    """
    from rapidfuzz import process  # noqa: PLC0415  as much as a whole start of Python: only on a miss
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415

    def shortlist(typed: str, labels: list[str], share: float) -> list[int]:
        least = max(1, ceil(share * len(typed)))
        ranked = process.extract(typed, labels, scorer=LCSseq.similarity, score_cutoff=least, limit=None)
        ranked.sort(key=lambda found: (-found[1], len(found[0])))
        return [position for _, _, position in ranked[:SHORTLIST]]

    letters = loose("".join(_letters_of(sign) for sign in query.key))
    by_sign = shortlist(query.key, [target.key for target in index.targets], LEAST_SIGNS)
    by_letter = shortlist(letters, [loose(target.letters) for target in index.targets], LEAST_LETTERS)
    return sorted({*by_sign, *by_letter})


def loose(letters: str) -> str:
    """Letters with the commonest accents taken out on both sides: n r l, and the h and g of zh and ng."""
    return letters.translate(_LOOSE)


def projections(query: Query) -> Iterator[str]:
    """The strings of folded initials that a query may stand for, cut off at the length of a key."""
    seen = dict.fromkeys(islice(_project(query, 0, KEY_LENGTH), PROJECTIONS_LIMIT))
    shortest = "".join(_initials_of(sign)[0] for sign in query.key[:KEY_LENGTH] if _initials_of(sign))
    if len(shortest) == min(len(query.key), KEY_LENGTH):
        seen[shortest] = None
    return iter(seen)


def _project(query: Query, i: int, left: int) -> Iterator[str]:
    if not left or i == len(query.key):
        yield ""
        return
    for taken in _cuts(query, i):
        for initial in _initials_of(query.key[i]):
            for rest in _project(query, i + taken, left - 1):
                yield initial + rest


def _cuts(query: Query, i: int) -> Iterator[int]:
    """How many letters at i may be one syllable, the longest first; 1 for a hanzi or a digit."""
    if is_letter(query.key[i]):
        chunk = query.key[i : min(query.limits[i], i + _LONGEST)]
        for taken in range(len(chunk), 1, -1):
            if (
                chunk[:taken] in typed_forms()
                or (i + taken == query.limits[i] and chunk[:taken] in typed_beginnings())
                or chunk[:taken] in ("zh", "ch", "sh")
            ):
                yield taken
    yield 1


def _initials_of(sign: str) -> list[str]:
    if sign.isascii() and not sign.isdigit():
        return [fold_initial(sign)]
    value = sign_value(sign)
    same = [sign] if value is None else [sign, *_SIGNS_OF_VALUE.get(value, ())]
    readings = [fold_initial(one[0]) for other in same for one in hanzi.readings(other)]
    return list(dict.fromkeys(readings))


def _letters_of(sign: str) -> str:
    if is_letter(sign):
        return sign
    value = sign_value(sign)
    spoken = _SIGNS_OF_VALUE[value][0] if sign.isdigit() and value is not None else sign
    return next(iter(hanzi.readings(spoken)), sign)
