"""Whether a query and the words that it was matched to have the same numbers.

A number is the identity of these names: 十五五规划 is not 十四五规划, 15万吨仓 not 1.5万吨仓, Ⅲ级 not Ⅱ级. A
query may leave out whole numbers at its ends; every number that it has must equal, in order, those of the
stretch that it was matched to. A hanzi that is no number may stand for a number sign by its sound or its
look, and the other way round (三白工程): such a sign changes nobody's number and is left out on its side.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from zhuzhou_cli.language.numbers import Number, numbers
from zhuzhou_cli.language.romans import has_roman
from zhuzhou_cli.language.text import NUMBER_SIGNS, Folded, fold, is_letter
from zhuzhou_cli.search.align import NUMERAL_SYLLABLES, Alignment, Step
from zhuzhou_cli.search.codes import has_codes_of
from zhuzhou_cli.search.costs import INITIAL, INITIAL_OF_TWO, SYLLABLE, UNFINISHED, WRONG
from zhuzhou_cli.search.pairs import SIGNS, is_other_pair
from zhuzhou_cli.search.query import compound, goes_on_before

_LEFT_OUT = "\ufffc"
"""Stands for a sign that is left out; the object replacement character, which is in no text."""

_ROUGHLY = frozenset("多余来几")
"""What makes a number another one, behind it: 三百多."""
_VAGUE = frozenset("半每数几")
"""What stands where a number does: 半小时圈 is no 每小时圈, and no 十小时圈, whatever it looks like."""
_UNITS = frozenset("wk")
"""What is typed for 万 and 千 behind a number: 8w元."""
_HOW_MANY = _VAGUE | NUMBER_SIGNS
LEAST_SYLLABLE = 2
"""Letters of a syllable; one is an initial."""
_NUMERALS = NUMERAL_SYLLABLES | {"sh"} | {syllable[0] for syllable in NUMERAL_SYLLABLES}
"""What letters spell a number sign: its syllable or its initial."""

Span = tuple[int, int]
"""A stretch of the characters of a key, half-open."""
LeftOut = tuple[Collection[int], Collection[int]]
"""The characters of a query's key, and of a label's, that were taken for one of another kind."""


def agree(
    typed: str, query: Folded, words: str, stretches: Sequence[Span], left_out: LeftOut = ((), ())
) -> bool:
    """Whether the numbers of a query equal, in order, those of some stretches of other words.

    ``typed`` is the raw string of the folded ``query``, ``words`` the other raw string.

    >>> typed = "15万吨"
    >>> agree(typed, fold(typed), "1.5万吨仓", [(0, 4)]), agree(typed, fold(typed), "15万吨仓", [(0, 4)])
    (False, True)
    """
    if not has_codes_of(words, typed):
        return False
    mine = [number for number, _ in _in_key(typed, query, left_out[0])]
    theirs: list[Number] = []
    for number, (begin, end) in _in_key(words, fold(words), left_out[1]):
        for first, last in stretches:
            if first <= begin and end <= last:
                theirs.append(number)
            elif begin < last and first < end:
                return False
    joints = zip(_joints(typed, mine), _joints(words, theirs), strict=False)
    if any(one and other and one != other for one, other in joints):
        return False
    if len(mine) != len(theirs) or not all(map(Number.equals, mine, theirs)):
        return False
    return all(
        after or not before for before, after in zip(_side_by_side(mine), _side_by_side(theirs), strict=True)
    )


def _joints(text: str, found: Sequence[Number]) -> list[str]:
    """What makes one thing of each two numbers of a text: 5-2 is no 5+2."""
    places = ((before.span[1], after.span[0]) for before, after in pairwise(found))
    return [compound(text[end - 1 : end], text[end:begin], text[begin : begin + 1]) for end, begin in places]


def _side_by_side(found: Sequence[Number]) -> list[bool]:
    """Whether each number but the first follows another at once: 两两新 has no numbers of 两重两新."""
    return [before.span[1] == after.span[0] for before, after in pairwise(found)]


def _in_key(raw: str, folded: Folded, left_out: Collection[int]) -> Iterator[tuple[Number, Span]]:
    """The numbers of a raw string, each with the characters of its key that are its own."""
    signs = list(raw)
    for i in left_out:
        begin, end = folded.spans[i]
        signs[begin:end] = _LEFT_OUT * (end - begin)
    begins = [begin for begin, _ in folded.spans]
    for number in numbers("".join(signs)):
        before, after = (bisect_left(begins, edge) for edge in number.span)
        yield number, (before, after)


def aligned_numbers_agree(alignment: Alignment, stretch: Span) -> bool:
    """Whether a query has the numbers of the stretch of a label that it was aligned with."""
    writing, spelling = alignment.writing, alignment.spelling
    if (
        _halves(alignment)
        or _other_signs(alignment)
        or _other_pair(alignment, stretch)
        or goes_on_before(spelling, stretch[0])
    ):
        return False
    if not any(_may_have_numbers(side.key, side.text) for side in (writing, spelling)):
        return True
    left_out = _left_out(alignment)
    if left_out is None or any(_may_spell_number(alignment, i, stretch) for i in range(len(alignment.steps))):
        return False
    return agree(writing.text, writing.folded, spelling.text, [stretch], left_out)


def _may_have_numbers(key: str, text: str) -> bool:
    return not NUMBER_SIGNS.isdisjoint(key) or has_roman(text)


def _left_out(alignment: Alignment) -> LeftOut | None:
    """What was taken for a sign of another kind; None if a number was taken for what cannot stand for it."""
    key, meant = alignment.writing.key, alignment.spelling.key
    mine: list[int] = []
    theirs: list[int] = []
    for step in alignment.steps:
        if not (step.taken and step.used):
            continue
        if is_letter(key[step.i]):
            if meant[step.j] in NUMBER_SIGNS and not _spells(key[step.i : step.i + step.taken], step):
                return None
            if not is_letter(meant[step.j]):
                theirs.append(step.j)
        elif step.taken == 1 and (key[step.i] in NUMBER_SIGNS) != (meant[step.j] in NUMBER_SIGNS):
            if step.cost is WRONG:  # neither its sound nor its look
                return None
            mine.append(step.i)
            theirs.append(step.j)
    return mine, theirs


def _halves(alignment: Alignment) -> bool:
    """Whether a half, or 多 behind a number, is on one side only: 两年半 is no 两年, 三百多 no 三百."""
    sides = alignment.writing.key, alignment.spelling.key
    one_sided = [
        (sides[0], step.i) if step.taken else (sides[1], step.j)
        for step in alignment.steps
        if bool(step.taken) != bool(step.used)
    ]
    return any(
        key[at] == "半" or (key[at] in _ROUGHLY and key[at - 1 : at] in NUMBER_SIGNS) for key, at in one_sided
    )


def _other_signs(alignment: Alignment) -> bool:
    """Whether a sign that is a number, or says how many, stands for another: ❸ for ❷, 十 or 每 for 半."""
    pairs = (
        (alignment.writing.key[step.i], alignment.spelling.key[step.j])
        for step in alignment.steps
        if step.taken and step.used
    )
    return any(
        mine != theirs
        and (
            (mine.isnumeric() and theirs.isdigit() and not theirs.isdecimal())
            or (not _VAGUE.isdisjoint((mine, theirs)) and _HOW_MANY.issuperset((mine, theirs)))
        )
        for mine, theirs in pairs
    )


def _other_pair(alignment: Alignment, stretch: Span) -> bool:
    """Whether 双 stands for 两, or 两 for 双, in a name of two signs: 双减 is no 两减."""
    said, name = alignment.writing.key, alignment.spelling.key[slice(*stretch)]
    return SIGNS in (len(said), len(name)) and is_other_pair(said, name)


def _spells(letters: str, step: Step) -> bool:
    """Whether letters spell a number sign, or are a slip that spells no other: si is 四, no accent of 十."""
    return step.cost in (SYLLABLE, INITIAL, INITIAL_OF_TWO, UNFINISHED) or letters not in _NUMERALS


def _may_spell_number(alignment: Alignment, at: int, stretch: Span) -> bool:
    """Whether stray letters are a number, or make another of one beside them: bai is no slip for 八."""
    steps, key = alignment.steps, alignment.writing.key
    if not _is_stray_letter(alignment, at) or (at and _is_stray_letter(alignment, at - 1)):
        return False
    end = at + 1
    while end < len(steps) and _is_stray_letter(alignment, end):
        end += 1
    stray = "".join(key[step.i] for step in steps[at:end])
    if stray in _UNITS and key[steps[at].i - 1 : steps[at].i] in NUMBER_SIGNS:
        return True
    before, words_before = _beside(alignment, at - 1, stretch[0] - 1)
    after, words_after = _beside(alignment, end, stretch[1])
    made = {stray} if stray in NUMERAL_SYLLABLES else set()
    if not NUMBER_SIGNS.isdisjoint(words_before):
        made |= {before + stray, stray} if len(before) < LEAST_SYLLABLE else {before + stray}
    if not NUMBER_SIGNS.isdisjoint(words_after):
        made |= {stray + after, stray} if len(after) < LEAST_SYLLABLE else {stray + after}
    return not made.isdisjoint(_NUMERALS)


def _is_stray_letter(alignment: Alignment, at: int) -> bool:
    step = alignment.steps[at]
    return not step.used and is_letter(alignment.writing.key[step.i])


def _beside(alignment: Alignment, at: int, place: int) -> tuple[str, str]:
    """The letters of a step and what they are read as; beyond the steps, the character at a place."""
    meant = alignment.spelling.key
    if not 0 <= at < len(alignment.steps):
        return "", meant[max(place, 0) : place + 1]
    step = alignment.steps[at]
    letters = alignment.writing.key[step.i : step.i + step.taken]
    is_written = bool(letters) and not is_letter(letters[0])
    return ("", "") if is_written else (letters, meant[step.j : step.j + step.used])
