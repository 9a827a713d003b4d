"""Spellings to the keys by which they are found: how they are written, how they sound, how they begin."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice, product

from zhuzhou_cli.index.beginnings import BEGUN
from zhuzhou_cli.index.draft import Drafted
from zhuzhou_cli.index.segment import OPENING
from zhuzhou_cli.index.spelling import KEY_LENGTH
from zhuzhou_cli.index.tables import END, sum_of
from zhuzhou_cli.language.syllables import any_sound, fold_initial, sound, sound_of_letter

READINGS_LIMIT = 16
"""Keys of one place of a label where several hanzi have several readings; the commonest come first."""

Refs = dict[str, "array[int]"]
"""Keys, each with its refs, or with numbers of spellings."""
Heard = tuple[str, str]
"""A folded initial, and the sound with it, or what stands for several."""


def written(spellings: Sequence[Drafted]) -> Refs:
    """What is kept in ``written``."""
    refs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, spelling in enumerate(spellings):
        keys: dict[tuple[str, int], None] = {}
        for text in (spelling.key, spelling.name):
            for begin in range(len(text)):
                keys[text[begin : begin + KEY_LENGTH], 2 * number + (begin > 0)] = None
        for key, ref in keys:
            refs[key].append(ref)
    return dict(refs)


def openings(spellings: Sequence[Drafted]) -> tuple[str, str]:
    """What is kept in ``openings``."""
    thirds: defaultdict[str, set[str]] = defaultdict(set)
    for name in _names(spellings):
        thirds[name[:OPENING]].add(name[OPENING : OPENING + 1])
    firsts = sorted(thirds)
    return END.join(firsts), END.join(["".join(sorted(thirds[first])) for first in firsts])


def sums(spellings: Sequence[Drafted]) -> bytes:
    """What is kept in ``sums``."""
    return array("I", sorted({sum_of(name[:KEY_LENGTH]) for name in _names(spellings)})).tobytes()


def _names(spellings: Sequence[Drafted]) -> Iterator[str]:
    """The canonical forms of two signs or more; the others are found in no text."""
    return (name for name in (each.name or each.key for each in spellings) if len(name) >= OPENING)


def spoken(spellings: Sequence[Drafted]) -> tuple[Refs, dict[str, bytes]]:
    """What is kept in ``spoken``; and in ``heard``, by the sounds, in their order."""
    refs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    bits: defaultdict[str, bytearray] = defaultdict(lambda: bytearray(len(spellings) // 8 + 1))
    for number, spelling in enumerate(spellings):
        said = spelling.read.split(" ")
        for key, ref in dict.fromkeys(_spoken_from(list(map(_heard, spelling.key, said)), 2 * number)):
            refs[key].append(ref)
        for sound_of in set().union(*map(_sounds, spelling.key, said)):
            bits[sound_of][number >> 3] |= 1 << (number & 7)
    return dict(refs), {each: bytes(bits[each]) for each in sorted(bits)}


def beginnings(spellings: Sequence[Drafted]) -> Refs:
    """What is kept in ``beginnings``: the outermost of the names that begin so and are read alike."""
    names = [(number, spelling) for number, spelling in enumerate(spellings) if not spelling.is_member]
    names.sort(key=lambda name: name[1].text or name[1].key)
    firsts: dict[tuple[str, str], int] = {}
    lasts: dict[tuple[str, str], int] = {}
    for number, spelling in names:
        said = spelling.read.split(" ", BEGUN)
        for length in range(1, min(len(spelling.key), BEGUN) + 1):
            begun = (spelling.key[:length], " ".join(said[:length]))
            firsts.setdefault(begun, number)
            lasts[begun] = number
    refs: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for (key, read), first in firsts.items():
        for each in (key, *_spoken_keys(list(map(_heard, key, read.split(" "))))):
            refs[each].extend((first, lasts[key, read]))
    return {key: array("I", dict.fromkeys(numbers)) for key, numbers in refs.items()}


def _spoken_from(choices: Sequence[list[Heard]], ref: int) -> Iterator[tuple[str, int]]:
    """The keys from each character on, with the ref; several where hanzi have several initials."""
    initials = "".join([each[0][0] for each in choices]) + " " * (KEY_LENGTH - 1)
    sounds = "".join([each[0][1] for each in choices])
    several = [i for i, each in enumerate(choices) if len(each) > 1]
    for begin in range(len(choices)):
        end = begin + KEY_LENGTH
        yield initials[begin:end] + sounds[begin:end], ref + (begin > 0)
        if several and any(begin <= i < end for i in several):
            more = islice(_spoken_keys(choices[begin:end]), 1, None)
            yield from ((key, ref + (begin > 0)) for key in more)


def _spoken_keys(heard: Sequence[list[Heard]]) -> Iterator[str]:
    """The keys of characters with several choices of their initials, the likeliest first.

    The first characters vary fastest, so that what is kept of six begins as what is kept of two.
    """
    for chosen in islice(product(*reversed(heard)), READINGS_LIMIT):
        key = "".join([initial for initial, _ in reversed(chosen)]).ljust(KEY_LENGTH)
        yield key + "".join([each for _, each in reversed(chosen)])


@cache
def _heard(character: str, said: str) -> list[Heard]:
    """The choices of the initial of a character, read as Spelling.read has it, the likeliest first."""
    if not said:
        letter = "a" <= character <= "z"
        return [(fold_initial(character), sound_of_letter(character) if letter else character)]
    choices: dict[str, str] = {}
    for reading in said.split(","):
        initial = fold_initial(reading[0])
        is_one_sound = choices.get(initial, sound(reading)) == sound(reading)
        choices[initial] = sound(reading) if is_one_sound else any_sound(initial)
    return list(choices.items())


@cache
def _sounds(character: str, said: str) -> frozenset[str]:
    """The sounds of a character by which it is found whatever stands around it."""
    return frozenset(map(sound, said.split(","))) if said else frozenset(_heard(character, said)[0][1])
