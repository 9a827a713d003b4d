"""Which spellings are worth an alignment: a few of them, and among them every one that could be an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.sounds import Letters, Projection
from zhuzhou_cli.index.spelling import KEY_LENGTH, Spelling
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
from zhuzhou_cli.language.text import is_letter
from zhuzhou_cli.search.writings import Writing

PROJECTIONS_LIMIT = 24
"""Ways to cut letters into syllables that are tried; the longest syllables come first."""
SOUNDING = 256
"""Spellings that are aligned at most when they only have to sound like a query."""
HEARD = 1_000
"""Spellings that are compared with a query; if there are more, those in which most of its sounds occur."""
LEAST_HEARD = 0.6
"""Share of the sounds of a query's hanzi that must occur; 1 wrong in 3 leaves 0.67."""
LEAST_SPELLED = 0.4
"""Share of the sounds of a query in letters, where a slip spoils two syllables and makes others of them."""
SHORTLIST = 24
"""Spellings that are aligned at most when slips are allowed: by their characters, and by their letters."""
LEAST_LETTERS = 0.7
"""Share of the query's letters that must occur in a label's pinyin in order; 1 wrong in 4 leaves 0.75."""
LEAST_CHARACTERS = 0.6
"""Share of the query's characters that must occur in a label in order; 1 wrong in 3 leaves 0.67."""

_LONGEST = 6  # letters of a syllable: zhuang

Syllable = tuple[str, frozenset[str]]
"""A folded initial, and the sounds with it that are meant; none if any may be."""


def sounding(writing: Writing, index: Index) -> Iterator[Spelling]:
    """The spellings in which some run of characters may sound, or be abbreviated, like the query.

    If there are more than SOUNDING, those that begin with it, then the shorter ones.
    """
    return index.sounds.like(projections(writing), SOUNDING)


def similar(writing: Writing, index: Index) -> list[Spelling]:
    """The spellings that hold most of a query's characters, or most letters of its pinyin, in order."""
    from math import ceil  # noqa: PLC0415 - only for slips

    from zhuzhou_cli.search.subsequence import sharing  # noqa: PLC0415 - the same

    letters = loose("".join(map(_letters_of, writing.key)))

    def choose(compared: list[Letters]) -> set[int]:
        by_characters = sharing(writing.key, [key for key, _ in compared], LEAST_CHARACTERS, SHORTLIST)
        by_letters = sharing(letters, [spelled for _, spelled in compared], LEAST_LETTERS, SHORTLIST)
        return {*by_characters, *by_letters}

    is_spelled = any(map(is_letter, writing.key))
    if is_spelled and index.weights.labels <= HEARD:  # letters may stand for half a syllable each
        return index.sounds.chosen(choose)
    sounds = _sounds_of(writing)
    share = LEAST_SPELLED if is_spelled else LEAST_HEARD
    return index.sounds.chosen_with(choose, sounds, ceil(share * len(sounds)), HEARD)


def _sounds_of(writing: Writing) -> list[frozenset[str]]:
    """The sounds of a query, each a set of which one is meant.

    In a run of letters it is every longest syllable that stands anywhere in it, for a slip hides where
    they begin; if there is none, they are initials.
    """
    sounds: dict[frozenset[str], None] = {}
    for begin, end in _runs(writing.key):
        if is_letter(writing.key[begin]):
            run = writing.key[begin:end]
            heard = [frozenset((sound(syllable),)) for syllable in _longest_syllables(run)]
            sounds |= dict.fromkeys(heard or [frozenset(sounds_from(letter)) for letter in run])
        else:
            said = (each for _, alternatives in _syllables(writing.key[begin]) for each in alternatives)
            sounds[frozenset(said) or frozenset(writing.key[begin])] = None
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
    """Where runs of letters, and single other characters, begin and end."""
    begin = 0
    for i in range(1, len(key) + 1):
        if i == len(key) or not (is_letter(key[i]) and is_letter(key[begin])):
            yield begin, i
            begin = i


def projections(writing: Writing) -> Iterator[Projection]:
    """The initials and sounds that a query may stand for, up to the length of a key."""
    cut = dict.fromkeys(islice(_project(writing, 0, KEY_LENGTH), PROJECTIONS_LIMIT))
    shortest = [
        syllables[0] for character in writing.key[:KEY_LENGTH] if (syllables := _syllables(character))
    ]
    if len(shortest) == min(len(writing.key), KEY_LENGTH):
        cut[tuple(shortest)] = None
    return (Projection("".join(i for i, _ in one), tuple(sounds for _, sounds in one)) for one in cut)


def _project(writing: Writing, i: int, left: int) -> Iterator[tuple[Syllable, ...]]:
    if not left or i == len(writing.key):
        yield ()
        return
    for taken, syllables in _cuts(writing, i):
        for syllable in syllables:
            for rest in _project(writing, i + taken, left - 1):
                yield (syllable, *rest)


def _cuts(writing: Writing, i: int) -> Iterator[tuple[int, list[Syllable]]]:
    """How many characters from the i-th on may be one syllable, the most first, and which it may be."""
    if is_letter(writing.key[i]):
        chunk = writing.key[i : min(writing.limits[i], i + _LONGEST)]
        initial = fold_initial(chunk[0])
        for taken in range(len(chunk), 1, -1):
            typed = chunk[:taken]
            ends = i + taken == writing.limits[i]
            if typed in ("zh", "ch", "sh"):
                yield taken, [(initial, frozenset())]
            elif ends and (begun := completions(typed)):
                yield taken, [(initial, _sounds(initial, begun))]
            elif is_typed_form(typed):
                yield taken, [(initial, _sounds(initial, (typed,)))]
    yield 1, _syllables(writing.key[i])


def _syllables(character: str) -> list[Syllable]:
    """What a character may stand for, by each initial of its readings; a numeral also for its value's."""
    if character.isascii() and not character.isdigit():
        return [(fold_initial(character), frozenset())]
    value = sign_value(character)
    same = [character] if value is None else [character, *SIGNS_OF_VALUE.get(value, ())]
    by_initial: dict[str, list[str]] = {}
    for other in same:
        for reading in hanzi.readings(other):
            by_initial.setdefault(fold_initial(reading[0]), []).append(reading)
    return [(initial, _sounds(initial, readings)) for initial, readings in by_initial.items()]


def _sounds(initial: str, syllables: Iterable[str]) -> frozenset[str]:
    return frozenset((any_sound(initial), *map(sound, syllables)))


def _letters_of(character: str) -> str:
    if is_letter(character):
        return character
    value = sign_value(character)
    spoken = SIGNS_OF_VALUE[value][0] if character.isdigit() and value is not None else character
    return next(iter(hanzi.readings(spoken)), character)
