"""Which labels are worth an alignment: a few of them, and among them every one that could be an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.schema import KEY_LENGTH
from zhuzhou_cli.index.sounds import Projection
from zhuzhou_cli.index.spellings import Spelling
from zhuzhou_cli.language import hanzi
from zhuzhou_cli.language.numerals import SIGNS_OF_VALUE, sign_value
from zhuzhou_cli.language.syllables import (
    SYLLABLES,
    any_sound,
    completions,
    fold_initial,
    is_typed_form,
    loose,
    sound,
    sounds_from,
)
from zhuzhou_cli.search.query import Query, is_letter

PROJECTIONS_LIMIT = 24
"""Ways to cut letters into syllables that are tried; the longest syllables come first."""
SOUNDING = 256
"""Spellings that are aligned at most when they only have to sound like a query."""
HEARD = 1_000
"""Spellings that are compared with a query; if there are more, those in which most of its sounds occur."""
LEAST_HEARD = 0.6
"""Share of the sounds of a query's hanzi that must occur; 1 wrong in 3 leaves 0.67."""
LEAST_SPELLED = 0.4
"""Share of the sounds of a query in letters that must occur: there a slip spoils two syllables and makes others of them."""
SHORTLIST = 24
"""Spellings that are aligned at most when slips are allowed: by their signs, and by their letters."""
LEAST_LETTERS = 0.7
"""Share of the query's letters that must occur in a label's pinyin in order; 1 wrong in 4 leaves 0.75."""
LEAST_SIGNS = 0.6
"""Share of the signs of a query that must occur in a label, where nothing sounds alike; 1 wrong in 3 leaves 0.67."""

_LONGEST = 6  # letters of a syllable: zhuang


def sounding(query: Query, index: Index) -> Iterator[Spelling]:
    """The spellings in which some run of signs may sound, or be abbreviated, like the query.

    Of very many those that begin with it, then the shortest.
    """
    return index.sounds.like(projections(query), SOUNDING)


def similar(query: Query, index: Index) -> list[Spelling]:
    """The spellings that hold most of the query's signs, or most letters of its pinyin, in their order."""
    from math import ceil  # noqa: PLC0415 - only for slips

    from zhuzhou_cli.search.subsequence import sharing  # noqa: PLC0415 - the same

    is_spelled = any(map(is_letter, query.key))
    if is_spelled and index.weights.labels <= HEARD:  # letters may stand for half a syllable each
        found = index.sounds.letters()
    else:
        sounds = _sounds_of(query)
        share = LEAST_SPELLED if is_spelled else LEAST_HEARD
        found = index.sounds.letters_with(sounds, ceil(share * len(sounds)), HEARD)
    letters = loose("".join(_letters_of(sign) for sign in query.key))
    by_signs = sharing(query.key, [key for _, key, _ in found], LEAST_SIGNS, SHORTLIST)
    by_letters = sharing(letters, [spelled for _, _, spelled in found], LEAST_LETTERS, SHORTLIST)
    return [index.spellings.numbered(found[i][0]) for i in sorted({*by_signs, *by_letters})]


def _sounds_of(query: Query) -> list[frozenset[str]]:
    """What is heard of a query, each a set of which one is meant.

    In a run of letters it is every longest syllable that stands anywhere in it, for a slip hides where
    they begin; if there is none, they are initials.
    """
    sounds: dict[frozenset[str], None] = {}
    for begin, end in _runs(query.key):
        if is_letter(query.key[begin]):
            run = query.key[begin:end]
            heard = [frozenset((sound(one),)) for one in _longest_syllables(run)]
            sounds |= dict.fromkeys(heard or [frozenset(sounds_from(one)) for one in run])
        else:
            said = (one for _, sounds in _heard(query.key[begin]) for one in sounds)
            sounds[frozenset(said) or frozenset(query.key[begin])] = None
    return list(sounds)


def _longest_syllables(run: str) -> Iterator[str]:
    """The syllables that stand in a run of letters, but for those within another: liang, and not lia."""
    covered = 0
    for begin in range(len(run)):
        ends = range(min(len(run), begin + _LONGEST), begin, -1)
        end = next((end for end in ends if run[begin:end] in SYLLABLES), 0)
        if end > covered:
            yield run[begin:end]
            covered = end


def _runs(key: str) -> Iterator[tuple[int, int]]:
    """Where runs of letters, and single other signs, begin and end."""
    begin = 0
    for i in range(1, len(key) + 1):
        if i == len(key) or not (is_letter(key[i]) and is_letter(key[begin])):
            yield begin, i
            begin = i


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
