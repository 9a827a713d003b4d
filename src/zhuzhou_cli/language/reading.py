"""The readings of a string, hanzi by hanzi; the only door to pypinyin, never opened by a query.

The primary reading is pypinyin's, which knows phrases (银行 háng); an entry's own ``reading`` is over
it wherever its text occurs. The other curated readings of each hanzi follow, so that who does not
know the right one still finds the term.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from pypinyin import lazy_pinyin
from pypinyin.seg import mmseg, simpleseg

from zhuzhou_cli.language import hanzi
from zhuzhou_cli.language.syllables import SYLLABLES, plain
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Reading

Syllables = tuple[str, ...]

_SPOKEN_DIGIT = dict(zip("0123456789", "零一二三四五六七八九", strict=True))


def read(key: str, starts: Sequence[bool], overrides: Sequence[Reading] = ()) -> tuple[Syllables, ...]:
    """The readings of every character of a key, the primary one first; none for letters.

    ``starts`` says where a segment begins, as in text.Folded: no word goes on beyond it.
    A digit is read as its numeral. Overrides hold for every occurrence of their text.
    """
    primary = _primary(key, starts)
    for override in overrides:
        part = fold(override.text).key
        syllables = [plain(one) for one in override.syllables]
        for start in _occurrences(key, part) if len(part) == len(syllables) else ():
            primary[start : start + len(part)] = syllables
    return tuple([_with_others(sign, first) for sign, first in zip(key, primary, strict=True)])


def _primary(key: str, starts: Sequence[bool]) -> list[str]:
    found: list[str] = []
    for segment in _segments(key, starts):
        spoken = (
            segment if segment.isalpha() else "".join([_SPOKEN_DIGIT.get(sign, sign) for sign in segment])
        )
        for word in _words(spoken):
            found += _syllables(word)
    return found


def _segments(key: str, starts: Sequence[bool]) -> list[str]:
    begins = [i for i, is_start in enumerate(starts) if is_start]
    return [key[begin:end] for begin, end in pairwise([*begins, len(key)])] if len(begins) > 1 else [key]


def _words(spoken: str) -> Iterable[str]:
    """What pypinyin cuts a string into; of hanzi alone without asking of each whether it is one."""
    return mmseg.seg.cut(spoken) if min(spoken) >= "一" and max(spoken) <= "鿋" else simpleseg.seg(spoken)


@lru_cache(maxsize=65_536)
def _syllables(word: str) -> list[str]:
    """The same few thousand words make up all reports, and pypinyin looks each up sign by sign."""
    return lazy_pinyin(word, errors=_letter_by_letter)  # type: ignore[arg-type]  # typed too narrowly


def _letter_by_letter(run: str) -> list[str]:
    return list(run)


@lru_cache(maxsize=65_536)
def _with_others(sign: str, first: str) -> Syllables:
    others = hanzi.readings(_SPOKEN_DIGIT.get(sign, sign))
    return tuple(one for one in dict.fromkeys((first, *others)) if one in SYLLABLES)


def _occurrences(text: str, part: str) -> list[int]:
    return [i for i in range(len(text) - len(part) + 1) if text.startswith(part, i)]
